// Package evidence lays out what stands behind a cell of a comparison, or behind a source: the exact words, where they stand,
// who published them when, how they were come by, and the address.
package evidence

import (
	"strings"

	"parallel38/model"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Cell writes what one account gives to one question.
func Cell(w *page.Writer, a *model.Archive, c *model.Comparison, q *model.Question, account int) {
	acc := &c.Event.Accounts[account]
	w.Paragraph(theme.Heading, string(q.Ask))
	w.End()
	byline(w, a, c.Event, acc)
	cell := c.Cell(q, account)
	if len(cell.Sayings) == 0 {
		w.Paragraph(theme.Dim, marks.Silence(cell.Silence)+" "+marks.SilenceWords(cell.Silence))
		w.End()
	}
	Sayings(w, a, q, cell.Sayings)
	address(w, a, a.Source(acc.Source))
}

// byline says whose account it is, and how it came by what it says.
func byline(w *page.Writer, a *model.Archive, e *model.Event, acc *model.Account) {
	s := a.Source(acc.Source)
	o := a.Outlet(s.Outlet)
	w.Link(target.Target{Kind: target.Source, ID: string(s.ID)}, theme.Strong, string(o.Name))
	facts := []string{s.Published.Short(), marks.Lag(e, s), marks.Relay(a, acc), marks.Reading(a, acc)}
	if s.Published.IsZero() {
		facts = facts[1:]
	}
	w.Paragraph(theme.Dim, " · "+strings.Join(facts, " · "))
	w.End()
}

// Sayings writes what one account answers to a question: the answer, in whose voice, the words at issue, and where they stand.
func Sayings(w *page.Writer, a *model.Archive, q *model.Question, all []model.Saying) {
	for _, s := range all {
		w.Put(theme.Plain, marks.How(s)+" ")
		var pieces []page.Piece
		add := func(r theme.Role, text string) {
			if len(pieces) > 0 {
				text = " · " + text
			}
			pieces = append(pieces, page.Piece{Role: r, Text: text})
		}
		if ans := q.Answer(s.Answer); ans != nil {
			add(theme.Strong, string(ans.Text))
			if ans.Note != "" {
				pieces = append(pieces, page.Piece{Role: theme.Dim, Text: " (" + string(ans.Note) + ")"})
			}
		}
		add(theme.Dim, marks.HowWords(a, s))
		if s.Words != "" {
			add(theme.Quote, marks.Quoted(s.Words))
		}
		if s.Where != "" {
			add(theme.Dim, string(s.Where))
		}
		if s.Renders != "" {
			add(theme.Dim, "translates "+string(a.OutletOf(s.Renders).Name))
		}
		w.Flow(pieces...)
		w.End()
	}
}

// address writes the headline and where the piece is to be found.
func address(w *page.Writer, a *model.Archive, s *model.Source) {
	if s.Title != "" {
		w.Put(theme.Dim, "Headline: ")
		w.Paragraph(theme.Plain, marks.Quoted(s.Title))
		if s.TitleEnglish != "" {
			w.Paragraph(theme.Dim, " ("+string(s.TitleEnglish)+")")
		}
		w.End()
	}
	if s.Host != "" {
		w.Line(theme.Dim, "read as re-published by "+string(s.Host))
	}
	if s.Locator != "" {
		w.Line(theme.Dim, string(s.Locator))
	}
	if s.URL != "" {
		w.Address(theme.Link, string(s.URL))
		w.End()
	}
}

// Answer writes the words behind one answer: a line for each account that gives or disputes it.
func Answer(w *page.Writer, a *model.Archive, c *model.Comparison, r model.Row, t model.Tally) {
	w.Paragraph(theme.Strong, string(t.Text))
	w.Put(theme.Dim, " · "+Given(t))
	w.End()
	for _, list := range [][]int{t.Accounts, t.Rejected} {
		for _, i := range list {
			for _, s := range c.Cell(r.Question, i).Sayings {
				if s.Answer == t.Answer && (r.Question.Utterance == nil || model.SameWords(s.Words, t.Text)) {
					answerLine(w, a, c.Event.Accounts[i].Source, s)
				}
			}
		}
	}
}

func answerLine(w *page.Writer, a *model.Archive, source model.SourceID, s model.Saying) {
	const outletWidth = 16
	o := a.OutletOf(source)
	w.Put(theme.Plain, marks.How(s)+" ")
	w.Put(theme.Plain, text.Fit(string(o.Short()), outletWidth)+" ")
	if s.Words != "" {
		w.Paragraph(theme.Quote, marks.Quoted(s.Words))
	} else {
		w.Paragraph(theme.Dim, marks.HowWords(a, s))
	}
	w.End()
}

// Given says how many accounts give or dispute an answer, and from how many origins they come.
func Given(t model.Tally) string {
	if origins := marks.OriginsOf(t.Origins, t.Unknown); origins != "" {
		return Accounts(t) + ", " + origins
	}
	return Accounts(t)
}

// Accounts says how many accounts give an answer, and how many dispute it.
func Accounts(t model.Tally) string {
	var parts []string
	if n := len(t.Accounts); n > 0 {
		parts = append(parts, marks.Count(n, "account", "accounts"))
	}
	if n := len(t.Rejected); n > 0 {
		parts = append(parts, marks.Count(n, "disputes", "dispute"))
	}
	return strings.Join(parts, ", ")
}

// Settling writes what settles the question, or what would.
func Settling(w *page.Writer, a *model.Archive, q *model.Question) {
	label, how, kinds := marks.Settling(a, q)
	if label == "" {
		return
	}
	role := theme.Coarser
	if _, settled := q.SettledBy(); settled {
		role = theme.Agrees
	}
	w.Put(role, label+": ")
	w.Flow(page.Piece{Role: theme.Plain, Text: how}, page.Piece{Role: theme.Dim, Text: " (kind: " + kinds + ")"})
	w.End()
}
