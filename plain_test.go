package main

import (
	"bytes"
	"regexp"
	"testing"

	"parallel38/data"
	"parallel38/ui/plain"
)

// TestPlainTextOfEveryEvent looks for what linear text must not have: control characters, and seams where a part was empty.
func TestPlainTextOfEveryEvent(t *testing.T) {
	t.Parallel()
	archive, err := data.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	seam := regexp.MustCompile(`[\x00-\x09\x0b-\x1f\x7f-\x9f]|  |\n\n\n|[,;:] [,;:]|\(\)|“”| \n|\.\.\n`)
	for i := range archive.Len() {
		e := archive.EventAt(i)
		var text bytes.Buffer
		if err := plain.Show(&text, archive, e); err != nil {
			t.Fatal(err)
		}
		if err := plain.Compare(&text, archive, e); err != nil {
			t.Fatal(err)
		}
		for _, at := range seam.FindAllIndex(text.Bytes(), -1) {
			t.Errorf("%s: %q in %q", e.ID, text.Bytes()[at[0]:at[1]], text.Bytes()[max(at[0]-40, 0):min(at[1]+40, text.Len())])
		}
	}
}
