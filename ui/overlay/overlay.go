// Package overlay lays a box of lines over a frame of lines.
package overlay

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"parallel38/ui/text"
)

// Place lays the box over the frame with its top left corner at x, y, and returns the frame. What would stand outside is cut. A
// wide character that the box's edge divides is replaced by a space.
func Place(frame, box []string, x, y, width int) []string {
	for i, line := range box {
		if y+i < 0 || y+i >= len(frame) {
			continue
		}
		under := frame[y+i]
		end := x + text.Width(line)
		right := ""
		if end < width {
			right = ansi.TruncateLeft(under, end, "")
			if text.Width(right) > width-end { // the edge divides a wide character, which is kept whole
				right = ansi.TruncateLeft(under, end+1, "")
			}
			right = strings.Repeat(" ", max(0, width-end-text.Width(right))) + right
		}
		left := ansi.Truncate(under, x, "")
		left += strings.Repeat(" ", max(0, x-text.Width(left)))
		frame[y+i] = left + text.Cut(line, width-x) + right
	}
	return frame
}
