package model

import "slices"

// position is one stand on a question: an answer given, or rejected, by one account in one voice.
type position struct {
	account  int
	answer   AnswerID
	rejected bool
	to       Attribution // whose word it is; zero where the account speaks in its own voice
}

// positionsOn lists what the accounts of an event say to a question with declared answers.
func positionsOn(e *Event, q *Question) []position {
	var all []position
	for i := range e.Accounts {
		reply, _ := e.Accounts[i].Reply(q.ID)
		for _, s := range reply.Sayings {
			p := position{account: i, answer: s.Answer, rejected: s.How == Disputes}
			if s.How == Attributes {
				p.to = s.To
			}
			all = append(all, p)
		}
	}
	return all
}

// clash tells whether both positions cannot be so at once.
func clash(q *Question, a, b position) bool {
	switch {
	case a.rejected && b.rejected:
		return false
	case a.rejected:
		return a.answer == b.answer || q.covers(a.answer, b.answer) // who rejects the coarser rejects the finer
	case b.rejected:
		return clash(q, b, a)
	}
	return !q.Compatible(a.answer, b.answer)
}

// questionDiffers tells whether a question has more than one incompatible answer. A coarser answer is not one.
func questionDiffers(e *Event, q *Question, source func(SourceID) *Source) bool {
	if q.Utterance != nil {
		// Whether other words are a difference of wording, or another passage, the editor says by declaring it.
		return len(q.Differs) > 0 && versionsDiffer(versionsOf(e, q, source))
	}
	all := positionsOn(e, q)
	for i := range all {
		for j := range all[:i] {
			if clash(q, all[i], all[j]) {
				return true
			}
		}
	}
	return false
}

// Sides says who it is that differs on a question.
type Sides struct {
	Parties bool // parties to the event are said to claim incompatible things
	Outlets bool // accounts contradict one another in their own voice, or on what one party said
}

// SidesOf tells parties that differ from outlets that differ. An account that carries two answers contradicts nobody who
// gives either of them.
func SidesOf(e *Event, q *Question) Sides {
	if q.Utterance != nil {
		return Sides{Outlets: len(q.Differs) > 0}
	}
	var s Sides
	all := positionsOn(e, q)
	for i, a := range all {
		for _, b := range all[:i] {
			if !clash(q, a, b) {
				continue
			}
			ownA, ownB := a.to == (Attribution{}), b.to == (Attribution{})
			switch {
			case !ownA && !ownB && a.to != b.to:
				s.Parties = true
			case a.account == b.account && ownA != ownB: // a piece that holds its own word against a party's is a side itself
				s.Parties = true
			case a.account != b.account && !carries(q, all, a.account, b) && !carries(q, all, b.account, a):
				s.Outlets = true
			}
		}
	}
	return s
}

// carries tells whether the account also gives the answer of p, or one compatible with it.
func carries(q *Question, all []position, account int, p position) bool {
	return slices.ContainsFunc(all, func(o position) bool {
		return o.account == account && !o.rejected && !p.rejected && q.Compatible(o.answer, p.answer)
	})
}
