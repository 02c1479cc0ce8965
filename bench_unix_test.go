//go:build unix

package main

import (
	"os/exec"
	"testing"

	"parallel38/ui/cli"
	"parallel38/ui/terminal/terminaltest"
)

// BenchmarkFirstFrame starts the program in a terminal and waits until the first frame has been written to it.
func BenchmarkFirstFrame(b *testing.B) {
	for b.Loop() {
		c := terminaltest.New(b, exec.Command(cli.Name))
		c.Await(`\d+ events`)
		b.StopTimer()
		c.Press("q")
		c.Ends(0)
		b.StartTimer()
	}
}
