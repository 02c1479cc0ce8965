package ledger_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui/keymap"
	"parallel38/ui/ledger"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// archive returns differences of several kinds, settled and open, with two to four accounts.
func archive(t testing.TB) *model.Archive {
	t.Helper()
	b := modeltest.New()
	for i, d := range []struct {
		kind    model.DifferenceKind
		settled bool
		more    int
	}{{model.Number, true, 0}, {model.Contradiction, false, 2}, {model.Number, false, 1}, {model.Clock, true, 0}} {
		e := b.Event(fmt.Sprintf("e%d", i), fmt.Sprintf("2019-0%d-01", i+1)).Titled(fmt.Sprint("Event ", i), "x")
		q := e.Asks("q", "a", "b").Reads(fmt.Sprint("Question ", i, "?")).Differ(d.kind)
		if d.settled {
			q.Settle("a", fmt.Sprintf("ap-%d", i))
		}
		e.ToldBy(fmt.Sprintf("ap-%d", i)).States("q", "a")
		e.ToldBy(fmt.Sprintf("kcna-%d", i)).States("q", "b")
		for j := range d.more {
			e.ToldBy(fmt.Sprintf("more%d-%d", j, i)).States("q", "b")
		}
	}
	return b.Archive(t)
}

func showing(a *model.Archive, query string, width, height int) *ledger.Model {
	m := ledger.New(theme.New(true), a)
	m.SetSize(width, height)
	f, err := a.ParseFilter(query)
	if err != nil {
		panic(err)
	}
	m.SetSelection(a.Select(f))
	return &m
}

func screen(m *ledger.Model) string { return ansi.Strip(strings.Join(m.View(), "\n")) }

// order returns the numbers of the questions from top to bottom.
func order(m *ledger.Model) string {
	var s string
	for _, l := range m.View() {
		date, rest, _ := strings.Cut(ansi.Strip(l), "  Question ")
		if strings.Contains(date, "2019") && rest != "" {
			s += rest[:1]
		}
	}
	return s
}

func TestOrders(t *testing.T) {
	t.Parallel()
	m := showing(archive(t), "", 120, 30)
	for _, want := range []struct{ name, order string }{
		{"by date", "0123"}, {"open first", "1203"}, {"by kind", "3102"}, {"most accounts first", "1203"}, {"by date", "0123"},
	} {
		if got := order(m); got != want.order || !strings.Contains(screen(m), "sorted "+want.name) {
			t.Errorf("%s: the order is %s, not %s:\n%s", want.name, got, want.order, screen(m))
		}
		m.Do(keymap.Resort)
	}
}

func TestSummary(t *testing.T) {
	t.Parallel()
	if s := screen(showing(archive(t), "", 120, 30)); !strings.Contains(s, "4 differences") || !strings.Contains(s, "2 open · 2 settled · number 2 · contradiction 1 · clock 1") {
		t.Errorf("the summary is wrong in\n%s", s)
	}
	if s := screen(showing(archive(t), "nothing", 120, 30)); !strings.Contains(s, "0 differences") {
		t.Errorf("of other events:\n%s", s)
	}
	if s := screen(showing(archive(t), "date:2019-02", 120, 30)); !strings.Contains(s, " 1 difference ") || !strings.Contains(s, "1 open · 0 settled · contradiction 1") {
		t.Errorf("of one month:\n%s", s)
	}
}

func TestWithinOneOrigin(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019-01-01")
	e.Asks("q", "a", "b").Differ(model.Transcribed)
	e.ToldBy("ap-x").Witness().States("q", "a")
	e.ToldBy("ktvq-x").Credits("ap").States("q", "b")
	if s := screen(showing(b.Archive(t), "", 120, 30)); !strings.Contains(s, "1 within one origin") {
		t.Errorf("it is not said that both have one origin:\n%s", s)
	}
}

func TestTheProofIsOfTheDifferenceUnderTheCursor(t *testing.T) {
	t.Parallel()
	m := showing(archive(t), "", 120, 30)
	if s := screen(m); !strings.Contains(s, "Settled: a, by Ap: it is the record (kind: number)") {
		t.Errorf("of the first:\n%s", s)
	}
	m.Do(keymap.Down)
	if s := screen(m); !strings.Contains(s, "Open: a record of it (kind: contradiction)") || !strings.Contains(s, "outlets differ: b 3 · a 1") {
		t.Errorf("of the second:\n%s", s)
	}
}

func TestChosen(t *testing.T) {
	t.Parallel()
	m := showing(archive(t), "", 120, 30)
	m.Do(keymap.Bottom)
	to, ok := m.Chosen()
	if !ok || to.ID != "e3" || to.Sub != "q" {
		t.Errorf("%v is chosen", to)
	}
	m.Do(keymap.Top)
	if m.Choose(to); func() string { c, _ := m.Chosen(); return c.ID }() != "e3" {
		t.Error("a difference that was chosen cannot be chosen again")
	}
}

// Where the filter leaves the difference under the cursor, the cursor stays on it.
func TestTheCursorStaysOnItsDifference(t *testing.T) {
	t.Parallel()
	a := archive(t)
	m := showing(a, "", 120, 30)
	m.Do(keymap.Down)
	m.Do(keymap.Down)
	f, _ := a.ParseFilter("-date:2019-01")
	m.SetSelection(a.Select(f))
	if to, _ := m.Chosen(); to.ID != "e2" {
		t.Errorf("the cursor went to %s", to.ID)
	}
}

func TestNothingDiffers(t *testing.T) {
	t.Parallel()
	m := showing(modeltest.Small(t), "year:2020", 120, 30)
	for _, a := range []keymap.Action{keymap.Down, keymap.Bottom, keymap.Resort} {
		m.Do(a)
	}
	if _, ok := m.Chosen(); ok || !strings.Contains(screen(m), "No account of the chosen events contradicts another.") {
		t.Errorf("the ledger is\n%s", screen(m))
	}
}

func TestColumns(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		width        int
		shown, hides []string
	}{
		{120, []string{"Date", "Question", "Event", "Kind", "Accts", "open"}, nil},
		{100, []string{"Date", "Question", "Kind", "Accts", "open"}, []string{" Event"}},
		{60, []string{"Date", "Question", "open"}, []string{"Kind", "Accts"}},
	} {
		s := screen(showing(archive(t), "", c.width, 30))
		s = s[:strings.Index(s, "────")]
		for _, want := range c.shown {
			if !strings.Contains(s, want) {
				t.Errorf("at %d, %q is not in\n%s", c.width, want, s)
			}
		}
		for _, no := range c.hides {
			if strings.Contains(s, no) {
				t.Errorf("at %d, %q is in\n%s", c.width, no, s)
			}
		}
	}
}

func TestViewHasItsSize(t *testing.T) {
	t.Parallel()
	a := archive(t)
	for width := 40; width < 160; width += 7 {
		for height := 6; height < 40; height += 3 {
			lines := showing(a, "", width, height).View()
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

func TestItGoesToAnEventsFirstDifference(t *testing.T) {
	t.Parallel()
	m := showing(archive(t), "", 120, 30)
	for _, c := range []struct {
		event model.EventID
		want  string
	}{{"e2", "e2"}, {"e0", "e0"}, {"nothing-differs-there", "e0"}} {
		m.ChooseEvent(c.event)
		if got, _ := m.Chosen(); got.ID != c.want {
			t.Errorf("asked for %s, it stands on %s", c.event, got.ID)
		}
	}
}

// The line of counts is never cut: kinds that have no room are counted.
func TestCountsFitTheirLine(t *testing.T) {
	t.Parallel()
	for width, want := range map[int]string{
		120: "2 open · 2 settled · number 2 · contradiction 1 · clock 1",
		50:  "2 open · 2 settled · number 2 · 2 more",
	} {
		if s := screen(showing(archive(t), "", width, 30)); !strings.Contains(s, want+" ") {
			t.Errorf("at %d, %q is not in\n%s", width, want, s)
		}
	}
}
