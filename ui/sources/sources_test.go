package sources_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui/keymap"
	"parallel38/ui/sources"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

func hanoi(t testing.TB, width, height int) *sources.Model {
	t.Helper()
	a := modeltest.Small(t)
	m := sources.New(theme.New(true), a)
	m.SetSize(width, height)
	m.SetEvent(a.Event("2019-02-28-hanoi"))
	return &m
}

func screen(m *sources.Model) string { return ansi.Strip(strings.Join(m.View(), "\n")) }

func chosen(m *sources.Model) string {
	to, _ := m.Chosen()
	return to.ID
}

// Narrow screens leave out columns; outlet, date and headline are always there.
func TestColumns(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		width int
		heads string
	}{
		{40, "Outlet Published Headline"},
		{59, "Outlet Published Headline"},
		{60, "Outlet In Published Headline"},
		{76, "Outlet In Published Comes from Headline"},
		{90, "Outlet Kind In Published Lang Comes from Headline"},
		{110, "Outlet Kind In Published Lang Read Comes from Headline"},
	} {
		head := strings.Split(screen(hanoi(t, c.width, 30)), "\n")[1]
		got := strings.Join(strings.Fields(head), " ")
		if cut, ok := strings.CutSuffix(got, "…"); ok && strings.HasPrefix(c.heads, cut) {
			continue // little is left for the last
		}
		if got != c.heads {
			t.Errorf("at %d the columns are %q, not %q", c.width, got, c.heads)
		}
	}
}

func TestRowsTellWhereAnAccountComesFrom(t *testing.T) {
	t.Parallel()
	s := screen(hanoi(t, 140, 40))
	for _, want := range []string{
		"8 sources", "Associated Press", "first-hand", "KTVQ", " AP ", "Yonhap (inferred)", "origin unknown", "undated", "state media",
	} {
		if !strings.Contains(s, want) {
			t.Errorf("%q is not in\n%s", want, s)
		}
	}
}

func TestTheSourceUnderTheCursorIsCited(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 30)
	m.Do(keymap.Down)
	if s := screen(m); !strings.Contains(s, "“Ap Hanoi”, Associated Press, 28 February 2019, https://ap.example/ap-hanoi") || !strings.Contains(s, "2 events of the archive reported") {
		t.Errorf("the citation is not in\n%s", s)
	}
}

func TestTheSourceUnderTheCursorSaysHowOftenItWasRead(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 30)
	for _, c := range []struct {
		source model.SourceID
		want   []string
	}{
		{"ap-hanoi", []string{"whole text read once"}},
		{"hankyoreh-hanoi", []string{"opening read at least twice", "mended on another reading: Ri’s word had stood as the page’s own"}},
	} {
		m.Choose(c.source)
		for _, want := range c.want {
			if s := screen(m); !strings.Contains(s, want) {
				t.Errorf("%s: %q is not in\n%s", c.source, want, s)
			}
		}
	}
}

func TestMovesAndChoice(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 30)
	for _, c := range []struct {
		move keymap.Action
		want string
	}{{keymap.Down, "ap-hanoi"}, {keymap.Bottom, "yonhap-early"}, {keymap.Up, "kcna-hanoi"}, {keymap.Top, "whitehouse-remarks"}} {
		if m.Do(c.move); chosen(m) != c.want {
			t.Errorf("%s chooses %s, not %s", c.move, chosen(m), c.want)
		}
	}
	if m.Choose("ktvq-hanoi"); chosen(m) != "ktvq-hanoi" {
		t.Errorf("%s is chosen", chosen(m))
	}
	if m.Choose("nothing"); chosen(m) != "ktvq-hanoi" {
		t.Errorf("a source that is not listed moved the cursor to %s", chosen(m))
	}
	if m.Do(keymap.Enter) {
		t.Error("Enter is taken for a move")
	}
}

func TestAnotherEventBeginsAtItsFirstSource(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	m := sources.New(theme.New(true), a)
	m.SetSize(120, 30)
	m.SetEvent(a.Event("2019-02-28-hanoi"))
	m.Do(keymap.Bottom)
	m.SetEvent(a.Event("2019-02-28-hanoi"))
	if chosen(&m) != "yonhap-early" {
		t.Error("the same event moved the cursor")
	}
	m.SetEvent(a.Event("2019-03-01-ri-briefing"))
	if chosen(&m) != "ap-hanoi" {
		t.Errorf("the cursor of the new event is on %s", chosen(&m))
	}
}

func TestAnEventWithoutSources(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	m := sources.New(theme.New(true), a)
	m.SetSize(100, 20)
	if _, ok := m.Chosen(); ok || len(m.View()) != 20 {
		t.Error("before there is an event, something is chosen")
	}
	m.SetEvent(a.Event("2020-year-of-silence"))
	m.Do(keymap.Down)
	if _, ok := m.Chosen(); ok || !strings.Contains(screen(&m), "0 sources") {
		t.Errorf("the screen is\n%s", screen(&m))
	}
}

func TestViewHasItsSize(t *testing.T) {
	t.Parallel()
	for width := 40; width < 160; width += 7 {
		for height := 6; height < 40; height += 3 {
			lines := hanoi(t, width, height).View()
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
