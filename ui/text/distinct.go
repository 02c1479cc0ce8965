package text

import (
	"slices"
	"strings"
	"unicode"
)

// Distinct cuts each text to at most w cells, so that those that differ look different: a text that is too long, and begins as
// another does apart from marks and case, is cut at both ends around the first word of its own.
func Distinct(texts []string, w int) []string {
	words, bare := make([][]string, len(texts)), make([][]string, len(texts))
	for i, s := range texts {
		words[i] = strings.Fields(s)
		for _, word := range words[i] {
			bare[i] = append(bare[i], strings.ToLower(strings.TrimFunc(word, unicode.IsPunct)))
		}
	}
	cut := make([]string, len(texts))
	for i, s := range texts {
		cut[i] = Cut(s, w)
		if Width(s) <= w {
			continue
		}
		shared := 0
		for j := range bare {
			if n := sharedWords(bare[i], bare[j]); n < len(words[i]) {
				shared = max(shared, n)
			}
		}
		const before, after = 2, 8 // words that both have, and cells of what is its own, to be seen
		if shared > before && Width(strings.Join(words[i][:shared], " "))+after > w {
			cut[i] = Cut(Ellipsis+strings.Join(words[i][shared-before:], " "), w)
		}
	}
	for i, s := range cut { // two that end alike, and are unlike others, differ earlier
		if slices.Index(cut, s) != i {
			cut[i] = Cut(texts[i], w)
		}
	}
	return cut
}

// sharedWords counts the words with which both begin.
func sharedWords(a, b []string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
