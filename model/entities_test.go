package model_test

import (
	"reflect"
	"slices"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

func TestOfficeIsTheOneHeldOnTheDay(t *testing.T) {
	t.Parallel()
	president := &modeltest.New().Person("trump").Held("President", "2017-01-20", "2021-01-20").Held("President again", "2025-01-20", "").Person
	minister := &modeltest.New().Person("choe").Held("Vice minister", "2018-05", "2020-06").Held("First vice minister", "2019-04-12", "2022").
		Held("Delegate", "2019-04-12", "").Held("Minister", "2022-06-11", "").Person
	unknown := &modeltest.New().Person("ri").Held("Minister", "", "2020-01-18").Held("Adviser", "", "").Person
	for _, c := range []struct {
		name   string
		person *model.Person
		day    string
		want   string // empty: none
	}{
		{"before the first", president, "2017-01-19", ""},
		{"on the day it begins", president, "2017-01-20", "President"},
		{"on the day it ends", president, "2021-01-20", "President"},
		{"between two", president, "2021-01-21", ""},
		{"one that goes on", president, "2025-12-31", "President again"},
		{"from the first day that a month may mean", minister, "2018-05-01", "Vice minister"},
		{"the later of two, the first listed of those", minister, "2019-05-01", "First vice minister"},
		{"to the last day that a year may mean, unless a later one began", minister, "2022-12-31", "Minister"},
		{"of unknown beginning", unknown, "2017-01-01", "Minister"},
		{"of unknown beginning and end", unknown, "2025-01-01", "Adviser"},
	} {
		office, found := c.person.OfficeOn(day(t, c.day))
		if string(office.Title) != c.want || found != (c.want != "") {
			t.Errorf("%s: on %s it is %q (%t), want %q", c.name, c.day, office.Title, found, c.want)
		}
	}
}

func TestShortNameStandsInForALongOne(t *testing.T) {
	t.Parallel()
	if got := modeltest.New().Outlet("ap").Named("Associated Press", "AP").Short(); got != "AP" {
		t.Errorf("short name %q", got)
	}
	if got := modeltest.New().Outlet("cnn").Named("CNN", "").Short(); got != "CNN" {
		t.Errorf("without a short name: %q", got)
	}
}

func TestCitationGivesWhatTheArchiveKnows(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Outlet("ap").Named("Associated Press", "AP")
	full := b.Source("ap-deal").Published("2019-02-28")
	full.Title, full.Bylines = "No deal", []model.Text{"Ann Author", "Ben Byline"}
	mirror := b.Source("ap-mirror")
	mirror.Title, mirror.URL, mirror.Host, mirror.Locator = "", "https://mirror.example/1", "mirror.example", "minute 3"
	book := b.Source("ap-book").Published("2020-06~")
	book.Title, book.URL, book.Locator = "The Room", "", "p. 12"
	a := b.Archive(t)
	for id, want := range map[model.SourceID]model.Text{
		"ap-deal":   "Ann Author, Ben Byline, “No deal”, Associated Press, 28 February 2019, https://ap.example/ap-deal (read 21 November 2026).",
		"ap-mirror": "Associated Press, undated, minute 3, re-published by mirror.example, https://mirror.example/1 (read 21 November 2026).",
		"ap-book":   "“The Room”, Associated Press, about June 2020, p. 12 (read 21 November 2026).",
	} {
		if got := a.Citation(a.Source(id)); got != want {
			t.Errorf("%s: %s\nwant %s", id, got, want)
		}
	}
}

func TestCountryHasAnEnglishName(t *testing.T) {
	t.Parallel()
	for code, want := range map[model.Country]string{
		"KP": "North Korea", "KR": "South Korea", "US": "United States", "VN": "Vietnam", "UN": "United Nations", "EU": "European Union", "?": "?",
	} {
		if got := code.EnglishName(); got != want {
			t.Errorf("%s is %q, want %q", code, got, want)
		}
	}
}

func TestArchiveIsInOrderWhateverTheDraftsOrder(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Event("z-later", "2019-03-01")
	b.Event("b-same-day", "2019-02-28")
	b.Event("a-same-day", "2019-02-28")
	b.Event("month", "2019-02")
	b.Event("c-at-noon", "2019-02-28").Time = "12:00"
	b.Event("d-at-nine", "2019-02-28").Time = "09:00"
	a := b.Archive(t)
	want := []model.EventID{"month", "a-same-day", "b-same-day", "d-at-nine", "c-at-noon", "z-later"}
	for i, id := range want {
		if got := a.EventAt(i).ID; got != id || a.IndexOf(id) != i || a.Event(id) != a.EventAt(i) {
			t.Errorf("place %d: %s, want %s at %d", i, got, id, a.IndexOf(id))
		}
	}
	if a.IndexOf("none") != -1 || a.Event("none") != nil || a.Person("none") != nil || a.Outlet("none") != nil || a.Source("none") != nil || a.OutletOf("none") != nil {
		t.Error("something is found that is not there")
	}
}

func TestRestoredArchiveIsTheOneThatWasChecked(t *testing.T) {
	t.Parallel()
	checked, restored := modeltest.Small(t), model.Restore(modeltest.SmallBuilder().Draft())
	if !reflect.DeepEqual(checked.Counts(), restored.Counts()) || !reflect.DeepEqual(checked.Sources(), restored.Sources()) {
		t.Errorf("counts %+v, want %+v", restored.Counts(), checked.Counts())
	}
	for _, q := range []string{"", "kim", "has:difference", "outlet:ap", "year:2019"} {
		if got, want := chosen(t, restored, q), chosen(t, checked, q); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", q, got, want)
		}
	}
}

func TestRestoredArchiveCanBeCheckedAgain(t *testing.T) {
	t.Parallel()
	if err := modeltest.Small(t).Check(); err != nil {
		t.Errorf("an archive without a fault: %v", err)
	}
	b := modeltest.New()
	b.Event("event", "2019").Weight = 9
	if err := model.Restore(b.Draft()).Check(); err == nil {
		t.Error("no fault is found in an archive that has one")
	}
}

func TestEventsOfASourceAreInOrder(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	places := a.EventsOf("ap-hanoi")
	if len(places) != 2 || a.EventAt(places[0]).ID != "2019-02-28-hanoi" || a.EventAt(places[1]).ID != "2019-03-01-ri-briefing" {
		t.Errorf("events of a source: %v", places)
	}
	if a.EventsOf("none") != nil {
		t.Error("events of a source that is not there")
	}
}

func TestNearestEventOfADay(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	for id, d := range map[string]string{"a": "2019-02-10", "b": "2019-02-20", "c": "2019-02-20", "d": "2019-03-02"} {
		b.Event(id, d)
	}
	a := b.Archive(t)
	for d, want := range map[string]int{
		"2017-01-01": 0, "2019-02-10": 0, "2019-02-14": 0, "2019-02-15": 0, "2019-02-16": 1, "2019-02-20": 1, "2019-02-25": 2, "2019-02-26": 3, "2030-01-01": 3,
	} {
		if got := a.Nearest(day(t, d)); got != want {
			t.Errorf("nearest to %s: %d, want %d", d, got, want)
		}
	}
	if got := modeltest.New().Archive(t).Nearest(0); got != -1 {
		t.Errorf("nearest in an empty archive: %d", got)
	}
}
