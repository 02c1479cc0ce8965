package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestCompileReplacesWhatWasThere(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	write(t, filepath.Join(from, "people.yaml"), "kim-jong-un: {name: Kim Jong Un, country: KP}\n")
	write(t, filepath.Join(to, "1999.bin"), "old")
	if err := compile(from, to); err != nil {
		t.Fatal(err)
	}
	checkNames(t, to, "parties.bin")
}

func TestCompileLeavesAllAsItIsOnFaults(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	write(t, filepath.Join(from, "people.yaml"), "kim-jong-un: {nom: Kim Jong Un, country: KP}\n")
	write(t, filepath.Join(to, "1999.bin"), "old")
	if err := compile(from, to); err == nil {
		t.Error("a faulty archive was compiled")
	}
	checkNames(t, to, "1999.bin")
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func checkNames(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if len(names) != len(want) || names[0] != want[0] {
		t.Errorf("%s holds %v, want %v", dir, names, want)
	}
}
