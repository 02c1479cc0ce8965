package model

import "github.com/RoaringBitmap/roaring/v2"

// partyIndex finds the events with which a person or outlet has to do through what accounts say of it.
type partyIndex struct {
	voices  map[Attribution]*roaring.Bitmap // those in which something is given as its word
	carried map[OutletID]*roaring.Bitmap    // those in which an account draws on it
}

func newPartyIndex(a *Archive, told *roaring.Bitmap) *partyIndex {
	x := &partyIndex{map[Attribution]*roaring.Bitmap{}, map[OutletID]*roaring.Bitmap{}}
	for it := told.Iterator(); it.HasNext(); {
		place := int(it.Next())
		e := &a.events[place]
		for i := range e.Accounts {
			x.addAccount(a, place, e, &e.Accounts[i])
		}
	}
	return x
}

func (x *partyIndex) addAccount(a *Archive, place int, e *Event, acc *Account) {
	for _, r := range acc.Relays {
		add(x.carried, a.Relayed(r).ID, place)
	}
	for _, r := range acc.Says {
		for _, s := range r.Sayings {
			if by := voice(e.Question(r.Question), s); by != (Attribution{}) {
				add(x.voices, by, place)
			}
		}
	}
}

// voice returns as whose word an account gives a saying: of an utterance its speaker's, unless the account names another. It is nobody's
// where the account speaks for itself, or where somebody disputes the answer.
func voice(q *Question, s Saying) Attribution {
	switch {
	case s.How == Disputes:
		return Attribution{}
	case s.To == Attribution{} && q.Utterance != nil:
		return Attribution{Person: q.Utterance.Speaker}
	}
	return s.To
}
