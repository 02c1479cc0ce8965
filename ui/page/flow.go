package page

import (
	"strings"

	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Piece is a stretch of text in one role.
type Piece struct {
	Role theme.Role
	Text string
}

// Flow writes pieces one after the other as a paragraph, beginning where the current line stands.
func (w *Writer) Flow(pieces ...Piece) {
	begin := w.begin()
	for i, l := range flow(pieces, w.width-begin) {
		if i > 0 {
			w.End()
			w.current = append(w.current, span{text: strings.Repeat(" ", begin), link: -1})
			w.at = begin
		}
		for _, s := range l {
			w.put(s.role, s.text, -1)
		}
	}
}

// Column is a cell of a row that is set in columns.
type Column struct {
	Width  int   // with the gap after it
	Lead   Piece // stands before the first line; those that follow begin under what stands after it
	Pieces []Piece
}

// Columns writes cells side by side, each over as many lines as it needs. The first cell is a link where to is not empty.
func (w *Writer) Columns(to target.Target, columns ...Column) {
	w.End()
	const gap = 2
	laid := make([][]line, len(columns))
	height := 0
	for i, c := range columns {
		laid[i] = flow(c.Pieces, max(c.Width-gap-text.Width(c.Lead.Text), 1))
		height = max(height, len(laid[i]))
	}
	chosen := -1
	if to.Kind != target.None {
		chosen = w.newLink(to)
		w.doc.links[chosen].end += max(len(laid[0])-1, 0)
	}
	for y := range height {
		for i, c := range columns {
			used, on := 0, -1
			if i == 0 {
				on = chosen
			}
			if y < len(laid[i]) {
				lead := c.Lead
				if y > 0 {
					lead = Piece{Text: strings.Repeat(" ", text.Width(lead.Text))}
				}
				w.put(lead.Role, lead.Text, on)
				used = text.Width(lead.Text)
				for _, s := range laid[i][y] {
					w.put(s.role, s.text, on)
					used += text.Width(s.text)
				}
			}
			if i < len(columns)-1 {
				w.put(theme.Plain, strings.Repeat(" ", max(c.Width-used, 0)), -1)
			}
		}
		w.End()
	}
}

// flow breaks pieces into lines of at most width cells, between words where it can.
func flow(pieces []Piece, width int) []line {
	var lines []line
	var current line
	used := 0
	end := func() {
		lines = append(lines, current)
		current, used = nil, 0
	}
	for _, p := range pieces {
		for _, word := range words(p.Text) {
			for _, part := range text.Chop(word, width) {
				bare := strings.TrimRight(part, " ")
				if used > 0 && used+text.Width(bare) > width {
					end()
				}
				if used+text.Width(part) > width {
					part = bare
				}
				if part == "" || used == 0 && bare == "" && len(lines) > 0 {
					continue // a line that was broken does not begin with a space
				}
				current = append(current, span{text: part, role: p.Role, link: -1})
				used += text.Width(part)
			}
		}
	}
	if used > 0 {
		end()
	}
	return lines
}

// words splits text after each run of spaces.
func words(s string) []string {
	var all []string
	start := 0
	for i := 1; i < len(s); i++ {
		if s[i-1] == ' ' && s[i] != ' ' {
			all = append(all, s[start:i])
			start = i
		}
	}
	if start < len(s) {
		all = append(all, s[start:])
	}
	return all
}
