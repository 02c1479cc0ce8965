// Package timeline shows the chosen events as a list grouped by year, and their density over the whole span as a strip.
package timeline

import (
	"fmt"
	"strconv"
	"strings"

	"parallel38/model"
	"parallel38/ui/keymap"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Model is the list. Its cost per frame depends on the rows in view, not on how many events there are.
type Model struct {
	theme   theme.Theme
	archive *model.Archive
	rows    model.Timeline
	rank    int // of the event under the cursor; -1 where the list is empty
	near    int // the place to which the cursor returns when the list is no longer empty
	top     int // first row in view
	width   int
	height  int
}

// New returns a list of the chosen events with the cursor on the first.
func New(t theme.Theme, a *model.Archive, s model.Selection) Model {
	m := Model{theme: t, archive: a}
	m.SetSelection(s, 0)
	return m
}

// SetTheme changes the colours.
func (m *Model) SetTheme(t theme.Theme) { m.theme = t }

// SetSize sets the room there is, in cells.
func (m *Model) SetSize(width, height int) {
	isFirst := m.height == 0
	m.width, m.height = width, height
	if isFirst {
		m.GoTo(m.Place())
	}
	m.reveal()
}

// SetSelection lists other events, with the cursor on the one nearest to the place on the timeline.
func (m *Model) SetSelection(s model.Selection, near int) {
	m.rows, m.near = s.Timeline(), near
	m.rank = s.NearestRank(near)
	m.reveal()
}

// Selection returns what is listed.
func (m Model) Selection() model.Selection { return m.rows.Selection }

// Anchor returns the cursor's place on the timeline; where the list is empty, the one that it had before.
func (m Model) Anchor() int {
	if m.rank < 0 {
		return m.near
	}
	return m.Place()
}

// Rows returns how many rows the list has, headings included.
func (m Model) Rows() int { return m.rows.Rows() }

// Place returns the place on the timeline of the event under the cursor, and -1 where the list is empty.
func (m Model) Place() int {
	if m.rank < 0 {
		return -1
	}
	return m.rows.At(m.rank)
}

// GoTo puts the cursor on the listed event that is nearest to the place on the timeline.
func (m *Model) GoTo(place int) {
	m.rank = m.rows.NearestRank(place)
	if m.rank >= 0 {
		if row := m.rows.RowOf(m.rank); row < m.top || row >= m.top+m.height {
			m.top = row - m.height/3 // what comes from afar lands amid its neighbours
		}
	}
	m.reveal()
}

// Top returns the first row in view, and ScrollTo brings a row to the top as far as the cursor stays in view.
func (m Model) Top() int { return m.top }

// ScrollTo is the counterpart of Top.
func (m *Model) ScrollTo(row int) {
	m.top = row
	m.reveal()
}

// Do carries out a moving action, and says whether it is one.
func (m *Model) Do(a keymap.Action) bool {
	last := m.rows.Len() - 1
	to := m.rank
	switch a {
	case keymap.Down:
		to++
	case keymap.Up:
		to--
	case keymap.PageDown:
		to += max(m.height-2, 1)
	case keymap.PageUp:
		to -= max(m.height-2, 1)
	case keymap.Top:
		to = 0
	case keymap.Bottom:
		to = last
	case keymap.NextYear:
		to = max(m.rank, m.yearFrom(1)) // in the last year there is none
	case keymap.LastYear:
		to = m.yearFrom(-1)
	case keymap.NextDiff:
		if next, ok := m.rows.Next(m.rank, model.HasDifference); ok {
			to = next
		}
	case keymap.LastDiff:
		if previous, ok := m.rows.Previous(m.rank, model.HasDifference); ok && m.rank >= 0 {
			to = previous
		}
	default:
		return false
	}
	if last >= 0 {
		m.rank = max(0, min(to, last))
	}
	if a == keymap.NextYear || a == keymap.LastYear {
		m.top = m.rows.RowOf(max(m.rank, 0)) - 1 // the year's heading comes to the top
	}
	m.reveal()
	return true
}

// yearFrom returns the first rank of the next year, or of this year or the one before it.
func (m Model) yearFrom(by int) int {
	years := m.rows.Years()
	if m.rank < 0 || len(years) == 0 {
		return m.rank
	}
	i := m.rows.YearOf(m.rank)
	if by < 0 && m.rank > years[i].First {
		return years[i].First
	}
	return years[max(0, min(i+by, len(years)-1))].First
}

// reveal scrolls so that the cursor is in view, with its year's heading above it where that is near.
func (m *Model) reveal() {
	if m.rank < 0 || m.height <= 0 {
		m.top = 0
		return
	}
	row := m.rows.RowOf(m.rank)
	above := row
	if m.rank == m.rows.Years()[m.rows.YearOf(m.rank)].First {
		above--
	}
	m.top = min(m.top, above)
	m.top = max(m.top, row-m.height+1)
	m.top = max(0, min(m.top, m.rows.Rows()-m.height))
}

// Click puts the cursor on the event in that row of the view, and says whether there is one.
func (m *Model) Click(y int) bool {
	if row := m.top + y; row < m.rows.Rows() {
		if r := m.rows.Row(row); !r.Heading {
			m.rank = r.Rank
			return true
		}
	}
	return false
}

// View returns exactly the list's height in lines of exactly its width.
func (m Model) View(focused bool) []string {
	lines := make([]string, m.height)
	for i := range lines {
		row := m.top + i
		switch {
		case m.rows.Rows() == 0 && i == min(m.height-1, 1):
			lines[i] = m.theme.Paint(theme.Dim, text.Fit("  "+m.nothing(), m.width))
		case row >= m.rows.Rows():
			lines[i] = strings.Repeat(" ", m.width)
		default:
			lines[i] = m.row(m.rows.Row(row), focused)
		}
	}
	return lines
}

// nothing says why the list is empty.
func (m Model) nothing() string {
	n := m.archive.Len()
	if n == 0 {
		return "Nothing was public yet."
	}
	return fmt.Sprintf("No event meets the filter; the archive goes from %d to %d. x clears it.",
		m.archive.EventAt(0).Date.First().Year(), m.archive.EventAt(n-1).Date.First().Year())
}

func (m Model) row(r model.TimelineRow, focused bool) string {
	if r.Heading {
		head := fmt.Sprintf("── %d ", r.Year.Year)
		tail := fmt.Sprintf(" %d ──", r.Year.Count)
		fill := strings.Repeat("─", max(0, m.width-text.Width(head)-text.Width(tail)))
		return m.theme.Paint(theme.Rule, text.Fit(head+fill+tail, m.width))
	}
	place := m.rows.At(r.Rank)
	e := m.archive.EventAt(place)
	differ := ""
	if n := m.archive.DifferencesOf(place); n > 0 {
		differ = "≠" + strconv.Itoa(n)
	}
	differ = text.FitLeft(differ, differWidth)
	count := text.FitLeft(strconv.Itoa(len(e.Accounts)), countWidth)
	mark, weight, date := " ", weightMark(e.Weight), text.Fit(DayOf(e, m.archive.DayDiffers(place)), dateWidth)
	titleWidth := m.width - 3 - dateWidth - 1 - differWidth - countWidth - 1
	title := text.Fit(string(e.Title), titleWidth)
	if r.Rank == m.rank {
		role := theme.Marked
		if focused {
			role = theme.Selected
		}
		return m.theme.Paint(theme.Title, "▸") + m.theme.Paint(theme.Bar, weight) +
			m.theme.Paint(role, text.Fit(" "+date+" "+title+differ+count+" ", m.width-2))
	}
	titleRole := theme.Plain
	if e.Weight == model.MaxWeight {
		titleRole = theme.Strong
	}
	return mark + m.theme.Paint(theme.Bar, weight) + " " + m.theme.Paint(theme.Dim, date) + " " + m.theme.Paint(titleRole, title) +
		m.theme.Paint(theme.Differs, differ) + m.theme.Paint(theme.Dim, count) + " "
}

// Widths of a row's columns, in cells.
const (
	dateWidth   = 7
	differWidth = 3
	countWidth  = 4
)

// weightMark shows how much of the story turns on an event as the height of a bar.
func weightMark(weight int) string {
	marks := []string{" ", "▁", "▂", "▄", "▆", "█"}
	return marks[max(0, min(weight, model.MaxWeight))]
}

// DayOf writes the beginning of an event's date below the heading of its year, with one mark at most: "Feb 28", "Jun", "Mar 31~" about
// then, "Feb 27–" from then on, "Feb 28°" when the day was another one elsewhere.
func DayOf(e *model.Event, dayDiffers bool) string {
	d := e.Date
	first := d.First().Time()
	s := first.Format("Jan _2")
	switch d.Precision() {
	case model.ToYear:
		s = "year"
	case model.ToMonth:
		s = first.Format("Jan")
	}
	switch {
	case strings.ContainsAny(d.String(), "?%"):
		return s + "?"
	case strings.Contains(d.String(), "~"):
		return s + "~"
	case d.IsInterval():
		return s + "–"
	case dayDiffers:
		return s + "°"
	}
	return s
}
