package model

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/language"
)

// check finds everything that is wrong with a draft.
func check(d *Draft) Faults {
	c := &checker{
		people: map[PersonID]*Person{}, outlets: map[OutletID]*Outlet{}, sources: map[SourceID]*Source{}, events: map[EventID]*Event{},
		entries: map[string]string{}, zones: map[string]bool{}, languages: map[string]bool{},
	}
	for i := range d.People {
		register(c, PersonEntity, c.people, d.People[i].ID, &d.People[i])
	}
	for i := range d.Outlets {
		register(c, OutletEntity, c.outlets, d.Outlets[i].ID, &d.Outlets[i])
	}
	for i := range d.Sources {
		register(c, SourceEntity, c.sources, d.Sources[i].ID, &d.Sources[i])
	}
	for i := range d.Events {
		register(c, EventEntity, c.events, d.Events[i].ID, &d.Events[i])
	}
	for i := range d.People {
		c.person(&d.People[i])
	}
	for i := range d.Outlets {
		c.outlet(&d.Outlets[i])
	}
	for i := range d.Sources {
		c.source(&d.Sources[i])
	}
	c.addresses(d.Sources)
	for i := range d.Events {
		c.event(&d.Events[i])
	}
	return c.faults
}

// checker holds a draft's entities against one another. The methods named after a type check a value of it.
type checker struct {
	people  map[PersonID]*Person
	outlets map[OutletID]*Outlet
	sources map[SourceID]*Source
	events  map[EventID]*Event

	entries map[string]string // by the names of people and outlets, their ids; see nameKey

	zones, languages map[string]bool // those already looked up, and whether they exist

	kind   EntityKind // of the entity being checked
	id     string
	faults Faults
}

// enter keeps the names of a person or outlet, so that nobody is written out who has an entry.
func (c *checker) enter(id string, spellings []Text) {
	for _, s := range spellings {
		c.entries[nameKey(s)] = id
	}
}

// nameKey is equal for the spellings of one name, with "the" before it or without.
func nameKey(name Text) string {
	words := Fold(string(name))
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, "")
}

func (c *checker) fault(pointer, format string, args ...any) {
	c.faults = append(c.faults, Fault{Kind: c.kind, ID: c.id, Pointer: pointer, Problem: fmt.Sprintf(format, args...)})
}

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func register[K ~string, T any](c *checker, kind EntityKind, all map[K]*T, id K, item *T) {
	c.kind, c.id = kind, string(id)
	if !idPattern.MatchString(string(id)) {
		c.fault("", "id %q must be lower-case letters and digits joined by single hyphens, such as kim-yo-jong", clip(string(id)))
	}
	if _, taken := all[id]; taken {
		c.fault("", "id %q is used twice; ids are unique among all %ss", clip(string(id)), kind)
		return
	}
	all[id] = item
}

// refer checks that something of that id exists.
func refer[K ~string, T any](c *checker, pointer, what string, all map[K]*T, id K) bool {
	if _, ok := all[id]; ok {
		return true
	}
	if id == "" {
		c.fault(pointer, "the %s is missing", what)
		return false
	}
	c.fault(pointer, "there is no %s %q%s", what, clip(string(id)), didYouMean(id, sortedKeys(all)))
	return false
}

// oneOf checks a value against a closed list.
func oneOf[S ~string](c *checker, pointer, what string, value S, list []S) {
	switch {
	case value == "":
		c.fault(pointer, "the %s is missing", what)
	case !slices.Contains(list, value):
		c.fault(pointer, "%q is not a known %s%s", clip(string(value)), what, didYouMean(value, list))
	}
}

func (c *checker) required(pointer string, value Text, what string) {
	if strings.TrimSpace(string(value)) == "" {
		c.fault(pointer, "%s is missing", what)
	}
}

func (c *checker) country(pointer string, code Country) {
	switch code {
	case "UN", "EU":
		return
	case "":
		c.fault(pointer, "the country is missing")
		return
	}
	r, err := language.ParseRegion(string(code))
	if err != nil || !r.IsCountry() || len(code) != 2 || r.String() != string(code) {
		c.fault(pointer, "%q is not an ISO 3166-1 alpha-2 country code such as KP, KR or US", clip(string(code)))
	}
}

func (c *checker) language(pointer, tag string) {
	if tag == "" {
		c.fault(pointer, "the language is missing")
		return
	}
	known, seen := c.languages[tag]
	if !seen {
		_, err := language.Parse(tag)
		known = err == nil
		c.languages[tag] = known
	}
	if !known {
		c.fault(pointer, "%q is not a BCP 47 language tag such as en, ko or zh-Hant", clip(tag))
	}
}

func (c *checker) zone(pointer, name string) {
	if name == "" {
		c.fault(pointer, "the time zone is missing")
		return
	}
	known, seen := c.zones[name]
	if !seen {
		_, err := time.LoadLocation(name)
		known = err == nil && name != "Local"
		c.zones[name] = known
	}
	if !known {
		c.fault(pointer, "%q is not an IANA time zone such as Asia/Seoul or America/New_York", clip(name))
	}
}

// order checks that to does not lie wholly before from.
func (c *checker) order(pointer, what string, from, to Date) {
	if !from.IsZero() && !to.IsZero() && to.Last() < from.First() {
		c.fault(pointer, "%s %s is before %s", what, to, from)
	}
}

// CheckAddress tells what is wrong with an address of a source: it must be absolute http or https, with a host and without
// a user name, password, space or control character. It returns nil where nothing is wrong.
func CheckAddress(address string) error {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return fmt.Errorf("address %q cannot be read", clip(address))
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("address %q must begin with http:// or https://", clip(address))
	case u.Hostname() == "":
		return fmt.Errorf("address %q has no host", clip(address))
	case u.User != nil:
		return fmt.Errorf("address %q must not hold a user name or password", clip(address))
	case strings.ContainsFunc(address, func(r rune) bool { return unicode.IsSpace(r) || r == '\ufffd' || Unsafe(r) }):
		return fmt.Errorf("address %q must not hold a space or control character", clip(address))
	}
	return nil
}
