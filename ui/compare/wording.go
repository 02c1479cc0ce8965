package compare

import (
	"parallel38/model"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// utterance returns the row of the utterance under the cursor, or else of the event's first.
func (m Model) utterance() (model.Row, bool) {
	if i := m.rows.Cursor(); i >= 0 && m.cmp.Rows[i].Question.Utterance != nil {
		return m.cmp.Rows[i], true
	}
	for _, r := range m.cmp.Rows {
		if r.Question.Utterance != nil {
			return r, true
		}
	}
	return model.Row{}, false
}

// wordingDoc lays out every version of what somebody said, against the record or the earliest version.
func (m Model) wordingDoc() page.Doc {
	w := page.NewWriter(m.width)
	w.Indent(1)
	row, ok := m.utterance()
	if !ok {
		w.Paragraph(theme.Dim, "Nobody's words are compared for this event. The filter has:wording finds events where they are.")
		return w.Doc()
	}
	wording, _ := m.archive.Wording(m.cmp, row.Question)
	sign, role := marks.Standing(row.Standing)
	w.Put(role, sign+" ")
	w.LinkParagraph(target.Target{Kind: target.Question, ID: string(row.Question.ID)}, theme.Strong, string(row.Question.Ask))
	w.End()
	w.Flow(page.Piece{Role: theme.Dim, Text: marks.Base(m.archive, wording) + ":"})
	w.End()
	w.Flow(page.Piece{Role: theme.Quote, Text: marks.Quoted(wording.Base)})
	w.Blank()
	for _, v := range wording.Versions {
		m.version(w, row, v)
	}
	w.Flow(page.Piece{Role: theme.Dim, Text: "[-word-] stands in the base only, {+word+} in the version only. Punctuation, hyphens and case are ignored."})
	m.otherUtterances(w, row)
	return w.Doc()
}

// version writes one version: who gives it, and its words against the base.
func (m Model) version(w *page.Writer, row model.Row, v model.WordedVersion) {
	to := target.Target{Kind: target.Answer, ID: string(row.Question.ID), N: -1}
	for i, t := range row.Tallies {
		if t.Text == v.Text {
			to.N = i
		}
	}
	head := marks.Count(v.Outlets, "outlet", "outlets")
	if n := len(v.Accounts); n != v.Outlets {
		head = marks.Count(n, "account", "accounts") + ", " + head
	}
	if origins := marks.OriginsOf(v.Origins, v.Unknown); origins != "" {
		head += ", " + origins
	}
	w.Link(to, theme.Strong, head)
	if !v.First.IsZero() {
		w.Put(theme.Dim, " · first "+v.First.Short())
	}
	if text.Width(" · "+m.names(v.Accounts)) <= w.Room() {
		w.Put(theme.Dim, " · ")
	} else {
		w.End()
		w.Indent(3)
	}
	for i, acc := range v.Accounts {
		if i > 0 {
			w.Put(theme.Dim, ", ")
		}
		w.Link(target.Target{Kind: target.Account, ID: string(row.Question.ID), N: acc}, theme.Link, string(m.archive.OutletOf(m.cmp.Event.Accounts[acc].Source).Short()))
	}
	w.End()
	w.Indent(3)
	for _, label := range marks.VersionLabels(v) {
		w.Put(theme.Coarser, label+" ")
	}
	if v.Edits == nil || v.IsBase {
		w.Flow(page.Piece{Role: theme.Plain, Text: marks.Quoted(v.Text)})
	} else {
		w.Flow(allEdits(v)...)
	}
	w.End()
	w.Indent(1)
}

// allEdits writes a version with what it dropped and added.
func allEdits(v model.WordedVersion) []page.Piece {
	pieces := piece(theme.Plain, "“")
	for _, e := range marks.Edits(v) {
		if e.Edit == model.Kept {
			pieces = append(pieces, page.Piece{Role: theme.Plain, Text: e.Words + " "})
		} else {
			pieces = append(pieces, marked(e))
		}
	}
	return append(trimLast(pieces), page.Piece{Role: theme.Plain, Text: "”"})
}

// otherUtterances lists the event's other utterances, each of which can be gone to.
func (m Model) otherUtterances(w *page.Writer, shown model.Row) {
	isFirst := true
	for _, r := range m.cmp.Rows {
		if r.Question.Utterance == nil || r.Question == shown.Question {
			continue
		}
		if isFirst {
			w.Blank()
			w.Line(theme.Heading, "Other words compared here")
			isFirst = false
		}
		w.Link(target.Target{Kind: target.Question, ID: string(r.Question.ID)}, theme.Link, string(r.Question.Ask))
		w.End()
	}
}
