package model

import "slices"

// Claim is what accounts give as somebody's word: an answer that they attribute, or an utterance that they quote. Whether it is true
// is another matter.
type Claim struct {
	Place    int // of its event on the timeline
	Question *Question
	Tally        // of an utterance its most frequent version, but with all the accounts that quote it
	Versions int // of an utterance among those accounts; 0 for an answer
}

// Claims gathers what the accounts of the chosen events give as the word of a party, along the timeline, and within an event in the
// order of its questions and answers.
func (s Selection) Claims(by Attribution) []Claim {
	a := s.archive
	var claims []Claim
	for it := s.of(a.index.parties().voices[by]).Iterator(); it.HasNext(); {
		place := int(it.Next())
		e := &a.events[place]
		origins := a.OriginsOf(e)
		add := func(c Claim, accounts []int) {
			if len(accounts) > 0 {
				c.Place, c.Accounts = place, accounts
				c.Origins, c.Unknown = countIn(origins, accounts)
				claims = append(claims, c)
			}
		}
		for i := range e.Questions {
			q := &e.Questions[i]
			if q.Utterance != nil {
				accounts := claiming(e, q, "", by)
				add(a.quotation(e, q, accounts), accounts)
			}
			for _, answer := range q.Answers {
				add(Claim{Question: q, Tally: Tally{Answer: answer.ID, Text: answer.Text}}, claiming(e, q, answer.ID, by))
			}
		}
	}
	return claims
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

// quotation is an utterance as the accounts quote it: in the version that most of them print, the earlier account's of two.
func (a *Archive) quotation(e *Event, q *Question, accounts []int) Claim {
	c := Claim{Question: q}
	most := 0
	for _, v := range a.VersionsOf(e, q) {
		printed := 0
		for _, account := range accounts {
			if slices.Contains(v.Accounts, account) {
				printed++
			}
		}
		if printed > 0 {
			c.Versions++
		}
		if printed > most {
			most = printed
			c.Text, c.Language = v.Text, v.Language
		}
	}
	return c
}
