// Package target names the things on screen that a user can choose: open them, or filter on them.
package target

import "parallel38/model"

// Kind is what sort of thing a target is.
type Kind uint8

// The kinds of target.
const (
	None Kind = iota
	Event
	Person
	Outlet
	Source
	Question // of the current event
	Answer   // of a question of the current event
	Account  // of the current event
	Difference
	Method // the page about how the archive was made
	Place
	Topic
	EventKind
	Year
)

// Target is one thing on screen. It is comparable.
type Target struct {
	Kind Kind
	ID   string // of the entity; of a place, topic, kind or year its value
	Sub  string // of a difference, its question; ID is the event then
	N    int    // of an account, its index in the event; of a version, its index in the row; of a difference, 1 + the account to stand on, or 0
}

// Filter returns the field and value that choose events with this thing, and false where there is no such filter.
func (t Target) Filter() (model.Field, model.Text, bool) {
	fields := map[Kind]model.Field{
		Person: model.ByPerson, Outlet: model.ByOutlet, Place: model.ByPlace, Topic: model.ByTopic, EventKind: model.ByKind, Year: model.ByYear,
	}
	field, ok := fields[t.Kind]
	return field, model.Text(t.ID), ok
}
