package text_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"parallel38/ui/text"
)

// Words that are measured in different ways: two cells a syllable, marks that take none, Vietnamese composed and not, styling.
const (
	hangul     = "김정은 위원장"
	composed   = "Đà Nẵng, Hà Nội"
	decomposed = "Đa\u0300 Na\u0306\u0303ng, Ha\u0300 No\u0323\u0302i"
	chinese    = "朝鮮中央通信"
	styled     = "\x1b[1;38;2;255;158;100m김정은\x1b[0m met \x1b[7mTrump\x1b[m"
)

func TestWidth(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]int{"": 0, "Hanoi": 5, hangul: 13, composed: 15, decomposed: 15, chinese: 12, styled: 16, "…≠◐▁▸": 5} {
		if got := text.Width(s); got != want {
			t.Errorf("%q takes %d cells, not %d", s, got, want)
		}
	}
}

func TestCut(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"Hanoi", 5, "Hanoi"},
		{"Hanoi", 4, "Han…"},
		{"Hanoi", 1, "…"},
		{"Hanoi", 0, ""},
		{"Hanoi", -3, ""},
		{"김정은", 6, "김정은"},
		{"김정은", 5, "김정…"},
		{"김정은", 4, "김…"}, // half a syllable is none
		{"김정은", 1, "…"},
		{composed, 7, "Đà Nẵn…"},
		{decomposed, 7, "Đa\u0300 Na\u0306\u0303n…"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301…"},
	} {
		if got := text.Cut(c.s, c.w); got != c.want {
			t.Errorf("%q cut to %d is %q, not %q", c.s, c.w, got, c.want)
		}
	}
}

func TestCutKeepsStyling(t *testing.T) {
	t.Parallel()
	got := text.Cut(styled, 8)
	if ansi.Strip(got) != "김정은 …" {
		t.Errorf("what is left is %q", ansi.Strip(got))
	}
	if !strings.HasPrefix(got, "\x1b[1;38;2;255;158;100m김") || strings.Count(got, "\x1b[") != strings.Count(styled, "\x1b[") {
		t.Errorf("styling was lost: %q", got)
	}
}

func TestFit(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		s           string
		w           int
		fit, toLeft string
	}{
		{"ab", 4, "ab  ", "  ab"},
		{"abcde", 4, "abc…", "abc…"},
		{"김정은", 4, "김… ", " 김…"}, // what the cut leaves free is filled
		{"", 2, "  ", "  "},
		{"x", 0, "", ""},
		{decomposed, 17, decomposed + "  ", "  " + decomposed},
	} {
		if got := text.Fit(c.s, c.w); got != c.fit {
			t.Errorf("Fit(%q, %d) is %q, not %q", c.s, c.w, got, c.fit)
		}
		if got := text.FitLeft(c.s, c.w); got != c.toLeft {
			t.Errorf("FitLeft(%q, %d) is %q, not %q", c.s, c.w, got, c.toLeft)
		}
	}
}

func TestEnds(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		left, right string
		w           int
		want        string
	}{
		{"ab", "cd", 6, "ab  cd"},
		{"abcd", "cd", 5, "ab…cd"},
		{"김정은", "끝", 7, "김정…끝"},
		{"ab", "cdef", 4, "cdef"},
		{"ab", "cdef", 3, "cd…"},
		{"ab", "cd", 0, ""},
	} {
		if got := text.Ends(c.left, c.right, c.w); got != c.want {
			t.Errorf("Ends(%q, %q, %d) is %q, not %q", c.left, c.right, c.w, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		s    string
		w    int
		want []string
	}{
		{"one two three", 7, []string{"one two", "three"}},
		{"one", 0, nil},
		{"", 5, []string{""}},
		{"a well-known man", 7, []string{"a well-", "known", "man"}},
		{"one x-", 5, []string{"one", "x-"}}, // not a cell beyond the edge
		{"김정은 위원장", 6, []string{"김정은", "위원장"}},
		{"김정은 위원장", 5, []string{"김정", "은", "위원", "장"}},
		{composed, 8, []string{"Đà Nẵng,", "Hà Nội"}},
		{decomposed, 8, []string{"Đa\u0300 Na\u0306\u0303ng,", "Ha\u0300 No\u0323\u0302i"}},
	} {
		if got := text.Wrap(c.s, c.w); !slices.Equal(got, c.want) {
			t.Errorf("%q wrapped at %d is %q, not %q", c.s, c.w, got, c.want)
		}
	}
}

func TestChop(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		s    string
		w    int
		want []string
	}{
		{"https://ap.example/a-b", 9, []string{"https://a", "p.example", "/a-b"}},
		{"abc", 3, []string{"abc"}},
		{"가나다", 3, []string{"가", "나", "다"}},
		{" a  b", 2, []string{" a", "  ", "b"}},
		{"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
	} {
		if got := text.Chop(c.s, c.w); !slices.Equal(got, c.want) {
			t.Errorf("%q chopped at %d is %q, not %q", c.s, c.w, got, c.want)
		}
	}
}

// anyText draws words of all scripts, styled and plain.
func anyText() *rapid.Generator[string] {
	word := rapid.SampledFrom([]string{
		"summit", "a", "", "well-known", "김정은", "각", "한반도평화프로세스", "Nẵng", "Na\u0306\u0303ng", "朝鮮", "e\u0301", "ก็", "…", "≠", "“will”", "54,900",
		"\x1b[1mbold\x1b[m", "\x1b[38;2;1;2;3m리용호\x1b[0m", "x-", "--",
	})
	return rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(word, 0, 12).Draw(t, "words"), " ") })
}

// Widths are kept, and what is shown is the beginning of what was given.
func TestCutAndFitKeepTheWidth(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s, w := anyText().Draw(t, "text"), rapid.IntRange(0, 60).Draw(t, "width")
		cut := text.Cut(s, w)
		if text.Width(cut) > w {
			t.Fatalf("%q takes %d cells of %d", cut, text.Width(cut), w)
		}
		if text.Width(s) <= w && cut != s {
			t.Fatalf("%q, which has room, became %q", s, cut)
		}
		if !strings.HasPrefix(ansi.Strip(s), strings.TrimSuffix(ansi.Strip(cut), text.Ellipsis)) {
			t.Fatalf("%q is no beginning of %q", cut, s)
		}
		for _, fit := range []string{text.Fit(s, w), text.FitLeft(s, w), text.Ends(s, "right", w), text.Ends("left", s, w)} {
			if text.Width(fit) != w {
				t.Fatalf("%q takes %d cells, not %d", fit, text.Width(fit), w)
			}
		}
	})
}

// Wrapping loses and adds nothing but spaces, and no line is too long where a character has room.
func TestWrapLosesNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s, w := anyText().Draw(t, "text"), rapid.IntRange(2, 60).Draw(t, "width")
		lines := text.Wrap(s, w)
		for _, l := range lines {
			if text.Width(l) > w {
				t.Fatalf("%q takes %d cells of %d", l, text.Width(l), w)
			}
		}
		if got, want := bare(strings.Join(lines, "")), bare(s); got != want {
			t.Fatalf("%q is left of %q", got, want)
		}
	})
}

// Chopping loses nothing at all.
func TestChopLosesNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s, w := anyText().Draw(t, "text"), rapid.IntRange(2, 60).Draw(t, "width")
		pieces := text.Chop(s, w)
		for _, p := range pieces {
			if text.Width(p) > w {
				t.Fatalf("%q takes %d cells of %d", p, text.Width(p), w)
			}
		}
		if got := strings.Join(pieces, ""); got != s {
			t.Fatalf("%q is left of %q", got, s)
		}
	})
}

func bare(s string) string { return strings.ReplaceAll(ansi.Strip(s), " ", "") }
