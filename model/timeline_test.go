package model_test

import (
	"testing"

	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/model/modeltest"
)

func TestTimelineHasAHeadingForEachYear(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	timeline := a.Select(parse(t, a, "kim")).Timeline()
	want := []model.TimelineRow{
		{Heading: true, Year: model.YearSpan{Year: 2018, First: 0, Count: 1}},
		{Year: model.YearSpan{Year: 2018, First: 0, Count: 1}, Rank: 0},
		{Heading: true, Year: model.YearSpan{Year: 2019, First: 1, Count: 3}},
		{Year: model.YearSpan{Year: 2019, First: 1, Count: 3}, Rank: 1},
		{Year: model.YearSpan{Year: 2019, First: 1, Count: 3}, Rank: 2},
		{Year: model.YearSpan{Year: 2019, First: 1, Count: 3}, Rank: 3},
		{Heading: true, Year: model.YearSpan{Year: 2020, First: 4, Count: 1}},
		{Year: model.YearSpan{Year: 2020, First: 4, Count: 1}, Rank: 4},
	}
	if timeline.Rows() != len(want) {
		t.Fatalf("%d rows, want %d", timeline.Rows(), len(want))
	}
	for row, w := range want {
		if got := timeline.Row(row); got != w {
			t.Errorf("row %d: %+v, want %+v", row, got, w)
		}
	}
}

func TestTimelineOfNothingHasNoRows(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	if rows := a.Select(parse(t, a, "zzz")).Timeline().Rows(); rows != 0 {
		t.Errorf("%d rows of no events", rows)
	}
	if rows := modeltest.New().Archive(t).Select(model.Filter{}).Timeline().Rows(); rows != 0 {
		t.Errorf("%d rows of an empty archive", rows)
	}
}

func TestRowOfAndRowAreInverse(t *testing.T) {
	t.Parallel()
	a := synthetic(t, 150, 5)
	query := queriesOf(a)
	rapid.Check(t, func(t *rapid.T) {
		s, places := anySelection(t, a, query)
		timeline := s.Timeline()
		headings := 0
		for row := range timeline.Rows() {
			r := timeline.Row(row)
			if r.Heading {
				if r.Year != timeline.Years()[headings] || r.Year.Count == 0 || r.Year.First != row-headings {
					t.Fatalf("row %d heads %+v", row, r.Year)
				}
				headings++
				continue
			}
			if timeline.RowOf(r.Rank) != row {
				t.Fatalf("row %d has rank %d, which has row %d", row, r.Rank, timeline.RowOf(r.Rank))
			}
			year := a.EventAt(places[r.Rank]).Date.First().Year()
			if r.Year.Year != year || timeline.Years()[timeline.YearOf(r.Rank)] != r.Year {
				t.Fatalf("rank %d of %d stands below %+v", r.Rank, year, r.Year)
			}
		}
		if headings != len(timeline.Years()) || timeline.Rows() != headings+len(places) {
			t.Fatalf("%d rows with %d headings for %d events", timeline.Rows(), headings, len(places))
		}
	})
}

func TestDensityCountsEveryEventOnce(t *testing.T) {
	t.Parallel()
	a := synthetic(t, 150, 6)
	query := queriesOf(a)
	rapid.Check(t, func(t *rapid.T) {
		s, places := anySelection(t, a, query)
		bins := s.Density(rapid.IntRange(1, 400).Draw(t, "bins"))
		all, chosen := 0, 0
		for i, b := range bins {
			in := func(place int) bool { d := a.EventAt(place).Date.First(); return b.From <= d && d <= b.To }
			if n := count(places, in); b.Chosen != n {
				t.Fatalf("%s to %s: %d chosen, want %d", b.From, b.To, b.Chosen, n)
			}
			if b.Chosen > b.All || b.From > b.To || i > 0 && b.From != bins[i-1].To+1 {
				t.Fatalf("bin %d: %+v", i, b)
			}
			all, chosen = all+b.All, chosen+b.Chosen
		}
		if all != a.Len() || chosen != s.Len() {
			t.Fatalf("%d of %d events, %d of %d chosen", all, a.Len(), chosen, s.Len())
		}
		if first, last := bins[0].From.String(), bins[len(bins)-1].To.String(); first != "2017-01-01" || last != "2025-12-31" {
			t.Fatalf("from %s to %s", first, last)
		}
	})
}

func TestDensityOfNothingHasNoBins(t *testing.T) {
	t.Parallel()
	if bins := modeltest.Small(t).Select(model.Filter{}).Density(0); bins != nil {
		t.Errorf("no bins were asked for: %v", bins)
	}
	if bins := modeltest.New().Archive(t).Select(model.Filter{}).Density(10); bins != nil {
		t.Errorf("an empty archive: %v", bins)
	}
}
