package model

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Edit says what became of a run of words between one wording and another.
type Edit int8

// The edits.
const (
	Kept    Edit = 0
	Dropped Edit = -1 // stands in the first wording only
	Added   Edit = 1  // stands in the second wording only
)

// WordEdit is a run of words with what became of it.
type WordEdit struct {
	Edit  Edit
	Words string
	Was   string // as the first wording spells it; empty where it is added
}

// DiffWords compares two wordings word by word, ignoring punctuation, hyphens and case, by Myers' algorithm (E. Myers, "An O(ND)
// Difference Algorithm and Its Variations", 1986). Kept and added words are spelt as in b, dropped ones as in a; Was
// has kept words as in a.
func DiffWords(a, b Text) []WordEdit {
	numbered := map[string]rune{}
	aWords, aRunes := numberWords(string(a), numbered)
	bWords, bRunes := numberWords(string(b), numbered)
	d := diffmatchpatch.New()
	var edits []WordEdit
	for _, part := range d.DiffMainRunes(aRunes, bRunes, false) {
		n := len([]rune(part.Text))
		edit := WordEdit{Edit: Edit(part.Type)}
		if part.Type != diffmatchpatch.DiffInsert {
			edit.Words, aWords = printed(aWords[:n]), aWords[n:]
			edit.Was = edit.Words
		}
		if part.Type != diffmatchpatch.DiffDelete {
			edit.Words, bWords = printed(bWords[:n]), bWords[n:]
		}
		edits = append(edits, edit)
	}
	return edits
}

func printed(run []token) string {
	var b strings.Builder
	for _, t := range run {
		b.WriteString(t.printed)
	}
	return strings.TrimSpace(b.String())
}

// numberWords gives each different word a character of its own, which is what the diff library compares. Gaps at the ends are no
// words: they go with their neighbours.
func numberWords(s string, numbered map[string]rune) (run []token, runes []rune) {
	const first = 0x4e00 // any run of valid characters serves

	run = tokens(s)
	if n := len(run); n > 1 && run[0].word == gap {
		run[1].printed = run[0].printed + run[1].printed
		run = run[1:]
	}
	if n := len(run); n > 1 && run[n-1].word == gap {
		run[n-2].printed += run[n-1].printed
		run = run[:n-1]
	}
	for _, t := range run {
		r, seen := numbered[t.word]
		if !seen {
			r = rune(first + len(numbered))
			numbered[t.word] = r
		}
		runes = append(runes, r)
	}
	return run, runes
}
