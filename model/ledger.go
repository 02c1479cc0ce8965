package model

import (
	"cmp"
	"slices"
)

// LedgerEntry is one difference of the archive.
type LedgerEntry struct {
	Place    int // of the event on the timeline
	Event    *Event
	Question *Question
	Within   bool     // inside one known origin
	Accounts int      // accounts that answer
	Settled  SourceID // what settles it; empty where it is open
}

// LedgerOrder is how a ledger is sorted.
type LedgerOrder uint8

// The orders.
const (
	ByDateOrder LedgerOrder = iota // as on the timeline
	OpenFirst                      // open differences before settled ones
	ByKindOrder                    // by the first kind of difference that the editor names
	MostAccounts
)

// LedgerOrders returns the orders, in which a reader steps through them.
func LedgerOrders() []LedgerOrder {
	return []LedgerOrder{ByDateOrder, OpenFirst, ByKindOrder, MostAccounts}
}

// String names the order.
func (o LedgerOrder) String() string {
	return []string{"by date", "open first", "by kind", "most accounts first"}[o]
}

// Ledger lists every difference of the chosen events; where the filter asks for has:open, has:settled or
// kinds of difference, only those.
func (s Selection) Ledger(order LedgerOrder) []LedgerEntry {
	wanted := func(q *Question) bool { return s.filter.wantsDifference(q) }
	entries := make([]LedgerEntry, 0, s.Differences())
	for it := s.marked(HasDifference).Iterator(); it.HasNext(); {
		entries = s.archive.appendDifferences(entries, int(it.Next()), wanted)
	}
	slices.SortStableFunc(entries, func(x, y LedgerEntry) int {
		switch order {
		case OpenFirst:
			return cmp.Compare(boolInt(x.Settled != ""), boolInt(y.Settled != ""))
		case ByKindOrder:
			return cmp.Compare(x.Kind(), y.Kind())
		case MostAccounts:
			return cmp.Compare(y.Accounts, x.Accounts)
		}
		return 0
	})
	return entries
}

// wantsDifference tells whether a difference is of the sort that the filter asks for: it chooses events, and an event may
// have differences of several sorts.
func (f Filter) wantsDifference(q *Question) bool {
	_, settled := q.SettledBy()
	for _, t := range f.terms {
		ofKind := func(v Text) bool { return slices.Contains(q.Differs, DifferenceKind(v)) }
		ofMark := func(v Text) bool {
			return Mark(v) != HasOpen && Mark(v) != HasSettled || (Mark(v) == HasSettled) == settled
		}
		switch {
		case t.Field == ByDifference && slices.ContainsFunc(t.Values, ofKind) == t.Not:
			return false
		case t.Field == ByPossession && !t.Not && !slices.ContainsFunc(t.Values, ofMark):
			return false
		}
	}
	return true
}

// Kind returns the first kind of difference that the editor names.
func (e LedgerEntry) Kind() DifferenceKind { return e.Question.Differs[0] }

// appendDifferences appends the differences of one event.
func (a *Archive) appendDifferences(entries []LedgerEntry, place int, wanted func(*Question) bool) []LedgerEntry {
	e := &a.events[place]
	origins := a.OriginsOf(e)
	for i := range e.Questions {
		q := &e.Questions[i]
		if len(q.Differs) == 0 || !wanted(q) {
			continue
		}
		var answering []int
		for acc := range e.Accounts {
			if reply, ok := e.Accounts[acc].Reply(q.ID); ok && len(reply.Sayings) > 0 {
				answering = append(answering, acc)
			}
		}
		known, unknown := countIn(origins, answering)
		entry := LedgerEntry{Place: place, Event: e, Question: q, Accounts: len(answering), Within: known == 1 && unknown == 0}
		entry.Settled, _ = q.SettledBy()
		entries = append(entries, entry)
	}
	return entries
}
