package page_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

func person(id string) target.Target { return target.Target{Kind: target.Person, ID: id} }

// expect fails the test unless the document has just these lines.
func expect(t *testing.T, d page.Doc, lines ...string) {
	t.Helper()
	if got := d.Text(); !slices.Equal(got, lines) {
		t.Errorf("the document is\n%s\nand should be\n%s", strings.Join(got, "\n"), strings.Join(lines, "\n"))
	}
}

func TestPutCutsAtTheEndOfTheLine(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(10)
	w.Put(theme.Dim, "Hanoi ")
	w.Put(theme.Plain, "summit")
	w.Put(theme.Plain, "more")
	expect(t, w.Doc(), "Hanoi sum…")
}

func TestLineStandsAlone(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(10)
	w.Put(theme.Plain, "one")
	w.Line(theme.Plain, "two")
	w.Put(theme.Plain, "three")
	expect(t, w.Doc(), "one", "two", "three")
}

func TestBlankLeavesOneEmptyLine(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(10)
	w.Blank() // not at the top
	w.Put(theme.Plain, "one")
	w.Blank()
	w.Blank()
	w.Line(theme.Plain, "two")
	expect(t, w.Doc(), "one", "", "two")
}

func TestParagraphHangsUnderItsBeginning(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(20)
	w.Put(theme.Heading, "Open: ")
	w.Paragraph(theme.Plain, "a recording of the dinner")
	w.End()
	expect(t, w.Doc(), "Open: a recording of", "      the dinner")
}

func TestParagraphBeginsALineWhereNoRoomIsLeft(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(20)
	w.Put(theme.Heading, "Settled by many:")
	w.Paragraph(theme.Plain, "the record")
	expect(t, w.Doc(), "Settled by many:", "the record")
}

func TestIndentHoldsForEveryLine(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(16)
	w.Indent(3)
	w.Paragraph(theme.Plain, "one two three four")
	w.End()
	w.Put(theme.Plain, "five")
	w.End()
	w.Indent(0)
	w.Put(theme.Plain, "six")
	expect(t, w.Doc(), "   one two three", "   four", "   five", "six")
}

func TestLinkWrapsUnderTheFirstLink(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(24)
	w.Put(theme.Heading, "Topics    ")
	for i, topic := range []string{"sanctions", "channels", "us-politics"} {
		if i > 0 {
			w.Put(theme.Dim, "  ")
		}
		w.Link(target.Target{Kind: target.Topic, ID: topic}, theme.Link, topic)
	}
	expect(t, w.Doc(), "Topics    sanctions", "          channels", "          us-politics")
}

func TestFlowBreaksBetweenPieces(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(14)
	w.Put(theme.Plain, "» ")
	w.Flow(page.Piece{Role: theme.Plain, Text: "sometimes you "}, page.Piece{Role: theme.Added, Text: "{+just+} "}, page.Piece{Role: theme.Plain, Text: "have to"})
	expect(t, w.Doc(), "» sometimes", "  you {+just+}", "  have to")
}

func TestFlowKeepsTheRoleOfEachPiece(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(40)
	w.Flow(page.Piece{Role: theme.Plain, Text: "you "}, page.Piece{Role: theme.Added, Text: "{+just+}"}, page.Piece{Role: theme.Plain, Text: " walk"})
	th := theme.New(true)
	m := shown(w.Doc(), 40, 1)
	if want := "you " + th.Paint(theme.Added, "{+just+}") + " walk"; !strings.HasPrefix(m.View(true)[0], want) {
		t.Errorf("the line is %q and should begin %q", m.View(true)[0], want)
	}
}

func TestColumnsStandSideBySide(t *testing.T) {
	t.Parallel()
	cell := func(width int, s string) page.Column {
		return page.Column{Width: width, Pieces: []page.Piece{{Role: theme.Plain, Text: s}}}
	}
	w := page.NewWriter(30)
	w.Columns(target.Target{}, cell(12, "How long did they meet?"), cell(9, "김정은 53"), cell(9, "48"))
	expect(t, w.Doc(),
		"How long    김정은   48",
		"did they    53",
		"meet?")
}

func TestLinesStandUnderWhatFollowsTheLead(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(30)
	lead := page.Piece{Role: theme.Differs, Text: " ≠ "}
	w.Columns(target.Target{}, page.Column{Width: 15, Lead: lead, Pieces: []page.Piece{{Text: "How long did they"}}}, page.Column{Width: 15, Pieces: []page.Piece{{Text: "53"}}})
	expect(t, w.Doc(),
		" ≠ How long    53",
		"   did they")
}

func TestFirstColumnIsTheLink(t *testing.T) {
	t.Parallel()
	w := page.NewWriter(30)
	to := target.Target{Kind: target.Question, ID: "q"}
	w.Columns(to, page.Column{Width: 15, Pieces: []page.Piece{{Text: "question"}}}, page.Column{Width: 15, Pieces: []page.Piece{{Text: "answer"}}})
	m := shown(w.Doc(), 30, 1)
	if got, _ := m.Chosen(); got != to {
		t.Errorf("the link leads to %v", got)
	}
	if th := theme.New(true); !strings.HasPrefix(m.View(true)[0], th.Paint(theme.Selected, "question")) {
		t.Errorf("the chosen row is %q", m.View(true)[0])
	}
}

func TestAddressLosesNoCharacter(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		w := page.NewWriter(rapid.IntRange(3, 60).Draw(t, "width"))
		w.Indent(rapid.IntRange(0, 8).Draw(t, "indent"))
		if rapid.Bool().Draw(t, "after a text") {
			w.Put(theme.Plain, "@")
		}
		address := "https://" + rapid.StringMatching(`[a-z0-9./?=&%-]{1,90}`).Draw(t, "address")
		w.Address(theme.Link, address)
		got := strings.TrimPrefix(strings.ReplaceAll(strings.Join(w.Doc().Text(), ""), " ", ""), "@")
		if got != address {
			t.Fatalf("%q is left of %q", got, address)
		}
	})
}

func TestAddressIsAHyperlinkOnEveryLine(t *testing.T) {
	t.Parallel()
	const address = "https://ap.example/a-long-address"
	w := page.NewWriter(20)
	w.Address(theme.Link, address)
	for i, line := range shown(w.Doc(), 20, 2).View(true) {
		if !strings.Contains(line, "\x1b]8;;"+address) {
			t.Errorf("line %d, %q, leads nowhere", i, line)
		}
	}
}

// Whatever is written, no line is wider than the document.
func TestNoLineIsTooWide(t *testing.T) {
	t.Parallel()
	words := rapid.Custom(func(t *rapid.T) string {
		word := rapid.SampledFrom([]string{"summit", "a", "well-known", "김정은", "한반도평화프로세스", "Na\u0306\u0303ng", "朝鮮", "54,900", " ", "--"})
		return strings.Join(rapid.SliceOfN(word, 0, 9).Draw(t, "words"), " ")
	})
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(2, 70).Draw(t, "width")
		w := page.NewWriter(width)
		for range rapid.IntRange(0, 12).Draw(t, "steps") {
			s := words.Draw(t, "text")
			switch rapid.IntRange(0, 8).Draw(t, "what") {
			case 0:
				w.Put(theme.Plain, s)
			case 1:
				w.Line(theme.Plain, s)
			case 2:
				w.Paragraph(theme.Plain, s)
			case 3:
				w.Link(person(s), theme.Link, s)
			case 4:
				w.LinkParagraph(person(s), theme.Link, s)
			case 5:
				w.Flow(page.Piece{Text: s}, page.Piece{Role: theme.Added, Text: s})
			case 6:
				w.Columns(person(s), page.Column{Width: width / 2, Pieces: []page.Piece{{Text: s}}}, page.Column{Width: width - width/2, Pieces: []page.Piece{{Text: s}}})
			case 7:
				w.Indent(rapid.IntRange(0, 9).Draw(t, "indent"))
			default:
				w.Blank()
			}
		}
		d := w.Doc()
		for _, line := range d.Text() {
			if text.Width(line) > width {
				t.Fatalf("%q takes %d cells of %d", line, text.Width(line), width)
			}
		}
		for _, line := range shown(d, width, len(d.Text())+1).View(true) {
			if text.Width(line) != width {
				t.Fatalf("%q is drawn in %d cells of %d", line, text.Width(line), width)
			}
		}
	})
}

// Of a paragraph in columns, a flow or a wrapped link nothing is lost.
func TestWrappedTextLosesNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(12, 70).Draw(t, "width")
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"summit", "well-known", "김정은", "한반도평화프로세스", "54,900", "x-", "a"}), 1, 12).Draw(t, "words"), " ")
		for name, write := range map[string]func(w *page.Writer){
			"paragraph":      func(w *page.Writer) { w.Paragraph(theme.Plain, s) },
			"link paragraph": func(w *page.Writer) { w.LinkParagraph(person("a"), theme.Link, s) },
			"flow":           func(w *page.Writer) { w.Flow(page.Piece{Text: s}) },
			"column": func(w *page.Writer) {
				w.Columns(target.Target{}, page.Column{Width: width, Pieces: []page.Piece{{Text: s}}})
			},
		} {
			w := page.NewWriter(width)
			write(w)
			if got := strings.ReplaceAll(strings.Join(w.Doc().Text(), ""), " ", ""); got != strings.ReplaceAll(s, " ", "") {
				t.Fatalf("the %s leaves %q of %q", name, got, s)
			}
		}
	})
}

// shown returns a page that shows the document.
func shown(d page.Doc, width, height int) *page.Model {
	m := page.New(theme.New(true))
	m.SetSize(width, height)
	m.SetDoc(d)
	return &m
}

// plainView returns what a page shows, without styling.
func plainView(m *page.Model) []string {
	lines := m.View(true)
	for i := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(lines[i]), " ")
	}
	return lines
}
