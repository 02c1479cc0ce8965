package ui_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"parallel38/model/modeltest"
	"parallel38/ui"
	"parallel38/ui/uitest"
)

// screen is a place in the program and the keys that lead there from the start.
type screen struct {
	name string
	keys []string
}

// screens returns every screen, and every state of one that looks different.
func screens() []screen {
	keys := func(s string) []string { return strings.Fields(s) }
	return []screen{
		{"timeline", nil},
		{"detail", keys("tab down")},
		{"filtered", keys("/ h a n o i enter")},
		{"filter-typed", keys("/ p e r s o n : k i")},
		{"filter-wrong", keys("/ p e r s n : k i m")},
		{"nothing-found", keys("/ z z z z enter")},
		{"matrix", keys("n c 1 right")},
		{"matrix-unfolded", keys("n c 1 z right")},
		{"sides", keys("n c 2")},
		{"wording", keys("n c 3")},
		{"origins", keys("n c 4")},
		{"answers", keys("n c 5 down enter")},
		{"evidence", keys("n c tab")},
		{"sources", keys("n s down")},
		{"ledger", keys("d down")},
		{"person", keys("tab right right enter")},
		{"source", keys("n s enter")},
		{"method", keys("M")},
		{"help", keys("?")},
		{"palette", keys(": c o m")},
		{"pick-person", keys("p")},
		{"pick-year", keys("t down")},
		{"as-of", keys("K enter")},
		{"notice", keys("x")},
	}
}

func open(t testing.TB, s screen, width, height int) *uitest.Driver {
	t.Helper()
	return uitest.New(ui.Options{Archive: modeltest.Small(t)}, width, height).Press(s.keys...)
}

// TestGoldens compares every screen at four sizes with what it looked like when somebody last looked at it; go test ./ui
// -update writes it anew.
func TestGoldens(t *testing.T) {
	t.Parallel()
	for _, s := range screens() {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}, {200, 60}} {
			name := fmt.Sprintf("%s/%dx%d", s.name, size[0], size[1])
			t.Run(name+"/plain", func(t *testing.T) {
				t.Parallel()
				golden.RequireEqual(t, []byte(open(t, s, size[0], size[1]).Screen()+"\n"))
			})
			t.Run(name+"/colour", func(t *testing.T) {
				t.Parallel()
				golden.RequireEqual(t, []byte(open(t, s, size[0], size[1]).Frame()+"\n"))
			})
		}
	}
}

// TestEverySize opens every screen at sizes from one cell to far more than any terminal has.
func TestEverySize(t *testing.T) {
	t.Parallel()
	var sizes [][2]int
	for n := 1; n <= 60; n++ {
		sizes = append(sizes, [2]int{n, n}, [2]int{200, n}, [2]int{n, 60})
	}
	for w := 38; w <= 140; w += 3 {
		sizes = append(sizes, [2]int{w, 24}, [2]int{w, 11})
	}
	sizes = append(sizes, [2]int{500, 200}, [2]int{500, 1}, [2]int{1, 200})
	for _, s := range screens() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			d := open(t, s, 100, 30)
			for _, size := range sizes {
				d.Resize(size[0], size[1])
				if err := d.CheckFrame(); err != nil {
					t.Fatalf("%d×%d: %v", size[0], size[1], err)
				}
			}
			d.Resize(100, 30)
			if err := d.CheckFrame(); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// TestResizingKeepsTheSelection goes through sizes at which panes stand beside, below and instead of each other.
func TestResizingKeepsTheSelection(t *testing.T) {
	t.Parallel()
	for _, s := range screens() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			d := open(t, s, 120, 40)
			before := d.Screen()
			for _, size := range [][2]int{{80, 24}, {40, 10}, {20, 5}, {200, 60}, {120, 40}} {
				d.Resize(size[0], size[1])
			}
			if after := d.Screen(); cursorLine(before) == "" && after != before {
				t.Errorf("the screen was\n%s\nand is\n%s", before, after)
			} else if cursorLine(after) != cursorLine(before) {
				t.Errorf("the cursor was on\n%s\nand is on\n%s", cursorLine(before), cursorLine(after))
			}
		})
	}
}

// cursorLine returns the line that holds the cursor of a list.
func cursorLine(screen string) string {
	for _, line := range strings.Split(screen, "\n") {
		if strings.Contains(line, "▸") {
			return strings.TrimRight(strings.SplitN(line, "│", 2)[0], " ")
		}
	}
	return ""
}

// TestLightAndDark checks that the terminal's answer about its background recolours the frame and changes no text.
func TestLightAndDark(t *testing.T) {
	t.Parallel()
	for _, s := range screens() {
		dark := uitest.New(ui.Options{Archive: modeltest.Small(t), Background: ui.DarkBackground}, 120, 40).Press(s.keys...)
		light := uitest.Light(ui.Options{Archive: modeltest.Small(t)}, 120, 40).Press(s.keys...)
		if dark.Screen() != light.Screen() {
			t.Errorf("%s: the text differs between backgrounds", s.name)
		}
		if dark.Frame() == light.Frame() {
			t.Errorf("%s: the colours do not differ between backgrounds", s.name)
		}
	}
}

// TestMouse checks that the mouse is off until it is asked for, and moves the cursor then.
func TestMouse(t *testing.T) {
	t.Parallel()
	d := uitest.New(ui.Options{Archive: modeltest.Small(t)}, 120, 40)
	if d.MouseMode() != tea.MouseModeNone {
		t.Error("the mouse is on at start, and keeps the terminal from selecting text")
	}
	d.Press("m")
	if d.MouseMode() == tea.MouseModeNone {
		t.Error("m does not turn the mouse on")
	}
	before := cursorLine(d.Screen())
	d.Send(tea.MouseWheelMsg{X: 3, Y: 6, Button: tea.MouseWheelDown})
	if after := cursorLine(d.Screen()); after == before {
		t.Error("the wheel does not move the cursor")
	}
	d.Send(tea.MouseClickMsg{X: 3, Y: 4, Button: tea.MouseLeft})
	if after := cursorLine(d.Screen()); after != before {
		t.Errorf("a click on the first event chose %q, not %q", after, before)
	}
}

// A touchpad turns the wheel sideways by the way: that moves nothing.
func TestTheSidewaysWheel(t *testing.T) {
	t.Parallel()
	d := open(t, screen{"detail", []string{"m", "down", "tab"}}, 120, 40)
	before := d.Frame()
	for _, b := range []tea.MouseButton{tea.MouseWheelLeft, tea.MouseWheelRight, tea.MouseBackward} {
		if d.Send(tea.MouseWheelMsg{X: 3, Y: 6, Button: b}); d.Frame() != before {
			t.Errorf("button %v changes the screen to\n%s", b, d.Screen())
		}
	}
	d.Send(tea.MouseWheelMsg{X: 3, Y: 6, Button: tea.MouseWheelDown})
	d.Send(tea.MouseWheelMsg{X: 3, Y: 6, Button: tea.MouseWheelUp})
	same(t, d.Press("tab").Screen(), ansi.Strip(before), "down and up")
}

// What is pasted while nothing can be seen goes nowhere, as keys do.
func TestPastingWhereNothingIsSeen(t *testing.T) {
	t.Parallel()
	d := open(t, screen{"filter", []string{"/", "k", "i", "m"}}, 120, 40)
	before := d.Screen()
	d.Resize(20, 5)
	d.Send(tea.PasteMsg{Content: " hanoi"})
	if d.Resize(120, 40); d.Screen() != before {
		t.Errorf("the screen is now\n%s", d.Screen())
	}
	d.Send(tea.PasteMsg{Content: " hanoi"})
	d.Shows(t, " / kim hanoi")
}
