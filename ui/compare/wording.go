package compare

import (
	"parallel38/model"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
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
	w.Flow(page.Piece{Role: theme.Dim, Text: m.wordingNote(wording)})
	w.End()
	w.Flow(page.Piece{Role: theme.Quote, Text: "“" + string(wording.Base) + "”"})
	w.Blank()
	for _, v := range wording.Versions {
		m.version(w, row, v)
	}
	w.Flow(page.Piece{Role: theme.Dim, Text: "[-word-] stands in the base only, {+word+} in the version only. Punctuation, quotation marks and case are ignored."})
	m.otherUtterances(w, row)
	return w.Doc()
}

func (m Model) wordingNote(w model.Wording) string {
	u := w.Question.Utterance
	note := string(m.archive.Person(u.Speaker).Name)
	if !u.At.IsZero() {
		note += ", " + u.At.Long()
	}
	note += ", in " + u.Language + ". Compared with "
	o := m.archive.OutletOf(w.From)
	if w.IsRecord {
		return note + "the " + string(m.archive.Source(w.From).Form) + " of " + string(o.Name) + ":"
	}
	return note + "the earliest version, of " + string(o.Name) + "; no record is in the archive:"
}

// version writes one version: who gives it, and its words against the base.
func (m Model) version(w *page.Writer, row model.Row, v model.WordedVersion) {
	to := target.Target{Kind: target.Answer, ID: string(row.Question.ID), N: -1}
	for i, t := range row.Tallies {
		if t.Text == v.Text {
			to.N = i
		}
	}
	head := marks.Count(len(v.Accounts), "account", "accounts")
	if v.Origins > 0 {
		head += ", " + marks.Count(v.Origins, "origin", "origins")
	}
	w.Link(to, theme.Strong, head)
	note := " · " + m.names(v.Accounts)
	if !v.First.IsZero() {
		note = " · first " + v.First.Short() + note
	}
	w.Flow(page.Piece{Role: theme.Dim, Text: note})
	w.End()
	w.Indent(3)
	for _, label := range versionLabels(v) {
		w.Put(theme.Coarser, label+" ")
	}
	if v.Edits == nil || v.IsBase {
		w.Flow(page.Piece{Role: theme.Plain, Text: "“" + string(v.Text) + "”"})
	} else {
		w.Flow(allEdits(v)...)
	}
	w.End()
	w.Indent(1)
}

func versionLabels(v model.WordedVersion) []string {
	var labels []string
	if v.IsBase {
		labels = append(labels, "base")
	}
	if v.Excerpt {
		labels = append(labels, "excerpt")
	}
	if v.Translated {
		labels = append(labels, "translation ("+v.Language+")")
	}
	if v.Reworded {
		labels = append(labels, "aggregators only")
	}
	return labels
}

// allEdits writes a version with what it dropped and added. An excerpt's missing ends are no edit.
func allEdits(v model.WordedVersion) []page.Piece {
	pieces := piece(theme.Plain, "“")
	for i, e := range v.Edits {
		atEnd := i == 0 || i == len(v.Edits)-1
		switch {
		case e.Edit == model.Kept:
			pieces = append(pieces, page.Piece{Role: theme.Plain, Text: e.Words + " "})
		case v.Excerpt && e.Edit == model.Dropped && atEnd:
		default:
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
