package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallel38/model"
)

// Fault is one thing that is wrong with an archive's files. All of it is safe to print.
type Fault struct {
	File         model.Text // path within the archive, with slashes
	Line, Column int        // counted from 1, columns in characters; 0 where the fault is the file's as a whole
	Problem      model.Text // what is wrong, and what would be right
}

// Error implements the error interface: file:line:column: problem.
func (f Fault) Error() string {
	if f.Line == 0 {
		return fmt.Sprintf("%s: %s", f.File, f.Problem)
	}
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Problem)
}

// Faults is everything that is wrong with an archive's files, by file, line and column: an error that lists them all.
type Faults []Fault

// Error implements the error interface, with one fault a line.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// sort orders the faults by place; those of one place stay in the order in which they were found.
func (fs Faults) sort() {
	slices.SortStableFunc(fs, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// quoted puts foreign text into a message: safe to print and not too long.
func quoted(s string) string {
	const most = 40
	text, _ := model.Clean(s)
	if r := []rune(string(text)); len(r) > most {
		text = model.Text(r[:most]) + "…"
	}
	return fmt.Sprintf("%q", string(text))
}
