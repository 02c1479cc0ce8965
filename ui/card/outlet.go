package card

import (
	"fmt"
	"slices"

	"parallel38/model"
	"parallel38/ui/evidence"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Outlet lays out an outlet: what it is, how it tells things in this archive, and what accounts give as its word. Each figure has
// its denominator, and the rows behind it are listed. There is no score and no rank: the events were picked by hand.
// The figures are of the whole archive, the lists keep to the selection.
func Outlet(in model.Selection, o *model.Outlet, width int) page.Doc {
	a := in.Archive()
	w := page.NewWriter(width)
	w.Paragraph(theme.Title, string(o.Name))
	if o.Native != "" {
		w.Put(theme.Dim, "  "+string(o.Native))
	}
	w.End()
	w.Line(theme.Dim, marks.Words(o.Kind)+" · "+country(o)+" · mainly in "+model.LanguageName(o.Language))
	all, listed := a.Select(model.Filter{}).OutletFacts(o.ID), in.OutletFacts(o.ID)
	if len(all.Accounts) > 0 {
		figures(w, all)
	}
	rows(w, a, "Differs from what settled the question", listed.Against)
	refs(w, a, o, "First-hand", listed.FirstHand)
	refs(w, a, o, "Carried on by others", listed.Relayed)
	rows(w, a, "Hedged", listed.Hedged)
	if len(all.Accounts) > 0 {
		events(w, in, all.Places())
	} else {
		w.Blank()
		w.Paragraph(theme.Dim, marks.NoPiece+".")
		w.End()
	}
	claims(w, in, marks.OutletsWord, model.Attribution{Outlet: o.ID})
	return w.Doc()
}

// figures writes how many of an outlet's accounts and answers are of a kind.
func figures(w *page.Writer, f model.OutletFacts) {
	w.Blank()
	w.Line(theme.Heading, "In this archive")
	for _, fig := range marks.Figures(f) {
		w.Put(theme.Accent, text.FitLeft(fmt.Sprintf("%d of %d", fig.N, fig.Of), 12))
		w.Put(theme.Plain, "  "+fig.Words)
		w.End()
	}
	w.Put(theme.Accent, text.FitLeft(fmt.Sprint(len(f.Relayed)), 12))
	w.Put(theme.Plain, "  accounts of other outlets carry it on")
	w.End()
	w.Paragraph(theme.Dim, marks.FiguresRankNobody+".")
	w.End()
}

// mostRows is how many rows are listed behind one figure.
const mostRows = 100

// rows lists answers behind a figure, each with what settles its question, or would. What an account answers to one question is one
// row, and leads to the question.
func rows(w *page.Writer, a *model.Archive, heading string, answers []model.AnswerRef) {
	if len(answers) == 0 {
		return
	}
	w.Blank()
	w.Line(theme.Heading, heading)
	answers = slices.Compact(answers)
	for _, r := range answers[:min(len(answers), mostRows)] {
		e := a.EventAt(r.Place)
		day(w, e.Date)
		w.LinkParagraph(target.Target{Kind: target.Difference, ID: string(e.ID), Sub: string(r.Question.ID)}, theme.Link, string(r.Question.Ask))
		w.Indent(dateWidth)
		w.End()
		w.Paragraph(theme.Dim, string(e.Title))
		w.End()
		reply, _ := e.Accounts[r.Account].Reply(r.Question.ID)
		evidence.Sayings(w, a, r.Question, reply.Sayings)
		evidence.Settling(w, a, r.Question)
		w.Indent(0)
	}
	more(w, len(answers)-mostRows)
}

// refs lists accounts behind a figure of an outlet below their events; each leads to its source.
func refs(w *page.Writer, a *model.Archive, o *model.Outlet, heading string, accounts []model.AccountRef) {
	if len(accounts) == 0 {
		return
	}
	w.Blank()
	w.Line(theme.Heading, heading)
	above := -1
	for _, r := range accounts[:min(len(accounts), mostRows)] {
		e := a.EventAt(r.Place)
		if r.Place != above {
			above = r.Place
			day(w, e.Date)
			w.Paragraph(theme.Dim, string(e.Title))
			w.End()
		}
		s := a.Source(e.Accounts[r.Account].Source)
		name := piece(s)
		if s.Outlet != o.ID {
			name = string(a.Outlet(s.Outlet).Short()) + ", " + name
		}
		w.Indent(dateWidth)
		w.LinkParagraph(target.Target{Kind: target.Source, ID: string(s.ID)}, theme.Link, name)
		w.End()
		w.Indent(0)
	}
	more(w, len(accounts)-mostRows)
}
