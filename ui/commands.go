package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"parallel38/model"
	"parallel38/ui/desktop"
	"parallel38/ui/keymap"
)

// Everything slow or outside the program happens in a command; the messages here say how it went.

// openedMsg says that an address was sent to the browser, or why not.
type openedMsg struct {
	address model.Text
	err     error
}

// copiedMsg says what was copied.
type copiedMsg struct {
	how    string // "copied", or why instead of something else
	what   string
	native bool // the desktop's clipboard has it too, not the terminal's alone
}

func (c copiedMsg) words() string {
	if c.native {
		return c.how + " " + c.what
	}
	return c.how + " by OSC 52: " + c.what // which the terminal may not allow
}

// take opens or copies the chosen source; without one, the event's id is copied.
func (m Model) take(a keymap.Action) (Model, tea.Cmd) {
	s := m.chosenSource()
	switch {
	case s == nil && a == keymap.CopyAddress && m.subject() != nil:
		id := model.Text(m.subject().ID)
		return m, m.copyCmd("copied", "the event's id, "+string(id), id)
	case s == nil:
		m.notice = notice{text: "choose a source first: s lists those of this event"}
	case s.URL == "" && a != keymap.CopyCitation:
		m.notice = notice{text: "this source has no address; Y copies a citation"}
	case a == keymap.OpenBrowser:
		m.notice = notice{text: "opening " + string(s.URL) + " …"}
		return m, m.openCmd(s.URL)
	case a == keymap.CopyAddress:
		return m, m.copyCmd("copied", string(s.URL), s.URL)
	default:
		return m, m.copyCmd("copied", "the citation: "+string(m.archive.Citation(s)), m.archive.Citation(s))
	}
	return m, nil
}

func (m Model) openCmd(address model.Text) tea.Cmd {
	open := m.desktop.Open
	return func() tea.Msg { return openedMsg{address, open(string(address))} }
}

// copyCmd copies to the desktop's clipboard and, since the program may run far from it, through the terminal.
func (m Model) copyCmd(how, what string, text model.Text) tea.Cmd {
	write := m.desktop.Copy
	native := func() tea.Msg { return copiedMsg{how, what, write(text) == nil} }
	return tea.Batch(tea.SetClipboard(string(text)), native)
}

// opened says how opening went; where there is no browser, the address is shown and copied instead.
func (m Model) opened(msg openedMsg) (Model, tea.Cmd) {
	switch {
	case msg.err == nil:
		m.notice = notice{text: "opened " + string(msg.address)}
	case errors.Is(msg.err, desktop.ErrNoBrowser):
		return m, m.copyCmd("no browser here; copied", string(msg.address), msg.address)
	default:
		clean, _ := model.Clean(msg.err.Error())
		m.notice = notice{text: string(clean), isWarning: true}
	}
	return m, nil
}
