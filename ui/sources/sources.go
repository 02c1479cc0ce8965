// Package sources shows the sources of one event as a table, with the one under the cursor in full below it.
package sources

import (
	"strings"

	"parallel38/model"
	"parallel38/ui/keymap"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
	"parallel38/ui/window"
)

// Model is the screen.
type Model struct {
	theme   theme.Theme
	archive *model.Archive
	event   *model.Event
	rows    window.Window
	proof   page.Model
	width   int
	height  int
}

// New returns a screen that shows nothing yet.
func New(t theme.Theme, a *model.Archive) Model {
	return Model{theme: t, archive: a, proof: page.New(t)}
}

// SetTheme changes the colours.
func (m *Model) SetTheme(t theme.Theme) {
	m.theme = t
	m.proof.SetTheme(t)
}

// SetEvent lists the sources of another event.
func (m *Model) SetEvent(e *model.Event) {
	if m.event == e {
		return
	}
	m.event = e
	m.rows = window.Window{}
	m.resize()
}

// SetSize sets the room there is, in cells.
func (m *Model) SetSize(width, height int) {
	if width == m.width && height == m.height {
		return
	}
	m.width, m.height = width, height
	m.resize()
}

// proofRows is how many rows the source under the cursor has below the table.
const proofRows = 6

func (m *Model) resize() {
	n := 0
	if m.event != nil {
		n = len(m.event.Accounts)
	}
	m.rows.SetLen(n)
	m.rows.SetHeight(max(m.height-2-m.proofHeight(), 1))
	m.proof.SetSize(m.width-2, m.proofHeight()-1)
	m.refresh()
}

func (m Model) proofHeight() int {
	if m.height < 2*proofRows {
		return 0
	}
	return proofRows
}

func (m *Model) refresh() {
	w := page.NewWriter(max(m.width-2, 1))
	if s := m.source(); s != nil {
		w.Paragraph(theme.Plain, string(m.archive.Citation(s)))
		w.End()
		if s.TitleEnglish != "" {
			w.Paragraph(theme.Dim, "in English: "+marks.Quoted(s.TitleEnglish))
			w.End()
		}
		w.Line(theme.Dim, marks.Count(len(m.archive.EventsOf(s.ID)), "event", "events")+" of the archive reported; "+
			marks.Reading(m.archive, m.account()))
		w.Paragraph(theme.Dim, marks.Mended(m.account()))
		w.End()
	}
	m.proof.SetDoc(w.Doc())
}

// account returns the account under the cursor, or nil.
func (m Model) account() *model.Account {
	if i := m.rows.Cursor(); i >= 0 && m.event != nil {
		return &m.event.Accounts[i]
	}
	return nil
}

// source returns the source under the cursor, or nil.
func (m Model) source() *model.Source {
	if acc := m.account(); acc != nil {
		return m.archive.Source(acc.Source)
	}
	return nil
}

// Chosen returns the source under the cursor.
func (m Model) Chosen() (target.Target, bool) {
	if s := m.source(); s != nil {
		return target.Target{Kind: target.Source, ID: string(s.ID)}, true
	}
	return target.Target{}, false
}

// Choose puts the cursor on a source.
func (m *Model) Choose(id model.SourceID) {
	if m.event == nil {
		return
	}
	for i, acc := range m.event.Accounts {
		if acc.Source == id {
			m.rows.Set(i)
		}
	}
	m.refresh()
}

// Do carries out a moving action, and says whether it is one.
func (m *Model) Do(a keymap.Action) bool {
	if !m.rows.Do(a) {
		return false
	}
	m.refresh()
	return true
}

// column is one column of the table.
type column struct {
	head  string
	width int // 0 takes what is left
	from  int // the least width of the screen at which it is shown
	text  func(m Model, acc *model.Account, s *model.Source, o *model.Outlet) string
}

func columns() []column {
	return []column{
		{"Outlet", 22, 0, func(_ Model, _ *model.Account, _ *model.Source, o *model.Outlet) string { return string(o.Name) }},
		{"Kind", 12, 90, func(_ Model, _ *model.Account, _ *model.Source, o *model.Outlet) string { return marks.Words(o.Kind) }},
		{"In", 3, 60, func(_ Model, _ *model.Account, _ *model.Source, o *model.Outlet) string { return string(o.Country) }},
		{"Published", 12, 0, func(_ Model, _ *model.Account, s *model.Source, _ *model.Outlet) string { return s.Published.Short() }},
		{"Lang", 5, 90, func(_ Model, _ *model.Account, s *model.Source, _ *model.Outlet) string { return s.Language }},
		{"Read", 8, 110, func(_ Model, _ *model.Account, s *model.Source, _ *model.Outlet) string { return string(s.Read) }},
		{"Comes from", 22, 76, func(m Model, acc *model.Account, _ *model.Source, _ *model.Outlet) string {
			return strings.TrimPrefix(marks.Relay(m.archive, acc), "relays ")
		}},
		{"Headline", 0, 0, func(_ Model, _ *model.Account, s *model.Source, _ *model.Outlet) string {
			if s.TitleEnglish != "" {
				return string(s.TitleEnglish)
			}
			if s.Title == "" {
				return "(not seen)"
			}
			return string(s.Title)
		}},
	}
}

// View returns exactly the screen's height in lines of exactly its width.
func (m Model) View() []string {
	var lines []string
	if m.event == nil {
		lines = append(lines, text.Fit("  No event is chosen.", m.width))
	} else {
		e := m.event
		title := " " + string(e.Title) + " · " + e.Date.Short()
		lines = append(lines,
			m.theme.Paint(theme.Title, text.Ends(title, marks.Count(len(e.Accounts), "source ", "sources "), m.width)),
			m.theme.Paint(theme.Heading, m.line("  ", func(c column) string { return c.head })))
		for i := m.rows.Top(); i < m.rows.End(); i++ {
			lines = append(lines, m.row(i))
		}
	}
	return m.proof.Under(lines, m.width, m.height)
}

func (m Model) row(i int) string {
	acc := &m.event.Accounts[i]
	s := m.archive.Source(acc.Source)
	o := m.archive.Outlet(s.Outlet)
	lead, role := "  ", theme.Plain
	if i == m.rows.Cursor() {
		lead, role = "▸ ", theme.Selected
	}
	return m.theme.Paint(role, m.line(lead, func(c column) string { return c.text(m, acc, s, o) }))
}

func (m Model) line(lead string, cell func(column) string) string {
	var b strings.Builder
	b.WriteString(lead)
	used := text.Width(lead)
	for _, c := range columns() {
		if m.width < c.from {
			continue
		}
		width := c.width
		if width == 0 {
			width = max(m.width-used-1, 0)
		}
		b.WriteString(text.Fit(cell(c), width) + " ")
		used += width + 1
	}
	return text.Fit(b.String(), m.width)
}
