package overlay

import (
	"strings"
	"testing"

	"parallel38/ui/text"
)

// TestEdgesThatDivideWideCharacters lays a box over Hangul at every column: no line may change its width.
func TestEdgesThatDivideWideCharacters(t *testing.T) {
	t.Parallel()
	const width = 20
	for x := range width {
		for _, under := range []string{"김정은로는김정은로는", "a김정은로는김정은로b", strings.Repeat("x", width), "\x1b[1m김정은로는\x1b[m김정은로는"} {
			got := Place([]string{under}, []string{"[box]"}, x, 0, width)[0]
			if w := text.Width(got); w != width {
				t.Errorf("at %d over %q: %q is %d cells wide", x, under, got, w)
			}
		}
	}
}

// TestOutsideTheFrame places a box whose rows do not all lie within the frame.
func TestOutsideTheFrame(t *testing.T) {
	t.Parallel()
	frame := []string{"......", "......"}
	got := Place(frame, []string{"AAA", "BBB"}, 1, 1, 6)
	if strings.Join(got, "/") != "....../.AAA.." {
		t.Errorf("got %q", got)
	}
	got = Place([]string{"......"}, []string{"AAA", "BBB"}, 1, -1, 6)
	if got[0] != ".BBB.." {
		t.Errorf("got %q", got)
	}
}
