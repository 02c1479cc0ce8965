package marks

import (
	"strings"

	"parallel38/model"
)

// Kind names a kind of difference.
func Kind(k model.DifferenceKind) string { return Words(k) }

// Words writes the id of a kind, a form or a topic as words.
func Words[T ~string](id T) string { return strings.ReplaceAll(string(id), "-", " ") }

// Kinds explains every kind of difference.
func Kinds() []Line {
	words := map[model.DifferenceKind]string{
		model.RivalClaims:   "parties to the event claim different things",
		model.Contradiction: "accounts say what cannot both be so",
		model.Number:        "a count, a length, a distance",
		model.Scope:         "all or some, ever or sitting, cancel or suspend",
		model.Attributed:    "who said it, or whose word it is",
		model.Worded:        "the same thing in words that say more or less",
		model.Transcribed:   "the same spoken words, written down differently",
		model.Translated:    "the same words, translated differently",
		model.Clock:         "the day or the hour, often by another clock",
		model.Versions:      "states of one piece that changed afterwards",
		model.Error:         "a source shows that one answer is wrong",
	}
	lines := make([]Line, 0, len(words))
	for _, k := range model.DifferenceKinds() {
		lines = append(lines, Line{Kind(k), words[k]})
	}
	return lines
}
