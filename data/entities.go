package data

import (
	"go.yaml.in/yaml/v4"

	"parallel38/model"
)

func person(f *file, n *yaml.Node, p *model.Person) {
	f.fields(n, table{
		"name":    f.text(&p.Name),
		"native":  f.text(&p.Native),
		"aliases": words(f, &p.Aliases),
		"country": word(f, &p.Country),
		"offices": list(f, &p.Offices, office),
	})
}

func office(f *file, n *yaml.Node, o *model.Office) {
	f.fields(n, table{
		"title": f.text(&o.Title),
		"from":  f.date(&o.From),
		"to":    f.date(&o.To),
	})
}

func outlet(f *file, n *yaml.Node, o *model.Outlet) {
	f.fields(n, table{
		"name":     f.text(&o.Name),
		"short":    f.text(&o.ShortName),
		"native":   f.text(&o.Native),
		"aliases":  words(f, &o.Aliases),
		"country":  word(f, &o.Country),
		"language": word(f, &o.Language),
		"kind":     word(f, &o.Kind),
	})
}

func source(f *file, n *yaml.Node, s *model.Source) {
	f.fields(n, table{
		"outlet":         word(f, &s.Outlet),
		"form":           word(f, &s.Form),
		"title":          f.text(&s.Title),
		"title_en":       f.text(&s.TitleEnglish),
		"url":            f.text(&s.URL),
		"host":           f.text(&s.Host),
		"locator":        f.text(&s.Locator),
		"version_of":     word(f, &s.VersionOf),
		"seen":           f.date(&s.Seen),
		"published":      f.date(&s.Published),
		"published_from": word(f, &s.PublishedFrom),
		"bylines":        words(f, &s.Bylines),
		"language":       word(f, &s.Language),
		"read":           word(f, &s.Read),
		"checked":        f.date(&s.Checked),
	})
}
