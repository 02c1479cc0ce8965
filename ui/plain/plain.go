// Package plain writes what the screens show as linear text: one sentence a line, no tables, no escape codes, nothing that
// depends on a width. It is for pipes, files and screen readers.
package plain

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"parallel38/model"
	"parallel38/ui/marks"
)

// writer writes about one event. The first error of writing is kept by out, and returned when that is flushed.
type writer struct {
	archive *model.Archive
	event   *model.Event
	out     *bufio.Writer
}

func newWriter(out io.Writer, a *model.Archive, e *model.Event) writer {
	return writer{archive: a, event: e, out: bufio.NewWriter(out)}
}

func (w writer) line(format string, args ...any) { fmt.Fprintf(w.out, format+"\n", args...) }

// sentence writes a line that ends as a sentence does: with one full stop, where it has no such end within quotation marks.
func (w writer) sentence(format string, args ...any) {
	said := strings.TrimRight(fmt.Sprintf(format, args...), ".")
	if end := strings.TrimRight(said, "”’"); end == "" || !strings.ContainsAny(end[len(end)-1:], ".?!") {
		said += "."
	}
	w.line("%s", said)
}

// heading begins a part of the text.
func (w writer) heading(format string, args ...any) { w.line("\n"+format, args...) }

// Show writes what the archive knows of the event: what the detail pane shows.
func Show(out io.Writer, a *model.Archive, e *model.Event) error {
	w := newWriter(out, a, e)
	w.head()
	w.line("")
	w.sentence("%s", e.Summary)
	w.told()
	w.people()
	w.links()
	w.sources()
	return w.out.Flush()
}

// head says what happened when and where.
func (w writer) head() {
	e := w.event
	w.line("%s", e.Title)
	where := string(e.Place.Name)
	if country := e.Place.Country.EnglishName(); country != "" && country != where {
		where += ", " + country
	}
	w.sentence("When: %s", join(", ", e.Date.Long(), string(e.Time)))
	for _, r := range w.archive.Clocks(e) {
		w.sentence("By the clock of %s: %s", r.Where, r.Time.Format("2 January 2006, 15:04"))
	}
	for _, also := range e.Also {
		w.sentence("The day in %s: %s", marks.ZoneName(also.Zone), also.Date.Long())
	}
	if !e.Known.IsZero() && e.Known.First() > e.Date.Last() {
		w.sentence("Became public: %s", e.Known.Long())
	}
	w.sentence("Where: %s", where)
	w.sentence("Kind: %s", e.Kind)
	w.line("Id: %s", e.ID)
}

// told says of each question how accounts stand to one another.
func (w writer) told() {
	if len(w.event.Accounts) == 0 {
		w.heading("The archive has no account of this event.")
		return
	}
	c := w.archive.Compare(w.event)
	w.heading("How it was told: %s", marks.Origins(c.Count))
	for _, r := range c.Rows {
		w.sentence("%s (%s)%s", r.Question.Ask, marks.StandingWords(r), tallies(r))
	}
}

// people names who took part, in the office held then.
func (w writer) people() {
	if len(w.event.People) == 0 {
		return
	}
	w.heading("People")
	for _, id := range w.event.People {
		p := w.archive.Person(id)
		office, _ := p.OfficeOn(w.event.Date.First())
		w.line("%s", join(", ", string(p.Name), string(office.Title)))
	}
}

// links says what the event belongs to, and who is said to have kept silent about it.
func (w writer) links() {
	e := w.event
	if len(e.Topics) > 0 {
		w.heading("Topics: %s", model.Join(e.Topics, ", "))
	}
	if len(e.See) > 0 {
		w.heading("See also")
	}
	for _, l := range e.See {
		other := w.archive.Event(l.Event)
		w.line("%s: %s, %s (%s)", marks.Words(l.As), other.Title, other.Date.Long(), other.ID)
	}
	if len(e.Silences) > 0 {
		w.heading("Silence")
	}
	for _, s := range e.Silences {
		noted := make([]model.Text, len(s.NotedBy))
		for i, id := range s.NotedBy {
			noted[i] = w.archive.OutletOf(id).Name
		}
		w.sentence("%s, on %s, %s to %s; noted by %s", w.archive.Outlet(s.Outlet).Name, s.About, s.From.Long(), s.To.Long(), model.Join(noted, ", "))
	}
}

// sources lists the pieces that report the event, with where to find them.
func (w writer) sources() {
	if len(w.event.Accounts) == 0 {
		return
	}
	w.heading("Sources")
	for i := range w.event.Accounts {
		acc := &w.event.Accounts[i]
		s := w.archive.Source(acc.Source)
		w.line("%s, %s; %s. %s", w.byline(i), marks.Relay(w.archive, acc), marks.Reading(w.archive, acc), join(" ", headline(s), string(s.Locator), string(s.URL)))
	}
}

// name names the outlet of an account, with the account's number, since an outlet may have several.
func (w writer) name(account int) string {
	return fmt.Sprintf("[%d] %s", account+1, w.archive.OutletOf(w.event.Accounts[account].Source).Name)
}

// byline names the outlet of an account, with when it was published.
func (w writer) byline(account int) string {
	s := w.archive.Source(w.event.Accounts[account].Source)
	parts := []string{w.name(account)}
	if !s.Published.IsZero() {
		parts = append(parts, s.Published.Long())
	}
	return strings.Join(append(parts, marks.Lag(w.event, s)), ", ")
}

// headline returns the source's title as printed and in English.
func headline(s *model.Source) string {
	if s.Title == "" {
		return ""
	}
	title := marks.Quoted(s.Title)
	if s.TitleEnglish != "" {
		title += " (" + string(s.TitleEnglish) + ")"
	}
	if s.Host != "" {
		title += ", as re-published by " + string(s.Host)
	}
	return title + "."
}

// join joins the parts that are not empty.
func join(between string, parts ...string) string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	return strings.Join(full, between)
}
