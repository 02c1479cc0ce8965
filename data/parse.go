package data

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"parallel38/model"
)

// file is one file of an archive while it is read.
type file struct {
	*reader
	path   string
	root   *yaml.Node // nil where there is nothing to read
	broken bool       // it is not YAML
}

// at reports a fault at a place in the file.
func (f *file) at(line, column int, format string, args ...any) {
	f.reader.fault(f.path, line, column, format, args...)
}

// fault reports what is wrong with a node. One fault is reported for each: a second one would follow from the first.
func (f *file) fault(n *yaml.Node, format string, args ...any) {
	if f.faulty[n] {
		return
	}
	f.faulty[n] = true
	f.at(n.Line, n.Column, format, args...)
}

// parse reads the YAML of one file. Where it is not one document of YAML, there is nothing to read.
func (r *reader) parse(path string, content []byte) *file {
	f := &file{reader: r, path: path}
	content = f.admit(content)
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	var document yaml.Node
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		return f
	case err != nil:
		f.syntax(err)
		return f
	}
	var second yaml.Node
	switch err := decoder.Decode(&second); {
	case err == nil:
		f.broken, f.unread = true, true
		f.fault(&second, "a second document begins here; a file holds one")
		return f
	case !errors.Is(err, io.EOF):
		f.syntax(err)
		return f
	}
	f.root = document.Content[0]
	f.plain(f.root)
	return f
}

// syntax reports what the YAML parser rejects.
func (f *file) syntax(err error) {
	f.broken, f.unread = true, true
	line, column, problem := 1, 1, strings.TrimPrefix(err.Error(), "yaml: ")
	if e := (*yaml.LoadError)(nil); errors.As(err, &e) && e.Mark.Line > 0 {
		line, column, problem = e.Mark.Line, e.Mark.Column, e.Message
	}
	f.at(line, column, "not YAML: %s%s", problem, remedy(problem))
}

// remedy says what would most likely be right where the parser says only what is wrong.
func remedy(problem string) string {
	switch problem {
	case "mapping values are not allowed in this context":
		return "; put a text that holds a colon in quotes"
	case "found character that cannot start any token":
		return "; indent with spaces, not tabs, and put a text that begins with a mark in quotes"
	case "did not find expected ',' or ']'":
		return "; close the list, and put a text that holds a bracket in quotes"
	case "did not find expected ',' or '}'":
		return "; close the mapping, and put a text that holds a bracket in quotes"
	}
	return ""
}

// admit is the door for what stands in a file as such: it replaces each unsafe character before the parser sees it, so
// that the parser's lines are those of an editor. Tabs and line ends are the parser's own business.
func (f *file) admit(content []byte) []byte {
	const byteOrderMark = "\ufeff"
	content, marked := bytes.CutPrefix(content, []byte(byteOrderMark))
	if marked && f.mode == Strict {
		f.at(1, 1, "a byte order mark begins the file; save it as UTF-8 without one")
	}
	safe := make([]byte, 0, len(content))
	line, column := 1, 1
	for i := 0; i < len(content); {
		c, size := utf8.DecodeRune(content[i:])
		switch {
		case c == '\n':
			line, column = line+1, 0
		case c == '\t' || c == '\r' && i+1 < len(content) && content[i+1] == '\n':
		case c == utf8.RuneError && size == 1:
			f.replace(line, column, "byte 0x%02x is not UTF-8; save the file as UTF-8", content[i])
			c = utf8.RuneError
		case model.Unsafe(c):
			f.replace(line, column, "character %U is invisible or a control character; take it out", c)
			c = utf8.RuneError
		}
		safe = utf8.AppendRune(safe, c)
		i, column = i+size, column+1
	}
	return safe
}

// replace notes that a character was replaced, which is a fault unless the mode is lenient.
func (f *file) replace(line, column int, format string, args ...any) {
	f.report.Replaced++
	if f.mode == Strict {
		f.at(line, column, format, args...)
	}
}

// plain finds what makes YAML hard to read: anchors, aliases, tags, merges and keys that are not plain words.
func (f *file) plain(n *yaml.Node) {
	switch {
	case n.Kind == yaml.AliasNode:
		f.fault(n, "an alias (*%s) is not used here; write the value out", n.Value)
		return
	case n.Anchor != "":
		f.fault(n, "an anchor (&%s) is not used here; take it out", n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		f.fault(n, "a tag (%s) is not used here; take it out", n.Tag)
	}
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			switch {
			case child.Tag == "!!merge":
				f.fault(child, "a merge (<<) is not used here; write the values out")
			case child.Kind != yaml.ScalarNode:
				f.fault(child, "a key must be one word")
			}
		}
		f.plain(child)
	}
}
