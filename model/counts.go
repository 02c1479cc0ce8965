package model

import "strconv"

// Counts says how much an archive holds. Every figure is computed from the archive. The JSON keys are a public format.
type Counts struct {
	Events    int `json:"events"`
	People    int `json:"people"`
	Outlets   int `json:"outlets"`   // that published a source
	Countries int `json:"countries"` // of those outlets
	Languages int `json:"languages"` // of the sources
	Sources   int `json:"sources"`
	Accounts  int `json:"accounts"`
	Questions int `json:"questions"`
	Answers   int `json:"answers"` // sayings: an account's answers to questions, silences not counted

	Differences  int `json:"differences"`   // questions with incompatible answers
	WithinOrigin int `json:"within_origin"` // those of them that lie inside one known origin
	Settled      int `json:"settled"`       // those of them that their witness settles
	Compared     int `json:"compared"`      // events with at least 4 accounts and 3 questions
	Deep         int `json:"deep"`          // see Comparison.Deep

	Wordings       int `json:"wordings"`        // utterances of which at least 3 accounts give a version
	Translations   int `json:"translations"`    // utterances in another language than a version of them
	FullReadings   int `json:"full_readings"`   // sources read in full
	SecondReadings int `json:"second_readings"` // accounts read at least twice, independently
	Mended         int `json:"mended"`          // those of them in which another reading found something to mend

	EventsByYear      map[string]int `json:"events_by_year"`
	DifferencesByKind map[string]int `json:"differences_by_kind"`
	SourcesByCountry  map[string]int `json:"sources_by_country"` // of outlets whose country is known
}

// Counts counts what the archive holds.
func (a *Archive) Counts() Counts {
	c := Counts{
		Events: len(a.events), People: len(a.people), Sources: len(a.sources),
		EventsByYear: map[string]int{}, DifferencesByKind: map[string]int{}, SourcesByCountry: map[string]int{},
	}
	outlets, languages := map[OutletID]bool{}, map[string]bool{}
	for i := range a.sources {
		s := &a.sources[i]
		outlets[s.Outlet] = true
		languages[s.Language] = true
		if country := a.Outlet(s.Outlet).Country; country != "" {
			c.SourcesByCountry[string(country)]++
		}
		if s.Read == ReadFull {
			c.FullReadings++
		}
	}
	c.Outlets, c.Languages, c.Countries = len(outlets), len(languages), len(c.SourcesByCountry)
	for i := range a.events {
		e := &a.events[i]
		c.EventsByYear[strconv.Itoa(e.Date.First().Year())]++
		c.countAccounts(e)
		c.countComparison(a, e)
	}
	return c
}

func (c *Counts) countAccounts(e *Event) {
	c.Accounts += len(e.Accounts)
	for _, acc := range e.Accounts {
		if acc.Second != nil {
			c.SecondReadings++
			if !acc.Second.Agrees {
				c.Mended++
			}
		}
		for _, r := range acc.Says {
			c.Answers += len(r.Sayings)
		}
	}
}

func (c *Counts) countComparison(a *Archive, e *Event) {
	cmp := a.Compare(e)
	c.Questions += len(cmp.Rows)
	if cmp.Compared() {
		c.Compared++
	}
	if cmp.Deep() {
		c.Deep++
	}
	for _, r := range cmp.Rows {
		if r.Standing == Differing {
			c.Differences++
			if r.Within {
				c.WithinOrigin++
			}
			if _, settled := r.Question.SettledBy(); settled {
				c.Settled++
			}
			for _, k := range r.Question.Differs {
				c.DifferencesByKind[string(k)]++
			}
		}
		c.countVersions(a, e, r.Question)
	}
}

func (c *Counts) countVersions(a *Archive, e *Event, q *Question) {
	if q.Utterance == nil {
		return
	}
	givers, translated := map[int]bool{}, false
	for _, v := range a.VersionsOf(e, q) {
		for _, acc := range v.Accounts {
			givers[acc] = true
		}
		translated = translated || v.Language != q.Utterance.Language
	}
	if len(givers) >= 3 {
		c.Wordings++
	}
	if translated {
		c.Translations++
	}
}
