package theme

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

var sgr = regexp.MustCompile("\x1b\\[([0-9;]*)m")

// attributes returns the parameters of the sequences in s without those of colours: what is left where NO_COLOR is set.
func attributes(s string) []string {
	var all []string
	for _, m := range sgr.FindAllStringSubmatch(s, -1) {
		p := strings.Split(m[1], ";")
		for i := 0; i < len(p); i++ {
			if (p[i] == "38" || p[i] == "48") && i+4 < len(p) && p[i+1] == "2" {
				i += 4
				continue
			}
			all = append(all, p[i])
		}
	}
	return all
}

func themes() map[string]Theme { return map[string]Theme{"dark": New(true), "light": New(false)} }

// Each role ends what it begins, and changes no character.
func TestPaintIsBalanced(t *testing.T) {
	t.Parallel()
	for name, th := range themes() {
		for r := range roles {
			painted := th.Paint(r, "김 [x]")
			if ansi.Strip(painted) != "김 [x]" {
				t.Errorf("%s, role %d: the text became %q", name, r, painted)
			}
			styled := strings.Contains(painted, "\x1b")
			if styled && !strings.HasSuffix(painted, "\x1b[m") && !strings.HasSuffix(painted, "\x1b[0m") {
				t.Errorf("%s, role %d: %q does not end its style", name, r, painted)
			}
			if styled == (r == Plain) {
				t.Errorf("%s, role %d is painted %q", name, r, painted)
			}
		}
	}
}

func TestNothingIsPaintedOfNothing(t *testing.T) {
	t.Parallel()
	for r := range roles {
		if got := New(true).Paint(r, ""); got != "" {
			t.Errorf("role %d paints %q", r, got)
		}
	}
}

func TestTheZeroThemePaintsNothing(t *testing.T) {
	t.Parallel()
	var th Theme
	for r := range roles {
		if got := th.Paint(r, "x"); got != "x" {
			t.Errorf("role %d paints %q", r, got)
		}
	}
}

// Without colours, what keys act on is still to be seen, and a difference is still louder than an agreement.
func TestRolesShowWithoutColour(t *testing.T) {
	t.Parallel()
	const bold, underlined, reversed, struck = "1", "4", "7", "9"
	for name, th := range themes() {
		for role, wanted := range map[Role][]string{
			Selected: {bold, reversed}, Marked: {bold}, Strong: {bold}, Heading: {bold}, Title: {bold}, Differs: {bold}, Warning: {bold},
			Added: {underlined}, Dropped: {struck},
		} {
			got := attributes(th.Paint(role, "x"))
			for _, w := range wanted {
				if !slices.Contains(got, w) {
					t.Errorf("%s, role %d has the attributes %q, without %s", name, role, got, w)
				}
			}
		}
		if slices.Contains(attributes(th.Paint(Marked, "x")), reversed) {
			t.Errorf("%s: the pane without the keys looks as the one that has them", name)
		}
	}
}

// Colours differ between backgrounds; attributes do not.
func TestBackgroundsDifferInColourOnly(t *testing.T) {
	t.Parallel()
	dark, light := New(true), New(false)
	for r := range roles {
		d, l := dark.Paint(r, "x"), light.Paint(r, "x")
		if !slices.Equal(attributes(d), attributes(l)) {
			t.Errorf("role %d: %q and %q differ in attributes", r, d, l)
		}
		if coloured := strings.Contains(d, "38;2") || strings.Contains(d, "48;2"); coloured && d == l {
			t.Errorf("role %d has one colour on both backgrounds", r)
		}
	}
}

func TestHyperlink(t *testing.T) {
	t.Parallel()
	got := Hyperlink("https://ap.example/x", "text")
	if ansi.Strip(got) != "text" || !strings.Contains(got, "\x1b]8;;https://ap.example/x") || strings.Count(got, "\x1b]8;") != 2 {
		t.Errorf("the link is %q", got)
	}
}
