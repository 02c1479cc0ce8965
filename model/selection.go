package model

import (
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// Selection is the events that a filter chooses, in the order of the timeline. Places among the chosen events are called
// ranks and run from 0 to Len()-1.
type Selection struct {
	archive *Archive
	filter  Filter
	set     *roaring.Bitmap
}

// Select returns the events that the filter chooses.
func (a *Archive) Select(f Filter) Selection {
	set := a.index.all
	for _, t := range f.terms {
		found := a.index.term(a, t)
		if t.Not {
			set = roaring.AndNot(set, found)
		} else {
			set = roaring.And(set, found)
		}
	}
	return Selection{archive: a, filter: f, set: set}
}

// term returns the events that have any of the term's values, whether or not it excludes them.
func (x *index) term(a *Archive, t Term) *roaring.Bitmap {
	if len(t.Values) == 1 {
		return x.value(a, t.Field, t.Values[0])
	}
	sets := make([]*roaring.Bitmap, len(t.Values))
	for i, v := range t.Values {
		sets[i] = x.value(a, t.Field, v)
	}
	return roaring.FastOr(sets...)
}

func (x *index) value(a *Archive, field Field, v Text) *roaring.Bitmap {
	var set *roaring.Bitmap
	switch field {
	case ByPerson:
		set = x.people[PersonID(v)]
	case ByOutlet:
		set = x.outlets[OutletID(v)]
	case ByKind:
		set = x.kinds[EventKind(v)]
	case ByTopic:
		set = x.topics[Topic(v)]
	case ByPlace:
		set = x.places[foldKey(string(v))]
	case ByDifference:
		set = x.differs[DifferenceKind(v)]
	case ByPossession:
		set = x.marks[Mark(v)]
	case ByYear, ByDate:
		set = x.between(a, v)
	default:
		for _, w := range Fold(string(v)) {
			found := x.words().withPrefix(w)
			if set != nil {
				found = roaring.And(set, found)
			}
			set = found
		}
	}
	if set == nil {
		return roaring.New()
	}
	return set
}

// between returns the events whose date touches the range.
func (x *index) between(a *Archive, v Text) *roaring.Bitmap {
	r, err := parseRange(string(v))
	if err != nil {
		return roaring.New() // a Filter made by hand; ParseFilter lets no such value through
	}
	from, to := uint64(a.firstFrom(r.from)), uint64(len(a.events))
	if r.to < lastDay {
		to = uint64(a.firstFrom(r.to + 1))
	}
	set := roaring.New()
	set.AddRange(from, to)
	for it := x.spans.Iterator(); it.HasNext(); { // those that began before and reach into it
		i := it.Next()
		if uint64(i) >= from {
			break
		}
		if a.events[i].Date.Last() >= r.from {
			set.Add(i)
		}
	}
	return set
}

// Filter returns the filter that chose the events.
func (s Selection) Filter() Filter { return s.filter }

// of returns the chosen events that are in any of the sets; a set may be nil.
func (s Selection) of(sets ...*roaring.Bitmap) *roaring.Bitmap {
	sets = slices.DeleteFunc(sets, func(set *roaring.Bitmap) bool { return set == nil })
	return roaring.And(s.set, roaring.FastOr(sets...))
}

// Only returns those of the places that are chosen.
func (s Selection) Only(places []int) []int {
	return slices.DeleteFunc(slices.Clone(places), func(place int) bool { return !s.Contains(place) })
}

// Archive returns the archive from which the events are chosen.
func (s Selection) Archive() *Archive { return s.archive }

// Len returns how many events are chosen.
func (s Selection) Len() int { return int(s.set.GetCardinality()) }

// At returns the place on the timeline of the chosen event of that rank, from 0 to Len()-1, and -1 for any other rank.
func (s Selection) At(rank int) int {
	i, err := s.set.Select(uint32(rank))
	if err != nil {
		return -1
	}
	return int(i)
}

// Rank returns how many chosen events stand before the place on the timeline: the rank of the event there, if it is chosen.
func (s Selection) Rank(place int) int {
	if place <= 0 {
		return 0
	}
	return int(s.set.Rank(uint32(place - 1)))
}

// Contains tells whether the event at the place on the timeline is chosen.
func (s Selection) Contains(place int) bool { return place >= 0 && s.set.Contains(uint32(place)) }

// NearestRank returns the rank of the chosen event that is nearest to the place on the timeline, or -1 where none is chosen.
func (s Selection) NearestRank(place int) int {
	n := s.Len()
	if n == 0 {
		return -1
	}
	rank := min(s.Rank(place), n-1)
	if rank > 0 && !s.Contains(place) && place-s.At(rank-1) <= s.At(rank)-place {
		rank--
	}
	return rank
}

// Next returns the rank of the first chosen event after the rank that has the mark, and Previous the last one before it.
// Both return false where there is none.
func (s Selection) Next(rank int, m Mark) (int, bool) {
	marked := s.marked(m)
	before := 0
	if rank >= 0 && rank < s.Len() {
		before = int(marked.Rank(uint32(s.At(rank))))
	}
	i, err := marked.Select(uint32(before))
	return s.Rank(int(i)), err == nil
}

// Previous is the counterpart of Next.
func (s Selection) Previous(rank int, m Mark) (int, bool) {
	marked := s.marked(m)
	place := s.At(rank)
	if place <= 0 {
		return 0, false
	}
	before := int(marked.Rank(uint32(place - 1)))
	if before == 0 {
		return 0, false
	}
	i, err := marked.Select(uint32(before - 1))
	return s.Rank(int(i)), err == nil
}

func (s Selection) marked(m Mark) *roaring.Bitmap {
	set := s.archive.index.marks[m]
	if set == nil {
		return roaring.New()
	}
	return roaring.And(s.set, set)
}

// Differences returns on how many questions accounts of the chosen events differ.
func (s Selection) Differences() int {
	n := 0
	for it := s.marked(HasDifference).Iterator(); it.HasNext(); {
		n += int(s.archive.index.differences[it.Next()])
	}
	return n
}

// Sources returns how many different sources report the chosen events.
func (s Selection) Sources() int {
	seen := make([]bool, len(s.archive.sources))
	n := 0
	for it := roaring.And(s.set, s.archive.index.told).Iterator(); it.HasNext(); {
		for _, src := range s.archive.index.sourcesOf[it.Next()] {
			if !seen[src] {
				seen[src] = true
				n++
			}
		}
	}
	return n
}

// DifferencesOf returns on how many questions accounts of the event at that place on the timeline differ.
func (a *Archive) DifferencesOf(place int) int { return int(a.index.differences[place]) }
