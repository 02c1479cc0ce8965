package model_test

import (
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// worded returns the wordings of one utterance.
func worded(t testing.TB, build func(e *modeltest.Event, q *modeltest.Question)) model.Wording {
	t.Helper()
	a, c := compare(t, func(e *modeltest.Event) { build(e, e.Quotes("u", "trump").Differ(model.Transcribed)) })
	w, ok := a.Wording(c, c.Event.Question("u"))
	if !ok {
		t.Fatal("an utterance has no wording")
	}
	return w
}

func TestVersionsAreHeldAgainstTheRecord(t *testing.T) {
	t.Parallel()
	w := worded(t, func(e *modeltest.Event, q *modeltest.Question) {
		q.Against("record")
		e.ToldBy("ap").Published("2019-02-28").Prints("u", "we had a deal")
		e.ToldBy("record").Published("2019-03-05").Prints("u", "we have a deal")
	})
	if !w.IsRecord || w.From != "record" || w.Base != "we have a deal" {
		t.Errorf("base %q from %s, a record: %t", w.Base, w.From, w.IsRecord)
	}
	if len(w.Versions) != 2 || w.Versions[0].IsBase || !w.Versions[1].IsBase || drawn(w.Versions[0].Edits) != "we -have- +had+ a deal" {
		t.Errorf("versions %+v", w.Versions)
	}
}

func TestVersionsAreHeldAgainstTheEarliestWhereThereIsNoRecord(t *testing.T) {
	t.Parallel()
	w := worded(t, func(e *modeltest.Event, _ *modeltest.Question) {
		e.ToldBy("undated").Undated().Prints("u", "a deal we had")
		e.ToldBy("hani").Published("2019-02-27").In("ko").Prints("u", "합의했다")
		e.ToldBy("afp").Published("2019-03-02").Prints("u", "we had a deal")
		e.ToldBy("ap").Published("2019-03-01").Prints("u", "we have a deal")
		e.ToldBy("upi").Published("2019-02-28").Prints("u", "We had a deal!")
		e.ToldBy("later").Published("2019-03-04").Prints("u", "we have a deal")
		e.ToldBy("site").Undated().Prints("u", "we have a deal")
	})
	if w.IsRecord || w.From != "upi" || w.Base != "We had a deal!" {
		t.Errorf("base %q from %s, a record: %t", w.Base, w.From, w.IsRecord)
	}
	want := []struct {
		text       model.Text
		first      string
		translated bool
		edits      string
	}{
		{"합의했다", "2019-02-27", true, ""},
		{"we had a deal", "2019-02-28", false, "we had a deal"},
		{"we have a deal", "2019-03-01", false, "we -had- +have+ a deal"},
		{"a deal we had", "", false, "+a deal+ we had -a deal!-"},
	}
	for i, v := range w.Versions {
		if v.Text != want[i].text || v.First.String() != want[i].first || v.Translated != want[i].translated || drawn(v.Edits) != want[i].edits {
			t.Errorf("version %d: %q of %s, translated %t, %s; want %+v", i, v.Text, v.First, v.Translated, drawn(v.Edits), want[i])
		}
	}
}

func TestVersionThatOnlyAggregatorsGiveIsMarked(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Outlet("rehash").Kind = model.Aggregator
	e := b.Event("event", "2019-02-28")
	e.Quotes("u", "trump").Differ(model.Transcribed)
	e.ToldBy("rehash-1").Prints("u", "a bargain is ours")
	e.ToldBy("rehash-2").Prints("u", "we have a deal")
	e.ToldBy("ap").Witness().Prints("u", "we have a deal")
	a := b.Archive(t)
	c := a.Compare(a.EventAt(0))
	w, _ := a.Wording(c, c.Event.Question("u"))
	if !w.Versions[0].Reworded || w.Versions[1].Reworded {
		t.Errorf("reworded: %t and %t", w.Versions[0].Reworded, w.Versions[1].Reworded)
	}
	if w.Versions[0].Origins != 0 || w.Versions[1].Origins != 1 {
		t.Errorf("known origins: %d and %d", w.Versions[0].Origins, w.Versions[1].Origins)
	}
}

func TestQuestionWithAnswersHasNoWording(t *testing.T) {
	t.Parallel()
	a, c := compare(t, func(e *modeltest.Event) {
		e.Asks("q", "yes")
		e.ToldBy("ap").States("q", "yes")
	})
	if w, ok := a.Wording(c, c.Event.Question("q")); ok {
		t.Errorf("wording %+v", w)
	}
}

// A month counts from its end: a piece of which only the month is known was not there before one of the 20th.
func TestAMonthIsNoEarlierThanADayInIt(t *testing.T) {
	t.Parallel()
	w := worded(t, func(e *modeltest.Event, _ *modeltest.Question) {
		e.ToldBy("vague").Published("2019-03").Prints("u", "no deal")
		e.ToldBy("exact").Published("2019-03-20").Prints("u", "we had a deal")
		e.ToldBy("also").Published("2019-03-25").Prints("u", "no deal")
	})
	if w.From != "exact" || w.Versions[0].Text != "we had a deal" || w.Versions[1].First.String() != "2019-03-25" {
		t.Errorf("compared with %s; versions %+v", w.From, w.Versions)
	}
}

func TestTheBaseIsSpeltAsItsSourcePrintsIt(t *testing.T) {
	t.Parallel()
	w := worded(t, func(e *modeltest.Event, q *modeltest.Question) {
		q.Against("record")
		e.ToldBy("ap").Published("2019-02-28").Prints("u", "WE HAVE A DEAL")
		e.ToldBy("record").Published("2019-03-05").Prints("u", "We have a deal.").Prints("u", "and a good one")
	})
	if w.Base != "We have a deal." {
		t.Errorf("the base is %q", w.Base)
	}
}
