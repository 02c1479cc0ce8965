package model_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// wantFaults builds an archive from the draft and expects exactly these faults.
func wantFaults(t *testing.T, d model.Draft, want ...string) {
	t.Helper()
	a, err := model.NewArchive(d)
	if err == nil {
		t.Fatalf("no fault was found; want\n%s", strings.Join(want, "\n"))
	}
	if a != nil {
		t.Error("there is an archive in spite of faults")
	}
	var faults model.Faults
	if !errors.As(err, &faults) || len(faults) != len(want) {
		t.Errorf("%d faults, want %d", len(faults), len(want))
	}
	if got := strings.Split(err.Error(), "\n"); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// hanoi builds an event with one question and one account.
func hanoi(b *modeltest.Builder) (*modeltest.Event, *modeltest.Question, *modeltest.Account) {
	e := b.Event("hanoi", "2019-02-28")
	q := e.Asks("q", "yes")
	return e, q, e.ToldBy("ap").States("q", "yes")
}

// TestFaultsOfADraft has the rules that no file can break, because the reader of files finds the fault first; the others are in
// data/testdata/faults.
func TestFaultsOfADraft(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		build func(b *modeltest.Builder) model.Draft
		want  []string
	}{
		{"two people with one id", func(b *modeltest.Builder) model.Draft {
			b.Person("kim")
			d := b.Draft()
			d.People = append(d.People, d.People[0])
			return d
		}, []string{`person kim: id "kim" is used twice; ids are unique among all persons`}},
		{"two outlets with one id", func(b *modeltest.Builder) model.Draft {
			b.Outlet("ap")
			d := b.Draft()
			d.Outlets = append(d.Outlets, d.Outlets[0])
			return d
		}, []string{`outlet ap: id "ap" is used twice; ids are unique among all outlets`}},
		{"a question declared twice", func(b *modeltest.Builder) model.Draft {
			e, _, _ := hanoi(b)
			e.Asks("q", "yes")
			return b.Draft()
		}, []string{`event hanoi › questions › q: question "q" is declared twice`}},
		{"a question answered twice", func(b *modeltest.Builder) model.Draft {
			_, _, acc := hanoi(b)
			acc.Says = append(acc.Says, acc.Says[0])
			return b.Draft()
		}, []string{`event hanoi › accounts › 0 › says › q: question "q" is answered twice; give a list of sayings`}},
		{"the zone of whoever reads", func(b *modeltest.Builder) model.Draft {
			e, _, _ := hanoi(b)
			e.Zone = "Local"
			return b.Draft()
		}, []string{`event hanoi › zone: "Local" is not an IANA time zone such as Asia/Seoul or America/New_York`}},
		{"an id that a pointer must escape", func(b *modeltest.Builder) model.Draft {
			e := b.Event("hanoi", "2019-02-28")
			e.Asks("a/~1", "yes")
			e.ToldBy("ap").States("a/~1", "yes")
			return b.Draft()
		}, []string{`event hanoi › questions › a/~1: key "a/~1" must be lower-case letters and digits joined by single hyphens`}},
		{"a time of day on an interval", func(b *modeltest.Builder) model.Draft {
			b.Event("hanoi", "2019-02-27/2019-02-28").Time = "14:15"
			return b.Draft()
		}, []string{`event hanoi › time: a time of day needs a date that is one day, not 2019-02-27/2019-02-28`}},
		{"a longitude beyond the date line", func(b *modeltest.Builder) model.Draft {
			b.Event("hanoi", "2019").Place.Lon = 180.5
			return b.Draft()
		}, []string{`event hanoi › place: latitude 0, longitude 180.5 is no place on Earth`}},
		{"a negative weight", func(b *modeltest.Builder) model.Draft {
			b.Event("hanoi", "2019").Weight = -1
			return b.Draft()
		}, []string{`event hanoi › weight: weight -1 must lie between 1 and 5`}},
		{"a person where there are none", func(b *modeltest.Builder) model.Draft {
			b.Event("hanoi", "2019").People = []model.PersonID{"kim"}
			return b.Draft()
		}, []string{`event hanoi › people › 0: there is no person "kim"`}},
		{"translations declared to differ from the words they translate", func(b *modeltest.Builder) model.Draft {
			e := b.Event("hanoi", "2019-02-28")
			e.Quotes("u", "trump").Differ(model.Translated)
			e.ToldBy("ap").Prints("u", "a deal")
			e.ToldBy("hani").In("ko").Prints("u", "합의")
			return b.Draft()
		}, []string{`event hanoi › questions › u › differs: no two accounts give incompatible answers: take differs out`}},
		{"a base that is no record", func(b *modeltest.Builder) model.Draft {
			e := b.Event("hanoi", "2019-02-28")
			e.Quotes("u", "trump").Differ(model.Worded).Against("ap")
			e.ToldBy("ap").Prints("u", "a deal")
			e.ToldBy("afp").Prints("u", "no deal")
			b.Source("ap").Form = model.Article
			return b.Draft()
		}, []string{"event hanoi › questions › u › utterance › base: source ap is of the form article, and no record of what was said: " +
			"leave base out, and say under open what would be one"}},
		{"an utterance that its base settles, and that is left open", func(b *modeltest.Builder) model.Draft {
			e := b.Event("hanoi", "2019-02-28")
			e.Quotes("u", "trump").Differ(model.Worded).Against("ap").Open = "a recording"
			e.ToldBy("ap").Prints("u", "a deal")
			e.ToldBy("afp").Prints("u", "no deal")
			return b.Draft()
		}, []string{`event hanoi › questions › u › open: a question is either settled or open, not both`}},
		{"the only saying of a reply", func(b *modeltest.Builder) model.Draft {
			_, _, acc := hanoi(b)
			acc.Says[0].Sayings[0].How = "says"
			return b.Draft()
		}, []string{`event hanoi › accounts › 0 › says › q › how: "says" is not a known way of telling; it can be states, attributes, disputes`}},
		{"one of several sayings", func(b *modeltest.Builder) model.Draft {
			_, _, acc := hanoi(b)
			acc.States("q", "yes").Says[0].Sayings[1].How = "says"
			return b.Draft()
		}, []string{`event hanoi › accounts › 0 › says › q › 1 › how: "says" is not a known way of telling; it can be states, attributes, disputes`}},
		{"a person without a country", func(b *modeltest.Builder) model.Draft {
			b.Person("kim").Of("")
			return b.Draft()
		}, []string{`person kim › country: the country is missing`}},
		{"an outlet without a language", func(b *modeltest.Builder) model.Draft {
			b.Outlet("ap").Language = ""
			return b.Draft()
		}, []string{`outlet ap › language: the language is missing`}},
		{"a country that is a region", func(b *modeltest.Builder) model.Draft {
			b.Event("hanoi", "2019").In("Hanoi", "001")
			return b.Draft()
		}, []string{`event hanoi › place › country: "001" is not an ISO 3166-1 alpha-2 country code such as KP, KR or US`}},
		{"an id with an escape sequence", func(b *modeltest.Builder) model.Draft {
			b.Person("\x1b[31mred").Named("X")
			return b.Draft()
		}, []string{"person \ufffd[31mred: id \"\ufffd[31mred\" must be lower-case letters and digits joined by single hyphens, such as kim-yo-jong"}},
		{"the faults of every entity at once", func(b *modeltest.Builder) model.Draft {
			b.Person("kim").Named("")
			b.Outlet("ap").Kind = "wires"
			b.Source("ap-1").Language = "?"
			b.Event("hanoi", "2019").Titled("", "It happened.")
			return b.Draft()
		}, []string{
			`person kim › name: the name is missing`,
			`outlet ap › kind: "wires" is not a known kind of outlet; did you mean "wire"?`,
			`source ap-1 › language: "?" is not a BCP 47 language tag such as en, ko or zh-Hant`,
			`event hanoi › title: the title is missing`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) { wantFaults(t, c.build(modeltest.New()), c.want...) })
	}
}

// TestWhatLiesJustWithinTheRules has, for each rule with a limit, what is still allowed.
func TestWhatLiesJustWithinTheRules(t *testing.T) {
	t.Parallel()
	for name, build := range map[string]func(b *modeltest.Builder){
		"an outlet of an unknown country": func(b *modeltest.Builder) { b.Outlet("site").Of("", "en", model.Online) },
		"an empty archive":                func(*modeltest.Builder) {},
		"an event without accounts":       func(b *modeltest.Builder) { b.Event("hanoi", "2019") },
		"a country that is a body":        func(b *modeltest.Builder) { b.Outlet("unsc").Of("UN", "en", model.Organisation) },
		"a place in no country":           func(b *modeltest.Builder) { b.Event("hanoi", "2019").In("Yellow Sea", "") },
		"a quotation of 25 words": func(b *modeltest.Builder) {
			_, _, acc := hanoi(b)
			acc.Says[0].Sayings[0].Words = model.Text(strings.Repeat("w ", 25))
		},
		"a short name of 12 columns": func(b *modeltest.Builder) { b.Outlet("hani").Named("한겨레", "한겨레한겨레") },
		"an office of one day":       func(b *modeltest.Builder) { b.Person("kim").Held("Envoy", "2019-02-28", "2019-02-28") },
		"another calendar a day before": func(b *modeltest.Builder) {
			b.Event("h", "2019-02-28").Also = []model.ZonedDate{{Zone: "America/New_York", Date: date(t, "2019-02-27")}}
		},
		"another calendar a day after": func(b *modeltest.Builder) {
			b.Event("h", "2019-02-28").Also = []model.ZonedDate{{Zone: "Asia/Seoul", Date: date(t, "2019-03-01")}}
		},
		"known a day before, in another zone": func(b *modeltest.Builder) { b.Event("h", "2019-02-28").KnownFrom("2019-02-27") },
		"an answer published a day before":    func(b *modeltest.Builder) { _, _, acc := hanoi(b); acc.Published("2019-02-27") },
		"an answer published in the month":    func(b *modeltest.Builder) { _, _, acc := hanoi(b); acc.Published("2019-02") },
		"an answer by an undated piece":       func(b *modeltest.Builder) { _, _, acc := hanoi(b); acc.Undated() },
		"an answer before a later event date, once the point was known": func(b *modeltest.Builder) {
			_, q, acc := hanoi(b)
			q.KnownFrom("2018-12-01")
			acc.Published("2018-12-02")
		},
		"an omission on the day the point was known": func(b *modeltest.Builder) {
			e, _, _ := hanoi(b)
			e.Asks("r", "no")
			e.ToldBy("afp").States("r", "no").Silent("q", model.Omits).InFull()
		},
		"too early on the day the point was known": func(b *modeltest.Builder) {
			e, _, _ := hanoi(b)
			e.Asks("r", "no")
			e.ToldBy("afp").States("r", "no").Silent("q", model.TooEarly)
		},
		"a chapter that shares its book's address": func(b *modeltest.Builder) {
			b.Source("ap-1").URL = "https://ap.example/book"
			s := b.Source("ap-2")
			s.URL, s.Locator = "https://ap.example/book", "p. 3"
		},
		"three states of one page": func(b *modeltest.Builder) {
			for i, id := range []string{"ap-1", "ap-2", "ap-3"} {
				s := b.Source(id)
				s.URL, s.Seen = "https://ap.example/page", model.DateOf(day(t, "2019-02-28")+model.Day(i))
				if i > 0 {
					s.VersionOf = "ap-1"
				}
			}
		},
		"versions in a circle": func(b *modeltest.Builder) {
			b.Source("ap-1").VersionOf = "ap-2"
			b.Source("ap-2").VersionOf = "ap-1"
		},
		"a relay of a piece that the event does not have": func(b *modeltest.Builder) { _, _, acc := hanoi(b); acc.CreditsPiece("afp-1") },
		"two that relay one": func(b *modeltest.Builder) {
			e, _, _ := hanoi(b)
			e.ToldBy("a").CreditsPiece("ap").States("q", "yes")
			e.ToldBy("b").CreditsPiece("ap").CreditsPiece("a").States("q", "yes")
		},
		"an error that an utterance's record shows": func(b *modeltest.Builder) {
			e, _, _ := hanoi(b)
			e.Quotes("u", "trump").Differ(model.Error).Against("ap")
			e.ToldBy("afp").Prints("u", "no deal")
			e.ToldBy("upi").Prints("u", "a deal")
		},
		"a difference that an event's own record settles": func(b *modeltest.Builder) {
			e := b.Event("hanoi", "2019-02-28")
			e.Asks("q", "yes", "no").Differ(model.Error).Settle("yes", "ap")
			e.ToldBy("ap").Witness().States("q", "yes")
			e.ToldBy("afp").States("q", "no")
		},
	} {
		b := modeltest.New()
		build(b)
		if _, err := model.NewArchive(b.Draft()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAddress(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{ // part of the message; empty: nothing is wrong
		"https://ap.example/article":         "",
		"http://ap.example":                  "",
		"HTTPS://AP.EXAMPLE/":                "",
		"https://ap.example:8443/a?b=c#d":    "",
		"https://[2001:db8::1]/a":            "",
		"https://한겨레.example/기사":             "",
		"https://ap.example/a%20b":           "",
		"https://ap.example/user@host":       "",
		"":                                   "must begin with http:// or https://",
		"ap.example/article":                 "must begin with http:// or https://",
		"//ap.example/article":               "must begin with http:// or https://",
		"javascript:alert(1)":                "must begin with http:// or https://",
		"JaVaScRiPt://ap.example/%0aalert()": "must begin with http:// or https://",
		"file:///etc/passwd":                 "must begin with http:// or https://",
		"ftp://ap.example/":                  "must begin with http:// or https://",
		"-https://ap.example":                "cannot be read",
		"https:ap.example":                   "has no host",
		"https://":                           "has no host",
		"https:///article":                   "has no host",
		"https://:443/article":               "has no host",
		"https://user@ap.example/":           "user name or password",
		"https://user:secret@ap.example/":    "user name or password",
		"https://@ap.example/":               "user name or password",
		"https://ap.example\\@evil.example/": "cannot be read",
		"https://ap .example/":               "cannot be read",
		"https://ap.example/a b":             "space or control character",
		" https://ap.example/":               "cannot be read",
		"https://ap.example/ ":               "space or control character",
		"https://ap.example/a\u00a0b":        "space or control character",
		"https://ap.example/a\u3000b":        "space or control character",
		"https://ap.example/a\nb":            "cannot be read",
		"https://ap.example/\x1b[31m":        "cannot be read",
		"https://ap.example/\u202egpj.exe":   "space or control character",
		"https://ap.example/\ufffd":          "space or control character",
		"https://ap.example/%zz":             "cannot be read",
		"https://ap.example:port/":           "cannot be read",
	} {
		err := model.CheckAddress(address)
		switch {
		case want == "" && err != nil:
			t.Errorf("%q: %v", address, err)
		case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
			t.Errorf("%q: %v, want %q", address, err, want)
		case err != nil && strings.ContainsFunc(err.Error(), model.Unsafe):
			t.Errorf("%q: the message is not safe to print: %q", address, err)
		}
	}
}

func TestNearestRightValueIsNamed(t *testing.T) {
	t.Parallel()
	for _, candidates := range [][]string{{"abc", "abce"}, {"abce", "abc"}} {
		if got, _ := model.Nearest("abcd", candidates); got != "abce" {
			t.Errorf("of two that are as near, %q is named and not the one of the same length", got)
		}
	}
	for _, c := range []struct{ typed, want string }{
		{"kim-jong-un", "kim-jong-un"}, {"kim-jon-un", "kim-jong-un"}, {"KIM-JONG-UN", "kim-jong-un"}, {"trump", ""}, {"", ""},
	} {
		got, found := model.Nearest(c.typed, []string{"kim-jong-un", "kim-yo-jong"})
		if got != c.want || found != (c.want != "") {
			t.Errorf("nearest to %q: %q, %t; want %q", c.typed, got, found, c.want)
		}
	}
}
