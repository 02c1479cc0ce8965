package marks

import (
	"fmt"
	"strconv"
	"strings"

	"parallel38/model"
	"parallel38/ui/text"
)

// Where an utterance has many versions, only so many are listed, each cut to so many cells.
const (
	mostVersions = 3
	versionWidth = 44
)

// Tallies says how many accounts give each answer: "all sanctions 11 · five of eleven 14"; where parties differ, also whose
// word it is, where at least half of them say so. Of many versions of an utterance it lists the most frequent and counts the others.
func Tallies(a *model.Archive, r model.Row) string {
	listed, words := r.Tallies, Answers(r, versionWidth)
	if r.Question.Utterance != nil && len(listed) > mostVersions+1 {
		listed = listed[:mostVersions]
	}
	parts := make([]string, 0, len(listed)+1)
	for i, t := range listed {
		s := words[i]
		if n := len(t.Accounts); n > 0 || len(t.Rejected) == 0 {
			s += " " + strconv.Itoa(n)
		}
		if n := len(t.Rejected); n > 0 {
			s += " ✕" + strconv.Itoa(n)
		}
		if r.Sides.Parties && len(t.By) > 0 && 2*t.ByFirst >= len(t.Accounts) {
			s += " (" + AttributionWords(a, t.By[0]) + ")"
		}
		parts = append(parts, s)
	}
	if more := len(r.Tallies) - len(listed); more > 0 {
		parts = append(parts, fmt.Sprintf("%d other wordings", more))
	}
	return strings.Join(parts, " · ")
}

// Answers writes each answer of a row: a version of an utterance in quotation marks, cut to at most so many cells so that
// versions that differ look different. Declared answers are short, and left whole.
func Answers(r model.Row, width int) []string {
	words := make([]string, len(r.Tallies))
	for i, t := range r.Tallies {
		words[i] = string(t.Text)
	}
	if r.Question.Utterance == nil {
		return words
	}
	for i, s := range text.Distinct(words, width) {
		words[i] = Quoted(s)
	}
	return words
}
