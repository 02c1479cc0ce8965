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
	c.press("q")
	c.ends(0)
	c.isRestored()
}

func TestPanicsAreCaught(t *testing.T) {
	for key, culprit := range map[string]string{
		"u": "by Update", "v": "by View", "c": "by command", "b": "by command", "s": "by command",
	} {
		t.Run(key, func(t *testing.T) {
			c := subjectConsole(t)
			c.press(key)
			c.ends(70)
			c.isRestored()
			c.await("subject: crashed: " + culprit)
			c.keptTrace(culprit)
		})
	}
}

func TestPanicOfGoroutine(t *testing.T) {
	c, _ := subjectUnderShell(t)
	c.press("g")
	c.await("subject: crashed") // by the watchdog
	c.keptTrace("by goroutine")
	c.isRestored()
	c.press("\n")
	c.ends(2)
}

func TestSignalsEndTheProgram(t *testing.T) {
	for signal, code := range map[syscall.Signal]int{syscall.SIGHUP: 129, syscall.SIGINT: 130, syscall.SIGQUIT: 131, syscall.SIGTERM: 143} {
		t.Run(signal.String(), func(t *testing.T) {
			c := subjectConsole(t)
			c.signal(signal)
			c.ends(code)
			c.isRestored()
			if signal == syscall.SIGQUIT {
				c.keptTrace("eventLoop")
			}
		})
	}
}

func TestSignalsEndAStuckProgram(t *testing.T) {
	c := subjectConsole(t)
	c.press("h")
	c.await("stuck")
	c.signal(syscall.SIGTERM)
	c.ends(143)
	c.isRestored()
	c.await("subject: did not end in time")
	c.keptTrace("Update")
}

func TestSecondSignalEndsAStuckProgramAtOnce(t *testing.T) {
	c := subjectConsole(t)
	c.press("h")
	c.await("stuck")
	c.signal(syscall.SIGINT)
	c.signal(syscall.SIGINT)
	c.signal(syscall.SIGINT)
	c.ends(130)
	c.isRestored()
}

func TestKillIsSurvivedByTheWatchdog(t *testing.T) {
	c, pid := subjectUnderShell(t)
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	c.await("subject: was killed")
	c.isRestored()
	c.press("\n")
	c.ends(128 + int(syscall.SIGKILL))
}

func TestClosedWindow(t *testing.T) {
	c := subjectConsole(t)
	c.closeWindow()
	c.ends(129)
}

func TestStdinPiped(t *testing.T) {
	t.Parallel()
	process := exec.Command(os.Args[0])
	process.Stdin = strings.NewReader("this is not typed\n")
	c := newConsole(t, process)
	c.await(frames()[0])
	c.press("x")
	c.await(frames()[1])
	c.press("q")
	c.ends(0)
	c.isRestored()
}

func TestStoppingWithoutJobControl(t *testing.T) {
	c := subjectConsole(t) // the subject leads its session
	c.signal(syscall.SIGTSTP)
	c.press("\x1a")
	c.await(frames()[1])
	c.press("q")
	c.ends(0)
	c.isRestored()
}

func TestStoppingAndContinuing(t *testing.T) {
	for _, by := range []string{"key", "signal"} {
		t.Run(by, func(t *testing.T) {
			t.Parallel()
			c := newConsole(t, exec.Command("sh", "-i"))
			c.press("set -m; " + os.Args[0] + "; echo ended with $?.\n")
			pid, err := strconv.Atoi(c.await(`subject (\d+): ` + frames()[0])[1])
			if err != nil {
				t.Fatal(err)
			}
			c.press("x")
			c.await(frames()[1])
			if by == "key" {
				c.press("\x1a")
			} else if err := syscall.Kill(pid, syscall.SIGTSTP); err != nil {
				t.Fatal(err)
			}
			c.await(`\x1b\[\?1049l`)
			c.await(`ended with \d+\.`) // with the number of a stop
			c.press("fg\n")
			c.await(`\x1b\[\?1049h`)
			c.await(`subject \d+: `) // what had not changed is drawn again
			c.press("q")
			c.await(`\x1b\[\?1049l`)
			c.press("exit 7\n")
			c.ends(7)
			c.isRestored()
		})
	}
}

func TestCheck(t *testing.T) {
	if err := terminal.Check(new(bytes.Buffer), "xterm"); err == nil || err.Error() != "the output is not a terminal" {
		t.Error(err)
	}
}
