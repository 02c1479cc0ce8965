package ui

import (
	"slices"

	"parallel38/model"
	"parallel38/ui/compare"
	"parallel38/ui/target"
)

// location is a place in the program to which one can come back.
type location struct {
	screen  Screen
	focus   int
	event   model.EventID
	filter  model.Filter
	compare compare.Place
	card    target.Target
	chosen  target.Target // in the detail or the card
}

// mostRemembered is how many steps back are kept.
const mostRemembered = 200

// here returns the present location.
func (m Model) here() location {
	l := location{
		screen: m.screen, focus: m.focus, filter: m.list.Selection().Filter(), card: m.cardOf, compare: m.compare.Where(),
	}
	if place := m.list.Anchor(); place >= 0 && place < m.archive.Len() {
		l.event = m.archive.EventAt(place).ID
	}
	switch m.screen {
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

// remember keeps a location to come back to. What lay ahead is forgotten. The lists of locations are clipped before they grow: older
// copies of the model share their arrays.
func (m *Model) remember(l location) {
	m.past = append(slices.Clip(m.past), l)
	if len(m.past) > mostRemembered {
		m.past = m.past[1:]
	}
	m.future, m.thrown = nil, false
}

// back returns to the last location remembered, and says whether there is one.
func (m *Model) back() bool {
	if len(m.past) == 0 {
		return false
	}
	m.future = append(slices.Clip(m.future), m.here())
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
	m.past = append(slices.Clip(m.past), m.here())
	l := m.future[len(m.future)-1]
	m.future = m.future[:len(m.future)-1]
	m.restore(l)
	return true
}

// restore shows a location as it was left.
func (m *Model) restore(l location) {
	if l.filter.String() != m.list.Selection().Filter().String() {
		m.setFilter(l.filter, m.list.Anchor())
	}
	if place := m.archive.IndexOf(l.event); place >= 0 { // it may not be public as of an earlier day
		m.list.GoTo(place)
	}
	m.screen, m.focus, m.cardOf = l.screen, l.focus, l.card
	m.showSelection() // before a ledger is laid out that may still list another state of the archive
	m.arrange()
	m.returnOnScreen(l)
}

// returnOnScreen puts the cursor of the location's screen back where it was.
func (m *Model) returnOnScreen(l location) {
	switch l.screen {
	case CompareScreen:
		m.compare.Return(l.compare)
	case CardScreen:
		m.card.Choose(l.chosen)
	case TimelineScreen:
		m.detail.Prefer(l.chosen)
		if l.focus == detailPane {
			m.detail.Choose(l.chosen)
		}
	case LedgerScreen:
		m.ledger.Choose(l.chosen)
	case SourcesScreen:
		m.sources.Choose(model.SourceID(l.chosen.ID))
	}
}

// open goes into what is chosen.
func (m *Model) open(t target.Target) {
	switch t.Kind {
	case target.Question:
		m.lookAt(CompareScreen)
		m.compare.Show(model.QuestionID(t.ID), -1)
	case target.Person, target.Outlet, target.Source, target.Method:
		m.remember(m.here())
		m.screen, m.cardOf = CardScreen, t
		m.layCard(true)
	case target.Difference:
		m.remember(m.here())
		if m.toEvent(model.EventID(t.ID)) {
			m.screen = CompareScreen
			m.arrange()
			m.compare.Show(model.QuestionID(t.Sub), t.N-1)
		}
	case target.Event:
		m.goTo(model.EventID(t.ID))
	default:
		m.toggleFilter(t)
	}
}

// goTo shows an event on the timeline.
func (m *Model) goTo(id model.EventID) {
	m.remember(m.here())
	if m.toEvent(id) {
		m.screen, m.focus = TimelineScreen, listPane
	}
}

// toEvent puts the timeline's cursor on an event, and says whether there is one of that id. A filter that leaves it out is
// cleared, which back undoes.
func (m *Model) toEvent(id model.EventID) bool {
	place := m.archive.IndexOf(id)
	if place < 0 {
		m.notice = notice{text: "this event was not public yet; K shows all that is known"}
		return false
	}
	if !m.list.Selection().Contains(place) {
		m.setFilter(model.Filter{}, place)
		m.notice = notice{text: "the filter left this event out and was cleared; ⌫ goes back to it"}
	}
	m.list.GoTo(place)
	return true
}

// leave goes one step out: from the evidence to what it stands behind, from a screen to the one from which it was opened, from
// the detail to the list. The filter stays as it is.
func (m *Model) leave() {
	switch {
	case m.screen == CompareScreen && m.compare.OnEvidence():
		m.compare.Focus(false)
	case m.screen == TimelineScreen:
		m.focus = listPane
	default:
		m.leaveScreen()
	}
}

func (m *Model) leaveScreen() {
	from, card, f := m.screen, m.cardOf, m.list.Selection().Filter()
	m.future = append(slices.Clip(m.future), m.here())
	for n := len(m.past); n > 0; n = len(m.past) {
		l := m.past[n-1]
		m.past = m.past[:n-1]
		if l.screen != from || from == CardScreen && l.card != card {
			l.filter = f
			m.restore(l)
			return
		}
	}
	m.screen, m.focus = TimelineScreen, listPane
}
