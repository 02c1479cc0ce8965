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
// its questions and answers.
func (a *Archive) Claims(by Attribution) []Claim {
	var claims []Claim
	places := a.index.parties().voices[by]
	if places == nil {
		return nil
	}
	for it := places.Iterator(); it.HasNext(); {
		place := int(it.Next())
		e := &a.events[place]
		for i := range e.Questions {
			q := &e.Questions[i]
			if q.Utterance != nil {
				claims = appendClaim(claims, Claim{Place: place, Question: q, Accounts: claiming(e, q, "", by)})
			}
			for j := range q.Answers {
				answer := &q.Answers[j]
				claims = appendClaim(claims, Claim{place, q, answer, claiming(e, q, answer.ID, by)})
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

// claiming returns the accounts that give an answer, or an utterance, as a party's word.
func claiming(e *Event, q *Question, answer AnswerID, by Attribution) []int {
	var accounts []int
	for i := range e.Accounts {
		reply, _ := e.Accounts[i].Reply(q.ID)
		if slices.ContainsFunc(reply.Sayings, func(s Saying) bool { return s.Answer == answer && voice(q, s) == by }) {
			accounts = append(accounts, i)
		}
	}
	return accounts
}
