package data

import (
	"go.yaml.in/yaml/v4"

	"parallel38/model"
)

func event(f *file, n *yaml.Node, e *model.Event) {
	f.fields(n, table{
		"id":        word(f, &e.ID),
		"date":      f.date(&e.Date),
		"order":     f.count(&e.Order),
		"time":      f.text(&e.Time),
		"zone":      word(f, &e.Zone),
		"also":      list(f, &e.Also, zonedDate),
		"known":     f.date(&e.Known),
		"title":     f.text(&e.Title),
		"summary":   f.text(&e.Summary),
		"place":     func(n *yaml.Node) { place(f, n, &e.Place) },
		"kind":      word(f, &e.Kind),
		"topics":    words(f, &e.Topics),
		"people":    words(f, &e.People),
		"weight":    f.count(&e.Weight),
		"see":       list(f, &e.See, link),
		"questions": keyed(f, &e.Questions, question),
		"accounts":  list(f, &e.Accounts, account),
		"silences":  list(f, &e.Silences, outletSilence),
	})
}

// keyed takes a mapping from ids to things, whose order counts. The taker of a thing is also given its key.
func keyed[T any](f *file, into *[]T, take func(f *file, key, value *yaml.Node, t *T)) taker {
	return func(n *yaml.Node) {
		f.entries(n, func(key, value *yaml.Node) {
			var t T
			take(f, key, value, &t)
			*into = append(*into, t)
		})
	}
}

func zonedDate(f *file, n *yaml.Node, z *model.ZonedDate) {
	f.fields(n, table{"zone": word(f, &z.Zone), "date": f.date(&z.Date)})
}

func place(f *file, n *yaml.Node, p *model.Place) {
	f.fields(n, table{
		"name":    f.text(&p.Name),
		"country": word(f, &p.Country),
		"lat":     f.number(&p.Lat),
		"lon":     f.number(&p.Lon),
	})
}

func link(f *file, n *yaml.Node, l *model.Link) {
	f.fields(n, table{"event": word(f, &l.Event), "as": word(f, &l.As)})
}

func outletSilence(f *file, n *yaml.Node, s *model.OutletSilence) {
	f.fields(n, table{
		"outlet":   word(f, &s.Outlet),
		"about":    f.text(&s.About),
		"from":     f.date(&s.From),
		"to":       f.date(&s.To),
		"noted_by": words(f, &s.NotedBy),
	})
}

func question(f *file, key, n *yaml.Node, q *model.Question) {
	word(f, &q.ID)(key)
	f.fields(n, table{
		"ask":     f.text(&q.Ask),
		"answers": keyed(f, &q.Answers, answer),
		"utterance": func(n *yaml.Node) {
			q.Utterance = new(model.Utterance)
			utterance(f, n, q.Utterance)
		},
		"known":   f.date(&q.Known),
		"differs": words(f, &q.Differs),
		"settled": func(n *yaml.Node) {
			q.Settled = new(model.Settlement)
			settlement(f, n, q.Settled)
		},
		"open": f.text(&q.Open),
	})
}

func answer(f *file, key, n *yaml.Node, a *model.Answer) {
	word(f, &a.ID)(key)
	f.fields(n, table{
		"text":   f.text(&a.Text),
		"value":  f.number(&a.Value),
		"of":     f.number(&a.Of),
		"unit":   f.text(&a.Unit),
		"note":   f.text(&a.Note),
		"covers": words(f, &a.Covers),
	})
}

func utterance(f *file, n *yaml.Node, u *model.Utterance) {
	f.fields(n, table{
		"speaker":  word(f, &u.Speaker),
		"at":       f.date(&u.At),
		"language": word(f, &u.Language),
		"base":     word(f, &u.Base),
	})
}

func settlement(f *file, n *yaml.Node, s *model.Settlement) {
	f.fields(n, table{"answer": word(f, &s.Answer), "by": word(f, &s.By), "why": f.text(&s.Why)})
}
