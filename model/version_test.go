package model_test

import (
	"slices"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// versions gives the words to one utterance, each by another account, and returns the versions they make.
func versions(t testing.TB, words ...string) []model.Version {
	t.Helper()
	a, c := compare(t, func(e *modeltest.Event) {
		e.Quotes("meet", "trump")
		for i, w := range words {
			e.ToldBy("outlet"+string(rune('a'+i))).Prints("meet", w)
		}
	})
	return a.VersionsOf(c.Event, c.Event.Question("meet"))
}

func TestVersionsThatDifferInPunctuationOrCaseAreOne(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		a, b string
		want bool
	}{
		{"equal", "if he'd like to meet", "if he'd like to meet", true},
		{"case", "IF HE'D LIKE TO MEET", "if he'd like to meet", true},
		{"quotation marks", "“if he’d like to meet”", "if he'd like to meet", true},
		{"commas and full stops", "Well, if he'd like to meet.", "well if he'd like to meet", true},
		{"a dash between words", "like to meet — we'll see", "like to meet, we'll see", true},
		{"a dash that touches the words", "like to meet—we'll see", "like to meet, we'll see", true},
		{"gaps, however written", "like […] to meet ... me", "like … to meet [...] me", true},
		{"another word", "if he'd like to meet", "if he would like to meet", false},
		{"a word more", "if he'd like to meet", "if he'd like to meet me", false},
		{"another order", "to meet he'd like", "he'd like to meet", false},
		{"a percent sign", "5% more", "5 more", false},
		{"a currency", "$5 more", "5 more", false},
		{"a hyphen in a name", "Kim Jong-un", "Kim Jong Un", true},
		{"a comma that touches both words", "in place,locked and loaded", "in place, locked and loaded", true},
		{"an abbreviation", "the U.S. and the U.N.", "the US and the UN", true},
		{"thousands", "1,000 miles", "1 000 miles", false},
		{"a decimal point", "3.5 hours", "35 hours", false},
		{"a gap at either end", "...if he'd like to meet...", "if he'd like to meet.", true},
		{"Korean in quotation marks", "‘때로는 떠나야 한다’", "때로는 떠나야 한다", true},
	} {
		if got := len(versions(t, c.a, c.b)) == 1; got != c.want {
			t.Errorf("%s: %q and %q are one version: %t", c.name, c.a, c.b, got)
		}
	}
}

func TestVersionIsSpeltAsItsFirstAccountPrintsIt(t *testing.T) {
	t.Parallel()
	got := versions(t, "We have a Deal.", "a deal", "“we have a deal”")
	if len(got) != 2 || got[0].Text != "We have a Deal." || !slices.Equal(got[0].Accounts, []int{0, 2}) || !slices.Equal(got[1].Accounts, []int{1}) {
		t.Errorf("versions %+v", got)
	}
}

func TestExcerptIsAShorterPieceOfAnotherVersion(t *testing.T) {
	t.Parallel()
	const whole = "Well, if he'd like to meet with me, I'm right here"
	for _, c := range []struct {
		name string
		part string
		want bool
	}{
		{"the beginning", "well, if he'd like to meet", true},
		{"the middle", "like to meet with me", true},
		{"the end", "I'm right here", true},
		{"with a gap", "if he'd like to meet … I'm right here", true},
		{"with a gap of one word", "well, if he'd like … meet with me, I'm right here", true},
		{"with two gaps", "well … meet … right here", true},
		{"with a gap at its end", "if he'd like to meet …", true},
		{"in another order", "I'm right here … if he'd like to meet", false},
		{"a word left out without a gap", "if he'd like to meet me", false},
		{"another word", "if he wants to meet", false},
		{"more", "Well, if he'd like to meet with me, I'm right here in Seoul", false},
	} {
		got := versions(t, whole, c.part)
		if len(got) != 2 {
			t.Fatalf("%s: %d versions", c.name, len(got))
		}
		if got[1].Excerpt != c.want {
			t.Errorf("%s: %q is an excerpt: %t", c.name, c.part, got[1].Excerpt)
		}
		if longer := c.name == "more"; got[0].Excerpt != longer {
			t.Errorf("%s: the whole is an excerpt: %t", c.name, got[0].Excerpt)
		}
	}
}

func TestVersionsInTwoLanguagesAreNeitherOneNorExcerpts(t *testing.T) {
	t.Parallel()
	a, c := compare(t, func(e *modeltest.Event) {
		e.Quotes("meet", "trump").Differ(model.Translated)
		e.ToldBy("ap").Prints("meet", "OK Kim")
		e.ToldBy("afp").Prints("meet", "OK Kim then")
		e.ToldBy("spiegel").In("de").Prints("meet", "OK Kim")
		e.ToldBy("upi").Prints("meet", "no Kim")
	})
	got := a.VersionsOf(c.Event, c.Event.Question("meet"))
	if len(got) != 4 || got[0].Language != "en" || got[2].Language != "de" || !got[0].Excerpt || got[2].Excerpt {
		t.Errorf("versions %+v", got)
	}
}

func TestAPageThatLeavesTheWordsAsTheyWereGivesNoTranslation(t *testing.T) {
	t.Parallel()
	a, c := compare(t, func(e *modeltest.Event) {
		e.Quotes("meet", "trump")
		e.ToldBy("ap").Prints("meet", "it could even be the 12th")
		e.ToldBy("rfa").In("ko").Prints("meet", "It could even be the 12th.")
		e.ToldBy("sputnik").In("vi").Prints("meet", "could even be")
		e.ToldBy("spiegel").In("de").Prints("meet", "es könnte sogar der 12. sein")
	})
	got := a.VersionsOf(c.Event, c.Event.Question("meet"))
	if len(got) != 3 || len(got[0].Accounts) != 2 || got[1].Language != "en" || !got[1].Excerpt || got[2].Language != "de" {
		t.Errorf("versions %+v", got)
	}
}

func TestQuestionWithAnswersHasNoVersions(t *testing.T) {
	t.Parallel()
	a, c := compare(t, func(e *modeltest.Event) {
		e.Asks("q", "yes")
		e.ToldBy("ap").States("q", "yes")
	})
	if got := a.VersionsOf(c.Event, c.Event.Question("q")); got != nil {
		t.Errorf("versions %+v", got)
	}
}
