package data

import (
	"strconv"

	"go.yaml.in/yaml/v4"

	"parallel38/model"
)

// entity names anything in an archive that has an id of its own.
type entity struct {
	kind model.EntityKind
	id   string
}

// home is where an entity is written.
type home struct {
	file      string
	key, node *yaml.Node // key is nil where the entity is the whole file
}

// settle gives an entity its home. Where it already has one, that is a fault.
func (f *file) settle(e entity, h home) bool {
	first, taken := f.homes[e]
	if !taken {
		f.homes[e] = h
		return true
	}
	at, _ := h.find("/id")
	other, _ := first.find("/id")
	f.fault(at, "%s %s already stands in %s, line %d; give it once", e.kind, quoted(e.id), first.file, other.Line)
	return false
}

// place turns faults that package model found into faults at a line and column. What it says of a value that the reader
// already found at fault is a consequence and is left out.
func (r *reader) place(found model.Faults) {
	for _, f := range found {
		h := r.homes[entity{f.Kind, f.ID}]
		mark, value := h.find(f.Pointer)
		if !r.faulty[mark] && !r.faulty[value] {
			r.fault(h.file, mark.Line, mark.Column, "%s", f.Problem)
		}
	}
}

// find returns the value to which a JSON Pointer (RFC 6901) leads within the entity, and the node that marks its place: the
// value itself where it is a scalar or an item of a list, else its key. Where the pointer leads to something that is missing,
// it is the nearest thing around it.
func (h home) find(pointer string) (mark, value *yaml.Node) {
	mark, value = h.key, h.node
	if mark == nil {
		mark = value
	}
	for _, key := range model.Keys(pointer) {
		nextMark, next := child(value, key)
		if next == nil {
			break
		}
		mark, value = nextMark, next
	}
	return mark, value
}

// child returns the member of a node to which one key of a pointer leads, and the node that marks its place.
func child(n *yaml.Node, key string) (mark, value *yaml.Node) {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value != key {
				continue
			}
			if mark, value = n.Content[i], n.Content[i+1]; value.Kind == yaml.ScalarNode {
				mark = value
			}
			return mark, value
		}
	case yaml.SequenceNode:
		if i, err := strconv.Atoi(key); err == nil && i >= 0 && i < len(n.Content) {
			return n.Content[i], n.Content[i]
		}
		if len(n.Content) == 1 { // a list of one saying, which is the same as the saying alone
			return child(n.Content[0], key)
		}
	}
	return nil, nil
}
