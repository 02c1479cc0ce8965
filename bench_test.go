package main

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"parallel38/data"
	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui"
	"parallel38/ui/uitest"
)

// Run with: go test -bench . -run '^$' .
//
// Each figure but the first is what one key costs at 200×60: Update and View together. What a terminal adds is not in it.

// BenchmarkArchive reads the archive that is built in.
func BenchmarkArchive(b *testing.B) {
	for b.Loop() {
		if _, err := data.Embedded(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkKey presses keys in turn on each screen, on the embedded archive and on large made-up ones.
func BenchmarkKey(b *testing.B) {
	for _, size := range []int{0, 10_000, 1_000_000} {
		if size > 10_000 && testing.Short() {
			continue
		}
		archive, name := archiveOf(b, size)
		b.Run(name+"/first view", func(b *testing.B) {
			for b.Loop() {
				m := start(archive)
				_ = m.View()
			}
		})
		for _, s := range benchScreens() {
			b.Run(name+"/"+s.name, func(b *testing.B) {
				m := start(archive)
				for _, k := range s.before {
					m, _ = m.Update(uitest.Key(k))
				}
				for i := 0; b.Loop(); i++ {
					m = press(m, s.keys[i%len(s.keys)])
					_ = m.View()
				}
			})
		}
	}
}

type benchScreen struct {
	name         string
	before, keys []string
}

func benchScreens() []benchScreen {
	keys := func(names ...string) []string { return names }
	return []benchScreen{
		{"timeline", nil, keys("j", "k")},
		{"timeline, by pages", nil, keys("pgdown", "pgup")},
		{"detail", keys("tab"), keys("j", "k")},
		{"filter, a letter typed", keys("/"), keys("a", "backspace", "s", "backspace")},
		{"filter, a word typed", keys("/", "s", "u", "m"), keys("m", "backspace")},
		{"palette, a letter typed", keys(":"), keys("a", "backspace", "s", "backspace")},
		{"palette, a word typed", keys(":", "s", "u", "m"), keys("m", "backspace")},
		{"matrix", keys("n", "c", "1"), keys("j", "l", "k", "h")},
		{"sides", keys("n", "c", "2"), keys("l", "h")},
		{"wording", keys("n", "c"), keys("3", "1")},
		{"origins", keys("n", "c"), keys("4", "1")},
		{"answers", keys("n", "c", "5"), keys("j", "k")},
		{"sources", keys("n", "s"), keys("j", "k")},
		{"ledger", keys("d"), keys("j", "k")},
		{"ledger opened", nil, keys("d", "esc")},
	}
}

// archiveOf returns the embedded archive, or a made-up one of that many events.
func archiveOf(b *testing.B, size int) (*model.Archive, string) {
	b.Helper()
	if size == 0 {
		a, err := data.Embedded()
		if err != nil {
			b.Fatal(err)
		}
		return a, "embedded"
	}
	a, err := model.NewArchive(modeltest.Synthetic(size, 38))
	if err != nil {
		b.Fatal(err)
	}
	a.Warm() // as the program does in the background while a reader looks at the first screen
	return a, fmt.Sprint(size)
}

func start(a *model.Archive) tea.Model {
	m, _ := ui.New(ui.Options{Archive: a, Desktop: &uitest.Desktop{}, Event: hanoi}).Update(tea.WindowSizeMsg{Width: 200, Height: 60})
	return m
}

// press presses a key and delivers what it leads to, as far as that comes back at once.
func press(m tea.Model, key string) tea.Model {
	m, cmd := m.Update(uitest.Key(key))
	for cmd != nil {
		msg := cmd()
		if batch, is := msg.(tea.BatchMsg); is {
			for _, c := range batch {
				if c != nil {
					m, _ = m.Update(c())
				}
			}
			return m
		}
		m, cmd = m.Update(msg)
	}
	return m
}
