// Package desktop reaches the user's browser and clipboard. Nothing passes through a shell, and the program itself opens no
// network connection.
package desktop

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"time"

	"github.com/atotto/clipboard"

	"parallel38/model"
)

// ErrNoBrowser says that there is no browser to reach: no graphical session, or a session over SSH.
var ErrNoBrowser = errors.New("no browser within reach")

// Desktop is the user's desktop.
type Desktop struct{}

// Open shows the address in the user's browser. The address must be of the kind that [model.CheckAddress] lets through; anything
// else is refused. The error is ErrNoBrowser where there is no browser to reach.
func (Desktop) Open(address string) error {
	if err := model.CheckAddress(address); err != nil {
		return err
	}
	command, ok := opener(runtime.GOOS, os.Getenv)
	if !ok {
		return ErrNoBrowser
	}
	cmd := exec.Command(command[0], append(command[1:], address)...) // no shell, no stdin, no stdout of ours
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("opening %s with %s: %w", address, command[0], err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			return fmt.Errorf("opening %s with %s: %w", address, command[0], err)
		}
	case <-time.After(longEnough): // some openers stay for as long as the browser does
	}
	return nil
}

// longEnough is how long an opener that is going to fail may take to do so.
const longEnough = 3 * time.Second

// opener returns the system's own opener, and false where there is no desktop for it to act on.
func opener(system string, env func(string) string) ([]string, bool) {
	if env("SSH_CONNECTION") != "" || env("SSH_TTY") != "" {
		return nil, false
	}
	switch system {
	case "darwin":
		return []string{"open"}, true
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}, true
	}
	return []string{"xdg-open"}, env("DISPLAY") != "" || env("WAYLAND_DISPLAY") != ""
}

// Copy puts the text on the desktop's clipboard. It fails where there is none; the terminal's own (OSC 52) may still serve.
func (Desktop) Copy(text model.Text) error { return clipboard.WriteAll(string(text)) }
