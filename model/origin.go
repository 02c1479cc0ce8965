package model

import "slices"

// OriginBasis says how the origin of an account is known, best first.
type OriginBasis uint8

// The bases of an origin.
const (
	OriginFirstHand OriginBasis = iota // the account is itself first-hand
	OriginCredited                     // the account names it
	OriginInferred                     // from its words; shown as inferred
	OriginUnknown
)

// Origin is where an account comes from: the outlets at the end of its relays. Pieces that one outlet put out on one event count
// as one origin.
type Origin struct {
	Basis   OriginBasis
	Outlets []OutletID // sorted; several where the account says that it draws on several; empty where unknown
}

// key is equal for accounts that fold into one column. Only a single origin that is not inferred folds.
func (o Origin) key() string {
	if o.Basis > OriginCredited || len(o.Outlets) != 1 {
		return ""
	}
	return string(o.Outlets[0])
}

// OriginsOf returns the origin of each account of the event, in their order. Relays are followed over any number of steps
// through sources that have an account of the same event; the weakest step gives the basis.
func (a *Archive) OriginsOf(e *Event) []Origin {
	w := originWalk{
		archive: a, event: e, bySource: make(map[SourceID]int, len(e.Accounts)),
		found: make([]Origin, len(e.Accounts)), entered: make([]bool, len(e.Accounts)),
	}
	for i := range e.Accounts {
		w.bySource[e.Accounts[i].Source] = i
	}
	for i := range e.Accounts {
		w.of(i)
	}
	return w.found
}

// originWalk follows relays, each account's once, since many may lead through one. No archive has relays in a circle.
type originWalk struct {
	archive  *Archive
	event    *Event
	bySource map[SourceID]int
	found    []Origin
	entered  []bool
}

// of returns the origin of account i.
func (w originWalk) of(i int) Origin {
	if !w.entered[i] {
		w.entered[i] = true
		w.found[i] = w.follow(&w.event.Accounts[i])
	}
	return w.found[i]
}

func (w originWalk) follow(acc *Account) Origin {
	if len(acc.Relays) == 0 {
		if !acc.FirstHand {
			return Origin{Basis: OriginUnknown}
		}
		return Origin{Basis: OriginFirstHand, Outlets: []OutletID{w.archive.OutletOf(acc.Source).ID}}
	}
	relays := acc.Relays
	credited := slices.DeleteFunc(slices.Clone(relays), func(r Relay) bool { return r.Basis != Credited })
	if len(credited) > 0 {
		relays = credited // what the page says outweighs what we infer
	}
	found := Origin{Basis: OriginCredited}
	for _, r := range relays {
		step := w.through(r)
		found.Basis = max(found.Basis, step.Basis)
		found.Outlets = append(found.Outlets, step.Outlets...)
	}
	if len(credited) == 0 {
		found.Basis = max(found.Basis, OriginInferred)
	}
	slices.Sort(found.Outlets)
	found.Outlets = slices.Compact(found.Outlets)
	return found
}

// through returns the origin that one relay leads to.
func (w originWalk) through(r Relay) Origin {
	if next, ok := w.bySource[r.Source]; ok {
		if o := w.of(next); o.Basis != OriginUnknown {
			return o
		}
	}
	return Origin{Basis: OriginCredited, Outlets: []OutletID{w.archive.Relayed(r).ID}}
}

// OriginCount says how many accounts and how many different origins there are, by the best basis of each.
type OriginCount struct {
	Accounts  int
	FirstHand int
	Credited  int
	Inferred  int
}

// Known returns how many different origins are known at all.
func (c OriginCount) Known() int { return c.FirstHand + c.Credited + c.Inferred }

// CountOrigins counts the different origins from which the accounts come, each by its best basis. An account that draws on several
// outlets is one origin, and none of its own where another account comes from one of them: there are never more origins than
// accounts.
func CountOrigins(origins []Origin) OriginCount {
	best := map[OutletID]OriginBasis{} // by the outlet, or the first of the outlets, that stands for the origin
	drawn := map[OutletID]bool{}       // those from which an account comes that is counted
	for _, o := range origins {
		if len(o.Outlets) == 1 {
			id := o.Outlets[0]
			if b, seen := best[id]; !seen || o.Basis < b {
				best[id] = o.Basis
			}
			drawn[id] = true
		}
	}
	for _, o := range origins {
		if len(o.Outlets) > 1 && !slices.ContainsFunc(o.Outlets, func(id OutletID) bool { return drawn[id] }) {
			best[o.Outlets[0]] = o.Basis
			for _, id := range o.Outlets {
				drawn[id] = true
			}
		}
	}
	c := OriginCount{Accounts: len(origins)}
	for _, b := range best {
		switch b {
		case OriginFirstHand:
			c.FirstHand++
		case OriginCredited:
			c.Credited++
		default:
			c.Inferred++
		}
	}
	return c
}
