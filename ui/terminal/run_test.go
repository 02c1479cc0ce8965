//go:build unix

package terminal_test

import (
	"bytes"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"parallel38/ui/terminal"
)

func TestQuitting(t *testing.T) {
	c := subjectConsole(t)
	c.Press("q")
	c.Ends(0)
	c.IsRestored()
}

func TestPanicsAreCaught(t *testing.T) {
	for key, culprit := range map[string]string{
		"u": "by Update", "v": "by View", "c": "by command", "b": "by command", "s": "by command",
	} {
		t.Run(key, func(t *testing.T) {
			c := subjectConsole(t)
			c.Press(key)
			c.Ends(70)
			c.IsRestored()
			c.Await("subject: crashed: " + culprit)
			c.KeptTrace(culprit)
		})
	}
}

func TestPanicOfGoroutine(t *testing.T) {
	c, _ := subjectUnderShell(t)
	c.Press("g")
	c.Await("subject: crashed") // by the watchdog
	c.KeptTrace("by goroutine")
	c.IsRestored()
	c.Press("\n")
	c.Ends(2)
}

func TestSignalsEndTheProgram(t *testing.T) {
	for signal, code := range map[syscall.Signal]int{syscall.SIGHUP: 129, syscall.SIGINT: 130, syscall.SIGQUIT: 131, syscall.SIGTERM: 143} {
		t.Run(signal.String(), func(t *testing.T) {
			c := subjectConsole(t)
			c.Signal(signal)
			c.Ends(code)
			c.IsRestored()
			if signal == syscall.SIGQUIT {
				c.KeptTrace("eventLoop")
			}
		})
	}
}

func TestSignalsEndAStuckProgram(t *testing.T) {
	c := subjectConsole(t)
	c.Press("h")
	c.Await("stuck")
	c.Signal(syscall.SIGTERM)
	c.Ends(143)
	c.IsRestored()
	c.Await("subject: did not end in time")
	c.KeptTrace("Update")
}

func TestSecondSignalEndsAStuckProgramAtOnce(t *testing.T) {
	c := subjectConsole(t)
	c.Press("h")
	c.Await("stuck")
	c.Signal(syscall.SIGINT)
	c.Signal(syscall.SIGINT)
	c.Signal(syscall.SIGINT)
	c.Ends(130)
	c.IsRestored()
}

func TestKillIsSurvivedByTheWatchdog(t *testing.T) {
	c, pid := subjectUnderShell(t)
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	c.Await("subject: was killed")
	c.IsRestored()
	c.Press("\n")
	c.Ends(128 + int(syscall.SIGKILL))
}

func TestClosedWindow(t *testing.T) {
	c := subjectConsole(t)
	c.CloseWindow()
	c.Ends(129)
}

func TestStdinPiped(t *testing.T) {
	t.Parallel()
	process := exec.Command(os.Args[0])
	process.Stdin = strings.NewReader("this is not typed\n")
	c := console(t, process)
	c.Await(frames()[0])
	c.Press("x")
	c.Await(frames()[1])
	c.Press("q")
	c.Ends(0)
	c.IsRestored()
}

func TestStoppingWithoutJobControl(t *testing.T) {
	c := subjectConsole(t) // the subject leads its session
	c.Signal(syscall.SIGTSTP)
	c.Press("\x1a")
	c.Await(frames()[1])
	c.Press("q")
	c.Ends(0)
	c.IsRestored()
}

func TestStoppingAndContinuing(t *testing.T) {
	for _, by := range []string{"key", "signal"} {
		t.Run(by, func(t *testing.T) {
			t.Parallel()
			c := console(t, exec.Command("sh", "-i"))
			c.Press("set -m; " + os.Args[0] + "; echo ended with $?.\n")
			pid, err := strconv.Atoi(c.Await(`subject (\d+): ` + frames()[0])[1])
			if err != nil {
				t.Fatal(err)
			}
			c.Press("x")
			c.Await(frames()[1])
			if by == "key" {
				c.Press("\x1a")
			} else if err := syscall.Kill(pid, syscall.SIGTSTP); err != nil {
				t.Fatal(err)
			}
			c.Await(`\x1b\[\?1049l`)
			c.Await(`ended with \d+\.`) // with the number of a stop
			c.Press("fg\n")
			c.Await(`\x1b\[\?1049h`)
			c.Await(`subject \d+: `) // what had not changed is drawn again
			c.Press("q")
			c.Await(`\x1b\[\?1049l`)
			c.Press("exit 7\n")
			c.Ends(7)
			c.IsRestored()
		})
	}
}

func TestCheck(t *testing.T) {
	if err := terminal.Check(new(bytes.Buffer), "xterm"); err == nil || err.Error() != "the output is not a terminal" {
		t.Error(err)
	}
}
