package ui_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui"
	"parallel38/ui/keymap"
	"parallel38/ui/uitest"
)

func asOf(t testing.TB, keys, day string) *uitest.Driver {
	t.Helper()
	return start(t, keys).Press("K").Type(day).Press("enter")
}

func TestKnownAsOfADay(t *testing.T) {
	t.Parallel()
	asOf(t, "", "2019-02-28").
		Shows(t, "Known as of 28 Feb 2019", "Envoys meet in secret", "First summit in Singapore", "Hanoi summit").
		Hides(t, "midnight", "Kim stays on", "Panmunjom", "A year without talks")
	asOf(t, "", "2018").Shows(t, "Known as of 31 Dec 2018") // the end of what is typed
	asOf(t, "", "2018-03").Shows(t, "Known as of 31 Mar 2018").Hides(t, "Envoys meet in secret", "Singapore")
}

func TestAWrongDayIsRefused(t *testing.T) {
	t.Parallel()
	d := asOf(t, "", "yesterday").Shows(t, "a date is written 2019-03-01, 2019-03 or 2019").Hides(t, "Known as of y")
	d.Press("esc").Hides(t, "Known as of")
}

func TestSteppingThroughDays(t *testing.T) {
	t.Parallel()
	d := asOf(t, "", "2018-12-31")
	d.Press(".").Shows(t, "Known as of 28 Feb 2019", "28 February 2019 added 1 event, 3 accounts, 1 difference")
	d.Press(".").Shows(t, "Known as of 1 Mar 2019", "added 1 event")
	d.Press(",").Shows(t, "Known as of 28 Feb 2019").Hides(t, " added ")
	d.Press(",", ",", ",", ",", ",").Shows(t, "nothing further became public")
	start(t, ".").Shows(t, "first choose a day with K")
}

// Leaving the day brings everything back as it was before.
func TestLeavingADay(t *testing.T) {
	t.Parallel()
	for _, keys := range []string{"n", "n c 1 down", "n s down", "/ h a n o i enter", "d"} {
		d := start(t, keys)
		before := body(d)
		d.Press("K").Type("2019-03-01").Press("enter").Shows(t, "Known as of").Press("K").Shows(t, "back to all that is known")
		same(t, body(d), before, "after "+keys)
	}
}

// A day takes a moment to cut; who types a filter meanwhile goes on typing it.
func TestADayThatComesWhileAFilterIsTyped(t *testing.T) {
	t.Parallel()
	d := start(t, "K").Type("2019-03-01")
	d.Hold = true
	d.Press("enter", "/").Type("han").Deliver(0).Shows(t, "Known as of 1 Mar 2019", " / han", "2 of 7 events")
	if d.Type("oiq").Shows(t, " / hanoiq"); d.HasQuit() {
		t.Error("a letter typed into the bar left the program")
	}
}

// Of two days asked for in turn, the first is not shown however late it comes.
func TestOnlyTheDayAskedForLastIsShown(t *testing.T) {
	t.Parallel()
	d := asOf(t, "", "2019-02-28")
	d.Hold = true
	d.Press(".", ".").Deliver(0).Shows(t, "Known as of 28 Feb 2019")
	d.Deliver(1).Shows(t, "Known as of 2 Mar 2019")
	d.Deliver(0).Shows(t, "Known as of 2 Mar 2019")
}

func TestADayKeepsTheLedgersOrderAndCursor(t *testing.T) {
	t.Parallel()
	d := start(t, "d r down")
	const sorted, at = "sorted open first", "▸ 1 Mar 2019     Who may have “lost the will”?"
	d.Shows(t, sorted, at)
	d.Press("K").Type("2019-03-01").Press("enter").Shows(t, "Known as of", sorted, at)
	d.Press(".").Shows(t, "Known as of 2 Mar 2019", sorted, at)
	d.Press("K").Shows(t, "back to all", sorted, at)
}

func TestADayKeepsTheSourceUnderTheCursor(t *testing.T) {
	t.Parallel()
	asOf(t, "n s down down", "2019-03-01").Shows(t, "▸ KTVQ").Press(".").Shows(t, "Known as of 2 Mar 2019", "▸ KTVQ")
}

// A filter set while a day was in force stays when the day is left; what was left alone is as it was.
func TestLeavingADayKeepsAFilterSetMeanwhile(t *testing.T) {
	t.Parallel()
	asOf(t, "n", "2019-03-01").Press("/").Type("hanoi").Press("enter", "K").Shows(t, "[hanoi]", "2 of 7 events", "▸█ Feb 28  Hanoi")
	asOf(t, "/ h a n o i enter", "2019-03-01").Press("x", "K").Hides(t, "[hanoi]")
}

// Taking back a day before it came leaves everything as it is, whatever was done since an earlier one.
func TestTakingBackADayThatHasNotCome(t *testing.T) {
	t.Parallel()
	d := asOf(t, "n c", "2019-03-01").Press("K", "4", "down")
	before := body(d)
	d.Press("K").Type("2019-03-01")
	d.Hold = true
	same(t, body(d.Press("enter", "K")), before, "taking back")
	same(t, body(d.Deliver(0)), before, "the day that comes late")
}

// The cursor stays on its event where that was public, and else goes to the nearest.
func TestTheCursorAsOfADay(t *testing.T) {
	t.Parallel()
	asOf(t, "n", "2019-03-01").Shows(t, "▸█ Feb 28  Hanoi summit")
	asOf(t, "G", "2018-12-31").Shows(t, "▸▄ Jun 12  First summit in Singapore")
}

func TestACardThatWasNotPublicYet(t *testing.T) {
	t.Parallel()
	asOf(t, "G up up s enter", "2018-12-31").Shows(t, "Known as of 31 Dec 2018").Hides(t, "Cite as")
	asOf(t, "n s enter backspace", "2018-12-31").Press(">").Shows(t, "Known as of 31 Dec 2018").Hides(t, "Cite as")
}

// As of a day no key leads to anything that became public later.
func TestNoHindsight(t *testing.T) {
	t.Parallel()
	archive := modeltest.Small(t)
	var keys []string
	for _, b := range keymap.Bindings() {
		switch b.Action {
		case keymap.Quit, keymap.Suspend, keymap.KnownAsOf, keymap.DayOn, keymap.DayBack:
		case keymap.Palette, keymap.Help: // which run those, too
		default:
			keys = append(keys, b.Keys.Keys()[0])
		}
	}
	keys = append(keys, "2", "9", "a", "i", "k", "y")
	rapid.Check(t, func(rt *rapid.T) {
		d := uitest.New(ui.Options{Archive: archive}, 120, 44).Press("G", "c", "s", "N", "backspace", "n", "s", "enter") // some of it is behind us
		d.Press("esc", "esc")
		d.Press("K").Type("2018-12-31").Press("enter")
		for range rapid.IntRange(1, 40).Draw(rt, "keys") {
			k := rapid.SampledFrom(keys).Draw(rt, "key")
			screen := d.Press(k).Screen()
			if !strings.Contains(screen, "Known as of 31 Dec 2018") {
				rt.Fatalf("%s led out of the day:\n%s", k, screen)
			}
			for place := range archive.Len() {
				e := archive.EventAt(place)
				if e.KnownOn() > model.NewDay(2018, 12, 31) && strings.Contains(screen, string(e.Title)) {
					rt.Fatalf("%s led to %q:\n%s", k, e.Title, screen)
				}
			}
		}
	})
}

func TestThePaletteKnowsNoHindsight(t *testing.T) {
	t.Parallel()
	for _, typed := range []string{"2019-03-01-ri-briefing", "midnight", "2020", "panmunjom"} {
		asOf(t, "", "2018-12-31").Press(":").Type(typed).Hides(t, "Panmunjom", "midnight briefing", "A year without").Press("enter").
			Hides(t, "▸▄ Mar  1", "A year without")
	}
}

// The list of differences may still hold those of another state of the archive when one goes back to it.
func TestBackToTheDifferencesAsOfADay(t *testing.T) {
	t.Parallel()
	start(t, "n d enter").Press("K").Type("2018-12-31").Press("enter", "backspace").Shows(t, "0 differences")
	start(t, "n d esc").Press("K").Type("2018-12-31").Press("enter", ">").Shows(t, "as of")
}
