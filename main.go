// Parallel38 lays out Trump–Kim diplomacy, 2017–2025, as a timeline and shows how different outlets told each moment.
package main

import (
	"io/fs"
	"os"
	_ "time/tzdata" // events are told by the clocks of their places also where the system has no time zones

	"parallel38/data"
	"parallel38/model"
	"parallel38/ui/cli"
	"parallel38/ui/terminal"
)

func main() {
	if terminal.IsWatchdog() {
		terminal.Watch(cli.Name)
		return
	}
	archives := cli.Archives{Embedded: data.Embedded, Read: read}
	os.Exit(cli.Run(os.Args[1:], archives, os.Stdout, os.Stderr, os.Getenv))
}

// read reads an archive from files, and says how many of its characters were replaced.
func read(fsys fs.FS, strict bool) (*model.Archive, int, error) {
	mode := data.Lenient
	if strict {
		mode = data.Strict
	}
	a, report, err := data.Read(fsys, mode)
	return a, report.Replaced, err
}
