package ui

import (
	"parallel38/model"
	"parallel38/ui/target"
)

// location is a place in the program to which one can come back.
type location struct {
	screen   Screen
	focus    int
	event    model.EventID
	filter   model.Filter
	question model.QuestionID
	account  int
	card     target.Target
	chosen   target.Target // in the detail or the card
}

// mostRemembered is how many steps back are kept.
const mostRemembered = 200

// here returns the present location.
func (m Model) here() location {
	l := location{
		screen: m.screen, focus: m.focus, filter: m.list.Selection().Filter(), card: m.cardOf, account: -1,
	}
	if e := m.event(); e != nil {
		l.event = e.ID
	}
	switch m.screen {
	case CompareScreen:
		if q := m.compare.Question(); q != nil {
			l.question = q.ID
		}
		if acc, ok := m.compare.Account(); ok {
			l.account = acc
		}
	case CardScreen:
		l.chosen, _ = m.card.Chosen()
	case TimelineScreen:
		l.chosen, _ = m.detail.Chosen()
	case SourcesScreen:
		l.chosen, _ = m.sources.Chosen()
	case LedgerScreen:
		l.chosen, _ = m.ledger.Chosen()
	}
	return l
}

// remember keeps a location to come back to. What lay ahead is forgotten.
func (m *Model) remember(l location) {
	m.past = append(m.past[:len(m.past):len(m.past)], l)
	if len(m.past) > mostRemembered {
		m.past = m.past[1:]
	}
	m.future = nil
}

// back returns to the last location remembered, and says whether there is one.
func (m *Model) back() bool {
	if len(m.past) == 0 {
		return false
	}
	m.future = append(m.future[:len(m.future):len(m.future)], m.here())
	l := m.past[len(m.past)-1]
	m.past = m.past[:len(m.past)-1]
	m.restore(l)
	return true
}

// forward undoes a step back.
func (m *Model) forward() bool {
	if len(m.future) == 0 {
		return false
	}
	m.past = append(m.past[:len(m.past):len(m.past)], m.here())
	l := m.future[len(m.future)-1]
	m.future = m.future[:len(m.future)-1]
	m.restore(l)
	return true
}

// restore shows a location as it was left.
func (m *Model) restore(l location) {
	if l.filter.String() != m.list.Selection().Filter().String() {
		m.setFilter(l.filter, m.list.Place())
	}
	if place := m.archive.IndexOf(l.event); place >= 0 { // it may not be public as of an earlier day
		m.list.GoTo(place)
	}
	m.screen, m.focus, m.cardOf = l.screen, l.focus, l.card
	m.arrange()
	switch l.screen {
	case CompareScreen:
		m.compare.Show(l.question, l.account)
	case CardScreen:
		m.card.Choose(l.chosen)
	case TimelineScreen:
		m.detail.Choose(l.chosen)
	case LedgerScreen:
		m.ledger.SetSelection(m.list.Selection())
		m.ledger.Choose(l.chosen)
	case SourcesScreen:
		m.sources.Choose(model.SourceID(l.chosen.ID))
	}
}

// show goes to a screen, remembering where it came from.
func (m *Model) show(s Screen) {
	if m.screen != s {
		m.remember(m.here())
		m.screen = s
	}
}

// open goes into what is chosen, and says whether there was something to go into.
func (m *Model) open(t target.Target) bool {
	switch t.Kind {
	case target.Question:
		m.show(CompareScreen)
		m.arrange()
		m.compare.Show(model.QuestionID(t.ID), -1)
	case target.Person, target.Outlet, target.Source, target.Method:
		m.remember(m.here())
		m.screen, m.cardOf = CardScreen, t
		m.layCard(true)
	case target.Difference:
		m.remember(m.here())
		m.list.GoTo(m.archive.IndexOf(model.EventID(t.ID)))
		m.screen = CompareScreen
		m.arrange()
		m.compare.Show(model.QuestionID(t.Sub), -1)
	case target.Event:
		m.goTo(model.EventID(t.ID))
	default:
		return m.toggleFilter(t)
	}
	return true
}

// goTo shows an event on the timeline. A filter that leaves the event out is cleared, which back undoes.
func (m *Model) goTo(id model.EventID) {
	place := m.archive.IndexOf(id)
	if place < 0 {
		return
	}
	m.remember(m.here())
	if !m.list.Selection().Contains(place) {
		m.setFilter(model.Filter{}, m.list.Place())
		m.notice = notice{text: "the filter left this event out and was cleared; ⌫ goes back to it"}
	}
	m.list.GoTo(place)
	m.screen, m.focus = TimelineScreen, listPane
}

// leave goes one step out.
func (m *Model) leave() {
	switch {
	case m.screen == CompareScreen && m.compare.OnEvidence():
		m.compare.Focus(false)
	case m.screen != TimelineScreen:
		if !m.back() {
			m.screen = TimelineScreen
		}
	default:
		m.focus = listPane
	}
}
