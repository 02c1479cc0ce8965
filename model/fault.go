package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/agext/levenshtein"
)

// EntityKind is a kind of thing that an archive is made of.
type EntityKind string

// The kinds of entity.
const (
	PersonEntity EntityKind = "person"
	OutletEntity EntityKind = "outlet"
	SourceEntity EntityKind = "source"
	EventEntity  EntityKind = "event"
)

// Fault is one thing that is wrong with a draft.
type Fault struct {
	Kind    EntityKind
	ID      string // of the entity
	Pointer string // to the value within the entity: a JSON Pointer (RFC 6901) such as /accounts/3/says/ask/0/answer
	Problem string // what is wrong, and what would be right
}

// Error implements the error interface.
func (f Fault) Error() string {
	var path strings.Builder
	for _, key := range Keys(f.Pointer) {
		path.WriteString(" › " + key)
	}
	return fmt.Sprintf("%s %s%s: %s", f.Kind, clip(f.ID), path.String(), f.Problem)
}

// Under returns the JSON Pointer to the member of that key in what a pointer leads to. A key that holds a slash stays one key.
func Under(pointer, key string) string {
	return pointer + "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
}

// Keys returns the keys that a JSON Pointer names, from the outermost in.
func Keys(pointer string) []string {
	keys := strings.Split(pointer, "/")[1:]
	for i, k := range keys {
		keys[i] = strings.NewReplacer("~1", "/", "~0", "~").Replace(k)
	}
	return keys
}

// Faults is everything that is wrong with a draft: an error that lists them all.
type Faults []Fault

// Error implements the error interface.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// Nearest returns the candidate that is spelt most like s, and false where none is near.
func Nearest[S ~string](s string, candidates []S) (S, bool) {
	const least = 0.6 // of the similarity that levenshtein.Similarity gives, 0 to 1
	best, bestScore := S(""), 0.0
	for _, c := range candidates {
		score := levenshtein.Similarity(strings.ToLower(s), strings.ToLower(string(c)), nil)
		better := score > bestScore || score == bestScore && len(c) == len(s) // letters changed places more often than they were lost
		if score >= least && better {
			best, bestScore = c, score
		}
	}
	return best, best != ""
}

// didYouMean is the end of a message about an unknown value: the nearest right one, or the list where it is short.
func didYouMean[S ~string](s S, candidates []S) string {
	const listed = 12
	if near, ok := Nearest(string(s), candidates); ok {
		return fmt.Sprintf("; did you mean %q?", string(near))
	}
	if len(candidates) > 0 && len(candidates) <= listed {
		return "; it can be " + Join(candidates, ", ")
	}
	return ""
}

// sortedKeys returns the keys of m in order, for messages that must not depend on map order.
func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
