// Compile turns the archive's files into the compiled form that is embedded in the program. It is run in the directory data,
// by go generate ./data.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"parallel38/data"
)

func main() {
	if err := compile("archive", "compiled"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// compile replaces the files in directory to by the compiled form of the archive in directory from. A faulty archive leaves
// them as they are.
func compile(from, to string) error {
	archive, _, err := data.Read(os.DirFS(from), data.Strict)
	if err != nil {
		return fmt.Errorf("%s is not compiled:\n%w", from, err)
	}
	old, err := filepath.Glob(filepath.Join(to, "*.bin"))
	if err != nil {
		return err
	}
	files := data.Compile(archive)
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(to, name), content, 0o644); err != nil {
			return err
		}
	}
	for _, path := range old {
		if _, kept := files[filepath.Base(path)]; !kept {
			if err := os.Remove(path); err != nil {
				return err
			}
		}
	}
	return nil
}
