package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallel38/model"
	"parallel38/ui/marks"
	"parallel38/ui/picker"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Known as of a day: the same program over the archive as it could have been written on that day. Cutting the archive takes
// a moment, so it is done in a command.

// asOf is a choice of day in a picker.
type asOf struct{ day model.Day }

// asOfMsg brings the archive as of a day.
type asOfMsg struct {
	cut model.AsOf
}

func asOfCmd(full *model.Archive, day model.Day) tea.Cmd {
	return func() tea.Msg {
		cut := full.AsOf(day)
		cut.Warm()
		return asOfMsg{cut}
	}
}

// openAsOf asks for a day, or where a day is in force returns to the present.
func (m Model) openAsOf() Model {
	if m.asOf != nil || m.wanted != nil {
		m.leaveAsOf()
		m.notice = notice{text: "back to all that is known"}
		return m
	}
	m.picker = picker.New(m.theme, "Known as of which day? Type a date", m.asOfItems(), m.width, m.height)
	m.picking = true
	return m
}

// leaveAsOf returns to the present, also from a day that has not come yet. As far as nothing else was looked at meanwhile, all but the
// filter is as it was.
func (m *Model) leaveAsOf() {
	m.wanted = nil
	if m.asOf == nil {
		return
	}
	m.setArchive(m.full, nil)
	if here := m.here(); here.event == m.before.event && (here.screen == m.before.screen || m.thrown) {
		m.before.filter = here.filter
		m.restore(m.before)
	}
	m.before, m.thrown = location{}, false
}

// asOfItems offers what is typed, if it is a date; before that, the days around the event under the cursor.
func (m Model) asOfItems() picker.Provider {
	var offered []picker.Item
	if e := m.event(); e != nil {
		day := e.PublicOn()
		for _, o := range []struct {
			after model.Day
			words string
		}{{0, "the day this event became public"}, {1, "a day after it"}, {7, "a week after it"}, {365, "a year after it"}} {
			offered = append(offered, dayItem(day+o.after, o.words))
		}
	}
	return func(typed string) []picker.Item {
		typed = strings.TrimSpace(typed)
		if d, ok := dateOf(typed); ok {
			return []picker.Item{dayItem(d.Last(), "what was public by its end")}
		}
		if typed != "" {
			return []picker.Item{{Label: "a date is written 2019-03-01, 2019-03 or 2019", Heading: true}}
		}
		return offered
	}
}

func dayItem(day model.Day, note string) picker.Item {
	return picker.Item{Label: model.DateOf(day).Long(), Note: note, Value: asOf{day}}
}

// setArchive shows another state of the archive. The cursor stays on its event; while that was not public, it stands on the
// nearest that was, and returns unless it was moved meanwhile.
func (m *Model) setArchive(a *model.Archive, cut *model.AsOf) {
	f, here := m.list.Selection().Filter(), m.here()
	meant, day := here.event, model.Day(0)
	if m.meant != "" && here.event == m.standIn {
		meant = m.meant
	}
	if e := m.full.Event(meant); e != nil {
		day = e.Date.First()
	}
	m.meant, m.standIn = "", ""
	place := a.IndexOf(meant)
	if place < 0 {
		place = a.Nearest(day)
		m.meant = meant
		if place >= 0 {
			m.standIn = a.EventAt(place).ID
		}
		m.notice = notice{text: "the event was not public yet; the nearest that was is shown"}
	}
	m.archive, m.asOf = a, cut
	m.fill(f)
	m.list.GoTo(max(place, 0))
	m.arrange()
	if here.screen == m.screen && here.event == meant {
		m.returnOnScreen(here)
	}
}

// stepAsOf goes to the next day on which something became public, or the one before.
func (m Model) stepAsOf(by int) (Model, tea.Cmd) {
	if m.asOf == nil {
		m.notice = notice{text: "first choose a day with K"}
		return m, nil
	}
	from := m.asOf.Day
	if m.wanted != nil {
		from = *m.wanted
	}
	days := m.full.Days()
	next, found := slices.BinarySearch(days, from)
	if by > 0 && found {
		next++
	}
	if by < 0 {
		next--
	}
	if next < 0 || next >= len(days) {
		m.notice = notice{text: "nothing further became public"}
		return m, nil
	}
	return m.cutCmd(days[next])
}

// cutCmd asks for the archive as of a day. Only the day that was asked for last is shown.
func (m Model) cutCmd(day model.Day) (Model, tea.Cmd) {
	m.wanted = &day
	m.notice = notice{text: "working …"}
	return m, asOfCmd(m.full, day)
}

// cutTo shows the archive as of a day, and says what that day added to the one shown before.
func (m *Model) cutTo(msg asOfMsg) {
	if m.wanted == nil || *m.wanted != msg.cut.Day {
		return
	}
	before := m.asOf
	if before == nil {
		m.before = m.here()
	}
	m.wanted, m.notice = nil, notice{}
	m.setArchive(msg.cut.Archive, &msg.cut)
	if before != nil && before.Day < msg.cut.Day {
		was, is := before.Archive.Size(), msg.cut.Archive.Size()
		m.notice = notice{text: fmt.Sprintf("%s added %s, %s, %s", model.DateOf(msg.cut.Day).Long(), marks.Count(is.Events-was.Events, "event", "events"),
			marks.Count(is.Accounts-was.Accounts, "account", "accounts"), marks.Count(is.Differences-was.Differences, "difference", "differences"))}
	}
}

// banner says which day's knowledge is shown.
func (m Model) banner() string {
	left := fmt.Sprintf(" Known as of %s · our summaries are of 2026 · left out: %d later, %d undated accounts", model.DateOf(m.asOf.Day).Short(), m.asOf.Later, m.asOf.Undated)
	return m.theme.Paint(theme.Selected, text.Ends(left, " , . step  K all ", m.width))
}
