// Package cli is the command line: flags.go reads it, program.go starts the interface, commands.go and cards.go hold what runs
// without one, and suggest.go says of a wrong word which right one is nearest. Where archives come from, main hands in.
package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime/debug"

	"parallel38/model"
)

// Name is what the program calls itself.
const Name = "parallel38"

// Exit codes; package terminal has more for programs that end in another way than by quitting.
const (
	exitOK    = 0
	exitFault = 1 // something is wrong with the archive or the system
	exitUsage = 2 // something is wrong with the command line
)

// Run carries out a command line and returns the exit code.
func Run(args []string, archives Archives, stdout, stderr io.Writer, env func(string) string) int {
	line, err := parse(args)
	code := exitOK
	switch {
	case err != nil:
	case line.help:
		_, err = io.WriteString(stdout, Usage())
	case line.version:
		_, err = fmt.Fprintln(stdout, Name, version())
	default:
		code, err = line.command.run(line, streams{stdout, stderr, env, archives})
	}
	if err == nil {
		return code
	}
	fmt.Fprintf(stderr, "%s: %v\n", Name, err)
	if wrong := (usageError)(""); errors.As(err, &wrong) {
		return exitUsage
	}
	return exitFault
}

// Archives is where archives come from. What is built in was checked when it was compiled.
type Archives struct {
	Embedded func() (*model.Archive, error)
	// Read reads the archive whose files stand at the top of fsys. Strict, unsafe characters are faults; else they are replaced
	// and counted.
	Read func(fsys fs.FS, strict bool) (a *model.Archive, replaced int, err error)
}

// streams is what a command writes to, its environment, and where it finds archives.
type streams struct {
	out, err io.Writer
	env      func(string) string
	archives Archives
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
