package model_test

import (
	"fmt"
	"slices"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

func TestClaims(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Outlet("kcna")
	e := b.Event("event", "2019-02-28")
	e.Quotes("said", "kim")
	e.Asks("why", "one", "two").Differ(model.Contradiction)
	e.ToldBy("ap").Witness().Prints("said", "we may go").Attributes("why", "one", "kim").Attributes("why", "two", "trump")
	e.ToldBy("upi").Disputes("why", "one").States("why", "two")
	e.ToldBy("afp").Credits("ap").Prints("said", "we may").Attributes("why", "one", "kim")
	e.ToldBy("efe").Credits("ap").Prints("said", "We may.").Attributes("why", "one", "kim")
	later := b.Event("later", "2019-03-01")
	later.Asks("why", "one")
	later.ToldBy("ap-2").Attributes("why", "one", "kim")
	d := b.Draft()
	upi := &d.Events[0].Accounts[1]
	upi.Says[0].Sayings[0].To = model.Attribution{Person: "kim"} // who is said to dispute it
	upi.Says = append(upi.Says, model.Reply{Question: "said", Sayings: []model.Saying{
		{How: model.Attributes, To: model.Attribution{Outlet: "kcna"}, Words: "we may"},
	}})
	a, err := model.NewArchive(d)
	if err != nil {
		t.Fatal(err)
	}
	for by, want := range map[model.Attribution][]string{
		{Person: "kim"}:       {"0 said we may [0 2 3] 2 of 1+0", "0 why one [0 2 3] 0 of 1+0", "1 why one [0] 0 of 0+1"},
		{Person: "trump"}:     {"0 why two [0] 0 of 1+0"},
		{Outlet: "kcna"}:      {"0 said we may [1] 1 of 0+1"}, // whoever says whose word it is does not give it as the speaker's
		{Named: "a delegate"}: nil,
	} {
		var got []string
		for _, c := range a.Select(model.Filter{}).Claims(by) {
			got = append(got, fmt.Sprint(c.Place, " ", c.Question.ID, " ", c.Text, " ", c.Accounts, " ", c.Versions, " of ", c.Origins, "+", c.Unknown))
		}
		if !slices.Equal(got, want) {
			t.Errorf("on the word of %v: %q, want %q", by, got, want)
		}
	}
}
