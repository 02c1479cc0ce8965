package ui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui"
	"parallel38/ui/keymap"
	"parallel38/ui/uitest"
)

// TestRandomMessages sends messages of every kind in any order and looks at every fiftieth frame: 100,000 messages in all, and
// fewer with -short.
func TestRandomMessages(t *testing.T) {
	t.Parallel()
	const looked = 50
	perRun := 1000 // in each of rapid's hundred runs
	if testing.Short() {
		perRun = 60
	}
	archive := modeltest.Small(t)
	keys := everyKey()
	rapid.Check(t, func(t *rapid.T) {
		d := uitest.New(ui.Options{Archive: archive}, 100, 30)
		for i := range perRun {
			d.Send(message(t, keys))
			if i%looked == 0 {
				if err := d.CheckFrame(); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
}

// everyKey lists the keys of the key map, but for those that leave the program, and some that only typing knows.
func everyKey() []string {
	all := []string{"ctrl+n", "ctrl+p", "delete", "home", "end", "5", "0", "é", "김", "Ω", "\"", ":", "-", ",", "ctrl+w", "ctrl+a", "ctrl+v"}
	for _, b := range keymap.Bindings() {
		if b.Action != keymap.Quit && b.Action != keymap.Suspend {
			all = append(all, b.Keys.Keys()...)
		}
	}
	return all
}

func message(t *rapid.T, keys []string) tea.Msg {
	switch n := rapid.IntRange(0, 99).Draw(t, "kind"); {
	case n < 88:
		return uitest.Key(rapid.SampledFrom(keys).Draw(t, "key"))
	case n < 93:
		return tea.WindowSizeMsg{Width: rapid.IntRange(1, 220).Draw(t, "width"), Height: rapid.IntRange(1, 70).Draw(t, "height")}
	case n < 96:
		at := tea.Mouse{X: rapid.IntRange(-1, 220).Draw(t, "x"), Y: rapid.IntRange(-1, 70).Draw(t, "y"), Button: tea.MouseLeft}
		if n == 93 {
			at.Button = tea.MouseWheelDown
			return tea.MouseWheelMsg(at)
		}
		return tea.MouseClickMsg(at)
	case n < 98:
		return tea.PasteMsg{Content: rapid.String().Draw(t, "pasted")}
	}
	return tea.BackgroundColorMsg{}
}

// TestHostileText opens every screen of an archive whose every text tries to take the terminal over.
func TestHostileText(t *testing.T) {
	t.Parallel()
	hostile, changed := model.Clean("a\x1b]0;owned\x07b\x1b[2Jc\u202ed\u200be\x9bf\U000e0041g\r\n\tख़्\u200d🏳\ufe0f\u200d🌈 각")
	if changed == 0 {
		t.Fatal("the text is not hostile")
	}
	draft := modeltest.SmallBuilder().Draft()
	for i := range draft.People {
		draft.People[i].Name, draft.People[i].Native = hostile, hostile
	}
	for i := range draft.Outlets {
		draft.Outlets[i].Name, draft.Outlets[i].ShortName = hostile, ""
	}
	for i := range draft.Sources {
		draft.Sources[i].Title, draft.Sources[i].Host = hostile, hostile
	}
	for i := range draft.Events {
		e := &draft.Events[i]
		e.Title, e.Summary, e.Place.Name = hostile, hostile, hostile
		for j := range e.Questions {
			q := &e.Questions[j]
			q.Ask = hostile
			for k := range q.Answers {
				q.Answers[k].Text, q.Answers[k].Note = hostile, hostile
			}
		}
	}
	archive, err := model.NewArchive(draft)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range screens() {
		d := uitest.New(ui.Options{Archive: archive}, 80, 24).Press(s.keys...)
		if err := d.CheckFrame(); err != nil {
			t.Errorf("%s: %v", s.name, err)
		}
	}
}
