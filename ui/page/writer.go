package page

import (
	"strings"

	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Doc is a document laid out for a width.
type Doc struct {
	lines []line
	links []link
}

type line []span

type span struct {
	text string
	role theme.Role
	link int    // index into links, or -1
	url  string // where the text is a hyperlink
}

type link struct {
	to   target.Target
	line int // where it begins
	end  int // its last line
}

// Writer lays a document out. Text given to it must be safe to draw (model.Text, or our own).
type Writer struct {
	width   int
	doc     Doc
	current line
	at      int // cells used in the current line
	indent  int
}

// NewWriter returns a writer for lines of that many cells.
func NewWriter(width int) *Writer { return &Writer{width: max(width, 1)} }

// Doc ends the last line and returns the document.
func (w *Writer) Doc() Doc {
	w.End()
	return w.doc
}

// Room returns how many cells are left in the current line.
func (w *Writer) Room() int { return max(w.width-w.at, 0) }

// Width returns the width of the lines.
func (w *Writer) Width() int { return w.width }

// Indent sets how many cells the lines that follow begin with.
func (w *Writer) Indent(n int) { w.indent = min(n, w.width/3) }

// End ends the current line, if anything stands in it.
func (w *Writer) End() {
	if len(w.current) > 0 {
		w.doc.lines = append(w.doc.lines, w.current)
	}
	w.current, w.at = nil, 0
}

// Blank ends the current line and leaves an empty one, unless there is one already or the document is empty.
func (w *Writer) Blank() {
	w.End()
	if n := len(w.doc.lines); n > 0 && len(w.doc.lines[n-1]) > 0 {
		w.doc.lines = append(w.doc.lines, nil)
	}
}

// Put writes text that stays on the line and is cut at its end; of an empty text nothing, not even the indent.
func (w *Writer) Put(r theme.Role, s string) { w.put(r, s, -1) }

func (w *Writer) put(r theme.Role, s string, link int) {
	if s == "" {
		return
	}
	if w.at == 0 && w.indent > 0 {
		w.current = append(w.current, span{text: strings.Repeat(" ", w.indent), link: -1})
		w.at = w.indent
	}
	s = text.Cut(s, w.Room())
	if s == "" {
		return
	}
	w.current = append(w.current, span{text: s, role: r, link: link})
	w.at += text.Width(s)
}

// Line writes one line of text.
func (w *Writer) Line(r theme.Role, s string) {
	w.End()
	w.Put(r, s)
	w.End()
}

// Paragraph writes text over as many lines as it needs; the current line, if begun, is its first, and those that follow
// begin under where it began.
func (w *Writer) Paragraph(r theme.Role, s string) { w.wrapped(r, s, -1) }

// begin returns the column where a paragraph begins: where the line stands, or on a new line where that leaves too little room.
func (w *Writer) begin() int {
	if begin := max(w.at, w.indent); w.width-begin >= w.width/4 {
		return begin
	}
	w.End()
	return w.indent
}

// wrapped writes words from the current place on, breaking lines between them.
func (w *Writer) wrapped(r theme.Role, s string, link int) {
	begin := w.begin()
	for i, part := range text.Wrap(s, w.width-begin) {
		if i > 0 {
			w.End()
			w.current = append(w.current, span{text: strings.Repeat(" ", begin), link: -1})
			w.at = begin
		}
		w.put(r, part, link)
	}
}

// Link writes text that can be chosen. It begins a new line, under where this one's links begin, when it does not fit.
func (w *Writer) Link(to target.Target, r theme.Role, s string) {
	if w.at > w.indent && text.Width(s) > w.Room() {
		begin := w.firstLinkColumn()
		w.End()
		w.current = append(w.current, span{text: strings.Repeat(" ", begin), link: -1})
		w.at = begin
	}
	w.put(r, s, w.newLink(to))
}

// LinkParagraph writes text that can be chosen as a whole, over as many lines as it needs.
func (w *Writer) LinkParagraph(to target.Target, r theme.Role, s string) {
	w.begin()
	at := w.newLink(to)
	w.wrapped(r, s, at)
	w.doc.links[at].end = len(w.doc.lines)
}

// newLink begins a link of one line in the current line, and returns its index.
func (w *Writer) newLink(to target.Target) int {
	w.doc.links = append(w.doc.links, link{to: to, line: len(w.doc.lines), end: len(w.doc.lines)})
	return len(w.doc.links) - 1
}

// Address writes an address, which must have passed model.CheckAddress, as a hyperlink that the terminal can open. It begins a
// line, and is broken over lines without losing a character.
func (w *Writer) Address(r theme.Role, address string) {
	w.End()
	for _, part := range text.Chop(address, max(w.width-w.indent, 1)) {
		w.put(r, part, -1)
		w.current[len(w.current)-1].url = address
		if text.Width(part) == w.width-w.indent {
			w.End()
		}
	}
}

func (w *Writer) firstLinkColumn() int {
	column := 0
	for _, s := range w.current {
		if s.link >= 0 {
			return column
		}
		column += text.Width(s.text)
	}
	return w.indent
}

// Text returns the lines as plain text, for reading aloud and for pipes.
func (d Doc) Text() []string {
	lines := make([]string, len(d.lines))
	for i, l := range d.lines {
		var b strings.Builder
		for _, s := range l {
			b.WriteString(s.text)
		}
		lines[i] = strings.TrimRight(b.String(), " ")
	}
	return lines
}
