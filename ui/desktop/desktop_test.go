package desktop

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestOpener(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		system string
		env    map[string]string
		want   string // empty where no desktop is within reach
	}{
		{"X11", "linux", map[string]string{"DISPLAY": ":0"}, "xdg-open"},
		{"Wayland", "linux", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, "xdg-open"},
		{"a console", "linux", nil, ""},
		{"SSH to Linux with X forwarded", "linux", map[string]string{"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, ""},
		{"an SSH terminal alone", "linux", map[string]string{"DISPLAY": ":0", "SSH_TTY": "/dev/pts/0"}, ""},
		{"FreeBSD with X11", "freebsd", map[string]string{"DISPLAY": ":0"}, "xdg-open"},
		{"macOS", "darwin", nil, "open"},
		{"SSH to macOS", "darwin", map[string]string{"SSH_CONNECTION": "x"}, ""},
		{"Windows", "windows", nil, "rundll32 url.dll,FileProtocolHandler"},
		{"SSH to Windows", "windows", map[string]string{"SSH_CONNECTION": "x"}, ""},
	} {
		command, ok := opener(c.system, func(name string) string { return c.env[name] })
		if ok != (c.want != "") || ok && strings.Join(command, " ") != c.want {
			t.Errorf("%s: %q, %t; want %q", c.name, command, ok, c.want)
		}
	}
}

// withOpener puts a program in the place of the system's opener, which writes what it was given into the file whose name is
// returned. These tests change the environment, so that they cannot run beside others.
func withOpener(t *testing.T, exit string) string {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("the opener is replaced on Linux only")
	}
	dir := t.TempDir()
	given := filepath.Join(dir, "given")
	script := "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + given + "'\nexit " + exit + "\n"
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	t.Setenv("DISPLAY", ":0")
	t.Setenv("SSH_CONNECTION", "")
	t.Setenv("SSH_TTY", "")
	return given
}

func TestOpenGivesTheAddressToTheOpenerAlone(t *testing.T) {
	given := withOpener(t, "0")
	const address = "https://ap.example/a?b=$(touch%20x)&c=;d"
	if err := (Desktop{}).Open(address); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(given)
	if err != nil || !slices.Equal(strings.Fields(string(got)), []string{address}) {
		t.Errorf("the opener got %q, %v", got, err)
	}
}

func TestOpenRefusesWithoutRunningAnything(t *testing.T) {
	given := withOpener(t, "0")
	for _, address := range []string{
		"javascript:alert(1)", "file:///etc/passwd", "https://user:password@ap.example/", "https://user@ap.example/", "data:text/html,x",
		"ftp://ap.example/", "ap.example", "", "--help", "https://", "https:///x", "https://ap.example/a b", "https://ap.example/\x1b[2J",
		"https://ap.example/\u202ex", "HTTPS:ap.example",
	} {
		err := (Desktop{}).Open(address)
		if err == nil || errors.Is(err, ErrNoBrowser) {
			t.Errorf("%q: %v", address, err)
		}
		if _, err := os.Stat(given); err == nil {
			t.Fatalf("for %q the opener was run", address)
		}
	}
}

func TestOpenSaysWhatFailed(t *testing.T) {
	withOpener(t, "3")
	err := (Desktop{}).Open("https://ap.example/x")
	if err == nil || errors.Is(err, ErrNoBrowser) || !strings.Contains(err.Error(), "opening https://ap.example/x with xdg-open") {
		t.Errorf("the error is %v", err)
	}
}

func TestOpenWithoutADesktop(t *testing.T) {
	given := withOpener(t, "0")
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	if err := (Desktop{}).Open("https://ap.example/x"); !errors.Is(err, ErrNoBrowser) {
		t.Errorf("the error is %v", err)
	}
	if _, err := os.Stat(given); err == nil {
		t.Error("the opener was run")
	}
}
