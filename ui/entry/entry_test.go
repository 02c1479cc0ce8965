package entry_test

import (
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/ui/entry"
	"parallel38/ui/text"
)

func opened(limit int) entry.Model {
	m := entry.New("> ", limit)
	m.SetWidth(60)
	m.Open()
	return m
}

func paste(m entry.Model, s string) entry.Model {
	m, _, _ = m.Update(tea.PasteMsg{Content: s})
	return m
}

func typed(m entry.Model, s string) entry.Model {
	for _, r := range s {
		m, _, _ = m.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return m
}

func TestPastedTextIsCleaned(t *testing.T) {
	t.Parallel()
	for pasted, want := range map[string]string{
		"Hanoi":              "Hanoi",
		"Ha Noi\nsummit":     "Ha Noi summit",
		"a\u202eb":           "ab",
		"a\U000e0041b":       "ab",
		"김정은":                "김정은",
		"\u1100\u1161\u11a8": "각", // letters of a syllable
		"Na\u0306\u0303ng":   "Nẵng",
		"Đà Nẵng":            "Đà Nẵng",
	} {
		if got := string(paste(opened(80), pasted).Value()); got != want {
			t.Errorf("%q became %q, not %q", pasted, got, want)
		}
	}
}

// Ctrl+V would ask the desktop's clipboard, whose answer no part of the program routes back; terminals paste by themselves.
func TestCtrlVAsksNothing(t *testing.T) {
	t.Parallel()
	m, cmd, changed := opened(80).Update(tea.KeyPressMsg{Code: 'v', Mod: tea.ModCtrl})
	if cmd != nil || changed || m.Value() != "" {
		t.Errorf("Ctrl+V leads to a command: %t, and the line holds %q", cmd != nil, m.Value())
	}
}

// Whatever is pasted or typed, what stands in the line is safe, composed, and no longer than it may be.
func TestNothingUnsafeStays(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		m := opened(40)
		for range rapid.IntRange(1, 5).Draw(t, "steps") {
			s := rapid.String().Draw(t, "text") + rapid.SampledFrom([]string{"", "\x1b]0;x\x07", "\x9b2J", "\u202e", "e\u0301", "\u0301", "각\u11a8", "\ufe0f"}).Draw(t, "more")
			if rapid.Bool().Draw(t, "pasted") {
				m = paste(m, s)
			} else {
				m = typed(m, s)
			}
			m, _, _ = m.Update(tea.KeyPressMsg{Code: rapid.SampledFrom([]rune{tea.KeyLeft, tea.KeyHome, tea.KeyEnd, tea.KeyBackspace}).Draw(t, "key")})
		}
		value := string(m.Value())
		if strings.ContainsFunc(value, model.Unsafe) || strings.ContainsFunc(value, unicode.IsControl) {
			t.Fatalf("%q is not safe", value)
		}
		if !norm.NFC.IsNormalString(value) {
			t.Fatalf("%q is not composed", value)
		}
		if n := len([]rune(value)); n > 40 || m.Position() > n {
			t.Fatalf("%d characters, the cursor after %d", n, m.Position())
		}
	})
}

// What is composed before the cursor takes the cursor with it.
func TestTheCursorStaysBehindWhatWasPasted(t *testing.T) {
	t.Parallel()
	m := typed(opened(80), "()")
	m, _, _ = m.Update(tea.KeyPressMsg{Code: tea.KeyLeft})
	m = paste(m, "Na\u0306\u0303ng")
	if m = typed(m, "!"); m.Value() != "(Nẵng!)" {
		t.Errorf("the line is %q", m.Value())
	}
}

func TestUpdateSaysWhetherTheTextChanged(t *testing.T) {
	t.Parallel()
	m, _, changed := opened(80).Update(tea.KeyPressMsg{Code: 'a', Text: "a"})
	if !changed {
		t.Error("a letter is no change")
	}
	if _, _, changed = m.Update(tea.KeyPressMsg{Code: tea.KeyLeft}); changed {
		t.Error("moving is a change")
	}
}

func TestColumnCountsCells(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"": 2, "kim": 5, "김정은": 8, "Nẵng": 6} {
		m := opened(80)
		m.Set(model.Text(text))
		if got := m.Column(); got != want {
			t.Errorf("after %q the cursor stands in column %d, not %d", text, got, want)
		}
	}
}

// However wide what is typed, the cursor is in view, and stands before the character that a key would be typed before.
func TestTheCursorIsInView(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		m := opened(200)
		width := rapid.IntRange(2, 30).Draw(t, "width")
		m.SetWidth(width)
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "typed") {
				m = typed(m, rapid.SampledFrom([]string{"a", "김", "ẵ", " ", "朝"}).Draw(t, "character"))
			} else {
				m, _, _ = m.Update(tea.KeyPressMsg{Code: rapid.SampledFrom([]rune{tea.KeyLeft, tea.KeyRight, tea.KeyHome, tea.KeyEnd, tea.KeyBackspace}).Draw(t, "key")})
			}
			view := strings.TrimPrefix(m.View(), "> ")
			if w := text.Width(view); w > width {
				t.Fatalf("%q takes %d cells of %d", view, w, width)
			}
			column := m.Column() - 2
			if column < 0 || column > width {
				t.Fatalf("the cursor stands in column %d of %d", column, width)
			}
			before, after := ansi.Truncate(view, column, ""), ansi.TruncateLeft(view, column, "")
			value := []rune(m.Value())
			if !strings.HasSuffix(string(value[:m.Position()]), before) || !strings.HasPrefix(string(value[m.Position():]), after) {
				t.Fatalf("the view is %q | %q, of %q with the cursor at %d", before, after, string(value), m.Position())
			}
		}
	})
}

func TestOpenAndClose(t *testing.T) {
	t.Parallel()
	m := entry.New("> ", 10)
	if m = typed(m, "a"); m.IsOpen() || m.Value() != "" {
		t.Error("a line takes keys before it is opened")
	}
	m.Open()
	if m = typed(m, "a"); !m.IsOpen() || m.Value() != "a" {
		t.Errorf("an open line holds %q", m.Value())
	}
	m.Close()
	if m = typed(m, "b"); m.IsOpen() || m.Value() != "a" {
		t.Errorf("a closed line holds %q", m.Value())
	}
}
