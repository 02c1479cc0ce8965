// Package page shows a document that can be scrolled and in which things can be chosen: the detail of an event, a card, the
// evidence behind an answer. A document is laid out once for a width; showing it costs only the lines in view.
package page

import (
	"slices"
	"strings"

	"parallel38/ui/keymap"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Model shows a document. The zero Model shows an empty one.
type Model struct {
	theme  theme.Theme
	doc    Doc
	width  int
	height int
	top    int // first line in view
	chosen int // index into doc.links, or -1
}

// New returns a page that shows nothing yet.
func New(t theme.Theme) Model { return Model{theme: t, chosen: -1} }

// SetTheme changes the colours.
func (m *Model) SetTheme(t theme.Theme) { m.theme = t }

// SetSize sets the room there is, in cells. What is chosen stays in view if it was.
func (m *Model) SetSize(width, height int) {
	wasInView := m.height == 0 || m.inView()
	m.width, m.height = width, height
	m.clamp()
	if wasInView {
		m.reveal()
	}
}

// inView tells whether the line of the chosen link is in view.
func (m Model) inView() bool {
	if m.chosen < 0 || m.chosen >= len(m.doc.links) {
		return false
	}
	at := m.doc.links[m.chosen].line
	return at >= m.top && at < m.top+m.height
}

// SetDoc shows another document from its top, with its first link chosen.
func (m *Model) SetDoc(d Doc) {
	m.doc, m.top, m.chosen = d, 0, -1
	if len(d.links) > 0 {
		m.chosen = 0
	}
	m.clamp()
}

// Relayout shows the same document laid out anew, keeping what is chosen and the place.
func (m *Model) Relayout(d Doc) {
	chosen, had := m.Chosen()
	m.doc = d
	m.chosen = min(m.chosen, len(d.links)-1)
	if now, has := m.Chosen(); had && has && now != chosen { // of several links to it, the one it was
		m.Choose(chosen)
	}
	m.clamp()
	m.reveal()
}

// Chosen returns what is chosen, and false where the document has nothing to choose.
func (m Model) Chosen() (target.Target, bool) {
	if m.chosen < 0 || m.chosen >= len(m.doc.links) {
		return target.Target{}, false
	}
	return m.doc.links[m.chosen].to, true
}

// Prefer chooses the first link to the target without moving the view.
func (m *Model) Prefer(to target.Target) {
	if i := slices.IndexFunc(m.doc.links, func(l link) bool { return l.to == to }); i >= 0 {
		m.chosen = i
	}
}

// Choose chooses the first link to the target and shows it, and says whether there is one.
func (m *Model) Choose(to target.Target) bool {
	for i, l := range m.doc.links {
		if l.to == to {
			m.chosen = i
			m.reveal()
			return true
		}
	}
	return false
}

// Do carries out a moving action, and says whether it is one.
func (m *Model) Do(a keymap.Action) bool {
	switch a {
	case keymap.Down:
		m.step(1)
	case keymap.Up:
		m.step(-1)
	case keymap.Right:
		m.chosen = min(m.chosen+1, len(m.doc.links)-1)
		m.reveal()
	case keymap.Left:
		m.chosen = max(m.chosen-1, min(0, len(m.doc.links)-1))
		m.reveal()
	case keymap.PageDown:
		m.scroll(max(m.height-1, 1))
	case keymap.PageUp:
		m.scroll(-max(m.height-1, 1))
	case keymap.Top:
		m.top, m.chosen = 0, min(0, len(m.doc.links)-1)
	case keymap.Bottom:
		m.top, m.chosen = len(m.doc.lines), len(m.doc.links)-1
	default:
		return false
	}
	m.clamp()
	return true
}

// step moves to the next link that stands on another line, or by a line where the next link is out of sight.
func (m *Model) step(by int) {
	next := m.chosen
	for m.chosen >= 0 && next+by >= 0 && next+by < len(m.doc.links) {
		next += by
		if m.doc.links[next].line != m.doc.links[m.chosen].line {
			break
		}
	}
	if by < 0 { // the first link of that line
		for next > 0 && m.doc.links[next-1].line == m.doc.links[next].line {
			next--
		}
	}
	moved := next != m.chosen && m.doc.links[next].line != m.doc.links[m.chosen].line
	if !moved || !m.near(m.doc.links[next].line) {
		m.top += by
		m.clamp()
		if !moved || !m.near(m.doc.links[next].line) {
			return
		}
	}
	m.chosen = next
	m.reveal()
}

// near tells whether the line is in view or just outside it.
func (m Model) near(line int) bool { return line >= m.top-1 && line <= m.top+m.height }

func (m *Model) scroll(by int) {
	m.top += by
	m.clamp()
	shown := m.height
	if shown > 1 && m.top+shown < len(m.doc.lines) {
		shown-- // the last row tells how much lies below
	}
	for i, l := range m.doc.links { // choose the first link in view, going down; the last, going up
		if l.line >= m.top && l.line < m.top+shown {
			m.chosen = i
			if by > 0 {
				return
			}
		}
	}
}

// reveal scrolls so that the chosen link is in view, to its end where there is room.
func (m *Model) reveal() {
	if _, has := m.Chosen(); !has || m.height <= 0 {
		return
	}
	l := m.doc.links[m.chosen]
	below := l.end
	if m.height > 1 {
		below = min(below+1, len(m.doc.lines)-1) // the last row may tell how much lies below
	}
	m.top = min(max(m.top, below-m.height+1), l.line)
	m.clamp()
}

func (m *Model) clamp() {
	m.top = max(0, min(m.top, len(m.doc.lines)-m.height))
}

// View returns exactly the page's height in lines of exactly its width. The chosen link is shown as the one that keys act on
// where the page has focus.
func (m Model) View(focused bool) []string {
	rows := make([]string, m.height)
	for i := range rows {
		if m.top+i < len(m.doc.lines) {
			rows[i] = m.row(m.doc.lines[m.top+i], focused)
		} else {
			rows[i] = strings.Repeat(" ", m.width)
		}
	}
	if below := len(m.doc.lines) - m.top - m.height; below > 0 && m.height > 1 {
		rows[m.height-1] = m.theme.Paint(theme.Dim, text.Fit(moreBelow(below+1), m.width))
	}
	return rows
}

func (m Model) row(l line, focused bool) string {
	var b strings.Builder
	used := 0
	for _, s := range l {
		role := s.role
		if s.link >= 0 && s.link == m.chosen && focused {
			role = theme.Selected
		}
		piece := text.Cut(s.text, m.width-used)
		used += text.Width(piece)
		piece = m.theme.Paint(role, piece)
		if s.url != "" {
			piece = theme.Hyperlink(s.url, piece)
		}
		b.WriteString(piece)
	}
	if used < m.width {
		b.WriteString(strings.Repeat(" ", m.width-used))
	}
	return b.String()
}
