package card

import (
	"parallel38/model"
	"parallel38/ui/evidence"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// mostClaims is how many claims a card lists; nobody's word stands in more of the archive that is built in.
const mostClaims = 500

// claims lists what accounts of the selected events give as somebody's word, below events and questions. Each leads to the first account
// that gives it.
func claims(w *page.Writer, in model.Selection, heading marks.ClaimsHeading, by model.Attribution) {
	all := in.Claims(by)
	if len(all) == 0 {
		return
	}
	w.Blank()
	w.Put(theme.Heading, heading.Title)
	w.Paragraph(theme.Dim, "   "+heading.Note)
	w.End()
	above := model.Claim{Place: -1}
	for _, c := range all[:min(len(all), mostClaims)] {
		e := in.Archive().EventAt(c.Place)
		if c.Place != above.Place {
			day(w, e.Date)
			w.Paragraph(theme.Dim, string(e.Title))
			w.End()
		}
		w.Indent(dateWidth)
		if c.Question != above.Question {
			w.Paragraph(theme.Plain, string(c.Question.Ask))
			w.End()
		}
		above = c
		w.Indent(dateWidth + 2)
		to := target.Target{Kind: target.Difference, ID: string(e.ID), Sub: string(c.Question.ID), N: c.Accounts[0] + 1}
		w.LinkParagraph(to, theme.Link, marks.Claim(c))
		given := evidence.Given(c.Tally) + marks.InVersions(c)
		if dotted := " · " + given; text.Width(dotted) <= w.Room() {
			given = dotted
		} else {
			w.End()
		}
		w.Paragraph(theme.Dim, given)
		w.End()
		w.Indent(0)
	}
	more(w, len(all)-mostClaims)
}
