package model_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// benchmarkSizes are the numbers of events that benchmarks run on; the large one is left out with -short.
var benchmarkSizes = []int{10_000, 1_000_000}

// syntheticOnce builds each archive once, when the first benchmark needs it.
var syntheticOnce = map[int]func() *model.Archive{
	10_000:    sync.OnceValue(func() *model.Archive { return newSynthetic(10_000) }),
	1_000_000: sync.OnceValue(func() *model.Archive { return newSynthetic(1_000_000) }),
}

func newSynthetic(n int) *model.Archive {
	a, err := model.NewArchive(modeltest.Synthetic(n, 1))
	if err != nil {
		panic(err)
	}
	return a
}

// onSizes runs a benchmark on every size.
func onSizes(b *testing.B, run func(b *testing.B, a *model.Archive)) {
	for _, n := range benchmarkSizes {
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			if n > 100_000 && testing.Short() {
				b.Skip("a large archive takes long to build")
			}
			a := syntheticOnce[n]()
			run(b, a)
		})
	}
}

// queries are what somebody types, one key after another.
var queries = []struct{ name, query string }{
	{"letter", "s"},
	{"two-letters", "sa"},
	{"three-letters", "san"},
	{"word", "sanctions"},
	{"two-words", "missile tes"},
	{"hangul", "김"},
	{"person+year", "person:kim-jong-un year:2019"},
	{"years", "year:2018..2019"},
	{"or", "topic:sanctions,drills,letters"},
	{"not", "-kind:launch -sanctions"},
	{"marked", "has:difference"},
}

func BenchmarkNewArchive(b *testing.B) {
	for _, n := range benchmarkSizes {
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			if n > 100_000 && testing.Short() {
				b.Skip("a large archive takes long to build")
			}
			d := modeltest.Synthetic(n, 1)
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				fresh := model.Draft{
					People: slices.Clone(d.People), Outlets: slices.Clone(d.Outlets),
					Sources: slices.Clone(d.Sources), Events: slices.Clone(d.Events),
				}
				b.StartTimer()
				if _, err := model.NewArchive(fresh); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkSelect(b *testing.B) {
	onSizes(b, func(b *testing.B, a *model.Archive) {
		for _, q := range queries {
			b.Run(q.name, func(b *testing.B) {
				f := parse(b, a, q.query)
				for b.Loop() {
					a.Select(f)
				}
			})
		}
	})
}

// BenchmarkFilterKey is everything that one key typed into the filter bar asks of an archive.
func BenchmarkFilterKey(b *testing.B) {
	onSizes(b, func(b *testing.B, a *model.Archive) {
		for _, q := range queries {
			b.Run(q.name, func(b *testing.B) {
				for b.Loop() {
					s := a.Select(parse(b, a, q.query))
					s.Timeline()
					s.Density(200)
					s.Sources()
					s.Differences()
				}
			})
		}
	})
}

func BenchmarkTimeline(b *testing.B) {
	onSizes(b, func(b *testing.B, a *model.Archive) {
		s := a.Select(parse(b, a, "s"))
		for b.Loop() {
			s.Timeline()
			s.Density(200)
		}
	})
}

func BenchmarkHeaderCounts(b *testing.B) {
	onSizes(b, func(b *testing.B, a *model.Archive) {
		s := a.Select(model.Filter{})
		for b.Loop() {
			s.Sources()
			s.Differences()
		}
	})
}

// BenchmarkScroll finds what stands in a window of 60 rows, wherever it is.
func BenchmarkScroll(b *testing.B) {
	onSizes(b, func(b *testing.B, a *model.Archive) {
		t := a.Select(parse(b, a, "s")).Timeline()
		top := 0
		for b.Loop() {
			for row := top; row < min(top+60, t.Rows()); row++ {
				if r := t.Row(row); !r.Heading {
					_ = a.EventAt(t.At(r.Rank)).Title
				}
			}
			top = (top + 7919) % t.Rows()
		}
	})
}

// BenchmarkJump goes to the next difference, and to the event nearest to where the cursor was.
func BenchmarkJump(b *testing.B) {
	onSizes(b, func(b *testing.B, a *model.Archive) {
		s := a.Select(parse(b, a, "s"))
		rank := 0
		for b.Loop() {
			s.Next(rank, model.HasDifference)
			s.NearestRank(rank)
			rank = (rank + 7919) % s.Len()
		}
	})
}

func BenchmarkFacets(b *testing.B) {
	onSizes(b, func(b *testing.B, a *model.Archive) {
		for _, field := range []model.Field{model.ByPerson, model.ByOutlet, model.ByYear, model.ByTopic} {
			b.Run(string(field), func(b *testing.B) {
				f := parse(b, a, "s")
				for b.Loop() {
					a.Facets(f, field)
				}
			})
		}
	})
}

// BenchmarkAsOf cuts the archive at the middle of its span, which builds an index anew: the cost of one step through time.
func BenchmarkAsOf(b *testing.B) {
	for _, n := range []int{300, 10_000} {
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			a := newSynthetic(n)
			day := model.NewDay(2021, 6, 30)
			for b.Loop() {
				a.AsOf(day)
			}
		})
	}
}

// BenchmarkCompare lays the accounts of every event side by side in turn.
func BenchmarkCompare(b *testing.B) {
	a := newSynthetic(300)
	i := 0
	for b.Loop() {
		a.Compare(a.EventAt(i))
		i = (i + 1) % a.Len()
	}
}

func BenchmarkComplete(b *testing.B) {
	onSizes(b, func(b *testing.B, a *model.Archive) {
		for b.Loop() {
			a.Complete("person:kim", 10)
		}
	})
}

// parse reads a query, and fails where it cannot.
func parse(t testing.TB, a *model.Archive, query string) model.Filter {
	t.Helper()
	f, err := a.ParseFilter(query)
	if err != nil {
		t.Fatalf("query %q: %v", query, err)
	}
	return f
}

// BenchmarkCards gathers what a card lists, of the person and the outlet of whom it lists the most.
func BenchmarkCards(b *testing.B) {
	onSizes(b, func(b *testing.B, a *model.Archive) {
		var person, outlet model.Attribution
		claims := func(by model.Attribution) int { return len(a.Select(model.Filter{}).Claims(by)) }
		for _, p := range a.People() {
			if by := (model.Attribution{Person: p.ID}); person.Person == "" || claims(by) > claims(person) {
				person = by
			}
		}
		for _, o := range a.Outlets() {
			by := model.Attribution{Outlet: o.ID}
			if outlet.Outlet == "" || len(a.Select(model.Filter{}).OutletFacts(o.ID).Accounts) > len(a.Select(model.Filter{}).OutletFacts(outlet.Outlet).Accounts) {
				outlet = by
			}
		}
		b.Run("person", func(b *testing.B) {
			for b.Loop() {
				a.PersonFacts(person.Person)
			}
		})
		b.Run("claims", func(b *testing.B) {
			for b.Loop() {
				a.Select(model.Filter{}).Claims(person)
			}
		})
		b.Run("outlet", func(b *testing.B) {
			for b.Loop() {
				a.Select(model.Filter{}).OutletFacts(outlet.Outlet)
			}
		})
	})
}
