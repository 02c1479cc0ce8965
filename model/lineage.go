package model

import (
	"cmp"
	"slices"
)

// Branch is one account, or an outlet that has none of its own among the event's accounts, with the accounts that relay it.
type Branch struct {
	Account int        // index in the event, or -1
	Outlet  OutletID   // who published it
	Basis   RelayBasis // how the link to the branch above is known; empty at a root
	Why     Text       // what an inferred link rests on
	Changes []Change   // what the account changed against the branch above
	Relays  []Branch   // the earliest first
}

// Change is what a relay did to one answer of what it relayed.
type Change struct {
	Question *Question
	Kind     ChangeKind
}

// ChangeKind says what a relay did.
type ChangeKind uint8

// The kinds of change.
const (
	Altered ChangeKind = iota // its answer cannot be so together with the one it relays
	Omitted                   // it was read whole and leaves the answer out
	Extra                     // it answers what the relayed account does not
)

// Lineage lays out who relayed whom: the roots are accounts that relay nobody and outlets that are only known through relays.
// An account that relays several is listed below the first that it credits. The largest families come first.
func (a *Archive) Lineage(c *Comparison) []Branch {
	l := lineage{archive: a, cmp: c, children: map[int][]int{}, ofOutlet: map[OutletID][]int{}, link: map[int]Relay{}}
	l.connect()
	var roots []Branch
	for i := range c.Event.Accounts {
		if _, isRelay := l.link[i]; !isRelay {
			roots = append(roots, l.branch(i, -1))
		}
	}
	for _, outlet := range sortedKeys(l.ofOutlet) {
		b := Branch{Account: -1, Outlet: outlet}
		for _, i := range l.sorted(l.ofOutlet[outlet]) {
			b.Relays = append(b.Relays, l.branch(i, -1))
		}
		roots = append(roots, b)
	}
	slices.SortStableFunc(roots, func(x, y Branch) int { return cmp.Compare(y.size(), x.size()) })
	return roots
}

// size counts the accounts on the branch.
func (b Branch) size() int {
	n := 0
	if b.Account >= 0 {
		n = 1
	}
	for _, r := range b.Relays {
		n += r.size()
	}
	return n
}

type lineage struct {
	archive  *Archive
	cmp      *Comparison
	link     map[int]Relay      // the relay by which an account hangs on another
	children map[int][]int      // accounts that hang on an account
	ofOutlet map[OutletID][]int // accounts that hang on an outlet without an account of its own
}

// connect hangs each relay on what it relays: the account of the source it names, an account of the outlet it names that
// relays nobody, or that outlet itself.
func (l *lineage) connect() {
	accounts := l.cmp.Event.Accounts
	bySource := positions(accounts, func(a *Account) SourceID { return a.Source })
	for i := range accounts {
		r, ok := chiefRelay(accounts[i].Relays)
		if !ok {
			continue
		}
		l.link[i] = r
		if parent, known := bySource[r.Source]; known && parent != i {
			l.children[parent] = append(l.children[parent], i)
			continue
		}
		outlet := l.archive.Relayed(r).ID
		if parent := l.rootOf(outlet); parent >= 0 && parent != i {
			l.children[parent] = append(l.children[parent], i)
		} else {
			l.ofOutlet[outlet] = append(l.ofOutlet[outlet], i)
		}
	}
}

// chiefRelay returns the first credited relay, or else the first.
func chiefRelay(relays []Relay) (Relay, bool) {
	for _, r := range relays {
		if r.Basis == Credited {
			return r, true
		}
	}
	if len(relays) > 0 {
		return relays[0], true
	}
	return Relay{}, false
}

// rootOf returns the first account by the outlet that relays nobody, or -1.
func (l *lineage) rootOf(outlet OutletID) int {
	for i, acc := range l.cmp.Event.Accounts {
		if len(acc.Relays) == 0 && l.archive.OutletOf(acc.Source).ID == outlet {
			return i
		}
	}
	return -1
}

func (l *lineage) branch(i, above int) Branch {
	acc := &l.cmp.Event.Accounts[i]
	b := Branch{Account: i, Outlet: l.archive.OutletOf(acc.Source).ID}
	if r, ok := l.link[i]; ok {
		b.Basis, b.Why = r.Basis, r.Why
	}
	if above >= 0 {
		b.Changes = l.changes(above, i)
	}
	for _, child := range l.sorted(l.children[i]) {
		b.Relays = append(b.Relays, l.branch(child, i))
	}
	return b
}

func (l *lineage) changes(from, to int) []Change {
	var changes []Change
	for i := range l.cmp.Event.Questions {
		q := &l.cmp.Event.Questions[i]
		before, after := l.cmp.Cell(q, from), l.cmp.Cell(q, to)
		switch {
		case l.cmp.Strays(q, from, to):
			changes = append(changes, Change{q, Altered})
		case len(before.Sayings) > 0 && after.Silence == Omits:
			changes = append(changes, Change{q, Omitted})
		case len(before.Sayings) == 0 && before.Silence != NotRead && len(after.Sayings) > 0:
			changes = append(changes, Change{q, Extra})
		}
	}
	return changes
}

// sorted orders accounts by publication, undated ones last.
func (l *lineage) sorted(accounts []int) []int {
	slices.SortStableFunc(accounts, func(x, y int) int {
		return cmp.Compare(l.archive.published(l.cmp.Event, x), l.archive.published(l.cmp.Event, y))
	})
	return accounts
}
