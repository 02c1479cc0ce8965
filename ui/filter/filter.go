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

// State says how far typing has come.
type State uint8

// The states.
const (
	Closed    State = iota
	Typing          // the bar takes the keys
	Accepted        // what was typed is to stay
	TakenBack       // the filter is to be as it was before
)

// Model is the bar.
type Model struct {
	theme   theme.Theme
	archive *model.Archive
	input   entry.Model
	state   State
	typed   model.Filter // the last that could be read
	err     *model.QueryError
	tried   bool // Enter was pressed on what cannot be read
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
	m.state, m.typed = Typing, f
	query := f.String()
	if query != "" {
		query += " "
	}
	m.input.Set(model.Text(query))
	m.read()
	return m.input.Open()
}

// IsOpen tells whether the bar takes the keys.
func (m Model) IsOpen() bool { return m.state == Typing }

// State says how far typing has come.
func (m Model) State() State { return m.state }

// Filter returns the filter that is typed, and false where what stands in the bar cannot be read.
func (m Model) Filter() (model.Filter, bool) { return m.typed, m.err == nil }

// Update handles a message while the bar is open.
func (m Model) Update(msg tea.Msg) (Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "enter":
			if m.tried = m.err != nil; m.tried {
				return m, nil // the message says what to mend
			}
			return m.close(Accepted), nil
		case "esc", "ctrl+c":
			return m.close(TakenBack), nil
		case "tab":
			return m.complete(), nil
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
	if changed {
		m.read()
	}
	return m, cmd
}

func (m Model) close(s State) Model {
	m.input.Close()
	m.state, m.err = s, nil
	return m
}

// complete takes the offered completion.
func (m Model) complete() Model {
	if len(m.offers) > 0 {
		m.input.Set(m.offers[m.offer].Query)
		m.read()
	}
	return m
}

// read reads what is typed and looks for completions.
func (m *Model) read() {
	query := string(m.input.Value())
	f, err := m.archive.ParseFilter(query)
	m.err, m.tried = nil, false
	if !errors.As(err, &m.err) {
		m.typed = f
	}
	m.offers = m.archive.Complete(query, mostOffers)
	m.offer = 0
}

// Cursor returns the column of the text cursor.
func (m Model) Cursor() int { return m.input.Column() }

// Line returns the bar, exactly as wide as there is room.
func (m Model) Line() string { return text.Fit(m.input.View(), m.width) }

// caret returns the column under which the fault begins. The bar may have scrolled, so that it is counted from the cursor.
func (m Model) caret() int {
	query, at := []rune(string(m.err.Query)), utf8.RuneCountInString(string(m.err.Query)[:m.err.At])
	cursor := min(m.input.Position(), len(query))
	if at > cursor {
		return m.input.Column() + text.Width(string(query[cursor:at]))
	}
	return max(m.input.Column()-text.Width(string(query[at:cursor])), 0)
}

// Note returns the line below: the completions, or what is wrong with a caret under it.
func (m Model) Note() string {
	if m.err != nil && (m.tried || len(m.offers) == 0) { // what can still be completed is not wrong yet
		column := m.caret()
		words := strings.Repeat(" ", column) + "^ " + m.err.Problem
		switch w := text.Width(m.err.Problem); {
		case text.Width(words) <= m.width:
		case w+1 <= column: // to the left of the caret
			words = text.FitLeft(m.err.Problem, column-1) + " ^"
		default: // no room for a caret
			words = " " + m.err.Problem
		}
		return m.theme.Paint(theme.Warning, text.Fit(words, m.width))
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
