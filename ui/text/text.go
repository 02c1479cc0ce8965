// Package text measures, cuts and wraps text in terminal cells, on the borders of graphemes: a Korean syllable is two cells
// wide and is never cut in half. All functions leave styling in place and do not count it.
package text

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Ellipsis ends a text that was cut.
const Ellipsis = "…"

// Width returns how many cells s takes.
func Width(s string) int { return ansi.StringWidth(s) }

// Cut returns s, cut to at most w cells with an ellipsis where it is longer.
func Cut(s string, w int) string {
	if w <= 0 {
		return ""
	}
	if len(s) <= w && isASCII(s) {
		return s
	}
	return ansi.Truncate(s, w, Ellipsis)
}

// Fit returns s cut or padded to exactly w cells.
func Fit(s string, w int) string {
	s = Cut(s, w)
	if gap := w - Width(s); gap > 0 {
		return s + strings.Repeat(" ", gap)
	}
	return s
}

// FitLeft returns s cut or padded on its left to exactly w cells.
func FitLeft(s string, w int) string {
	s = Cut(s, w)
	if gap := w - Width(s); gap > 0 {
		return strings.Repeat(" ", gap) + s
	}
	return s
}

// Wrap breaks s into lines of at most w cells, between words where it can.
func Wrap(s string, w int) []string {
	if w <= 0 {
		return nil
	}
	var lines []string
	for _, l := range strings.Split(ansi.Wrap(s, w, ""), "\n") {
		l = strings.TrimRight(l, " ")
		if Width(l) > w {
			lines = append(lines, narrow(l, w)...)
		} else {
			lines = append(lines, l)
		}
	}
	return lines
}

// narrow breaks a line that is too long: ansi.Wrap lets hyphens stand beyond the edge.
func narrow(l string, w int) []string {
	cut := 0
	for i := range len(l) {
		if l[i] == ' ' && Width(l[:i]) <= w {
			cut = i
		}
	}
	if cut == 0 {
		return Chop(l, w)
	}
	return append([]string{strings.TrimRight(l[:cut], " ")}, Wrap(l[cut+1:], w)...)
}

// Chop breaks s into pieces of at most w cells, wherever that falls.
func Chop(s string, w int) []string {
	return strings.Split(ansi.Hardwrap(s, w, true), "\n")
}

// Ends returns left and right at the two ends of a line of w cells. Where both do not fit, left is cut.
func Ends(left, right string, w int) string {
	room := w - Width(right)
	if room < 0 {
		return Fit(right, w)
	}
	return Fit(left, room) + right
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] > 0x7e {
			return false
		}
	}
	return true
}
