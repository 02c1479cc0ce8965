// Package entry is a line in which text is typed. Typed and pasted text goes through model.Clean, the one door.
package entry

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"parallel38/model"
	"parallel38/ui/text"
)

// Model is a line of typed text. It scrolls by itself and not by its input, which takes every character for one cell.
type Model struct {
	input textinput.Model
	width int // cells for the text itself
	from  int // the first character in view
}

// New returns an empty line with the prompt before it, for at most limit characters.
func New(prompt string, limit int) Model {
	in := textinput.New()
	in.Prompt = prompt
	in.CharLimit = limit
	in.SetVirtualCursor(false) // the terminal's own cursor shows where typing goes
	styles := in.Styles()
	styles.Focused, styles.Blurred = textinput.StyleState{}, textinput.StyleState{}
	in.SetStyles(styles)
	in.KeyMap.Paste.SetEnabled(false) // it reads the desktop's clipboard, past the one that the program was given; terminals paste by themselves
	return Model{input: in}
}

// SetWidth sets how many cells there are for the text itself.
func (m *Model) SetWidth(w int) {
	m.width = max(w, 1)
	m.reveal()
}

// Set replaces the text and puts the cursor at its end.
func (m *Model) Set(s model.Text) {
	m.input.SetValue(string(s))
	m.input.CursorEnd()
	m.reveal()
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
	if safe := clean(m.input.Value()); safe != m.input.Value() {
		head := clean(string([]rune(m.input.Value())[:m.input.Position()])) // which cleaning may have made shorter
		m.input.SetValue(safe)
		m.input.SetCursor(utf8.RuneCountInString(head))
	}
	m.reveal()
	return m, cmd, m.input.Value() != before
}

// clean leaves out what is unsafe: nobody needs to see where it stood in what he is typing.
func clean(s string) string {
	safe, _ := model.Clean(s)
	return strings.ReplaceAll(string(safe), "\ufffd", "")
}

// reveal scrolls so that the cursor is in view, and no more than that needs.
func (m *Model) reveal() {
	value := []rune(m.input.Value())
	m.from = min(m.from, m.input.Position())
	for text.Width(string(value[m.from:m.input.Position()])) > m.width {
		m.from++
	}
	for m.from > 0 && text.Width(string(value[m.from-1:])) <= m.width {
		m.from--
	}
}

// Column returns where the cursor stands, in cells from the start of the prompt.
func (m Model) Column() int {
	before := string([]rune(m.input.Value())[m.from:m.input.Position()])
	return text.Width(m.input.Prompt) + text.Width(before)
}

// Position returns how many characters stand before the cursor.
func (m Model) Position() int { return m.input.Position() }

// View returns the prompt and as much of the text as there is room for.
func (m Model) View() string {
	shown := []rune(m.input.Value())[m.from:]
	for text.Width(string(shown)) > m.width {
		shown = shown[:len(shown)-1]
	}
	return m.input.Prompt + string(shown)
}
