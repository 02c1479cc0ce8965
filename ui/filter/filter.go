// Package filter is the bar in which a filter is typed. The filter takes effect as it is typed, completions stand below it,
// and a query that cannot be read says what is wrong and where.
package filter

import (
	"errors"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"parallel38/model"
	"parallel38/ui/entry"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// ChangedMsg says that what is typed is a readable filter.
type ChangedMsg struct{ Filter model.Filter }

// ClosedMsg says that typing has ended. Unless it was accepted, the filter is to be as it was before.
type ClosedMsg struct {
	Accepted bool
	Before   model.Filter
}

// Model is the bar.
type Model struct {
	theme   theme.Theme
	archive *model.Archive
	input   entry.Model
	before  model.Filter
	err     *model.QueryError
	offers  []model.Completion
	offer   int // the one that Tab takes
	width   int
}

const (
	prompt     = " / "
	mostTyped  = 500 // characters
	mostOffers = 8
)

// New returns a bar that is closed.
func New(t theme.Theme, a *model.Archive) Model {
	return Model{theme: t, archive: a, input: entry.New(prompt, mostTyped)}
}

// SetTheme changes the colours.
func (m *Model) SetTheme(t theme.Theme) { m.theme = t }

// SetWidth sets the room there is, in cells.
func (m *Model) SetWidth(w int) {
	m.width = w
	m.input.SetWidth(w - len(prompt) - 1)
}

// Open begins typing, from the filter that is in force.
func (m *Model) Open(f model.Filter) tea.Cmd {
	m.before = f
	query := f.String()
	if query != "" {
		query += " "
	}
	m.input.Set(model.Text(query))
	m.read()
	return m.input.Open()
}

// IsOpen tells whether the bar takes the keys.
func (m Model) IsOpen() bool { return m.input.IsOpen() }

// Update handles a message while the bar is open.
func (m Model) Update(msg tea.Msg) (Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "enter":
			if m.err != nil {
				return m, nil // the message stays: it says what to mend
			}
			return m.close(true)
		case "esc", "ctrl+c":
			return m.close(false)
		case "tab":
			return m.complete()
		case "down", "ctrl+n":
			m.offer = min(m.offer+1, max(len(m.offers)-1, 0))
			return m, nil
		case "up", "ctrl+p":
			m.offer = max(m.offer-1, 0)
			return m, nil
		}
	}
	input, cmd, changed := m.input.Update(msg)
	m.input = input
	if !changed {
		return m, cmd
	}
	return m.changed(cmd)
}

func (m Model) close(accepted bool) (Model, tea.Cmd) {
	m.input.Close()
	m.err = nil
	closed := ClosedMsg{Accepted: accepted, Before: m.before}
	return m, func() tea.Msg { return closed }
}

// complete takes the offered completion.
func (m Model) complete() (Model, tea.Cmd) {
	if len(m.offers) == 0 {
		return m, nil
	}
	m.input.Set(m.offers[m.offer].Query)
	return m.changed(nil)
}

// changed reads what is typed, and tells the filter where it can be read.
func (m Model) changed(cmd tea.Cmd) (Model, tea.Cmd) {
	f, ok := m.read()
	if !ok {
		return m, cmd
	}
	return m, tea.Batch(cmd, func() tea.Msg { return ChangedMsg{f} })
}

func (m *Model) read() (model.Filter, bool) {
	f, err := m.archive.ParseFilter(string(m.input.Value()))
	m.err = nil
	errors.As(err, &m.err)
	m.offers = m.archive.Complete(string(m.input.Value()), mostOffers)
	m.offer = 0
	return f, err == nil
}

// Cursor returns the column of the text cursor.
func (m Model) Cursor() int { return m.input.Column() }

// Line returns the bar, exactly as wide as there is room.
func (m Model) Line() string { return text.Fit(m.input.View(), m.width) }

// Note returns the line below: what is wrong, with a caret under it, or the completions.
func (m Model) Note() string {
	if m.err != nil {
		column := len(prompt) + utf8.RuneCountInString(string(m.err.Query)[:m.err.At])
		words := "^ " + m.err.Problem
		if text.Width(words)+column > m.width {
			column = max(0, m.width-text.Width(words))
		}
		return m.theme.Paint(theme.Warning, text.Fit(strings.Repeat(" ", column)+words, m.width))
	}
	var b strings.Builder
	used := 0
	for i, o := range m.offers {
		word := " " + string(o.Label) + " "
		if used += text.Width(word); used > m.width-len(" Tab") {
			break
		}
		role := theme.Dim
		if i == m.offer {
			role = theme.Selected
		}
		b.WriteString(m.theme.Paint(role, word))
	}
	if len(m.offers) > 0 {
		b.WriteString(m.theme.Paint(theme.Dim, " Tab"))
	} else {
		b.WriteString(m.theme.Paint(theme.Dim, " words and field:value, all must hold; -term excludes; ⏎ keeps, Esc takes back"))
	}
	return text.Fit(b.String(), m.width)
}
