package model

import (
	"fmt"

	"github.com/clipperhouse/displaywidth"
)

// maxShortName is how many columns an outlet's short name may take: the width of a table head.
const maxShortName = 12

func (c *checker) person(p *Person) {
	c.kind, c.id = PersonEntity, string(p.ID)
	c.required("/name", p.Name, "the name")
	c.country("/country", p.Country)
	c.enter(string(p.ID), p.Spellings())
	for i, o := range p.Offices {
		at := fmt.Sprintf("/offices/%d", i)
		c.required(at+"/title", o.Title, "the title of the office")
		c.order(at+"/to", "the end of the office", o.From, o.To)
	}
}

func (c *checker) outlet(o *Outlet) {
	c.kind, c.id = OutletEntity, string(o.ID)
	c.required("/name", o.Name, "the name")
	c.enter(string(o.ID), o.Spellings())
	if o.Country != "" {
		c.country("/country", o.Country)
	}
	c.language("/language", o.Language)
	oneOf(c, "/kind", "kind of outlet", o.Kind, OutletKinds())
	if w := displaywidth.String(string(o.ShortName)); w > maxShortName {
		c.fault("/short", "short name %q is %d columns wide; at most %d fit a table head", o.ShortName, w, maxShortName)
	}
}

func (c *checker) source(s *Source) {
	c.kind, c.id = SourceEntity, string(s.ID)
	refer(c, "/outlet", "outlet", c.outlets, s.Outlet)
	oneOf(c, "/form", "form of source", s.Form, Forms())
	oneOf(c, "/read", "extent of reading", s.Read, Extents())
	c.language("/language", s.Language)
	if s.URL != "" {
		if err := CheckAddress(string(s.URL)); err != nil {
			c.fault("/url", "%v", err)
		}
	} else if s.Locator == "" && s.Host == "" {
		c.fault("", "a source needs the address that was seen (url), or where it was read (locator, host)")
	}
	if s.Title == "" && s.URL == "" {
		c.fault("/title", "a source without an address needs its title")
	}
	if s.PublishedFrom != "" {
		oneOf(c, "/published_from", "basis of a date", s.PublishedFrom, DateBases())
	}
	if s.Published.IsZero() != (s.PublishedFrom == "") {
		c.fault("/published_from", "published and published_from belong together: give both, or neither")
	}
	if s.Checked.IsZero() {
		c.fault("/checked", "the day on which the source was read is missing")
	}
	if s.VersionOf != "" {
		refer(c, "/version_of", "source", c.sources, s.VersionOf)
		if s.VersionOf == s.ID {
			c.fault("/version_of", "a source cannot be a version of itself")
		}
	}
}

// addresses finds pieces that share an address without being told apart as versions of one piece.
func (c *checker) addresses(sources []Source) {
	first := map[Text]*Source{}
	for i := range sources {
		s := &sources[i]
		if s.URL == "" || s.Locator != "" {
			continue // a page or an hour in a longer work may share its address
		}
		other, taken := first[s.URL]
		if !taken {
			first[s.URL] = s
			continue
		}
		if !c.sameWork(s, other) || s.Seen.IsZero() && other.Seen.IsZero() {
			c.kind, c.id = SourceEntity, string(s.ID)
			c.fault("/url", "source %s has the same address; use one source for both, or version_of and seen to tell two states of a piece apart", other.ID)
		}
	}
}

// sameWork tells whether both are versions of one piece.
func (c *checker) sameWork(a, b *Source) bool { return c.work(a) == c.work(b) }

func (c *checker) work(s *Source) SourceID {
	id := s.ID
	for range len(c.sources) { // a circle of versions ends here
		next := c.sources[id]
		if next == nil || next.VersionOf == "" {
			break
		}
		id = next.VersionOf
	}
	return id
}
