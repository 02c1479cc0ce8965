package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"parallel38/model"
	"parallel38/ui/keymap"
	"parallel38/ui/marks"
	"parallel38/ui/picker"
	"parallel38/ui/target"
)

// openPicker opens the picker that belongs to an action.
func (m *Model) openPicker(a keymap.Action) {
	var title string
	var items picker.Provider
	switch a {
	case keymap.PickPerson:
		title, items = "Filter on a person", m.facetItems(model.ByPerson, target.Person)
	case keymap.PickYear:
		title, items = "Filter on a year", m.facetItems(model.ByYear, target.Year)
	case keymap.PickOutlet:
		title, items = "Filter on an outlet", m.facetItems(model.ByOutlet, target.Outlet)
	case keymap.PickTopic:
		title, items = "Filter on a topic", m.facetItems(model.ByTopic, target.Topic)
	case keymap.Palette:
		title, items = "Commands; a date, an event or a person", m.paletteItems()
	default:
		title, items = "Keys and marks; type to narrow, ⏎ runs", picker.Narrow(m.helpItems())
	}
	m.picker = picker.New(m.theme, title, items, m.width, m.height)
	m.picking = true
}

// facetItems lists the values of a field with how many events each would leave; ✓ marks those in force.
func (m Model) facetItems(field model.Field, kind target.Kind) picker.Provider {
	f := m.list.Selection().Filter()
	var items []picker.Item
	for _, facet := range m.archive.Facets(f, field) {
		it := picker.Item{
			Label: string(facet.Label), Note: string(facet.Also), Right: strconv.Itoa(facet.Count),
			Value: target.Target{Kind: kind, ID: string(facet.Value)}, Search: m.otherNames(kind, facet.Value),
		}
		if f.Has(field, facet.Value) {
			it.Right = "✓ " + it.Right
		}
		items = append(items, it)
	}
	return picker.Narrow(items)
}

// otherNames returns further words by which a value of a field is found.
func (m Model) otherNames(kind target.Kind, value model.Text) string {
	switch kind {
	case target.Person:
		return join(m.archive.Person(model.PersonID(value)).Spellings())
	case target.Outlet:
		o := m.archive.Outlet(model.OutletID(value))
		return join(append([]model.Text{value, o.ShortName, o.Native}, o.Aliases...))
	case target.Year:
		return string(value[len(value)-2:]) // 25 is 2025
	}
	return ""
}

func join(texts []model.Text) string {
	words := make([]string, len(texts))
	for i, t := range texts {
		words[i] = string(t)
	}
	return strings.Join(words, " ")
}

// paletteItems lists every command that holds here; what is typed may also be a date, an event's id, words of an event, or a
// person's name.
func (m Model) paletteItems() picker.Provider {
	commands := picker.Narrow(m.commandItems())
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
		return append(append(items, m.peopleNamed(typed)...), m.eventsWith(typed)...)
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

// eventsWith lists the events in which all the words stand, those first that have them in their title.
func (m Model) eventsWith(typed string) []picker.Item {
	f, err := m.archive.ParseFilter(typed)
	if err != nil {
		return nil
	}
	return m.heaviest(m.archive.Select(f), model.Fold(typed))
}

// heaviest lists events of a selection, those first that have the words in title, kind or place, and that weigh most.
func (m Model) heaviest(s model.Selection, words []string) []picker.Item {
	const looked, listed = 2000, 40
	places := make([]int, min(s.Len(), looked))
	for i := range places {
		places[i] = s.At(i)
	}
	rank := func(place int) int {
		e := m.archive.EventAt(place)
		r := e.Weight
		for _, part := range []string{string(e.Title), string(e.Kind), string(e.Place.Name)} {
			has := model.Fold(part)
			for _, w := range words {
				if picker.Begins(has, []string{w}) {
					r += 2
				}
			}
		}
		return -r
	}
	slices.SortStableFunc(places, func(x, y int) int { return cmp.Compare(rank(x), rank(y)) })
	var items []picker.Item
	for _, place := range places[:min(len(places), listed)] {
		items = append(items, eventItem(m.archive.EventAt(place)))
	}
	if more := s.Len() - len(items); more > 0 {
		items = append(items, picker.Item{Label: fmt.Sprintf("… and %s; Esc, then / filters", marks.Count(more, "more event", "more events")), Heading: true})
	}
	return items
}

// peopleNamed lists people whose names begin so.
func (m Model) peopleNamed(typed string) []picker.Item {
	const most = 4
	var items []picker.Item
	for i := range m.archive.People() {
		p := &m.archive.People()[i]
		if len(items) < most && picker.Begins(model.Fold(join(p.Spellings())), model.Fold(typed)) {
			items = append(items, picker.Item{
				Label: string(p.Name), Note: string(p.Native), Right: "person", Value: openCard{target.Target{Kind: target.Person, ID: string(p.ID)}},
			})
		}
	}
	return items
}

// openCard is a choice of somebody whose card is to be opened.
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

func commandItem(b keymap.Binding) picker.Item {
	return picker.Item{Label: b.Long, Right: b.Keys.Help().Key, Value: b.Action, Search: string(b.Action) + " " + b.Keys.Help().Desc}
}

// helpItems lists the keys of this screen by section, those of other screens, and what every mark means.
func (m Model) helpItems() []picker.Item {
	var items []picker.Item
	section := keymap.Section("")
	here := m.where()
	for _, b := range m.keys.On(here) {
		if b.Section != section {
			section = b.Section
			items = append(items, picker.Item{Label: string(section), Heading: true})
		}
		it := commandItem(b)
		it.Right = strings.Join(b.Keys.Keys(), " ")
		items = append(items, it)
	}
	items = append(items, picker.Item{Label: "On other screens", Heading: true})
	for _, b := range m.keys.On(keymap.Everywhere) {
		if b.Where&here == 0 {
			it := commandItem(b)
			it.Value, it.Right = nil, strings.Join(b.Keys.Keys(), " ")
			items = append(items, it)
		}
	}
	items = append(items, picker.Item{Label: "Marks", Heading: true})
	for _, l := range marks.Glossary() {
		items = append(items, picker.Item{Label: l.Words, Right: l.Sign})
	}
	items = append(items, picker.Item{Label: "Kinds of difference", Heading: true})
	for _, l := range marks.Kinds() {
		items = append(items, picker.Item{Label: l.Words, Right: l.Sign})
	}
	return append(items, m.filterHelp()...)
}

func (m Model) filterHelp() []picker.Item {
	items := []picker.Item{{Label: "The filter", Heading: true}}
	for _, l := range []marks.Line{
		{Sign: "sanctions hanoi", Words: "events in which both words stand; beginnings do"},
		{Sign: "person:kim-yo-jong", Words: "a person, in any spelling"},
		{Sign: "year:2018..2019", Words: "a year, or from one to another"},
		{Sign: "date:2019-02", Words: "a month, a day, or a range of them"},
		{Sign: "kind:launch,test", Words: "either of several values"},
		{Sign: "-topic:drills", Words: "leaves out what follows the minus"},
		{Sign: "differs:number,clock", Words: "events with such differences; the list of differences shows those alone"},
		{Sign: "has:difference", Words: fmt.Sprintf("events with a mark: %s", joinMarks())},
	} {
		items = append(items, picker.Item{Label: l.Words, Right: l.Sign})
	}
	return items
}

func joinMarks() string {
	words := make([]string, 0, len(model.Marks()))
	for _, mark := range model.Marks() {
		words = append(words, string(mark))
	}
	return strings.Join(words, ", ")
}

// picked carries out what was chosen in a picker.
func (m Model) picked(value any) (Model, tea.Cmd) {
	switch v := value.(type) {
	case keymap.Action:
		return m.perform(v)
	case openCard:
		m.open(v.of)
	case asOf:
		return m.cutCmd(v.day)
	case target.Target:
		if v.Kind == target.Event {
			m.goTo(model.EventID(v.ID))
		} else {
			m.toggleFilter(v)
		}
	}
	return m, nil
}
