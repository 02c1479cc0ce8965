package model

import "slices"

// AsOf is the archive as it could have been written on a day: only what was public by then.
type AsOf struct {
	*Archive
	Day     Day
	Undated int // accounts left out because their source shows no date
	Later   int // accounts left out because their source was published later
}

// AsOf returns the archive as of the end of that day. Events count from the day on which they became public, sources from
// the last day on which they may have been published: a source dated to a month counts from that month's end, and an
// undated one is left out. Questions stay where an account answers them by then; a settlement, a difference, a relay or a
// finding of silence appears only once its own source is public.
func (a *Archive) AsOf(day Day) AsOf {
	cut := asOfCut{archive: a, day: day}
	d := Draft{People: peopleBy(a.people, day), Outlets: slices.Clone(a.outlets), Sources: slices.DeleteFunc(slices.Clone(a.sources), func(s Source) bool {
		return !cut.public(s.ID)
	})}
	for i := range a.events {
		if e, ok := cut.event(&a.events[i]); ok {
			d.Events = append(d.Events, e)
		}
	}
	cut.dropLinks(d.Events)
	for i := range d.Sources {
		if !cut.public(d.Sources[i].VersionOf) {
			d.Sources[i].VersionOf = ""
		}
	}
	return AsOf{Archive: assemble(d), Day: day, Undated: cut.undated, Later: cut.later}
}

// peopleBy returns the people with the offices that had begun by the day.
func peopleBy(people []Person, day Day) []Person {
	people = slices.Clone(people)
	for i := range people {
		people[i].Offices = slices.DeleteFunc(slices.Clone(people[i].Offices), func(o Office) bool {
			return !o.From.IsZero() && o.From.First() > day
		})
	}
	return people
}

type asOfCut struct {
	archive        *Archive
	day            Day
	undated, later int
}

// public tells whether the source was published by the day.
func (c *asOfCut) public(id SourceID) bool {
	s := c.archive.Source(id)
	return s != nil && !s.Published.IsZero() && s.Published.Last() <= c.day
}

// event returns the event with what was public of it.
func (c *asOfCut) event(e *Event) (Event, bool) {
	if e.PublicOn() > c.day {
		return Event{}, false
	}
	cut := *e
	cut.Accounts = nil
	for _, acc := range e.Accounts {
		switch s := c.archive.Source(acc.Source); {
		case s.Published.IsZero():
			c.undated++
		case s.Published.Last() > c.day:
			c.later++
		default:
			acc.Relays = slices.DeleteFunc(slices.Clone(acc.Relays), func(r Relay) bool { return r.Source != "" && !c.public(r.Source) })
			cut.Accounts = append(cut.Accounts, acc)
		}
	}
	cut.Silences = slices.DeleteFunc(slices.Clone(e.Silences), func(s OutletSilence) bool { return !slices.ContainsFunc(s.NotedBy, c.public) })
	for i := range cut.Silences {
		s := &cut.Silences[i]
		s.NotedBy = slices.DeleteFunc(slices.Clone(s.NotedBy), func(id SourceID) bool { return !c.public(id) })
	}
	c.questions(e, &cut)
	return cut, true
}

// questions keeps the questions that an account answers by the day, each as it stood then.
func (c *asOfCut) questions(e, cut *Event) {
	cut.Questions = nil
	for _, q := range e.Questions {
		given := map[AnswerID]bool{}
		for _, acc := range cut.Accounts {
			reply, _ := acc.Reply(q.ID)
			for _, s := range reply.Sayings {
				given[s.Answer] = true
			}
		}
		if len(given) == 0 {
			continue
		}
		q.Answers = answersGiven(&q, given)
		c.withoutHindsight(&q)
		if !questionDiffers(cut, &q, c.archive.Source) {
			q.Differs, q.Settled, q.Open = nil, nil, ""
		}
		cut.Questions = append(cut.Questions, q)
	}
	c.replies(cut)
}

// withoutHindsight takes from a question what was not public yet: what settles it, and the record of what was said.
func (c *asOfCut) withoutHindsight(q *Question) {
	if q.Settled != nil && !c.public(q.Settled.By) {
		q.Settled = nil // what would settle it is hindsight, too: Open stays empty
		q.Differs = slices.DeleteFunc(slices.Clone(q.Differs), func(k DifferenceKind) bool { return k == Error })
		if len(q.Differs) == 0 {
			q.Differs = []DifferenceKind{Contradiction} // it was one before anybody could tell which was wrong
		}
	}
	if q.Utterance != nil && q.Utterance.Base != "" && !c.public(q.Utterance.Base) {
		u := *q.Utterance
		u.Base = ""
		q.Utterance = &u
	}
}

// replies keeps what accounts say to questions that are left, without links to sources that were not public yet.
func (c *asOfCut) replies(cut *Event) {
	for i := range cut.Accounts {
		acc := &cut.Accounts[i]
		acc.Says = slices.DeleteFunc(slices.Clone(acc.Says), func(r Reply) bool { return cut.Question(r.Question) == nil })
		for j := range acc.Says {
			acc.Says[j].Sayings = slices.Clone(acc.Says[j].Sayings)
			for k := range acc.Says[j].Sayings {
				if s := &acc.Says[j].Sayings[k]; !c.public(s.Renders) {
					s.Renders = ""
				}
			}
		}
	}
}

// answersGiven returns those answers of the question that are given, and keeps that one covers another by way of a third that
// is not.
func answersGiven(q *Question, given map[AnswerID]bool) []Answer {
	var answers []Answer
	for _, coarse := range q.Answers {
		if !given[coarse.ID] {
			continue
		}
		coarse.Covers = nil
		for _, finer := range q.Answers {
			if given[finer.ID] && q.covers(coarse.ID, finer.ID) {
				coarse.Covers = append(coarse.Covers, finer.ID)
			}
		}
		answers = append(answers, coarse)
	}
	return answers
}

// dropLinks takes out references to events that are not public yet.
func (c *asOfCut) dropLinks(events []Event) {
	public := map[EventID]bool{}
	for i := range events {
		public[events[i].ID] = true
	}
	for i := range events {
		events[i].See = slices.DeleteFunc(slices.Clone(events[i].See), func(l Link) bool { return !public[l.Event] })
	}
}

// Days returns the days on which something of the archive became public, in order: the steps of a walk through time.
func (a *Archive) Days() []Day {
	var days []Day
	for i := range a.events {
		days = append(days, a.events[i].PublicOn())
	}
	for i := range a.sources {
		if p := a.sources[i].Published; !p.IsZero() {
			days = append(days, p.Last())
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}
