// Parallel38 lays out Trump–Kim diplomacy, 2017–2025, as a timeline and shows how different outlets told each moment.
//
// This package is the command line: flags.go reads it, program.go starts the interface, commands.go holds what runs without
// one, and suggest.go says of a wrong word which right one is nearest.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"parallel38/ui/terminal"
)

// name is what the program calls itself.
const name = "parallel38"

// Exit codes; package terminal has more for programs that end in another way than by quitting.
const (
	exitOK    = 0
	exitFault = 1 // something is wrong with the archive or the system
	exitUsage = 2 // something is wrong with the command line
)

func main() {
	if terminal.IsWatchdog() {
		terminal.Watch(name)
		return
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, os.Getenv))
}

// run carries out a command line and returns the exit code.
func run(args []string, stdout, stderr io.Writer, env func(string) string) int {
	line, err := parse(args)
	code := exitOK
	switch {
	case err != nil:
	case line.help:
		_, err = io.WriteString(stdout, usage())
	case line.version:
		_, err = fmt.Fprintln(stdout, name, version())
	default:
		code, err = line.command.run(line, streams{stdout, stderr, env})
	}
	if err == nil {
		return code
	}
	fmt.Fprintf(stderr, "%s: %v\n", name, err)
	if wrong := (usageError)(""); errors.As(err, &wrong) {
		return exitUsage
	}
	return exitFault
}

// streams is what a command writes to, and its environment.
type streams struct {
	out, err io.Writer
	env      func(string) string
}

// usageError is an error of whoever wrote the command line.
type usageError string

func (e usageError) Error() string { return string(e) }

func misuse(format string, args ...any) error { return usageError(fmt.Sprintf(format, args...)) }

// version returns which build this is.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "of unknown build"
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			v += " " + s.Value
		}
	}
	return v + " " + info.GoVersion
}
