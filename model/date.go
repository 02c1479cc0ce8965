package model

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// Day is a day of the proleptic Gregorian calendar, counted from 1970-01-01. It has no zone: whose day it is, the [Event] says.
type Day int32

// The days before and after which no date lies: the ends of a range that is open.
const (
	firstDay Day = math.MinInt32
	lastDay  Day = math.MaxInt32
)

// NewDay returns the day of the given calendar date. Values outside their range roll over as in [time.Date].
func NewDay(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// Time returns midnight UTC at the start of the day.
func (d Day) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Year returns the calendar year.
func (d Day) Year() int { return d.Time().Year() }

// String returns the day as YYYY-MM-DD.
func (d Day) String() string { return d.Time().Format(time.DateOnly) }

// Precision is how exactly a date is known.
type Precision uint8

// The precisions, finest first.
const (
	ToDay Precision = iota
	ToMonth
	ToYear
)

// Date is a date of stated precision: the part of the Extended Date/Time Format (EDTF, ISO 8601-2:2019, levels 0 and 1) that
// the archive uses. It covers a year, month or day, optionally approximate (~), uncertain (?) or both (%), or a closed
// interval of two of them (2019-02-27/2019-02-28). The zero Date means that no date is known.
type Date struct {
	text        string
	first, last Day
	precision   Precision
	approximate bool
	uncertain   bool
}

// ParseDate reads an EDTF date. The error says what is wrong and shows a form that would be right.
func ParseDate(s string) (Date, error) {
	from, to, isInterval := strings.Cut(s, "/")
	if !isInterval {
		to = from
	}
	d, okFrom := parseSingle(from)
	end, okTo := parseSingle(to)
	if !okFrom || !okTo {
		return Date{}, fmt.Errorf("%q is not an EDTF date such as 2019-02-28, 2019-02, 2019, 2018-03~ or 2019-02-27/2019-02-28", clip(s))
	}
	d.text = s
	if end.last < d.first {
		return Date{}, fmt.Errorf("interval %q runs backwards: write the earlier date first", s)
	}
	d.last = end.last
	d.precision = max(d.precision, end.precision)
	d.approximate = d.approximate || end.approximate
	d.uncertain = d.uncertain || end.uncertain
	return d, nil
}

func parseSingle(s string) (d Date, ok bool) {
	bare := strings.TrimRight(s, "~?%")
	mark := s[len(bare):]
	layout := ""
	switch len(bare) {
	case len("2006"):
		layout, d.precision = "2006", ToYear
	case len("2006-01"):
		layout, d.precision = "2006-01", ToMonth
	case len(time.DateOnly):
		layout, d.precision = time.DateOnly, ToDay
	}
	t, err := time.Parse(layout, bare)
	if layout == "" || err != nil || len(mark) > 1 {
		return Date{}, false
	}
	d.approximate = mark == "~" || mark == "%"
	d.uncertain = mark == "?" || mark == "%"
	d.first = NewDay(t.Year(), t.Month(), t.Day())
	switch d.precision {
	case ToYear:
		d.last = NewDay(t.Year()+1, time.January, 0)
	case ToMonth:
		d.last = NewDay(t.Year(), t.Month()+1, 0)
	default:
		d.last = d.first
	}
	return d, true
}

// DateOf returns the date that is exactly one day.
func DateOf(day Day) Date { return Date{text: day.String(), first: day, last: day} }

// IsZero tells whether no date is known.
func (d Date) IsZero() bool { return d.text == "" }

// First returns the first day that the date may mean.
func (d Date) First() Day { return d.first }

// Last returns the last day that the date may mean.
func (d Date) Last() Day { return d.last }

// Precision returns how exactly the date is known; of an interval, the coarser of its ends.
func (d Date) Precision() Precision { return d.precision }

// IsInterval tells whether the date was written as an interval.
func (d Date) IsInterval() bool { return strings.Contains(d.text, "/") }

// String returns the date in EDTF, as written.
func (d Date) String() string { return d.text }

// Long returns the date in words, such as "28 February 2019", "27–28 February 2019", "about March 2018" or "2019?".
func (d Date) Long() string { return d.words("2 January 2006", "January 2006") }

// Short returns the date in words with the month cut to three letters, such as "28 Feb 2019".
func (d Date) Short() string { return d.words("2 Jan 2006", "Jan 2006") }

func (d Date) words(dayLayout, monthLayout string) string {
	if d.IsZero() {
		return "undated"
	}
	from, to, isInterval := strings.Cut(d.text, "/")
	s := singleWords(from, dayLayout, monthLayout)
	if isInterval {
		s = joinInterval(s, singleWords(to, dayLayout, monthLayout))
	}
	if d.approximate {
		s = "about " + s
	}
	if d.uncertain {
		s += "?"
	}
	return s
}

func singleWords(edtf, dayLayout, monthLayout string) string {
	bare := strings.TrimRight(edtf, "~?%")
	in, out := "2006", "2006"
	switch len(bare) {
	case len("2006-01"):
		in, out = "2006-01", monthLayout
	case len(time.DateOnly):
		in, out = time.DateOnly, dayLayout
	}
	t, _ := time.Parse(in, bare) // parsed before: a Date is only made by ParseDate
	return t.Format(out)
}

// joinInterval writes "27 February 2019" and "28 February 2019" as "27–28 February 2019".
func joinInterval(from, to string) string {
	fromWords, toWords := strings.Fields(from), strings.Fields(to)
	shared := 0
	for shared < len(fromWords)-1 && shared < len(toWords)-1 &&
		fromWords[len(fromWords)-1-shared] == toWords[len(toWords)-1-shared] {
		shared++
	}
	return strings.Join(fromWords[:len(fromWords)-shared], " ") + "–" + to
}

// clip shortens foreign text for an error message and makes it safe to print.
func clip(s string) string {
	const most = 60
	text, _ := Clean(s)
	if r := []rune(string(text)); len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(text)
}
