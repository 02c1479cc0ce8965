package terminal

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"
)

// maxStacks is how many bytes of stacks a trace holds at most.
const maxStacks = 1 << 20

// allStacks returns the stacks of all goroutines.
func allStacks() string {
	buffer := make([]byte, maxStacks)
	return string(buffer[:runtime.Stack(buffer, true)])
}

// keep writes a trace into a file of its own in the user's cache directory and returns the file's path.
func keep(name, trace string) (path string, err error) {
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir()
	}
	dir := filepath.Join(base, name)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(dir, "crash-"+time.Now().Format("20060102-150405")+"-*.txt")
	if err != nil {
		return "", err
	}
	_, err = fmt.Fprintf(f, "%s, %s/%s, TERM=%s\n%s\n", build(name), runtime.GOOS, runtime.GOARCH, os.Getenv("TERM"), trace)
	if closing := f.Close(); err == nil {
		err = closing
	}
	return f.Name(), err
}

// build says which build of the program this is.
func build(name string) string {
	if info, ok := debug.ReadBuildInfo(); ok {
		return fmt.Sprintf("%s %s, %s", name, info.Main.Version, info.GoVersion)
	}
	return name
}
