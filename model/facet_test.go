package model_test

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// withValue counts the events that a filter chooses and that have the value. Of a field of which an event has one value, what
// the filter asks for itself is left aside, since a further value would widen the choice.
func withValue(a *model.Archive, f model.Filter, field model.Field, value model.Text) int {
	isSingle := field == model.ByYear || field == model.ByPlace || field == model.ByKind
	for i := len(f.Terms()) - 1; i >= 0; i-- {
		if t := f.Terms()[i]; isSingle && t.Field == field && !t.Not {
			f = f.Without(i)
		}
	}
	n, have := 0, a.Select(model.Filter{}.Toggle(field, value))
	for s, rank := a.Select(f), 0; rank < s.Len(); rank++ {
		if have.Contains(s.At(rank)) {
			n++
		}
	}
	return n
}

func TestFacetsCountWhatTheFilterWouldChoose(t *testing.T) {
	t.Parallel()
	a := synthetic(t, 200, 8)
	query := queriesOf(a)
	rapid.Check(t, func(t *rapid.T) {
		q := query.Draw(t, "query")
		f, err := a.ParseFilter(q)
		if err != nil {
			t.Fatal(err)
		}
		field := rapid.SampledFrom([]model.Field{model.ByPerson, model.ByOutlet, model.ByYear, model.ByKind, model.ByPlace, model.ByTopic, model.ByPossession}).Draw(t, "field")
		facets := a.Facets(f, field)
		for _, facet := range facets {
			if want := withValue(a, f, field, facet.Value); facet.Count != want {
				t.Fatalf("%s: %s:%s counts %d, and chooses %d", q, field, facet.Value, facet.Count, want)
			}
		}
		inOrder := func(x, y model.Facet) int {
			return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Label, y.Label))
		}
		if field == model.ByYear {
			inOrder = func(x, y model.Facet) int { return cmp.Compare(x.Value, y.Value) }
		}
		if !slices.IsSortedFunc(facets, inOrder) {
			t.Fatalf("%s: facets of %s are not in order", q, field)
		}
	})
}

func TestFacetBearsTheNamesOfWhatItCounts(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	first := func(field model.Field) model.Facet { return a.Facets(model.Filter{}, field)[0] }
	for field, want := range map[model.Field]model.Facet{
		model.ByPerson:     {Value: "kim-jong-un", Label: "Kim Jong Un", Also: "김정은", Count: 4},
		model.ByOutlet:     {Value: "yonhap", Label: "Yonhap News Agency", Also: "KR wire", Count: 3},
		model.ByYear:       {Value: "2017", Label: "2017", Count: 1},
		model.ByPlace:      {Value: "Hanoi", Label: "Hanoi", Count: 2},
		model.ByKind:       {Value: "summit", Label: "summit", Count: 2},
		model.ByTopic:      {Value: "sanctions", Label: "sanctions", Count: 2},
		model.ByPossession: {Value: "difference", Label: "difference", Count: 2},
	} {
		if got := first(field); got != want {
			t.Errorf("%s: %+v, want %+v", field, got, want)
		}
	}
	if got := a.Facets(model.Filter{}, model.ByDate); got != nil {
		t.Errorf("dates have facets: %v", got)
	}
}

// A year is written with four digits, as a filter reads it.
func TestFacetOfAnEarlyYearCanBeFilteredOn(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Event("early", "0007-05-01")
	facets := b.Archive(t).Facets(model.Filter{}, model.ByYear)
	if len(facets) != 1 || facets[0].Value != "0007" || facets[0].Count != 1 {
		t.Errorf("the years are %+v", facets)
	}
}
