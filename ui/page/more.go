package page

import "fmt"

// moreBelow says how many lines lie below the view.
func moreBelow(n int) string {
	if n == 1 {
		return "↓ 1 more line"
	}
	return fmt.Sprintf("↓ %d more lines", n)
}
