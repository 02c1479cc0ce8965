package model

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// index answers filters without walking events. Sets hold places on the timeline.
type index struct {
	all     *roaring.Bitmap
	people  map[PersonID]*roaring.Bitmap
	outlets map[OutletID]*roaring.Bitmap
	kinds   map[EventKind]*roaring.Bitmap
	topics  map[Topic]*roaring.Bitmap
	places  map[string]*roaring.Bitmap // by folded name
	differs map[DifferenceKind]*roaring.Bitmap
	words   func() *wordIndex // made when it is first needed; see Archive.Warm
	marks   map[Mark]*roaring.Bitmap
	spans   *roaring.Bitmap // events whose date is more than one day
	told    *roaring.Bitmap // events that have accounts
	twoDays *roaring.Bitmap // events that had another day by another capital's calendar

	eventsOfSource [][]int   // by place of the source
	sourcesOf      [][]int32 // places of an event's sources, by place of the event; nil where it has none
	differences    []uint16  // of each event
	placeNames     map[string]Text
	years          []int // ascending, those that have events
	zones          zones
	values         func() map[Field][]fieldValue // made as words are
	parties        func() *partyIndex            // made as words are
}

// Mark is something an event may have, as in has:difference.
type Mark string

// The marks.
const (
	HasDifference Mark = "difference" // accounts differ on some question
	HasOpen       Mark = "open"       // on one that nothing settles
	HasSettled    Mark = "settled"    // on one that its witness settles
	HasComparison Mark = "comparison" // see Comparison.Compared
	HasWording    Mark = "wording"    // an utterance of which accounts give versions
	HasRecord     Mark = "record"     // a record is among its sources; see Form.IsRecord
)

// Marks returns the closed list of marks.
func Marks() []Mark {
	return []Mark{HasDifference, HasOpen, HasSettled, HasComparison, HasWording, HasRecord}
}

func newIndex(a *Archive) *index {
	n := len(a.events)
	x := &index{
		all: roaring.New(), people: map[PersonID]*roaring.Bitmap{}, outlets: map[OutletID]*roaring.Bitmap{},
		kinds: map[EventKind]*roaring.Bitmap{}, topics: map[Topic]*roaring.Bitmap{}, places: map[string]*roaring.Bitmap{},
		marks: map[Mark]*roaring.Bitmap{}, differs: map[DifferenceKind]*roaring.Bitmap{}, spans: roaring.New(), told: roaring.New(), twoDays: roaring.New(), placeNames: map[string]Text{},
		eventsOfSource: make([][]int, len(a.sources)), sourcesOf: make([][]int32, n), differences: make([]uint16, n),
		zones: zonesOf(a.events),
	}
	x.all.AddRange(0, uint64(n))
	for i := range a.events {
		e := &a.events[i]
		x.addEvent(i, e)
		if x.zones.dayDiffers(e) {
			x.twoDays.Add(uint32(i))
		}
		x.addAccounts(a, i, e)
		if year := e.Date.First().Year(); len(x.years) == 0 || x.years[len(x.years)-1] != year {
			x.years = append(x.years, year)
		}
	}
	x.words = sync.OnceValue(func() *wordIndex { return newWordIndex(a) })
	x.values = sync.OnceValue(func() map[Field][]fieldValue { return newFieldValues(a, x) })
	x.parties = sync.OnceValue(func() *partyIndex { return newPartyIndex(a, x.told) })
	return x
}

func add[K comparable](sets map[K]*roaring.Bitmap, key K, i int) {
	set := sets[key]
	if set == nil {
		set = roaring.New()
		sets[key] = set
	}
	set.Add(uint32(i))
}

func (x *index) addEvent(i int, e *Event) {
	for _, p := range e.People {
		add(x.people, p, i)
	}
	for _, t := range e.Topics {
		add(x.topics, t, i)
	}
	add(x.kinds, e.Kind, i)
	place := foldKey(string(e.Place.Name))
	add(x.places, place, i)
	x.placeNames[place] = e.Place.Name
	if e.Date.First() != e.Date.Last() {
		x.spans.Add(uint32(i))
	}
}

func (x *index) addAccounts(a *Archive, i int, e *Event) {
	if len(e.Accounts) == 0 {
		return
	}
	x.told.Add(uint32(i))
	for _, acc := range e.Accounts {
		s := a.sourceAt[acc.Source]
		x.eventsOfSource[s] = append(x.eventsOfSource[s], i)
		x.sourcesOf[i] = append(x.sourcesOf[i], int32(s))
		add(x.outlets, a.sources[s].Outlet, i)
		if a.sources[s].Form.IsRecord() {
			add(x.marks, HasRecord, i)
		}
	}
	for j := range e.Questions {
		x.addQuestion(i, &e.Questions[j])
	}
	if isCompared(e) {
		add(x.marks, HasComparison, i)
	}
}

// addQuestion relies on what a check of the draft has found: that differs is declared just where answers differ.
func (x *index) addQuestion(i int, q *Question) {
	if q.Utterance != nil {
		add(x.marks, HasWording, i)
	}
	if len(q.Differs) == 0 {
		return
	}
	x.differences[i]++
	for _, k := range q.Differs {
		add(x.differs, k, i)
	}
	add(x.marks, HasDifference, i)
	if _, settled := q.SettledBy(); settled {
		add(x.marks, HasSettled, i)
	} else {
		add(x.marks, HasOpen, i)
	}
}

// wordIndex finds the events in whose text a word with a given beginning stands.
type wordIndex struct {
	words    []string // sorted
	sets     []*roaring.Bitmap
	prefixes map[string]*roaring.Bitmap // for the short beginnings that many words share, so that a first letter is as quick as a word
}

// shortPrefix is how many bytes of a beginning are looked up in wordIndex.prefixes.
const shortPrefix = 2

// withPrefix returns the events that hold a word beginning with the prefix. The set must not be changed.
func (w *wordIndex) withPrefix(prefix string) *roaring.Bitmap {
	if len(prefix) <= shortPrefix {
		if set := w.prefixes[prefix]; set != nil {
			return set
		}
		return roaring.New()
	}
	from := sort.SearchStrings(w.words, prefix)
	to := from
	for to < len(w.words) && strings.HasPrefix(w.words[to], prefix) {
		to++
	}
	if to == from+1 {
		return w.sets[from]
	}
	return roaring.FastOr(w.sets[from:to]...)
}

func newWordIndex(a *Archive) *wordIndex {
	b := wordIndexBuilder{at: map[string]*roaring.Bitmap{}, ofText: map[Text][]string{}}
	for i := range a.events {
		b.addEvent(a, i, &a.events[i])
	}
	return b.build()
}

type wordIndexBuilder struct {
	at     map[string]*roaring.Bitmap
	ofText map[Text][]string // folding is dear, and names recur
}

func (b *wordIndexBuilder) addEvent(a *Archive, i int, e *Event) {
	b.addText(i, e.Title)
	b.addOnce(i, e.Summary)
	b.addText(i, e.Place.Name)
	for _, id := range e.People {
		for _, name := range a.Person(id).Spellings() {
			b.addText(i, name)
		}
	}
	for _, q := range e.Questions {
		b.addOnce(i, q.Ask)
		for _, ans := range q.Answers {
			b.addText(i, ans.Text)
		}
	}
}

// addText adds a text that is likely to recur, addOnce one that is not.
func (b *wordIndexBuilder) addText(i int, t Text) {
	words, seen := b.ofText[t]
	if !seen {
		words = Fold(string(t))
		b.ofText[t] = words
	}
	b.add(i, words)
}

func (b *wordIndexBuilder) addOnce(i int, t Text) { b.add(i, Fold(string(t))) }

func (b *wordIndexBuilder) add(i int, words []string) {
	for _, w := range words {
		add(b.at, w, i)
	}
}

func (b *wordIndexBuilder) build() *wordIndex {
	w := &wordIndex{words: slices.SortedFunc(maps.Keys(b.at), cmp.Compare[string]), prefixes: map[string]*roaring.Bitmap{}}
	for _, word := range w.words {
		set := b.at[word]
		set.RunOptimize()
		w.sets = append(w.sets, set)
		for n := 1; n <= min(shortPrefix, len(word)); n++ {
			prefix := word[:n]
			if w.prefixes[prefix] == nil {
				w.prefixes[prefix] = roaring.New()
			}
			w.prefixes[prefix].Or(set)
		}
	}
	return w
}
