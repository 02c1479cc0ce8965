package page

import (
	"strings"

	"parallel38/ui/theme"
)

// Under sets the page below the lines of a screen of that size: the lines are filled or cut to what the page and the rule above it
// leave. A page without height is left out, rule and all.
func (m Model) Under(lines []string, width, height int) []string {
	room := height
	if m.height > 0 {
		room -= m.height + 1
	}
	for len(lines) < room {
		lines = append(lines, strings.Repeat(" ", width))
	}
	lines = lines[:max(room, 0)]
	if m.height > 0 {
		lines = append(lines, m.theme.Paint(theme.Rule, strings.Repeat("─", width)))
		for _, l := range m.View(false) {
			lines = append(lines, " "+l+" ")
		}
	}
	return lines
}
