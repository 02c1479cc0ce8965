package ui_test

import (
	"regexp"
	"strings"
	"testing"

	"parallel38/model/modeltest"
	"parallel38/ui"
	"parallel38/ui/uitest"
)

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

// A reader who does not know what a sign means looks for the word that stands for all of them.
func TestHelpFindsMarksAndTheStrip(t *testing.T) {
	t.Parallel()
	d := uitest.New(ui.Options{Archive: modeltest.Small(t)}, 120, 40).Press("?")
	d.Type("marks").Shows(t, "attributes it to someone else")
	for range "marks" {
		d.Press("backspace")
	}
	d.Type("strip").Shows(t, "events of that time").Hides(t, "attributes it to someone else")
}

func TestPickingASpanOfYears(t *testing.T) {
	t.Parallel()
	d := uitest.New(ui.Options{Archive: modeltest.Small(t)}, 120, 44).Press("t")
	d.Type("2018..").Type("2019").Shows(t, "from one year to another").Press("enter").Shows(t, "[year:2018..2019]", "5 of 7 events")
	d.Press("x", "t").Type("2018..x").Shows(t, "nothing matches")
}
