package model_test

import (
	"testing"

	"parallel38/model/modeltest"
)

// Two accounts that contradict each other tell more than two that say the same to more questions.
func TestTellingPairContradicts(t *testing.T) {
	t.Parallel()
	_, c := compare(t, func(e *modeltest.Event) {
		e.Asks("p", "yes", "no").Differ("contradiction")
		e.Asks("q", "yes")
		e.Asks("r", "yes")
		e.ToldBy("ap").States("p", "yes").States("q", "yes").States("r", "yes")
		e.ToldBy("afp").States("q", "yes").States("r", "yes")
		e.ToldBy("upi").States("p", "no")
	})
	a, b, ok := c.TellingPair()
	if one, two := c.Event.Accounts[a].Source, c.Event.Accounts[b].Source; !ok || one != "ap" || two != "upi" {
		t.Errorf("%s and %s, %t", one, two, ok)
	}
}
