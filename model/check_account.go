package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

func (c *checker) accounts(e *Event) {
	bySource := map[SourceID]int{}
	for i := range e.Accounts {
		if first, taken := bySource[e.Accounts[i].Source]; taken {
			c.fault(fmt.Sprintf("/accounts/%d/source", i), "source %s already gives account %d of this event; put what it says there",
				clip(string(e.Accounts[i].Source)), first+1)
			continue
		}
		bySource[e.Accounts[i].Source] = i
	}
	for i := range e.Accounts {
		c.account(e, i, bySource)
	}
	c.givenAnswers(e)
}

func (c *checker) account(e *Event, i int, bySource map[SourceID]int) {
	acc := &e.Accounts[i]
	at := fmt.Sprintf("/accounts/%d", i)
	if !refer(c, at+"/source", "source", c.sources, acc.Source) {
		return
	}
	c.relays(at, e, i, bySource)
	replies := 0
	seen := map[QuestionID]bool{}
	for _, r := range acc.Says {
		rAt := Under(at+"/says", string(r.Question))
		q := e.Question(r.Question)
		if q == nil {
			c.fault(rAt, "this event has no question %q%s", clip(string(r.Question)), didYouMean(r.Question, questionIDs(e)))
			continue
		}
		if seen[r.Question] {
			c.fault(rAt, "question %q is answered twice; give a list of sayings", r.Question)
		}
		seen[r.Question] = true
		c.reply(rAt, e, acc, q, r)
		if r.Silence == NotSilent {
			replies++
		}
	}
	if replies == 0 {
		c.fault(at+"/says", "the account answers no question: give what it says, or leave the account out")
	}
	if c.sources[acc.Source].Read == ReadFull {
		for j := range e.Questions {
			if id := e.Questions[j].ID; !seen[id] {
				c.fault(at+"/says", "source %s was read in full: say what it answers to %q, or that it omits it (omits, too-early, not-stated)", acc.Source, id)
			}
		}
	}
}

// relays checks where an account says that it comes from.
func (c *checker) relays(at string, e *Event, i int, bySource map[SourceID]int) {
	acc := &e.Accounts[i]
	if acc.FirstHand && len(acc.Relays) > 0 {
		c.fault(at+"/first_hand", "an account is first-hand or a relay, not both")
	}
	for j, r := range acc.Relays {
		rAt := fmt.Sprintf("%s/relays/%d", at, j)
		oneOf(c, rAt+"/basis", "basis of a relay", r.Basis, RelayBases())
		switch {
		case (r.Source == "") == (r.Outlet == ""):
			c.fault(rAt, "a relay names either a source or an outlet")
		case r.Source != "":
			refer(c, rAt+"/source", "source", c.sources, r.Source)
		default:
			refer(c, rAt+"/outlet", "outlet", c.outlets, r.Outlet)
		}
		if r.Basis == Inferred && r.Why == "" {
			c.fault(rAt+"/why", "an inferred relay says what it is inferred from")
		}
	}
	if relaysInCircle(e, i, bySource, map[int]bool{}) {
		c.fault(at+"/relays", "source %s relays itself, in a circle", acc.Source)
	}
}

func relaysInCircle(e *Event, start int, bySource map[SourceID]int, visited map[int]bool) bool {
	var walk func(i int) bool
	walk = func(i int) bool {
		for _, r := range e.Accounts[i].Relays {
			next, ok := bySource[r.Source]
			if r.Source == "" || !ok {
				continue
			}
			if next == start {
				return true
			}
			if !visited[next] {
				visited[next] = true
				if walk(next) {
					return true
				}
			}
		}
		return false
	}
	return walk(start)
}

func (c *checker) reply(at string, e *Event, acc *Account, q *Question, r Reply) {
	src := c.sources[acc.Source]
	known := e.KnownOn()
	if !q.Known.IsZero() {
		known = q.Known.First()
	}
	if r.Silence != NotSilent {
		c.silence(at, src, known, r.Silence)
		return
	}
	const slack = 1 // a day, since outlet and event may keep different calendars
	if !src.Published.IsZero() && src.Published.Last()+slack < known {
		c.fault(at, "source %s was published on %s, before the point was known on %s: it can only be too-early", src.ID, src.Published, known)
	}
	for i, s := range r.Sayings {
		sAt := at
		if len(r.Sayings) > 1 {
			sAt = fmt.Sprintf("%s/%d", at, i)
		}
		c.saying(sAt, q, s)
	}
}

func (c *checker) silence(at string, src *Source, known Day, s Silence) {
	oneOf(c, at, "silence", s, Silences())
	switch {
	case s == Omits && src.Read != ReadFull:
		c.fault(at, "source %s was not read in full, so it cannot be said to omit anything: leave the question out", src.ID)
	case s == Omits && src.Published.IsZero():
		c.fault(at, "source %s is undated, so the point may not have been public yet: write not-stated", src.ID)
	case s == Omits && src.Published.First() < known:
		c.fault(at, "source %s may be older than the point, which became known on %s: write too-early", src.ID, known)
	case s == TooEarly && src.Published.IsZero():
		c.fault(at, "source %s is undated, so it cannot be said to be too early: write not-stated", src.ID)
	case s == TooEarly && src.Published.First() > known:
		c.fault(at, "source %s was published after the point became known on %s, so it is not too early", src.ID, known)
	case s == NotStated && src.Read != ReadFull:
		c.fault(at, "source %s was not read in full: leave the question out", src.ID)
	}
}

func (c *checker) saying(at string, q *Question, s Saying) {
	oneOf(c, at+"/how", "way of telling", s.How, Hows())
	if q.Utterance != nil {
		if s.Words == "" {
			c.fault(at+"/words", "an utterance is answered with the words as printed")
		}
		if s.Answer != "" {
			c.fault(at+"/answer", "an utterance has no declared answers; give the words alone")
		}
	} else if q.Answer(s.Answer) == nil {
		c.fault(at+"/answer", "answer %q is not declared for %q%s", clip(string(s.Answer)), q.ID, didYouMean(s.Answer, answerIDs(q)))
	}
	if n := len(strings.Fields(string(s.Words))); n > MaxWords {
		c.fault(at+"/words", "quotation of %d words; at most %d are quoted", n, MaxWords)
	}
	if s.Renders != "" {
		refer(c, at+"/renders", "source", c.sources, s.Renders)
	}
	if s.How == Attributes && q.Utterance == nil && s.To == (Attribution{}) {
		c.fault(at+"/to", "an attributed answer says whose word it is")
	}
	if s.How == States && s.To != (Attribution{}) {
		c.fault(at+"/to", "what an account states is its own word: take to out, or say that it attributes")
	}
	c.attribution(at+"/to", s.To)
}

// attribution finds parties that the archive does not know, and those that it knows but that are written out: one voice under two
// names would count as two.
func (c *checker) attribution(at string, to Attribution) {
	if to.Person != "" {
		refer(c, at, "person", c.people, to.Person)
	}
	if to.Outlet != "" {
		refer(c, at, "outlet", c.outlets, to.Outlet)
	}
	written := cmp.Or(to.Organisation, to.Named, to.Unnamed)
	if id, known := c.entries[nameKey(written)]; known && written != "" {
		c.fault(at, "%q has an entry of its own; write its id, %s", clip(string(written)), id)
	}
}

// givenAnswers finds questions that nobody answers and declared answers that nobody gives.
func (c *checker) givenAnswers(e *Event) {
	for i := range e.Questions {
		q := &e.Questions[i]
		at := Under("/questions", string(q.ID))
		var given []AnswerID
		answered := false
		for j := range e.Accounts {
			reply, _ := e.Accounts[j].Reply(q.ID)
			for _, s := range reply.Sayings {
				answered = true
				given = append(given, s.Answer)
			}
		}
		if !answered {
			c.fault(at, "no account answers this question")
			continue
		}
		for _, a := range q.Answers {
			if !slices.Contains(given, a.ID) {
				c.fault(Under(at+"/answers", string(a.ID)), "answer %q is declared, and no account gives it", a.ID)
			}
		}
	}
}
