package data

import (
	"fmt"
	"slices"

	"go.yaml.in/yaml/v4"

	"parallel38/model"
)

func account(f *file, n *yaml.Node, a *model.Account) {
	f.fields(n, table{
		"source":     word(f, &a.Source),
		"first_hand": f.flag(&a.FirstHand),
		"relays":     list(f, &a.Relays, relay),
		"says":       keyed(f, &a.Says, reply),
		"second": func(n *yaml.Node) {
			a.Second = new(model.SecondReading)
			secondReading(f, n, a.Second)
		},
	})
}

func relay(f *file, n *yaml.Node, r *model.Relay) {
	f.fields(n, table{
		"source": word(f, &r.Source),
		"outlet": word(f, &r.Outlet),
		"basis":  word(f, &r.Basis),
		"why":    f.text(&r.Why),
	})
}

func secondReading(f *file, n *yaml.Node, s *model.SecondReading) {
	f.fields(n, table{"on": f.date(&s.On), "agrees": f.flag(&s.Agrees), "note": f.text(&s.Note)})
}

// reply takes what an account gives to a question: one saying, a list of them, or a word of silence.
func reply(f *file, key, n *yaml.Node, r *model.Reply) {
	word(f, &r.Question)(key)
	switch n.Kind {
	case yaml.MappingNode:
		r.Sayings = make([]model.Saying, 1)
		saying(f, n, &r.Sayings[0])
	case yaml.SequenceNode:
		list(f, &r.Sayings, saying)(n)
		if len(r.Sayings) == 0 {
			f.fault(n, "the list is empty; give what the account says, or leave the question out")
		}
	default:
		word(f, &r.Silence)(n)
	}
}

func saying(f *file, n *yaml.Node, s *model.Saying) {
	f.fields(n, table{
		"answer":  word(f, &s.Answer),
		"how":     word(f, &s.How),
		"to":      func(n *yaml.Node) { attribution(f, n, &s.To) },
		"hedged":  f.flag(&s.Hedged),
		"words":   f.text(&s.Words),
		"where":   f.text(&s.Where),
		"renders": word(f, &s.Renders),
	})
}

// withoutEntry is how somebody is written who is neither a person nor an outlet of the archive.
const withoutEntry = "{organisation: …}, {named: …} or {unnamed: …}"

// attribution takes whose word an answer is: a person's or an outlet's, by id, or somebody else's. People and outlets are read
// before events, so that an id can be told apart here.
func attribution(f *file, n *yaml.Node, a *model.Attribution) {
	if n.Kind != yaml.ScalarNode {
		f.fields(n, table{"organisation": f.text(&a.Organisation), "named": f.text(&a.Named), "unnamed": f.text(&a.Unnamed)})
		if set := slices.DeleteFunc([]model.Text{a.Organisation, a.Named, a.Unnamed}, func(t model.Text) bool { return t == "" }); len(set) > 1 {
			f.fault(n, "an answer is attributed to one: an organisation, someone named or someone unnamed")
		}
		return
	}
	id, ok := f.scalar(n, "a person, an outlet, "+withoutEntry)
	_, isPerson := f.homes[entity{model.PersonEntity, string(id)}]
	_, isOutlet := f.homes[entity{model.OutletEntity, string(id)}]
	switch {
	case !ok:
	case isOutlet && !isPerson:
		a.Outlet = model.OutletID(id)
	default:
		a.Person = model.PersonID(id)
		if !isPerson && !f.unread {
			f.fault(n, "there is no person or outlet %s%s", quoted(string(id)), f.nearestParty(string(id)))
		}
	}
}

// nearestParty suggests a person or outlet that is spelt like the id.
func (f *file) nearestParty(id string) string {
	var known []string
	for e := range f.homes {
		if e.kind == model.PersonEntity || e.kind == model.OutletEntity {
			known = append(known, e.id)
		}
	}
	slices.Sort(known)
	if near, ok := model.Nearest(id, known); ok {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return "; anyone else is " + withoutEntry
}

// voices completes the sayings of an event: whoever gives the words of an utterance attributes them to its speaker.
func (f *file) voices(e *model.Event, here home) {
	for i := range e.Accounts {
		for _, r := range e.Accounts[i].Says {
			q := e.Question(r.Question)
			for j := range r.Sayings {
				s := &r.Sayings[j]
				isVersion := q != nil && q.Utterance != nil
				if isVersion && s.How == "" {
					s.How = model.Attributes
				}
				if isVersion && s.How == model.Attributes && s.To == (model.Attribution{}) {
					s.To.Person = q.Utterance.Speaker
				}
				if q != nil && s.How == "" {
					at, _ := here.find(sayingPointer(i, r, j))
					f.fault(at, "how is missing; it can be states, attributes or disputes")
				}
			}
		}
	}
}

// sayingPointer is how package model points to a saying: a list of one is the same as the saying alone.
func sayingPointer(account int, r model.Reply, i int) string {
	pointer := model.Under(fmt.Sprintf("/accounts/%d/says", account), string(r.Question))
	if len(r.Sayings) > 1 {
		pointer = fmt.Sprintf("%s/%d", pointer, i)
	}
	return pointer
}
