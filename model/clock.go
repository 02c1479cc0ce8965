package model

import "time"

// Reading is one clock's reading of a moment.
type Reading struct {
	Where string // "Washington"
	Time  time.Time
}

// zoneCache keeps the zones that were looked up, which is slow.
type zoneCache map[string]*time.Location

// load returns the zone of that IANA name, or nil.
func (c zoneCache) load(name string) *time.Location {
	loc, seen := c[name]
	if !seen {
		loc, _ = time.LoadLocation(name)
		c[name] = loc
	}
	return loc
}

// Moment returns when the event happened, and false where the archive does not know the hour.
func (e *Event) Moment() (time.Time, bool) { return e.moment(zoneCache{}) }

func (e *Event) moment(zones zoneCache) (time.Time, bool) {
	if e.Time == "" || zones.load(e.Zone) == nil {
		return time.Time{}, false
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", e.Date.First().String()+" "+string(e.Time), zones.load(e.Zone))
	return t, err == nil
}

// Clocks returns what the clocks of the capitals and UTC showed at the event, and nothing where its hour is not known. Seoul and
// Pyongyang are told apart while Pyongyang kept its own time, from 15 August 2015 to 4 May 2018 (IANA time zone database).
func (e *Event) Clocks() []Reading { return e.clocks(zoneCache{}) }

func (e *Event) clocks(zones zoneCache) []Reading {
	t, ok := e.moment(zones)
	if !ok {
		return nil
	}
	var readings []Reading
	for _, place := range []struct{ where, zone string }{
		{"Washington", "America/New_York"}, {"Seoul", "Asia/Seoul"}, {"Pyongyang", "Asia/Pyongyang"}, {"UTC", "UTC"},
	} {
		if loc := zones.load(place.zone); loc != nil {
			readings = append(readings, Reading{place.where, t.In(loc)})
		}
	}
	if len(readings) == 4 && readings[1].Time.Format(time.TimeOnly) == readings[2].Time.Format(time.TimeOnly) {
		readings = append(readings[:1], Reading{"Seoul, Pyongyang", readings[1].Time}, readings[3])
	}
	return readings
}

// DayDiffers tells whether another calendar than the own one of the event at that place on the timeline had another day: the
// archive says so, or the hour shows it.
func (a *Archive) DayDiffers(place int) bool { return a.index.twoDays.Contains(uint32(place)) }

func (e *Event) dayDiffers(zones zoneCache) bool {
	for _, also := range e.Also {
		if also.Date.First() != e.Date.First() {
			return true
		}
	}
	for _, r := range e.clocks(zones) {
		if r.Where != "UTC" && r.Time.Format(time.DateOnly) != e.Date.First().String() {
			return true
		}
	}
	return false
}
