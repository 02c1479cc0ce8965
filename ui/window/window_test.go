package window_test

import (
	"testing"

	"pgregory.net/rapid"

	"parallel38/ui/keymap"
	"parallel38/ui/window"
)

// Whatever is done, the cursor lies in the list and in view, and no row is left empty that the list could fill.
func TestTheCursorIsInView(t *testing.T) {
	t.Parallel()
	moves := []keymap.Action{keymap.Up, keymap.Down, keymap.PageUp, keymap.PageDown, keymap.Top, keymap.Bottom}
	rapid.Check(t, func(t *rapid.T) {
		var w window.Window
		length, height := 0, 0
		rapid.SliceOf(rapid.Custom(func(t *rapid.T) int {
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0:
				length = rapid.IntRange(-1, 40).Draw(t, "length")
				w.SetLen(length)
			case 1:
				height = rapid.IntRange(-1, 15).Draw(t, "height")
				w.SetHeight(height)
			case 2:
				w.Set(rapid.IntRange(-5, 60).Draw(t, "index"))
			default:
				if !w.Do(rapid.SampledFrom(moves).Draw(t, "move")) {
					t.Fatal("a move is none")
				}
			}
			check(t, w, max(length, 0), max(height, 0))
			return 0
		})).Draw(t, "steps")
	})
}

func check(t *rapid.T, w window.Window, length, height int) {
	cursor, top, end := w.Cursor(), w.Top(), w.End()
	switch {
	case w.Len() != length:
		t.Fatalf("the list has %d, not %d", w.Len(), length)
	case top < 0 || end > length || end-top > height:
		t.Fatalf("rows %d to %d of %d are in view, in %d lines", top, end, length, height)
	case length == 0 && cursor != -1:
		t.Fatalf("the cursor of an empty list is %d", cursor)
	case length > 0 && (cursor < 0 || cursor >= length):
		t.Fatalf("the cursor is %d of %d", cursor, length)
	case length > 0 && height > 0 && (cursor < top || cursor >= end):
		t.Fatalf("the cursor is %d, and %d to %d are in view", cursor, top, end)
	case end-top < min(height, length):
		t.Fatalf("rows %d to %d of %d leave lines of %d empty", top, end, length, height)
	}
}

func TestMoves(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		move     keymap.Action
		from, to int
	}{
		{keymap.Down, 5, 6}, {keymap.Up, 5, 4}, {keymap.PageDown, 5, 8}, {keymap.PageUp, 5, 2}, {keymap.Top, 5, 0}, {keymap.Bottom, 5, 19},
		{keymap.Up, 0, 0}, {keymap.Down, 19, 19}, {keymap.PageUp, 1, 0}, {keymap.PageDown, 18, 19},
	} {
		var w window.Window
		w.SetLen(20)
		w.SetHeight(4) // a page keeps one row of the last
		w.Set(c.from)
		if w.Do(c.move); w.Cursor() != c.to {
			t.Errorf("%s leads from %d to %d, not %d", c.move, c.from, w.Cursor(), c.to)
		}
	}
}

func TestOtherActionsAreNoMoves(t *testing.T) {
	t.Parallel()
	var w window.Window
	w.SetLen(3)
	w.SetHeight(3)
	for _, a := range []keymap.Action{keymap.Enter, keymap.Left, keymap.NextDiff, keymap.Quit} {
		if w.Do(a) || w.Cursor() != 0 {
			t.Errorf("%s moved the cursor to %d", a, w.Cursor())
		}
	}
}

func TestTheCursorStaysWhereTheListGrows(t *testing.T) {
	t.Parallel()
	var w window.Window
	w.SetHeight(5)
	w.SetLen(10)
	w.Set(7)
	w.SetLen(100)
	if w.Cursor() != 7 {
		t.Errorf("the cursor went from 7 to %d", w.Cursor())
	}
	if w.SetLen(3); w.Cursor() != 2 {
		t.Errorf("in a list of 3 the cursor is %d", w.Cursor())
	}
}
