package plain

import (
	"io"
	"slices"
	"strconv"

	"parallel38/model"
	"parallel38/ui/evidence"
	"parallel38/ui/marks"
)

// Person writes what the archive knows of a person: names, offices, companions, events, and what accounts give as this person's word.
// What it lists keeps to the selection.
func Person(out io.Writer, in model.Selection, p *model.Person) error {
	a := in.Archive()
	w := newWriter(out, a, nil)
	w.line("%s", join(", ", string(p.Name), string(p.Native)))
	if len(p.Aliases) > 0 {
		w.sentence("Also written: %s", model.Join(p.Aliases, ", "))
	}
	if p.Country != "" {
		w.sentence("Country: %s", p.Country.EnglishName())
	}
	w.line("Id: %s", p.ID)
	if len(p.Offices) > 0 {
		w.heading("Offices")
	}
	for _, o := range p.Offices {
		w.sentence("%s, %s", o.Title, held(o))
	}
	facts := a.PersonFacts(p.ID)
	if len(facts.Companions) > 0 {
		w.heading("In the same events")
	}
	for _, c := range facts.Companions {
		w.sentence("%s, in %s", a.Person(c.Person).Name, marks.Count(c.Events, "event", "events"))
	}
	w.events(in, facts.Events)
	w.claims(in, marks.PersonsWord, model.Attribution{Person: p.ID})
	w.line("")
	w.sentence("%s", marks.MoreHappened)
	return w.out.Flush()
}

// held says when an office was held, as far as the archive has seen.
func held(o model.Office) string {
	switch {
	case o.From.IsZero() && o.To.IsZero():
		return "dates not seen"
	case o.To.IsZero():
		return "from " + o.From.Long()
	case o.From.IsZero():
		return "until " + o.To.Long()
	}
	return o.From.Long() + " to " + o.To.Long()
}

// Outlet writes what an outlet is and how it tells things in this archive: each figure with its denominator, and what stands
// behind it.
// The figures are of the whole archive, the lists keep to the selection.
func Outlet(out io.Writer, in model.Selection, o *model.Outlet) error {
	a := in.Archive()
	w := newWriter(out, a, nil)
	w.line("%s", join(", ", string(o.Name), string(o.Native)))
	w.sentence("Kind: %s", marks.Words(o.Kind))
	if o.Country != "" {
		w.sentence("Country: %s", o.Country.EnglishName())
	}
	w.sentence("Mainly in %s", model.LanguageName(o.Language))
	w.line("Id: %s", o.ID)
	f := a.OutletFacts(o.ID)
	if len(f.Accounts) > 0 {
		w.figures(f)
	}
	w.answered("Differs from what settled the question", within(in, f.Against, answerPlace))
	w.accounts("First-hand", within(in, f.FirstHand, accountPlace))
	w.accounts("Carried on by others", within(in, f.Relayed, accountPlace))
	w.answered("Hedged", within(in, f.Hedged, answerPlace))
	places := make([]int, len(f.Accounts))
	for i, r := range f.Accounts {
		places[i] = r.Place
	}
	w.events(in, slices.Compact(places))
	w.claims(in, marks.OutletsWord, model.Attribution{Outlet: o.ID})
	return w.out.Flush()
}

// figures writes how many of an outlet's accounts and answers are of a kind. There is no score: the events were picked by hand.
func (w writer) figures(f model.OutletFacts) {
	w.heading("In this archive")
	for _, fig := range marks.Figures(f) {
		w.sentence("%d of %d %s", fig.N, fig.Of, fig.Words)
	}
	w.sentence("Accounts of other outlets that carry it on: %d", len(f.Relayed))
	w.sentence("%s", marks.FiguresRankNobody)
}

// answered writes the answers behind a figure, each with what settles its question, or would. Of several that one account gives to
// one question, all stand in one line.
func (w writer) answered(heading string, answers []model.AnswerRef) {
	if len(answers) > 0 {
		w.heading("%s", heading)
	}
	for _, r := range slices.Compact(answers) {
		w.event = w.archive.EventAt(r.Place)
		reply, _ := w.event.Accounts[r.Account].Reply(r.Question.ID)
		w.line("%s, %s (%s). %s", w.event.Title, w.event.Date.Long(), w.event.ID, r.Question.Ask)
		w.side(r.Question, r.Account, model.Cell{Sayings: reply.Sayings})
		w.settling(r.Question)
	}
}

// accounts writes the accounts behind a figure.
func (w writer) accounts(heading string, accounts []model.AccountRef) {
	if len(accounts) > 0 {
		w.heading("%s", heading)
	}
	for _, r := range accounts {
		w.event = w.archive.EventAt(r.Place)
		acc := &w.event.Accounts[r.Account]
		told := w.byline(r.Account) + ", " + marks.Relay(w.archive, acc)
		w.sentence("%s, %s (%s): %s", w.event.Title, w.event.Date.Long(), w.event.ID, join(". ", told, headline(w.archive.Source(acc.Source))))
	}
}

// claims writes what accounts give as somebody's word, true or not, a line each.
func (w writer) claims(in model.Selection, heading marks.ClaimsHeading, by model.Attribution) {
	all := within(in, w.archive.Claims(by), func(c model.Claim) int { return c.Place })
	if len(all) > 0 {
		w.heading("%s: %s", heading.Title, heading.Note)
	}
	for _, c := range all {
		w.event = w.archive.EventAt(c.Place)
		w.sentence("%s, %s (%s). %s %s: %s%s", w.event.Title, w.event.Date.Long(), w.event.ID, c.Question.Ask,
			marks.Claim(c), evidence.Given(c.Tally), marks.InVersions(c))
	}
}

// events writes those of the events at the places that are selected, a line each.
func (w writer) events(in model.Selection, places []int) {
	count := marks.Count(len(places), "event", "events")
	selected := within(in, slices.Clone(places), func(place int) int { return place })
	if len(selected) < len(places) {
		count = strconv.Itoa(len(selected)) + " of " + count
	}
	w.heading("%s", count)
	for _, place := range selected {
		w.eventLine(place)
	}
}

// within keeps of the items those that are about a selected event. It takes the others out of the slice.
func within[T any](in model.Selection, items []T, place func(T) int) []T {
	return slices.DeleteFunc(items, func(item T) bool { return !in.Contains(place(item)) })
}

func accountPlace(r model.AccountRef) int { return r.Place }

func answerPlace(r model.AnswerRef) int { return r.Place }
