package model

import (
	"cmp"
	"slices"
)

// Wording is an utterance with every version that accounts give of it, held against one of them.
type Wording struct {
	Question *Question
	Base     Text     // what versions are compared with
	From     SourceID // the source that gives it
	First    Date     // when From was published; zero where it is undated
	IsRecord bool     // it is the recording, transcript or official text; otherwise it is the earliest dated version
	Versions []WordedVersion
}

// WordedVersion is a version with what became of the base's words in it.
type WordedVersion struct {
	Version
	Outlets    int        // that give it
	Origins    int        // known origins among its accounts
	Unknown    int        // accounts of unknown origin among them
	First      Date       // when the earliest dated account that gives it was published; zero where none is dated
	IsBase     bool       // it has the base's words
	Translated bool       // it is in another language than the utterance was made in
	Reworded   bool       // only aggregators, which often reword by machine, give it
	Edits      []WordEdit // from the base; nil where the base is in another language
}

// Wording groups what the accounts give for an utterance by equal words, the earliest version first. It returns false for a
// question of another shape.
func (a *Archive) Wording(c *Comparison, q *Question) (Wording, bool) {
	if q.Utterance == nil {
		return Wording{}, false
	}
	w := Wording{Question: q}
	for _, v := range a.VersionsOf(c.Event, q) {
		wv := WordedVersion{Version: v, Translated: v.Language != q.Utterance.Language, Reworded: true}
		wv.Origins, wv.Unknown = countIn(c.Origins, v.Accounts)
		outlets := map[OutletID]bool{}
		for _, acc := range v.Accounts {
			s := a.Source(c.Event.Accounts[acc].Source)
			outlets[s.Outlet] = true
			wv.First = earlier(wv.First, s.Published)
			wv.Reworded = wv.Reworded && a.Outlet(s.Outlet).Kind == Aggregator
		}
		wv.Outlets = len(outlets)
		w.Versions = append(w.Versions, wv)
	}
	slices.SortStableFunc(w.Versions, func(x, y WordedVersion) int {
		if x.First.IsZero() != y.First.IsZero() {
			return cmp.Compare(boolInt(x.First.IsZero()), boolInt(y.First.IsZero()))
		}
		return cmp.Compare(x.First.Last(), y.First.Last())
	})
	w.chooseBase(c)
	return w, true
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// earlier returns the earlier of two dates. One that is known to the month counts from the month's end.
func earlier(d, e Date) Date {
	if d.IsZero() || !e.IsZero() && e.Last() < d.Last() {
		return e
	}
	return d
}

// chooseBase takes the record's version as the base where there is one, else the earliest in the utterance's own language,
// else the earliest; and holds every version of that language against it.
func (w *Wording) chooseBase(c *Comparison) {
	if len(w.Versions) == 0 {
		return
	}
	best := 0
	for i, v := range w.Versions {
		if w.Versions[best].Translated && !v.Translated {
			best = i
		}
	}
	for i, v := range w.Versions {
		for _, acc := range v.Accounts {
			if !w.IsRecord && c.Event.Accounts[acc].Source == w.Question.Utterance.Base {
				best, w.IsRecord = i, true
			}
		}
	}
	base := w.Versions[best]
	isGiver := func(acc int) bool {
		s := c.archive.Source(c.Event.Accounts[acc].Source)
		if w.IsRecord {
			return s.ID == w.Question.Utterance.Base
		}
		return s.Published == base.First
	}
	giver := base.Accounts[slices.IndexFunc(base.Accounts, isGiver)]
	w.From, w.First = c.Event.Accounts[giver].Source, base.First
	for _, s := range c.Cell(w.Question, giver).Sayings { // in its own spelling, not in that of whoever stands first
		if SameWords(s.Words, base.Text) {
			w.Base = s.Words
		}
	}
	for i := range w.Versions {
		v := &w.Versions[i]
		v.IsBase = i == best
		if v.Language == base.Language {
			v.Edits = DiffWords(w.Base, v.Text)
		}
	}
}
