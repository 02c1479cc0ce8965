package model

import (
	"cmp"
	"slices"
)

// PersonFacts is what the archive's events show of a person.
type PersonFacts struct {
	Events     []int       // places on the timeline
	Companions []Companion // those in the same events, the most frequent first
}

// Companion is a person with how many events another person shares with them.
type Companion struct {
	Person PersonID
	Events int
}

// PersonFacts gathers a person's events and companions.
func (a *Archive) PersonFacts(id PersonID) PersonFacts {
	var f PersonFacts
	set := a.index.people[id]
	if set == nil {
		return f
	}
	for it := set.Iterator(); it.HasNext(); {
		f.Events = append(f.Events, int(it.Next()))
	}
	for other, theirs := range a.index.people {
		if n := int(set.AndCardinality(theirs)); n > 0 && other != id {
			f.Companions = append(f.Companions, Companion{other, n})
		}
	}
	slices.SortFunc(f.Companions, func(x, y Companion) int {
		return cmp.Or(cmp.Compare(y.Events, x.Events), cmp.Compare(x.Person, y.Person))
	})
	return f
}

// OutletFacts is what the archive's accounts show of an outlet: lists, so that every figure can be looked behind. They are no
// measure of its worth, since the events were picked by hand.
type OutletFacts struct {
	Accounts  []AccountRef
	FirstHand []AccountRef
	Relays    []AccountRef // it credits, or is inferred to carry on, another
	Relayed   []AccountRef // accounts of other outlets that draw on it
	Answers   []AnswerRef
	Attribute []AnswerRef // answers that it attributes
	Hedged    []AnswerRef
	OnSettled []AnswerRef // answers in its own voice to questions that their witness settled
	Against   []AnswerRef // those of them that differ from what settled it
}

// AccountRef names an account.
type AccountRef struct {
	Place   int // of its event on the timeline
	Account int // its index in the event
}

// AnswerRef names an answer.
type AnswerRef struct {
	AccountRef
	Question *Question
}

// Places returns the events of the outlet's own accounts, each once, along the timeline.
func (f OutletFacts) Places() []int {
	places := make([]int, len(f.Accounts))
	for i, r := range f.Accounts {
		places[i] = r.Place
	}
	return slices.Compact(places)
}

// OutletFacts gathers what an outlet's accounts of the chosen events show.
func (s Selection) OutletFacts(id OutletID) OutletFacts {
	a := s.archive
	var f OutletFacts
	for it := s.of(a.index.outlets[id], a.index.parties().carried[id]).Iterator(); it.HasNext(); {
		place := int(it.Next())
		e := &a.events[place]
		for i := range e.Accounts {
			acc := &e.Accounts[i]
			ref := AccountRef{place, i}
			if a.OutletOf(acc.Source).ID != id {
				if a.relaysOutlet(acc, id) {
					f.Relayed = append(f.Relayed, ref)
				}
				continue
			}
			f.add(e, acc, ref)
		}
	}
	return f
}

func (a *Archive) relaysOutlet(acc *Account, id OutletID) bool {
	return slices.ContainsFunc(acc.Relays, func(r Relay) bool { return a.Relayed(r).ID == id })
}

func (f *OutletFacts) add(e *Event, acc *Account, ref AccountRef) {
	f.Accounts = append(f.Accounts, ref)
	if acc.FirstHand {
		f.FirstHand = append(f.FirstHand, ref)
	}
	if len(acc.Relays) > 0 {
		f.Relays = append(f.Relays, ref)
	}
	for _, r := range acc.Says {
		q := e.Question(r.Question)
		for _, s := range r.Sayings {
			answer := AnswerRef{ref, q}
			f.Answers = append(f.Answers, answer)
			if s.How == Attributes {
				f.Attribute = append(f.Attribute, answer)
			}
			if s.Hedged {
				f.Hedged = append(f.Hedged, answer)
			}
			if q.Settled != nil && q.Utterance == nil && s.How != Attributes { // who reports a claim has not made it
				f.OnSettled = append(f.OnSettled, answer)
				if q.Compatible(s.Answer, q.Settled.Answer) == (s.How == Disputes) { // another answer given, or the settled one disputed
					f.Against = append(f.Against, answer)
				}
			}
		}
	}
}
