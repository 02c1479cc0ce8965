package main

import (
	"strings"
	"testing"

	"parallel38/data"
	"parallel38/model"
	"parallel38/ui"
	"parallel38/ui/desktop"
	"parallel38/ui/uitest"
)

// These tests walk through the whole program, on the archive that is built in, as the people for whom it was made would: each job
// within its number of keys, in a small terminal and in a large one.

const hanoi = model.EventID("2019-02-28-hanoi-no-deal")

// story runs a walk in a terminal of 80×24 and in one of 120×40.
func story(t *testing.T, at model.EventID, walk func(t *testing.T, d *uitest.Driver)) {
	t.Parallel()
	archive, err := data.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for name, size := range map[string][2]int{"80x24": {80, 24}, "120x40": {120, 40}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := uitest.New(ui.Options{Archive: archive, Event: at}, size[0], size[1])
			walk(t, d)
			if err := d.CheckFrame(); err != nil {
				t.Error(err)
			}
		})
	}
}

func within(t *testing.T, d *uitest.Driver, keys int) {
	t.Helper()
	if d.Pressed > keys {
		t.Errorf("it took %d keys; %d are allowed", d.Pressed, keys)
	}
}

// A reporter on deadline: what happened between Kim Yo Jong and Washington in 2025?
func TestReporterFindsOnePersonInOneYear(t *testing.T) {
	story(t, "", func(t *testing.T, d *uitest.Driver) {
		d.Press("p").Type("yo jo").Press("enter", "t").Type("2025").Press("enter")
		within(t, d, 14)
		d.Shows(t, "[person:kim-yo-jong]", "[year:2025]", "── 2025 ", "Kim Yo Jong").Hides(t, "── 2024 ")
	})
}

// A fact-checker: did the North ask for all sanctions or some, who says so, and in which words?
func TestFactCheckerFindsTheWords(t *testing.T) {
	story(t, hanoi, func(t *testing.T, d *uitest.Driver) {
		d.Press("c", "5", "down", "down")
		within(t, d, 6)
		d.Shows(t, "What did the North ask for", "all sanctions lifted", "five of eleven UN resolutions", "attributes it to", "Ri Yong Ho")
		d.Press("n", "N").Shows(t, "What did the North ask for")
	})
}

// A student: from an event to the piece it came from, opened in the browser; where there is no browser, copied.
func TestStudentOpensTheSource(t *testing.T) {
	story(t, hanoi, func(t *testing.T, d *uitest.Driver) {
		d.Press("s", "down", "o")
		within(t, d, 4)
		if len(d.Desktop.Opened) != 1 || !strings.HasPrefix(d.Desktop.Opened[0], "http") {
			t.Errorf("the browser was sent to %q", d.Desktop.Opened)
		}
		d.Press("Y").Shows(t, "copied the citation")
		if n := len(d.Desktop.Copied); n != 1 || !strings.Contains(d.Desktop.Copied[0], d.Desktop.Opened[0]) {
			t.Errorf("the citation %q lacks the address", d.Desktop.Copied)
		}
		d.Desktop.Fail = desktop.ErrNoBrowser
		d.Press("o").Shows(t, "no browser here")
		if got := d.Desktop.Copied[len(d.Desktop.Copied)-1]; got != d.Desktop.Opened[0] {
			t.Errorf("without a browser %q was copied", got)
		}
	})
}

// A media teacher: one quotation as different outlets printed it.
func TestTeacherSeesOneSentenceInManyVersions(t *testing.T) {
	story(t, hanoi, func(t *testing.T, d *uitest.Driver) {
		d.Press("c", "3")
		within(t, d, 4)
		d.Shows(t, "[3 Wording]", "sometimes you have to walk", "Compared with the transcript of")
		d.Press("G").Shows(t, "{+")
	})
}

// A researcher: every contradiction of 2018, open ones first.
func TestResearcherListsContradictions(t *testing.T) {
	story(t, "", func(t *testing.T, d *uitest.Driver) {
		d.Press("d", "r")
		within(t, d, 2)
		d.Shows(t, "differences", "open first", "Open: ")
		d.Press("t").Type("2018").Press("enter").Shows(t, "[year:2018]", "2018  ").Hides(t, " 2019  ")
		d.Press("enter").Shows(t, " 2018", "1 Matrix").Hides(t, "sorted")
	})
}

// An editor: which of these accounts are copies of one story, and what did copying change?
func TestEditorSeesCopies(t *testing.T) {
	story(t, "2019-02-28-ride-home-offer", func(t *testing.T, d *uitest.Driver) {
		d.Press("c", "4")
		within(t, d, 6)
		d.Shows(t, "[4 Origins]", "├── ", "BBC News")
	})
}

// Anyone: back to where I was, filters as I left them.
func TestBackIsOneKey(t *testing.T) {
	story(t, hanoi, func(t *testing.T, d *uitest.Driver) {
		d.Press("/").Type("hanoi").Press("enter")
		before := d.Screen()
		d.Press("c", "backspace")
		if after := d.Screen(); after != before {
			t.Errorf("back led to another screen:\n%s\nnot\n%s", after, before)
		}
		d.Press("x").Hides(t, "[hanoi]").Press("backspace").Shows(t, "[hanoi]")
		d.Press(">").Hides(t, "[hanoi]")
	})
}

// Anyone: the filter says what is wrong and where, and taking it back leaves all as it was.
func TestWrongFilterLosesNothing(t *testing.T) {
	story(t, hanoi, func(t *testing.T, d *uitest.Driver) {
		before := d.Screen()
		d.Press("/").Type("person:kim-jong-unn").Shows(t, "there is no person", `did you mean "kim-jong-un"?`)
		d.Press("enter").Shows(t, "did you mean").Press("esc")
		if after := d.Screen(); after != before {
			t.Errorf("the screen is now\n%s\nand was\n%s", after, before)
		}
	})
}

// A historian: what was known on the day after Hanoi, without hindsight.
func TestHistorianSeesNoHindsight(t *testing.T) {
	story(t, hanoi, func(t *testing.T, d *uitest.Driver) {
		d.Press("K").Type("2019-03-01").Press("enter")
		within(t, d, 12)
		d.Shows(t, "Known as of 1 Mar 2019").Hides(t, "── 2020 ", "── 2021 ")
		d.Press("/").Type("ride home").Shows(t, "0 of ").Press("esc") // told in 2020 at the earliest
		d.Press("K").Hides(t, "Known as of")
	})
}
