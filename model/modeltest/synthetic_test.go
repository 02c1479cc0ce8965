package modeltest_test

import (
	"reflect"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

func TestSyntheticDraftIsTheSameForTheSameSeed(t *testing.T) {
	t.Parallel()
	one := modeltest.Synthetic(500, 1)
	if !reflect.DeepEqual(one, modeltest.Synthetic(500, 1)) {
		t.Error("two drafts of one seed differ")
	}
	if reflect.DeepEqual(one, modeltest.Synthetic(500, 2)) {
		t.Error("drafts of two seeds are the same")
	}
}

func TestSyntheticArchiveHasWhatIsPromised(t *testing.T) {
	t.Parallel()
	for events, told := range map[int]int{1: 1, 100: 100, 1000: 300, 50_000: 500} {
		a, err := model.NewArchive(modeltest.Synthetic(events, 3))
		if err != nil {
			t.Fatal(err)
		}
		withAccounts, differences := 0, 0
		for i := range a.Len() {
			e := a.EventAt(i)
			if len(e.Accounts) > 0 {
				withAccounts++
			}
			differences += a.DifferencesOf(i)
			if year := e.Date.First().Year(); year < 2017 || year > 2025 {
				t.Fatalf("an event of %d", year)
			}
		}
		if a.Len() != events || withAccounts != told || len(a.People()) != 100 || len(a.Outlets()) != 300 {
			t.Errorf("%d events, %d told, %d people, %d outlets", a.Len(), withAccounts, len(a.People()), len(a.Outlets()))
		}
		if events >= 100 && differences == 0 {
			t.Errorf("%d events, and no difference", events)
		}
	}
}
