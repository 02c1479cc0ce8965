// Package picker is a list laid over the screen in which typing narrows the choice: for people, years, outlets, topics,
// for the command palette and for help.
package picker

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallel38/model"
	"parallel38/ui/entry"
	"parallel38/ui/keymap"
	"parallel38/ui/text"
	"parallel38/ui/theme"
	"parallel38/ui/window"
)

// Item is one line of the list.
type Item struct {
	Label   string // must be safe to draw
	Note    string // shown dim after it, and found by typing too
	Search  string // further words by which it is found
	Right   string // shown at the right end
	Heading bool   // cannot be chosen
	Value   any    // what Chosen returns; nil for a line that only tells something
}

// Provider returns the items for what is typed.
type Provider func(typed string) []Item

// Model is an open picker.
type Model struct {
	theme    theme.Theme
	title    string
	provider Provider
	input    entry.Model
	items    []Item
	rows     window.Window
	width    int // of the box
	height   int
	left     bool // Esc was pressed
	chosen   any
}

// Size of the box, in cells, where the terminal has room for it, and how much can be typed.
const (
	boxWidth  = 88
	boxHeight = 24 // and two thirds of a higher terminal
	mostTyped = 80 // characters
)

// New opens a picker over a screen of that size.
func New(t theme.Theme, title string, p Provider, width, height int) Model {
	in := entry.New("> ", mostTyped)
	in.Open() // its command would only make a cursor of its own blink
	m := Model{theme: t, title: title, provider: p, input: in}
	m.SetSize(width, height)
	m.fill()
	return m
}

// Narrow returns a provider of those items whose words begin with all that is typed; those come first that have the typed words
// whole. A sign, which has no words, is looked for as it stands.
func Narrow(items []Item) Provider {
	return func(typed string) []Item {
		wanted := model.Fold(typed)
		sign := strings.TrimSpace(typed)
		if len(wanted) == 0 && sign == "" {
			return items
		}
		var whole, begun []Item
		for _, it := range items {
			words := model.Fold(it.Label + " " + it.Note + " " + it.Search)
			switch {
			case it.Heading:
			case len(wanted) == 0:
				if strings.Contains(it.Right+it.Label, sign) {
					whole = append(whole, it)
				}
			case !Begins(words, wanted):
			case containsAll(words, wanted):
				whole = append(whole, it)
			default:
				begun = append(begun, it)
			}
		}
		return append(whole, begun...)
	}
}

func containsAll(words, wanted []string) bool {
	for _, w := range wanted {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

// Begins tells whether each of the wanted words is the beginning of one of the words.
func Begins(words, wanted []string) bool {
	for _, want := range wanted {
		found := false
		for _, w := range words {
			found = found || strings.HasPrefix(w, want)
		}
		if !found {
			return false
		}
	}
	return true
}

// SetTheme changes the colours.
func (m *Model) SetTheme(t theme.Theme) { m.theme = t }

// SetSize sets the size of the screen it lies over.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = min(width-2, boxWidth), min(height-2, max(boxHeight, height*2/3))
	m.input.SetWidth(m.width - 6)
	m.rows.SetHeight(m.height - frameRows)
}

// frameRows are the borders and the line for typing.
const frameRows = 3

func (m *Model) fill() {
	m.items = m.provider(string(m.input.Value()))
	m.rows.SetLen(len(m.items))
	m.rows.Set(0)
	m.skipHeading(1)
}

// skipHeading moves off a heading, in the direction given or else the other.
func (m *Model) skipHeading(by int) {
	for _, step := range []int{by, -by} {
		for i := m.rows.Cursor(); i >= 0 && i < len(m.items); i += step {
			if !m.items[i].Heading {
				if i == 1 {
					m.rows.Set(0) // brings the heading above the first item into view
				}
				m.rows.Set(i)
				return
			}
		}
	}
}

// Left tells whether the picker was left without a choice.
func (m Model) Left() bool { return m.left }

// Chosen returns the value of the item that was chosen, and false where none was yet.
func (m Model) Chosen() (any, bool) { return m.chosen, m.chosen != nil }

// Size returns the size of the box.
func (m Model) Size() (width, height int) { return m.width, max(m.height, frameRows) }

// Update handles a message while the picker is open. Whether it has ended then, Left and Chosen tell.
func (m Model) Update(msg tea.Msg) (Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		if a, isMove := moves()[key.String()]; isMove {
			m.rows.Do(a)
			by := 1
			if a == keymap.Up || a == keymap.PageUp {
				by = -1
			}
			m.skipHeading(by)
			return m, nil
		}
		switch key.String() {
		case "enter":
			if i := m.rows.Cursor(); i >= 0 && !m.items[i].Heading {
				m.chosen = m.items[i].Value
				m.left = m.chosen == nil // a line that only tells something
			}
			return m, nil
		case "esc", "ctrl+c":
			m.left = true
			return m, nil
		}
	}
	input, cmd, changed := m.input.Update(msg)
	m.input = input
	if changed {
		m.fill()
	}
	return m, cmd
}

func moves() map[string]keymap.Action {
	return map[string]keymap.Action{
		"up": keymap.Up, "ctrl+p": keymap.Up, "down": keymap.Down, "ctrl+n": keymap.Down,
		"pgup": keymap.PageUp, "pgdown": keymap.PageDown,
	}
}

// Cursor returns where the text cursor stands within the box.
func (m Model) Cursor() (x, y int) { return m.input.Column() + 2, 1 }

// Box returns the lines of the box, all of one width.
func (m Model) Box() []string {
	inner := max(m.width-2, 1)
	lines := []string{m.border("╭", m.title, "╮", inner), m.side(text.Fit(" "+m.input.View(), inner))}
	for i := m.rows.Top(); i < m.rows.Top()+max(m.height-frameRows, 0); i++ {
		line := strings.Repeat(" ", inner)
		switch {
		case i < m.rows.End():
			line = m.item(i, inner)
		case len(m.items) == 0 && i == 0:
			line = m.theme.Paint(theme.Dim, text.Fit("   nothing matches", inner))
		}
		lines = append(lines, m.side(line))
	}
	foot := ""
	if below := m.rows.Len() - m.rows.End(); below > 0 {
		foot = "↓ " + strconv.Itoa(below) + " more"
	}
	return append(lines, m.border("╰", foot, "╯", inner))
}

func (m Model) border(left, title, right string, inner int) string {
	if title != "" {
		title = " " + title + " "
	}
	title = text.Cut(title, inner-1)
	return m.theme.Paint(theme.Rule, left+"─") + m.theme.Paint(theme.Heading, title) +
		m.theme.Paint(theme.Rule, strings.Repeat("─", max(0, inner-1-text.Width(title)))+right)
}

func (m Model) side(line string) string {
	return m.theme.Paint(theme.Rule, "│") + line + m.theme.Paint(theme.Rule, "│")
}

func (m Model) item(i, inner int) string {
	it := m.items[i]
	if it.Heading {
		return m.theme.Paint(theme.Heading, text.Fit(" "+it.Label, inner))
	}
	lead := "   "
	if i == m.rows.Cursor() {
		lead = " ▸ "
	}
	right := " " + it.Right + " "
	room := max(inner-text.Width(lead)-text.Width(right), 0)
	label := text.Cut(it.Label, room)
	note := ""
	if it.Note != "" && room-text.Width(label) > 4 {
		note = "  " + it.Note
	}
	note = text.Fit(note, room-text.Width(label))
	if i == m.rows.Cursor() {
		return m.theme.Paint(theme.Selected, text.Fit(lead+label+note+right, inner))
	}
	return lead + label + m.theme.Paint(theme.Dim, note+right)
}
