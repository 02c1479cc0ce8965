package marks

import (
	"regexp"
	"strings"
)

// Quoted puts words between quotation marks, once: marks around the whole are replaced, one that has no fellow is left out at
// either end, and quotations within become single.
func Quoted[S ~string](words S) string {
	s := string(words)
	for _, pair := range [][2]string{{"“", "”"}, {`"`, `"`}} {
		within := strings.TrimSuffix(strings.TrimPrefix(s, pair[0]), pair[1])
		if !strings.ContainsAny(within, pair[0]+pair[1]) {
			s = within
		}
	}
	return "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(straightPair.ReplaceAllString(s, "‘$1’")) + "”"
}

var straightPair = regexp.MustCompile(`"([^"]*)"`)
