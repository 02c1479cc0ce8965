package plain

import (
	"io"
	"slices"

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
	all, listed := a.Select(model.Filter{}).OutletFacts(o.ID), in.OutletFacts(o.ID)
	if len(all.Accounts) > 0 {
		w.figures(all)
	}
	w.answered("Differs from what settled the question", listed.Against)
	w.accounts("First-hand", listed.FirstHand)
	w.accounts("Carried on by others", listed.Relayed)
	w.answered("Hedged", listed.Hedged)
	if len(all.Accounts) > 0 {
		w.events(in, all.Places())
	} else {
		w.line("")
		w.sentence("%s", marks.NoPiece)
	}
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
	all := in.Claims(by)
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
	listed := in.Only(places)
	w.heading("%s", marks.CountOf(len(listed), len(places), "event", "events"))
	for _, place := range listed {
		w.eventLine(place)
	}
}
