//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"parallel38/ui/cli"
	"parallel38/ui/terminal/terminaltest"
)

// program starts the program on the small archive in a terminal.
func program(t *testing.T, flags ...string) *terminaltest.Console {
	t.Helper()
	t.Parallel()
	return terminaltest.New(t, exec.Command(cli.Name, append([]string{"--data", "testdata/archive"}, flags...)...))
}

func TestProgramOpensAndQuits(t *testing.T) {
	c := program(t)
	c.Await("2 events")
	c.Press("q")
	c.Ends(0)
	c.IsRestored()
}

func TestProgramOpensTheEmbeddedArchive(t *testing.T) {
	t.Parallel()
	c := terminaltest.New(t, exec.Command(cli.Name))
	c.Await(`\d+ events`)
	c.Press("q")
	c.Ends(0)
	c.IsRestored()
}

func TestProgramStartsWhereFlagsSay(t *testing.T) {
	for _, test := range []struct {
		name  string
		flags []string
		shown string
	}{
		{"event", []string{"--event", "2019-03-01-ri-briefing"}, "1 March 2019"},
		{"event with one dash", []string{"-event", "2019-03-01-ri-briefing"}, "1 March 2019"},
		{"filter", []string{"--filter", "topic:yongbyon"}, "1 of 2 events"},
		{"person", []string{"--person", "Ri Yong-ho"}, "1 of 2 events"},
		{"year", []string{"--year", "2017..2018"}, "0 of 2 events"},
		{"person and year", []string{"--person", "Kim Jong Un", "--year", "2019"}, `person:kim-jong-un\].*year:2019`},
		{"compare", []string{"--view", "compare"}, "Matrix"},
		{"sources", []string{"--view", "sources"}, "Trump, Kim su"},
		{"mouse", []string{"--mouse"}, `\x1b\[\?100[023]h`},
		{"dark", []string{"--theme", "dark"}, "2 events"},
		{"light", []string{"--theme", "light"}, "2 events"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := program(t, test.flags...)
			c.Await(test.shown)
			c.Press("q")
			c.Ends(0)
		})
	}
}

func TestProgramSaysThatNothingCouldContinueIt(t *testing.T) {
	c := program(t) // it leads its session
	c.Await("2 events")
	c.Press("\x1a")
	c.Await("nothing could continue")
	c.Signal(syscall.SIGTERM)
	c.Ends(143)
	c.IsRestored()
}

func TestProgramCountsWhatItReplaced(t *testing.T) {
	t.Parallel()
	c := terminaltest.New(t, exec.Command(cli.Name, "--data", unsafeArchive(t)))
	c.Await("1 character of this archive is unsafe")
	c.Press("q")
	c.Ends(0)
}

func TestDumbTerminalIsRefused(t *testing.T) {
	t.Parallel()
	c := terminaltest.New(t, exec.Command("sh", "-c", "TERM=dumb exec "+cli.Name))
	c.Await("TERM is dumb.; parallel38 show EVENT and parallel38 compare EVENT write plain text")
	c.Ends(2)
}

// unsafeArchive returns the directory of a copy of the small archive with an escape sequence in it.
func unsafeArchive(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/archive")); err != nil {
		t.Fatal(err)
	}
	outlets := "x: {name: \"X \\e[31m\", country: US, language: en, kind: online}\n"
	f, err := os.OpenFile(filepath.Join(dir, "outlets.yaml"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteString(outlets); err != nil {
		t.Fatal(err)
	}
	return dir
}
