package timeline_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"parallel38/model"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

func plainStrip(lines []string) []string {
	plain := make([]string, len(lines))
	for i, l := range lines {
		plain[i] = ansi.Strip(l)
	}
	return plain
}

func TestStripShowsWhereEventsAre(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 1, 2018: 12})
	strip := plainStrip(list(a, "", 60, 8).Strip(6, 2)) // a bin is half a year
	if want := " ▁ ▁▁ "; bars(strip[0]) != want {
		t.Errorf("the bars are %q and should stand as in %q", strip[0], want)
	}
}

// bars replaces every bar with one sign.
func bars(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' {
			return r
		}
		return '▁'
	}, s)
}

func TestHigherBarsAreMoreEvents(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 1, 2018: 30, 2019: 90, 2020: 60}) // spread over all months; a bin is a year
	strip := []rune(plainStrip(list(a, "", 60, 8).Strip(6, 2))[0])
	if len(strip) != 6 || strip[1] != '▁' || strip[3] != '█' || !(strip[1] < strip[2] && strip[2] < strip[4] && strip[4] < strip[3]) {
		t.Errorf("1, 30, 90 and 60 events are %q", string(strip))
	}
}

func TestChosenEventsHaveARowOfTheirOwn(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 20, 2018: 20})
	m := list(a, "year:2018", 60, 8)
	strip := plainStrip(m.Strip(4, 3)) // two bins
	if len(strip) != 3 || strings.Contains(strip[0], "  ") || strip[1][:2] != "  " || strings.TrimSpace(strip[1]) == "" {
		t.Errorf("the strip is %q", strip)
	}
	painted := m.Strip(4, 2)[0] // in a strip of two rows what is chosen has a colour
	th := theme.New(true)
	if strings.Count(painted, strings.SplitN(th.Paint(theme.Bar, "x"), "x", 2)[0]) != 1 {
		t.Errorf("the bars are painted %q", painted)
	}
}

func TestTheCursorsPlaceIsMarked(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 12, 2018: 12})
	for _, c := range []struct {
		event model.EventID
		want  string
	}{
		{"2017-8", " 2017    ▲   2018         "},
		{"2018-11", " 2017        2018       ▲ "},
	} {
		m := list(a, "", 60, 8)
		m.GoTo(a.IndexOf(c.event))
		if got := plainStrip(m.Strip(26, 2))[1]; got != c.want {
			t.Errorf("%s is marked in %q, not in %q", c.event, got, c.want)
		}
	}
}

func TestTheMarkDoesNotHideAYear(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 12, 2018: 12})
	m := list(a, "", 60, 8)
	m.GoTo(a.IndexOf("2018-1")) // February: the second digit
	line := m.Strip(26, 2)[1]
	th := theme.New(true)
	if !strings.Contains(ansi.Strip(line), " 2018 ") || strings.Contains(line, "▲") || !strings.Contains(line, th.Paint(theme.Selected, "0")) {
		t.Errorf("the years are %q", line)
	}
}

// Of many years only those are labelled for which there is room; no label is written over another.
func TestYearLabelsDoNotCollide(t *testing.T) {
	t.Parallel()
	counts := map[int]int{}
	for year := 1950; year < 2026; year++ {
		counts[year] = 1
	}
	a := years(t, counts)
	for _, width := range []int{10, 40, 80, 120, 400} {
		m := list(a, "", 60, 8)
		strip := plainStrip(m.Strip(width, 2))
		labels := strings.Fields(strings.ReplaceAll(strip[1], "▲", " "))
		for _, l := range labels {
			if year, err := strconv.Atoi(l); err != nil || year < 1950 || year > 2025 {
				t.Errorf("at %d, %q is no year: %q", width, l, strip[1])
				break
			}
		}
		if !slices.IsSorted(labels) || len(labels) == 0 {
			t.Errorf("at %d the years are %q", width, labels)
		}
	}
}

func TestStripHasItsSize(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 12, 2018: 12})
	for width := 3; width < 150; width++ {
		for height := 2; height <= 3; height++ {
			lines := list(a, "", 60, 8).Strip(width, height)
			if len(lines) != height {
				t.Fatalf("%d rows, not %d", len(lines), height)
			}
			for _, l := range lines {
				if text.Width(l) != width {
					t.Fatalf("%q is %d cells wide, not %d", l, text.Width(l), width)
				}
			}
		}
	}
}
