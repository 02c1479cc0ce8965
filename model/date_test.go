package model_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"parallel38/model"
)

// day returns the day of a date that is one.
func day(t testing.TB, s string) model.Day {
	t.Helper()
	return date(t, s).First()
}

func date(t testing.TB, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDateOfEveryForm(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		edtf        string
		first, last string
		precision   model.Precision
		interval    bool
		long, short string
	}{
		{"2019-02-28", "2019-02-28", "2019-02-28", model.ToDay, false, "28 February 2019", "28 Feb 2019"},
		{"2019-02", "2019-02-01", "2019-02-28", model.ToMonth, false, "February 2019", "Feb 2019"},
		{"2020-02", "2020-02-01", "2020-02-29", model.ToMonth, false, "February 2020", "Feb 2020"},
		{"2018-12", "2018-12-01", "2018-12-31", model.ToMonth, false, "December 2018", "Dec 2018"},
		{"2019", "2019-01-01", "2019-12-31", model.ToYear, false, "2019", "2019"},
		{"2018-03~", "2018-03-01", "2018-03-31", model.ToMonth, false, "about March 2018", "about Mar 2018"},
		{"2019?", "2019-01-01", "2019-12-31", model.ToYear, false, "2019?", "2019?"},
		{"2019-06-30%", "2019-06-30", "2019-06-30", model.ToDay, false, "about 30 June 2019?", "about 30 Jun 2019?"},
		{"2019-02-27/2019-02-28", "2019-02-27", "2019-02-28", model.ToDay, true, "27–28 February 2019", "27–28 Feb 2019"},
		{"2019-02-27/2019-03-01", "2019-02-27", "2019-03-01", model.ToDay, true, "27 February–1 March 2019", "27 Feb–1 Mar 2019"},
		{"2018-12-31/2019-01-01", "2018-12-31", "2019-01-01", model.ToDay, true, "31 December 2018–1 January 2019", "31 Dec 2018–1 Jan 2019"},
		{"2019-02/2019-03", "2019-02-01", "2019-03-31", model.ToMonth, true, "February–March 2019", "Feb–Mar 2019"},
		{"2018/2019", "2018-01-01", "2019-12-31", model.ToYear, true, "2018–2019", "2018–2019"},
		{"2019-02-15/2019-02", "2019-02-15", "2019-02-28", model.ToMonth, true, "15 February–February 2019", "15 Feb–Feb 2019"},
		{"2018~/2019-03?", "2018-01-01", "2019-03-31", model.ToYear, true, "about 2018–March 2019?", "about 2018–Mar 2019?"},
	} {
		d := date(t, c.edtf)
		if got := d.First().String(); got != c.first {
			t.Errorf("%s: first day %s, want %s", c.edtf, got, c.first)
		}
		if got := d.Last().String(); got != c.last {
			t.Errorf("%s: last day %s, want %s", c.edtf, got, c.last)
		}
		if d.Precision() != c.precision {
			t.Errorf("%s: precision %d, want %d", c.edtf, d.Precision(), c.precision)
		}
		if d.IsInterval() != c.interval {
			t.Errorf("%s: interval %t", c.edtf, d.IsInterval())
		}
		if d.Long() != c.long || d.Short() != c.short {
			t.Errorf("%s: in words %q and %q, want %q and %q", c.edtf, d.Long(), d.Short(), c.long, c.short)
		}
		if d.String() != c.edtf {
			t.Errorf("%s: written as %s", c.edtf, d)
		}
	}
}

func TestWhatIsNoDateIsRefusedWithAnExample(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"", " ", "/", "2019/", "/2019", "19", "201", "02/28/2019", "28 February 2019", "2019-2-28", "2019-02-30", "2019-00", "2019-13", "2019-02-29",
		"2019-02-28T10:00", "2019-02-28~?", "~2019", "2019~-02", "-2019", "+2019", "２０１９", "2019 ", "2019-02-28/..", "../2019", "2018/2019/2020", "2019-XX", "20190228",
	} {
		_, err := model.ParseDate(s)
		if err == nil {
			t.Errorf("%q is taken for a date", s)
		} else if !strings.Contains(err.Error(), "such as 2019-02-28") {
			t.Errorf("%q: %q shows no date that would be right", s, err)
		}
	}
}

func TestIntervalThatRunsBackwardsIsRefused(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"2019-02-28/2019-02-27", "2019-02/2019-01", "2019/2018", "2019-02/2019-01-31"} {
		if _, err := model.ParseDate(s); err == nil || !strings.Contains(err.Error(), "runs backwards") {
			t.Errorf("%s: error %v", s, err)
		}
	}
}

func TestZeroDateIsUndated(t *testing.T) {
	t.Parallel()
	var d model.Date
	if !d.IsZero() || d.Long() != "undated" || d.Short() != "undated" || d.String() != "" {
		t.Errorf("zero date: %t %q %q %q", d.IsZero(), d.Long(), d.Short(), d)
	}
	if date(t, "1970-01-01").IsZero() {
		t.Error("1 January 1970 is taken for no date")
	}
}

func TestDayAgreesWithTheCalendar(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		y, m, n := rapid.IntRange(1900, 2100).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")
		d := model.NewDay(y, time.Month(m), n)
		want := time.Date(y, time.Month(m), n, 0, 0, 0, 0, time.UTC)
		if !d.Time().Equal(want) || d.Year() != y || d.String() != want.Format(time.DateOnly) {
			t.Fatalf("%d-%d-%d is %s", y, m, n, d)
		}
		if next := d + 1; next.Time().Sub(d.Time()) != 24*time.Hour {
			t.Fatalf("%s is followed by %s", d, next)
		}
		if parsed, err := model.ParseDate(d.String()); err != nil || parsed != model.DateOf(d) {
			t.Fatalf("%s parses to %v (%v)", d, parsed, err)
		}
	})
}
