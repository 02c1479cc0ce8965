package plain

import (
	"io"
	"strings"

	"parallel38/model"
	"parallel38/ui/marks"
)

// Wording writes every version of what somebody said at the event, against the record or the earliest version. Words
// between [- and -] stand in the base only, those between {+ and +} in the version only.
func Wording(out io.Writer, a *model.Archive, e *model.Event) error {
	w := newWriter(out, a, e)
	c := a.Compare(e)
	w.line("%s, %s", e.Title, e.Date.Long())
	found := false
	for _, r := range c.Rows {
		wording, ok := a.Wording(c, r.Question)
		if !ok {
			continue
		}
		found = true
		w.heading("%s (%s)", r.Question.Ask, marks.StandingWords(r))
		w.sentence("%s", marks.Base(a, wording))
		w.sentence("Base: %s", marks.Quoted(wording.Base))
		for _, v := range wording.Versions {
			w.version(c, v)
		}
	}
	if !found {
		w.heading("Nobody's words are compared for this event.")
	}
	w.sources()
	return w.out.Flush()
}

func (w writer) version(c *model.Comparison, v model.WordedVersion) {
	names := make([]string, len(v.Accounts))
	for i, acc := range v.Accounts {
		names[i] = w.name(acc)
	}
	labels := ""
	if l := marks.VersionLabels(v); len(l) > 0 {
		labels = " (" + strings.Join(l, ", ") + ")"
	}
	text := marks.Quoted(v.Text)
	if v.Edits != nil && !v.IsBase {
		text = marks.Edited(v)
	}
	w.sentence("- %s%s: %s", model.Join(names, ", "), labels, text)
}

// Origins writes who relayed whom at the event, a family at a time, and what copying changed.
func Origins(out io.Writer, a *model.Archive, e *model.Event) error {
	w := newWriter(out, a, e)
	c := a.Compare(e)
	w.line("%s, %s", e.Title, e.Date.Long())
	w.sentence("%s", marks.Origins(c.Count))
	for _, b := range a.Lineage(c) {
		w.line("")
		w.branch(c, b, "")
	}
	w.sources()
	return w.out.Flush()
}

// branch writes an account, or an outlet that has none, and then those that relay it.
func (w writer) branch(c *model.Comparison, b model.Branch, above string) {
	name := string(w.archive.Outlet(b.Outlet).Name)
	if b.Account >= 0 {
		name = w.byline(b.Account)
	}
	switch {
	case above != "":
		link := string(b.Basis)
		if b.Why != "" {
			link += ", since: " + string(b.Why)
		}
		w.sentence("- %s, relays %s (%s)", name, above, link)
	case b.Account >= 0:
		w.sentence("%s, %s", name, marks.Relay(w.archive, &w.event.Accounts[b.Account]))
	default:
		w.sentence("%s, known through those that credit it", name)
	}
	for _, change := range b.Changes {
		w.sentence("  - %s: %s", marks.Change(change.Kind), join(" ", string(change.Question.Ask), answered(change.Question, c.Cell(change.Question, b.Account))))
	}
	short := string(w.archive.Outlet(b.Outlet).Name)
	for _, relay := range b.Relays {
		w.branch(c, relay, short)
	}
}

// answered is what an account answers to a question, in words alone.
func answered(q *model.Question, c model.Cell) string {
	parts := make([]string, len(c.Sayings))
	for i, s := range c.Sayings {
		if ans := q.Answer(s.Answer); ans != nil {
			parts[i] = string(ans.Text)
		} else {
			parts[i] = marks.Quoted(s.Words)
		}
	}
	return strings.Join(parts, "; ")
}

// Sides writes two accounts of the event, named by their indexes, question by question: contradictions first.
func Sides(out io.Writer, a *model.Archive, e *model.Event, left, right int) error {
	w := newWriter(out, a, e)
	c := a.Compare(e)
	w.line("%s, %s", e.Title, e.Date.Long())
	for _, p := range c.SideBySide(left, right) {
		w.line("")
		w.sentence("%s (%s)", p.Question.Ask, marks.Agreement(p.Agreement))
		w.side(p.Question, left, p.A)
		w.side(p.Question, right, p.B)
	}
	return w.out.Flush()
}

func (w writer) side(q *model.Question, account int, c model.Cell) {
	if len(c.Sayings) == 0 {
		w.sentence("- %s: %s", w.byline(account), marks.SilenceWords(c.Silence))
		return
	}
	said := make([]string, len(c.Sayings))
	for i, s := range c.Sayings {
		said[i] = w.saying(q, s)
	}
	w.sentence("- %s: %s", w.byline(account), strings.Join(said, "; "))
}

// Timeline writes the chosen events, a line each.
func Timeline(out io.Writer, a *model.Archive, s model.Selection) error {
	w := newWriter(out, a, nil)
	for rank := range s.Len() {
		w.eventLine(s.At(rank))
	}
	return w.out.Flush()
}

// eventLine writes one line of the timeline.
func (w writer) eventLine(place int) {
	e := w.archive.EventAt(place)
	differ := ""
	if n := w.archive.DifferencesOf(place); n > 0 {
		differ = ", accounts differ on " + marks.Count(n, "question", "questions")
	}
	w.line("%s: %s; %s%s (%s)", e.Date.Long(), e.Title, marks.Count(len(e.Accounts), "source", "sources"), differ, e.ID)
}

// Differences writes every difference of the chosen events, open ones first, with what settles it or would.
func Differences(out io.Writer, a *model.Archive, s model.Selection) error {
	w := newWriter(out, a, nil)
	for _, entry := range s.Ledger(model.OpenFirst) {
		w.event = entry.Event
		row := model.Row{Question: entry.Question}
		for _, r := range a.Compare(entry.Event).Rows {
			if r.Question == entry.Question {
				row = r
			}
		}
		w.line("%s, %s (%s)", entry.Event.Title, entry.Event.Date.Long(), entry.Event.ID)
		w.sentence("%s (%s)%s", entry.Question.Ask, marks.StandingWords(row), tallies(row))
		w.settling(entry.Question)
		w.line("")
	}
	return w.out.Flush()
}
