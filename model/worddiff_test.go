package model_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parallel38/model"
)

// drawn shows a difference: words kept, -words- dropped, +words+ added.
func drawn(edits []model.WordEdit) string {
	parts := make([]string, len(edits))
	for i, e := range edits {
		mark := map[model.Edit]string{model.Kept: "", model.Dropped: "-", model.Added: "+"}[e.Edit]
		parts[i] = mark + e.Words + mark
	}
	return strings.Join(parts, " ")
}

func TestDiffWords(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, a, b, want string }{
		{"nothing", "", "", ""},
		{"equal", "we have a deal", "we have a deal", "we have a deal"},
		{"case and punctuation are spelt as in the second", "We have a deal.", "“we have a deal”", "“we have a deal”"},
		{"another word", "we have a deal", "we had a deal", "we -have- +had+ a deal"},
		{"a word more", "we have a deal", "we have no great deal", "we have -a- +no great+ deal"},
		{"a word less", "we just have to walk", "we have to walk", "we -just- have to walk"},
		{"all other", "yes", "no way", "-yes- +no way+"},
		{"from nothing", "", "a deal", "+a deal+"},
		{"a mark that stands alone", "we & they", "we + they", "we +++ they"},
		{"a dash that touches the words", "meet—maybe", "meet, maybe", "meet, maybe"},
		{"a hyphen", "I know Kim Jong-Un...", "I know Kim Jong Un very well.", "I know Kim Jong Un +very well.+"},
		{"abbreviations and joined words", "in the U.S., in place,locked", "in the US: in place, unlocked", "in the US: in place, -locked- +unlocked+"},
		{"a gap within", "locked and loaded", "locked … loaded", "locked -and- +…+ loaded"},
		{"Chinese", "采取分阶段的措施", "采取同步的措施", "采取 -分阶段- +同步+ 的措施"},
		{"Korean", "때로는 떠나야 한다", "때로는 걸어야 한다", "때로는 -떠나야- +걸어야+ 한다"},
	} {
		if got := drawn(model.DiffWords(model.Text(c.a), model.Text(c.b))); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestDiffWordsLosesNoWord(t *testing.T) {
	t.Parallel()
	words := rapid.SliceOfN(rapid.SampledFrom(strings.Fields("we We have had a the deal, deal deal. “deal” … no 김정은 $5 5% —")), 0, 25)
	rapid.Check(t, func(t *rapid.T) {
		a, b := strings.Join(words.Draw(t, "a"), " "), strings.Join(words.Draw(t, "b"), " ")
		var first, second []string // kept words are spelt as in the second; neither a dash nor a gap at an end is a word
		isWord := func(s string) bool { return s != "—" && s != "…" }
		for _, e := range model.DiffWords(model.Text(a), model.Text(b)) {
			fields := strings.Fields(e.Words)
			if e.Edit != model.Added {
				first = append(first, fields...)
			}
			if e.Edit != model.Dropped {
				second = append(second, fields...)
			}
		}
		if strings.Join(second, " ") != b {
			t.Fatalf("%q to %q: kept and added are %q", a, b, second)
		}
		if count(first, isWord) != count(strings.Fields(a), isWord) {
			t.Fatalf("%q to %q: kept and dropped are %q", a, b, first)
		}
	})
}

func count[T any](items []T, is func(T) bool) int {
	n := 0
	for _, item := range items {
		if is(item) {
			n++
		}
	}
	return n
}
