package model_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// queriesOf draws queries of terms that an archive can have, and a few that it has not.
func queriesOf(a *model.Archive) *rapid.Generator[string] {
	sample := func(f model.Field) *rapid.Generator[string] {
		var values []string
		for _, facet := range a.Facets(model.Filter{}, f) {
			values = append(values, string(f)+":"+quoted(string(facet.Value)))
		}
		return rapid.SampledFrom(values)
	}
	date := rapid.Custom(func(t *rapid.T) string {
		d := model.DateOf(model.NewDay(2017, 1, 1) + model.Day(rapid.IntRange(-400, 9*366+400).Draw(t, "day"))).String()
		return d[:rapid.SampledFrom([]int{4, 7, 10}).Draw(t, "precision")]
	})
	span := rapid.Custom(func(t *rapid.T) string {
		a, b := date.Draw(t, "from"), date.Draw(t, "to")
		if a[:4] > b[:4] {
			a, b = b, a
		}
		if a[:4] == b[:4] {
			a = a[:4]
		}
		return rapid.SampledFrom([]string{"date:" + a, "date:" + a + "..", "date:.." + b, "date:" + a + ".." + b, "year:" + a[:4], "year:" + a[:4] + ".." + b[:4]}).Draw(t, "span")
	})
	word := rapid.Custom(func(t *rapid.T) string {
		text := []rune(string(a.EventAt(rapid.IntRange(0, a.Len()-1).Draw(t, "event")).Title))
		from := rapid.IntRange(0, len(text)-1).Draw(t, "from")
		return quoted(string(text[from:min(len(text), from+rapid.IntRange(1, 9).Draw(t, "length"))]))
	})
	term := rapid.Custom(func(t *rapid.T) string {
		q := rapid.OneOf(sample(model.ByPerson), sample(model.ByOutlet), sample(model.ByKind), sample(model.ByPlace), sample(model.ByTopic),
			sample(model.ByPossession), sample(model.ByYear), span, word, rapid.SampledFrom([]string{"k", "ki", "김", "ㄱ", "zzz", "s,t", `"the talks"`})).Draw(t, "term")
		if field, v, ok := strings.Cut(q, ":"); ok && rapid.IntRange(0, 3).Draw(t, "or") == 0 && field == string(model.ByPerson) {
			q = field + ":" + v + "," + string(a.People()[rapid.IntRange(0, len(a.People())-1).Draw(t, "other")].ID)
		}
		if rapid.IntRange(0, 4).Draw(t, "not") == 0 {
			q = "-" + q
		}
		return q
	})
	return rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(term, 0, 4).Draw(t, "terms"), " ") })
}

func quoted(v string) string { return `"` + v + `"` }

// synthetic builds a synthetic archive.
func synthetic(t testing.TB, n int, seed uint64) *model.Archive {
	t.Helper()
	a, err := model.NewArchive(modeltest.Synthetic(n, seed))
	if err != nil {
		t.Fatal(err)
	}
	return a
}
