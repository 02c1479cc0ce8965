// Package card lays out what the archive knows of a person, an outlet or a source, with the events it has to do with.
package card

import (
	"strings"

	"parallel38/model"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Person lays out a person: names, offices, events.
func Person(a *model.Archive, p *model.Person, width int) page.Doc {
	w := page.NewWriter(width)
	w.Paragraph(theme.Title, string(p.Name))
	if p.Native != "" {
		w.Put(theme.Dim, "  "+string(p.Native))
	}
	w.End()
	w.Line(theme.Dim, p.Country.EnglishName())
	if len(p.Aliases) > 0 {
		names := make([]string, len(p.Aliases))
		for i, n := range p.Aliases {
			names[i] = string(n)
		}
		w.Paragraph(theme.Dim, "also written "+strings.Join(names, ", "))
		w.End()
	}
	if len(p.Offices) > 0 {
		w.Blank()
		w.Line(theme.Heading, "Offices")
		for _, o := range p.Offices {
			w.Put(theme.Dim, text.Fit("  "+term(o), 26))
			w.Paragraph(theme.Plain, string(o.Title))
			w.End()
		}
	}
	f := model.Filter{}.Toggle(model.ByPerson, model.Text(p.ID))
	chosen(w, a, a.Select(f), target.Target{Kind: target.Person, ID: string(p.ID)})
	return w.Doc()
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

// Outlet lays out an outlet: what it is, events.
func Outlet(a *model.Archive, o *model.Outlet, width int) page.Doc {
	w := page.NewWriter(width)
	w.Paragraph(theme.Title, string(o.Name))
	if o.Native != "" {
		w.Put(theme.Dim, "  "+string(o.Native))
	}
	w.End()
	w.Line(theme.Dim, string(o.Kind)+" · "+country(o)+" · mainly in "+o.Language)
	f := model.Filter{}.Toggle(model.ByOutlet, model.Text(o.ID))
	chosen(w, a, a.Select(f), target.Target{Kind: target.Outlet, ID: string(o.ID)})
	return w.Doc()
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
	w.Paragraph(theme.Dim, " · "+string(o.Kind)+" · "+country(o)+" · "+string(s.Form)+" in "+s.Language)
	w.End()
	published := s.Published.Long()
	if s.PublishedFrom != "" {
		published += " (date seen in its " + string(s.PublishedFrom) + ")"
	}
	w.Line(theme.Plain, "Published "+published)
	if len(s.Bylines) > 0 {
		names := make([]string, len(s.Bylines))
		for i, n := range s.Bylines {
			names[i] = string(n)
		}
		w.Paragraph(theme.Plain, "By "+strings.Join(names, ", "))
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
	events(w, a, a.EventsOf(s.ID), len(a.EventsOf(s.ID)), target.Target{})
	return w.Doc()
}

// chosen lists the events of a selection, up to as many as a card lists.
func chosen(w *page.Writer, a *model.Archive, s model.Selection, all target.Target) {
	at := make([]int, min(s.Len(), mostEvents))
	for i := range at {
		at[i] = s.At(i)
	}
	events(w, a, at, s.Len(), all)
}

// mostEvents is how many events a card lists; the timeline is the place for more.
const mostEvents = 500

// events lists events, of which there are total; all, where it is set, is the link that filters the timeline on the subject of the card.
func events(w *page.Writer, a *model.Archive, at []int, total int, all target.Target) {
	w.Blank()
	w.Put(theme.Heading, marks.Count(total, "event", "events"))
	if all.Kind != target.None {
		w.Put(theme.Dim, "   f shows them on the timeline")
	}
	w.End()
	for _, i := range at {
		e := a.EventAt(i)
		w.Put(theme.Dim, text.Fit("  "+e.Date.Short(), 18))
		w.Link(target.Target{Kind: target.Event, ID: string(e.ID)}, theme.Link, string(e.Title))
		w.End()
	}
	if more := total - len(at); more > 0 {
		w.Line(theme.Dim, "  … and "+marks.Count(more, "more", "more"))
	}
}
