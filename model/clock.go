package model

import "time"

// Reading is one clock's reading of a moment.
type Reading struct {
	Where string // "Washington"
	Time  time.Time
}

// capital is a place whose clock is shown at an event.
type capital struct{ where, zone string }

// capitals returns those places, in the order in which they are shown.
func capitals() [4]capital {
	return [...]capital{{"Washington", "America/New_York"}, {"Seoul", "Asia/Seoul"}, {"Pyongyang", "Asia/Pyongyang"}, {"UTC", "UTC"}}
}

// zones are time zones by their IANA names. They are read once for an archive, since reading one opens a file.
type zones map[string]*time.Location

// zonesOf reads the zones that the clocks of the events need. One that is unknown is left out.
func zonesOf(events []Event) zones {
	z := zones{}
	for _, c := range capitals() {
		z.read(c.zone)
	}
	for i := range events {
		if events[i].Time != "" {
			z.read(events[i].Zone)
		}
	}
	return z
}

func (z zones) read(name string) {
	if z[name] != nil {
		return
	}
	if loc, err := time.LoadLocation(name); err == nil {
		z[name] = loc
	}
}

// Moment returns when an event of the archive happened, and false where the archive does not know the hour.
func (a *Archive) Moment(e *Event) (time.Time, bool) { return a.index.zones.moment(e) }

func (z zones) moment(e *Event) (time.Time, bool) {
	loc := z[e.Zone]
	if e.Time == "" || loc == nil {
		return time.Time{}, false
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", e.Date.First().String()+" "+string(e.Time), loc)
	return t, err == nil
}

// Clocks returns what the clocks of the capitals and UTC showed at an event of the archive, and nothing where its hour is not known.
// Seoul and Pyongyang are told apart while Pyongyang kept its own time, from 15 August 2015 to 4 May 2018 (IANA time zone database).
func (a *Archive) Clocks(e *Event) []Reading { return a.index.zones.clocks(e) }

func (z zones) clocks(e *Event) []Reading {
	t, ok := z.moment(e)
	if !ok {
		return nil
	}
	var readings []Reading
	places := capitals()
	for _, c := range places {
		if loc := z[c.zone]; loc != nil {
			readings = append(readings, Reading{c.where, t.In(loc)})
		}
	}
	if len(readings) == len(places) && readings[1].Time.Format(time.TimeOnly) == readings[2].Time.Format(time.TimeOnly) {
		readings = append(readings[:1], Reading{"Seoul, Pyongyang", readings[1].Time}, readings[3])
	}
	return readings
}

// DayDiffers tells whether another calendar than the own one of the event at that place on the timeline had another day: the
// archive says so, or the hour shows it.
func (a *Archive) DayDiffers(place int) bool { return a.index.twoDays.Contains(uint32(place)) }

func (z zones) dayDiffers(e *Event) bool {
	for _, also := range e.Also {
		if also.Date.First() != e.Date.First() {
			return true
		}
	}
	for _, r := range z.clocks(e) {
		if r.Where != "UTC" && r.Time.Format(time.DateOnly) != e.Date.First().String() {
			return true
		}
	}
	return false
}
