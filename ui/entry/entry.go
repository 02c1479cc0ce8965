// Package entry is a line in which text is typed. Typed and pasted text goes through model.Clean, the one door.
package entry

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"parallel38/model"
)

// Model is a line of typed text.
type Model struct{ input textinput.Model }

// New returns an empty line with the prompt before it, for at most limit characters.
func New(prompt string, limit int) Model {
	in := textinput.New()
	in.Prompt = prompt
	in.CharLimit = limit
	in.SetVirtualCursor(false) // the terminal's own cursor shows where typing goes
	styles := in.Styles()
	styles.Focused, styles.Blurred = textinput.StyleState{}, textinput.StyleState{}
	in.SetStyles(styles)
	return Model{input: in}
}

// SetWidth sets how many cells there are for the text itself.
func (m *Model) SetWidth(w int) { m.input.SetWidth(max(w, 1)) }

// Set replaces the text and puts the cursor at its end.
func (m *Model) Set(s model.Text) {
	m.input.SetValue(string(s))
	m.input.CursorEnd()
}

// Open takes the keys.
func (m *Model) Open() tea.Cmd { return m.input.Focus() }

// Close gives the keys back.
func (m *Model) Close() { m.input.Blur() }

// IsOpen tells whether the line takes the keys.
func (m Model) IsOpen() bool { return m.input.Focused() }

// Value returns what is typed.
func (m Model) Value() model.Text { return model.Text(m.input.Value()) } // Update lets nothing unsafe stay

// Update handles a message, and says whether the text changed.
func (m Model) Update(msg tea.Msg) (Model, tea.Cmd, bool) {
	before := m.input.Value()
	var cmd tea.Cmd
	m.input, cmd = m.input.Update(msg)
	if clean, _ := model.Clean(m.input.Value()); string(clean) != m.input.Value() {
		head, _ := model.Clean(string([]rune(m.input.Value())[:m.input.Position()])) // which cleaning may have made shorter
		m.input.SetValue(string(clean))
		m.input.SetCursor(utf8.RuneCountInString(string(head)))
	}
	return m, cmd, m.input.Value() != before
}

// Column returns where the cursor stands, in cells from the start of the prompt.
func (m Model) Column() int {
	if c := m.input.Cursor(); c != nil {
		return c.X
	}
	return 0
}

// Position returns how many characters stand before the cursor.
func (m Model) Position() int { return m.input.Position() }

// View returns the prompt and the text.
func (m Model) View() string { return m.input.View() }
