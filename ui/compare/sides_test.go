package compare_test

import (
	"strings"
	"testing"

	"parallel38/model/modeltest"
	"parallel38/ui/compare"
	"parallel38/ui/keymap"
	"parallel38/ui/text"
)

// sides returns the outlets on the left and on the right of the side-by-side view.
func sides(t *testing.T, m *compare.Model) (left, right string) {
	t.Helper()
	head := strings.Split(screen(m), "\n")[2]
	for _, f := range []string{"Associated Press", "White House", "KTVQ", "Rehash", "Hankyoreh", "Yonhap News Agency", "Korean Central News Agency"} {
		for at := strings.Index(head, f); at >= 0; at = -1 {
			if strings.LastIndex(head, f) != at {
				return f, f
			}
			if text.Width(head[:at]) < middle(head) {
				left = f
			} else {
				right = f
			}
		}
	}
	return left, right
}

// middle is the column from which the right side begins.
func middle(head string) int { return text.Width(head) * 6 / 10 }

func TestPinKeepsTheLeftSide(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 40)
	m.Pin(6) // KCNA
	shows(t, m, "[2 Side by side]")
	for range 4 {
		left, right := sides(t, m)
		if left != "Korean Central News Agency" || right == left || right == "" {
			t.Errorf("the sides are %q and %q", left, right)
		}
		m.Do(keymap.Right)
	}
}

func TestSwapChangesTheSides(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 40)
	m.Pin(2) // KTVQ
	left, right := sides(t, m)
	m.Do(keymap.Swap)
	if l, r := sides(t, m); l != right || r != left {
		t.Errorf("%q and %q became %q and %q", left, right, l, r)
	}
	m.Do(keymap.Swap)
	if l, r := sides(t, m); l != left || r != right {
		t.Errorf("swapped twice, %q and %q became %q and %q", left, right, l, r)
	}
}

func TestSidesPutContradictionsFirst(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 40, keymap.ViewSides) // AP and the White House
	shows(t, m, "“sometimes you [-just-] have to walk”", "“Sometimes you have to walk.”")
	s := screen(m)
	contradiction, agreement := strings.Index(s, "≠ How long did they meet?"), strings.Index(s, "= Was a document signed?")
	if contradiction < 0 || agreement < 0 || contradiction > agreement {
		t.Errorf("the order is wrong in\n%s", s)
	}
}

func TestNoSidesWithoutTwoAccounts(t *testing.T) {
	t.Parallel()
	m := comparing(modeltest.Small(t), "2019-06-30-panmunjom", 120, 40, keymap.ViewSides, keymap.Right, keymap.Swap)
	shows(t, m, "There are no two accounts to set side by side.")
}

// Each press of → and ← shows another account on the right, until there is none.
func TestEachPressChangesTheRightSide(t *testing.T) {
	t.Parallel()
	for pinned := range 8 {
		m := hanoi(t, 160, 40)
		m.Pin(pinned)
		for range 8 {
			m.Do(keymap.Left)
		}
		head := func() string { return strings.Split(screen(m), "\n")[2] }
		for _, move := range []keymap.Action{keymap.Right, keymap.Left} {
			for i := range 6 {
				before := head()
				if m.Do(move); head() == before {
					t.Errorf("with account %d on the left, %s does nothing for the %d. time", pinned, move, i+1)
				}
			}
			before := head()
			if m.Do(move); head() != before {
				t.Errorf("there is an eighth account on the right: %s", head())
			}
		}
	}
}

// A copy that was set on the left stays one of the two, though its column is folded since.
func TestSwappingACopyThatIsFolded(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 40)
	m.Pin(2) // KTVQ
	for _, a := range []keymap.Action{keymap.ViewMatrix, keymap.Unfold, keymap.ViewSides} {
		m.Do(a)
	}
	left, right := sides(t, m)
	m.Do(keymap.Swap)
	if l, r := sides(t, m); left != "KTVQ" || l != right || r != left {
		t.Errorf("%q and %q became %q and %q", left, right, l, r)
	}
}
