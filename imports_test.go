package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "parallel38"

// fronts are the packages of ui that put the interface together with the outside: they know its root and its screens.
var fronts = []string{"ui/cli"}

// parts are the packages of ui that screens share. Every other package below ui is a screen, or a room of its own such as plain,
// and is imported by ui's root or main alone.
var parts = []string{
	"entry", "evidence", "keymap", "layout", "marks", "overlay", "page", "target", "text", "theme", "window",
}

// drawing are the libraries that draw on a terminal or read its keys.
var drawing = []string{"charm.land/", "github.com/charmbracelet/", "github.com/atotto/clipboard", "golang.org/x/term"}

// imports returns what each package of the module imports, by its path within the module; tests are left out.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	of := map[string][]string{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || d.Name() != "." && strings.HasPrefix(d.Name(), ".")):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		from := path.Dir(filepath.ToSlash(name))
		for _, spec := range file.Imports {
			to, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			of[from] = append(of[from], to)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return of
}

// below tells whether a package lies in the room or below it.
func below(pkg, room string) bool { return pkg == room || strings.HasPrefix(pkg, room+"/") }

// isTestHelp tells whether a package helps tests only, and so is part of no program.
func isTestHelp(pkg string) bool { return strings.HasSuffix(pkg, "test") }

// forbidden says why one package may not import another, and is empty where it may.
func forbidden(from, to string) string {
	inModule := strings.HasPrefix(to, module+"/")
	to = strings.TrimPrefix(to, module+"/")
	isPart := slices.Contains(parts, strings.TrimPrefix(to, "ui/"))
	switch {
	case isTestHelp(from):
		return ""
	case inModule && isTestHelp(to):
		return "help for tests belongs to tests alone"
	case below(from, "model") && inModule:
		return "model stands on its own"
	case below(from, "model") && slices.ContainsFunc(drawing, func(lib string) bool { return strings.HasPrefix(to, lib) }):
		return "model draws nothing"
	case below(from, "data") && inModule && !below(to, "model") && !below(to, "data"):
		return "data knows the model alone"
	case below(from, "ui") && inModule && below(to, "data"):
		return "main loads an archive and hands it to ui"
	case slices.Contains(fronts, from):
		return ""
	case below(from, "ui") && inModule && to == "ui":
		return "what is below ui does not know it"
	case below(from, "ui") && from != "ui" && inModule && below(to, "ui") && !isPart:
		return "only ui's root puts screens together"
	}
	return ""
}

func TestImportsRunOneWay(t *testing.T) {
	t.Parallel()
	all := imports(t)
	for _, room := range []string{".", "model", "data", "ui", "ui/timeline", "ui/compare"} {
		if len(all[room]) == 0 {
			t.Errorf("no imports of %s were found: the walk is wrong", room)
		}
	}
	for from, targets := range all {
		for _, to := range targets {
			if why := forbidden(from, to); why != "" {
				t.Errorf("%s imports %s: %s", from, to, why)
			}
		}
	}
}

func TestGuardOfImportsNamesPackages(t *testing.T) {
	t.Parallel()
	for _, part := range parts {
		if _, err := os.Stat(filepath.Join("ui", part)); err != nil {
			t.Errorf("there is no part %s: %v", part, err)
		}
	}
}

func TestGuardOfImportsKnowsWhatIsForbidden(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from, to string
		allowed  bool
	}{
		{".", "parallel38/data", true},
		{".", "parallel38/ui", true},
		{"ui", "parallel38/ui/timeline", true},
		{"ui", "parallel38/model", true},
		{"ui/timeline", "parallel38/model", true},
		{"ui/timeline", "parallel38/ui/theme", true},
		{"ui/uitest", "parallel38/ui", true},
		{"data", "parallel38/model", true},
		{"model", "golang.org/x/text/language", true},
		{"ui/cli", "parallel38/ui", true},
		{"ui/cli", "parallel38/ui/card", true},
		{"ui/cli", "parallel38/data", false},
		{"ui", "parallel38/data", false},
		{"ui/timeline", "parallel38/data", false},
		{"ui/timeline", "parallel38/ui", false},
		{"ui/timeline", "parallel38/ui/compare", false},
		{"ui/theme", "parallel38/ui/timeline", false},
		{"ui/timeline", "parallel38/ui/uitest", false},
		{"data", "parallel38/ui/text", false},
		{"model", "parallel38/data", false},
		{"model", "parallel38/ui/text", false},
		{"model", "charm.land/lipgloss/v2", false},
		{"model", "github.com/charmbracelet/x/ansi", false},
		{"model", "parallel38/model/modeltest", false},
	} {
		if why := forbidden(c.from, c.to); why == "" != c.allowed {
			t.Errorf("%s imports %s: %q", c.from, c.to, why)
		}
	}
}
