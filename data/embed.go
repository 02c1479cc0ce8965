package data

import (
	"embed"
	"fmt"
	"io/fs"

	"parallel38/model"
)

//go:generate go run ./compile

// compiled holds the archive's files in the form that is read fastest; see wire.
//
//go:embed compiled/*.bin
var compiled embed.FS

// Embedded returns the archive that is built into the program. An error means that the program was built from a compiled
// archive that does not match it, which the tests of this package rule out.
func Embedded() (*model.Archive, error) {
	names, err := fs.Glob(compiled, "compiled/*.bin")
	if err != nil {
		return nil, err
	}
	var whole model.Draft
	for _, name := range names {
		content, err := compiled.ReadFile(name)
		if err != nil {
			return nil, err
		}
		part, err := decode(content)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
		add(&whole, part)
	}
	return model.Restore(whole), nil // it was checked when it was compiled
}

func add(whole *model.Draft, part model.Draft) {
	whole.People = append(whole.People, part.People...)
	whole.Outlets = append(whole.Outlets, part.Outlets...)
	whole.Sources = append(whole.Sources, part.Sources...)
	whole.Events = append(whole.Events, part.Events...)
}

// Compile returns the compiled form of an archive, by file name: one file for people and outlets, one for the sources and
// events of each year, and one for undated sources. The same archive gives the same bytes.
func Compile(a *model.Archive) map[string][]byte {
	parts := map[string]*model.Draft{"parties": {People: a.People(), Outlets: a.Outlets()}}
	part := func(d model.Date) *model.Draft {
		name := "undated"
		if !d.IsZero() {
			name = fmt.Sprintf("%04d", d.First().Year())
		}
		if parts[name] == nil {
			parts[name] = new(model.Draft)
		}
		return parts[name]
	}
	for _, s := range a.Sources() {
		p := part(s.Published)
		p.Sources = append(p.Sources, s)
	}
	for i := range a.Len() {
		e := a.EventAt(i)
		p := part(e.Date)
		p.Events = append(p.Events, *e)
	}
	files := map[string][]byte{}
	for name, p := range parts {
		files[name+".bin"] = encode(p)
	}
	return files
}
