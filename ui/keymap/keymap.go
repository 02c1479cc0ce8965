// Package keymap is the one place that says which key does what. Key handling, footer hints, help, palette and README's
// table all come from it.
package keymap

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Action is something a user can do.
type Action string

// The actions.
const (
	Up, Down           Action = "up", "down"
	Left, Right        Action = "left", "right"
	PageUp, PageDown   Action = "page-up", "page-down"
	Top, Bottom        Action = "top", "bottom"
	NextYear, LastYear Action = "next-year", "previous-year"
	NextDiff, LastDiff Action = "next-difference", "previous-difference"
	Enter, Leave       Action = "enter", "leave"
	NextPane           Action = "next-pane"
	Back, Forward      Action = "back", "forward"

	Compare, Sources, Ledger Action = "compare", "sources", "ledger"
	ViewMatrix, ViewAnswers  Action = "matrix", "answers"
	ViewSides, ViewWording   Action = "side-by-side", "wording"
	ViewOrigins              Action = "origins"
	Unfold                   Action = "unfold"
	Beside, Swap             Action = "beside", "swap"
	Resort                   Action = "resort"

	Filter, ClearFilter       Action = "filter", "clear-filter"
	FilterOn                  Action = "filter-on-this"
	PickPerson, PickYear      Action = "pick-person", "pick-year"
	PickOutlet, PickTopic     Action = "pick-outlet", "pick-topic"
	OpenBrowser               Action = "open-in-browser"
	CopyAddress, CopyCitation Action = "copy-address", "copy-citation"

	KnownAsOf      Action = "known-as-of"
	DayBack, DayOn Action = "day-back", "day-on"

	Help, Palette, Mouse Action = "help", "palette", "mouse"
	Method               Action = "method"
	Redraw, Suspend      Action = "redraw", "suspend"
	Quit                 Action = "quit"
)

// Where says on which screens a binding holds.
type Where uint8

// The screens; a binding may hold on several.
const (
	OnTimeline Where = 1 << iota
	OnDetail
	OnCompare
	OnSources
	OnCard
	OnLedger

	Everywhere = OnTimeline | OnDetail | OnCompare | OnSources | OnCard | OnLedger
)

// Section groups bindings for a reader.
type Section string

// The sections.
const (
	Moving  Section = "Moving"
	Looking Section = "Looking closer"
	Finding Section = "Finding"
	Taking  Section = "Taking along"
	Program Section = "The program"
)

// Binding ties an action to its keys.
type Binding struct {
	Action  Action
	Where   Where
	Section Section
	Keys    key.Binding // its help is what footers show
	Long    string      // what it does, for help and palette
}

func bind(a Action, where Where, s Section, keys []string, shown, short, long string) Binding {
	return Binding{a, where, s, key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, short)), long}
}

// Bindings returns every binding, in the order in which help lists them.
func Bindings() []Binding {
	k := func(keys ...string) []string { return keys }
	return []Binding{
		bind(Up, Everywhere, Moving, k("up", "k"), "↑", "up", "one line up"),
		bind(Down, Everywhere, Moving, k("down", "j"), "↓", "down", "one line down"),
		bind(Left, Everywhere, Moving, k("left", "h"), "←", "left", "one column or choice to the left"),
		bind(Right, Everywhere, Moving, k("right", "l"), "→", "right", "one column or choice to the right"),
		bind(PageUp, Everywhere, Moving, k("pgup", "ctrl+u", "ctrl+b"), "PgUp", "page up", "one page up"),
		bind(PageDown, Everywhere, Moving, k("pgdown", "ctrl+d", "ctrl+f", "space"), "PgDn", "page down", "one page down"),
		bind(Top, Everywhere, Moving, k("g", "home"), "g", "top", "to the top"),
		bind(Bottom, Everywhere, Moving, k("G", "end"), "G", "bottom", "to the bottom"),
		bind(LastYear, OnTimeline, Moving, k("["), "[", "year back", "to the start of this year or the year before"),
		bind(NextYear, OnTimeline, Moving, k("]"), "]", "year on", "to the next year"),
		bind(NextDiff, OnTimeline|OnDetail|OnCompare, Moving, k("n"), "n", "next ≠", "to the next difference"),
		bind(LastDiff, OnTimeline|OnDetail|OnCompare, Moving, k("N"), "N", "last ≠", "to the difference before"),
		bind(NextPane, OnTimeline|OnDetail|OnCompare, Moving, k("tab", "shift+tab"), "Tab", "pane", "to the other pane"),
		bind(Enter, Everywhere, Moving, k("enter"), "⏎", "open", "go in: open what is chosen"),
		bind(Leave, Everywhere, Moving, k("esc"), "Esc", "out", "go one step out"),
		bind(Back, Everywhere, Moving, k("backspace", "ctrl+o", "alt+left"), "⌫", "back", "back to where you were"),
		bind(Forward, Everywhere, Moving, k("alt+right", ">"), ">", "forward", "forward again after going back"),

		bind(Compare, Everywhere, Looking, k("c"), "c", "compare", "compare how outlets told this event"),
		bind(Sources, Everywhere, Looking, k("s"), "s", "sources", "the sources of this event"),
		bind(Ledger, Everywhere, Looking, k("d"), "d", "differences", "every difference of the chosen events, and what settles it"),
		bind(Resort, OnLedger, Looking, k("r"), "r", "sort", "sort by date, open first, by kind, by accounts"),
		bind(ViewMatrix, OnCompare, Looking, k("1"), "1", "matrix", "compare as a matrix: questions down, outlets across"),
		bind(ViewSides, OnCompare, Looking, k("2"), "2", "sides", "two accounts side by side, question by question"),
		bind(ViewWording, OnCompare, Looking, k("3"), "3", "wording", "every version of what somebody said, word by word"),
		bind(ViewOrigins, OnCompare, Looking, k("4"), "4", "origins", "who relayed whom, and what copying changed"),
		bind(ViewAnswers, OnCompare, Looking, k("5"), "5", "answers", "compare by answers: who gives which"),
		bind(Beside, OnCompare|OnSources, Looking, k("a"), "a", "beside", "set this account beside others"),
		bind(Swap, OnCompare, Looking, k("w"), "w", "swap", "swap the two sides"),
		bind(Unfold, OnCompare, Looking, k("z"), "z", "unfold", "unfold copies out of their origin, or fold them again"),

		bind(Filter, Everywhere, Finding, k("/"), "/", "filter", "filter the timeline by words, people, years and more"),
		bind(FilterOn, Everywhere, Finding, k("f"), "f", "filter on this", "filter on the person, place, topic, kind or outlet that is chosen"),
		bind(ClearFilter, Everywhere, Finding, k("x"), "x", "clear filter", "clear the filter"),
		bind(PickPerson, Everywhere, Finding, k("p"), "p", "person", "choose a person to filter on"),
		bind(PickYear, Everywhere, Finding, k("t"), "t", "year", "choose a year to filter on"),
		bind(PickOutlet, Everywhere, Finding, k("O"), "O", "outlet", "choose an outlet to filter on"),
		bind(PickTopic, Everywhere, Finding, k("T"), "T", "topic", "choose a topic to filter on"),
		bind(Palette, Everywhere, Finding, k(":", "ctrl+p"), ":", "commands", "every command; also go to a date, an event, a person or an outlet"),

		bind(KnownAsOf, Everywhere, Finding, k("K"), "K", "known as of", "show only what was public by a day; again: all that is known"),
		bind(DayBack, Everywhere, Finding, k(","), ",", "day back", "known as of a day: to the day before on which something became public"),
		bind(DayOn, Everywhere, Finding, k("."), ".", "day on", "known as of a day: to the next day on which something became public"),

		bind(OpenBrowser, Everywhere, Taking, k("o"), "o", "browser", "open the source in the browser"),
		bind(CopyAddress, Everywhere, Taking, k("y"), "y", "copy", "copy the source's address, or the event's id"),
		bind(CopyCitation, Everywhere, Taking, k("Y"), "Y", "cite", "copy a citation of the source"),

		bind(Help, Everywhere, Program, k("?", "f1"), "?", "help", "what every key does and every mark means"),
		bind(Method, Everywhere, Program, k("M"), "M", "method", "how the archive was made, and what its marks and numbers claim"),
		bind(Mouse, Everywhere, Program, k("m"), "m", "mouse", "turn the mouse on or off (off leaves selecting text to the terminal)"),
		bind(Redraw, Everywhere, Program, k("ctrl+l"), "^L", "redraw", "draw the screen afresh"),
		bind(Suspend, Everywhere, Program, k("ctrl+z"), "^Z", "suspend", "stop the program and return to the shell; fg comes back"),
		bind(Quit, Everywhere, Program, k("q", "ctrl+c"), "q", "quit", "leave the program (exit)"),
	}
}

// Map finds bindings by key.
type Map struct{ bindings []Binding }

// New returns the key map.
func New() Map { return Map{bindings: Bindings()} }

// Action returns what the key does on that screen, and false where it does nothing.
func (m Map) Action(msg tea.KeyPressMsg, where Where) (Action, bool) {
	for _, b := range m.bindings {
		if b.Where&where != 0 && key.Matches(msg, b.Keys) {
			return b.Action, true
		}
	}
	return "", false
}

// Binding returns the binding of an action.
func (m Map) Binding(a Action) (Binding, bool) {
	i := slices.IndexFunc(m.bindings, func(b Binding) bool { return b.Action == a })
	if i < 0 {
		return Binding{}, false
	}
	return m.bindings[i], true
}

// On returns the bindings that hold on the screen.
func (m Map) On(where Where) []Binding {
	return slices.DeleteFunc(slices.Clone(m.bindings), func(b Binding) bool { return b.Where&where == 0 })
}

// Hint is a key with the word that says what it does.
type Hint struct{ Key, Word string }

// Hints returns the hints of the actions, in that order, leaving out any that do not hold on the screen.
func (m Map) Hints(where Where, actions ...Action) []Hint {
	var hints []Hint
	for _, a := range actions {
		if b, ok := m.Binding(a); ok && b.Where&where != 0 {
			hints = append(hints, Hint{b.Keys.Help().Key, b.Keys.Help().Desc})
		}
	}
	return hints
}
