package compare_test

import (
	"testing"

	"parallel38/model/modeltest"
	"parallel38/ui/keymap"
)

func TestOrigins(t *testing.T) {
	t.Parallel()
	shows(t, hanoi(t, 120, 40, keymap.ViewOrigins),
		"8 accounts, 3 origins known (2 first-hand, 1 inferred)", "└── KTVQ  same day", "    └── Rehash", "└┄┄ Hankyoreh", "inferred: the same sentences", "Origin unknown")
}

// A copy of which only the month is known is not said to be of the same day.
func TestOriginsKnowNoDayBeyondTheMonth(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019-02-28")
	e.Asks("q", "yes")
	e.ToldBy("ap-1").Witness().States("q", "yes")
	e.ToldBy("ktvq-1").CreditsPiece("ap-1").Published("2019-02").States("q", "yes")
	shows(t, comparing(b.Archive(t), "e", 120, 40, keymap.ViewOrigins), "Ktvq  same month")
}
