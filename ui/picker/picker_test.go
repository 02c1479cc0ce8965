package picker_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"parallel38/ui/picker"
	"parallel38/ui/text"
	"parallel38/ui/theme"
	"parallel38/ui/uitest"
)

func people() []picker.Item {
	return []picker.Item{
		{Label: "Donald Trump", Right: "9", Value: "trump"},
		{Label: "Kim Jong Un", Note: "김정은", Search: "Kim Jong-eun", Right: "8", Value: "un"},
		{Label: "Kim Yo Jong", Note: "김여정", Right: "3", Value: "yo"},
		{Label: "Nguyễn Phú Trọng", Right: "1", Value: "trong"},
	}
}

func sections() []picker.Item {
	return []picker.Item{
		{Label: "Moving", Heading: true}, {Label: "up", Value: 1}, {Label: "down", Value: 2},
		{Label: "Marks", Heading: true}, {Label: "differs", Value: 3}, {Label: "agrees", Value: 4},
	}
}

func open(items []picker.Item) picker.Model {
	return picker.New(theme.New(true), "Choose", picker.Narrow(items), 80, 24)
}

func box(m picker.Model) string { return ansi.Strip(strings.Join(m.Box(), "\n")) }

// marked returns the line under the cursor, or "".
func marked(m picker.Model) string {
	for _, l := range m.Box() {
		if _, line, ok := strings.Cut(ansi.Strip(l), "▸ "); ok {
			return strings.Join(strings.Fields(strings.Trim(line, "│ ")), " ")
		}
	}
	return ""
}

func TestTypingNarrows(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		typed string
		first string
		found int
	}{
		{"", "Donald Trump 9", 4},
		{"kim", "Kim Jong Un 김정은 8", 2},
		{"KIM yo", "Kim Yo Jong 김여정 3", 1},
		{"jo ki", "Kim Jong Un 김정은 8", 2}, // words in any order
		{"eun", "Kim Jong Un 김정은 8", 1},   // another spelling
		{"jong-eun", "Kim Jong Un 김정은 8", 1},
		{"김여", "Kim Yo Jong 김여정 3", 1}, // Hangul
		{"ㄱ", "Kim Jong Un 김정은 8", 2},  // its first letter
		{"nguyen trong", "Nguyễn Phú Trọng 1", 1},
		{"rump", "", 0}, // words are found by how they begin
		{"zzz", "", 0},
	} {
		m := uitest.TypeOn(open(people()), c.typed)
		found := 0
		for _, it := range people() {
			if strings.Contains(box(m), it.Label) {
				found++
			}
		}
		if marked(m) != c.first || found != c.found {
			t.Errorf("%q leaves %d, the first %q:\n%s", c.typed, found, marked(m), box(m))
		}
	}
}

func TestNothingMatches(t *testing.T) {
	t.Parallel()
	m := uitest.TypeOn(open(people()), "zzz")
	if !strings.Contains(box(m), "nothing matches") {
		t.Errorf("the box is\n%s", box(m))
	}
	for _, k := range []string{"enter", "down", "up", "pgdown"} {
		var cmd tea.Cmd
		if m, cmd = m.Update(uitest.Key(k)); cmd != nil {
			t.Errorf("%s does something", k)
		}
	}
	if m = uitest.PressOn(m, "backspace", "backspace", "backspace"); marked(m) != "Donald Trump 9" {
		t.Errorf("the cursor is on %q once all match again", marked(m))
	}
}

func TestHeadingsArePassed(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ keys, want string }{
		{"", "up"}, {"down", "down"}, {"down down", "differs"}, {"down down up", "down"}, {"up", "up"}, {"pgdown", "agrees"}, {"pgdown pgup", "up"},
		{"ctrl+n ctrl+n", "differs"}, {"ctrl+n ctrl+p", "up"},
	} {
		if got := marked(uitest.PressOn(open(sections()), strings.Fields(c.keys)...)); got != c.want {
			t.Errorf("%q leads to %q, not %q", c.keys, got, c.want)
		}
	}
}

func TestHeadingsAreLeftOutWhileNarrowing(t *testing.T) {
	t.Parallel()
	m := uitest.TypeOn(open(sections()), "m")
	if strings.Contains(box(m), "Moving") || strings.Contains(box(m), "Marks") {
		t.Errorf("a heading matches:\n%s", box(m))
	}
}

// Whatever is pressed, the cursor is never on a heading, and is in view.
func TestAHeadingIsNeverUnderTheCursor(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var items []picker.Item
		choices := 0
		for i := range rapid.IntRange(0, 40).Draw(t, "items") {
			heading := rapid.IntRange(0, 2).Draw(t, "heading") == 0
			items = append(items, picker.Item{Label: fmt.Sprintf("item%d", i), Heading: heading, Value: i})
			if !heading {
				choices++
			}
		}
		m := picker.New(theme.New(true), "Choose", picker.Narrow(items), 80, rapid.IntRange(10, 30).Draw(t, "height"))
		for range rapid.IntRange(0, 30).Draw(t, "keys") {
			m = uitest.PressOn(m, rapid.SampledFrom([]string{"up", "down", "pgup", "pgdown"}).Draw(t, "key"))
			if rapid.IntRange(0, 9).Draw(t, "resize") == 0 {
				m.SetSize(80, rapid.IntRange(10, 30).Draw(t, "height"))
			}
		}
		if at := marked(m); (at == "") != (choices == 0) {
			t.Fatalf("%q is marked:\n%s", at, box(m))
		}
		for _, it := range items {
			if it.Heading && marked(m) == it.Label {
				t.Fatalf("the cursor is on the heading %q", it.Label)
			}
		}
	})
}

func TestMoreBelowIsCounted(t *testing.T) {
	t.Parallel()
	var items []picker.Item
	for i := range 40 {
		items = append(items, picker.Item{Label: fmt.Sprint("item", i)})
	}
	m := picker.New(theme.New(true), "Choose", picker.Narrow(items), 80, 15) // a box of 13 rows, 3 of which frame it
	if !strings.Contains(box(m), "↓ 30 more") {
		t.Errorf("the box is\n%s", box(m))
	}
	if m = uitest.PressOn(m, "pgdown", "pgdown", "pgdown", "pgdown", "pgdown"); strings.Contains(box(m), "more") {
		t.Errorf("at the end the box is\n%s", box(m))
	}
}

func TestPastedTextIsCleaned(t *testing.T) {
	t.Parallel()
	m, _ := open(people()).Update(tea.PasteMsg{Content: "\u202e\nyo"})
	if strings.ContainsAny(strings.Join(m.Box(), ""), "\u202e\n") {
		t.Errorf("the box is %q", m.Box())
	}
}

func TestTheBoxFitsTheScreen(t *testing.T) {
	t.Parallel()
	for width := 40; width <= 200; width += 7 {
		for height := 10; height <= 60; height += 5 {
			lines := picker.New(theme.New(true), "A rather long title of a box, which may not fit", picker.Narrow(people()), width, height).Box()
			if len(lines) > height {
				t.Errorf("%d rows of %d", len(lines), height)
			}
			for _, l := range lines {
				if text.Width(l) > width || text.Width(l) != text.Width(lines[0]) {
					t.Fatalf("a row has %d cells of %d, the first %d", text.Width(l), width, text.Width(lines[0]))
				}
			}
		}
	}
}
