package ui_test

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui"
	"parallel38/ui/keymap"
	"parallel38/ui/uitest"
)

// start starts the interface on the small archive and presses keys, of which each word is one.
func start(t testing.TB, keys string) *uitest.Driver {
	t.Helper()
	return uitest.New(ui.Options{Archive: modeltest.Small(t)}, 120, 44).Press(strings.Fields(keys)...)
}

// body returns the screen without its last row, where messages come and go.
func body(d *uitest.Driver) string {
	s := d.Screen()
	return s[:strings.LastIndexByte(s, '\n')]
}

func same(t *testing.T, got, want, what string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: the screen is\n%s\nand should be\n%s", what, got, want)
	}
}

// Places to be in, each with a key that leads on from there.
func walks() map[string][2]string {
	return map[string][2]string{
		"the event under the cursor":      {"n n", "c"},
		"the choice in the detail":        {"n tab down down", "enter"},
		"the question of a matrix":        {"n c 1 down right", "s"},
		"the view of a comparison":        {"n c 4 down", "s"},
		"the source of a table":           {"n s down down", "enter"},
		"the card of a source":            {"n s enter", "enter"},
		"the event that a card lists":     {"n tab G enter down", "c"},
		"the difference of a ledger":      {"d down down", "enter"},
		"a filter":                        {"/ h a n o i enter", "x"},
		"no filter":                       {"n tab", "enter"},
		"the page about the method":       {"M", "d"},
		"an event that another refers to": {"n tab", ": m i d n i g h t enter"},
	}
}

func TestBackRestores(t *testing.T) {
	t.Parallel()
	for name, w := range walks() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := start(t, w[0])
			before := body(d)
			d.Press(strings.Fields(w[1])...)
			if body(d) == before {
				t.Fatalf("%q leads nowhere from\n%s", w[1], before)
			}
			same(t, body(d.Press("backspace")), before, "back")
		})
	}
}

func TestForwardRestores(t *testing.T) {
	t.Parallel()
	for name, w := range walks() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := start(t, w[0]+" "+w[1])
			after := body(d)
			same(t, body(d.Press("backspace", ">")), after, "back and forward")
		})
	}
}

func TestNowhereToGo(t *testing.T) {
	t.Parallel()
	start(t, "backspace").Shows(t, "nowhere to go back to")
	start(t, ">").Shows(t, "nowhere to go forward to")
	start(t, "n c backspace s >").Shows(t, "nowhere to go forward to") // going elsewhere forgets what lay ahead
}

func TestBackGoesThroughAllSteps(t *testing.T) {
	t.Parallel()
	d := start(t, "")
	var seen []string
	for _, keys := range []string{"n c", "s", "enter", "d", "M", "/ k i m enter"} {
		seen = append(seen, body(d))
		d.Press(strings.Fields(keys)...)
	}
	for i := len(seen) - 1; i > 0; i-- {
		same(t, body(d.Press("backspace")), seen[i], "a step back")
	}
}

// Esc leads from every part to the one from which it was opened.
func TestEscGoesOneStepOut(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ inner, outer string }{
		{"tab", ""},
		{"n c", "n"},
		{"n c tab", "n c"},
		{"n c 4 down", "n"},
		{"n s", "n"},
		{"n s enter", "n s"},
		{"n s enter enter", "n s enter"}, // from the outlet's card to the source's
		{"d", ""},
		{"d down enter", "d down"},
		{"M", ""},
		{"p", ""},
		{"p k i", ""},
		{":", ""},
		{"?", ""},
		{"K", ""},
		{"/ h a n o i", ""},
		{"/ h a n o i enter c", "/ h a n o i enter"}, // the filter stays
		{"d p", "d"},
		{"n c /", "n c"},
	} {
		d := start(t, c.inner)
		same(t, body(d.Press("esc")), body(start(t, c.outer)), "Esc after "+c.inner)
	}
}

func TestEscAtTheOutermostDoesNothing(t *testing.T) {
	t.Parallel()
	d := start(t, "n")
	before := body(d)
	same(t, body(d.Press("esc", "esc")), before, "Esc")
	if d.HasQuit() {
		t.Error("Esc leaves the program")
	}
}

// Every thing that the detail of an event names leads somewhere.
func TestEveryNameInTheDetailLeadsOn(t *testing.T) {
	t.Parallel()
	for i, want := range [][]string{
		{"[kind:summit]", "2 of 7 events"},
		{"[place:Hanoi]", "2 of 7 events"},
		{"[1 Matrix]", "▸≠ What did the North ask for?"},
		{"[1 Matrix]", "▸≠ How long did they meet?"},
		{"[1 Matrix]", "▸≠ What did Trump say of walking"},
		{"[1 Matrix]", "▸≈ How did they part?"},
		{"[1 Matrix]", "▸= Was a document signed?"},
		{"[1 Matrix]", "▸= Was there a lunch?"},
		{"Donald Trump", "also written Donald J. Trump", "First seen 12 June 2018"},
		{"Kim Jong Un", "김정은", "also written Kim Jong-un"},
		{"Ri Yong Ho", "리용호", "Foreign minister"},
		{"[topic:sanctions]", "2 of 7 events"},
		{"[topic:yongbyon]", "1 of 7 events"},
		{"▸▄ Mar  1  Ri Yong Ho's midnight briefing"},
		{"Korean Central News Agency", "In this archive"},
		{"Cite as: “Whitehouse Remarks”"},
		{"Cite as: “Ap Hanoi”"},
	} {
		d := start(t, "n tab g")
		for range i {
			d.Press("right")
		}
		d.Press("enter").Shows(t, want...)
	}
}

// f filters on what is chosen, on every screen, and a second time takes that back.
func TestFilterOnWhatIsChosen(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ keys, chip string }{
		{"n tab g", "[kind:summit]"},
		{"n tab g right", "[place:Hanoi]"},
		{"n tab G up up up up up up up up up up right", "[topic:"},
		{"n s enter enter", "[outlet:"},
	} {
		start(t, c.keys+" f").Shows(t, c.chip)
	}
	start(t, "n tab g f").Shows(t, "[kind:summit]").Press("f").Hides(t, "[kind:summit]")
	start(t, "f").Shows(t, "choose a person, place, topic, kind or outlet first")
}

// An event that the filter leaves out can be gone to; the filter is cleared, which is said, and back brings it again.
func TestEventsOutsideTheFilter(t *testing.T) {
	t.Parallel()
	d := start(t, "/ y e a r : 2 0 1 8 enter").Shows(t, "[year:2018]", "1 of 7 events")
	before := body(d)
	d.Press(":").Type("2019-03-01-ri").Press("backspace", "backspace")
	d.Press("esc").Press(":").Type("2019-03-01-ri-briefing").Press("enter")
	d.Shows(t, "the filter left this event out and was cleared", "▸▄ Mar  1  Ri Yong Ho's midnight briefing", " 7 events").Hides(t, "[year:2018]")
	same(t, body(d.Press("backspace")), before, "back")
}

// The palette goes to a date, to an event's id and to words of its title.
func TestPaletteJumps(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"2019-07-01":          "▸▄ Jun 30  Trump and Kim meet at Panmunjom", // the nearest
		"2018":                "▸▄ Jun 12  First summit in Singapore",
		"2019-02-28-hanoi":    "▸█ Feb 28  Hanoi summit ends without a deal",
		"midnight brief":      "▸▄ Mar  1  Ri Yong Ho's midnight briefing",
		"kim stays":           "▸▄ Feb 28– Kim stays on in Vietnam",
		"compare how outlets": "This event has no question",
	} {
		d := start(t, ":").Type(typed).Press("enter")
		d.Shows(t, want)
	}
}

// The words as they stand in a title come first, then all of them begun in one, then those that weigh most, with what stands in kind
// or place counting more than what stands in the summary.
func TestPaletteOrder(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	for _, e := range []struct {
		title, summary, place string
		weight                int
	}{
		{"First", "The Taepo-17 at dawn.", "Taepo 17", 2},
		{"Second", "The Taepo-17 at dawn.", "Wonsan", 3},
		{"Third", "The Taepo-17 at dawn.", "Wonsan", 5},
		{"Fourth: Taepo-15, 17 times", "x", "Wonsan", 1},
		{"Fifth: a Taepodong-170", "x", "Wonsan", 2},
		{"Sixth: the Taepo-17", "x", "Wonsan", 4},
		{"Seventh: the Taepo-17", "x", "Wonsan", 1},
	} {
		event := b.Event(strings.ToLower(strings.Trim(strings.Fields(e.title)[0], ":")), "2019-05-01").Titled(e.title, e.summary).In(e.place, "KP")
		event.Weight = e.weight
	}
	d := uitest.New(ui.Options{Archive: b.Archive(t)}, 120, 44).Press(":").Type("Taepo-17")
	var got []string
	for _, match := range regexp.MustCompile(`│[ ▸]+(\w+).*1 May 2019 │`).FindAllStringSubmatch(d.Screen(), -1) {
		got = append(got, match[1])
	}
	if want := "Sixth Seventh Fifth Fourth First Third Second"; strings.Join(got, " ") != want {
		t.Errorf("the order is %q, not %q:\n%s", strings.Join(got, " "), want, d.Screen())
	}
}

// People and outlets are found by any of their names, and their cards open.
func TestPaletteOpensCards(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"ri yong-ho":  "Foreign minister",
		"김정은":         "also written Kim Jong-un",
		"kcna":        "Korean Central News Agency",
		"연합":          "Yonhap News Agency",
		"white house": "White House",
	} {
		start(t, ":").Type(typed).Press("enter").Shows(t, want).Hides(t, "Commands; a date")
	}
	start(t, ":").Type("kcna").Shows(t, "▸ Korean Central News Agency", "outlet").Press("enter").Shows(t, "In this archive")
}

func TestPaletteRunsCommands(t *testing.T) {
	t.Parallel()
	start(t, ":").Type("every difference").Press("enter").Shows(t, "4 differences", "sorted by date")
}

func TestPickersFilterAndCount(t *testing.T) {
	t.Parallel()
	d := start(t, "p").Type("eun").Shows(t, "Kim Jong Un", "김정은").Hides(t, "Choe Son Hui") // by another spelling
	d.Press("enter").Shows(t, "[person:kim-jong-un]")
	d.Press("p").Shows(t, "✓").Press("enter")
	start(t, "t").Type("2019").Press("enter").Shows(t, "[year:2019]", "4 of 7 events")
	start(t, "O").Type("연합").Press("enter").Shows(t, "[outlet:yonhap]")
	start(t, "T").Type("yong").Press("enter").Shows(t, "[topic:yongbyon]")
	start(t, "p").Type("nobody").Press("enter").Shows(t, "nothing matches")
}

// The last two digits of a year find it, however early it is.
func TestPickingAnEarlyYear(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Event("early", "0007-05-01")
	b.Event("late", "2025-05-01")
	d := uitest.New(ui.Options{Archive: b.Archive(t)}, 120, 44).Press("t").Type("07").Hides(t, "2025  ").Press("enter")
	d.Shows(t, "[year:0007]", "1 of 2 events")
}

func TestTheFilterIsLive(t *testing.T) {
	t.Parallel()
	d := start(t, "/").Type("hanoi").Shows(t, "2 of 7 events")
	d.Type(" midnight").Shows(t, "1 of 7 events")
	d.Press("esc").Shows(t, " 7 events").Hides(t, " of 7")
}

// Esc brings back the filter, the cursor and the screen as they were before typing began.
func TestTakingAFilterBack(t *testing.T) {
	t.Parallel()
	for _, from := range []string{"", "n n", "n tab right", "/ h a n o i enter", "d down", "n c 4 down"} {
		d := start(t, from)
		before := body(d)
		d.Press("/").Type("panmunjom year:2019 x").Press("esc")
		same(t, body(d), before, "taking back, from "+from)
	}
}

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
	const sorted, at = "sorted open first", "▸ 1 Mar 2019   Who may have “lost the will”?"
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

func TestOpeningWithoutASource(t *testing.T) {
	t.Parallel()
	d := start(t, "o").Shows(t, "choose a source first")
	d.Press("y").Shows(t, "copied the event's id")
	if len(d.Desktop.Opened) != 0 || len(d.Desktop.Copied) != 1 || d.Desktop.Copied[0] != "2017-12-envoys-meet" {
		t.Errorf("opened %q, copied %q", d.Desktop.Opened, d.Desktop.Copied)
	}
}

func TestABrokenBrowserIsSaid(t *testing.T) {
	t.Parallel()
	d := start(t, "n s down")
	d.Desktop.Fail = uitest.ErrBroken
	d.Press("o").Shows(t, uitest.ErrBroken.Error())
}
