package model_test

import (
	"slices"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

func TestPersonFacts(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	got := a.PersonFacts("donald-trump")
	if want := []int{1, 3, 5}; !slices.Equal(got.Events, want) {
		t.Errorf("events %v, want %v", got.Events, want)
	}
	if want := []model.Companion{{"kim-jong-un", 3}, {"kim-yo-jong", 1}, {"ri-yong-ho", 1}}; !slices.Equal(got.Companions, want) {
		t.Errorf("companions %v, want %v", got.Companions, want)
	}
	if got := a.PersonFacts("nobody"); got.Events != nil || got.Companions != nil {
		t.Errorf("facts of nobody: %+v", got)
	}
}

func TestOutletFacts(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("event", "2019-02-28")
	e.Asks("settled", "yes", "no").Coarser("maybe", "yes").Differ(model.Error).Settle("yes", "record")
	e.Asks("other", "yes")
	e.ToldBy("record").Witness().States("settled", "yes")
	e.ToldBy("ap-right").States("settled", "yes").Attributes("other", "yes", "trump")
	e.ToldBy("ap-coarse").States("settled", "maybe")
	e.ToldBy("ap-wrong").Credits("afp").States("settled", "no")
	e.ToldBy("ap-disputes").Disputes("settled", "yes")
	e.ToldBy("ap-agrees").Disputes("settled", "no")
	e.ToldBy("ap-reports").Attributes("settled", "no", "trump") // who reports a claim has not made it
	e.ToldBy("ktvq").CreditsPiece("ap-right").States("settled", "yes")
	e.ToldBy("daily").Resembles("ap").States("settled", "yes")
	alone := b.Event("alone", "2020") // without an account of the outlet's own
	alone.Asks("other", "yes")
	alone.ToldBy("daily-2").Credits("ap").States("other", "yes")
	alone.ToldBy("weekly").CreditsPiece("ap-right").States("other", "yes")
	a := b.Archive(t)
	got := a.Select(model.Filter{}).OutletFacts("ap")
	for name, n := range map[string][2]int{
		"accounts": {len(got.Accounts), 6}, "first-hand": {len(got.FirstHand), 0}, "relays": {len(got.Relays), 1}, "relayed": {len(got.Relayed), 4},
		"answers": {len(got.Answers), 7}, "attributed": {len(got.Attribute), 2}, "on settled questions": {len(got.OnSettled), 5},
	} {
		if n[0] != n[1] {
			t.Errorf("%s: %d, want %d", name, n[0], n[1])
		}
	}
	var against []model.SourceID
	for _, ref := range got.Against {
		against = append(against, a.EventAt(ref.Place).Accounts[ref.Account].Source)
	}
	if want := []model.SourceID{"ap-wrong", "ap-disputes"}; !slices.Equal(against, want) {
		t.Errorf("against what settled it: %v, want %v", against, want)
	}
	if got := modeltest.Small(t).Select(model.Filter{}).OutletFacts("ap"); len(got.Accounts) != 2 || len(got.FirstHand) != 1 || len(got.Relayed) != 1 {
		t.Errorf("an outlet of several events: %+v", got)
	}
	if got := a.Select(model.Filter{}).OutletFacts("record"); len(got.FirstHand) != 1 || len(got.Against) != 0 {
		t.Errorf("the record: %+v", got)
	}
}
