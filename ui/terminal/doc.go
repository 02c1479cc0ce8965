// Package terminal runs a Bubble Tea program so that the terminal comes out of it as it went in, however it ends.
//
// # How a program ends
//
// A program that quits ends with exit code 0. Any other end has its own:
//
//	70   it panicked: in Update, in View or in a command (EX_SOFTWARE of sysexits.h)
//	129  the terminal's window was closed (SIGHUP)
//	130  it was interrupted from outside (SIGINT; Ctrl+C is a key and no signal)
//	131  it was asked for a trace (SIGQUIT)
//	143  it was asked to end (SIGTERM)
//	2    the Go runtime gave up: a panic in a goroutine that no one guards, or a fatal error
//
// Asked to end, a program quits in its own time, but at most within two seconds: if Update is stuck by then, or the
// same signal comes again, the terminal is restored without its help. A panic, SIGQUIT and a stuck program leave a trace in a
// file in the user's cache directory, and say where.
//
// # Three lines of defence
//
// The guard (guard.go) catches panics of the model. The loop in [Run] (run.go) outlives whatever the model does. The
// watchdog (watchdog.go) is a process of its own, which outlives even this one: it restores the terminal after a fatal error
// and after kill -9.
//
// # Stopping and continuing
//
// Bubble Tea's own way to suspend hangs where nobody can continue the program, and once a Go program has asked for SIGTSTP
// the signal no longer stops it. So suspending is done here: the terminal is released, the process group stops itself with
// SIGSTOP, and on SIGCONT the terminal is taken again and repainted. See [CanSuspend].
package terminal
