package model_test

import (
	"slices"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// A filter chooses events, and an event may have differences of several sorts: the ledger lists those alone that are asked for.
func TestLedgerListsTheSortsThatTheFilterAsksFor(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("hanoi", "2019-02-28")
	e.Asks("length", "m53", "m48").Differ(model.Number)
	e.Asks("ask", "all", "five").Differ(model.RivalClaims, model.Scope)
	e.ToldBy("ap").States("length", "m53").Attributes("ask", "all", "donald-trump")
	e.ToldBy("yonhap").States("length", "m48").Attributes("ask", "five", "ri-yong-ho")
	a := b.Archive(t)
	for query, want := range map[string][]string{
		"":                             {"length", "ask"},
		"differs:number":               {"length"},
		"differs:scope":                {"ask"},
		"differs:scope,number":         {"length", "ask"},
		"-differs:clock":               {"length", "ask"},
		"has:open":                     {"length", "ask"},
		"has:difference differs:scope": {"ask"},
	} {
		f, err := a.ParseFilter(query)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, entry := range a.Select(f).Ledger(model.ByDateOrder) {
			got = append(got, string(entry.Question.ID))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q lists %q, want %q", query, got, want)
		}
	}
	f, err := a.ParseFilter("has:settled")
	if err != nil || len(a.Select(f).Ledger(model.ByDateOrder)) != 0 {
		t.Errorf("open differences are listed as settled (%v)", err)
	}
}
