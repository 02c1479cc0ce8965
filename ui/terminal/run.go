package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"parallel38/model"
)

// Exit codes of ends that are no signal's.
const (
	exitOK    = 0
	exitError = 1
	exitPanic = 70 // EX_SOFTWARE

	exitSignal = 128 // plus the signal's number
)

// grace is how long a program that was asked to end may take to do so.
const grace = 2 * time.Second

// framesPerSecond is how often the screen is drawn at most. It decides how fast a key feels: at Bubble Tea's 60, half of all
// keys wait 9.5 ms for their frame; at 120, 6.4 ms.
const framesPerSecond = 120

// Check tells whether a full-screen program can run on that output, and says why not. kind is the terminal's TERM.
func Check(out io.Writer, kind string) error {
	f, isFile := out.(term.File)
	switch {
	case !isFile || !term.IsTerminal(f.Fd()):
		return errors.New("the output is not a terminal")
	case kind == "dumb":
		return errors.New("this terminal cannot place text (TERM is dumb)")
	}
	return nil
}

// Run runs the model on the process's terminal and returns the code with which the process should exit. What there is to say
// about the end is written to stderr, after the terminal has been restored. Where stdin is piped, keys come from the terminal.
func Run(name string, m tea.Model, stderr io.Writer) int {
	g := newGuard(m)
	var p *tea.Program
	p = tea.NewProgram(g, tea.WithoutSignalHandler(), tea.WithFPS(framesPerSecond), tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg {
		if _, ok := msg.(tea.SuspendMsg); ok {
			return suspend(p)
		}
		return msg
	}))
	received := make(chan os.Signal, len(signals()))
	signal.Notify(received, signals()...)
	defer signal.Stop(received)
	dog := startWatchdog()
	defer dog.dismiss()
	r := run{program: p, crash: g.crash, received: received, finished: make(chan error, 1), report: report{name: name, to: stderr}}
	go func() {
		_, err := p.Run()
		r.finished <- err
	}()
	return r.wait()
}

// run is a program that is running.
type run struct {
	program  *tea.Program
	crash    *crash
	received <-chan os.Signal
	finished chan error
	report   report
}

// wait waits for the program to end, makes it end when a signal says so, and returns the exit code.
func (r run) wait() int {
	code := exitOK
	var late <-chan time.Time
	for {
		select {
		case err := <-r.finished:
			return r.ended(code, err)
		case <-r.crash.happened:
			r.kill()
			r.report.trace("crashed: "+r.crash.value, r.crash.stack)
			return exitPanic
		case s := <-r.received:
			switch {
			case isStop(s):
				go r.program.Send(tea.Suspend()) // in a goroutine, since Send waits for Update
			case code == exitOK:
				code = exitCode(s)
				late = time.After(grace)
				go r.program.Quit()
				if s == syscall.SIGQUIT {
					defer r.report.trace("was asked for a trace", allStacks())
				}
			case code == exitCode(s) && s != syscall.SIGHUP: // asked again; a closing window sends several without meaning it
				r.kill()
				return code
			}
		case <-late:
			stacks := allStacks()
			r.kill()
			r.report.trace("did not end in time", stacks)
			return code
		}
	}
}

// ended returns the exit code of a program that came to its end by itself; code is that of the signal it obeyed.
func (r run) ended(code int, err error) int {
	switch {
	case r.crash.hasHappened():
		r.report.trace("crashed: "+r.crash.value, r.crash.stack)
		return exitPanic
	case code != exitOK || err == nil:
		return code
	case !term.IsTerminal(os.Stdout.Fd()): // which it was: the window has closed, and reading failed before SIGHUP came
		return exitCode(syscall.SIGHUP)
	case errors.Is(err, tea.ErrProgramPanic): // inside Bubble Tea, which has written the trace to stderr
		return exitPanic
	}
	r.report.say(err.Error())
	return exitError
}

// kill ends the program without its help. The terminal is restored even where Update never returns, unless it takes no output.
func (r run) kill() {
	restored := make(chan struct{})
	go func() {
		r.program.Kill()
		close(restored)
	}()
	select {
	case <-restored:
	case <-time.After(grace):
	}
}

// suspend stops the program until it is continued. It runs in Bubble Tea's event loop, so that nothing is drawn meanwhile, and
// returns the message that repaints.
func suspend(p *tea.Program) tea.Msg {
	if !CanSuspend() {
		return nil
	}
	if err := p.ReleaseTerminal(); err == nil {
		stop()
	}
	if err := p.RestoreTerminal(); err != nil {
		return tea.Quit()
	}
	return tea.ClearScreen()
}

func exitCode(s os.Signal) int {
	if number, ok := s.(syscall.Signal); ok {
		return exitSignal + int(number)
	}
	return exitError
}

// report says how a program ended. The terminal has been restored by then.
type report struct {
	name string
	to   io.Writer
}

func (r report) say(what string) {
	safe, _ := model.Clean(what)
	fmt.Fprintf(r.to, "%s: %s\n", r.name, safe)
}

// trace says what happened, and where the trace of it is kept.
func (r report) trace(what, stacks string) {
	r.say(what)
	path, err := keep(r.name, what+"\n\n"+stacks)
	if err != nil {
		fmt.Fprintf(r.to, "the trace could not be kept: %v\n%s\n", err, stacks)
		return
	}
	fmt.Fprintf(r.to, "a trace for a bug report is in %s\n", path)
}
