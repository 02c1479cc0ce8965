package model_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// asOf builds an archive of one event of 28 February 2019 and returns it as of a day.
func asOf(t testing.TB, d string, build func(e *modeltest.Event)) model.AsOf {
	t.Helper()
	a, _ := compare(t, build)
	return a.AsOf(day(t, d))
}

func TestEventsAppearWhenTheyBecamePublic(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for d, want := range map[string]int{
		"2017-12-31": 0, // the envoys' meeting was secret
		"2018-04-17": 1,
		"2018-06-11": 1,
		"2018-06-12": 2,
		"2019-02-28": 3, // the visit is not over
		"2019-03-02": 5,
		"2020-12-30": 6,
		"2020-12-31": 7,
	} {
		if got := a.AsOf(day(t, d)).Len(); got != want {
			t.Errorf("%s: %d events, want %d", d, got, want)
		}
	}
}

func TestAccountsAppearWhenTheirSourceWasSurelyPublished(t *testing.T) {
	t.Parallel()
	build := func(e *modeltest.Event) {
		e.Asks("q", "yes")
		e.ToldBy("ap").Published("2019-02-28").States("q", "yes")
		e.ToldBy("monthly").Published("2019-03").States("q", "yes")
		e.ToldBy("blog").Undated().States("q", "yes")
	}
	for d, want := range map[string][3]int{"2019-02-28": {1, 1, 1}, "2019-03-30": {1, 1, 1}, "2019-03-31": {2, 0, 1}} {
		got := asOf(t, d, build)
		if n := len(got.EventAt(0).Accounts); n != want[0] || got.Later != want[1] || got.Undated != want[2] {
			t.Errorf("%s: %d accounts, %d later, %d undated; want %v", d, n, got.Later, got.Undated, want)
		}
	}
}

func TestDifferenceAppearsWithTheAccountThatMakesItAndIsSettledWithItsWitness(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Source("record").Published("2019-04-01")
	e := b.Event("event", "2019-02-28")
	e.Asks("q", "yes", "no").Differ(model.Contradiction).Settle("yes", "record")
	e.ToldBy("ap").Published("2019-02-28").States("q", "yes")
	e.ToldBy("afp").Published("2019-03-02").States("q", "no")
	a := b.Archive(t)
	for d, want := range map[string]struct {
		standing model.Standing
		settled  bool
	}{
		"2019-03-01": {model.Alone, false}, "2019-03-02": {model.Differing, false}, "2019-03-31": {model.Differing, false}, "2019-04-01": {model.Differing, true},
	} {
		then := a.AsOf(day(t, d))
		row := then.Compare(then.EventAt(0)).Rows[0]
		_, settled := row.Question.SettledBy()
		if row.Standing != want.standing || settled != want.settled {
			t.Errorf("%s: standing %d, settled %t", d, row.Standing, settled)
		}
		if differs := then.Select(model.Filter{}).Differences() == 1; differs != (want.standing == model.Differing) {
			t.Errorf("%s: counted as a difference: %t", d, differs)
		}
	}
}

func TestQuestionAppearsWithItsFirstAnswer(t *testing.T) {
	t.Parallel()
	build := func(e *modeltest.Event) {
		e.Asks("r", "yes", "no").Differ(model.Contradiction)
		e.Asks("q", "yes")
		e.ToldBy("ap").States("q", "yes")
		e.ToldBy("afp").Published("2019-03-02").States("r", "yes").States("q", "yes")
		e.ToldBy("upi").Published("2019-03-03").States("r", "no")
	}
	for d, want := range map[string][2]int{"2019-02-28": {1, 0}, "2019-03-02": {2, 1}, "2019-03-03": {2, 2}} {
		e := asOf(t, d, build).EventAt(0)
		answers := 0
		if q := e.Question("r"); q != nil {
			answers = len(q.Answers)
		}
		if len(e.Questions) != want[0] || answers != want[1] {
			t.Errorf("%s: %d questions, %d answers to the second; want %v", d, len(e.Questions), answers, want)
		}
	}
}

func TestRelayAppearsWithItsSource(t *testing.T) {
	t.Parallel()
	build := func(e *modeltest.Event) {
		e.Asks("q", "yes")
		e.ToldBy("daily").Published("2019-03-01").CreditsPiece("ap-1").States("q", "yes")
		e.ToldBy("ap-1").Published("2019-03-02").Witness().States("q", "yes")
	}
	if got := asOf(t, "2019-03-01", build).EventAt(0).Accounts[0].Relays; len(got) != 0 {
		t.Errorf("a relay of a piece that was not public: %v", got)
	}
	if got := asOf(t, "2019-03-02", build).EventAt(0).Accounts[0].Relays; len(got) != 1 {
		t.Errorf("no relay of a piece that was public: %v", got)
	}
}

func TestCoarserAnswerStaysCoarserWhereTheOneBetweenIsNotGivenYet(t *testing.T) {
	t.Parallel()
	got := asOf(t, "2019-02-28", func(e *modeltest.Event) {
		e.Asks("q", "m53").Coarser("hour", "m53").Coarser("long", "hour")
		e.ToldBy("ap").States("q", "m53")
		e.ToldBy("afp").States("q", "long")
		e.ToldBy("upi").Published("2019-03-05").States("q", "hour")
	})
	if row := got.Compare(got.EventAt(0)).Rows[0]; row.Standing != model.Coarser {
		t.Errorf("standing %d", row.Standing)
	}
}

func TestTranslationNamesItsOriginalOnlyWhenThatWasPublic(t *testing.T) {
	t.Parallel()
	got := asOf(t, "2019-02-28", func(e *modeltest.Event) {
		e.Quotes("u", "trump")
		e.ToldBy("hani").In("ko").Prints("u", "합의").Says[0].Sayings[0].Renders = "transcript"
		e.ToldBy("transcript").Undated().Prints("u", "a deal")
	})
	if by := got.EventAt(0).Accounts[0].Says[0].Sayings[0].Renders; by != "" {
		t.Errorf("it names %s, which the archive as of that day does not have", by)
	}
}

// TestArchiveAsOfAnyDayRefersOnlyToWhatItHas checks the archive of each day as a draft. Two rules do not hold for the past: what
// settled a difference later may leave it neither settled nor open, and an account may answer only questions that nobody had
// yet asked.
func TestArchiveAsOfAnyDayRefersOnlyToWhatItHas(t *testing.T) {
	t.Parallel()
	ofThePast := []string{"or says what would settle it (open)", "needs the source that shows it (settled)", "the account answers no question"}
	for name, a := range map[string]*model.Archive{"small": modeltest.Small(t), "synthetic": synthetic(t, 20, 10)} {
		days := a.Days()
		if !slices.IsSorted(days) || len(days) < 5 {
			t.Fatalf("%s: days %v", name, days)
		}
		for _, d := range days {
			cut := a.AsOf(d)
			draft := model.Draft{People: slices.Clone(cut.People()), Outlets: slices.Clone(cut.Outlets()), Sources: slices.Clone(cut.Sources())}
			for i := range cut.Len() {
				draft.Events = append(draft.Events, *cut.EventAt(i))
			}
			var faults model.Faults
			_, err := model.NewArchive(draft)
			errors.As(err, &faults)
			for _, f := range faults {
				if !slices.ContainsFunc(ofThePast, func(s string) bool { return strings.Contains(f.Problem, s) }) {
					t.Errorf("%s as of %s: %v", name, d, f)
				}
			}
		}
		last := a.AsOf(days[len(days)-1])
		if last.Len() != a.Len() || last.Later != 0 {
			t.Errorf("%s as of its last day: %d of %d events, %d accounts later", name, last.Len(), a.Len(), last.Later)
		}
	}
}

func TestAsOfLeavesTheArchiveAsItIs(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	before := a.Counts()
	for _, d := range a.Days() {
		a.AsOf(d)
	}
	if after := a.Counts(); after.Answers != before.Answers || after.Sources != before.Sources || after.Differences != before.Differences {
		t.Errorf("%+v became %+v", before, after)
	}
}
