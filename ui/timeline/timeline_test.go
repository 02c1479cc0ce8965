package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui/keymap"
	"parallel38/ui/text"
	"parallel38/ui/theme"
	"parallel38/ui/timeline"
)

// years returns an archive of events named "year-number", as many in each year as asked for; those of numbers that end in 2 differ.
func years(t testing.TB, counts map[int]int) *model.Archive {
	t.Helper()
	b := modeltest.New()
	for year, n := range counts {
		for i := range n {
			e := b.Event(fmt.Sprintf("%d-%d", year, i), fmt.Sprintf("%d-%02d-%02d", year, 1+i%12, 1+i/12))
			e.On("sanctions")
			if i%10 == 2 {
				e.Asks("q", "a", "b").Differ(model.Contradiction)
				e.ToldBy(fmt.Sprintf("ap-%d-%d", year, i)).States("q", "a")
				e.ToldBy(fmt.Sprintf("kcna-%d-%d", year, i)).States("q", "b")
			}
		}
	}
	return b.Archive(t)
}

func list(a *model.Archive, query string, width, height int) *timeline.Model {
	f, err := a.ParseFilter(query)
	if err != nil {
		panic(err)
	}
	m := timeline.New(theme.New(true), a, a.Select(f))
	m.SetSize(width, height)
	return &m
}

// at returns the id of the event under the cursor.
func at(a *model.Archive, m *timeline.Model) string {
	if m.Place() < 0 {
		return ""
	}
	return string(a.EventAt(m.Place()).ID)
}

func rows(m *timeline.Model) []string {
	lines := m.View(true)
	for i := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(lines[i]), " ")
	}
	return lines
}

func TestMoves(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 3, 2018: 12, 2020: 4}) // in order of time: 2017-0 … 2017-2, 2018-0 … 2018-11, 2020-0 … 2020-3
	for _, c := range []struct{ from, keys, want string }{
		{"2017-0", "down", "2017-1"},
		{"2017-2", "down", "2018-0"}, // headings are passed
		{"2018-0", "up", "2017-2"},
		{"2017-0", "up", "2017-0"},
		{"2020-3", "down", "2020-3"},
		{"2018-5", "top", "2017-0"},
		{"2018-5", "bottom", "2020-3"},
		{"2018-5", "page-down", "2018-11"}, // the rows in view but two
		{"2018-11", "page-up", "2018-5"},
		{"2017-1", "next-year", "2018-0"},
		{"2018-5", "next-year", "2020-0"},
		{"2020-1", "next-year", "2020-1"},     // there is none
		{"2018-5", "previous-year", "2018-0"}, // to its start first
		{"2018-0", "previous-year", "2017-0"},
		{"2017-0", "previous-year", "2017-0"},
		{"2017-0", "next-difference", "2017-2"},
		{"2017-2", "next-difference", "2018-2"},
		{"2018-3", "previous-difference", "2018-2"},
		{"2018-2", "previous-difference", "2017-2"},
		{"2020-3", "next-difference", "2020-3"},
		{"2017-1", "previous-difference", "2017-1"},
	} {
		m := list(a, "", 60, 8)
		m.GoTo(a.IndexOf(model.EventID(c.from)))
		if !m.Do(keymap.Action(c.keys)) {
			t.Fatalf("%s is no move", c.keys)
		}
		if got := at(a, m); got != c.want {
			t.Errorf("%s leads from %s to %s, not %s", c.keys, c.from, got, c.want)
		}
	}
}

func TestOtherActionsAreNoMoves(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2018: 3})
	m := list(a, "", 60, 8)
	for _, action := range []keymap.Action{keymap.Enter, keymap.Left, keymap.Right, keymap.NextPane} {
		if m.Do(action) || at(a, m) != "2018-0" {
			t.Errorf("%s is taken for a move", action)
		}
	}
}

// Differences that the filter leaves out are passed.
func TestDifferencesOfTheChosenEvents(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 3, 2018: 3, 2020: 3})
	m := list(a, "year:2017,2020", 60, 8)
	m.Do(keymap.NextDiff)
	if m.Do(keymap.NextDiff); at(a, m) != "2020-2" {
		t.Errorf("the next difference is of %s", at(a, m))
	}
}

func TestGoToLandsAmidItsNeighbours(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 100})
	m := list(a, "", 60, 12)
	m.GoTo(50)
	row := -1
	for i, line := range rows(m) {
		if strings.HasPrefix(line, "▸") {
			row = i
		}
	}
	if row != 4 {
		t.Errorf("the cursor stands in row %d of 12:\n%s", row, strings.Join(rows(m), "\n"))
	}
	before := rows(m)[0]
	if m.GoTo(52); rows(m)[0] != before {
		t.Error("what is in view already was scrolled")
	}
}

func TestGoToTheNearestThatIsListed(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 5, 2018: 5, 2019: 5})
	m := list(a, "-year:2018", 60, 12)
	for from, want := range map[string]string{"2018-0": "2017-4", "2018-4": "2019-0", "2019-3": "2019-3"} {
		if m.GoTo(a.IndexOf(model.EventID(from))); at(a, m) != want {
			t.Errorf("the nearest to %s is %s, not %s", from, at(a, m), want)
		}
	}
}

func TestClick(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 2, 2018: 2})
	m := list(a, "", 60, 10) // rows: 2017, two events, 2018, two events, and four empty ones
	for _, c := range []struct {
		y    int
		is   bool
		want string
	}{{1, true, "2017-0"}, {5, true, "2018-1"}, {0, false, "2018-1"}, {3, false, "2018-1"}, {7, false, "2018-1"}, {2, true, "2017-1"}} {
		if is := m.Click(c.y); is != c.is || at(a, m) != c.want {
			t.Errorf("a click in row %d: %t, the cursor is on %s", c.y, is, at(a, m))
		}
	}
}

func TestAnEmptyList(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 3})
	m := list(a, "nothing", 60, 7)
	for _, action := range []keymap.Action{
		keymap.Down, keymap.Up, keymap.PageDown, keymap.PageUp, keymap.Top, keymap.Bottom, keymap.NextYear, keymap.LastYear, keymap.NextDiff, keymap.LastDiff,
	} {
		m.Do(action)
	}
	m.GoTo(1)
	if m.Click(3) || m.Place() != -1 {
		t.Errorf("the cursor is on place %d", m.Place())
	}
	if got := strings.Join(rows(m), "\n"); !strings.Contains(got, "No event meets the filter") {
		t.Errorf("it shows\n%s", got)
	}
	if strip := m.Strip(40, 3); strings.ContainsRune(ansi.Strip(strip[2]), '▲') || strings.TrimSpace(ansi.Strip(strip[1])) != "" {
		t.Errorf("its strip is %q", strip)
	}
	f, _ := a.ParseFilter("sanctions year:2017")
	if m.SetSelection(a.Select(f), 2); at(a, m) != "" {
		t.Errorf("the cursor is on %s: the word stands nowhere", at(a, m))
	}
	if m.SetSelection(a.Select(model.Filter{}), 2); at(a, m) != "2017-2" {
		t.Errorf("once the filter is gone the cursor is on %q", at(a, m))
	}
}

// Whatever is done, the cursor is on a listed event and in view, and the view has its size.
func TestTheCursorIsInView(t *testing.T) {
	t.Parallel()
	a := years(t, map[int]int{2017: 30, 2018: 3, 2021: 1, 2022: 25})
	actions := []keymap.Action{
		keymap.Down, keymap.Up, keymap.PageDown, keymap.PageUp, keymap.Top, keymap.Bottom, keymap.NextYear, keymap.LastYear, keymap.NextDiff, keymap.LastDiff,
	}
	rapid.Check(t, func(t *rapid.T) {
		m := list(a, "", 60, 10)
		height := 10
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			switch rapid.IntRange(0, 9).Draw(t, "what") {
			case 0:
				height = rapid.IntRange(1, 40).Draw(t, "height")
				m.SetSize(rapid.IntRange(30, 120).Draw(t, "width"), height)
			case 1:
				f, _ := a.ParseFilter(rapid.SampledFrom([]string{"", "year:2018", "has:difference", "-year:2017", "year:2021,2022"}).Draw(t, "filter"))
				m.SetSelection(a.Select(f), m.Place())
			case 2:
				m.GoTo(rapid.IntRange(0, a.Len()-1).Draw(t, "place"))
			case 3:
				m.Click(rapid.IntRange(0, height-1).Draw(t, "row"))
			default:
				m.Do(rapid.SampledFrom(actions).Draw(t, "action"))
			}
			if !m.Selection().Contains(m.Place()) {
				t.Fatalf("the cursor is on place %d, which is not listed", m.Place())
			}
			marked := 0
			for _, line := range rows(m) {
				if strings.HasPrefix(line, "▸") {
					marked++
				}
			}
			if lines := m.View(true); len(lines) != height || marked != 1 {
				t.Fatalf("%d rows of %d, and %d of them marked", len(lines), height, marked)
			}
		}
	})
}

func TestRowsTellWhatAnEventIs(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	view := strings.Join(rows(list(a, "", 80, 20)), "\n")
	for _, want := range []string{
		"── 2019 ", " 4 ──", "─ 1 ──", // years with how many events
		"█ Feb 28  Hanoi summit ends without a deal",
		"≠3   8", // differences and accounts
		"▄ Feb 28– Kim stays on in Vietnam",
		"Dec~ ", "year ",
	} {
		if !strings.Contains(view, want) {
			t.Errorf("%q is not in\n%s", want, view)
		}
	}
}

func TestDayOf(t *testing.T) {
	t.Parallel()
	for edtf, want := range map[string]string{
		"2019-02-28": "Feb 28", "2019-03-01": "Mar  1", "2019-06": "Jun", "2019": "year", "2019-02-27/2019-02-28": "Feb 27–", "2019-02/2019-04": "Feb–",
		"2017/2019": "year–", "2018-03~": "Mar~", "2018-03-31~": "Mar 31~", "2018-03-05?": "Mar  5?", "2018-03-05%": "Mar  5?", "2018~/2019?": "year?",
		"2019-02-27/2019-03": "Feb–",
	} {
		e := modeltest.New().Event("e", edtf).Event
		got := timeline.DayOf(&e, false)
		if got != want {
			t.Errorf("%s is %q, not %q", edtf, got, want)
		}
		if text.Width(got) > 7 {
			t.Errorf("%q does not fit its column", got)
		}
	}
	e := modeltest.New().Event("e", "2019-02-28").Event
	if timeline.DayOf(&e, true) != "Feb 28°" {
		t.Errorf("a day that was another one elsewhere is %q", timeline.DayOf(&e, true))
	}
}

func TestViewAtAnyWidth(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for width := 30; width < 150; width++ {
		for _, line := range list(a, "", width, 15).View(true) {
			if text.Width(line) != width {
				t.Fatalf("%q is %d cells wide, not %d", line, text.Width(line), width)
			}
		}
	}
}
