package model

import "strings"

// Citation returns a reference to the source in plain text: authors, title, outlet, date, address, and how the page was reached
// where it is a re-publication. What the archive does not know is left out.
func (a *Archive) Citation(s *Source) Text {
	var parts []string
	if len(s.Bylines) > 0 {
		parts = append(parts, Join(s.Bylines, ", "))
	}
	if s.Title != "" {
		parts = append(parts, "“"+string(s.Title)+"”")
	}
	parts = append(parts, string(a.Outlet(s.Outlet).Name))
	if !s.Published.IsZero() {
		parts = append(parts, s.Published.Long())
	} else {
		parts = append(parts, "undated")
	}
	if s.Locator != "" {
		parts = append(parts, string(s.Locator))
	}
	if s.Host != "" {
		parts = append(parts, "re-published by "+string(s.Host))
	}
	if s.URL != "" {
		parts = append(parts, string(s.URL))
	}
	return Text(strings.Join(parts, ", ") + " (read " + s.Checked.Long() + ").")
}
