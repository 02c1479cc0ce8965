package ui

import (
	"fmt"
	"strconv"
	"strings"

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
		title, items = "Commands; a date, an event, a person or an outlet", m.paletteItems()
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
	narrow := picker.Narrow(items)
	if field != model.ByYear {
		return narrow
	}
	return func(typed string) []picker.Item {
		if found := narrow(typed); len(found) > 0 {
			return found
		}
		return m.yearRange(strings.TrimSpace(typed))
	}
}

// yearRange offers a span of years, such as 2018..2019, where that is what was typed.
func (m Model) yearRange(typed string) []picker.Item {
	span, err := m.archive.ParseFilter(string(model.ByYear) + ":" + typed)
	if err != nil || !strings.Contains(typed, "..") {
		return nil
	}
	events := m.archive.Select(m.list.Selection().Filter().And(span)).Len()
	return []picker.Item{{
		Label: typed, Note: "from one year to another", Right: strconv.Itoa(events), Value: target.Target{Kind: target.Year, ID: typed},
	}}
}

// otherNames returns further words by which a value of a field is found.
func (m Model) otherNames(kind target.Kind, value model.Text) string {
	switch kind {
	case target.Person:
		return model.Join(m.archive.Person(model.PersonID(value)).Spellings(), " ")
	case target.Outlet:
		return string(value) + " " + model.Join(m.archive.Outlet(model.OutletID(value)).Spellings(), " ")
	case target.Year:
		return string(value[len(value)-2:]) // 25 is 2025
	}
	return ""
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
		items = append(items, picker.Item{Label: l.Words, Right: l.Sign, Search: "marks legend signs"})
	}
	items = append(items, picker.Item{Label: "Kinds of difference", Heading: true})
	for _, l := range marks.Kinds() {
		items = append(items, picker.Item{Label: l.Words, Right: l.Sign, Search: "kinds of difference"})
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
		{Sign: "has:difference", Words: fmt.Sprintf("events with a mark: %s", model.Join(model.Marks(), ", "))},
	} {
		items = append(items, picker.Item{Label: l.Words, Right: l.Sign})
	}
	return items
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
