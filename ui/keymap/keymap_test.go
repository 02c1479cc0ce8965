package keymap

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestReadmeHasTheKeys holds README's table against the key map.
func TestReadmeHasTheKeys(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := markdown(); !strings.Contains(string(readme), want) {
		t.Errorf("README.md lacks this table of keys, or has it changed:\n%s", want)
	}
}

// TestKeysMeanOneThing finds a key that does two things on one screen.
func TestKeysMeanOneThing(t *testing.T) {
	t.Parallel()
	type place struct {
		key   string
		where Where
	}
	taken := map[place]Action{}
	for _, b := range Bindings() {
		for w := OnTimeline; w <= OnLedger; w <<= 1 {
			if b.Where&w == 0 {
				continue
			}
			for _, k := range b.Keys.Keys() {
				if other, is := taken[place{k, w}]; is {
					t.Errorf("key %q does both %s and %s on screen %d", k, other, b.Action, w)
				}
				taken[place{k, w}] = b.Action
			}
		}
	}
}

// TestBindingsAreWhole finds a binding that help could not show, or that no action answers to.
func TestBindingsAreWhole(t *testing.T) {
	t.Parallel()
	var seen []Action
	for _, b := range Bindings() {
		help := b.Keys.Help()
		if b.Long == "" || help.Key == "" || help.Desc == "" || b.Where == 0 || b.Section == "" {
			t.Errorf("binding of %s lacks its help, screens or section", b.Action)
		}
		if slices.Contains(seen, b.Action) {
			t.Errorf("%s is bound twice", b.Action)
		}
		seen = append(seen, b.Action)
	}
}
