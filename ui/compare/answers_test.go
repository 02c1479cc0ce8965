package compare_test

import (
	"testing"

	"parallel38/ui/keymap"
)

func TestEnterOpensAnAnswer(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.ViewAnswers, keymap.Down) // on the first answer to the first question
	hides(t, m, "undated · first-hand")
	m.Do(keymap.Enter)
	shows(t, m, "◐ White House", "undated · first-hand", "◐ KTVQ", "relays AP")
	hides(t, m, "Hankyoreh             1 Mar 2019") // which gives another answer
	m.Do(keymap.Enter)
	hides(t, m, "undated · first-hand")
}

func TestEnterOnAQuestionOpensAllAnswers(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.ViewAnswers, keymap.Top, keymap.Enter)
	shows(t, m, "undated · first-hand", "◐ Hankyoreh", "Yonhap (inferred)")
}

func TestAnAccountBelowAnAnswerIsChosen(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.ViewAnswers, keymap.Down, keymap.Enter)
	if _, ok := m.Chosen(); ok {
		t.Error("an answer is taken for an account")
	}
	if m.Do(keymap.Down); account(m) != "whitehouse-remarks" {
		t.Errorf("%q is chosen", account(m))
	}
	if m.Do(keymap.Enter) {
		t.Error("there is something to open or close on an account")
	}
}
