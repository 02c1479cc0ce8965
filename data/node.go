package data

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/unicode/norm"

	"parallel38/model"
)

// This file is the small language in which the shapes of the format are written down: a table of the keys that a mapping may
// have, each with what takes its value. A taker reports what is wrong with a value and otherwise stores it.

// taker takes the value of a key or an item of a list.
type taker func(*yaml.Node)

// table is the keys that a mapping may have.
type table map[string]taker

// fields takes a mapping whose keys are those of the table. A key that is not there is left as it is: what an entity must
// have, package model says. The value of a misspelt key is taken as that of the right one, so that it is not also missed.
func (f *file) fields(n *yaml.Node, t table) {
	f.entries(n, func(key, value *yaml.Node) {
		if take, ok := t[key.Value]; ok {
			take(value)
			return
		}
		keys := slices.Sorted(maps.Keys(t))
		right, near := model.Nearest(key.Value, keys)
		switch {
		case near:
			f.fault(key, "unknown key %s; did you mean %q?", quoted(key.Value), right)
			t[right](value)
		case n.Style&yaml.FlowStyle != 0 && value.Tag == "!!null":
			f.fault(key, "unknown key %s; put a text that holds a comma in quotes", quoted(key.Value))
		default:
			f.fault(key, "unknown key %s; it can be %s", quoted(key.Value), strings.Join(keys, ", "))
		}
	})
}

// entries takes a mapping of any keys, each used once, in the order in which they are written.
func (f *file) entries(n *yaml.Node, take func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		f.fault(n, "%s stands here; it must be a mapping (key: value)", shape(n))
		return
	}
	lines := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode {
			continue // reported as not plain
		}
		if line, used := lines[key.Value]; used {
			f.fault(key, "key %s is already used in line %d", quoted(key.Value), line)
			continue
		}
		lines[key.Value] = key.Line
		take(key, value)
	}
}

// items takes a list.
func (f *file) items(n *yaml.Node, take taker) {
	if n.Kind != yaml.SequenceNode {
		f.fault(n, "%s stands here; it must be a list, such as [a, b]", shape(n))
		return
	}
	for _, item := range n.Content {
		take(item)
	}
}

// scalar returns a value that is a single word, number or text, through the door for text: a quoted value may hold
// escapes that the file as such does not show.
func (f *file) scalar(n *yaml.Node, what string) (model.Text, bool) {
	switch {
	case n.Kind != yaml.ScalarNode:
		f.fault(n, "%s stands here; it must be %s", shape(n), what)
		return "", false
	case strings.TrimSpace(n.Value) == "" || n.Tag == "!!null":
		f.fault(n, "the value is empty; it must be %s, or leave the key out", what)
		return "", false
	}
	text, changed := model.Clean(strings.TrimSpace(n.Value))
	if changed > 0 {
		f.report.Replaced += changed - 1
		f.replace(n.Line, n.Column, "an escape in the text stands for an invisible or control character; take it out")
	} else if f.mode == Strict && !norm.NFC.IsNormalString(n.Value) {
		f.fault(n, "text is not in Unicode form NFC; write %s", quoted(string(text)))
	}
	return text, true
}

// text takes a text in words.
func (f *file) text(into *model.Text) taker {
	return func(n *yaml.Node) {
		if t, ok := f.scalar(n, "text"); ok {
			*into = t
		}
	}
}

// word takes an id or another single word; which words there are is for package model to say.
func word[S ~string](f *file, into *S) taker {
	return func(n *yaml.Node) {
		if t, ok := f.scalar(n, "one word"); ok {
			*into = S(t)
		}
	}
}

// words takes a list of texts or words without repetition.
func words[S ~string](f *file, into *[]S) taker {
	return func(n *yaml.Node) {
		listed := map[model.Text]bool{}
		f.items(n, func(item *yaml.Node) {
			t, ok := f.scalar(item, "text")
			switch {
			case !ok:
			case listed[t]:
				f.fault(item, "%s is listed twice", quoted(string(t)))
			default:
				listed[t] = true
				*into = append(*into, S(t))
			}
		})
	}
}

// list takes a list of things that are more than words.
func list[T any](f *file, into *[]T, take func(*file, *yaml.Node, *T)) taker {
	return func(n *yaml.Node) {
		f.items(n, func(item *yaml.Node) {
			var t T
			take(f, item, &t)
			*into = append(*into, t)
		})
	}
}

// date takes an EDTF date.
func (f *file) date(into *model.Date) taker {
	return func(n *yaml.Node) {
		t, ok := f.scalar(n, "a date such as 2019-02-28")
		if !ok {
			return
		}
		d, err := model.ParseDate(string(t))
		if err != nil {
			f.fault(n, "%v", err)
			return
		}
		*into = d
	}
}

// number takes a decimal number.
func (f *file) number(into *float64) taker {
	return func(n *yaml.Node) {
		t, ok := f.scalar(n, "a number")
		if !ok {
			return
		}
		v, err := strconv.ParseFloat(string(t), 64)
		if err != nil || n.Tag == "!!str" || strings.ContainsAny(string(t), "_xX") || math.IsInf(v, 0) || math.IsNaN(v) {
			f.fault(n, "%s is not a number such as 53 or 21.02, without quotes", quoted(string(t)))
			return
		}
		*into = v
	}
}

// count takes a whole number.
func (f *file) count(into *int) taker {
	return func(n *yaml.Node) {
		t, ok := f.scalar(n, "a whole number")
		if !ok {
			return
		}
		v, err := strconv.Atoi(string(t))
		if err != nil || n.Tag != "!!int" {
			f.fault(n, "%s is not a whole number such as 3, without quotes", quoted(string(t)))
			return
		}
		*into = v
	}
}

// flag takes true or false.
func (f *file) flag(into *bool) taker {
	return func(n *yaml.Node) {
		t, ok := f.scalar(n, "true or false")
		if ok && t != "true" && t != "false" {
			f.fault(n, "%s stands here; write true or false", quoted(string(t)))
		}
		*into = t == "true"
	}
}

// shape names what a node is, for messages.
func shape(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a mapping"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Tag == "!!null":
		return "nothing"
	}
	return quoted(n.Value)
}
