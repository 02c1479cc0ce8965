package compare_test

import (
	"testing"

	"parallel38/model/modeltest"
	"parallel38/ui/keymap"
)

// A version that the page's cursor is on says nothing about another question.
func TestTheEvidenceOfAVersionIsOfItsQuestion(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.ViewWording, keymap.Down, keymap.LastDiff)
	shows(t, m, "How long did they meet? outlets differ")
	hides(t, m, "m48 · 3 accounts")
}

func TestWordingGoesToAnUtterance(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.ViewWording)
	if question(m) != "walk" {
		t.Errorf("the cursor is on %q", question(m))
	}
	shows(t, m, "What did Trump say of walking away?", "Compared with the transcript of White House", "“sometimes you {+just+} have to walk”", "translation (Korean)", "aggregators only")
	m.Do(keymap.ViewMatrix)
	if question(m) != "walk" {
		t.Errorf("in the matrix the cursor is on %q", question(m))
	}
}

func TestWordingOfAnEventWithoutUtterances(t *testing.T) {
	t.Parallel()
	m := comparing(modeltest.Small(t), "2019-03-01-ri-briefing", 120, 40, keymap.ViewWording)
	shows(t, m, "Nobody's words are compared for this event.")
}
