package model

import (
	"cmp"
	"slices"
	"sort"
	"time"
)

// Timeline is a selection laid out in rows: a heading for each year that has events, and below it one row for each
// event. Rows run from 0 to Rows()-1. Finding a row costs no more in a long timeline than in a short one.
type Timeline struct {
	Selection
	years []YearSpan
}

// YearSpan is the run of chosen events of one year.
type YearSpan struct {
	Year  int
	First int // rank of its first event
	Count int
}

// TimelineRow is one row of a timeline: a year's heading, or an event.
type TimelineRow struct {
	Heading bool
	Year    YearSpan
	Rank    int // of the event, where the row is no heading
}

// Timeline lays the selection out in rows.
func (s Selection) Timeline() Timeline {
	t := Timeline{Selection: s}
	for _, year := range s.archive.index.years {
		from, to := s.Rank(s.archive.firstOf(year)), s.Rank(s.archive.firstOf(year+1))
		if to > from {
			t.years = append(t.years, YearSpan{Year: year, First: from, Count: to - from})
		}
	}
	return t
}

// firstOf returns the place on the timeline of the first event in the year or after it.
func (a *Archive) firstOf(year int) int { return a.firstFrom(NewDay(year, time.January, 1)) }

// firstFrom returns the place on the timeline of the first event that begins on the day or after it.
func (a *Archive) firstFrom(day Day) int {
	i, _ := slices.BinarySearchFunc(a.events, day, func(e Event, d Day) int { return cmp.Compare(e.Date.First(), d) })
	return i
}

// Years returns the years that have chosen events, earliest first.
func (t Timeline) Years() []YearSpan { return t.years }

// Rows returns how many rows there are.
func (t Timeline) Rows() int {
	if len(t.years) == 0 {
		return 0
	}
	last := t.years[len(t.years)-1]
	return last.First + last.Count + len(t.years)
}

// Row returns what stands in a row.
func (t Timeline) Row(row int) TimelineRow {
	// The heading of the i-th year stands in row years[i].First + i.
	i := sort.Search(len(t.years), func(i int) bool { return t.years[i].First+i > row }) - 1
	y := t.years[i]
	if heading := y.First + i; row > heading {
		return TimelineRow{Year: y, Rank: row - i - 1}
	}
	return TimelineRow{Heading: true, Year: y}
}

// RowOf returns the row of the chosen event of that rank.
func (t Timeline) RowOf(rank int) int {
	i := sort.Search(len(t.years), func(i int) bool { return t.years[i].First > rank })
	return rank + i
}

// YearOf returns the index into Years of the year of the chosen event of that rank.
func (t Timeline) YearOf(rank int) int {
	return sort.Search(len(t.years), func(i int) bool { return t.years[i].First > rank }) - 1
}

// Bin counts the events of one equal slice of the archive's span.
type Bin struct {
	From, To Day // both included
	All      int // events of the archive
	Chosen   int // those of them that are chosen
}

// Density divides the whole span of the archive, from the first day of its first year to the last day of its last, into n equal slices and
// counts the events that begin in each.
func (s Selection) Density(n int) []Bin {
	years := s.archive.index.years
	if n <= 0 || len(years) == 0 {
		return nil
	}
	start, end := NewDay(years[0], time.January, 1), NewDay(years[len(years)-1]+1, time.January, 1)
	bins := make([]Bin, n)
	allBefore, chosenBefore := 0, 0
	for i := range bins {
		from := start + Day(int64(end-start)*int64(i)/int64(n))
		to := start + Day(int64(end-start)*int64(i+1)/int64(n))
		all := s.archive.firstFrom(to)
		chosen := s.Rank(all)
		bins[i] = Bin{From: from, To: to - 1, All: all - allBefore, Chosen: chosen - chosenBefore}
		allBefore, chosenBefore = all, chosen
	}
	return bins
}
