package ui

import (
	tea "charm.land/bubbletea/v2"

	"parallel38/model"
	"parallel38/ui/keymap"
	"parallel38/ui/target"
)

// perform carries out an action: the program's own first, then the screen's.
func (m Model) perform(a keymap.Action) (Model, tea.Cmd) {
	switch a {
	case keymap.Quit:
		return m, tea.Quit
	case keymap.Suspend:
		return m.suspend()
	case keymap.Redraw:
		return m, tea.ClearScreen
	case keymap.Mouse:
		m.mouse = !m.mouse
		m.notice = notice{text: map[bool]string{true: "mouse on: click and wheel work here", false: "mouse off: the terminal selects text"}[m.mouse]}
	case keymap.Leave:
		m.leave()
	case keymap.Back:
		m.said(m.back(), "nowhere to go back to")
	case keymap.Forward:
		m.said(m.forward(), "nowhere to go forward to")
	case keymap.Filter:
		m.listed = listed{m.here(), m.list.Top()}
		cmd := m.bar.Open(m.list.Selection().Filter()) // before m is copied into the result
		return m, cmd
	case keymap.ClearFilter:
		m.clearFilter()
	case keymap.PickPerson, keymap.PickYear, keymap.PickOutlet, keymap.PickTopic, keymap.Palette, keymap.Help:
		m.openPicker(a)
	case keymap.KnownAsOf:
		return m.openAsOf(), nil
	case keymap.DayOn:
		return m.stepAsOf(1)
	case keymap.DayBack:
		return m.stepAsOf(-1)
	case keymap.Method:
		m.open(target.Target{Kind: target.Method})
	case keymap.OpenBrowser, keymap.CopyAddress, keymap.CopyCitation:
		return m.take(a)
	case keymap.FilterOn:
		t, _ := m.chosen()
		if m.screen == CardScreen && m.cardOf.Kind != target.Source {
			t = m.cardOf // as the card says
			if !m.onTimeline(t) {
				m.notice = notice{text: "no event would be left: none of the archive is about it"}
				return m, nil
			}
		}
		m.said(m.toggleFilter(t), "choose a person, place, topic, kind or outlet first; Tab goes to the detail")
	case keymap.Compare:
		m.compareEvent()
	case keymap.Sources:
		m.sourcesOfEvent()
	case keymap.Ledger:
		if m.screen != LedgerScreen {
			m.remember(m.here())
			m.screen = LedgerScreen
			m.ledger.SetSelection(m.list.Selection())
			if e := m.event(); e != nil {
				m.ledger.ChooseEvent(e.ID)
			}
		}
	default:
		return m.performOnScreen(a), nil
	}
	return m, nil
}

// suspend returns to the shell, where there is one that could continue the program.
func (m Model) suspend() (Model, tea.Cmd) {
	if !m.canSuspend {
		m.notice = notice{text: "no shell to go back to here: nothing could continue the program"}
		return m, nil
	}
	return m, tea.Suspend
}

// said shows why nothing happened, where nothing did.
func (m *Model) said(done bool, why string) {
	if !done {
		m.notice = notice{text: why}
	}
}

func (m *Model) clearFilter() {
	f := m.list.Selection().Filter()
	if f.IsZero() {
		m.notice = notice{text: "there is no filter to clear"}
		return
	}
	m.remember(m.here())
	m.setFilter(model.Filter{}, m.list.Anchor())
}

// subject returns the event that the cursor of the screen is on: in a list of events or differences that one, else the one
// under the timeline's cursor; or nil.
func (m Model) subject() *model.Event {
	if t, _ := m.chosen(); t.Kind == target.Event || t.Kind == target.Difference {
		return m.archive.Event(model.EventID(t.ID))
	}
	return m.event()
}

// lookAt goes to a screen about the subject, and says whether there is one.
func (m *Model) lookAt(s Screen) bool {
	e := m.subject()
	if e == nil {
		m.notice = notice{text: "no event is chosen"}
		return false
	}
	if m.screen != s {
		m.remember(m.here())
		m.toEvent(e.ID)
		m.screen = s
	}
	m.arrange()
	return true
}

// compareEvent compares the accounts of the subject, on the question that is chosen, if one is.
func (m *Model) compareEvent() {
	t, _ := m.chosen()
	if !m.lookAt(CompareScreen) {
		return
	}
	switch t.Kind {
	case target.Question:
		m.compare.Show(model.QuestionID(t.ID), -1)
	case target.Difference:
		m.compare.Show(model.QuestionID(t.Sub), t.N-1)
	}
}

func (m *Model) sourcesOfEvent() {
	t, _ := m.chosen()
	if m.lookAt(SourcesScreen) && t.Kind == target.Source {
		m.sources.Choose(model.SourceID(t.ID))
	}
}

// setBeside sets the account of the chosen source beside the others.
func (m *Model) setBeside() {
	e, s := m.event(), m.chosenSource()
	if e == nil || s == nil {
		return
	}
	m.lookAt(CompareScreen)
	for i := range e.Accounts {
		if e.Accounts[i].Source == s.ID {
			m.compare.Pin(i)
		}
	}
}

// performOnScreen carries out an action of the screen that is shown.
func (m Model) performOnScreen(a keymap.Action) Model {
	switch m.screen {
	case CompareScreen:
		if m.compare.Do(a) {
			m.said(m.compare.Why() == "", m.compare.Why())
			return m
		}
	case SourcesScreen:
		if a == keymap.Beside {
			m.setBeside()
			return m
		}
		if m.sources.Do(a) {
			return m
		}
	case LedgerScreen:
		if m.ledger.Do(a) {
			return m
		}
	case CardScreen:
		if m.card.Do(a) {
			return m
		}
	default:
		return m.performOnTimeline(a)
	}
	if a == keymap.Enter {
		if t, ok := m.chosen(); ok {
			m.open(t)
		}
	}
	return m
}

func (m Model) performOnTimeline(a keymap.Action) Model {
	switch {
	case a == keymap.NextPane:
		m.focus = detailPane - m.focus
	case m.focus == listPane && (a == keymap.Enter || a == keymap.Right):
		m.focus = detailPane
	case m.focus == listPane:
		m.list.Do(a)
	case a == keymap.NextDiff, a == keymap.LastDiff:
		m.list.Do(a)
	case a == keymap.Enter:
		if t, ok := m.detail.Chosen(); ok {
			m.open(t)
		}
	default:
		m.detail.Do(a)
	}
	return m
}

// chosen returns what the cursor of the screen is on.
func (m Model) chosen() (target.Target, bool) {
	switch m.screen {
	case CompareScreen:
		return m.compare.Chosen()
	case SourcesScreen:
		return m.sources.Chosen()
	case LedgerScreen:
		return m.ledger.Chosen()
	case CardScreen:
		if t, ok := m.card.Chosen(); ok {
			return t, true
		}
		return m.cardOf, true
	}
	if m.focus == detailPane {
		return m.detail.Chosen()
	}
	return target.Target{}, false
}

// chosenSource returns the source that the cursor is on, or that the card is about, or nil.
func (m Model) chosenSource() *model.Source {
	t, _ := m.chosen()
	if m.screen == CardScreen && t.Kind != target.Source {
		t = m.cardOf
	}
	if t.Kind != target.Source {
		return nil
	}
	return m.archive.Source(model.SourceID(t.ID))
}
