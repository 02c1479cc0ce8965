//go:build unix

package terminal_test

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"

	tea "charm.land/bubbletea/v2"

	"parallel38/ui/terminal"
	"parallel38/ui/terminal/terminaltest"
)

// subjectVariable makes the test binary run the subject instead of the tests.
const subjectVariable = "TERMINAL_TEST_SUBJECT"

func TestMain(m *testing.M) {
	switch {
	case terminal.IsWatchdog():
		terminal.Watch("subject")
		os.Exit(0)
	case os.Getenv(subjectVariable) != "":
		os.Exit(terminal.Run("subject", subject{}, os.Stderr))
	}
	os.Exit(m.Run())
}

// subject is a model that misbehaves in the way that a key tells it to.
type subject struct {
	keys    int
	isFatal bool // View panics
}

func (s subject) Init() tea.Cmd { return nil }

func (s subject) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return s, nil
	}
	s.keys++
	fail := func() tea.Msg { panic("by command") }
	switch key.String() {
	case "q":
		return s, tea.Quit
	case "ctrl+z":
		return s, tea.Suspend
	case "u":
		panic("by Update")
	case "v":
		s.isFatal = true
	case "c":
		return s, fail
	case "b":
		return s, tea.Batch(fail, fail)
	case "s":
		return s, tea.Sequence(func() tea.Msg { return nil }, fail)
	case "g":
		go panic("by goroutine")
	case "h":
		fmt.Print("stuck")
		select {}
	}
	return s, nil
}

// frames is what View shows before any key, after one, and so on. Two of them share no character, since only what changes is
// drawn.
func frames() []string { return []string{"before", "dhaigq", "klmnop", "stuvwx"} }

func (s subject) View() tea.View {
	if s.isFatal {
		panic("by View")
	}
	v := tea.NewView(fmt.Sprintf("subject %d: %s", os.Getpid(), frames()[s.keys]))
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	return v
}

// console starts the process in a terminal; the test binary runs the subject in it.
func console(t *testing.T, process *exec.Cmd) *terminaltest.Console {
	t.Helper()
	process.Env = append(process.Environ(), subjectVariable+"=1")
	return terminaltest.New(t, process)
}

// subjectConsole starts the subject in a terminal and waits for its first frame.
func subjectConsole(t *testing.T) *terminaltest.Console {
	t.Helper()
	t.Parallel()
	c := console(t, exec.Command(os.Args[0]))
	c.Await(frames()[0])
	return c
}

// subjectUnderShell starts the subject under a shell that waits for Enter after it and ends with its exit code. The subject does not
// lead the session, the end of whose leader would be the end of the watchdog.
func subjectUnderShell(t *testing.T) (c *terminaltest.Console, pid int) {
	t.Helper()
	t.Parallel()
	c = console(t, exec.Command("sh", "-c", os.Args[0]+"; code=$?; read line; exit $code"))
	pid, err := strconv.Atoi(c.Await(`subject (\d+): ` + frames()[0])[1])
	if err != nil {
		t.Fatal(err)
	}
	return c, pid
}
