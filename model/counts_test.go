package model_test

import (
	"reflect"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

func TestCounts(t *testing.T) {
	t.Parallel()
	b := modeltest.SmallBuilder()
	b.Outlet("nowhere").Of("", "en", model.Online) // publishes nothing
	got := b.Archive(t).Counts()
	want := model.Counts{
		Events: 7, People: 5, Outlets: 7, Countries: 3, Languages: 2, Sources: 9, Accounts: 11, Questions: 9, Answers: 39,
		Differences: 4, WithinOrigin: 0, Settled: 2, Compared: 1, Deep: 1, Wordings: 1, Translations: 1, FullReadings: 5, SecondReadings: 1, Mended: 1,
		EventsByYear:      map[string]int{"2017": 1, "2018": 1, "2019": 4, "2020": 1},
		DifferencesByKind: map[string]int{"rival-claims": 1, "scope": 1, "number": 1, "transcription": 1, "attribution": 1},
		SourcesByCountry:  map[string]int{"US": 4, "KR": 4, "KP": 1},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("counts\n%+v, want\n%+v", got, want)
	}
}

func TestCountsOfWordings(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name                   string
		build                  func(e *modeltest.Event)
		wordings, translations int
	}{
		{"three accounts give a version", func(e *modeltest.Event) {
			e.ToldBy("ap").Prints("u", "a deal")
			e.ToldBy("afp").Prints("u", "a deal")
			e.ToldBy("upi").Prints("u", "a deal")
		}, 1, 0},
		{"two accounts", func(e *modeltest.Event) {
			e.ToldBy("ap").Prints("u", "a deal")
			e.ToldBy("afp").Prints("u", "a deal")
		}, 0, 0},
		{"two accounts, of which one gives two passages", func(e *modeltest.Event) {
			e.ToldBy("ap").Prints("u", "a deal").Prints("u", "a good day")
			e.ToldBy("afp").Prints("u", "a deal")
		}, 0, 0},
		{"a translation", func(e *modeltest.Event) {
			e.ToldBy("ap").Prints("u", "a deal")
			e.ToldBy("hani").In("ko").Prints("u", "합의")
		}, 0, 1},
	} {
		a, _ := compare(t, func(e *modeltest.Event) {
			e.Quotes("u", "trump")
			c.build(e)
		})
		if got := a.Counts(); got.Wordings != c.wordings || got.Translations != c.translations {
			t.Errorf("%s: %d wordings, %d translations", c.name, got.Wordings, got.Translations)
		}
	}
}

func TestCountsTellWhatLiesWithinOneOriginAndWhatWasReadTwice(t *testing.T) {
	t.Parallel()
	a, _ := compare(t, func(e *modeltest.Event) {
		e.Asks("q", "yes", "no").Differ(model.Error).Settle("yes", "ap")
		e.ToldBy("ap").Witness().States("q", "yes").Second = &model.SecondReading{On: date(t, "2026-11-22"), Agrees: true}
		e.ToldBy("ktvq").Credits("ap").States("q", "no")
	})
	if got := a.Counts(); got.WithinOrigin != 1 || got.Settled != 1 || got.SecondReadings != 1 || got.DifferencesByKind["error"] != 1 {
		t.Errorf("counts %+v", got)
	}
}

func TestSizeAgreesWithCounts(t *testing.T) {
	t.Parallel()
	a := synthetic(t, 300, 9)
	c := a.Counts()
	if got, want := a.Size(), (model.Size{Events: c.Events, Accounts: c.Accounts, Differences: c.Differences}); got != want {
		t.Errorf("size %+v, want %+v", got, want)
	}
}
