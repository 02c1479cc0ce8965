package main

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"parallel38/ui/cli"
)

// TestMain lets the test binary be the program, for scripts and for terminals.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){cli.Name: main})
}

// TestScripts runs the scripts in testdata/script. In them, $ARCHIVE is a small archive, and $ESCAPE
// an escape sequence.
func TestScripts(t *testing.T) {
	archive, err := filepath.Abs(filepath.Join("testdata", "archive"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("ARCHIVE", archive)
			env.Setenv("ESCAPE", "\x1b[31m")
			return nil
		},
	})
}
