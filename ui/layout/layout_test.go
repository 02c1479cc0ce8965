package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parallel38/ui/layout"
)

// The divisions at and around every size at which they change.
func TestDivide(t *testing.T) {
	t.Parallel()
	timeline := layout.Want{Strip: true, Second: true, Rows: 300}
	detail := layout.Want{Strip: true, Second: true, Rows: 300, Focus: 1}
	few := layout.Want{Strip: true, Second: true, Rows: 6}
	filtered := layout.Want{Strip: true, Chips: true, Second: true, Rows: 300}
	everything := layout.Want{Strip: true, Chips: true, Banner: true, Second: true, Rows: 300}
	for _, c := range []struct {
		name          string
		width, height int
		want          layout.Want
		boxes         string
	}{
		{"too narrow", 39, 24, timeline, "too small"},
		{"too low", 80, 9, timeline, "too small"},
		{"the least", 40, 10, timeline, `
			+--------------------------------+
			| header 40×1                    |
			+--------------------------------+
			| first 40×8                     |
			+--------------------------------+
			| footer 40×1                    |
			+--------------------------------+`},
		{"the least, with all there is", 40, 10, everything, `
			+--------------------------------+
			| header 40×1                    |
			+--------------------------------+
			| banner 40×1                    |
			+--------------------------------+
			| chips 40×1                     |
			+--------------------------------+
			| first 40×6                     |
			+--------------------------------+
			| footer 40×1                    |
			+--------------------------------+`},
		{"paged, the second pane has the keys", 80, 15, detail, `
			+--------------------------------+
			| header 80×1                    |
			+--------------------------------+
			| second 80×13                   |
			+--------------------------------+
			| footer 80×1                    |
			+--------------------------------+`},
		{"high enough for the strip", 80, 16, timeline, `
			+--------------------------------+
			| header 80×1                    |
			+--------------------------------+
			| strip 80×2                     |
			+--------------------------------+
			| first 80×12                    |
			+--------------------------------+
			| footer 80×1                    |
			+--------------------------------+`},
		{"still paged", 80, 21, timeline, `
			+--------------------------------+
			| header 80×1                    |
			+--------------------------------+
			| strip 80×2                     |
			+--------------------------------+
			| first 80×17                    |
			+--------------------------------+
			| footer 80×1                    |
			+--------------------------------+`},
		{"one below the other", 80, 22, timeline, `
			+--------------------------------+
			| header 80×1                    |
			+--------------------------------+
			| strip 80×2                     |
			+--------------------------------+
			| first 80×9                     |
			+--------------------------------+
			| rule 80×1                      |
			+--------------------------------+
			| second 80×8                    |
			+--------------------------------+
			| footer 80×1                    |
			+--------------------------------+`},
		{"a list of few rows leaves its room", 80, 24, few, `
			+--------------------------------+
			| header 80×1                    |
			+--------------------------------+
			| strip 80×2                     |
			+--------------------------------+
			| first 80×6                     |
			+--------------------------------+
			| rule 80×1                      |
			+--------------------------------+
			| second 80×13                   |
			+--------------------------------+
			| footer 80×1                    |
			+--------------------------------+`},
		{"what is read has the room", 80, 24, detail, `
			+--------------------------------+
			| header 80×1                    |
			+--------------------------------+
			| strip 80×2                     |
			+--------------------------------+
			| first 80×3                     |
			+--------------------------------+
			| rule 80×1                      |
			+--------------------------------+
			| second 80×16                   |
			+--------------------------------+
			| footer 80×1                    |
			+--------------------------------+`},
		{"a filter, too low for a strip of three rows", 80, 19, filtered, `
			+--------------------------------+
			| header 80×1                    |
			+--------------------------------+
			| strip 80×2                     |
			+--------------------------------+
			| chips 80×1                     |
			+--------------------------------+
			| first 80×14                    |
			+--------------------------------+
			| footer 80×1                    |
			+--------------------------------+`},
		{"a filter, high enough for it", 80, 20, filtered, `
			+--------------------------------+
			| header 80×1                    |
			+--------------------------------+
			| strip 80×3                     |
			+--------------------------------+
			| chips 80×1                     |
			+--------------------------------+
			| first 80×14                    |
			+--------------------------------+
			| footer 80×1                    |
			+--------------------------------+`},
		{"not yet beside", 99, 40, timeline, `
			+--------------------------------+
			| header 99×1                    |
			+--------------------------------+
			| strip 99×2                     |
			+--------------------------------+
			| first 99×19                    |
			+--------------------------------+
			| rule 99×1                      |
			+--------------------------------+
			| second 99×16                   |
			+--------------------------------+
			| footer 99×1                    |
			+--------------------------------+`},
		{"beside", 100, 24, timeline, `
			+--------------------------------+
			| header 100×1                   |
			+--------------------------------+
			| strip 100×2                    |
			+-------------+----+-------------+
			| first 55×20 | 1× | second 44×20|
			+-------------+----+-------------+
			| footer 100×1                   |
			+--------------------------------+`},
		{"beside, however low", 100, 10, detail, `
			+--------------------------------+
			| header 100×1                   |
			+-------------+----+-------------+
			| first 55×8  | 1× | second 44×8 |
			+-------------+----+-------------+
			| footer 100×1                   |
			+--------------------------------+`},
		{"the first pane stops growing", 200, 60, everything, `
			+--------------------------------+
			| header 200×1                   |
			+--------------------------------+
			| banner 200×1                   |
			+--------------------------------+
			| strip 200×3                    |
			+--------------------------------+
			| chips 200×1                    |
			+-------------+----+-------------+
			| first 80×53 | 1× | second 119×53|
			+-------------+----+-------------+
			| footer 200×1                   |
			+--------------------------------+`},
		{"a screen of one pane", 120, 40, layout.Want{}, `
			+--------------------------------+
			| header 120×1                   |
			+--------------------------------+
			| first 120×38                   |
			+--------------------------------+
			| footer 120×1                   |
			+--------------------------------+`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			want := strings.ReplaceAll(strings.TrimPrefix(c.boxes, "\n"), "\t", "")
			if got := draw(layout.Divide(c.width, c.height, c.want)); got != want {
				t.Errorf("%d×%d is divided\n%s\nand should be\n%s", c.width, c.height, got, want)
			}
		})
	}
}

// draw draws the rectangles of a plan from top to bottom, not to scale, with the size of each.
func draw(p layout.Plan) string {
	if p.TooSmall {
		return "too small"
	}
	const whole, split = "+--------------------------------+", "+-------------+----+-------------+"
	lines := []string{whole}
	beside := p.Arrangement == layout.Beside && !p.Second.Empty()
	for _, box := range named(p) {
		switch {
		case box.Empty() || beside && (box.name == "rule" || box.name == "second"):
		case beside && box.name == "first":
			lines[len(lines)-1] = split
			lines = append(lines, fmt.Sprintf("| %-12s| %d× | %-12s|", size(box), p.Rule.W, size(namedRect{p.Second, "second"})), split)
		default:
			lines = append(lines, fmt.Sprintf("| %-31s|", size(box)), whole)
		}
	}
	return strings.Join(lines, "\n")
}

func size(r namedRect) string { return fmt.Sprintf("%s %d×%d", r.name, r.W, r.H) }

type namedRect struct {
	layout.Rect
	name string
}

// named returns the rectangles of a plan with their names, from top to bottom.
func named(p layout.Plan) []namedRect {
	return []namedRect{
		{p.Header, "header"}, {p.Banner, "banner"}, {p.Strip, "strip"}, {p.Chips, "chips"}, {p.First, "first"}, {p.Rule, "rule"},
		{p.Second, "second"}, {p.Footer, "footer"},
	}
}

// Each cell of the terminal lies in one rectangle, and no rectangle reaches beyond it.
func TestRectanglesCoverTheTerminalOnce(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(layout.MinWidth, 300).Draw(t, "width")
		height := rapid.IntRange(layout.MinHeight, 100).Draw(t, "height")
		p := layout.Divide(width, height, want(t))
		if p.TooSmall {
			t.Fatalf("%d×%d is said to be too small", width, height)
		}
		area := 0
		boxes := named(p)
		for i, a := range boxes {
			if a.Empty() {
				continue
			}
			area += a.W * a.H
			if a.X < 0 || a.Y < 0 || a.X+a.W > width || a.Y+a.H > height {
				t.Fatalf("%s, %v, leaves the terminal", a.name, a.Rect)
			}
			for _, b := range boxes[:i] {
				if !b.Empty() && a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H {
					t.Fatalf("%s, %v, overlaps %s, %v", a.name, a.Rect, b.name, b.Rect)
				}
			}
		}
		if area != width*height {
			t.Fatalf("the rectangles have %d cells; the terminal has %d", area, width*height)
		}
	})
}

// The pane that has the keys is always drawn, and so is the footer.
func TestThePaneWithTheKeysIsDrawn(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		w := want(t)
		p := layout.Divide(rapid.IntRange(layout.MinWidth, 300).Draw(t, "width"), rapid.IntRange(layout.MinHeight, 100).Draw(t, "height"), w)
		pane := p.First
		if w.Second && w.Focus == 1 {
			pane = p.Second
		}
		if pane.Empty() || p.Footer.Empty() || p.Header.Empty() {
			t.Fatalf("%+v lacks a part", p)
		}
	})
}

func want(t *rapid.T) layout.Want {
	return layout.Want{
		Strip: rapid.Bool().Draw(t, "strip"), Banner: rapid.Bool().Draw(t, "banner"), Chips: rapid.Bool().Draw(t, "chips"),
		Second: rapid.Bool().Draw(t, "second"), Focus: rapid.IntRange(0, 1).Draw(t, "focus"), Rows: rapid.IntRange(0, 300).Draw(t, "rows"),
	}
}

func TestTooSmallPlanIsEmpty(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{0, 0}, {-1, -1}, {39, 100}, {300, 9}} {
		if p := layout.Divide(size[0], size[1], layout.Want{Strip: true, Second: true}); p != (layout.Plan{TooSmall: true}) {
			t.Errorf("%v: %+v", size, p)
		}
	}
}

func TestContains(t *testing.T) {
	t.Parallel()
	r := layout.Rect{X: 2, Y: 3, W: 4, H: 2}
	inside := 0
	for y := range 8 {
		for x := range 8 {
			if r.Contains(x, y) {
				inside++
			}
		}
	}
	if inside != 8 || !r.Contains(2, 3) || !r.Contains(5, 4) || r.Contains(6, 4) || r.Contains(5, 5) {
		t.Errorf("%d cells lie in %v", inside, r)
	}
}
