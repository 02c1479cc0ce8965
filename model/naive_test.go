package model_test

import (
	"slices"
	"strings"

	"parallel38/model"
)

// naive walks over the events and says which a filter chooses, by what the documentation of each field says.
func naive(a *model.Archive, f model.Filter) []int {
	var places []int
	for i := range a.Len() {
		e := a.EventAt(i)
		if !slices.ContainsFunc(f.Terms(), func(term model.Term) bool {
			meets := slices.ContainsFunc(term.Values, func(v model.Text) bool { return meets(a, e, term.Field, string(v)) })
			return meets == term.Not
		}) {
			places = append(places, i)
		}
	}
	return places
}

func meets(a *model.Archive, e *model.Event, field model.Field, v string) bool {
	switch field {
	case model.ByPerson:
		return slices.Contains(e.People, model.PersonID(v))
	case model.ByOutlet:
		return slices.ContainsFunc(e.Accounts, func(acc model.Account) bool { return string(a.OutletOf(acc.Source).ID) == v })
	case model.ByKind:
		return string(e.Kind) == v
	case model.ByTopic:
		return slices.Contains(e.Topics, model.Topic(v))
	case model.ByPlace:
		return strings.Join(model.Fold(string(e.Place.Name)), "") == strings.Join(model.Fold(v), "")
	case model.ByYear, model.ByDate:
		from, to, isRange := strings.Cut(v, "..")
		if !isRange {
			to = from
		}
		first, errFirst := model.ParseDate(from)
		last, errLast := model.ParseDate(to)
		return (errFirst != nil || e.Date.Last() >= first.First()) && (errLast != nil || e.Date.First() <= last.Last())
	case model.ByPossession:
		return hasMark(a, e, model.Mark(v))
	}
	words := textOf(a, e)
	return !slices.ContainsFunc(model.Fold(v), func(typed string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, typed) })
	})
}

func hasMark(a *model.Archive, e *model.Event, m model.Mark) bool {
	c := a.Compare(e)
	differing := func(settled bool) bool {
		return slices.ContainsFunc(c.Rows, func(r model.Row) bool {
			_, is := r.Question.SettledBy()
			return r.Standing == model.Differing && is == settled
		})
	}
	switch m {
	case model.HasDifference:
		return c.Differences() > 0
	case model.HasOpen:
		return differing(false)
	case model.HasSettled:
		return differing(true)
	case model.HasComparison:
		return c.Compared()
	case model.HasWording:
		return slices.ContainsFunc(e.Questions, func(q model.Question) bool { return q.Utterance != nil })
	}
	return slices.ContainsFunc(e.Accounts, func(acc model.Account) bool {
		return a.Source(acc.Source).Form.IsRecord()
	})
}

func textOf(a *model.Archive, e *model.Event) []string {
	texts := []model.Text{e.Title, e.Summary, e.Place.Name}
	for _, p := range e.People {
		texts = append(texts, a.Person(p).Spellings()...)
	}
	for _, q := range e.Questions {
		texts = append(texts, q.Ask)
		for _, ans := range q.Answers {
			texts = append(texts, ans.Text)
		}
	}
	var words []string
	for _, text := range texts {
		words = append(words, model.Fold(string(text))...)
	}
	return words
}
