package model

import "slices"

// Claim is what accounts give as somebody's word: an answer that they attribute, or what was said, as they print it. Whether it is
// true is another matter.
type Claim struct {
	Place    int // of its event on the timeline
	Question *Question
	Answer   *Answer // nil where the question is about an utterance
	Accounts []int   // those that give it, by their index in the event
}

// Claims gathers what the archive's accounts give as the word of a party, along the timeline, and within an event in the order of
// its questions and answers. Who disputes an answer attributes it to nobody.
func (a *Archive) Claims(by Attribution) []Claim {
	var claims []Claim
	for place := range a.events {
		e := &a.events[place]
		if len(e.Accounts) == 0 {
			continue
		}
		for i := range e.Questions {
			q := &e.Questions[i]
			if q.Utterance != nil {
				claims = appendClaim(claims, Claim{Place: place, Question: q, Accounts: quoting(e, q, by)})
				continue
			}
			for j := range q.Answers {
				answer := &q.Answers[j]
				claims = appendClaim(claims, Claim{place, q, answer, attributing(e, q.ID, answer.ID, by)})
			}
		}
	}
	return claims
}

func appendClaim(claims []Claim, c Claim) []Claim {
	if len(c.Accounts) == 0 {
		return claims
	}
	return append(claims, c)
}

// quoting returns the accounts that print an utterance as the word of a party: of its speaker, unless they say whose it is.
func quoting(e *Event, q *Question, by Attribution) []int {
	return accountsSaying(e, q.ID, func(s Saying) bool {
		return s.To == by || s.To == Attribution{} && by == Attribution{Person: q.Utterance.Speaker}
	})
}

func attributing(e *Event, q QuestionID, answer AnswerID, by Attribution) []int {
	return accountsSaying(e, q, func(s Saying) bool { return s.Answer == answer && s.How == Attributes && s.To == by })
}

// accountsSaying returns the accounts of which a saying on the question is as wanted.
func accountsSaying(e *Event, q QuestionID, wanted func(Saying) bool) []int {
	var accounts []int
	for i := range e.Accounts {
		if reply, _ := e.Accounts[i].Reply(q); slices.ContainsFunc(reply.Sayings, wanted) {
			accounts = append(accounts, i)
		}
	}
	return accounts
}
