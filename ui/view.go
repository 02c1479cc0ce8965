package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallel38/model"
	"parallel38/ui/keymap"
	"parallel38/ui/layout"
	"parallel38/ui/marks"
	"parallel38/ui/overlay"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// View implements [tea.Model]. It is the only place that makes a tea.View.
func (m Model) View() tea.View {
	v := tea.NewView(strings.Join(m.frame(), "\n"))
	v.AltScreen = true
	v.WindowTitle = "parallel38"
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if !m.plan.TooSmall {
		v.Cursor = m.cursor()
	}
	return v
}

// frame returns exactly as many lines as the terminal has, each exactly as wide as it is.
func (m Model) frame() []string {
	if m.width <= 0 || m.height <= 0 {
		return nil
	}
	if m.plan.TooSmall {
		return m.tooSmall()
	}
	lines := make([]string, 0, m.height)
	lines = append(lines, m.header())
	if !m.plan.Banner.Empty() {
		lines = append(lines, m.banner())
	}
	if !m.plan.Strip.Empty() {
		lines = append(lines, m.list.Strip(m.plan.Strip.W, m.plan.Strip.H)...)
	}
	if !m.plan.Chips.Empty() {
		lines = append(lines, m.chips())
	}
	lines = append(lines, m.body()...)
	lines = append(lines, m.footer())
	if m.picking {
		box := m.picker.Box()
		x, y := m.boxAt()
		lines = overlay.Place(lines, box, x, y, m.width)
	}
	for i := range lines { // a mark that combines across the joint of two pieces takes fewer cells than they were fitted for
		if text.Width(lines[i]) != m.width {
			lines[i] = text.Fit(lines[i], m.width)
		}
	}
	return lines
}

func (m Model) tooSmall() []string {
	words := []string{"parallel38", fmt.Sprintf("needs %d×%d,", layout.MinWidth, layout.MinHeight), fmt.Sprintf("has %d×%d", m.width, m.height)}
	lines := make([]string, m.height)
	for i := range lines {
		lines[i] = strings.Repeat(" ", m.width)
		if i < len(words) {
			lines[i] = text.Fit(words[i], m.width)
		}
	}
	return lines
}

// boxAt returns where the box of the picker stands.
func (m Model) boxAt() (x, y int) {
	w, h := m.picker.Size()
	return max((m.width-w)/2, 0), max((m.height-h)/3, 0)
}

// cursor returns where the terminal's own cursor stands: where text is typed, or nowhere.
func (m Model) cursor() *tea.Cursor {
	switch {
	case m.picking:
		x, y := m.boxAt()
		dx, dy := m.picker.Cursor()
		return tea.NewCursor(min(x+dx, m.width-1), y+dy)
	case m.bar.IsOpen():
		return tea.NewCursor(min(m.bar.Cursor(), m.width-1), m.plan.Chips.Y)
	}
	return nil
}

// body draws the screen between header and footer.
func (m Model) body() []string {
	switch m.screen {
	case CompareScreen:
		return m.compare.View()
	case SourcesScreen:
		return m.sources.View()
	case LedgerScreen:
		return m.ledger.View()
	case CardScreen:
		return withMargin(m.card.View(true))
	}
	var first, second []string
	if !m.plan.First.Empty() {
		first = m.list.View(m.focus == listPane)
	}
	if !m.plan.Second.Empty() {
		second = withMargin(m.detail.View(m.focus == detailPane))
	}
	switch m.plan.Arrangement {
	case layout.Beside:
		rule := m.theme.Paint(theme.Rule, "│")
		for i := range first {
			first[i] += rule + second[i]
		}
		return first
	case layout.Below:
		first = append(first, m.theme.Paint(theme.Rule, strings.Repeat("─", m.plan.Rule.W)))
	}
	return append(first, second...)
}

func withMargin(lines []string) []string {
	space := strings.Repeat(" ", margin)
	for i := range lines {
		lines[i] = space + lines[i] + space
	}
	return lines
}

// totals are the counts that the header shows.
type totals struct{ events, sources, differences int }

func count(s model.Selection) totals {
	return totals{events: s.Len(), sources: s.Sources(), differences: s.Differences()}
}

func (m Model) header() string {
	t := m.totals
	events := marks.Count(t.events, "event", "events")
	srcs := marks.Count(t.sources, "source", "sources")
	if m.asOf != nil || !m.list.Selection().Filter().IsZero() {
		events = fmt.Sprintf("%d of %d events", t.events, m.full.Len())
		srcs = fmt.Sprintf("%d of %d sources", t.sources, len(m.full.Sources()))
	}
	right := fmt.Sprintf("%s · %s · %s ", events, srcs, marks.Count(t.differences, "difference", "differences"))
	if text.Width(right) > m.width-len(" parallel38 ") {
		right = events + " "
	}
	left := " parallel38"
	gap := max(m.width-text.Width(left)-text.Width(right), 0)
	return text.Fit(m.theme.Paint(theme.Title, left)+strings.Repeat(" ", gap)+m.theme.Paint(theme.Dim, right), m.width)
}

// chips shows the filter, or the line in which it is typed.
func (m Model) chips() string {
	if m.bar.IsOpen() {
		return m.bar.Line()
	}
	hint := " x clear  / change "
	terms := m.list.Selection().Filter().Terms()
	var b strings.Builder
	used := 1
	b.WriteByte(' ')
	for i, t := range terms {
		chip, room := "["+t.String()+"]", m.width-len(hint)-4-used
		if i == 0 {
			chip = text.Cut(chip, room) // one at least can be read
		}
		if text.Width(chip)+1 > room+1 {
			more := fmt.Sprintf("+%d", len(terms)-i)
			b.WriteString(m.theme.Paint(theme.Dim, more))
			used += len(more)
			break
		}
		b.WriteString(m.theme.Paint(theme.Accent, chip) + " ")
		used += text.Width(chip) + 1
	}
	return text.Fit(b.String()+m.theme.Paint(theme.Dim, text.FitLeft(hint, max(m.width-used, 0))), m.width)
}

// footer shows a message, or what the keys do here.
func (m Model) footer() string {
	switch {
	case m.bar.IsOpen():
		return m.bar.Note()
	case m.picking:
		return m.theme.Paint(theme.Dim, text.Fit(" type to narrow   ↑↓ choose   ⏎ take   Esc close", m.width))
	case m.notice.text != "":
		role := theme.Accent
		if m.notice.isWarning {
			role = theme.Warning
		}
		return m.theme.Paint(role, text.Fit(" "+m.notice.text, m.width))
	}
	var b strings.Builder
	used := 0
	for _, h := range m.hints() {
		chunk := " " + h.Key + " " + h.Word + " "
		if used+text.Width(chunk) > m.width {
			break
		}
		used += text.Width(chunk)
		b.WriteString(" " + m.theme.Paint(theme.Strong, h.Key) + m.theme.Paint(theme.Dim, " "+h.Word+" "))
	}
	return b.String() + strings.Repeat(" ", m.width-used)
}

// hints returns what the footer says of the screen's keys, the most useful first.
func (m Model) hints() []keymap.Hint {
	where := m.where()
	switch m.screen {
	case CompareScreen:
		actions := append([]keymap.Action{keymap.Help}, m.compare.Actions()...)
		return m.keys.Hints(where, append(actions, keymap.Leave, keymap.Palette)...)
	case SourcesScreen:
		return m.keys.Hints(where, keymap.Help, keymap.Enter, keymap.OpenBrowser, keymap.CopyAddress, keymap.CopyCitation, keymap.Compare, keymap.Leave, keymap.Palette)
	case LedgerScreen:
		return m.keys.Hints(where, keymap.Help, keymap.Enter, keymap.Resort, keymap.Filter, keymap.PickYear, keymap.Leave, keymap.Palette)
	case CardScreen:
		switch m.cardOf.Kind {
		case target.Method:
			return m.keys.Hints(where, keymap.Help, keymap.PageDown, keymap.Leave, keymap.Palette)
		case target.Source:
			return m.keys.Hints(where, keymap.Help, keymap.Enter, keymap.OpenBrowser, keymap.CopyAddress, keymap.CopyCitation, keymap.Leave, keymap.Back, keymap.Palette)
		}
		actions := []keymap.Action{keymap.Help, keymap.Enter}
		if m.onTimeline(m.cardOf) {
			actions = append(actions, keymap.FilterOn)
		}
		return m.keys.Hints(where, append(actions, keymap.Leave, keymap.Back, keymap.Palette)...)
	}
	if m.focus == detailPane {
		return m.keys.Hints(where, keymap.Help, keymap.Enter, keymap.FilterOn, keymap.Compare, keymap.Sources, keymap.NextPane, keymap.Leave, keymap.Back, keymap.Palette)
	}
	return m.keys.Hints(where, keymap.Help, keymap.Enter, keymap.Compare, keymap.Sources, keymap.Filter, keymap.PickPerson, keymap.PickYear,
		keymap.Ledger, keymap.NextDiff, keymap.NextYear, keymap.Palette, keymap.Quit)
}
