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

// Person lays out a person: names, offices on a bar of time, companions, events.
func Person(a *model.Archive, p *model.Person, width int) page.Doc {
	w := page.NewWriter(width)
	w.Paragraph(theme.Title, string(p.Name))
	if p.Native != "" {
		w.Put(theme.Dim, "  "+string(p.Native))
	}
	w.End()
	w.Line(theme.Dim, p.Country.EnglishName())
	if len(p.Aliases) > 0 {
		w.Paragraph(theme.Dim, "also written "+list(p.Aliases))
		w.End()
	}
	offices(w, a, p)
	facts := a.PersonFacts(p.ID)
	companions(w, a, facts)
	if n := len(facts.Events); n > 0 {
		w.Blank()
		first, last := a.EventAt(facts.Events[0]), a.EventAt(facts.Events[n-1])
		w.Line(theme.Plain, "First seen "+first.Date.Long()+", last "+last.Date.Long())
	}
	events(w, a, facts.Events, target.Target{Kind: target.Person, ID: string(p.ID)})
	return w.Doc()
}

func list(texts []model.Text) string {
	words := make([]string, len(texts))
	for i, t := range texts {
		words[i] = string(t)
	}
	return strings.Join(words, ", ")
}

// offices lists a person's offices, each with a bar over the span of the archive.
func offices(w *page.Writer, a *model.Archive, p *model.Person) {
	if len(p.Offices) == 0 {
		return
	}
	w.Blank()
	w.Line(theme.Heading, "Offices")
	const termWidth = 28
	for _, o := range p.Offices {
		w.Put(theme.Dim, text.Fit("  "+term(o), termWidth))
		if bar := termBar(a, o); bar != "" && w.Width() > 2*termWidth+len(bar) {
			w.Put(theme.Bar, " "+bar+"  ")
		}
		w.Paragraph(theme.Plain, string(o.Title))
		w.End()
	}
}

// termBar draws when an office was held: a cell for each half year of the archive's span. It is empty where neither end is
// known.
func termBar(a *model.Archive, o model.Office) string {
	bins := a.Select(model.Filter{}).Density(1)
	if len(bins) == 0 || o.From.IsZero() && o.To.IsZero() {
		return ""
	}
	const days = 183
	var b strings.Builder
	for day := bins[0].From; day <= bins[0].To; day += days {
		begun, ended := o.From.IsZero() || o.From.First() < day+days, !o.To.IsZero() && day > o.To.Last()
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
	const most = 6
	for i, c := range f.Companions[:min(len(f.Companions), most)] {
		if i == 0 {
			w.Blank()
			w.Put(theme.Heading, "Most often with  ")
		} else {
			w.Put(theme.Dim, " · ")
		}
		w.Link(target.Target{Kind: target.Person, ID: string(c.Person)}, theme.Link, string(a.Person(c.Person).Name)+" "+strconv.Itoa(c.Events))
	}
	w.End()
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

// Source lays out a source: what it is, where it is, and the events it reports.
func Source(a *model.Archive, s *model.Source, width int) page.Doc {
	w := page.NewWriter(width)
	title := s.Title
	if title == "" {
		title = "(headline not seen)"
	}
	w.Paragraph(theme.Title, string(title))
	w.End()
	if s.TitleEnglish != "" {
		w.Paragraph(theme.Dim, "in English: "+string(s.TitleEnglish))
		w.End()
	}
	o := a.Outlet(s.Outlet)
	w.Link(target.Target{Kind: target.Outlet, ID: string(o.ID)}, theme.Link, string(o.Name))
	w.Paragraph(theme.Dim, " · "+marks.Words(o.Kind)+" · "+country(o)+" · "+marks.Words(s.Form)+" in "+model.LanguageName(s.Language))
	w.End()
	published := s.Published.Long()
	if s.Published.IsZero() {
		published = "on a day that the page does not show"
	}
	if s.PublishedFrom != "" {
		published += " (date seen in its " + string(s.PublishedFrom) + ")"
	}
	w.Line(theme.Plain, "Published "+published)
	if len(s.Bylines) > 0 {
		w.Paragraph(theme.Plain, "By "+list(s.Bylines))
		w.End()
	}
	if s.Host != "" {
		w.Line(theme.Plain, "Read as re-published by "+string(s.Host))
	}
	if s.Locator != "" {
		w.Line(theme.Plain, string(s.Locator))
	}
	if s.VersionOf != "" {
		w.Put(theme.Plain, "A version of ")
		w.Link(target.Target{Kind: target.Source, ID: string(s.VersionOf)}, theme.Link, string(s.VersionOf))
		w.End()
	}
	w.Line(theme.Dim, "Read: "+string(s.Read)+", on "+s.Checked.Long())
	if s.URL != "" {
		w.Address(theme.Link, string(s.URL))
		w.End()
	}
	w.Blank()
	w.Paragraph(theme.Dim, "Cite as: "+string(a.Citation(s)))
	events(w, a, a.EventsOf(s.ID), target.Target{})
	return w.Doc()
}

// dateWidth is the column of dates before a list of events.
const dateWidth = 24

// mostEvents is how many events a card lists; the timeline is the place for more.
const mostEvents = 500

// events lists events; all, where it is set, is the link that filters the timeline on the subject of the card.
func events(w *page.Writer, a *model.Archive, at []int, all target.Target) {
	w.Blank()
	w.Put(theme.Heading, marks.Count(len(at), "event", "events"))
	if all.Kind != target.None {
		w.Put(theme.Dim, "   f shows them on the timeline")
	}
	w.End()
	for _, i := range at[:min(len(at), mostEvents)] {
		e := a.EventAt(i)
		w.Put(theme.Dim, text.Fit("  "+e.Date.Short(), dateWidth))
		w.Link(target.Target{Kind: target.Event, ID: string(e.ID)}, theme.Link, string(e.Title))
		w.End()
	}
	if more := len(at) - mostEvents; more > 0 {
		w.Line(theme.Dim, "  … and "+marks.Count(more, "more", "more"))
	}
}
