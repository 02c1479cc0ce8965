package text_test

import (
	"slices"
	"testing"

	"parallel38/ui/text"
)

func TestDistinct(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name        string
		texts, want []string
		w           int
	}{
		{"short ones stay", []string{"to walk", "to leave"}, []string{"to walk", "to leave"}, 20},
		{"long ones that differ at once are cut at the end", []string{"we will see what happens", "they will see what happens"}, []string{"we will see…", "they will s…"}, 12},
		{
			"long ones that differ late are cut around the difference",
			[]string{"we will see what happens in Hanoi tomorrow", "“We will see what happens in Seoul tomorrow”", "we will see"},
			[]string{"…happens in Hanoi t…", "…happens in Seoul t…", "we will see"}, 20,
		},
		{"a long one that another continues", []string{"we will see what happens", "we will see what happens next week"}, []string{"we will see what h…", "…what happens next…"}, 19},
		{
			"two that end alike and differ from others there",
			[]string{"a button is always on my desk here", "a button is always on my table", "the button is always on my desk here", "the button is always on my chair"},
			[]string{"…on my desk here", "…on my table", "the button is al…", "…on my chair"}, 17,
		},
		{"one alone", []string{"we will see what happens"}, []string{"we will see…"}, 12},
		{"Korean", []string{"때로는 그냥 떠나야 한다 말했다", "때로는 그냥 걸어야 한다 말했다"}, []string{"때로는 그냥 떠…", "때로는 그냥 걸…"}, 15},
	} {
		if got := text.Distinct(c.texts, c.w); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
