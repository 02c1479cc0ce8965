package model

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// Facet is one value that a field may be filtered by.
type Facet struct {
	Value Text // as a filter holds it
	Label Text // as a reader knows it
	Also  Text // another name that helps to tell it: the native name, say
	Count int  // events that the filter chooses and that have it
}

// Facets lists the values of a field that some event of the archive has, each with how many events would be chosen if it were
// added to the filter. Years come in order, everything else with the largest count first.
func (a *Archive) Facets(f Filter, field Field) []Facet {
	if isSingle(field) {
		f = f.withoutWanted(field) // a further value of these widens the choice
	}
	rest := a.Select(f).set
	count := func(set *roaring.Bitmap) int { return int(rest.AndCardinality(set)) }
	var facets []Facet
	x := a.index
	switch field {
	case ByPerson:
		for id, set := range x.people {
			p := a.Person(id)
			facets = append(facets, Facet{Value: Text(id), Label: p.Name, Also: p.Native, Count: count(set)})
		}
	case ByOutlet:
		for id, set := range x.outlets {
			o := a.Outlet(id)
			facets = append(facets, Facet{Value: Text(id), Label: o.Name, Also: Text(o.Country) + " " + Text(o.Kind), Count: count(set)})
		}
	case ByYear:
		for _, year := range x.years {
			v := Text(fmt.Sprintf("%04d", year)) // as a filter reads it
			facets = append(facets, Facet{Value: v, Label: v, Count: count(x.between(a, v))})
		}
		return facets
	case ByPlace:
		for key, set := range x.places {
			facets = append(facets, Facet{Value: x.placeNames[key], Label: x.placeNames[key], Count: count(set)})
		}
	case ByKind:
		facets = plainFacets(x.kinds, count)
	case ByTopic:
		facets = plainFacets(x.topics, count)
	case ByDifference:
		facets = plainFacets(x.differs, count)
	case ByPossession:
		facets = plainFacets(x.marks, count)
	}
	slices.SortFunc(facets, func(p, q Facet) int {
		return cmp.Or(cmp.Compare(q.Count, p.Count), cmp.Compare(p.Label, q.Label), cmp.Compare(p.Value, q.Value))
	})
	return facets
}

func plainFacets[K ~string](sets map[K]*roaring.Bitmap, count func(*roaring.Bitmap) int) []Facet {
	var facets []Facet
	for v, set := range sets {
		facets = append(facets, Facet{Value: Text(v), Label: Text(v), Count: count(set)})
	}
	return facets
}
