package model

import (
	"cmp"
	"slices"
)

// Comparison holds the accounts of one event side by side: questions down, accounts across.
type Comparison struct {
	Event   *Event
	Rows    []Row    // questions on which accounts differ first, then in the event's own order
	Columns []Column // accounts folded by known origin; every account is in exactly one
	Origins []Origin // of each account, in the event's order
	Count   OriginCount

	archive *Archive
}

// Standing says how the answers to a question stand to one another. Lower stands higher in the table.
type Standing uint8

// The standings.
const (
	Differing Standing = iota // there are incompatible answers
	Coarser                   // answers differ in exactness only, or one is an excerpt of another
	Agreeing                  // several accounts give one answer
	Alone                     // one account answers
)

// Row is one question with everything that accounts say to it.
type Row struct {
	Question *Question
	Standing Standing
	Sides    Sides
	Within   bool    // where accounts differ or agree: they all come from one known origin
	Tallies  []Tally // most accounts first
}

// Tally counts who gives one answer, or one version of an utterance.
type Tally struct {
	Answer   AnswerID      // empty for a version
	Text     Text          // the answer's words, or the version's
	Language string        // of a version, as in [Version]
	Excerpt  bool          // a version that is a piece of another one
	Accounts []int         // that state or attribute it
	Rejected []int         // that dispute it
	By       []Attribution // whose word it is said to be, the most frequent first
	ByFirst  int           // how often it is said to be the word of the first of them
	Origins  int           // known origins among Accounts
	Unknown  int           // accounts of unknown origin among them
}

// Column is a set of accounts that fold into one: those of one known origin.
type Column struct {
	Lead    int   // the account that stands for all: the origin itself, or else the earliest
	Members []int // all of them, Lead first
	Origin  Origin
	Strays  int // members that give an answer incompatible with Lead's to some question
}

// Cell is what one account gives to one question.
type Cell struct {
	Sayings []Saying
	Silence Silence // NotRead where what was read does not reach the question
}

// Compare lays the accounts of an event side by side.
func (a *Archive) Compare(e *Event) *Comparison {
	c := &Comparison{Event: e, Origins: a.OriginsOf(e), archive: a}
	c.Count = CountOrigins(c.Origins)
	for i := range e.Questions {
		c.Rows = append(c.Rows, a.row(c, &e.Questions[i]))
	}
	slices.SortStableFunc(c.Rows, func(x, y Row) int { return cmp.Compare(x.Standing, y.Standing) })
	c.Columns = a.columns(c)
	return c
}

// Cell returns what the account of that index gives to the question.
func (c *Comparison) Cell(q *Question, account int) Cell {
	reply, ok := c.Event.Accounts[account].Reply(q.ID)
	if !ok {
		return Cell{Silence: NotRead}
	}
	return Cell{Sayings: reply.Sayings, Silence: reply.Silence}
}

// Differences returns how many rows have incompatible answers.
func (c *Comparison) Differences() int {
	n := 0
	for _, r := range c.Rows {
		if r.Standing == Differing {
			n++
		}
	}
	return n
}

func (a *Archive) row(c *Comparison, q *Question) Row {
	r := Row{Question: q}
	if q.Utterance != nil {
		for _, v := range a.VersionsOf(c.Event, q) {
			r.Tallies = append(r.Tallies, Tally{Text: v.Text, Language: v.Language, Excerpt: v.Excerpt, Accounts: v.Accounts})
		}
	} else {
		r.Tallies = answerTallies(c.Event, q)
	}
	answering, given := map[int]bool{}, 0 // accounts that answer, and answers that some account gives
	for i := range r.Tallies {
		t := &r.Tallies[i]
		if len(t.Accounts) > 0 {
			given++
		}
		t.Origins, t.Unknown = countIn(c.Origins, t.Accounts)
		for _, acc := range slices.Concat(t.Accounts, t.Rejected) {
			answering[acc] = true
		}
	}
	slices.SortStableFunc(r.Tallies, func(x, y Tally) int { return cmp.Compare(len(y.Accounts), len(x.Accounts)) })
	switch {
	case len(q.Differs) > 0: // that this is declared just where answers differ was checked when the archive was built
		r.Standing = Differing
		r.Sides = SidesOf(c.Event, q)
		r.Within = c.withinOneOrigin(r)
	case given > 1:
		r.Standing = Coarser
	case len(answering) > 1:
		r.Standing = Agreeing
		r.Within = c.withinOneOrigin(r)
	default:
		r.Standing = Alone
	}
	return r
}

func answerTallies(e *Event, q *Question) []Tally {
	tallies, voices := make([]Tally, len(q.Answers)), make([][]Attribution, len(q.Answers))
	for i, a := range q.Answers {
		tallies[i] = Tally{Answer: a.ID, Text: a.Text}
	}
	for _, p := range positionsOn(e, q) {
		i := slices.IndexFunc(q.Answers, func(a Answer) bool { return a.ID == p.answer })
		if i < 0 {
			continue // a fault, reported when the archive was built
		}
		if p.to != (Attribution{}) && !p.rejected {
			voices[i] = append(voices[i], p.to)
		}
		who := &tallies[i].Accounts
		if p.rejected {
			who = &tallies[i].Rejected
		}
		if !slices.Contains(*who, p.account) {
			*who = append(*who, p.account)
		}
	}
	for i := range tallies {
		tallies[i].By, tallies[i].ByFirst = byFrequency(voices[i])
	}
	return tallies
}

// byFrequency returns the different attributions, the most frequent first, and how often that one stands there.
func byFrequency(all []Attribution) ([]Attribution, int) {
	count := map[Attribution]int{}
	var different []Attribution
	for _, to := range all {
		if count[to] == 0 {
			different = append(different, to)
		}
		count[to]++
	}
	if len(different) == 0 {
		return nil, 0
	}
	slices.SortStableFunc(different, func(x, y Attribution) int { return cmp.Compare(count[y], count[x]) })
	return different, count[different[0]]
}

// countIn counts the known origins among some accounts of an event, and those of them whose origin is unknown.
func countIn(origins []Origin, accounts []int) (known, unknown int) {
	theirs := make([]Origin, len(accounts))
	for i, acc := range accounts {
		theirs[i] = origins[acc]
		if theirs[i].Basis == OriginUnknown {
			unknown++
		}
	}
	return CountOrigins(theirs).Known(), unknown
}

// withinOneOrigin tells whether everyone who answers draws on one and the same known origin.
func (c *Comparison) withinOneOrigin(r Row) bool {
	var all []int
	for _, t := range r.Tallies {
		all = append(all, t.Accounts...)
		all = append(all, t.Rejected...)
	}
	known, unknown := countIn(c.Origins, all)
	return known == 1 && unknown == 0
}

// columns folds the accounts by known origin: the largest columns first, then by date of publication; undated accounts last.
func (a *Archive) columns(c *Comparison) []Column {
	var columns []Column
	byKey := map[string]int{}
	for i, o := range c.Origins {
		key := o.key()
		at, seen := byKey[key]
		if key == "" || !seen {
			byKey[key] = len(columns)
			columns = append(columns, Column{Members: []int{i}, Origin: o})
			continue
		}
		columns[at].Members = append(columns[at].Members, i)
	}
	published := func(acc int) Day { return a.published(c.Event, acc) }
	for i := range columns {
		col := &columns[i]
		slices.SortStableFunc(col.Members, func(x, y int) int {
			return cmp.Or(cmp.Compare(c.Origins[x].Basis, c.Origins[y].Basis), cmp.Compare(published(x), published(y)))
		})
		col.Lead = col.Members[0]
		col.Origin = c.Origins[col.Lead]
		col.Strays = c.strays(*col)
	}
	slices.SortStableFunc(columns, func(x, y Column) int {
		return cmp.Or(cmp.Compare(len(y.Members), len(x.Members)), cmp.Compare(x.Origin.Basis, y.Origin.Basis),
			cmp.Compare(published(x.Lead), published(y.Lead)))
	})
	return columns
}

// published returns the day on which the account of that index was published; undated ones come last.
func (a *Archive) published(e *Event, account int) Day {
	if p := a.Source(e.Accounts[account].Source).Published; !p.IsZero() {
		return p.First()
	}
	return lastDay
}

func (c *Comparison) strays(col Column) int {
	n := 0
	for _, m := range col.Members[1:] {
		if slices.ContainsFunc(c.Rows, func(r Row) bool { return c.Strays(r.Question, col.Lead, m) }) {
			n++
		}
	}
	return n
}

// Strays tells whether the other account's answer to the question cannot be so together with the lead's: what copying
// has changed.
func (c *Comparison) Strays(q *Question, lead, other int) bool {
	if q.Utterance != nil {
		return len(q.Differs) > 0 && c.otherWords(q, lead, other)
	}
	all := positionsOn(c.Event, q)
	for _, x := range all {
		for _, y := range all {
			if x.account == lead && y.account == other && clash(q, x, y) && !carries(q, all, other, x) && !carries(q, all, lead, y) {
				return true
			}
		}
	}
	return false
}

func (c *Comparison) otherWords(q *Question, lead, other int) bool {
	x, _ := c.Event.Accounts[lead].Reply(q.ID)
	y, _ := c.Event.Accounts[other].Reply(q.ID)
	if len(x.Sayings) == 0 || len(y.Sayings) == 0 || c.wordsLanguage(q, lead) != c.wordsLanguage(q, other) {
		return false // a translation is no other wording
	}
	a, b := plainWords(string(x.Sayings[0].Words)), plainWords(string(y.Sayings[0].Words))
	return !slices.Equal(a, b) && !isExcerpt(a, b) && !isExcerpt(b, a)
}

// wordsLanguage returns the language of the words that an account gives for an utterance, which may be another than its page's.
func (c *Comparison) wordsLanguage(q *Question, account int) string {
	for _, r := range c.Rows {
		if r.Question != q {
			continue
		}
		for _, t := range r.Tallies {
			if slices.Contains(t.Accounts, account) {
				return t.Language
			}
		}
	}
	return c.archive.Source(c.Event.Accounts[account].Source).Language
}

// Compared tells whether the event has enough to hold side by side: 4 accounts or more, and 3 questions or more.
func (c *Comparison) Compared() bool { return isCompared(c.Event) }

func isCompared(e *Event) bool { return len(e.Accounts) >= 4 && len(e.Questions) >= 3 }

// Deep tells whether the comparison is deep: at least 8 accounts from at least 2 known origins, at least 5 questions that are each
// answered by at least 4 accounts, and at least half of all cells answered.
func (c *Comparison) Deep() bool {
	wellAnswered, cells := 0, 0
	for _, r := range c.Rows {
		n := 0
		for acc := range c.Event.Accounts {
			if len(c.Cell(r.Question, acc).Sayings) > 0 {
				n++
			}
		}
		cells += n
		if n >= 4 {
			wellAnswered++
		}
	}
	return len(c.Event.Accounts) >= 8 && c.Count.Known() >= 2 && wellAnswered >= 5 &&
		2*cells >= len(c.Rows)*len(c.Event.Accounts)
}
