package compare

import (
	"strconv"
	"strings"

	"parallel38/model"
	"parallel38/ui/evidence"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

func (m Model) evidenceDoc() page.Doc {
	w := page.NewWriter(max(m.width-2, 1))
	i := m.rows.Cursor()
	if i < 0 {
		w.Line(theme.Dim, "This event has no question on which accounts are held side by side.")
		return w.Doc()
	}
	row := m.cmp.Rows[i]
	if t, ok := m.chosenTally(row); ok {
		evidence.Answer(w, m.archive, m.cmp, row, t)
	} else if acc, ok := m.Account(); ok {
		evidence.Cell(w, m.archive, m.cmp, row.Question, acc)
		m.folded(w, row)
	} else {
		w.Line(theme.Dim, string(row.Question.Ask)+" "+marks.StandingWords(row))
	}
	evidence.Settling(w, m.archive, row.Question)
	return w.Doc()
}

// chosenTally returns the answer, or version, that the document's cursor is on.
func (m Model) chosenTally(row model.Row) (model.Tally, bool) {
	t := m.docTarget()
	if m.view == Matrix || t.Kind != target.Answer || t.ID != string(row.Question.ID) || t.N < 0 || t.N >= len(row.Tallies) {
		return model.Tally{}, false
	}
	return row.Tallies[t.N], true
}

// folded names the copies that the column stands for, those that say something else first.
func (m Model) folded(w *page.Writer, row model.Row) {
	if m.view != Matrix || m.unfolded || m.column >= len(m.cmp.Columns) {
		return
	}
	col := m.cmp.Columns[m.column]
	var same []string // of the same origin, and saying nothing else
	for _, acc := range col.Members[1:] {
		name := string(m.archive.OutletOf(m.cmp.Event.Accounts[acc].Source).Short())
		if !m.cmp.Strays(row.Question, col.Lead, acc) {
			same = append(same, name)
			continue
		}
		w.Put(theme.Differs, "! ")
		w.Paragraph(theme.Plain, name+", of the same origin, says: "+cellText(row.Question, m.cmp.Cell(row.Question, acc)))
		w.End()
	}
	if len(same) > 0 {
		w.Paragraph(theme.Dim, "same origin, nothing else: "+strings.Join(counted(same), ", "))
		w.End()
	}
}

// counted writes a name that stands several times in a row once, with how often.
func counted(names []string) []string {
	var all []string
	for i := 0; i < len(names); {
		n := 1
		for i+n < len(names) && names[i+n] == names[i] {
			n++
		}
		name := names[i]
		if n > 1 {
			name += " ×" + strconv.Itoa(n)
		}
		all = append(all, name)
		i += n
	}
	return all
}

// cellText is a cell's answers in words.
func cellText(q *model.Question, c model.Cell) string {
	if len(c.Sayings) == 0 {
		return marks.Silence(c.Silence)
	}
	s := ""
	for _, saying := range c.Sayings {
		s += marks.How(saying)
		if ans := q.Answer(saying.Answer); ans != nil {
			s += string(ans.Text)
		} else {
			s += marks.Quoted(saying.Words)
		}
		s += " "
	}
	return text.Cut(s[:len(s)-1], 1000)
}
