// Package ui is the terminal interface: a Bubble Tea model over an archive.
//
// The archive is immutable. What the interface keeps is positions and choices: which events are chosen, where the cursors
// stand, which screen is shown and how the user came there. Everything on screen is derived from those.
//
// Each screen is a package of its own that knows neither this one nor the other screens. This package composes them: it routes
// messages (update.go), carries out actions (actions.go), keeps the way back (navigate.go) and puts the frame together (view.go).
package ui

import (
	tea "charm.land/bubbletea/v2"

	"parallel38/model"
	"parallel38/ui/compare"
	"parallel38/ui/filter"
	"parallel38/ui/keymap"
	"parallel38/ui/layout"
	"parallel38/ui/ledger"
	"parallel38/ui/page"
	"parallel38/ui/picker"
	"parallel38/ui/sources"
	"parallel38/ui/target"
	"parallel38/ui/theme"
	"parallel38/ui/timeline"
)

// Screen is what fills the terminal.
type Screen uint8

// The screens.
const (
	TimelineScreen Screen = iota
	CompareScreen
	SourcesScreen
	CardScreen
	LedgerScreen
)

// The panes of the timeline screen.
const (
	listPane = iota
	detailPane
)

// Desktop is the browser and clipboard of the user.
type Desktop interface {
	Open(address string) error
	Copy(text model.Text) error
}

// Background is what the terminal's background is taken to be.
type Background uint8

// The backgrounds.
const (
	AskTerminal Background = iota // dark until the terminal says otherwise
	DarkBackground
	LightBackground
)

// Options are how the program starts.
type Options struct {
	Archive    *model.Archive
	Desktop    Desktop
	Background Background
	Mouse      bool
	Filter     model.Filter
	Event      model.EventID // empty for the first
	Screen     Screen
	Notice     model.Text // shown at start
	CanSuspend bool       // there is a shell that could continue the program
}

// Model is the whole interface.
type Model struct {
	full    *model.Archive
	archive *model.Archive // full, or what was known as of a day
	asOf    *model.AsOf    // that day's archive, or nil
	wanted  *model.Day     // the day whose archive is being cut, or nil
	before  location       // where the first cut was made
	meant   model.EventID  // on which the cursor would stand, had it been public
	standIn model.EventID  // on which it stands instead
	thrown  bool           // a card was left because its subject was not public
	desktop Desktop
	keys    keymap.Map
	theme   theme.Theme
	fixed   bool // the user chose the background

	width, height int
	plan          layout.Plan

	screen  Screen
	focus   int // pane of the timeline screen
	list    timeline.Model
	detail  page.Model
	shown   shownDetail
	compare compare.Model
	sources sources.Model
	ledger  ledger.Model
	card    page.Model
	cardOf  target.Target
	laid    laidCard

	bar     filter.Model
	listed  listed // when the bar was opened
	picker  picker.Model
	picking bool

	past, future []location
	totals       totals
	notice       notice
	mouse        bool
	canSuspend   bool
}

// shownDetail is what the detail pane was last laid out for.
type shownDetail struct {
	event *model.Event
	width int
}

// laidCard is what the card was last laid out for.
type laidCard struct {
	of    target.Target
	kept  string // the filter to which its lists keep
	width int
}

// notice is a message in the footer; it goes with the next key.
type notice struct {
	text      string
	isWarning bool
}

// New returns the interface. It shows nothing until it learns the size of the terminal.
func New(o Options) Model {
	t := theme.New(o.Background != LightBackground)
	m := Model{
		full: o.Archive, archive: o.Archive, desktop: o.Desktop, keys: keymap.New(), theme: t, fixed: o.Background != AskTerminal,
		detail: page.New(t), card: page.New(t), ledger: ledger.New(t, o.Archive),
		bar:   filter.New(t, o.Archive), // also as of a day: a name that is not public yet is still a name
		mouse: o.Mouse, screen: o.Screen, notice: notice{text: string(o.Notice)}, canSuspend: o.CanSuspend,
	}
	m.fill(o.Filter)
	if place := o.Archive.IndexOf(o.Event); place >= 0 {
		m.list.GoTo(place)
	}
	return m
}

// fill brings the archive to the parts that show it.
func (m *Model) fill(f model.Filter) {
	m.list = timeline.New(m.theme, m.archive, m.archive.Select(f))
	m.compare = compare.New(m.theme, m.archive)
	m.sources = sources.New(m.theme, m.archive)
	m.totals = count(m.list.Selection())
	m.ledger.SetArchive(m.archive)
	if m.screen == LedgerScreen { // else it is listed when it is gone to: a million events have many differences
		m.ledger.SetSelection(m.list.Selection())
	}
	m.shown, m.laid = shownDetail{}, laidCard{}
}

// Init implements [tea.Model].
func (m Model) Init() tea.Cmd {
	warm := func() tea.Msg {
		m.archive.Warm()
		return nil
	}
	if m.fixed {
		return warm
	}
	return tea.Batch(tea.RequestBackgroundColor, warm) // neither is waited for
}

// event returns the event under the timeline's cursor, or nil.
func (m Model) event() *model.Event {
	if place := m.list.Place(); place >= 0 {
		return m.archive.EventAt(place)
	}
	return nil
}

// where says which key bindings hold.
func (m Model) where() keymap.Where {
	switch m.screen {
	case CompareScreen:
		return keymap.OnCompare
	case SourcesScreen:
		return keymap.OnSources
	case CardScreen:
		return keymap.OnCard
	case LedgerScreen:
		return keymap.OnLedger
	}
	if m.focus == detailPane {
		return keymap.OnDetail
	}
	return keymap.OnTimeline
}

// setTheme recolours every part.
func (m *Model) setTheme(t theme.Theme) {
	m.theme = t
	m.list.SetTheme(t)
	m.detail.SetTheme(t)
	m.card.SetTheme(t)
	m.compare.SetTheme(t)
	m.sources.SetTheme(t)
	m.ledger.SetTheme(t)
	m.bar.SetTheme(t)
	m.picker.SetTheme(t)
}
