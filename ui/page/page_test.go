package page_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parallel38/ui/keymap"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/theme"
)

// linked returns a document in which each line is a text, or several links where it holds words in brackets: "people [kim] [ri]".
func linked(lines ...string) page.Doc {
	w := page.NewWriter(40)
	for _, l := range lines {
		for _, word := range strings.Fields(l) {
			if name, ok := strings.CutPrefix(word, "["); ok {
				name = strings.TrimSuffix(name, "]")
				w.Link(person(name), theme.Link, name)
			} else {
				w.Put(theme.Plain, word)
			}
			w.Put(theme.Plain, " ")
		}
		w.End()
	}
	return w.Doc()
}

func chosen(m *page.Model) string {
	t, _ := m.Chosen()
	return t.ID
}

func TestMovesAmongLinks(t *testing.T) {
	t.Parallel()
	doc := linked("head", "people [kim] [ri]", "topics [a] [b] [c]", "end [z]")
	for _, c := range []struct {
		keys string
		want string
	}{
		{"", "kim"},
		{"down", "a"},        // the first link of the next line
		{"right down", "a"},  // from any link of a line
		{"right right", "a"}, // left and right go through all of them
		{"down right left", "a"},
		{"down right up", "kim"}, // up, too, to the first of a line
		{"down down up", "a"},
		{"up", "kim"},
		{"left", "kim"},
		{"bottom", "z"},
		{"bottom right", "z"},
		{"bottom down", "z"},
		{"bottom top", "kim"},
	} {
		m := shown(doc, 40, 10)
		for _, k := range strings.Fields(c.keys) {
			if !m.Do(keymap.Action(k)) {
				t.Fatalf("%s is no move", k)
			}
		}
		if got := chosen(m); got != c.want {
			t.Errorf("%q chooses %q, not %q", c.keys, got, c.want)
		}
	}
}

func TestOtherActionsAreNoMoves(t *testing.T) {
	t.Parallel()
	m := shown(linked("[a]", "[b]"), 40, 10)
	for _, a := range []keymap.Action{keymap.Enter, keymap.Leave, keymap.NextDiff} {
		if m.Do(a) || chosen(m) != "a" {
			t.Errorf("%s is taken for a move", a)
		}
	}
}

func TestADocumentWithoutLinksScrolls(t *testing.T) {
	t.Parallel()
	m := shown(linked("one", "two", "three", "four"), 40, 2)
	if _, ok := m.Chosen(); ok {
		t.Error("something is chosen")
	}
	for _, c := range []struct {
		a    keymap.Action
		want []string
	}{
		{keymap.Down, []string{"two", "↓ 2 more lines"}}, {keymap.Up, []string{"one", "↓ 3 more lines"}}, {keymap.Right, []string{"one", "↓ 3 more lines"}},
		{keymap.Bottom, []string{"three", "four"}}, {keymap.Left, []string{"three", "four"}}, {keymap.Top, []string{"one", "↓ 3 more lines"}},
		{keymap.PageDown, []string{"two", "↓ 2 more lines"}},
	} {
		if m.Do(c.a); !slices.Equal(plainView(m), c.want) {
			t.Errorf("%s shows %q, not %q", c.a, plainView(m), c.want)
		}
	}
}

func TestStepsScrollByALineWhereTheNextLinkIsFar(t *testing.T) {
	t.Parallel()
	m := shown(linked("[a]", "1", "2", "3", "4", "5", "6", "[b]"), 40, 3)
	steps := 0
	for chosen(m) == "a" && steps < 20 {
		m.Do(keymap.Down)
		steps++
	}
	if steps < 4 || chosen(m) != "b" {
		t.Errorf("after %d steps %q is chosen; the text between the links was not shown", steps, chosen(m))
	}
}

func TestPageMovesChooseWhatIsInView(t *testing.T) {
	t.Parallel()
	var lines []string
	for i := range 30 {
		lines = append(lines, fmt.Sprintf("[%d]", i))
	}
	m := shown(linked(lines...), 40, 10)
	if m.Do(keymap.PageDown); chosen(m) != "9" {
		t.Errorf("a page down chooses %q", chosen(m))
	}
	if m.Do(keymap.Bottom); chosen(m) != "29" {
		t.Errorf("the last is %q", chosen(m))
	}
	if m.Do(keymap.PageUp); chosen(m) != "19" { // rows 11 to 20, of which the last tells how much lies below
		t.Errorf("a page up chooses %q, of %q", chosen(m), plainView(m))
	}
}

// A link that a move chooses is drawn: it is neither out of view nor under the row that tells how much lies below.
func TestTheLinkThatAMoveChoosesIsDrawn(t *testing.T) {
	t.Parallel()
	moves := []keymap.Action{keymap.Up, keymap.Down, keymap.Left, keymap.Right, keymap.PageUp, keymap.PageDown}
	rapid.Check(t, func(t *rapid.T) {
		var lines []string
		for i := range rapid.IntRange(1, 30).Draw(t, "lines") {
			lines = append(lines, []string{"text", fmt.Sprintf("[%d.0]", i), fmt.Sprintf("x [%d.0] [%d.1]", i, i)}[rapid.IntRange(0, 2).Draw(t, "line")])
		}
		m := shown(linked(lines...), 40, rapid.IntRange(1, 12).Draw(t, "height"))
		for range rapid.IntRange(1, 30).Draw(t, "moves") {
			before, had := m.Chosen()
			if rapid.IntRange(0, 9).Draw(t, "resize") == 0 {
				wasDrawn := contains(plainView(m), before.ID)
				m.SetSize(40, rapid.IntRange(1, 12).Draw(t, "height"))
				if wasDrawn {
					before = target.Target{} // it is to stay in view
				}
			} else {
				m.Do(rapid.SampledFrom(moves).Draw(t, "move"))
			}
			now, has := m.Chosen()
			if has != had {
				t.Fatal("a choice was lost")
			}
			if has && now != before && !contains(plainView(m), now.ID) {
				t.Fatalf("%q is chosen, and the page shows %q", now.ID, plainView(m))
			}
		}
	})
}

func contains(lines []string, word string) bool {
	return slices.ContainsFunc(lines, func(l string) bool { return slices.Contains(strings.Fields(l), word) })
}

// The view has exactly its size, and only its last row may tell how much lies below.
func TestViewHasItsSize(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n, height := rapid.IntRange(0, 20).Draw(t, "lines"), rapid.IntRange(0, 12).Draw(t, "height")
		lines := make([]string, n)
		for i := range lines {
			lines[i] = fmt.Sprint("line", i)
		}
		m := shown(linked(lines...), 40, height)
		for range rapid.IntRange(0, 30).Draw(t, "scrolled") {
			m.Do(keymap.Down)
		}
		view := plainView(m)
		if len(view) != height {
			t.Fatalf("%d rows, not %d", len(view), height)
		}
		for i, row := range view {
			if strings.HasPrefix(row, "↓") && i != height-1 {
				t.Fatalf("row %d is %q", i, row)
			}
		}
		if height > 1 && n > height && view[height-1] != fmt.Sprint("line", n-1) {
			first := 0
			fmt.Sscanf(view[0], "line%d", &first)
			hidden := n - first - (height - 1)
			want := fmt.Sprintf("↓ %d more lines", hidden)
			if hidden == 1 {
				want = "↓ 1 more line"
			}
			if view[height-1] != want {
				t.Fatalf("the last row is %q and should be %q", view[height-1], want)
			}
		}
	})
}

func TestChooseShowsTheLink(t *testing.T) {
	t.Parallel()
	m := shown(linked("[a]", "1", "2", "3", "[b]", "4"), 40, 3)
	if !m.Choose(person("b")) || !contains(plainView(m), "b") {
		t.Errorf("the page shows %q", plainView(m))
	}
	if m.Choose(person("nobody")) || chosen(m) != "b" {
		t.Error("a link that there is none of was chosen")
	}
}

func TestALinkOfSeveralLinesIsShownWhole(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(10)
	for _, s := range []string{"one", "two", "three"} {
		w.Line(theme.Plain, s)
	}
	w.LinkParagraph(target.Target{Kind: target.Event, ID: "a"}, theme.Link, "first second third")
	w.Line(theme.Plain, "below")
	m := shown(w.Doc(), 10, 4)
	m.Choose(target.Target{Kind: target.Event, ID: "a"})
	if got, want := plainView(m), []string{"first", "second", "third", "below"}; !slices.Equal(got, want) {
		t.Errorf("the view is %q, not %q", got, want)
	}
}

func TestSetDocBeginsAtTheTop(t *testing.T) {
	t.Parallel()
	m := shown(linked("[a]", "1", "2", "3", "[b]"), 40, 3)
	m.Do(keymap.Bottom)
	m.SetDoc(linked("new", "[c]", "[d]", "5"))
	if chosen(m) != "c" || plainView(m)[0] != "new" {
		t.Errorf("%q is chosen of %q", chosen(m), plainView(m))
	}
}

func TestRelayoutKeepsTheChoice(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		before page.Doc
		move   []keymap.Action
		after  page.Doc
		want   string
		shown  string // a word of the line that the choice stands on
	}{
		{"lines moved", linked("[a]", "[b]"), []keymap.Action{keymap.Down}, linked("new", "new", "new", "[a]", "new", "here [b]"), "b", "here"},
		{"of several links to one thing", linked("[a]", "x [b]", "y [b]"), []keymap.Action{keymap.Bottom}, linked("[a]", "x [b]", "z", "here [b]"), "b", "here"},
		{"links before it", linked("[a]", "[b]"), []keymap.Action{keymap.Down}, linked("[x]", "[y]", "[a]", "here [b]"), "b", "here"},
		{"the thing is gone", linked("[a]", "[b]"), []keymap.Action{keymap.Down}, linked("here [a]"), "a", "here"},
		{"all is gone", linked("[a]"), nil, linked("here"), "", "here"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			m := shown(c.before, 40, 3)
			for _, a := range c.move {
				m.Do(a)
			}
			m.Relayout(c.after)
			if chosen(m) != c.want || !contains(plainView(m), c.shown) {
				t.Errorf("%q is chosen of %q", chosen(m), plainView(m))
			}
		})
	}
}

func TestOnlyAPageWithTheKeysMarksItsChoice(t *testing.T) {
	t.Parallel()
	m := shown(linked("[a]"), 40, 1)
	th := theme.New(true)
	if got := m.View(true)[0]; !strings.Contains(got, th.Paint(theme.Selected, "a")) {
		t.Errorf("with the keys: %q", got)
	}
	if got := m.View(false)[0]; strings.Contains(got, th.Paint(theme.Selected, "a")) {
		t.Errorf("without the keys: %q", got)
	}
}

func TestTheZeroPageIsEmpty(t *testing.T) {
	t.Parallel()
	var m page.Model
	m.SetSize(5, 2)
	for _, a := range []keymap.Action{keymap.Down, keymap.Up, keymap.Bottom, keymap.PageDown} {
		m.Do(a)
	}
	if got := m.View(true); !slices.Equal(got, []string{"     ", "     "}) {
		t.Errorf("it shows %q", got)
	}
}
