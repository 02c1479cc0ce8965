// Package ledger shows every difference of the chosen events: its kind, whether something settles it, and what or what would.
package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallel38/model"
	"parallel38/ui/evidence"
	"parallel38/ui/keymap"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/theme"
	"parallel38/ui/window"
)

// Model is the screen.
type Model struct {
	theme   theme.Theme
	archive *model.Archive
	events  model.Selection
	order   model.LedgerOrder
	entries []model.LedgerEntry
	summary []string // of them, the most telling first
	rows    window.Window
	proof   page.Model
	width   int
	height  int
}

// New returns a ledger of nothing yet.
func New(t theme.Theme, a *model.Archive) Model {
	return Model{theme: t, archive: a, proof: page.New(t)}
}

// SetTheme changes the colours.
func (m *Model) SetTheme(t theme.Theme) {
	m.theme = t
	m.proof.SetTheme(t)
}

// SetArchive takes another archive, whose differences are listed by the next SetSelection; order and cursor stay.
func (m *Model) SetArchive(a *model.Archive) { m.archive = a }

// SetSelection lists the differences of other events.
func (m *Model) SetSelection(s model.Selection) {
	m.events = s
	m.list()
}

func (m *Model) list() {
	chosen, had := m.Chosen()
	m.entries = m.events.Ledger(m.order)
	m.summary = summary(m.entries)
	m.rows.SetLen(len(m.entries))
	m.rows.Set(0)
	if had {
		m.Choose(chosen)
	}
	m.refresh()
}

// SetSize sets the room there is, in cells.
func (m *Model) SetSize(width, height int) {
	if width == m.width && height == m.height {
		return
	}
	m.width, m.height = width, height
	m.rows.SetHeight(max(height-headRows-m.proofHeight(), 1))
	m.proof.SetSize(max(width-2, 1), max(m.proofHeight()-1, 0))
	m.refresh()
}

// proofHeight returns how many rows the difference under the cursor has below the list; a low screen has none.
func (m Model) proofHeight() int {
	if m.height < headRows+proofRows+2 {
		return 0
	}
	return proofRows
}

// Rows of the screen above the list, and below it.
const (
	headRows  = 3
	proofRows = 7
)

// Chosen returns the difference under the cursor.
func (m Model) Chosen() (target.Target, bool) {
	i := m.rows.Cursor()
	if i < 0 || i >= len(m.entries) {
		return target.Target{}, false
	}
	return toTarget(m.entries[i]), true
}

// Choose puts the cursor on a difference.
func (m *Model) Choose(t target.Target) {
	for i, e := range m.entries {
		if toTarget(e) == t {
			m.rows.Set(i)
		}
	}
	m.refresh()
}

// ChooseEvent puts the cursor on the first difference of an event; where that has none, it stays.
func (m *Model) ChooseEvent(id model.EventID) {
	if i := slices.IndexFunc(m.entries, func(e model.LedgerEntry) bool { return e.Event.ID == id }); i >= 0 {
		m.rows.Set(i)
		m.refresh()
	}
}

func toTarget(e model.LedgerEntry) target.Target {
	return target.Target{Kind: target.Difference, ID: string(e.Event.ID), Sub: string(e.Question.ID)}
}

// Do carries out an action of this screen, and says whether it is one.
func (m *Model) Do(a keymap.Action) bool {
	if a == keymap.Resort {
		m.order = (m.order + 1) % model.LedgerOrder(len(model.LedgerOrders()))
		m.list()
		m.rows.Set(0) // another order is read from its top
	} else if !m.rows.Do(a) {
		return false
	}
	m.refresh()
	return true
}

func (m *Model) refresh() {
	w := page.NewWriter(max(m.width-2, 1))
	if i := m.rows.Cursor(); i >= 0 && i < len(m.entries) {
		e := m.entries[i]
		w.Line(theme.Dim, string(e.Event.Title)+" · "+e.Event.Date.Short())
		w.Paragraph(theme.Heading, string(e.Question.Ask))
		w.End()
		row := m.row(e)
		w.Paragraph(theme.Dim, marks.StandingWords(row)+": "+marks.Tallies(m.archive, row))
		w.End()
		evidence.Settling(w, m.archive, e.Question)
	}
	m.proof.SetDoc(w.Doc())
}

// row returns the row of a difference in its event's comparison.
func (m Model) row(e model.LedgerEntry) model.Row {
	for _, r := range m.archive.Compare(e.Event).Rows {
		if r.Question == e.Question {
			return r
		}
	}
	return model.Row{Question: e.Question}
}

// summary counts the entries by whether they are settled, and by kind, the most frequent first.
func summary(entries []model.LedgerEntry) []string {
	settled, within := 0, 0
	kinds := map[model.DifferenceKind]int{}
	for _, e := range entries {
		if e.Settled != "" {
			settled++
		}
		if e.Within {
			within++
		}
		for _, k := range e.Question.Differs {
			kinds[k]++
		}
	}
	parts := []string{fmt.Sprintf("%d open", len(entries)-settled), fmt.Sprintf("%d settled", settled)}
	if within > 0 {
		parts = append(parts, fmt.Sprintf("%d within one origin", within))
	}
	frequent := slices.SortedStableFunc(slices.Values(model.DifferenceKinds()), func(x, y model.DifferenceKind) int { return cmp.Compare(kinds[y], kinds[x]) })
	for _, k := range frequent {
		if kinds[k] > 0 {
			parts = append(parts, marks.Kind(k)+" "+strconv.Itoa(kinds[k]))
		}
	}
	return parts
}

// fitting joins as many parts as there is room for, and says how many are left.
func fitting(parts []string, width int) string {
	for n := len(parts); n > 0; n-- {
		s := strings.Join(parts[:n], " · ")
		if left := len(parts) - n; left > 0 {
			s += fmt.Sprintf(" · %d more", left)
		}
		if text.Width(s) <= width {
			return s
		}
	}
	return ""
}

// View returns exactly the screen's height in lines of exactly its width.
func (m Model) View() []string {
	head := " " + marks.Count(len(m.entries), "difference", "differences")
	if all := m.events.Differences(); len(m.entries) < all {
		head = fmt.Sprintf(" %d of %d differences: those that the filter asks for", len(m.entries), all)
	}
	lines := []string{
		m.theme.Paint(theme.Title, text.Ends(head, "sorted "+m.order.String()+" ", m.width)),
		m.theme.Paint(theme.Dim, text.Fit(" "+fitting(m.summary, m.width-1), m.width)),
		m.theme.Paint(theme.Heading, m.line("  ", "Date", "Question", "Kind", "Accts", "", "Event")),
	}
	for i := m.rows.Top(); i < m.rows.End(); i++ {
		lines = append(lines, m.entry(i))
	}
	if len(m.entries) == 0 {
		lines = append(lines, m.theme.Paint(theme.Dim, text.Fit("  No account of the chosen events contradicts another.", m.width)))
	}
	return m.proof.Under(lines, m.width, m.height)
}

func (m Model) entry(i int) string {
	e := m.entries[i]
	lead, role := "  ", theme.Plain
	if i == m.rows.Cursor() {
		lead, role = "▸ ", theme.Selected
	}
	state := "open"
	if e.Settled != "" {
		state = "settled"
	}
	return m.theme.Paint(role, m.line(lead, e.Event.Date.Short(), string(e.Question.Ask), marks.Kind(e.Kind()),
		strconv.Itoa(e.Accounts), state, string(e.Event.Title)))
}

// The columns of the table, and from which widths it has those that the pane below tells, too.
const (
	dateWidth     = 12
	wideDateWidth = 14 // "25–28 Mar 2018"
	kindWidth     = 14
	accountsWidth = 5
	stateWidth    = 8
	kindFrom      = 76
	eventFrom     = 120
	questionShare = 70 // per cent of what is left for the question and the event
)

// line sets one row of the table.
func (m Model) line(lead, date, question, kind, accounts, state, event string) string {
	tail := " " + text.Fit(state, stateWidth)
	if m.width >= kindFrom {
		tail = " " + text.Fit(kind, kindWidth) + text.FitLeft(accounts, accountsWidth) + " " + tail
	}
	if m.width < eventFrom {
		head := lead + text.Fit(date, dateWidth) + " "
		return text.Fit(head+text.Fit(question, m.width-text.Width(head+tail))+tail, m.width)
	}
	head := lead + text.Fit(date, wideDateWidth) + " "
	room := m.width - text.Width(head+tail)
	share := room * questionShare / 100
	return head + text.Fit(question, share-1) + " " + text.Fit(event, room-share) + tail
}
