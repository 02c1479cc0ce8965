package ui

import (
	"parallel38/model"
	"parallel38/ui/card"
	"parallel38/ui/detail"
	"parallel38/ui/layout"
	"parallel38/ui/page"
	"parallel38/ui/target"
)

// arrange divides the terminal anew and gives each part its room and its subject. It runs after every message and
// does nothing where nothing has changed.
func (m *Model) arrange() {
	m.plan = layout.Divide(m.width, m.height, layout.Want{
		Banner: m.asOf != nil,
		Strip:  m.screen == TimelineScreen,
		Chips:  m.bar.IsOpen() || !m.list.Selection().Filter().IsZero(),
		Second: m.screen == TimelineScreen,
		Focus:  m.focus,
		Rows:   m.list.Rows(),
	})
	if m.plan.TooSmall {
		return
	}
	m.bar.SetWidth(m.width)
	if m.picking {
		m.picker.SetSize(m.width, m.height)
	}
	body := m.plan.First
	switch m.screen {
	case TimelineScreen:
		m.list.SetSize(body.W, body.H)
		m.detail.SetSize(max(m.plan.Second.W-2*margin, 0), m.plan.Second.H)
		m.layDetail()
	case CompareScreen:
		m.compare.SetSize(body.W, body.H)
		m.compare.SetEvent(m.event())
	case SourcesScreen:
		m.sources.SetSize(body.W, body.H)
		m.sources.SetEvent(m.event())
	case LedgerScreen:
		m.ledger.SetSize(body.W, body.H)
	case CardScreen:
		m.card.SetSize(body.W-2*margin, body.H)
		m.layCard(false)
	}
}

// margin is how many cells stand free at either side of a document.
const margin = 1

// layDetail lays out the event under the cursor where that, or the width, is not what was laid out last.
func (m *Model) layDetail() {
	now := shownDetail{event: m.event(), width: m.plan.Second.W - 2*margin}
	if now == m.shown || m.plan.Second.Empty() {
		return
	}
	var doc page.Doc
	if now.event != nil {
		doc = detail.Doc(m.archive, now.event, now.width)
	}
	if now.event == m.shown.event {
		m.detail.Relayout(doc)
	} else {
		m.detail.SetDoc(doc)
		if now.event != nil && len(now.event.Questions) > 0 { // what Enter is most likely meant for
			first := m.archive.Compare(now.event).Rows[0].Question
			m.detail.Prefer(target.Target{Kind: target.Question, ID: string(first.ID)})
		}
	}
	m.shown = now
}

// layCard lays out the card; one that is newly opened begins at its top. A card whose subject was not public yet is left.
func (m *Model) layCard(isNew bool) {
	now := laidCard{m.cardOf, m.list.Selection().Filter().String(), max(m.width-2*margin, 1)}
	if !isNew && m.laid == now {
		return
	}
	doc, ok := m.cardDoc(now.width)
	switch {
	case !ok:
		m.screen, m.focus, m.thrown = TimelineScreen, listPane, m.asOf != nil
		m.notice = notice{text: "this was not public yet; K shows all that is known"}
		return
	case !isNew && m.laid.of == now.of:
		m.card.Relayout(doc)
	default:
		m.card.SetDoc(doc)
	}
	m.laid = now
}

// cardDoc lays out the subject of the card, and says whether the archive knows it.
func (m Model) cardDoc(width int) (page.Doc, bool) {
	id := m.cardOf.ID
	switch m.cardOf.Kind {
	case target.Person:
		if p := m.archive.Person(model.PersonID(id)); p != nil {
			return card.Person(m.list.Selection(), p, width), true
		}
	case target.Outlet:
		if o := m.archive.Outlet(model.OutletID(id)); o != nil {
			return card.Outlet(m.list.Selection(), o, width), true
		}
	case target.Source:
		if s := m.archive.Source(model.SourceID(id)); s != nil {
			return card.Source(m.archive, s, width), true
		}
	case target.Method:
		return card.Method(width), true
	}
	return page.Doc{}, false
}
