package plain

import (
	"io"
	"strings"

	"parallel38/model"
	"parallel38/ui/evidence"
	"parallel38/ui/marks"
)

// Compare writes the accounts of the event question by question: who says what, how, and in which words.
func Compare(out io.Writer, a *model.Archive, e *model.Event) error {
	w := newWriter(out, a, e)
	c := a.Compare(e)
	w.line("%s, %s", e.Title, e.Date.Long())
	w.line("%s", marks.Origins(c.Count))
	if len(c.Rows) == 0 {
		w.heading("The archive asks no question on which accounts of this event could be compared.")
	}
	for _, r := range c.Rows {
		w.line("")
		w.sentence("%s (%s)%s", r.Question.Ask, marks.StandingWords(r), tallies(r))
		w.settling(r.Question)
		w.answers(c, r)
		w.silent(c, r.Question)
	}
	w.sources()
	return w.out.Flush()
}

// tallies says how many accounts give each answer.
func tallies(r model.Row) string {
	parts := make([]string, len(r.Tallies))
	for i, t := range r.Tallies {
		text := string(t.Text)
		if r.Question.Utterance != nil {
			text = marks.Quoted(t.Text)
		}
		parts[i] = text + ": " + evidence.Given(t)
	}
	if len(parts) == 0 {
		return ""
	}
	return ". " + strings.Join(parts, "; ")
}

// settling says what settles a difference, or what would.
func (w writer) settling(q *model.Question) {
	label, how, kinds := marks.Settling(w.archive, q)
	if label == "" {
		return
	}
	w.sentence("%s: %s. Kind: %s", label, strings.TrimRight(how, "."), kinds)
}

// answers writes a sentence for each account that answers.
func (w writer) answers(c *model.Comparison, r model.Row) {
	for i := range w.event.Accounts {
		acc := &w.event.Accounts[i]
		sayings := c.Cell(r.Question, i).Sayings
		if len(sayings) == 0 {
			continue
		}
		said := make([]string, len(sayings))
		for j, s := range sayings {
			said[j] = w.saying(r.Question, s)
		}
		w.sentence("- %s, %s; %s; %s", w.byline(i), strings.Join(said, "; "), marks.Relay(w.archive, acc), marks.Reading(w.archive, acc))
	}
}

// saying says what one account answers, in whose voice, and in which words.
func (w writer) saying(q *model.Question, s model.Saying) string {
	said := marks.HowWords(w.archive, s)
	if a := q.Answer(s.Answer); a != nil {
		said += ": " + string(a.Text)
		if a.Note != "" {
			said += " (" + string(a.Note) + ")"
		}
	}
	var at []string
	if s.Words != "" {
		at = append(at, "words "+marks.Quoted(s.Words))
	}
	if s.Where != "" {
		at = append(at, string(s.Where))
	}
	if s.Renders != "" {
		at = append(at, "translates "+string(w.archive.OutletOf(s.Renders).Name))
	}
	if len(at) == 0 {
		return said
	}
	return said + "; " + strings.Join(at, ", ")
}

// silent names the accounts that do not answer, by what their silence claims.
func (w writer) silent(c *model.Comparison, q *model.Question) {
	for _, kind := range append(model.Silences(), model.NotRead) {
		var outlets []string
		for i := range w.event.Accounts {
			if cell := c.Cell(q, i); len(cell.Sayings) == 0 && cell.Silence == kind {
				outlets = append(outlets, w.name(i))
			}
		}
		if len(outlets) > 0 {
			w.sentence("- %s: %s", upperFirst(marks.SilenceWords(kind)), model.Join(outlets, ", "))
		}
	}
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
