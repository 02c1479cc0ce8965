package keymap

import (
	"fmt"
	"strings"
)

// markdown returns the bindings as the table that stands in README.
func markdown() string {
	var b strings.Builder
	b.WriteString("| Keys | What they do |\n| --- | --- |\n")
	section := Section("")
	for _, bind := range Bindings() {
		if bind.Section != section {
			section = bind.Section
			fmt.Fprintf(&b, "| **%s** | |\n", section)
		}
		keys := make([]string, len(bind.Keys.Keys()))
		for i, k := range bind.Keys.Keys() {
			keys[i] = "`" + k + "`"
		}
		fmt.Fprintf(&b, "| %s | %s |\n", strings.Join(keys, " "), bind.Long)
	}
	return b.String()
}
