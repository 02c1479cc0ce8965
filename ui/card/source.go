package card

import (
	"strings"

	"parallel38/model"
	"parallel38/ui/evidence"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/theme"
)

// Source lays out a source: what it is, how it is cited, and what it says of each event that it reports.
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
	w.Paragraph(theme.Plain, "Published "+published)
	w.End()
	if len(s.Bylines) > 0 {
		w.Paragraph(theme.Plain, "By "+model.Join(s.Bylines, ", "))
		w.End()
	}
	if s.Host != "" {
		w.Line(theme.Plain, "Read as re-published by "+string(s.Host))
	}
	if s.Locator != "" {
		w.Line(theme.Plain, string(s.Locator))
	}
	if of := a.Source(s.VersionOf); of != nil {
		w.Put(theme.Plain, "A version of ")
		w.LinkParagraph(target.Target{Kind: target.Source, ID: string(of.ID)}, theme.Link, string(a.Outlet(of.Outlet).Name)+", "+piece(of))
		w.End()
	}
	w.Line(theme.Dim, "Read: "+string(s.Read)+", on "+s.Checked.Long())
	citation(w, a, s)
	reports(w, a, s)
	return w.Doc()
}

// piece names a source among others of its outlet: by when it was published, its headline, or its address where that was not seen,
// and by who re-published it.
func piece(s *model.Source) string {
	name := s.Published.Short()
	if s.Published.IsZero() {
		name = "undated"
	}
	switch {
	case s.TitleEnglish != "":
		name += ", " + marks.Quoted(s.TitleEnglish)
	case s.Title != "":
		name += ", " + marks.Quoted(s.Title)
	default: // a source without a title has an address
		name += ", headline not seen: " + string(s.URL)
	}
	if s.Host != "" {
		name += ", as re-published by " + string(s.Host)
	}
	return name
}

// citation writes the citation that can be copied. The address in it stands on lines of its own, where the terminal can open it.
func citation(w *page.Writer, a *model.Archive, s *model.Source) {
	w.Blank()
	before, after := string(a.Citation(s)), ""
	if s.URL != "" {
		before, after, _ = strings.Cut(before, string(s.URL))
	}
	w.Paragraph(theme.Dim, "Cite as: "+strings.TrimSpace(before))
	w.End()
	if s.URL != "" {
		w.Address(theme.Link, string(s.URL))
		w.End()
	}
	w.Paragraph(theme.Dim, strings.TrimSpace(after))
	w.End()
}

// reports lists the events that a source reports, each with what it says of it.
func reports(w *page.Writer, a *model.Archive, s *model.Source) {
	places := a.EventsOf(s.ID)
	w.Blank()
	w.Line(theme.Heading, marks.Count(len(places), "event", "events"))
	for _, place := range places {
		e := a.EventAt(place)
		w.Blank()
		event(w, e)
		for i := range e.Accounts {
			if e.Accounts[i].Source == s.ID {
				account(w, a, e, &e.Accounts[i])
			}
		}
	}
}

// account writes what a source says of an event: how it came by it, how it was read, its answers, and what it is silent on.
func account(w *page.Writer, a *model.Archive, e *model.Event, acc *model.Account) {
	w.Indent(2)
	defer w.Indent(0)
	w.Paragraph(theme.Dim, marks.Relay(a, acc)+" · "+marks.Reading(a, acc))
	w.End()
	w.Paragraph(theme.Dim, marks.Mended(acc))
	w.End()
	silent := map[model.Silence][]model.Text{}
	for _, r := range acc.Says {
		q := e.Question(r.Question)
		if r.Silence != model.NotSilent {
			silent[r.Silence] = append(silent[r.Silence], q.Ask)
			continue
		}
		w.LinkParagraph(target.Target{Kind: target.Difference, ID: string(e.ID), Sub: string(q.ID)}, theme.Link, string(q.Ask))
		w.Indent(4)
		w.End()
		evidence.Sayings(w, a, q, r.Sayings)
		w.Indent(2)
	}
	for _, s := range model.Silences() {
		for _, ask := range silent[s] {
			w.Paragraph(theme.Dim, marks.SilenceShort(s)+": "+string(ask))
			w.End()
		}
	}
}
