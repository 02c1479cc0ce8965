package model

import (
	"fmt"
	"regexp"
	"slices"
)

var clockPattern = regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d$`)

func (c *checker) event(e *Event) {
	c.kind, c.id = EventEntity, string(e.ID)
	c.required("/title", e.Title, "the title")
	c.required("/summary", e.Summary, "the summary")
	c.when(e)
	c.place(&e.Place)
	oneOf(c, "/kind", "kind of event", e.Kind, EventKinds())
	for i, t := range e.Topics {
		oneOf(c, fmt.Sprintf("/topics/%d", i), "topic", t, Topics())
	}
	for i, p := range e.People {
		refer(c, fmt.Sprintf("/people/%d", i), "person", c.people, p)
	}
	if e.Weight < 1 || e.Weight > MaxWeight {
		c.fault("/weight", "weight %d must lie between 1 and %d", e.Weight, MaxWeight)
	}
	for i, l := range e.See {
		at := fmt.Sprintf("/see/%d", i)
		refer(c, at+"/event", "event", c.events, l.Event)
		oneOf(c, at+"/as", "kind of link", l.As, LinkKinds())
		if l.Event == e.ID {
			c.fault(at+"/event", "an event cannot refer to itself")
		}
	}
	for i, s := range e.Silences {
		at := fmt.Sprintf("/silences/%d", i)
		refer(c, at+"/outlet", "outlet", c.outlets, s.Outlet)
		c.required(at+"/about", s.About, "what the silence is about")
		c.order(at+"/to", "the end of the silence", s.From, s.To)
		if len(s.NotedBy) == 0 {
			c.fault(at+"/noted_by", "an outlet's silence over a time needs the source that noted it")
		}
		for j, id := range s.NotedBy {
			refer(c, fmt.Sprintf("%s/noted_by/%d", at, j), "source", c.sources, id)
		}
	}
	c.questions(e)
	c.accounts(e)
}

// when checks an event's dates and clocks.
func (c *checker) when(e *Event) {
	if e.Date.IsZero() {
		c.fault("/date", "the date is missing")
		return
	}
	c.zone("/zone", e.Zone)
	if e.Time != "" && !clockPattern.MatchString(string(e.Time)) {
		c.fault("/time", "%q is not a time of day such as \"14:15\"", e.Time)
	}
	if e.Time != "" && (e.Date.Precision() != ToDay || e.Date.IsInterval()) {
		c.fault("/time", "a time of day needs a date that is one day, not %s", e.Date)
	}
	for i, also := range e.Also {
		at := fmt.Sprintf("/also/%d", i)
		c.zone(at+"/zone", also.Zone)
		if also.Date.IsZero() {
			c.fault(at+"/date", "the date is missing")
		} else if gap := also.Date.First() - e.Date.First(); gap < -1 || gap > 1 {
			c.fault(at+"/date", "two calendars are never more than a day apart, and %s is further from %s", also.Date, e.Date)
		}
	}
	const slack = 1 // a day, since the public may live in another zone
	if !e.Known.IsZero() && e.Known.Last()+slack < e.Date.First() {
		c.fault("/known", "the event cannot be known on %s, before it happened on %s", e.Known, e.Date)
	}
}

func (c *checker) place(p *Place) {
	c.required("/place/name", p.Name, "the name of the place")
	if p.Country != "" {
		c.country("/place/country", p.Country)
	}
	if p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180 {
		c.fault("/place", "latitude %g, longitude %g is no place on Earth", p.Lat, p.Lon)
	}
}

func (c *checker) questions(e *Event) {
	seen := map[QuestionID]bool{}
	for i := range e.Questions {
		q := &e.Questions[i]
		at := Under("/questions", string(q.ID))
		if !idPattern.MatchString(string(q.ID)) {
			c.fault(at, "key %q must be lower-case letters and digits joined by single hyphens", clip(string(q.ID)))
		}
		if seen[q.ID] {
			c.fault(at, "question %q is declared twice", q.ID)
		}
		seen[q.ID] = true
		c.required(at+"/ask", q.Ask, "the question itself (ask)")
		c.answers(at, q)
		c.difference(at, e, q)
		for j, k := range q.Differs {
			oneOf(c, fmt.Sprintf("%s/differs/%d", at, j), "kind of difference", k, DifferenceKinds())
		}
	}
}

func (c *checker) answers(at string, q *Question) {
	if u := q.Utterance; u != nil {
		refer(c, at+"/utterance/speaker", "person", c.people, u.Speaker)
		c.language(at+"/utterance/language", u.Language)
		if u.Base != "" && refer(c, at+"/utterance/base", "source", c.sources, u.Base) && !c.sources[u.Base].Form.IsRecord() {
			c.fault(at+"/utterance/base", "source %s is of the form %s, and no record of what was said: leave base out, and say under open what would be one",
				u.Base, c.sources[u.Base].Form)
		}
		if len(q.Answers) > 0 {
			c.fault(at+"/answers", "an utterance has versions, given as words by its accounts, and no declared answers")
		}
		return
	}
	if len(q.Answers) == 0 {
		c.fault(at+"/answers", "a question declares at least one answer, or an utterance")
	}
	ids := answerIDs(q)
	for i := range q.Answers {
		a := &q.Answers[i]
		aAt := Under(at+"/answers", string(a.ID))
		if !idPattern.MatchString(string(a.ID)) {
			c.fault(aAt, "key %q must be lower-case letters and digits joined by single hyphens", clip(string(a.ID)))
		}
		c.required(aAt+"/text", a.Text, "the text of the answer")
		for j, finer := range a.Covers {
			if !slices.Contains(ids, finer) {
				c.fault(fmt.Sprintf("%s/covers/%d", aAt, j), "answer %q is not declared%s", clip(string(finer)), didYouMean(finer, ids))
			}
		}
		if q.covers(a.ID, a.ID) {
			c.fault(aAt+"/covers", "answer %q covers itself, in a circle", a.ID)
		}
	}
}

// difference holds what the editor declared (differs, settled, open) against what the accounts really say.
func (c *checker) difference(at string, e *Event, q *Question) {
	differ := questionDiffers(e, q, func(id SourceID) *Source { return c.sources[id] })
	switch {
	case differ && len(q.Differs) == 0:
		c.fault(at+"/differs", "accounts give answers that cannot all be so: name the kinds of difference, or let the coarser answer cover the finer one")
	case !differ && len(q.Differs) > 0:
		c.fault(at+"/differs", "no two accounts give incompatible answers: take differs out")
	}
	if q.Settled != nil {
		c.settlement(at, e, q)
	}
	_, isSettled := q.SettledBy()
	if len(q.Differs) > 0 && !isSettled && q.Open == "" {
		c.fault(at, "a difference is settled by its witness (settled), or says what would settle it (open)")
	}
	if isSettled && q.Open != "" {
		c.fault(at+"/open", "a question is either settled or open, not both")
	}
	if slices.Contains(q.Differs, Error) && !isSettled {
		c.fault(at+"/differs", "a difference of kind error needs the source that shows it (settled)")
	}
}

func (c *checker) settlement(at string, e *Event, q *Question) {
	s := q.Settled
	if q.Utterance == nil && q.Answer(s.Answer) == nil {
		c.fault(at+"/settled/answer", "answer %q is not declared%s", clip(string(s.Answer)), didYouMean(s.Answer, answerIDs(q)))
	}
	c.required(at+"/settled/why", s.Why, "why it is settled")
	if !refer(c, at+"/settled/by", "source", c.sources, s.By) {
		return
	}
	if o := c.outlets[c.sources[s.By].Outlet]; o != nil && o.Kind == Aggregator {
		c.fault(at+"/settled/by", "an aggregator never settles anything")
	}
	for i := range e.Accounts {
		if e.Accounts[i].Source == s.By && len(e.Accounts[i].Relays) > 0 {
			c.fault(at+"/settled/by", "source %s is a relay; only the witness itself settles a question", s.By)
		}
	}
}

func questionIDs(e *Event) []QuestionID {
	ids := make([]QuestionID, len(e.Questions))
	for i := range e.Questions {
		ids[i] = e.Questions[i].ID
	}
	return ids
}

func answerIDs(q *Question) []AnswerID {
	ids := make([]AnswerID, len(q.Answers))
	for i := range q.Answers {
		ids[i] = q.Answers[i].ID
	}
	return ids
}
