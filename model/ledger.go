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
	Sides    Sides
	Within   bool     // inside one known origin
	Answers  int      // different answers given
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

// Ledger lists every difference of the chosen events.
func (s Selection) Ledger(order LedgerOrder) []LedgerEntry {
	entries := make([]LedgerEntry, 0, s.Differences())
	for it := s.marked(HasDifference).Iterator(); it.HasNext(); {
		place := int(it.Next())
		entries = append(entries, s.archive.index.ledger[place]...)
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

// Kind returns the first kind of difference that the editor names.
func (e LedgerEntry) Kind() DifferenceKind { return e.Question.Differs[0] }

// ledgerOf lists the differences of one event.
func ledgerOf(place int, c *Comparison) []LedgerEntry {
	var entries []LedgerEntry
	for _, r := range c.Rows {
		if r.Standing != Differing {
			continue
		}
		e := LedgerEntry{Place: place, Event: c.Event, Question: r.Question, Sides: r.Sides, Within: r.Within, Answers: len(r.Tallies)}
		for acc := range c.Event.Accounts {
			if len(c.Cell(r.Question, acc).Sayings) > 0 {
				e.Accounts++
			}
		}
		e.Settled, _ = r.Question.SettledBy()
		entries = append(entries, e)
	}
	return entries
}
