package model_test

import (
	"slices"
	"testing"
	"time"

	"parallel38/model"
	"parallel38/model/modeltest"
)

func TestClocksOfTheCapitals(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, date, time, zone string
		want                   []string
		differs                bool
	}{
		{"Hanoi, in winter", "2019-02-28", "14:15", "Asia/Ho_Chi_Minh",
			[]string{"Washington 2019-02-28 02:15", "Seoul, Pyongyang 2019-02-28 16:15", "UTC 2019-02-28 07:15"}, false},
		{"Washington in the evening, another day in Seoul", "2019-02-28", "20:00", "America/New_York",
			[]string{"Washington 2019-02-28 20:00", "Seoul, Pyongyang 2019-03-01 10:00", "UTC 2019-03-01 01:00"}, true},
		{"while Pyongyang kept its own time", "2018-04-27", "09:30", "Asia/Seoul",
			[]string{"Washington 2018-04-26 20:30", "Seoul 2018-04-27 09:30", "Pyongyang 2018-04-27 09:00", "UTC 2018-04-27 00:30"}, true},
		{"from the day on which it gave that up", "2018-05-05", "12:00", "Asia/Pyongyang",
			[]string{"Washington 2018-05-04 23:00", "Seoul, Pyongyang 2018-05-05 12:00", "UTC 2018-05-05 03:00"}, true},
		{"no hour known", "2019-02-28", "", "Asia/Seoul", nil, false},
	} {
		b := modeltest.New()
		e := b.Event("e", c.date)
		e.Time, e.Zone = model.Text(c.time), c.zone
		a := b.Archive(t)
		var got []string
		for _, r := range a.Clocks(a.EventAt(0)) {
			got = append(got, r.Where+" "+r.Time.Format("2006-01-02 15:04"))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if got := a.DayDiffers(0); got != c.differs {
			t.Errorf("%s: another day elsewhere: %t", c.name, got)
		}
	}
}

func TestDayDiffersWhereTheArchiveSaysSo(t *testing.T) {
	t.Parallel()
	for day, want := range map[string]bool{"2019-02-28": false, "2019-02-27": true} {
		b := modeltest.New()
		b.Event("e", "2019-02-28").Also = []model.ZonedDate{{Zone: "America/New_York", Date: date(t, day)}}
		if got := b.Archive(t).DayDiffers(0); got != want {
			t.Errorf("%s on another calendar: another day %t, want %t", day, got, want)
		}
	}
}

func TestMomentIsOnTheClockOfItsZone(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019-06-30")
	e.Time, e.Zone = "15:45", "Asia/Seoul"
	a := b.Archive(t)
	if got, ok := a.Moment(a.EventAt(0)); !ok || !got.Equal(time.Date(2019, time.June, 30, 6, 45, 0, 0, time.UTC)) {
		t.Errorf("%s, %t", got, ok)
	}
}

// Clocks are asked for with each event that is looked at. Reading the zones from their files each time takes some 50 allocations.
func TestClocksAreReadWithoutFiles(t *testing.T) {
	b := modeltest.New()
	e := b.Event("e", "2019-06-30")
	e.Time, e.Zone = "15:45", "Asia/Tokyo"
	a := b.Archive(t)
	if n := testing.AllocsPerRun(20, func() { a.Clocks(a.EventAt(0)) }); n > 20 {
		t.Errorf("%.0f allocations", n)
	}
}
