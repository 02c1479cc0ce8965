// Package theme turns roles, such as "this differs", into colours and attributes. Colour never carries a meaning alone:
// everything that is coloured also has a mark, a word or an attribute.
package theme

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
)

// Role is what a piece of text is for.
type Role uint8

// The roles.
const (
	Plain Role = iota
	Strong
	Dim
	Title
	Heading
	Accent
	Differs
	Coarser
	Agrees
	Warning
	Quote
	Link
	Selected // the thing that keys act on
	Marked   // the selected thing of a pane that does not have the keys
	Bar      // a share that is chosen
	BarRest  // the whole behind it
	Rule
	Added
	Dropped
	roles // how many there are
)

// palette is the colours of one kind of background.
type palette struct {
	dim, accent, differs, coarser, agrees, quote, rule color.Color
	marked                                             color.Color // a background
}

func dark() palette {
	return palette{
		dim: lipgloss.Color("#8b93a7"), accent: lipgloss.Color("#7fb4ff"), differs: lipgloss.Color("#ff9e64"),
		coarser: lipgloss.Color("#e5c07b"), agrees: lipgloss.Color("#9ece6a"), quote: lipgloss.Color("#c3b1f5"), rule: lipgloss.Color("#4b5263"),
		marked: lipgloss.Color("#2b303b"),
	}
}

func light() palette {
	return palette{
		dim: lipgloss.Color("#5f6672"), accent: lipgloss.Color("#0b5cad"), differs: lipgloss.Color("#b3410b"),
		coarser: lipgloss.Color("#8a6100"), agrees: lipgloss.Color("#2f6f1e"), quote: lipgloss.Color("#5b3ea8"), rule: lipgloss.Color("#b7bcc6"),
		marked: lipgloss.Color("#e8ebf0"),
	}
}

// Theme paints text by role. The zero Theme paints nothing; New makes a useful one.
type Theme struct {
	paints [roles]paint
}

// paint is what to write before and after a text: a style that was rendered once.
type paint struct{ open, end string }

// New returns the theme for a dark or a light background.
func New(isDark bool) Theme {
	p := light()
	if isDark {
		p = dark()
	}
	base := lipgloss.NewStyle()
	styles := [roles]lipgloss.Style{
		Plain:    base,
		Strong:   base.Bold(true),
		Dim:      base.Foreground(p.dim),
		Title:    base.Bold(true).Foreground(p.accent),
		Heading:  base.Bold(true),
		Accent:   base.Foreground(p.accent),
		Differs:  base.Bold(true).Foreground(p.differs),
		Coarser:  base.Foreground(p.coarser),
		Agrees:   base.Foreground(p.agrees),
		Warning:  base.Bold(true).Foreground(p.differs),
		Quote:    base.Italic(true).Foreground(p.quote),
		Link:     base.Foreground(p.accent),
		Selected: base.Bold(true).Reverse(true).Foreground(p.accent), // reversed, so that it shows without colour
		Marked:   base.Bold(true).Background(p.marked),
		Bar:      base.Foreground(p.accent),
		BarRest:  base.Foreground(p.rule),
		Rule:     base.Foreground(p.rule),
		Added:    base.Bold(true).Underline(true).Foreground(p.agrees),
		Dropped:  base.Strikethrough(true).Foreground(p.differs),
	}
	var t Theme
	for role, style := range styles {
		t.paints[role] = fixed(style)
	}
	return t
}

// fixed renders a style once around a placeholder, so that painting is a concatenation: styles are the dearest part of a frame.
func fixed(s lipgloss.Style) paint {
	const placeholder = "x"
	open, end, _ := strings.Cut(s.Render(placeholder), placeholder)
	return paint{open, end}
}

// Paint returns the text in the role's colours and attributes.
func (t Theme) Paint(r Role, text string) string {
	p := t.paints[r]
	if text == "" || p.open == "" {
		return text
	}
	return p.open + text + p.end
}

// Hyperlink makes the painted text a link to the address, which must have passed model.CheckAddress, by OSC 8.
func Hyperlink(address, text string) string {
	return lipgloss.NewStyle().Hyperlink(address).Render(text)
}
