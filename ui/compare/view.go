package compare

import (
	"strings"

	"parallel38/ui/marks"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// View returns exactly the screen's height in lines of exactly its width.
func (m Model) View() []string {
	if m.cmp == nil {
		return fit([]string{text.Fit("  No event is chosen.", m.width)}, m.width, m.height)
	}
	lines := []string{m.theme.Paint(theme.Title, m.title()), m.tabs()}
	if m.view == Matrix {
		lines = append(lines, m.matrixView()...)
	} else {
		lines = append(lines, m.doc.View(!m.onProof)...)
	}
	lines = append(lines, m.rule())
	for _, l := range m.evidence.View(m.onProof) {
		lines = append(lines, " "+l+" ")
	}
	lines = append(lines, m.theme.Paint(theme.Dim, text.Fit(" "+legend(m.width-1), m.width)))
	return fit(lines, m.width, m.height)
}

// title names the event, with its date and its origins; where there is no room for all, the title is what is cut.
func (m Model) title() string {
	e := m.cmp.Event
	title, date, origins := " "+string(e.Title), " · "+e.Date.Short(), marks.Origins(m.cmp.Count)
	if text.Width(title+date+origins)+2 > m.width {
		origins, _, _ = strings.Cut(origins, " (")
	}
	tail := "  " + origins + " "
	room := m.width - text.Width(tail)
	const least = 12 // of the title
	if room-text.Width(date) < least {
		date = ""
	}
	return text.Ends(text.Cut(title, room-text.Width(date))+date, tail, m.width)
}

// tabs names the views, the present one in brackets, and says how the question under the cursor stands. Where there is no
// room for all names, only the present one is written out.
func (m Model) tabs() string {
	names := []string{"1 Matrix", "2 Side by side", "3 Wording", "4 Origins", "5 Answers"}
	full := 0
	for _, name := range names {
		full += text.Width(name) + 3
	}
	var b strings.Builder
	used := 0
	for i, name := range names {
		role, tab := theme.Dim, "  "+name+" "
		if full > m.width {
			tab = "  " + name[:1] + " "
		}
		if View(i) == m.view {
			role, tab = theme.Strong, " ["+name+"]"
		}
		b.WriteString(m.theme.Paint(role, tab))
		used += text.Width(tab)
	}
	note := ""
	if i := m.rows.Cursor(); i >= 0 {
		note = "  " + marks.StandingWords(m.cmp.Rows[i]) + " "
	}
	if used+text.Width(note) > m.width {
		note = "" // the question says it too
	}
	return text.Fit(b.String()+m.theme.Paint(theme.Dim, text.FitLeft(note, max(m.width-used, 0))), m.width)
}

// rule draws the line above the evidence; where that has the keys, it says so.
func (m Model) rule() string {
	if !m.onProof {
		return m.theme.Paint(theme.Rule, strings.Repeat("─", m.width))
	}
	head := "── ▸ evidence, Esc goes back "
	return m.theme.Paint(theme.Title, text.Fit(head+strings.Repeat("─", max(m.width-text.Width(head), 0)), m.width))
}

// legend explains the signs, set closer where there is little room.
func legend(width int) string {
	if text.Width(marks.Legend) <= width {
		return marks.Legend
	}
	return strings.ReplaceAll(marks.Legend, "  ", " ")
}

// fit cuts or fills the lines to the height.
func fit(lines []string, width, height int) []string {
	for len(lines) < height {
		lines = append(lines, strings.Repeat(" ", width))
	}
	return lines[:height]
}
