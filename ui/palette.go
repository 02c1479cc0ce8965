package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"parallel38/model"
	"parallel38/ui/marks"
	"parallel38/ui/picker"
	"parallel38/ui/target"
)

// The palette: a line in which any command can be found by its words, and anything of the archive that has a name or a date.

// paletteItems lists every command that holds here; what is typed may also be a date, an event's id, words of an event, or the name
// of a person or an outlet.
func (m Model) paletteItems() picker.Provider {
	commands, people, outlets := picker.Narrow(m.commandItems()), picker.Narrow(m.people()), picker.Narrow(m.outlets())
	return func(typed string) []picker.Item {
		typed = strings.TrimSpace(typed)
		items := commands(typed)
		if typed == "" {
			return items
		}
		if day, ok := dateOf(typed); ok {
			return append(m.eventsOn(day), items...)
		}
		if place := m.archive.IndexOf(model.EventID(typed)); place >= 0 {
			return append([]picker.Item{eventItem(m.archive.EventAt(place))}, items...)
		}
		return slices.Concat(items, first(mostNamed, people(typed)), first(mostNamed, outlets(typed)), m.eventsWith(typed))
	}
}

// dateOf reads a date as the program writes them itself, or as EDTF.
func dateOf(typed string) (model.Date, bool) {
	for _, form := range []struct{ layout, edtf string }{
		{"2 January 2006", time.DateOnly}, {"2 Jan 2006", time.DateOnly}, {"January 2006", "2006-01"}, {"Jan 2006", "2006-01"},
	} {
		if t, err := time.Parse(form.layout, typed); err == nil {
			typed = t.Format(form.edtf)
		}
	}
	d, err := model.ParseDate(typed)
	return d, err == nil
}

// eventsOn lists the events of a date, or else the nearest one.
func (m Model) eventsOn(d model.Date) []picker.Item {
	f := model.Filter{}.Toggle(model.ByDate, model.Text(d.First().String()+".."+d.Last().String()))
	s := m.archive.Select(f)
	if s.Len() == 0 && m.archive.Len() > 0 {
		it := eventItem(m.archive.EventAt(m.archive.Nearest(d.First())))
		it.Note = "the nearest"
		return []picker.Item{it}
	}
	return m.heaviest(s, nil)
}

// eventsWith lists the events in which all the words stand.
func (m Model) eventsWith(typed string) []picker.Item {
	f, err := m.archive.ParseFilter(typed)
	if err != nil {
		return nil
	}
	return m.heaviest(m.archive.Select(f), model.Fold(typed))
}

// heaviest lists events of a selection: those that answer best to the words, and that weigh most.
func (m Model) heaviest(s model.Selection, words []string) []picker.Item {
	const looked, listed = 2000, 40
	found := make([]hit, min(s.Len(), looked))
	for i := range found {
		found[i] = hitOf(m.archive.EventAt(s.At(i)), words)
	}
	slices.SortStableFunc(found, func(x, y hit) int { return cmp.Or(cmp.Compare(y.title, x.title), cmp.Compare(y.weight, x.weight)) })
	var items []picker.Item
	for _, h := range first(listed, found) {
		items = append(items, eventItem(h.event))
	}
	if more := s.Len() - len(items); more > 0 {
		items = append(items, picker.Item{Label: fmt.Sprintf("… and %s; Esc, then / filters", marks.Count(more, "more event", "more events")), Heading: true})
	}
	return items
}

// hit is an event with how well it answers to what is typed: by its title first, then by its weight.
type hit struct {
	event  *model.Event
	title  int
	weight int // the event's own, and more for each word that stands in title, kind or place
}

// How well a title answers to what is typed.
const (
	otherTitle   = iota
	begunInTitle // each word begins one of the title's
	wholeInTitle // the words stand in it, whole and in their order
)

func hitOf(e *model.Event, words []string) hit {
	h := hit{event: e, weight: e.Weight}
	title := model.Fold(string(e.Title))
	switch {
	case strings.Contains(spaced(title), spaced(words)):
		h.title = wholeInTitle
	case picker.Begins(title, words):
		h.title = begunInTitle
	}
	for _, part := range [][]string{title, model.Fold(string(e.Kind)), model.Fold(string(e.Place.Name))} {
		for _, w := range words {
			if picker.Begins(part, []string{w}) {
				h.weight += 2
			}
		}
	}
	return h
}

// spaced joins words so that one run of words stands in another where all its words do, whole.
func spaced(words []string) string { return " " + strings.Join(words, " ") + " " }

// first returns at most n of the items.
func first[T any](n int, items []T) []T { return items[:min(n, len(items))] }

// mostNamed is how many people, and how many outlets, are listed above the events.
const mostNamed = 4

// people lists everybody, and outlets every outlet, each to be found by any of its names.
func (m Model) people() []picker.Item {
	var items []picker.Item
	for i := range m.archive.People() {
		p := &m.archive.People()[i]
		items = append(items, cardItem(p.Name, p.Native, p.Spellings(), "person", target.Target{Kind: target.Person, ID: string(p.ID)}))
	}
	return items
}

func (m Model) outlets() []picker.Item {
	var items []picker.Item
	for i := range m.archive.Outlets() {
		o := &m.archive.Outlets()[i]
		items = append(items, cardItem(o.Name, o.Native, o.Spellings(), "outlet", target.Target{Kind: target.Outlet, ID: string(o.ID)}))
	}
	return items
}

func cardItem(name, native model.Text, spellings []model.Text, what string, of target.Target) picker.Item {
	return picker.Item{Label: string(name), Note: string(native), Search: model.Join(spellings, " "), Right: what, Value: openCard{of}}
}

// openCard is a choice of somebody or an outlet whose card is to be opened.
type openCard struct{ of target.Target }

func eventItem(e *model.Event) picker.Item {
	return picker.Item{Label: string(e.Title), Right: e.Date.Short(), Value: target.Target{Kind: target.Event, ID: string(e.ID)}}
}

func (m Model) commandItems() []picker.Item {
	var items []picker.Item
	for _, b := range m.keys.On(m.where()) {
		items = append(items, commandItem(b))
	}
	return items
}
