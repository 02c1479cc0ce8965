package ui_test

import (
	"strings"
	"testing"

	"parallel38/model/modeltest"
	"parallel38/ui"
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
// What somebody is said to have claimed leads to an account that says so.
func TestAClaimLeadsToWhoGivesIt(t *testing.T) {
	t.Parallel()
	d := start(t, ": r i space y o n g enter G enter")
	if s := d.Screen(); !strings.Contains(s, " Yonhap News Agency · 1 Mar 2019 · same day") {
		t.Errorf("the claim leads to\n%s", s)
	}
}

// A card that no event has to do with offers no filter.
func TestAFilterThatWouldLeaveNothing(t *testing.T) {
	t.Parallel()
	b := modeltest.SmallBuilder()
	b.Outlet("quiet")
	d := uitest.New(ui.Options{Archive: b.Archive(t)}, 120, 44).Press(":", "q", "u", "i", "e", "t", "enter")
	if s := d.Screen(); strings.Contains(s, "f filter") || strings.Contains(s, "f shows them") {
		t.Errorf("a filter is offered on\n%s", s)
	}
	if s := d.Press("f").Screen(); !strings.Contains(s, "no event would be left") {
		t.Errorf("f does\n%s", s)
	}
}

func TestEventsOutsideTheFilter(t *testing.T) {
	t.Parallel()
	d := start(t, "/ y e a r : 2 0 1 8 enter").Shows(t, "[year:2018]", "1 of 7 events")
	before := body(d)
	d.Press(":").Type("2019-03-01-ri").Press("backspace", "backspace")
	d.Press("esc").Press(":").Type("2019-03-01-ri-briefing").Press("enter")
	d.Shows(t, "the filter left this event out and was cleared", "▸▄ Mar  1  Ri Yong Ho's midnight briefing", " 7 events").Hides(t, "[year:2018]")
	same(t, body(d.Press("backspace")), before, "back")
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

func TestDifferencesBeginAtTheEventUnderTheCursor(t *testing.T) {
	t.Parallel()
	start(t, "n d").Shows(t, "▸ 28 Feb 2019    What did the North ask for?")
	start(t, "n n d").Shows(t, "▸ 1 Mar 2019     Who may have")
}
