package uitest

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"parallel38/ui/keymap"
	"parallel38/ui/page"
	"parallel38/ui/target"
)

// A Part is a part of the interface that answers messages with its next state.
type Part[M any] interface {
	Update(msg tea.Msg) (M, tea.Cmd)
}

// PressOn presses keys on one part alone, and returns what it became.
func PressOn[M Part[M]](m M, keys ...string) M {
	for _, k := range keys {
		m, _ = m.Update(Key(k))
	}
	return m
}

// TypeOn types text into one part alone, and returns what it became.
func TypeOn[M Part[M]](m M, text string) M { return PressOn(m, strings.Split(text, "")...) }

// Lines returns the text of a document.
func Lines(d page.Doc) string { return strings.Join(d.Text(), "\n") }

// DocShows fails the test unless each text stands in the document.
func DocShows(t testing.TB, d page.Doc, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if !strings.Contains(Lines(d), s) {
			t.Errorf("%q is not in\n%s", s, Lines(d))
		}
	}
}

// Links returns what can be chosen in a document, in its order.
func Links(d page.Doc) []target.Target {
	var m page.Model
	const width, height = 120, 1000
	m.SetSize(width, height)
	m.SetDoc(d)
	var all []target.Target
	for {
		to, ok := m.Chosen()
		if !ok {
			return all
		}
		all = append(all, to)
		m.Do(keymap.Right)
		if again, _ := m.Chosen(); again == to {
			return all
		}
	}
}
