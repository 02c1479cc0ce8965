package timeline

import (
	"strconv"
	"strings"

	"parallel38/model"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Strip draws the density of events over the whole span of the archive in two or three lines: how many there are in
// each slice of time, where there is a third line and a filter how many of them are chosen, and the years with the cursor's
// place (▲).
func (m Model) Strip(width, height int) []string {
	if width <= 2 || height < 2 {
		return nil
	}
	bins := m.rows.Density(width - 2)
	most := 0
	for _, b := range bins {
		most = max(most, b.All)
	}
	lines := []string{m.bars(bins, most, height < 3)}
	if height > 2 {
		lines = append(lines, m.chosenBars(bins, most))
	}
	return append(lines, m.years(bins, width))
}

// bars draws the whole, and colours what is chosen of it.
func (m Model) bars(bins []model.Bin, most int, markChosen bool) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, bin := range bins {
		role := theme.BarRest
		if markChosen && bin.Chosen > 0 {
			role = theme.Bar
		}
		b.WriteString(m.theme.Paint(role, bar(bin.All, most)))
	}
	return b.String() + " "
}

func (m Model) chosenBars(bins []model.Bin, most int) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, bin := range bins {
		b.WriteString(m.theme.Paint(theme.Bar, bar(bin.Chosen, most)))
	}
	return b.String() + " "
}

// bar draws a count against the largest one; the least count still shows.
func bar(n, most int) string {
	heights := []rune("▁▂▃▄▅▆▇█")
	if n == 0 || most == 0 {
		return " "
	}
	return string(heights[min(n*len(heights)/(most+1), len(heights)-1)])
}

// years labels the strip and marks the cursor's place.
func (m Model) years(bins []model.Bin, width int) string {
	cells := []rune(strings.Repeat(" ", width))
	last, free := 0, 0 // the last year that was labelled, and the first cell after it and a gap
	for i, bin := range bins {
		year := bin.To.Year()
		label := strconv.Itoa(year)
		if i+1 >= free && year != last && i+1+len(label) <= width-1 && (last == 0 || bin.From.Year() != year || bin.From.Time().YearDay() == 1) {
			copy(cells[i+1:], []rune(label))
			last, free = year, i+1+len(label)+1
		}
	}
	mark := -1
	if m.rank >= 0 {
		day := m.archive.EventAt(m.Place()).Date.First()
		for i, bin := range bins {
			if day >= bin.From && day <= bin.To {
				mark = i + 1
			}
		}
	}
	if mark < 0 {
		return m.theme.Paint(theme.Dim, string(cells))
	}
	here := m.theme.Paint(theme.Title, "▲")
	if cells[mark] != ' ' { // the mark does not hide a year
		here = m.theme.Paint(theme.Selected, string(cells[mark]))
	}
	return m.theme.Paint(theme.Dim, string(cells[:mark])) + here +
		m.theme.Paint(theme.Dim, text.Fit(string(cells[mark+1:]), width-mark-1))
}
