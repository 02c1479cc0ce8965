package compare

import (
	"strings"

	"parallel38/model"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// dateWidth is the column of dates before the branches of the origins view.
const dateWidth = 13

// originsDoc lays out who relayed whom, a family at a time, in the order of time, with what copying changed.
func (m Model) originsDoc() page.Doc {
	w := page.NewWriter(m.width)
	w.Put(theme.Dim, " ── credited   ┄┄ inferred   ≠ other than what it relays   – left out   + added")
	w.End()
	var alone []int
	for _, b := range m.archive.Lineage(m.cmp) {
		isUnknown := b.Account >= 0 && m.cmp.Origins[b.Account].Basis == model.OriginUnknown
		if isUnknown && len(b.Relays) == 0 {
			alone = append(alone, b.Account)
			continue
		}
		m.root(w, b)
	}
	if len(alone) > 0 {
		w.Blank()
		w.Line(theme.Heading, " Origin unknown")
		for _, acc := range alone {
			m.branchLine(w, acc, "", "")
		}
	}
	return w.Doc()
}

func (m Model) root(w *page.Writer, b model.Branch) {
	w.Blank()
	if b.Account < 0 {
		w.Put(theme.Dim, text.Fit(" ", dateWidth))
		w.Put(theme.Heading, string(m.archive.Outlet(b.Outlet).Name))
		w.Put(theme.Dim, "  known through those that credit it")
		w.End()
	} else {
		m.branchLine(w, b.Account, "", "")
	}
	m.relays(w, b, "")
}

// relays writes the branches below one, with the lines of the tree before them.
func (m Model) relays(w *page.Writer, above model.Branch, trunk string) {
	for i, b := range above.Relays {
		fork, below := "├", "│  "
		if i == len(above.Relays)-1 {
			fork, below = "└", "   "
		}
		line := "──"
		if b.Basis == model.Inferred {
			line = "┄┄"
		}
		m.branchLine(w, b.Account, trunk+fork+line+" ", m.lagBehind(above.Account, b.Account))
		for _, c := range b.Changes {
			m.change(w, b, c, trunk+below)
		}
		if b.Why != "" {
			w.Put(theme.Rule, text.Fit(" ", dateWidth)+trunk+below)
			w.Paragraph(theme.Dim, "inferred: "+string(b.Why))
			w.End()
		}
		m.relays(w, b, trunk+below)
	}
}

// branchLine writes one account on the tree.
func (m Model) branchLine(w *page.Writer, account int, tree, lag string) {
	acc := &m.cmp.Event.Accounts[account]
	s := m.archive.Source(acc.Source)
	w.Put(theme.Dim, text.Fit(" "+s.Published.Short(), dateWidth))
	w.Put(theme.Rule, tree)
	w.Link(target.Target{Kind: target.Account, N: account}, theme.Link, string(m.archive.Outlet(s.Outlet).Name))
	note := ""
	if acc.FirstHand {
		note = "  first-hand"
	}
	if len(acc.Relays) > 1 {
		note += "  " + marks.Relay(m.archive, acc)
	}
	if lag != "" {
		note += "  " + lag
	}
	w.Put(theme.Dim, note)
	w.End()
}

// lagBehind says how long after the account it relays an account was published.
func (m Model) lagBehind(from, to int) string {
	if from < 0 {
		return ""
	}
	a, b := m.archive.Source(m.cmp.Event.Accounts[from].Source), m.archive.Source(m.cmp.Event.Accounts[to].Source)
	if a.Published.IsZero() || b.Published.IsZero() {
		return ""
	}
	if words := marks.Together(a.Published, b.Published); words != "" {
		return words
	}
	if b.Published.First() < a.Published.First() {
		return "" // it is older than the state of the piece that is in the archive
	}
	return "+" + marks.Between(a.Published, b.Published)
}

// change writes what a relay did to an answer of what it relays.
func (m Model) change(w *page.Writer, b model.Branch, c model.Change, trunk string) {
	w.Put(theme.Rule, text.Fit(" ", dateWidth)+trunk)
	sign, role, what := "≠ ", theme.Differs, ""
	switch c.Kind {
	case model.Altered:
		what = strings.TrimSpace(cellText(c.Question, m.cmp.Cell(c.Question, b.Account)))
	case model.Omitted:
		sign, role, what = "– ", theme.Dim, "left out"
	case model.Extra:
		sign, role, what = "+ ", theme.Coarser, "added: "+strings.TrimSpace(cellText(c.Question, m.cmp.Cell(c.Question, b.Account)))
	}
	w.Put(role, sign)
	w.Flow(page.Piece{Role: theme.Dim, Text: string(c.Question.Ask) + " "}, page.Piece{Role: theme.Plain, Text: what})
	w.End()
}
