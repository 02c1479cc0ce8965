package compare

import (
	"strings"

	"parallel38/model"
	"parallel38/ui/evidence"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// answersDoc lays out each question with its answers and who gives them.
func (m Model) answersDoc() page.Doc {
	w := page.NewWriter(m.width)
	for _, r := range m.cmp.Rows {
		q := target.Target{Kind: target.Question, ID: string(r.Question.ID)}
		sign, role := marks.Standing(r.Standing)
		w.Put(role, " "+sign+" ")
		w.LinkParagraph(q, theme.Strong, string(r.Question.Ask))
		if note := "  " + marks.StandingWords(r); text.Width(note) <= w.Room() {
			w.Put(theme.Dim, note)
		}
		w.End()
		width := m.answerWidth(r)
		given, countWidth := givers(r, m.width-width)
		const quotes = 2 // cells
		for i, words := range marks.Answers(r, width-quotes) {
			m.answer(w, r, i, text.Fit(words, width), text.Fit(given[i], countWidth), m.open[q])
		}
	}
	return w.Doc()
}

// givers says of each answer of a row how many give it, and how wide that column is; without the origins where there is no room
// for them beside some names.
func givers(r model.Row, room int) (given []string, width int) {
	const names = 20
	for _, say := range []func(model.Tally) string{evidence.Given, evidence.Accounts} {
		given, width = nil, 0
		for _, t := range r.Tallies {
			given = append(given, say(t))
			width = max(width, text.Width(say(t)))
		}
		if width+names <= room {
			break
		}
	}
	return given, width
}

// answerShare is how much of the width the words of an answer may take, in per cent.
const answerShare = 45

// answerWidth returns the width of the column of a question's answers.
func (m Model) answerWidth(r model.Row) int {
	longest := 0
	for _, t := range r.Tallies {
		longest = max(longest, text.Width(answerWords(r, t)))
	}
	return min(longest, m.width*answerShare/100)
}

// answerWords is an answer as it is listed: a version of an utterance in quotation marks.
func answerWords(r model.Row, t model.Tally) string {
	if r.Question.Utterance != nil {
		return marks.Quoted(t.Text)
	}
	return string(t.Text)
}

// answer writes one answer of a row: in words, how many accounts give it, and which, all of them where it is open.
func (m Model) answer(w *page.Writer, r model.Row, i int, words, given string, isOpen bool) {
	t := r.Tallies[i]
	to := target.Target{Kind: target.Answer, ID: string(r.Question.ID), N: i}
	w.Indent(4)
	w.Link(to, theme.Plain, words)
	w.Put(theme.Dim, "  "+given+"  ")
	isOpen = isOpen || m.open[to]
	if !isOpen {
		w.Put(theme.Dim, m.names(append(t.Accounts[:len(t.Accounts):len(t.Accounts)], t.Rejected...)))
	}
	w.End()
	if isOpen {
		m.accounts(w, r, t.Accounts)
		m.accounts(w, r, t.Rejected)
	}
	w.Indent(0)
}

func (m Model) names(accounts []int) string {
	names := make([]string, len(accounts))
	for i, acc := range accounts {
		names[i] = string(m.archive.OutletOf(m.cmp.Event.Accounts[acc].Source).Short())
	}
	return strings.Join(counted(names), ", ")
}

// accounts lists those behind an answer, a line each.
func (m Model) accounts(w *page.Writer, r model.Row, accounts []int) {
	const outletWidth = 20
	w.Indent(6)
	for _, i := range accounts {
		acc := &m.cmp.Event.Accounts[i]
		s := m.archive.Source(acc.Source)
		how := ""
		for _, saying := range m.cmp.Cell(r.Question, i).Sayings {
			how = marks.How(saying) + " "
		}
		w.Put(theme.Plain, how)
		w.Link(target.Target{Kind: target.Account, ID: string(r.Question.ID), N: i}, theme.Link,
			text.Fit(string(m.archive.Outlet(s.Outlet).Name), outletWidth))
		w.Put(theme.Dim, "  "+s.Published.Short()+" · "+marks.Relay(m.archive, acc))
		w.End()
	}
	w.Indent(4)
}
