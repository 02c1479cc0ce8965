package modeltest

import (
	"strings"
	"testing"

	"parallel38/model"
)

// Builder gathers an archive. People, outlets and sources that are only referred to come into being with the
// reference.
type Builder struct {
	people  []*Person
	outlets []*Outlet
	sources []*Source
	events  []*Event
}

// New returns a builder of an empty archive.
func New() *Builder { return &Builder{} }

// Draft returns what was built so far. Its slices are its own, so that a builder may give several drafts.
func (b *Builder) Draft() model.Draft {
	var d model.Draft
	for _, e := range b.events { // first, since events bring people and outlets into being
		d.Events = append(d.Events, e.assemble())
	}
	for _, s := range b.sources {
		b.Outlet(string(s.Outlet))
		d.Sources = append(d.Sources, s.Source)
	}
	for _, p := range b.people {
		d.People = append(d.People, p.Person)
	}
	for _, o := range b.outlets {
		d.Outlets = append(d.Outlets, o.Outlet)
	}
	return d
}

// Archive builds the archive and fails the test where it has faults.
func (b *Builder) Archive(t testing.TB) *model.Archive {
	t.Helper()
	a, err := model.NewArchive(b.Draft())
	if err != nil {
		t.Fatalf("the archive of this test has faults:\n%v", err)
	}
	return a
}

// date reads an EDTF date; tests write no wrong one.
func date(s string) model.Date {
	if s == "" {
		return model.Date{}
	}
	d, err := model.ParseDate(s)
	if err != nil {
		panic("modeltest: " + err.Error())
	}
	return d
}

// find returns the item of that id, or adds the one that make returns.
func find[T any, K ~string](items *[]*T, id K, idOf func(*T) K, make func() *T) *T {
	for _, item := range *items {
		if idOf(item) == id {
			return item
		}
	}
	item := make()
	*items = append(*items, item)
	return item
}

func texts(words []string) []model.Text {
	all := make([]model.Text, len(words))
	for i, w := range words {
		all[i] = model.Text(w)
	}
	return all
}

// title makes a readable name of an id: "kim-jong-un" is "Kim Jong Un".
func title(id string) model.Text {
	words := strings.Split(id, "-")
	for i, w := range words {
		if w != "" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return model.Text(strings.Join(words, " "))
}
