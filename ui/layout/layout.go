// Package layout divides the terminal into rectangles. It draws nothing: the division is one pure function of the size and
// of what is to be shown, so that its tests can draw the boxes they expect.
package layout

// Rect is a rectangle of cells; X and Y count from the top left corner of the terminal.
type Rect struct{ X, Y, W, H int }

// Empty tells whether nothing can be drawn in the rectangle.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Contains tells whether the cell lies in the rectangle.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// The least terminal in which the program can be used.
const (
	MinWidth  = 40
	MinHeight = 10
)

// Arrangement is how two panes share the body.
type Arrangement uint8

// The arrangements.
const (
	Beside Arrangement = iota // left and right, with a rule between
	Below                     // one under the other, with a rule between
	Paged                     // one at a time
)

// Want is what a screen asks for.
type Want struct {
	Strip  bool // the density strip
	Banner bool // the row that says which day's knowledge is shown
	Chips  bool // the row that shows the filter
	Second bool // a second pane
	Rows   int  // how many rows the first pane can fill
	Focus  int  // which pane has the keys: it is the one shown where there is room for one only
}

// Plan is the rectangles of a screen. An empty one is not drawn.
type Plan struct {
	TooSmall    bool // nothing else is set then
	Arrangement Arrangement
	Header      Rect
	Banner      Rect
	Strip       Rect
	Chips       Rect
	First       Rect
	Rule        Rect // between the panes
	Second      Rect
	Footer      Rect
}

// Divide divides a terminal of that size.
func Divide(width, height int, want Want) Plan {
	if width < MinWidth || height < MinHeight {
		return Plan{TooSmall: true}
	}
	var p Plan
	y := 0
	take := func(h int) Rect {
		r := Rect{X: 0, Y: y, W: width, H: h}
		y += h
		return r
	}
	p.Header = take(1)
	if want.Banner {
		p.Banner = take(1)
	}
	if want.Strip && height >= stripFrom {
		rows := 2
		if want.Chips && height >= tallFrom {
			rows = 3
		}
		p.Strip = take(rows)
	}
	if want.Chips {
		p.Chips = take(1)
	}
	body := Rect{X: 0, Y: y, W: width, H: height - y - 1}
	p.Footer = Rect{X: 0, Y: height - 1, W: width, H: 1}
	p.panes(body, want)
	return p
}

// Sizes, in cells, at which the division changes.
const (
	stripFrom  = 16  // rows from which there is a strip
	tallFrom   = 20  // rows from which the strip shows the filter's share in a row of its own
	besideFrom = 100 // columns from which panes stand side by side
	belowFrom  = 18  // rows of body from which they stand one under the other
	firstShare = 55  // per cent of the room for the first of two panes side by side
	listLeast  = 3   // rows of the list while what is below it is read
	firstMost  = 80  // columns beyond which the first pane gains nothing
)

func (p *Plan) panes(body Rect, want Want) {
	switch {
	case !want.Second:
		p.First = body
	case body.W >= besideFrom:
		p.Arrangement = Beside
		w := min(body.W*firstShare/100, firstMost)
		p.First = Rect{X: body.X, Y: body.Y, W: w, H: body.H}
		p.Rule = Rect{X: w, Y: body.Y, W: 1, H: body.H}
		p.Second = Rect{X: w + 1, Y: body.Y, W: body.W - w - 1, H: body.H}
	case body.H >= belowFrom:
		p.Arrangement = Below
		h := min(body.H*firstShare/100, max(want.Rows, listLeast))
		if want.Focus != 0 { // what is read has the room
			h = listLeast
		}
		p.First = Rect{X: 0, Y: body.Y, W: body.W, H: h}
		p.Rule = Rect{X: 0, Y: body.Y + h, W: body.W, H: 1}
		p.Second = Rect{X: 0, Y: body.Y + h + 1, W: body.W, H: body.H - h - 1}
	default:
		p.Arrangement = Paged
		if want.Focus == 0 {
			p.First = body
		} else {
			p.Second = body
		}
	}
}
