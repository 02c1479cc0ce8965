package model_test

import (
	"strings"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

func TestCoarserAnswerIsCompatibleWithWhatItCovers(t *testing.T) {
	t.Parallel()
	q := modeltest.New().Event("e", "2019").Asks("length", "m53", "m48", "no").Coarser("hour", "m53").Coarser("long", "hour")
	for _, c := range []struct {
		a, b model.AnswerID
		want bool
	}{
		{"m53", "m53", true},
		{"m53", "m48", false},
		{"hour", "m53", true},
		{"hour", "m48", false},
		{"long", "hour", true},
		{"long", "m53", true}, // over two steps
		{"long", "no", false},
		{"m53", "none", false},
	} {
		if got := q.Compatible(c.a, c.b); got != c.want {
			t.Errorf("%s and %s compatible: %t", c.a, c.b, got)
		}
		if got := q.Compatible(c.b, c.a); got != c.want {
			t.Errorf("%s and %s compatible: %t", c.b, c.a, got)
		}
	}
}

func TestFinerAnswersOfOneCoarseOneAreNotCompatible(t *testing.T) {
	t.Parallel()
	q := modeltest.New().Event("e", "2019").Asks("ask", "all", "five").Coarser("some", "all", "five")
	if q.Compatible("all", "five") {
		t.Error("two answers are compatible because a third covers both")
	}
}

func TestCoversInACircleEnds(t *testing.T) {
	t.Parallel()
	q := modeltest.New().Event("e", "2019").Asks("ask", "c").Coarser("a", "b").Coarser("b", "a")
	if q.Compatible("a", "c") {
		t.Error("a covers c by way of a circle")
	}
}

func TestAWebOfCoarserAnswersEnds(t *testing.T) {
	t.Parallel()
	all := strings.Split("abcdefghijkl", "")
	q := modeltest.New().Event("e", "2019").Asks("ask", "z")
	for _, id := range all {
		q.Coarser(id, all...)
	}
	if q.Compatible("a", "z") || !q.Compatible("a", "l") {
		t.Error("twelve answers that all cover one another cover something else, or do not")
	}
}

func TestQuestionIsSettledByItsWitnessOrItsRecord(t *testing.T) {
	t.Parallel()
	e := modeltest.New().Event("e", "2019")
	for _, c := range []struct {
		name string
		q    *modeltest.Question
		want model.SourceID
	}{
		{"open", e.Asks("a", "x").Differ(model.Number), ""},
		{"settled", e.Asks("b", "x").Settle("x", "ap-1"), "ap-1"},
		{"an utterance without a record", e.Quotes("c", "trump"), ""},
		{"an utterance with one", e.Quotes("d", "trump").Against("ap-2"), "ap-2"},
	} {
		if by, settled := c.q.SettledBy(); by != c.want || settled != (c.want != "") {
			t.Errorf("%s: settled by %q, %t", c.name, by, settled)
		}
	}
}
