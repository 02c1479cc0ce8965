package ui

import (
	tea "charm.land/bubbletea/v2"

	"parallel38/model"
	"parallel38/ui/filter"
	"parallel38/ui/keymap"
	"parallel38/ui/target"
	"parallel38/ui/theme"
)

// Update implements [tea.Model]. It only routes: what a message does stands with the part that owns it.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		if !m.fixed {
			m.setTheme(theme.New(msg.IsDark()))
		}
	case tea.KeyPressMsg:
		m, cmd = m.key(msg)
	case tea.PasteMsg:
		if !m.plan.TooSmall { // nobody sees where it would go
			m, cmd = m.typed(msg)
		}
	case tea.MouseClickMsg:
		m = m.click(msg.Mouse())
	case tea.MouseWheelMsg:
		m, cmd = m.wheel(msg.Mouse())
	case asOfMsg:
		m.cutTo(msg)
	case openedMsg:
		m, cmd = m.opened(msg)
	case copiedMsg:
		m.notice = notice{text: msg.words()}
	}
	m.arrange()
	return m, cmd
}

// key sends a key to what has the keys: the front part first.
func (m Model) key(msg tea.KeyPressMsg) (Model, tea.Cmd) {
	m.notice = notice{}
	if m.plan.TooSmall { // nobody sees what a key would do
		if a, _ := m.keys.Action(msg, keymap.Everywhere); a == keymap.Quit {
			return m.perform(a)
		}
		return m, nil
	}
	if m.picking || m.bar.IsOpen() {
		return m.typed(msg)
	}
	if a, ok := m.keys.Action(msg, m.where()); ok {
		return m.perform(a)
	}
	return m, nil
}

// typed sends a message to the part in which text is typed, if there is one, and does what has come of it.
func (m Model) typed(msg tea.Msg) (Model, tea.Cmd) {
	var cmd tea.Cmd
	switch {
	case m.picking:
		m.picker, cmd = m.picker.Update(msg)
		if m.picker.Left() {
			m.picking = false
		} else if value, ok := m.picker.Chosen(); ok {
			m.picking = false
			return m.picked(value)
		}
	case m.bar.IsOpen():
		m.bar, cmd = m.bar.Update(msg)
		m.followBar()
	}
	return m, cmd
}

// followBar lists what is typed. What cannot be read, or is taken back, leaves the list as it was.
func (m *Model) followBar() {
	f, readable := m.bar.Filter()
	before := m.listed.filter
	switch {
	case m.bar.State() == filter.Accepted && f.String() != before.String():
		typed := m.list
		m.returnTo(m.listed)
		m.remember(m.here())
		m.list = typed
		m.showSelection()
	case m.bar.State() != filter.Typing, !readable:
		m.returnTo(m.listed)
	case f.String() != m.list.Selection().Filter().String():
		m.setFilter(f, m.archive.IndexOf(m.listed.event))
	}
}

// listed is where the program was when the bar was opened, and how far its list was scrolled.
type listed struct {
	location
	top int
}

// returnTo shows everything as it was.
func (m *Model) returnTo(l listed) {
	m.restore(l.location)
	m.list.ScrollTo(l.top)
}

// click puts the cursor where the mouse points.
func (m Model) click(at tea.Mouse) Model {
	if m.picking || m.bar.IsOpen() || m.screen != TimelineScreen {
		return m
	}
	switch {
	case m.plan.First.Contains(at.X, at.Y):
		m.focus = listPane
		m.list.Click(at.Y - m.plan.First.Y)
	case m.plan.Second.Contains(at.X, at.Y):
		m.focus = detailPane
	}
	return m
}

// wheel moves as the arrow keys do.
func (m Model) wheel(at tea.Mouse) (Model, tea.Cmd) {
	actions := map[tea.MouseButton]keymap.Action{tea.MouseWheelUp: keymap.Up, tea.MouseWheelDown: keymap.Down}
	action, isKnown := actions[at.Button]
	if m.picking || m.bar.IsOpen() || m.plan.TooSmall || !isKnown { // such as the wheel turned sideways
		return m, nil
	}
	if m.screen == TimelineScreen {
		m.focus = listPane
		if m.plan.Second.Contains(at.X, at.Y) {
			m.focus = detailPane
		}
	}
	return m.perform(action)
}

// setFilter chooses other events; the cursor goes to the one nearest to a place on the timeline.
func (m *Model) setFilter(f model.Filter, near int) {
	m.list.SetSelection(m.archive.Select(f), max(near, 0))
	m.showSelection()
}

// showSelection brings what depends on the chosen events up to date.
func (m *Model) showSelection() {
	m.totals = count(m.list.Selection())
	if m.screen == LedgerScreen {
		m.ledger.SetSelection(m.list.Selection())
	}
}

// toggleFilter filters on a thing, or no longer, and shows what is chosen: the ledger where that is on screen, else the timeline.
func (m *Model) toggleFilter(t target.Target) bool {
	field, value, ok := t.Filter()
	if !ok {
		return false
	}
	m.remember(m.here())
	m.setFilter(m.list.Selection().Filter().Toggle(field, value), m.list.Anchor())
	if m.screen != TimelineScreen && m.screen != LedgerScreen {
		m.screen, m.focus = TimelineScreen, listPane
	}
	return true
}

// onTimeline tells whether a filter on the target would leave any event.
func (m Model) onTimeline(t target.Target) bool {
	field, value, ok := t.Filter()
	return ok && m.archive.Select(model.Filter{}.Toggle(field, value)).Len() > 0
}
