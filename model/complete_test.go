package model_test

import (
	"slices"
	"testing"

	"parallel38/model/modeltest"
)

func TestComplete(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for _, c := range []struct {
		name, query string
		want        []string // queries
	}{
		{"nothing typed", "", nil},
		{"the beginning of a field", "pe", []string{"person:"}},
		{"of several fields and a place", "p", []string{"person:", "place:"}},
		{"after other terms", "year:2019 out", []string{"year:2019 outlet:"}},
		{"of an excluded field", "deal -ki", []string{"deal -kind:", "deal -person:kim-jong-un ", "deal -person:kim-yo-jong "}},
		{"the values of a field", "has:", []string{"has:difference ", "has:open ", "has:comparison ", "has:record ", "has:settled ", "has:wording "}},
		{"the beginning of a value", "kind:s", []string{"kind:summit ", "kind:statement "}},
		{"a name", "person:kim", []string{"person:kim-jong-un ", "person:kim-yo-jong "}},
		{"any word of a name", "person:jong", []string{"person:kim-jong-un ", "person:kim-yo-jong "}},
		{"a native name, unfinished", "person:김ㅇ", []string{"person:kim-yo-jong "}},
		{"an alias", "person:eun", []string{"person:kim-jong-un "}},
		{"in quotes", `person:"Kim Yo`, []string{"person:kim-yo-jong "}},
		{"a value with a space", "place:da", []string{`place:"Đà Nẵng" `}},
		{"a further value", "person:donald-trump,kim-y", []string{"person:donald-trump,kim-yo-jong "}},
		{"a further value after one in quotes", `place:"Đà Nẵng",pan`, []string{`place:"Đà Nẵng",Panmunjom `}},
		{"a word that is a person", "choe", []string{"person:choe-son-hui "}},
		{"a word that is a place and a topic", "pan", []string{"place:Panmunjom "}},
		{"a word that is a topic", "sanc", []string{"topic:sanctions "}},
		{"a field that is not there", "persn:kim", nil},
		{"a value that is not there", "person:xi", nil},
		{"only values that some event has", "topic:c", []string{"topic:channels "}},
	} {
		var got []string
		for _, completion := range a.Complete(c.query, 10) {
			got = append(got, string(completion.Query))
			if f, err := a.ParseFilter(string(completion.Query)); err == nil && f.IsZero() {
				t.Errorf("%s: %q asks for nothing", c.name, completion.Query)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q is completed to %q, want %q", c.name, c.query, got, c.want)
		}
	}
	if got := a.Complete("has:", 2); len(got) != 2 {
		t.Errorf("%d completions, want at most 2", len(got))
	}
}
