package compare_test

import (
	"testing"

	"parallel38/model/modeltest"
	"parallel38/ui/keymap"
)

// Among wordings a step to another difference goes to another utterance, never to a question that the page is not about.
func TestADifferenceAmongWordingsIsAnUtterance(t *testing.T) {
	t.Parallel()
	for _, step := range []keymap.Action{keymap.NextDiff, keymap.LastDiff} {
		m := hanoi(t, 120, 40, keymap.ViewWording, keymap.Down, step)
		if question(m) != "walk" {
			t.Errorf("%s goes to %q", step, question(m))
		}
		hides(t, m, "m48 · 3 accounts")
	}
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

// Enter goes from a version to those who print it, and each of them leads to its source.
func TestAVersionLeadsToItsSources(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.ViewWording, keymap.Down)
	if _, ok := m.Account(); ok {
		t.Error("a version is taken for an account")
	}
	if m.Do(keymap.Enter); account(m) != "ap-hanoi" {
		t.Errorf("enter goes to %q", account(m))
	}
	if _, ok := m.Account(); !ok {
		t.Error("there is no account under the cursor")
	}
	if m.Do(keymap.Enter) {
		t.Error("enter on an account does something among the wordings: it should open the source")
	}
}

func TestWordingOfAnEventWithoutUtterances(t *testing.T) {
	t.Parallel()
	m := comparing(modeltest.Small(t), "2019-03-01-ri-briefing", 120, 40, keymap.ViewWording)
	shows(t, m, "Nobody's words are compared for this event.")
}
