package model

import "time"

// Reading is one clock's reading of a moment.
type Reading struct {
	Where string // "Washington"
	Time  time.Time
}

// Moment returns when the event happened, and false where the archive does not know the hour.
func (e *Event) Moment() (time.Time, bool) {
	zone, err := time.LoadLocation(e.Zone)
	if err != nil || e.Time == "" {
		return time.Time{}, false
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", e.Date.First().String()+" "+string(e.Time), zone)
	return t, err == nil
}

// Clocks returns what the clocks of the capitals and UTC showed at the event, and nothing where its hour is not known. Seoul and
// Pyongyang are told apart while Pyongyang kept its own time, from 15 August 2015 to 4 May 2018 (IANA time zone database).
func (e *Event) Clocks() []Reading {
	t, ok := e.Moment()
	if !ok {
		return nil
	}
	var readings []Reading
	add := func(where, zone string) {
		if loc, err := time.LoadLocation(zone); err == nil {
			readings = append(readings, Reading{where, t.In(loc)})
		}
	}
	add("Washington", "America/New_York")
	add("Seoul", "Asia/Seoul")
	add("Pyongyang", "Asia/Pyongyang")
	if n := len(readings); n == 3 && readings[1].Time.Format(time.TimeOnly) == readings[2].Time.Format(time.TimeOnly) {
		readings = append(readings[:1], Reading{"Seoul, Pyongyang", readings[1].Time})
	}
	add("UTC", "UTC")
	return readings
}

// DayDiffers tells whether another calendar than the event's own had another day: the archive says so, or the hour shows it.
func (e *Event) DayDiffers() bool {
	for _, also := range e.Also {
		if also.Date.First() != e.Date.First() {
			return true
		}
	}
	if e.Time == "" {
		return false
	}
	for _, r := range e.Clocks() {
		if r.Where != "UTC" && r.Time.Format(time.DateOnly) != e.Date.First().String() {
			return true
		}
	}
	return false
}
