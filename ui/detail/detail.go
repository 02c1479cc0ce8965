// Package detail lays out everything the archive knows of one event as a document in which each named thing can be chosen.
package detail

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

// fieldWidth is how many cells the names of fields take, "See also" being the longest.
const fieldWidth = 10

// Doc lays the event out for lines of that width.
func Doc(a *model.Archive, e *model.Event, width int) page.Doc {
	w := page.NewWriter(width)
	w.Paragraph(theme.Title, string(e.Title))
	w.End()
	when(w, a, e)
	w.Blank()
	w.Paragraph(theme.Plain, string(e.Summary))
	w.Blank()
	told(w, a, e)
	people(w, a, e)
	topics(w, e)
	seeAlso(w, a, e)
	silences(w, a, e)
	sources(w, a, e)
	return w.Doc()
}

func when(w *page.Writer, a *model.Archive, e *model.Event) {
	day, place := e.Date.Long(), string(e.Place.Name)
	if e.Time != "" {
		day += ", " + string(e.Time)
	}
	country := ""
	if name := e.Place.Country.EnglishName(); name != "" && name != place {
		country = ", " + name
	}
	w.Put(theme.Dim, day+" · ")
	w.Link(target.Target{Kind: target.EventKind, ID: string(e.Kind)}, theme.Link, marks.Words(e.Kind))
	if sep := " · "; text.Width(sep+place+country) <= w.Room() {
		w.Put(theme.Dim, sep)
	} else {
		w.End()
	}
	w.Link(target.Target{Kind: target.Place, ID: place}, theme.Link, place)
	w.Put(theme.Dim, country)
	w.End()
	clocks := a.Clocks(e)
	for i, r := range clocks {
		if i > 0 {
			w.Put(theme.Dim, " · ")
		}
		w.Put(theme.Dim, r.Where+" "+r.Time.Format("2 Jan 15:04"))
	}
	w.End()
	if len(clocks) == 0 {
		for _, also := range e.Also {
			w.Line(theme.Dim, also.Date.Long()+" in "+marks.ZoneName(also.Zone))
		}
	}
	if !e.Known.IsZero() && e.Known.First() > e.Date.Last() {
		w.Line(theme.Coarser, "became public "+e.Known.Long())
	}
}

// told shows each question with its standing and how many accounts give each answer.
func told(w *page.Writer, a *model.Archive, e *model.Event) {
	c := a.Compare(e)
	w.Put(theme.Heading, "How it was told")
	origins := "  " + marks.Origins(c.Count)
	if text.Width(origins) > w.Room() {
		origins, _, _ = strings.Cut(origins, " (")
	}
	w.Put(theme.Dim, origins)
	w.End()
	for _, r := range c.Rows {
		sign, role := marks.Standing(r.Standing)
		w.Put(role, " "+sign+" ")
		w.LinkParagraph(target.Target{Kind: target.Question, ID: string(r.Question.ID)}, theme.Plain, string(r.Question.Ask))
		w.End()
		w.Indent(3)
		w.Paragraph(theme.Dim, marks.Tallies(a, r))
		w.End()
		w.Indent(0)
	}
	w.Blank()
}

func people(w *page.Writer, a *model.Archive, e *model.Event) {
	if len(e.People) == 0 {
		return
	}
	nameWidth := 0
	for _, id := range e.People {
		nameWidth = max(nameWidth, text.Width(string(a.Person(id).Name)))
	}
	for i, id := range e.People {
		p := a.Person(id)
		field(w, "People", i == 0)
		w.Link(target.Target{Kind: target.Person, ID: string(id)}, theme.Link, string(p.Name))
		if office, ok := p.OfficeOn(e.Date.First()); ok {
			gap := nameWidth - text.Width(string(p.Name)) + 2
			w.Put(theme.Plain, strings.Repeat(" ", gap))
			w.Paragraph(theme.Dim, string(office.Title))
		}
		w.End()
	}
}

// field begins a line with the name of a field, or with room for it on lines after the first.
func field(w *page.Writer, name string, isFirst bool) {
	if !isFirst {
		name = ""
	}
	w.Put(theme.Heading, text.Fit(name, fieldWidth))
}

func topics(w *page.Writer, e *model.Event) {
	for i, t := range e.Topics {
		if i == 0 {
			field(w, "Topics", true)
		} else {
			w.Put(theme.Dim, "  ")
		}
		w.Link(target.Target{Kind: target.Topic, ID: string(t)}, theme.Link, string(t))
	}
	w.End()
}

func seeAlso(w *page.Writer, a *model.Archive, e *model.Event) {
	for i, l := range e.See {
		field(w, "See also", i == 0)
		other := a.Event(l.Event)
		w.LinkParagraph(target.Target{Kind: target.Event, ID: string(l.Event)}, theme.Link, string(other.Title))
		as := strings.ReplaceAll(string(l.As), "-", " ")
		w.Put(theme.Dim, "  "+as+" · "+other.Date.Short())
		w.End()
	}
}

func silences(w *page.Writer, a *model.Archive, e *model.Event) {
	for i, s := range e.Silences {
		field(w, "Silence", i == 0)
		o := a.Outlet(s.Outlet)
		w.Link(target.Target{Kind: target.Outlet, ID: string(s.Outlet)}, theme.Link, string(o.Name))
		noted := make([]string, len(s.NotedBy))
		for j, id := range s.NotedBy {
			noted[j] = string(a.OutletOf(id).Short())
		}
		w.Put(theme.Plain, " ")
		w.Paragraph(theme.Dim, "on "+string(s.About)+", "+s.From.Short()+" to "+s.To.Short()+"; noted by "+strings.Join(noted, ", "))
		w.End()
	}
}

func sources(w *page.Writer, a *model.Archive, e *model.Event) {
	w.Blank()
	w.Line(theme.Heading, "Sources")
	for i, acc := range e.Accounts {
		s := a.Source(acc.Source)
		o := a.Outlet(s.Outlet)
		w.Put(theme.Dim, text.FitLeft(strconv.Itoa(i+1), 3)+" ")
		w.Link(target.Target{Kind: target.Source, ID: string(acc.Source)}, theme.Link, string(o.Name))
		if room := w.Room(); room > 20 {
			note := s.Published.Short()
			if s.Published.IsZero() {
				note = "undated"
			}
			w.Put(theme.Dim, "  "+note+" · "+marks.Relay(a, &acc))
		}
		w.End()
	}
}
