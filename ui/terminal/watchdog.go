package terminal

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"runtime/debug"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// watchdogVariable is set in the environment of a watchdog. It holds the state to which the terminal is to be restored.
const watchdogVariable = "TERMINAL_WATCHDOG"

// watchdog is a second process that waits for this one to die. What the Go runtime writes when it gives up goes to the
// watchdog's stdin (see [debug.SetCrashOutput]), and that stdin ends when this process does, whatever ended it. A process
// that ends in order kills its watchdog first.
type watchdog struct {
	process *exec.Cmd
	pipe    *os.File
}

// startWatchdog starts a watchdog. Without one, which is not worth failing for, there is one line of defence less.
func startWatchdog() watchdog {
	state, err := term.GetState(os.Stdout.Fd())
	if err != nil {
		return watchdog{}
	}
	encoded, err := json.Marshal(state)
	if err != nil {
		return watchdog{}
	}
	self, err := os.Executable()
	if err != nil {
		return watchdog{}
	}
	reading, writing, err := os.Pipe()
	if err != nil {
		return watchdog{}
	}
	defer reading.Close()
	c := exec.Command(self)
	c.Env = append(os.Environ(), watchdogVariable+"="+string(encoded))
	c.Stdin, c.Stdout, c.Stderr = reading, os.Stdout, os.Stderr
	if err := c.Start(); err != nil {
		writing.Close()
		return watchdog{}
	}
	_ = debug.SetCrashOutput(writing, debug.CrashOptions{}) // without it, there is only no trace
	return watchdog{c, writing}
}

// dismiss ends the watchdog. The terminal must have been restored.
func (w watchdog) dismiss() {
	if w.process == nil {
		return
	}
	_ = w.process.Process.Kill()
	_ = w.process.Wait()
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	w.pipe.Close()
}

// IsWatchdog tells whether this process was started as a watchdog. If so, it must do nothing but call [Watch].
func IsWatchdog() bool { return os.Getenv(watchdogVariable) != "" }

// Watch waits for the watched process to die and restores the terminal after it.
func Watch(name string) {
	ignoreSignals() // they are meant for the watched process; a terminal's go to both
	trace, _ := io.ReadAll(os.Stdin)
	var state *term.State
	if err := json.Unmarshal([]byte(os.Getenv(watchdogVariable)), &state); err == nil && isRaw(os.Stdout.Fd()) {
		_ = term.Restore(os.Stdout.Fd(), state)
	}
	io.WriteString(os.Stdout, resetSequence)
	r := report{name: name, to: os.Stderr}
	if len(trace) > 0 {
		r.trace("crashed", string(trace))
	} else {
		r.say("was killed")
	}
}

// resetSequence takes back what a program that draws with Bubble Tea may have switched on.
const resetSequence = ansi.ResetModeSynchronizedOutput +
	ansi.ResetModeMouseNormal + ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr +
	ansi.ResetModeBracketedPaste + ansi.ResetModeFocusEvent +
	ansi.ResetModifyOtherKeys + popKeyboard + ansi.ResetStyle +
	ansi.ResetModeAltScreenSaveCursor + ansi.ShowCursor

// popKeyboard ends the Kitty keyboard protocol on the alternate screen.
const popKeyboard = "\x1b[<1u"
