package model

import (
	"cmp"
	"slices"
)

// Draft is what an archive is built from: entities in any order, not yet held against one another. Its Text must have come
// through [Clean].
type Draft struct {
	People  []Person
	Outlets []Outlet
	Sources []Source
	Events  []Event
}

// Archive is a validated, indexed and immutable set of events with everything they refer to.
type Archive struct {
	people  []Person // by id
	outlets []Outlet // by id
	sources []Source // by id
	events  []Event  // by date, then by their order on the day and the hour, then id: an event's index is its place on the timeline

	personAt map[PersonID]int
	outletAt map[OutletID]int
	sourceAt map[SourceID]int
	eventAt  map[EventID]int

	index *index
}

// NewArchive validates the draft and builds an archive from it. The error, if any, is of type [Faults] and lists
// everything that is wrong; there is no archive then. The draft's slices belong to the archive afterwards.
func NewArchive(d Draft) (*Archive, error) {
	if faults := check(&d); len(faults) > 0 {
		return nil, faults
	}
	return assemble(d), nil
}

// Restore builds an archive from a draft that had no faults when it was last checked by [NewArchive], such as one that was compiled
// then. What it returns for any other draft is undefined.
func Restore(d Draft) *Archive { return assemble(d) }

// Check holds the archive against all rules again, as [NewArchive] did. The error, if any, is of type [Faults].
func (a *Archive) Check() error {
	if faults := check(&Draft{People: a.people, Outlets: a.outlets, Sources: a.sources, Events: a.events}); len(faults) > 0 {
		return faults
	}
	return nil
}

// assemble sorts and indexes a draft that has no faults.
func assemble(d Draft) *Archive {
	slices.SortFunc(d.People, func(a, b Person) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(d.Outlets, func(a, b Outlet) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(d.Sources, func(a, b Source) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(d.Events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.Date.First(), b.Date.First()), cmp.Compare(a.Order, b.Order), cmp.Compare(a.Time, b.Time), cmp.Compare(a.ID, b.ID))
	})
	a := &Archive{
		people: d.People, outlets: d.Outlets, sources: d.Sources, events: d.Events,
		personAt: positions(d.People, func(p *Person) PersonID { return p.ID }),
		outletAt: positions(d.Outlets, func(o *Outlet) OutletID { return o.ID }),
		sourceAt: positions(d.Sources, func(s *Source) SourceID { return s.ID }),
		eventAt:  positions(d.Events, func(e *Event) EventID { return e.ID }),
	}
	a.index = newIndex(a)
	return a
}

func positions[T any, K comparable](items []T, key func(*T) K) map[K]int {
	at := make(map[K]int, len(items))
	for i := range items {
		at[key(&items[i])] = i
	}
	return at
}

// at returns a pointer to the item of that id, or nil.
func at[T any, K comparable](items []T, where map[K]int, id K) *T {
	if i, ok := where[id]; ok {
		return &items[i]
	}
	return nil
}

// Warm makes what the first search by words, or the first card, would otherwise wait for. It may run beside anything else that reads
// the archive.
func (a *Archive) Warm() {
	a.index.words()
	a.index.values()
	a.index.parties()
}

// Len returns how many events there are.
func (a *Archive) Len() int { return len(a.events) }

// EventAt returns the event at a place on the timeline, 0 to Len()-1, earliest first.
func (a *Archive) EventAt(i int) *Event { return &a.events[i] }

// Event returns the event of that id, or nil.
func (a *Archive) Event(id EventID) *Event { return at(a.events, a.eventAt, id) }

// IndexOf returns the event's place on the timeline, or -1.
func (a *Archive) IndexOf(id EventID) int {
	if i, ok := a.eventAt[id]; ok {
		return i
	}
	return -1
}

// Person returns the person of that id, or nil.
func (a *Archive) Person(id PersonID) *Person { return at(a.people, a.personAt, id) }

// People returns all people, by id.
func (a *Archive) People() []Person { return a.people }

// Outlet returns the outlet of that id, or nil.
func (a *Archive) Outlet(id OutletID) *Outlet { return at(a.outlets, a.outletAt, id) }

// Outlets returns all outlets, by id.
func (a *Archive) Outlets() []Outlet { return a.outlets }

// Source returns the source of that id, or nil.
func (a *Archive) Source(id SourceID) *Source { return at(a.sources, a.sourceAt, id) }

// Sources returns all sources, by id.
func (a *Archive) Sources() []Source { return a.sources }

// OutletOf returns the outlet that published the source, or nil where there is no such source.
func (a *Archive) OutletOf(id SourceID) *Outlet {
	if s := a.Source(id); s != nil {
		return a.Outlet(s.Outlet)
	}
	return nil
}

// Relayed returns the outlet that a relay leads to: the one it names, or that of the source it names.
func (a *Archive) Relayed(r Relay) *Outlet {
	if r.Source != "" {
		return a.OutletOf(r.Source)
	}
	return a.Outlet(r.Outlet)
}

// EventsOf returns the places on the timeline of the events that the source reports, in order.
func (a *Archive) EventsOf(id SourceID) []int {
	i, ok := a.sourceAt[id]
	if !ok {
		return nil
	}
	return a.index.eventsOfSource[i]
}

// Nearest returns the place on the timeline of the event whose date is nearest to the day, or -1 where the archive is empty.
// Of two equally near it is the earlier.
func (a *Archive) Nearest(day Day) int {
	i := a.firstFrom(day)
	switch {
	case len(a.events) == 0:
		return -1
	case i == len(a.events):
		return i - 1
	case i > 0 && day-a.events[i-1].Date.First() <= a.events[i].Date.First()-day:
		return i - 1
	}
	return i
}

// Size says how much an archive holds, in three of the figures of [Counts], for which nothing has to be compared.
type Size struct{ Events, Accounts, Differences int }

// Size returns how much the archive holds.
func (a *Archive) Size() Size {
	s := Size{Events: len(a.events), Differences: a.Select(Filter{}).Differences()}
	for i := range a.events {
		s.Accounts += len(a.events[i].Accounts)
	}
	return s
}
