package filter_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui/filter"
	"parallel38/ui/text"
	"parallel38/ui/theme"
	"parallel38/ui/uitest"
)

// bar returns an open bar over the small archive, with the query in force before.
func bar(t testing.TB, query string) filter.Model {
	t.Helper()
	a := modeltest.Small(t)
	f, err := a.ParseFilter(query)
	if err != nil {
		t.Fatal(err)
	}
	m := filter.New(theme.New(true), a)
	m.SetWidth(80)
	m.Open(f)
	return m
}

func query(m filter.Model) string {
	f, _ := m.Filter()
	return f.String()
}

func note(m filter.Model) string { return strings.TrimRight(ansi.Strip(m.Note()), " ") }

func TestTheFilterIsReadAsItIsTyped(t *testing.T) {
	t.Parallel()
	m := bar(t, "")
	for _, step := range []struct {
		typed, want string
		ok          bool
	}{
		{"hanoi", "hanoi", true},
		{" year:", "hanoi year", false}, // the last that could be read
		{"2019", "hanoi year:2019", true},
		{" -topic:sanctions", "hanoi year:2019 -topic:sanctions", true},
	} {
		m = uitest.TypeOn(m, step.typed)
		if _, ok := m.Filter(); ok != step.ok || query(m) != step.want {
			t.Errorf("after %q the filter is %q, %t", step.typed, query(m), ok)
		}
	}
}

func TestTheFilterInForceIsTypedAlready(t *testing.T) {
	t.Parallel()
	m := uitest.TypeOn(bar(t, "hanoi"), "year:2019")
	if query(m) != "hanoi year:2019" {
		t.Errorf("the filter is %q", query(m))
	}
}

func TestTabCompletes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ typed, keys, want string }{
		{"person:yo", "tab", "person:kim-yo-jong"},
		{"person:kim", "tab", "person:kim-jong-un"},
		{"person:kim", "down tab", "person:kim-yo-jong"},
		{"person:kim", "down up tab", "person:kim-jong-un"},
		{"person:김", "tab", "person:kim-jong-un"}, // Kim Yo Jong's name comes after
		{"perso", "tab Y o tab", "person:kim-yo-jong"},
		{"hanoi -top", "tab s a tab", "hanoi -topic:sanctions"},
		{"nothing", "tab", "nothing"},
	} {
		if got := query(uitest.PressOn(uitest.TypeOn(bar(t, ""), c.typed), strings.Fields(c.keys)...)); got != c.want {
			t.Errorf("%q and %s: %q, not %q", c.typed, c.keys, got, c.want)
		}
	}
}

func TestCompletionsAreShown(t *testing.T) {
	t.Parallel()
	m := uitest.TypeOn(bar(t, ""), "person:kim")
	if got := note(m); !strings.Contains(got, "Kim Jong Un") || !strings.Contains(got, "Kim Yo Jong") || !strings.HasSuffix(got, "Tab") {
		t.Errorf("the note is %q", got)
	}
	th := theme.New(true)
	if m = uitest.PressOn(m, "down"); !strings.Contains(m.Note(), th.Paint(theme.Selected, " Kim Yo Jong ")) {
		t.Errorf("the second offer is not marked: %q", m.Note())
	}
}

// The caret stands under the first cell of what is wrong, however wide the characters before it.
func TestTheCaretStandsUnderTheFault(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ typed, wrong string }{
		{"persn:kim", "persn"},
		{"hanoi persn:kim", "persn"},
		{"김정은 persn:kim", "persn"},
		{"Đà Nẵng persn:kim", "persn"},
		{"hanoi persn:x 김정은", "persn"},
	} {
		m := uitest.PressOn(uitest.TypeOn(bar(t, ""), c.typed), "enter")
		line, below := ansi.Strip(m.Line()), note(m)
		head, _, found := strings.Cut(line, c.wrong)
		caret := strings.Index(below, "^")
		if !found || caret < 0 {
			t.Fatalf("%q\n%q", line, below)
		}
		if got, want := caret, text.Width(head); got != want {
			t.Errorf("%q: the caret stands in column %d, not %d:\n%s\n%s", c.typed, got, want, line, below)
		}
	}
}

// In a bar that has scrolled, too.
func TestTheCaretOfALongQuery(t *testing.T) {
	t.Parallel()
	m := uitest.PressOn(uitest.TypeOn(bar(t, ""), strings.Repeat("김정은 sanctions ", 8)+"persn:kim"), "enter")
	line, below := ansi.Strip(m.Line()), note(m)
	head, _, found := strings.Cut(line, "persn:kim")
	if !found || strings.Index(below, "^") > text.Width(head) {
		t.Errorf("the caret is not under the fault:\n%s\n%s", line, below)
	}
}

func TestEnterKeepsEscTakesBack(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		typed, key string
		want       filter.State
	}{
		{"hanoi", "enter", filter.Accepted},
		{"hanoi", "esc", filter.TakenBack},
		{"hanoi", "ctrl+c", filter.TakenBack},
		{"persn:kim", "enter", filter.Typing}, // what is wrong is to be mended
		{"persn:kim", "esc", filter.TakenBack},
	} {
		m := uitest.PressOn(uitest.TypeOn(bar(t, ""), c.typed), c.key)
		if m.State() != c.want || m.IsOpen() != (c.want == filter.Typing) {
			t.Errorf("%q and %s: the state is %d", c.typed, c.key, m.State())
		}
	}
}

func TestEnterSaysWhatToMend(t *testing.T) {
	t.Parallel()
	m := uitest.PressOn(uitest.TypeOn(bar(t, ""), "person:kim-jong-unn"), "enter")
	if got := note(m); !strings.Contains(got, `did you mean "kim-jong-un"?`) {
		t.Errorf("the note is %q", got)
	}
	if m = uitest.PressOn(m, "backspace"); strings.Contains(note(m), "did you mean") || query(m) != "person:kim-jong-un" {
		t.Errorf("once mended the note is %q, the filter %q", note(m), query(m))
	}
}

func TestPastedTextIsCleaned(t *testing.T) {
	t.Parallel()
	m, _ := bar(t, "").Update(tea.PasteMsg{Content: "ha\u0300\nno\u0323\u0302i \u202eyear:2019\r\n"})
	if line := m.Line(); strings.ContainsFunc(ansi.Strip(line), model.Unsafe) || !strings.Contains(line, "hà nội") {
		t.Errorf("the bar is %q", line)
	}
}

// Whatever is typed, both lines have the width of the bar.
func TestLinesHaveTheirWidth(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		m := bar(t, "")
		width := rapid.IntRange(40, 120).Draw(rt, "width")
		m.SetWidth(width)
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"person:", "kim", " ", "김정은", "year:", "2019", "-", "\"", "x:", "Đà", ",", "topic:sanctions"}), 0, 30).Draw(rt, "words")
		m, _ = m.Update(tea.PasteMsg{Content: strings.Join(words, "")})
		m = uitest.PressOn(m, rapid.SampledFrom([]string{"enter", "tab", "down", "left", "home"}).Draw(rt, "key"))
		if l, n := text.Width(m.Line()), text.Width(m.Note()); l != width || n != width {
			rt.Fatalf("%d and %d cells, not %d", l, n, width)
		}
		if c := m.Cursor(); c < 0 || c > width {
			rt.Fatalf("the cursor stands in column %d of %d", c, width)
		}
	})
}
