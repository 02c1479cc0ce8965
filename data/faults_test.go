package data

import (
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"
)

// leastCases is how many wrong archives are tested at least.
const leastCases = 120

var update = flag.Bool("update", false, "write the faults that are found into testdata/faults")

// base returns the small archive without a fault.
func base(t testing.TB) fstest.MapFS {
	t.Helper()
	a, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range a.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return files
}

func TestBaseHasNoFaults(t *testing.T) {
	for _, mode := range []Mode{Strict, Lenient} {
		archive, report, err := Read(base(t), mode)
		if err != nil {
			t.Fatalf("mode %d:\n%v", mode, err)
		}
		if want := (Report{Files: 6}); report != want {
			t.Errorf("mode %d: report %+v, want %+v", mode, report, want)
		}
		if archive.Len() != 2 {
			t.Errorf("mode %d: %d events, want 2", mode, archive.Len())
		}
	}
}

// TestFaults reads the cases of testdata/faults. Each is a run of sections that begins with "-- case NAME --":
//
//	-- edit FILE --    the base archive's file with one passage replaced: old text, a line =>, new text
//	-- file FILE --    a whole file
//	-- remove FILE --  no such file
//	-- faults --       everything that must be found, and nothing else
func TestFaults(t *testing.T) {
	paths, err := filepath.Glob("testdata/faults/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { cases += runCases(t, a) })
		if *update {
			if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	if cases < leastCases {
		t.Errorf("%d cases; at least %d wrong archives are tested", cases, leastCases)
	}
}

// runCases runs the cases of one file and returns how many there were.
func runCases(t *testing.T, a *txtar.Archive) (cases int) {
	var name string
	var files fstest.MapFS
	for i := range a.Files {
		section := &a.Files[i]
		verb, arg, _ := strings.Cut(section.Name, " ")
		switch verb {
		case "case":
			name, files = arg, maps.Clone(base(t))
		case "edit":
			edit(t, name, files, arg, string(section.Data))
		case "file":
			files[arg] = &fstest.MapFile{Data: section.Data}
		case "remove":
			delete(files, arg)
		case "faults":
			cases++
			t.Run(name, func(t *testing.T) { checkFaults(t, files, section) })
		default:
			t.Fatalf("case %q: unknown section %q", name, section.Name)
		}
	}
	return cases
}

func edit(t *testing.T, name string, files fstest.MapFS, path, change string) {
	t.Helper()
	old, replacement, ok := strings.Cut(change, "\n=>\n")
	content := string(files[path].Data)
	if n := strings.Count(content, old); !ok || n != 1 {
		t.Fatalf("case %q: the text to replace stands %d times in %s", name, n, path)
	}
	content = strings.Replace(content, old, strings.TrimSuffix(replacement, "\n"), 1)
	files[path] = &fstest.MapFile{Data: []byte(content)}
}

func checkFaults(t *testing.T, files fs.FS, want *txtar.File) {
	archive, _, err := Read(files, Strict)
	if err == nil {
		t.Fatal("no fault was found")
	}
	if archive != nil {
		t.Error("there is an archive in spite of faults")
	}
	got := err.Error() + "\n"
	if *update {
		want.Data = []byte(got)
	}
	if got != string(want.Data) {
		t.Errorf("got\n%swant\n%s", got, want.Data)
	}
}
