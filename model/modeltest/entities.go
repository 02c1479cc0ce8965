package modeltest

import (
	"strings"

	"parallel38/model"
)

// Person is a person being built.
type Person struct{ model.Person }

// Person returns the person of that id, new where there is none. The name is made of the id.
func (b *Builder) Person(id string) *Person {
	return find(&b.people, model.PersonID(id), func(p *Person) model.PersonID { return p.ID }, func() *Person {
		return &Person{model.Person{ID: model.PersonID(id), Name: title(id), Country: "KP"}}
	})
}

// Named sets the name as the person's country writes it in English, and other spellings of it.
func (p *Person) Named(name string, aliases ...string) *Person {
	p.Name, p.Aliases = model.Text(name), texts(aliases)
	return p
}

// Written sets the name in the script of the person's own language.
func (p *Person) Written(native string) *Person {
	p.Native = model.Text(native)
	return p
}

// Of sets the person's country.
func (p *Person) Of(country string) *Person {
	p.Country = model.Country(country)
	return p
}

// Held adds an office; either date may be empty.
func (p *Person) Held(office, from, to string) *Person {
	p.Offices = append(p.Offices, model.Office{Title: model.Text(office), From: date(from), To: date(to)})
	return p
}

// Outlet is an outlet being built.
type Outlet struct{ model.Outlet }

// Outlet returns the outlet of that id, new where there is none: a wire of the United States.
func (b *Builder) Outlet(id string) *Outlet {
	return find(&b.outlets, model.OutletID(id), func(o *Outlet) model.OutletID { return o.ID }, func() *Outlet {
		return &Outlet{model.Outlet{ID: model.OutletID(id), Name: title(id), Country: "US", Language: "en", Kind: model.Wire}}
	})
}

// Named sets the outlet's name, and its short name where that is not empty.
func (o *Outlet) Named(name, short string) *Outlet {
	o.Name, o.ShortName = model.Text(name), model.Text(short)
	return o
}

// Of sets country, language and kind.
func (o *Outlet) Of(country, language string, kind model.OutletKind) *Outlet {
	o.Country, o.Language, o.Kind = model.Country(country), language, kind
	return o
}

// Source is a source being built.
type Source struct{ model.Source }

// Source returns the source of that id, new where there is none: an article without a date, of which the opening was read, by
// the outlet that the id names up to its first hyphen.
func (b *Builder) Source(id string) *Source {
	return find(&b.sources, model.SourceID(id), func(s *Source) model.SourceID { return s.ID }, func() *Source {
		outlet, _, _ := strings.Cut(id, "-")
		return &Source{model.Source{
			ID: model.SourceID(id), Outlet: model.OutletID(outlet), Form: model.Article, Title: title(id),
			URL: model.Text("https://" + outlet + ".example/" + id), Language: "en", Read: model.ReadOpening, Checked: date("2026-11-21"),
		}}
	})
}

// Published sets the date of publication, as its page shows it.
func (s *Source) Published(edtf string) *Source {
	s.Source.Published, s.PublishedFrom = date(edtf), model.DatedByPage
	return s
}

// Undated takes the date of publication away.
func (s *Source) Undated() *Source {
	s.Source.Published, s.PublishedFrom = model.Date{}, ""
	return s
}

// InFull says that the whole source was read.
func (s *Source) InFull() *Source {
	s.Read = model.ReadFull
	return s
}

// In sets the language.
func (s *Source) In(language string) *Source {
	s.Language = language
	return s
}
