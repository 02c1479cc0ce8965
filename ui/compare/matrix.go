package compare

import (
	"fmt"
	"strings"

	"parallel38/model"
	"parallel38/ui/marks"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Widths of the matrix, in cells.
const (
	cellLeast    = 12
	cellMost     = 18
	questionMost = 46
)

// questionWidth returns the width of the frozen column of questions, with its mark.
func (m Model) questionWidth() int {
	longest := 0
	for _, r := range m.cmp.Rows {
		longest = max(longest, text.Width(string(r.Question.Ask)))
	}
	return min(longest+3, questionMost, m.width*2/5)
}

// cellWidth returns the width of one account's column, with the gap before it.
func (m Model) cellWidth() int {
	room := m.width - m.questionWidth()
	n := max(len(m.columns()), 1)
	return max(cellLeast, min(room/n, cellMost))
}

// inView returns how many columns fit.
func (m Model) inView() int {
	return max((m.width-m.questionWidth())/m.cellWidth(), 1)
}

func (m *Model) scrollColumns() {
	if m.cmp == nil {
		return
	}
	m.left = min(m.left, m.column)
	m.left = max(m.left, m.column-m.inView()+1)
	m.left = max(0, min(m.left, len(m.columns())-m.inView()))
}

// mostLines is how many lines a row of the matrix may take where there is room.
const mostLines = 4

// fitRows decides how many lines each row takes: more than one where that fills room that would stay empty.
func (m Model) fitRows() int {
	rows := max(len(m.cmp.Rows), 1)
	return max(1, min((m.matrixRoom()-headRows)/rows, mostLines, m.linesWanted()))
}

// linesWanted returns how many lines the longest cell in any column needs.
func (m Model) linesWanted() int {
	want := 1
	for _, r := range m.cmp.Rows {
		for _, t := range r.Tallies {
			want = max(want, (text.Width(answerWords(r, t))+4)/(m.cellWidth()-1)+1)
		}
	}
	return want
}

// matrixView draws the heads and the rows.
func (m Model) matrixView() []string {
	height := m.bodyHeight()
	lines := []string{m.heads()}
	for i := m.rows.Top(); i < m.rows.End() && len(lines) < height; i++ {
		lines = append(lines, m.matrixRow(i)...)
	}
	for len(lines) < height {
		lines = append(lines, strings.Repeat(" ", m.width))
	}
	return lines[:height]
}

// heads draws the names above the columns: outlet, how many copies are folded in, and whether one of them strays.
func (m Model) heads() string {
	columns := m.columns()
	end := min(m.left+m.inView(), len(columns))
	var b strings.Builder
	lead := ""
	if m.left > 0 {
		lead = fmt.Sprintf("← %d more", m.left)
	}
	if after := len(columns) - end; after > 0 {
		lead = text.Ends(lead, fmt.Sprintf("%d more → ", after), m.questionWidth())
	}
	b.WriteString(m.theme.Paint(theme.Dim, text.Fit(lead, m.questionWidth())))
	used := m.questionWidth()
	for i := m.left; i < end; i++ {
		role := theme.Heading
		if i == m.column {
			role = theme.Title
		}
		b.WriteString(m.theme.Paint(role, text.Fit(m.head(columns[i]), m.cellWidth()-1)) + " ")
		used += m.cellWidth()
	}
	return text.Fit(b.String(), max(used, m.width))
}

func (m Model) head(c model.Column) string {
	name := string(m.archive.OutletOf(m.cmp.Event.Accounts[c.Lead].Source).Short())
	if c.Origin.Basis == model.OriginCredited && !m.unfolded && len(c.Members) > 1 {
		name = string(m.archive.Outlet(c.Origin.Outlets[0]).Short()) // the origin itself has no account here
	}
	suffix := ""
	if n := len(c.Members) - 1; n > 0 {
		suffix = fmt.Sprintf(" +%d", n)
	}
	if c.Strays > 0 {
		suffix += "!"
	}
	return text.Cut(name, m.cellWidth()-1-text.Width(suffix)) + suffix
}

// matrixRow draws one question, over as many lines as each row has.
func (m Model) matrixRow(i int) []string {
	row := m.cmp.Rows[i]
	sign, role := marks.Standing(row.Standing)
	isCursor := i == m.rows.Cursor()
	cursor, askRole := " ", theme.Plain
	if isCursor {
		cursor, askRole = "▸", theme.Strong
	}
	height, width := m.rowLines, m.questionWidth()
	ask := clipLines(string(row.Question.Ask), width-4, height)
	lines := make([]strings.Builder, height)
	for y := range lines {
		lead := "   "
		if y == 0 {
			lead = m.theme.Paint(theme.Title, cursor) + m.theme.Paint(role, sign) + " "
		}
		lines[y].WriteString(lead + m.theme.Paint(askRole, ask[y]) + " ")
	}
	columns := m.columns()
	for j := m.left; j < min(m.left+m.inView(), len(columns)); j++ {
		words, cellRole := m.cell(row, m.cmp.Cell(row.Question, columns[j].Lead))
		if isCursor && j == m.column {
			cellRole = theme.Selected
			if m.onProof {
				cellRole = theme.Marked
			}
		}
		for y, part := range clipLines(words, m.cellWidth()-1, height) {
			lines[y].WriteString(m.theme.Paint(cellRole, part) + " ")
		}
	}
	drawn := make([]string, height)
	for y := range lines {
		drawn[y] = text.Fit(lines[y].String(), m.width)
	}
	return drawn
}

// clipLines sets s in exactly n lines of exactly w cells, the last one cut where s is longer.
func clipLines(s string, w, n int) []string {
	lines := make([]string, n)
	if n == 1 {
		lines[0] = text.Fit(s, w)
		return lines
	}
	wrapped := text.Wrap(s, w)
	for y := range lines {
		switch {
		case y >= len(wrapped):
			lines[y] = strings.Repeat(" ", w)
		case y == n-1:
			lines[y] = text.Fit(strings.Join(wrapped[y:], " "), w)
		default:
			lines[y] = text.Fit(wrapped[y], w)
		}
	}
	return lines
}

// cell returns what stands in a cell, and in which role.
func (m Model) cell(row model.Row, c model.Cell) (string, theme.Role) {
	if len(c.Sayings) == 0 {
		return marks.Silence(c.Silence), theme.Dim
	}
	role := theme.Plain
	if row.Standing == model.Differing {
		role = theme.Accent
		if t := row.Tallies; len(t) > 0 && !gives(t[0], c, row) {
			role = theme.Differs
		}
	}
	return cellText(row.Question, c), role
}

// gives tells whether the cell holds the answer of the tally.
func gives(t model.Tally, c model.Cell, row model.Row) bool {
	for _, s := range c.Sayings {
		if s.How != model.Disputes && s.Answer == t.Answer && (row.Question.Utterance == nil || s.Words == t.Text) {
			return true
		}
	}
	return false
}
