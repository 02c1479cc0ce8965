package compare

import (
	"fmt"
	"slices"
	"strings"

	"parallel38/model"
	"parallel38/ui/marks"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// sizes are the widths of the matrix, in cells, and how many lines each row takes.
type sizes struct{ question, cell, inView, lines int }

// The widths between which the columns of the matrix lie, and how many lines a row may take where there is room.
const (
	cellLeast    = 12
	cellMost     = 24
	questionMost = 46
	mostLines    = 4
)

// measure fits the matrix to its room: wide terminals have wider columns, and rows take more than one line where that fills
// room that would stay empty.
func (m Model) measure() sizes {
	var s sizes
	longest := 0
	for _, r := range m.cmp.Rows {
		longest = max(longest, text.Width(string(r.Question.Ask)))
	}
	s.question = min(longest+3, questionMost, m.width*2/5)
	room := m.width - s.question
	least := max(cellLeast, min(m.width/11, cellMost))
	s.cell = max(least, min(room/max(len(m.cols), 1), cellMost))
	s.inView = max(room/s.cell, 1)
	wanted := 1
	for _, r := range m.cmp.Rows {
		for _, t := range r.Tallies {
			wanted = max(wanted, (text.Width(answerWords(r, t))+4)/(s.cell-1)+1)
		}
	}
	s.lines = max(1, min((m.matrixRoom()-headRows)/max(len(m.cmp.Rows), 1), mostLines, wanted))
	return s
}

func (m *Model) scrollColumns() {
	if m.cmp == nil {
		return
	}
	m.left = min(m.left, m.column)
	m.left = max(m.left, m.column-m.sizes.inView+1)
	m.left = max(0, min(m.left, len(m.cols)-m.sizes.inView))
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
	columns := m.cols
	end := min(m.left+m.sizes.inView, len(columns))
	var b strings.Builder
	lead := ""
	if m.left > 0 {
		lead = fmt.Sprintf("← %d more", m.left)
	}
	if after := len(columns) - end; after > 0 {
		lead = text.Ends(lead, fmt.Sprintf("%d more → ", after), m.sizes.question)
	}
	b.WriteString(m.theme.Paint(theme.Dim, text.Fit(lead, m.sizes.question)))
	used := m.sizes.question
	for i := m.left; i < end; i++ {
		role := theme.Heading
		if i == m.column {
			role = theme.Title
		}
		b.WriteString(m.theme.Paint(role, text.Fit(m.head(columns[i]), m.sizes.cell-1)) + " ")
		used += m.sizes.cell
	}
	return text.Fit(b.String(), max(used, m.width))
}

func (m Model) head(c model.Column) string {
	name := string(m.archive.OutletOf(m.cmp.Event.Accounts[c.Lead].Source).Short())
	if c.Origin.Basis == model.OriginCredited && !m.unfolded && len(c.Members) > 1 {
		name = string(m.archive.Outlet(c.Origin.Outlets[0]).Short()) // the origin itself has no account here
	}
	suffix := m.ordinal(c)
	if n := len(c.Members) - 1; n > 0 {
		suffix = fmt.Sprintf(" +%d", n)
	}
	if c.Strays > 0 {
		suffix += "!"
	}
	return text.Cut(name, m.sizes.cell-1-text.Width(suffix)) + suffix
}

// ordinal tells the columns of one outlet apart: nothing for its first, "·2" for its second.
func (m Model) ordinal(c model.Column) string {
	outletOf := func(account int) model.OutletID { return m.archive.OutletOf(m.cmp.Event.Accounts[account].Source).ID }
	n := 1
	for _, other := range m.cols {
		if other.Lead == c.Lead {
			break
		}
		if outletOf(other.Lead) == outletOf(c.Lead) {
			n++
		}
	}
	if n == 1 {
		return ""
	}
	return fmt.Sprintf("·%d", n)
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
	height, width := m.sizes.lines, m.sizes.question
	ask := clipLines(string(row.Question.Ask), width-4, height)
	lines := make([]strings.Builder, height)
	for y := range lines {
		lead := "   "
		if y == 0 {
			lead = m.theme.Paint(theme.Title, cursor) + m.theme.Paint(role, sign) + " "
		}
		lines[y].WriteString(lead + m.theme.Paint(askRole, ask[y]) + " ")
	}
	columns := m.cols
	room := (m.sizes.cell - 1) * height
	answers := marks.Answers(row, room-4) // cells for quotation marks and signs
	for j := m.left; j < min(m.left+m.sizes.inView, len(columns)); j++ {
		words, cellRole := m.cell(row, answers, columns[j].Lead, room)
		if isCursor && j == m.column {
			cellRole = theme.Selected
			if m.onProof {
				cellRole = theme.Marked
			}
		}
		for y, part := range clipLines(words, m.sizes.cell-1, height) {
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

// cell returns what stands in the cell of an account, in so many cells at most, and in which role: what most accounts say in
// another than the rest.
func (m Model) cell(row model.Row, answers []string, account, room int) (string, theme.Role) {
	c := m.cmp.Cell(row.Question, account)
	if len(c.Sayings) == 0 {
		return marks.Silence(c.Silence), theme.Dim
	}
	role := theme.Plain
	if row.Standing == model.Differing {
		role = theme.Differs
		if slices.Contains(row.Tallies[0].Accounts, account) {
			role = theme.Accent
		}
	}
	var words []string
	for i, t := range row.Tallies {
		if slices.Contains(t.Accounts, account) || slices.Contains(t.Rejected, account) {
			words = append(words, marks.How(sayingOf(row.Question, c, t))+answers[i])
		}
	}
	if all := strings.Join(words, " "); text.Width(all) <= room || len(words) == 1 {
		return all, role
	}
	more := fmt.Sprintf(" &%d", len(words)-1)
	return text.Cut(words[0], room-text.Width(more)) + more, role
}

// sayingOf returns the saying of a cell that gives an answer, or a version of an utterance.
func sayingOf(q *model.Question, c model.Cell, t model.Tally) model.Saying {
	if len(c.Sayings) == 1 { // as most have, and words are dear to compare
		return c.Sayings[0]
	}
	return c.Sayings[slices.IndexFunc(c.Sayings, func(s model.Saying) bool {
		return s.Answer == t.Answer && (q.Utterance == nil || model.SameWords(s.Words, t.Text))
	})]
}
