// Package uitest drives the interface as a user does: by keys, at a size, looking at frames. It is imported by tests only.
package uitest

import (
	"errors"
	"image/color"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"parallel38/model"
	"parallel38/ui"
)

// Desktop stands for the user's browser and clipboard, and remembers what came to them.
type Desktop struct {
	Opened, Copied []string
	Fail           error // what opening fails with, if it does
}

// Open implements [ui.Desktop].
func (d *Desktop) Open(address string) error {
	d.Opened = append(d.Opened, address)
	return d.Fail
}

// Copy implements [ui.Desktop].
func (d *Desktop) Copy(text model.Text) error {
	d.Copied = append(d.Copied, string(text))
	return nil
}

// ErrBroken is an error to fail with.
var ErrBroken = errors.New("the browser is broken")

// Driver presses keys and looks at frames.
type Driver struct {
	Desktop *Desktop
	Pressed int  // keys pressed so far
	Hold    bool // keep commands back in Held, as if each took long
	Held    []tea.Cmd

	model  tea.Model
	width  int
	height int
	quit   bool
}

// New starts the interface at a size, on a dark background.
func New(o ui.Options, width, height int) *Driver {
	o.Background = ui.DarkBackground
	return start(o, width, height)
}

// Light starts the interface in a terminal that says that its background is light.
func Light(o ui.Options, width, height int) *Driver {
	o.Background = ui.AskTerminal
	d := start(o, width, height)
	d.Send(tea.BackgroundColorMsg{Color: color.White})
	return d
}

func start(o ui.Options, width, height int) *Driver {
	d := &Driver{Desktop: &Desktop{}}
	o.Desktop = d.Desktop
	d.model = ui.New(o)
	d.Resize(width, height)
	return d
}

// Resize changes the size of the terminal.
func (d *Driver) Resize(width, height int) {
	d.Send(tea.WindowSizeMsg{Width: width, Height: height})
}

// Send delivers a message, and those of the commands that it leads to.
func (d *Driver) Send(msg tea.Msg) {
	queue := []tea.Msg{msg}
	for len(queue) > 0 {
		msg, queue = queue[0], queue[1:]
		if size, is := msg.(tea.WindowSizeMsg); is {
			d.width, d.height = size.Width, size.Height
		}
		switch msg := msg.(type) {
		case nil:
		case tea.QuitMsg:
			d.quit = true
		case tea.BatchMsg:
			for _, cmd := range msg {
				if cmd != nil {
					queue = append(queue, cmd())
				}
			}
		default:
			var cmd tea.Cmd
			d.model, cmd = d.model.Update(msg)
			switch {
			case cmd == nil:
			case d.Hold:
				d.Held = append(d.Held, cmd)
			default:
				queue = append(queue, cmd())
			}
		}
	}
}

// Deliver sends what the held command of that index leads to.
func (d *Driver) Deliver(i int) *Driver {
	d.Hold = false
	d.Send(d.Held[i]())
	return d
}

// Press presses keys by their names: "c", "enter", "ctrl+o", "down".
func (d *Driver) Press(keys ...string) *Driver {
	for _, k := range keys {
		d.Pressed++
		d.Send(Key(k))
	}
	return d
}

// Type types text, a key for each character.
func (d *Driver) Type(text string) *Driver {
	for _, r := range text {
		d.Press(string(r))
	}
	return d
}

// Key returns the message of a key press.
func Key(name string) tea.KeyPressMsg {
	var mod tea.KeyMod
	for prefix, m := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt, "shift+": tea.ModShift} {
		if rest, has := strings.CutPrefix(name, prefix); has && rest != "" {
			mod, name = mod|m, rest
		}
	}
	special := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
		"f1": tea.KeyF1, "delete": tea.KeyDelete,
	}
	if code, is := special[name]; is {
		return tea.KeyPressMsg{Code: code, Mod: mod}
	}
	if name == "space" {
		name = " "
	}
	r, _ := utf8.DecodeRuneInString(name)
	msg := tea.KeyPressMsg{Code: r, Mod: mod}
	if mod == 0 {
		msg.Text = name
	}
	return msg
}

// HasQuit tells whether the program was left.
func (d *Driver) HasQuit() bool { return d.quit }

// MouseMode returns what the program asks of the terminal's mouse.
func (d *Driver) MouseMode() tea.MouseMode { return d.model.View().MouseMode }

// Frame returns the frame with its styling.
func (d *Driver) Frame() string { return d.model.View().Content }

// Screen returns the frame as plain text.
func (d *Driver) Screen() string { return ansi.Strip(d.Frame()) }

// Shows fails the test unless every text stands on the screen.
func (d *Driver) Shows(t testing.TB, texts ...string) *Driver {
	t.Helper()
	screen := d.Screen()
	for _, s := range texts {
		if !strings.Contains(screen, s) {
			t.Errorf("%q is not on this screen:\n%s", s, screen)
		}
	}
	return d
}

// Hides fails the test if one of the texts stands on the screen.
func (d *Driver) Hides(t testing.TB, texts ...string) *Driver {
	t.Helper()
	screen := d.Screen()
	for _, s := range texts {
		if strings.Contains(screen, s) {
			t.Errorf("%q is on this screen:\n%s", s, screen)
		}
	}
	return d
}

// styling is all that a frame may hold beside text: SGR sequences, and hyperlinks with their address.
var styling = regexp.MustCompile("\x1b\\[[0-9;:]*m|\x1b\\]8;[^\x07\x1b]*;[^\x07\x1b]*(\x07|\x1b\\\\)")

// CheckFrame returns what is wrong with the frame: it must have exactly as many lines as the terminal, each exactly as wide, and no
// control but styling.
func (d *Driver) CheckFrame() error {
	lines := strings.Split(d.Frame(), "\n")
	if len(lines) != d.height {
		return errors.New("the frame has another height than the terminal:\n" + d.Screen())
	}
	for _, line := range lines {
		plain := styling.ReplaceAllString(line, "")
		if strings.ContainsFunc(plain, model.Unsafe) {
			return errors.New("a control stands in the line " + strings.ToValidUTF8(plain, "?"))
		}
		if w := ansi.StringWidth(line); w != d.width {
			return errors.New("a line has another width than the terminal: " + plain)
		}
	}
	return nil
}
