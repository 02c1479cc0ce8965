// Package window keeps a cursor and a view over a list of any length.
package window

import "parallel38/ui/keymap"

// Window is a cursor in a list, and the stretch of the list that is in view.
type Window struct {
	cursor, top, length, height int
}

// Cursor returns the index under the cursor, or -1 where the list is empty.
func (w Window) Cursor() int {
	if w.length == 0 {
		return -1
	}
	return w.cursor
}

// Top returns the first index in view.
func (w Window) Top() int { return w.top }

// End returns the index after the last one in view.
func (w Window) End() int { return min(w.top+w.height, w.length) }

// Len returns how long the list is.
func (w Window) Len() int { return w.length }

// SetLen sets how long the list is; the cursor stays on its index where it can.
func (w *Window) SetLen(n int) {
	w.length = max(n, 0)
	w.Set(w.cursor)
}

// SetHeight sets how many lines are in view.
func (w *Window) SetHeight(h int) {
	w.height = max(h, 0)
	w.Set(w.cursor)
}

// Set puts the cursor on an index, or on the nearest there is, and brings it into view.
func (w *Window) Set(i int) {
	w.cursor = max(0, min(i, w.length-1))
	w.top = min(w.top, w.cursor)
	w.top = max(w.top, w.cursor-w.height+1)
	w.top = max(0, min(w.top, w.length-w.height))
}

// Do carries out a moving action, and says whether it is one.
func (w *Window) Do(a keymap.Action) bool {
	switch a {
	case keymap.Up:
		w.Set(w.cursor - 1)
	case keymap.Down:
		w.Set(w.cursor + 1)
	case keymap.PageUp:
		w.Set(w.cursor - max(w.height-1, 1))
	case keymap.PageDown:
		w.Set(w.cursor + max(w.height-1, 1))
	case keymap.Top:
		w.Set(0)
	case keymap.Bottom:
		w.Set(w.length - 1)
	default:
		return false
	}
	return true
}
