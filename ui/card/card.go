// Package card lays out what the archive knows of a person, an outlet or a source, with the events it has to do with.
package card

import (
	"strconv"
	"strings"

	"parallel38/model"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Person lays out a person: names, offices on a bar of time, companions, events, and what accounts give as this person's word.
// What it lists keeps to the selection.
func Person(in model.Selection, p *model.Person, width int) page.Doc {
	a := in.Archive()
	w := page.NewWriter(width)
	w.Paragraph(theme.Title, string(p.Name))
	if p.Native != "" {
		w.Put(theme.Dim, "  "+string(p.Native))
	}
	w.End()
	w.Line(theme.Dim, p.Country.EnglishName())
	if len(p.Aliases) > 0 {
		w.Paragraph(theme.Dim, "also written "+model.Join(p.Aliases, ", "))
		w.End()
	}
	offices(w, a, p)
	facts := a.PersonFacts(p.ID)
	companions(w, a, facts)
	if n := len(facts.Events); n > 0 {
		w.Blank()
		first, last := a.EventAt(facts.Events[0]), a.EventAt(facts.Events[n-1])
		w.Paragraph(theme.Plain, "First seen "+first.Date.Long()+", last "+last.Date.Long())
		w.End()
		events(w, in, facts.Events)
	}
	claims(w, in, marks.PersonsWord, model.Attribution{Person: p.ID})
	w.Blank()
	w.Paragraph(theme.Dim, marks.MoreHappened+".")
	w.End()
	return w.Doc()
}

// halfYear is how much of the archive's span a cell of a bar stands for.
const halfYear = 183 // days

// offices lists a person's offices, each with a bar over the years of the archive where there is room.
func offices(w *page.Writer, a *model.Archive, p *model.Person) {
	if len(p.Offices) == 0 {
		return
	}
	const termWidth = 28
	bars := make([]string, len(p.Offices))
	scale := ""
	if years := a.Select(model.Filter{}).Density(1); len(years) > 0 {
		first, last := years[0].From, years[0].To
		for i, o := range p.Offices {
			bars[i] = termBar(first, last, o)
			if width := text.Width(bars[i]); w.Width() <= 2*termWidth+width {
				bars[i] = ""
			} else if width > 0 {
				scale = text.Ends(strconv.Itoa(first.Year()), strconv.Itoa(last.Year()), max(width, len("2017 2025")))
			}
		}
	}
	w.Blank()
	w.Put(theme.Heading, text.Fit("Offices", termWidth))
	w.Put(theme.Dim, " "+scale)
	w.End()
	for i, o := range p.Offices {
		w.Put(theme.Dim, text.Fit("  "+term(o), termWidth))
		if bars[i] != "" {
			w.Put(theme.Bar, " "+bars[i]+"  ")
		}
		w.Paragraph(theme.Plain, string(o.Title))
		w.End()
	}
}

// termBar draws when an office was held between two days. It is empty where neither end is known.
func termBar(first, last model.Day, o model.Office) string {
	if o.From.IsZero() && o.To.IsZero() {
		return ""
	}
	var b strings.Builder
	for day := first; day <= last; day += halfYear {
		begun, ended := o.From.IsZero() || o.From.First() < day+halfYear, !o.To.IsZero() && day > o.To.Last()
		switch {
		case !begun || ended:
			b.WriteString("·")
		case o.To.IsZero() && o.From.First() < day: // its end was not seen
			b.WriteString("┄")
		default:
			b.WriteString("━")
		}
	}
	return b.String()
}

func companions(w *page.Writer, a *model.Archive, f model.PersonFacts) {
	const most, heading, between = 6, "Most often with  ", " · "
	for i, c := range f.Companions[:min(len(f.Companions), most)] {
		name := string(a.Person(c.Person).Name) + " " + strconv.Itoa(c.Events)
		switch {
		case i == 0:
			w.Blank()
			w.Put(theme.Heading, heading)
			w.Indent(text.Width(heading))
		case text.Width(between+name) <= w.Room():
			w.Put(theme.Dim, between)
		default: // a new line stands between them
			w.End()
		}
		w.Link(target.Target{Kind: target.Person, ID: string(c.Person)}, theme.Link, name)
	}
	w.End()
	w.Indent(0)
}

// term says when an office was held, as far as the archive has seen.
func term(o model.Office) string {
	switch {
	case o.From.IsZero() && o.To.IsZero():
		return "dates not seen"
	case o.To.IsZero():
		return "from " + o.From.Short()
	case o.From.IsZero():
		return "until " + o.To.Short()
	}
	return o.From.Short() + "–" + o.To.Short()
}

func country(o *model.Outlet) string {
	if o.Country == "" {
		return "country not known"
	}
	return o.Country.EnglishName()
}

// dateWidth is the column of dates before the rows of a list.
const dateWidth = 24

// mostEvents is how many events a card lists; the timeline is the place for more.
const mostEvents = 500

// events lists those of the events that are in the selection.
func events(w *page.Writer, in model.Selection, places []int) {
	listed := in.Only(places)
	w.Blank()
	w.Put(theme.Heading, marks.CountOf(len(listed), len(places), "event", "events"))
	if len(listed) > 0 {
		w.Paragraph(theme.Dim, "   f shows them on the timeline")
	}
	w.End()
	for _, i := range listed[:min(len(listed), mostEvents)] {
		event(w, in.Archive().EventAt(i))
	}
	more(w, len(listed)-mostEvents)
}

// event writes when something happened, and what, as a link to it.
func event(w *page.Writer, e *model.Event) {
	day(w, e.Date)
	w.LinkParagraph(target.Target{Kind: target.Event, ID: string(e.ID)}, theme.Link, string(e.Title))
	w.End()
}

// day begins a row with its date. One that the column does not hold stands on a line of its own.
func day(w *page.Writer, d model.Date) {
	date := "  " + d.Short()
	if text.Width(date) >= dateWidth {
		w.Line(theme.Dim, date)
		date = ""
	}
	w.Put(theme.Dim, text.Fit(date, dateWidth))
}

// more says how many rows a list leaves out, if any.
func more(w *page.Writer, n int) {
	if n > 0 {
		w.Line(theme.Dim, "  … and "+marks.Count(n, "more", "more"))
	}
}
