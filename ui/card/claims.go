package card

import (
	"parallel38/model"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/theme"
)

// claims lists what accounts give as somebody's word below their events and questions, which lead to the accounts.
func claims(w *page.Writer, a *model.Archive, heading string, all []model.Claim) {
	if len(all) == 0 {
		return
	}
	w.Blank()
	w.Put(theme.Heading, heading)
	w.Paragraph(theme.Dim, "   as accounts give it, true or not")
	w.End()
	above := model.Claim{Place: -1}
	for _, c := range all[:min(len(all), mostRows)] {
		e := a.EventAt(c.Place)
		if c.Place != above.Place {
			day(w, e.Date)
			w.Paragraph(theme.Dim, string(e.Title))
			w.End()
		}
		w.Indent(dateWidth)
		if c.Question != above.Question {
			w.LinkParagraph(target.Target{Kind: target.Difference, ID: string(e.ID), Sub: string(c.Question.ID)}, theme.Link, string(c.Question.Ask))
			w.End()
		}
		above = c
		w.Indent(dateWidth + 2)
		if c.Answer != nil {
			w.Flow(page.Piece{Role: theme.Strong, Text: string(c.Answer.Text)}, page.Piece{Role: theme.Dim, Text: " · " + marks.Claimed(c)})
		} else {
			w.Flow(page.Piece{Role: theme.Dim, Text: marks.Claimed(c)})
		}
		w.End()
		w.Indent(0)
	}
	more(w, len(all)-mostRows)
}
