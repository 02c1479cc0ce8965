// Package marks is the signs of the interface and the words that stand for them. Every sign is one cell wide in every
// terminal and never depends on colour.
package marks

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"parallel38/model"
	"parallel38/ui/theme"
)

// Standing returns the sign of a question's standing, and the role to paint it in.
func Standing(s model.Standing) (string, theme.Role) {
	switch s {
	case model.Differing:
		return "≠", theme.Differs
	case model.Coarser:
		return "≈", theme.Coarser
	case model.Agreeing:
		return "=", theme.Agrees
	}
	return "1", theme.Dim
}

// StandingWords says what a question's standing is.
func StandingWords(r model.Row) string {
	switch r.Standing {
	case model.Coarser:
		return "same answer, some less exact"
	case model.Agreeing:
		if r.Within {
			return "accounts of one origin agree"
		}
		return "accounts agree"
	case model.Alone:
		return "one account only"
	}
	var who string
	switch {
	case r.Sides.Parties && r.Sides.Outlets:
		who = "parties and outlets differ"
	case r.Sides.Parties:
		who = "parties differ"
	case r.Sides.Outlets:
		who = "outlets differ"
	default:
		who = "the same accounts give both"
	}
	if r.Within {
		who += ", within one origin"
	}
	return who
}

// How returns the sign of a way of telling.
func How(s model.Saying) string {
	sign := "●"
	switch s.How {
	case model.Attributes:
		sign = "◐"
	case model.Disputes:
		sign = "✕"
	}
	if s.Hedged {
		sign += "~"
	}
	return sign
}

// Silence returns the sign of a silence.
func Silence(s model.Silence) string {
	switch s {
	case model.Omits:
		return "–"
	case model.TooEarly:
		return "‹"
	case model.NotStated:
		return "∅"
	}
	return "·"
}

// SilenceWords says what a silence claims.
func SilenceWords(s model.Silence) string {
	switch s {
	case model.Omits:
		return "omits it: the whole piece was read, and the point was public"
	case model.TooEarly:
		return "too early: published before the point was known"
	case model.NotStated:
		return "does not say: the whole piece was read; it may be older than the point, or a text that need not make it"
	}
	return "not read: what was read of the piece does not reach it"
}

// SilenceShort says what a silence is in a word or two.
func SilenceShort(s model.Silence) string {
	short, _, _ := strings.Cut(SilenceWords(s), ":")
	return Silence(s) + " " + short
}

// Legend is the signs of a matrix with their words.
const Legend = "● states  ◐ attributes  ✕ disputes  ~ hedged  – omits  ‹ early  ∅ not said  · not read"

// HowWords says in whose voice an answer is given.
func HowWords(a *model.Archive, s model.Saying) string {
	var b strings.Builder
	switch {
	case s.How == model.Disputes && s.To != (model.Attribution{}):
		b.WriteString("says that " + AttributionWords(a, s.To) + " disputes it")
	case s.How == model.Disputes:
		b.WriteString("disputes it")
	case s.How == model.Attributes && s.To != (model.Attribution{}):
		b.WriteString("attributes it to " + AttributionWords(a, s.To))
	case s.How == model.Attributes:
		b.WriteString("attributes it to the speaker")
	default:
		b.WriteString("states it")
	}
	if s.Hedged {
		b.WriteString(", hedged")
	}
	return b.String()
}

// AttributionWords names whose word an answer is.
func AttributionWords(a *model.Archive, to model.Attribution) string {
	switch {
	case to.Person != "":
		return string(a.Person(to.Person).Name)
	case to.Outlet != "":
		return string(a.Outlet(to.Outlet).Name)
	}
	return string(cmp.Or(to.Organisation, to.Named, to.Unnamed))
}

// Lag says how long after the event the source was published. What falls on the event's day by any calendar that the event names was
// published on its day.
func Lag(e *model.Event, s *model.Source) string {
	if s.Published.IsZero() {
		return "undated"
	}
	if words := Together(e.Date, s.Published); words != "" {
		return words
	}
	for _, also := range e.Also {
		if words := Together(also.Date, s.Published); words != "" {
			return words
		}
	}
	if s.Published.Last() < e.Date.First() {
		return Between(s.Published, e.Date) + " before"
	}
	return Between(e.Date, s.Published) + " after"
}

// Together says how a date falls together with the one from which it is counted, to the coarser precision of both: on the same day,
// or meanwhile where that one goes on after its first day. It returns nothing where they cannot mean one day.
func Together(from, d model.Date) string {
	if d.First() > from.Last() || from.First() > d.Last() {
		return ""
	}
	coarser := max(from.Precision(), d.Precision())
	layout := []string{time.DateOnly, "2006-01", "2006"}[coarser]
	isWithin := d.First() >= from.First() && d.Last() <= from.Last()
	if isWithin && d.First().Time().Format(layout) != from.First().Time().Format(layout) {
		return "meanwhile"
	}
	return []string{"same day", "same month", "same year"}[coarser]
}

// Between says how long it was from the end of one date to the beginning of a later one.
func Between(from, to model.Date) string {
	days := int(to.First() - from.Last())
	about := ""
	if from.Precision() != model.ToDay || to.Precision() != model.ToDay {
		about = "about "
	}
	switch {
	case days < 60:
		return about + Count(days, "day", "days")
	case days < 730:
		return about + Count(days/30, "month", "months")
	}
	return about + Count(days/365, "year", "years")
}

// Count says how many of something there are.
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// CountOf says how many of something there are, of how many where that is not all.
func CountOf(n, of int, one, many string) string {
	if n == of {
		return Count(of, one, many)
	}
	return fmt.Sprintf("%d of %s", n, Count(of, one, many))
}

// OriginsOf says from how many known origins some accounts come, and how many of them are of unknown origin; nothing where no
// origin is known.
func OriginsOf(known, unknown int) string {
	switch {
	case known == 0:
		return ""
	case unknown == 0:
		return Count(known, "origin", "origins")
	}
	return fmt.Sprintf("%s + %d unknown", Count(known, "origin", "origins"), unknown)
}

// Origins says how many origins the accounts have.
func Origins(c model.OriginCount) string {
	s := Count(c.Accounts, "account", "accounts")
	if c.Known() == 0 {
		return s + ", no origin known"
	}
	s += ", " + Count(c.Known(), "origin", "origins") + " known"
	var parts []string
	for _, p := range []struct {
		n    int
		word string
	}{{c.FirstHand, "first-hand"}, {c.Credited, "credited"}, {c.Inferred, "inferred"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.word))
		}
	}
	return s + " (" + strings.Join(parts, ", ") + ")"
}

// Relay says where an account comes from.
func Relay(a *model.Archive, acc *model.Account) string {
	if acc.FirstHand {
		return "first-hand"
	}
	if len(acc.Relays) == 0 {
		return "origin unknown"
	}
	parts := make([]string, len(acc.Relays))
	for i, r := range acc.Relays {
		parts[i] = string(a.Relayed(r).Short())
		if r.Basis == model.Inferred {
			parts[i] += " (inferred)"
		}
	}
	return "relays " + strings.Join(parts, ", ")
}

// Reading says how much of its piece an account was read from, and whether somebody read it again.
func Reading(a *model.Archive, acc *model.Account) string {
	what := map[model.Extent]string{model.ReadFull: "whole text", model.ReadOpening: "opening", model.ReadHeadline: "headline"}
	times := " read once"
	if acc.Second != nil {
		times = " read at least twice"
	}
	return what[a.Source(acc.Source).Read] + times
}

// Mended says what another reading of an account mended, if anything.
func Mended(acc *model.Account) string {
	if acc.Second == nil || acc.Second.Agrees {
		return ""
	}
	return "mended on another reading: " + string(acc.Second.Note)
}

// Line is a sign with its words.
type Line struct{ Sign, Words string }

// Glossary explains every sign.
func Glossary() []Line {
	return []Line{
		{"≠", "accounts give answers that cannot all be so; ≠3 on a timeline row: on three questions"},
		{"≈", "same answer, some less exact, or an excerpt of the same words"},
		{"=", "several accounts, one answer"},
		{"1", "one account answers"},
		{"●", "states it in its own voice"},
		{"◐", "attributes it to someone else"},
		{"✕", "disputes it"},
		{"~", "hedged: reportedly, may"},
		{"–", "omits it: read whole, and the point was public"},
		{"‹", "too early: published before the point was known"},
		{"∅", "read whole and silent; claims nothing: older, or need not say it"},
		{"·", "not read: what was read does not reach the point"},
		{"+3", "three copies of the same origin are folded in"},
		{"&2", "the page gives two further answers; the pane below has them"},
		{"!", "a folded copy says something else than its origin"},
		{"Mar 31~", "about then; ? uncertain, – from then on"},
		{"°", "the day was another one in Washington or Korea"},
		{"▁▂▄▆█", "bar before a date: how much of the story turns on the event"},
		{"▁▃▅█", "strip above the list: events of that time; below, those that pass"},
		{"▲", "strip: where the cursor is"},
	}
}

// ZoneName names the city of an IANA zone.
func ZoneName(zone string) string {
	city := zone[strings.LastIndexByte(zone, '/')+1:]
	names := map[string]string{"New_York": "Washington", "Ho_Chi_Minh": "Hanoi", "UTC": "UTC"}
	if name, ok := names[city]; ok {
		return name
	}
	return strings.ReplaceAll(city, "_", " ")
}
