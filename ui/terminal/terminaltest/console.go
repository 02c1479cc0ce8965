//go:build unix

// Package terminaltest runs programs in a terminal of their own, for tests: it types keys, awaits what is drawn, and checks what a
// program leaves behind.
package terminaltest

import (
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// patience is how long anything may take on a busy machine.
const patience = 30 * time.Second

// Console is a terminal with a process in it.
type Console struct {
	t            testing.TB
	screen, line *os.File // the two ends of the pty
	before       *term.State
	process      *exec.Cmd

	mu      sync.Mutex
	written strings.Builder // everything that the process has written
	seen    int             // how much of it has been awaited
	closing bool            // the window is to be closed
	arrived chan struct{}
}

// New starts the command in a terminal of its own.
func New(t testing.TB, process *exec.Cmd) *Console {
	t.Helper()
	screen, line, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(screen, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(line.Fd())
	if err != nil {
		t.Fatal(err)
	}
	c := &Console{t: t, screen: screen, line: line, before: before, process: process, arrived: make(chan struct{}, 1)}
	if process.Stdin == nil {
		process.Stdin = line
	}
	process.Stdout, process.Stderr = line, line
	process.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	process.Env = append(process.Environ(), "TERM=xterm-256color", "XDG_CACHE_HOME="+t.TempDir())
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	go c.read()
	t.Cleanup(func() {
		_ = process.Process.Kill()
		screen.Close()
		line.Close()
	})
	return c
}

func (c *Console) read() {
	buffer := make([]byte, 4096)
	for {
		n, err := c.screen.Read(buffer)
		c.mu.Lock()
		c.written.Write(buffer[:n])
		closing := c.closing
		c.mu.Unlock()
		if closing {
			c.screen.Close()
			return
		}
		select {
		case c.arrived <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

// Await waits until the process has written something that matches, after what was awaited last, and returns the submatches.
func (c *Console) Await(pattern string) []string {
	c.t.Helper()
	wanted := regexp.MustCompile(pattern)
	late := time.After(patience)
	for {
		c.mu.Lock()
		rest := c.written.String()[c.seen:]
		at := wanted.FindStringSubmatchIndex(rest)
		if at != nil {
			c.seen += at[1]
		}
		c.mu.Unlock()
		if at != nil {
			return wanted.FindStringSubmatch(rest)
		}
		select {
		case <-c.arrived:
		case <-late:
			c.t.Fatalf("nothing matches %s in what was written:\n%q", pattern, rest)
		}
	}
}

// Press types the keys.
func (c *Console) Press(keys string) {
	c.t.Helper()
	if _, err := c.screen.WriteString(keys); err != nil {
		c.t.Fatal(err)
	}
}

// CloseWindow closes the terminal's end that a user sees. It is done by the goroutine that reads, since a file is not closed
// while it is being read.
func (c *Console) CloseWindow() {
	c.mu.Lock()
	c.closing = true
	c.mu.Unlock()
	c.Press("x") // to be answered, so that there is something to read
}

func (c *Console) Signal(s syscall.Signal) {
	c.t.Helper()
	if err := c.process.Process.Signal(s); err != nil {
		c.t.Fatal(err)
	}
}

// Ends checks that the process ends with the exit code.
func (c *Console) Ends(code int) {
	c.t.Helper()
	ended := make(chan struct{})
	go func() {
		_ = c.process.Wait()
		close(ended)
	}()
	select {
	case <-ended:
	case <-time.After(patience):
		c.t.Fatal("the process does not end")
	}
	if got := c.process.ProcessState.ExitCode(); got != code {
		c.t.Errorf("exit code %d, want %d; it wrote:\n%q", got, code, c.written.String()[c.seen:])
	}
}

// IsRestored checks that the terminal is as it was before: its modes, its main screen, its cursor, its mouse.
func (c *Console) IsRestored() {
	c.t.Helper()
	for _, sequence := range []string{"\x1b[?1049l", "\x1b[?25h", "\x1b[?2004l", "\x1b[?1002l"} {
		opening := strings.NewReplacer("l", "h", "h", "l").Replace(sequence)
		c.awaitLast(sequence, opening)
	}
	after, err := term.GetState(c.line.Fd())
	if err != nil {
		c.t.Fatal(err)
	}
	if !reflect.DeepEqual(c.before, after) {
		c.t.Errorf("the terminal was %+v before, and is %+v after", c.before, after)
	}
}

// awaitLast waits until the opposite of the sequence has not been written after the sequence.
func (c *Console) awaitLast(sequence, opposite string) {
	c.t.Helper()
	late := time.After(patience)
	for {
		c.mu.Lock()
		all := c.written.String()
		c.mu.Unlock()
		if strings.LastIndex(all, sequence) >= strings.LastIndex(all, opposite) { // both are -1 where it was never switched on
			return
		}
		select {
		case <-c.arrived:
		case <-late:
			c.t.Fatalf("%q is not the end of %q in what was written:\n%q", sequence, opposite, all)
		}
	}
}

// KeptTrace checks that a trace was kept in the file that the process named, and holds the text.
func (c *Console) KeptTrace(text string) {
	c.t.Helper()
	path := c.Await(`is in (/\S+\.txt)`)[1]
	trace, err := os.ReadFile(path)
	if err != nil {
		c.t.Fatal(err)
	}
	if !strings.Contains(string(trace), text) || !strings.Contains(string(trace), "goroutine ") {
		c.t.Errorf("the trace does not tell of %q:\n%s", text, trace)
	}
}
