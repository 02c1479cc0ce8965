//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"

	"github.com/charmbracelet/x/termios"
	"golang.org/x/sys/unix"
)

// signals lists the signals that Run answers.
func signals() []os.Signal {
	return []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGTSTP}
}

func isStop(s os.Signal) bool { return s == syscall.SIGTSTP }

// CanSuspend tells whether there is job control: a shell that would notice a stopped program and could continue it. A program
// that a window or a session was opened for has none: it runs in the group of the session's leader.
func CanSuspend() bool {
	session, err := unix.Getsid(0)
	if err != nil {
		return false
	}
	ofParent, err := unix.Getsid(os.Getppid())
	return err == nil && ofParent == session && unix.Getpgrp() != session
}

// stop stops the process group, as the terminal does on Ctrl+Z, and returns when it is continued.
func stop() {
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	if err := syscall.Kill(0, syscall.SIGSTOP); err != nil {
		return
	}
	<-continued
}

// ignoreSignals makes the process deaf to the signals that Run answers, and lets it set a terminal that it is not in the
// foreground of.
func ignoreSignals() {
	signal.Ignore(append(signals(), syscall.SIGTTOU)...)
}

// isRaw tells whether the terminal is still as Bubble Tea sets it. A shell that has already taken it back has set it its own way.
func isRaw(fd uintptr) bool {
	t, err := termios.GetTermios(int(fd))
	return err == nil && t.Oflag&unix.OPOST == 0
}
