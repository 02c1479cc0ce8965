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

// sides returns the accounts on the left and on the right, and false where there are not two.
func (m Model) sides() (left, right int, ok bool) {
	cols := m.cols
	if len(m.cmp.Event.Accounts) < 2 || len(cols) == 0 {
		return 0, 0, false
	}
	right = cols[min(m.column, len(cols)-1)].Lead
	left = m.pinned
	if left < 0 {
		left = cols[0].Lead
	}
	if left == right && len(cols) > 1 {
		right = cols[(m.column+1)%len(cols)].Lead
	}
	return left, right, true
}

// sidesDoc lays out two accounts question by question: contradictions first, what agrees dimmed.
func (m Model) sidesDoc() page.Doc {
	w := page.NewWriter(m.width)
	left, right, ok := m.sides()
	if !ok {
		w.Line(theme.Dim, " There are no two accounts to set side by side.")
		return w.Doc()
	}
	wide := m.width >= matrixFrom
	heads := [3]page.Column{
		{Pieces: piece(theme.Dim, " ←→ other account, w swaps")},
		{Pieces: m.sideHead(left)},
		{Pieces: m.sideHead(right)},
	}
	names := [2]string{m.names([]int{left}), m.names([]int{right})}
	m.sideRow(w, target.Target{}, heads, names, wide)
	for _, p := range m.cmp.SideBySide(left, right) {
		sign, role := agreementMark(p.Agreement)
		ask, body := theme.Plain, theme.Plain
		if p.Agreement >= model.Same {
			ask, body = theme.Dim, theme.Dim
		}
		row := [3]page.Column{
			{Lead: page.Piece{Role: role, Text: " " + sign + " "}, Pieces: piece(ask, string(p.Question.Ask))},
			{Pieces: m.sideCell(p, p.A, body, model.Dropped)},
			{Pieces: m.sideCell(p, p.B, body, model.Added)},
		}
		m.sideRow(w, target.Target{Kind: target.Question, ID: string(p.Question.ID)}, row, names, wide)
	}
	return w.Doc()
}

// sideRow writes a row in three columns, or where there is no room for them, one under the other.
func (m Model) sideRow(w *page.Writer, to target.Target, row [3]page.Column, names [2]string, wide bool) {
	const nameWidth = 15
	if wide {
		row[0].Width = m.width * 3 / 10
		row[1].Width = (m.width - row[0].Width) / 2
		row[2].Width = m.width - row[0].Width - row[1].Width
		w.Columns(to, row[0], row[1], row[2])
		return
	}
	row[0].Width = m.width
	w.Columns(to, row[0])
	for i, name := range names {
		w.Put(theme.Dim, "   "+text.Fit(name, nameWidth-4)+" ")
		w.Flow(row[i+1].Pieces...)
		w.End()
	}
}

func (m Model) sideHead(account int) []page.Piece {
	acc := &m.cmp.Event.Accounts[account]
	s := m.archive.Source(acc.Source)
	return []page.Piece{
		{Role: theme.Heading, Text: string(m.archive.Outlet(s.Outlet).Name) + " "},
		{Role: theme.Dim, Text: s.Published.Short() + ", " + marks.Relay(m.archive, acc)},
	}
}

// sideCell is what one side says: of an utterance its words, with those marked that the other side does not have.
func (m Model) sideCell(p model.Pair, c model.Cell, role theme.Role, own model.Edit) []page.Piece {
	if len(c.Sayings) == 0 {
		return piece(theme.Dim, marks.SilenceShort(c.Silence))
	}
	if len(p.Edits) > 0 {
		return append(piece(role, "“"), append(edits(p.Edits, role, own), piece(role, "”")...)...)
	}
	var pieces []page.Piece
	for i, s := range c.Sayings {
		if i > 0 {
			pieces = append(pieces, page.Piece{Role: theme.Dim, Text: "· "})
		}
		words := marks.How(s) + " "
		if ans := p.Question.Answer(s.Answer); ans != nil {
			words += string(ans.Text) + " — "
		}
		pieces = append(pieces, page.Piece{Role: role, Text: words}, page.Piece{Role: theme.Dim, Text: marks.HowWords(m.archive, s) + " "})
		if s.Words != "" {
			pieces = append(pieces, page.Piece{Role: theme.Quote, Text: marks.Quoted(s.Words) + " "})
		}
	}
	return pieces
}

// edits writes the words of one side of a comparison; its own words stand between marks that need no colour.
func edits(all []model.WordEdit, role theme.Role, own model.Edit) []page.Piece {
	var pieces []page.Piece
	for _, e := range all {
		switch e.Edit {
		case model.Kept:
			words := e.Words
			if own == model.Dropped { // the first side, which may spell them otherwise
				words = e.Was
			}
			pieces = append(pieces, page.Piece{Role: role, Text: words + " "})
		case own:
			pieces = append(pieces, marked(e))
		}
	}
	return trimLast(pieces)
}

// marked writes an edit between its marks.
func marked(e model.WordEdit) page.Piece {
	role := theme.Added
	if e.Edit == model.Dropped {
		role = theme.Dropped
	}
	return page.Piece{Role: role, Text: marks.Edit(e) + " "}
}

func trimLast(pieces []page.Piece) []page.Piece {
	if n := len(pieces); n > 0 {
		pieces[n-1].Text = strings.TrimRight(pieces[n-1].Text, " ")
	}
	return pieces
}

func piece(r theme.Role, s string) []page.Piece { return []page.Piece{{Role: r, Text: s}} }

func agreementMark(a model.Agreement) (string, theme.Role) {
	switch a {
	case model.Contradict:
		return "≠", theme.Differs
	case model.Compatible:
		return "≈", theme.Coarser
	case model.Same:
		return "=", theme.Agrees
	}
	return " ", theme.Dim
}
