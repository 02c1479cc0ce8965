package data

import "parallel38/model"

// The functions below visit all fields of a type in a fixed order; see wire. A field added to package model is added here,
// and a test that compares the embedded archive with its files fails until it is.

func draft(w *wire, d *model.Draft) {
	slice(w, &d.People, wirePerson)
	slice(w, &d.Outlets, wireOutlet)
	slice(w, &d.Sources, wireSource)
	slice(w, &d.Events, wireEvent)
}

func wirePerson(w *wire, p *model.Person) {
	str(w, &p.ID)
	str(w, &p.Name)
	str(w, &p.Native)
	slice(w, &p.Aliases, str)
	str(w, &p.Country)
	slice(w, &p.Offices, func(w *wire, o *model.Office) {
		str(w, &o.Title)
		w.date(&o.From)
		w.date(&o.To)
	})
}

func wireOutlet(w *wire, o *model.Outlet) {
	str(w, &o.ID)
	str(w, &o.Name)
	str(w, &o.ShortName)
	str(w, &o.Native)
	slice(w, &o.Aliases, str)
	str(w, &o.Country)
	str(w, &o.Language)
	str(w, &o.Kind)
}

func wireSource(w *wire, s *model.Source) {
	str(w, &s.ID)
	str(w, &s.Outlet)
	str(w, &s.Form)
	str(w, &s.Title)
	str(w, &s.TitleEnglish)
	str(w, &s.URL)
	str(w, &s.Host)
	str(w, &s.Locator)
	str(w, &s.VersionOf)
	w.date(&s.Seen)
	w.date(&s.Published)
	str(w, &s.PublishedFrom)
	slice(w, &s.Bylines, str)
	str(w, &s.Language)
	str(w, &s.Read)
	w.date(&s.Checked)
}

func wireEvent(w *wire, e *model.Event) {
	str(w, &e.ID)
	w.date(&e.Date)
	w.int(&e.Order)
	str(w, &e.Time)
	str(w, &e.Zone)
	slice(w, &e.Also, func(w *wire, z *model.ZonedDate) {
		str(w, &z.Zone)
		w.date(&z.Date)
	})
	w.date(&e.Known)
	str(w, &e.Title)
	str(w, &e.Summary)
	str(w, &e.Place.Name)
	str(w, &e.Place.Country)
	w.float(&e.Place.Lat)
	w.float(&e.Place.Lon)
	str(w, &e.Kind)
	slice(w, &e.Topics, str)
	slice(w, &e.People, str)
	w.int(&e.Weight)
	slice(w, &e.See, func(w *wire, l *model.Link) {
		str(w, &l.Event)
		str(w, &l.As)
	})
	slice(w, &e.Questions, wireQuestion)
	slice(w, &e.Accounts, wireAccount)
	slice(w, &e.Silences, func(w *wire, s *model.OutletSilence) {
		str(w, &s.Outlet)
		str(w, &s.About)
		w.date(&s.From)
		w.date(&s.To)
		slice(w, &s.NotedBy, str)
	})
}

func wireQuestion(w *wire, q *model.Question) {
	str(w, &q.ID)
	str(w, &q.Ask)
	slice(w, &q.Answers, func(w *wire, a *model.Answer) {
		str(w, &a.ID)
		str(w, &a.Text)
		w.float(&a.Value)
		w.float(&a.Of)
		str(w, &a.Unit)
		str(w, &a.Note)
		slice(w, &a.Covers, str)
	})
	optional(w, &q.Utterance, func(w *wire, u *model.Utterance) {
		str(w, &u.Speaker)
		w.date(&u.At)
		str(w, &u.Language)
		str(w, &u.Base)
	})
	w.date(&q.Known)
	slice(w, &q.Differs, str)
	optional(w, &q.Settled, func(w *wire, s *model.Settlement) {
		str(w, &s.Answer)
		str(w, &s.By)
		str(w, &s.Why)
	})
	str(w, &q.Open)
}

func wireAccount(w *wire, a *model.Account) {
	str(w, &a.Source)
	w.bool(&a.FirstHand)
	slice(w, &a.Relays, func(w *wire, r *model.Relay) {
		str(w, &r.Source)
		str(w, &r.Outlet)
		str(w, &r.Basis)
		str(w, &r.Why)
	})
	slice(w, &a.Says, func(w *wire, r *model.Reply) {
		str(w, &r.Question)
		slice(w, &r.Sayings, wireSaying)
		str(w, &r.Silence)
	})
	optional(w, &a.Second, func(w *wire, s *model.SecondReading) {
		w.date(&s.On)
		w.bool(&s.Agrees)
		str(w, &s.Note)
	})
}

func wireSaying(w *wire, s *model.Saying) {
	str(w, &s.Answer)
	str(w, &s.How)
	str(w, &s.To.Person)
	str(w, &s.To.Outlet)
	str(w, &s.To.Organisation)
	str(w, &s.To.Named)
	str(w, &s.To.Unnamed)
	w.bool(&s.Hedged)
	str(w, &s.Words)
	str(w, &s.Where)
	str(w, &s.Renders)
}
