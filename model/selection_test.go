package model_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// anySelection draws a selection of a synthetic archive, with the places of the chosen events.
func anySelection(t *rapid.T, a *model.Archive, query *rapid.Generator[string]) (model.Selection, []int) {
	f, err := a.ParseFilter(query.Draw(t, "query"))
	if err != nil {
		t.Fatal(err)
	}
	return a.Select(f), naive(a, f)
}

func TestRanksAndPlacesOfASelection(t *testing.T) {
	t.Parallel()
	a := synthetic(t, 150, 1)
	query := queriesOf(a)
	rapid.Check(t, func(t *rapid.T) {
		s, places := anySelection(t, a, query)
		if s.Len() != len(places) {
			t.Fatalf("%d chosen, want %d", s.Len(), len(places))
		}
		for rank, place := range places {
			if s.At(rank) != place || s.Rank(place) != rank || s.NearestRank(place) != rank || !s.Contains(place) {
				t.Fatalf("rank %d at %d, place %d at %d, nearest %d", rank, s.At(rank), place, s.Rank(place), s.NearestRank(place))
			}
		}
		for place := -1; place <= a.Len(); place++ {
			before := count(places, func(p int) bool { return p < place })
			if s.Rank(place) != before {
				t.Fatalf("%d chosen before %d, want %d", s.Rank(place), place, before)
			}
			if s.Contains(place) != slices.Contains(places, place) {
				t.Fatalf("place %d is chosen: %t", place, s.Contains(place))
			}
			nearest := s.NearestRank(place)
			if len(places) == 0 && nearest != -1 {
				t.Fatalf("nearest to %d among none: %d", place, nearest)
			}
			for rank, p := range places {
				if abs(p-place) < abs(places[nearest]-place) || abs(p-place) == abs(places[nearest]-place) && rank < nearest {
					t.Fatalf("nearest to %d: rank %d at %d; %d is nearer", place, nearest, places[nearest], p)
				}
			}
		}
		if s.At(-1) != -1 || s.At(s.Len()) != -1 {
			t.Fatal("there is an event beyond the ends")
		}
	})
}

func abs(n int) int { return max(n, -n) }

func TestNextAndPreviousMarked(t *testing.T) {
	t.Parallel()
	a := synthetic(t, 150, 2)
	query := queriesOf(a)
	has := map[model.Mark][]bool{} // by place
	for _, m := range model.Marks() {
		for place := range a.Len() {
			has[m] = append(has[m], hasMark(a, a.EventAt(place), m))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s, places := anySelection(t, a, query)
		m := rapid.SampledFrom(model.Marks()).Draw(t, "mark")
		var marked []int // ranks
		for rank, place := range places {
			if has[m][place] {
				marked = append(marked, rank)
			}
		}
		for rank := -1; rank < len(places); rank++ {
			after := slices.IndexFunc(marked, func(r int) bool { return r > rank })
			if next, found := s.Next(rank, m); found != (after >= 0) || found && next != marked[after] {
				t.Fatalf("after %d: %d, %t; marked are %v", rank, next, found, marked)
			}
			before := count(marked, func(r int) bool { return r < rank })
			if previous, found := s.Previous(rank, m); found != (before > 0) || found && previous != marked[before-1] {
				t.Fatalf("before %d: %d, %t; marked are %v", rank, previous, found, marked)
			}
		}
	})
}

func TestSelectionCountsSourcesAndDifferences(t *testing.T) {
	t.Parallel()
	a := synthetic(t, 150, 3)
	query := queriesOf(a)
	of := make([]int, a.Len()) // differences by place
	for place := range of {
		if of[place] = a.Compare(a.EventAt(place)).Differences(); a.DifferencesOf(place) != of[place] {
			t.Errorf("%d differences of %s, want %d", a.DifferencesOf(place), a.EventAt(place).ID, of[place])
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s, places := anySelection(t, a, query)
		sources, differences := map[model.SourceID]bool{}, 0
		for _, place := range places {
			for _, acc := range a.EventAt(place).Accounts {
				sources[acc.Source] = true
			}
			differences += of[place]
		}
		if s.Sources() != len(sources) || s.Differences() != differences {
			t.Fatalf("%d sources, %d differences; want %d, %d", s.Sources(), s.Differences(), len(sources), differences)
		}
	})
}

func TestSourceThatReportsSeveralEventsIsCountedOnce(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	s := a.Select(parse(t, a, "outlet:ap"))
	if got := s.Sources(); s.Len() != 2 || got != 8 {
		t.Errorf("%d events with %d sources", s.Len(), got)
	}
}

func TestSelectionKeepsItsFilter(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	if got := a.Select(parse(t, a, "has:difference deal")).Filter().String(); got != "has:difference deal" {
		t.Errorf("filter %s", got)
	}
}

func TestLedgerListsEveryDifferenceInTheOrderAskedFor(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for order, want := range map[model.LedgerOrder][]string{
		model.ByDateOrder:  {"ask", "length", "walk", "will"},
		model.OpenFirst:    {"ask", "will", "length", "walk"},
		model.ByKindOrder:  {"will", "length", "ask", "walk"},
		model.MostAccounts: {"ask", "length", "walk", "will"},
	} {
		var got []string
		for _, entry := range a.Select(model.Filter{}).Ledger(order) {
			got = append(got, string(entry.Question.ID))
			if a.EventAt(entry.Place) != entry.Event || entry.Event.Question(entry.Question.ID) != entry.Question {
				t.Errorf("%s stands at the wrong place", entry.Question.ID)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", order, got, want)
		}
	}
	names := map[string]bool{}
	for _, order := range model.LedgerOrders() {
		names[order.String()] = true
	}
	if len(names) != 4 {
		t.Errorf("names of the orders: %v", names)
	}
	entry := a.Select(parse(t, a, "place:hanoi kind:summit")).Ledger(model.ByDateOrder)[1]
	if entry.Accounts != 6 || entry.Settled != "whitehouse-remarks" || entry.Within || entry.Kind() != model.Number {
		t.Errorf("the length of the meeting: %+v", entry)
	}
}

func TestLedgerHoldsWhatComparisonsCall(t *testing.T) {
	t.Parallel()
	a := synthetic(t, 300, 4)
	ledger := a.Select(model.Filter{}).Ledger(model.ByDateOrder)
	for i := range a.Len() {
		for _, r := range a.Compare(a.EventAt(i)).Rows {
			at := slices.IndexFunc(ledger, func(e model.LedgerEntry) bool { return e.Question == r.Question })
			if (at >= 0) != (r.Standing == model.Differing) {
				t.Fatalf("%s of %s: in the ledger at %d, standing %d", r.Question.ID, a.EventAt(i).ID, at, r.Standing)
			}
			if at >= 0 && ledger[at].Within != r.Within {
				t.Fatalf("%s of %s: within one origin %t, and %t", r.Question.ID, a.EventAt(i).ID, ledger[at].Within, r.Within)
			}
		}
	}
}
