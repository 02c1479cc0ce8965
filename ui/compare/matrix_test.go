package compare_test

import (
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui/keymap"
)

func TestMatrixHeadsTellCopiesAndStrays(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 36)
	shows(t, m, "AP +2!") // two copies, one of which prints other words
	hides(t, m, "KTVQ  ", "White House +", "White House!")
}

func TestUnfoldingShowsEveryAccount(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 36, keymap.Unfold)
	shows(t, m, "AP  ", "KTVQ  ", "Rehash  ")
	hides(t, m, "+2")
	m.Do(keymap.Unfold)
	shows(t, m, "AP +2!")
}

func TestFoldingKeepsTheAccount(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 36)
	for account(m) != "yonhap-hanoi" {
		before := account(m)
		if m.Do(keymap.Right); account(m) == before {
			t.Fatal("no column is Yonhap's")
		}
	}
	m.Do(keymap.Down)
	asked := question(m)
	for range 2 {
		m.Do(keymap.Unfold)
		if account(m) != "yonhap-hanoi" || question(m) != asked {
			t.Errorf("the cursor went to %s of %s", question(m), account(m))
		}
	}
}

// A copy folds into its origin, and the cursor with it.
func TestFoldingACopyLeadsToItsOrigin(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 36, keymap.Unfold, keymap.Right)
	if got := account(m); got != "ktvq-hanoi" {
		t.Fatalf("the second account is %s", got)
	}
	if m.Do(keymap.Unfold); account(m) != "ap-hanoi" {
		t.Errorf("it folds into %s", account(m))
	}
}

func TestAFoldedColumnNamesWhatStraysFirst(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 36)
	m.Show("walk", -1)
	shows(t, m, "! Rehash, of the same origin, says: ●“at times it is needful to walk”", "same origin, nothing else: KTVQ")
	m.Show("signed", -1)
	shows(t, m, "same origin, nothing else: KTVQ, Rehash")
	hides(t, m, "! Rehash")
}

func TestACellCountsThePagesFurtherAnswers(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019-02-28")
	e.Asks("q", "all-of-the-sanctions-that-the-council-ever-set", "some", "none").Differ(model.RivalClaims)
	e.ToldBy("ap").Attributes("q", "all-of-the-sanctions-that-the-council-ever-set", "trump").Attributes("q", "some", "ri").Attributes("q", "none", "kim").States("r", "yes").States("s", "yes")
	e.Asks("r", "yes") // so that rows have one line each
	e.Asks("s", "yes")
	shows(t, comparing(b.Archive(t), "e", 100, 11, keymap.ViewMatrix), " &2")
}

func TestHiddenColumnsAreCounted(t *testing.T) {
	t.Parallel()
	a := many(t, 30, 2)
	m := comparing(a, "e", 120, 30)
	hides(t, m, "← ")
	shows(t, m, " more →")
	for range 30 {
		m.Do(keymap.Right)
	}
	shows(t, m, "← ", " more")
	hides(t, m, " more →")
	if account(m) != "outlet29-x" {
		t.Errorf("the last account is %s", account(m))
	}
}
