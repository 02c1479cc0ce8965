package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// QueryError says what is wrong with a query, and where.
type QueryError struct {
	Query   Text
	At      int // byte offset into Query of what is wrong
	Len     int // its length in bytes
	Problem string
}

// Error implements the error interface.
func (e *QueryError) Error() string {
	column := utf8.RuneCountInString(string(e.Query)[:e.At]) + 1
	return fmt.Sprintf("filter, column %d: %s", column, e.Problem)
}

// ParseFilter reads a query such as
//
//	person:"Kim Yo Jong" year:2025 -kind:launch has:difference sanctions
//
// Terms are joined by and; a comma between values means or; a leading - excludes. Names match in every spelling. The error
// is a [*QueryError].
func (a *Archive) ParseFilter(query string) (Filter, error) {
	text, _ := Clean(query)
	p := queryParser{archive: a, query: string(text)}
	var f Filter
	for p.skipSpace(); p.at < len(p.query); p.skipSpace() {
		t, err := p.term()
		if err != nil {
			return Filter{}, err
		}
		if len(t.Values) > 0 {
			f.terms = append(f.terms, t)
		}
	}
	return f, nil
}

// queryParser reads a query from left to right.
type queryParser struct {
	archive *Archive
	query   string
	at      int // byte offset of what is read next
}

func (p *queryParser) fail(from int, format string, args ...any) error {
	return &QueryError{Query: Text(p.query), At: from, Len: p.at - from, Problem: fmt.Sprintf(format, args...)}
}

func (p *queryParser) skipSpace() {
	for p.at < len(p.query) && p.query[p.at] == ' ' {
		p.at++
	}
}

func (p *queryParser) term() (Term, error) {
	var t Term
	if p.query[p.at] == '-' && p.at+1 < len(p.query) && p.query[p.at+1] != ' ' {
		t.Not = true
		p.at++
	}
	from := p.at
	if end := strings.IndexAny(p.query[p.at:], ": ,\""); end > 0 && p.query[p.at+end] == ':' {
		t.Field = Field(strings.ToLower(p.query[p.at : p.at+end]))
		p.at += end
		if !isField(t.Field) {
			return t, p.fail(from, "there is no field %q%s", clip(string(t.Field)), didYouMean(t.Field, Fields()))
		}
		p.at++ // the colon
	}
	for {
		start := p.at
		raw := p.value()
		if raw != "" {
			values, err := p.archive.canonical(t.Field, raw)
			if err != nil {
				return t, p.fail(start, "%v", err)
			}
			t.Values = append(t.Values, values...)
		}
		if p.at >= len(p.query) || p.query[p.at] != ',' {
			break
		}
		p.at++
	}
	if t.Field != AnyWord && len(t.Values) == 0 {
		return t, p.fail(from, "%s: needs a value%s", t.Field, fieldExample(t.Field))
	}
	return t, nil
}

func isField(f Field) bool {
	return slices.Contains(Fields(), f)
}

// value reads up to a space or comma; a quoted value may hold both. A quotation mark without its fellow runs to the end, since
// it is still being typed.
func (p *queryParser) value() string {
	if p.at < len(p.query) && p.query[p.at] == '"' {
		inside, _, closed := strings.Cut(p.query[p.at+1:], `"`)
		p.at += 1 + len(inside)
		if closed {
			p.at++
		}
		return inside
	}
	end := strings.IndexAny(p.query[p.at:], " ,")
	if end < 0 {
		end = len(p.query) - p.at
	}
	raw := p.query[p.at : p.at+end]
	p.at += end
	return raw
}

func fieldExample(f Field) string {
	examples := map[Field]string{
		ByPerson: "person:kim-jong-un", ByOutlet: "outlet:yonhap", ByYear: "year:2018..2019", ByDate: "date:2019-02",
		ByKind: "kind:summit", ByPlace: "place:hanoi", ByTopic: "topic:sanctions", ByDifference: "differs:number", ByPossession: "has:difference",
	}
	return ", such as " + examples[f]
}

// canonical resolves what was typed for a field into ids and other fixed values.
func (a *Archive) canonical(field Field, raw string) ([]Text, error) {
	switch field {
	case AnyWord:
		if len(Fold(raw)) == 0 {
			return nil, nil // a mark, such as the hyphen before a word that is still to be typed
		}
		return one(Text(strings.ReplaceAll(raw, `"`, " "))), nil
	case ByYear, ByDate:
		r, err := parseRange(raw)
		if err == nil && field == ByYear && (r.text != "" && strings.Contains(strings.ReplaceAll(r.text, "..", ""), "-")) {
			err = fmt.Errorf("%q is not a year such as 2019 or 2018..2019; date: takes months and days", clip(raw))
		}
		return one(Text(r.text)), err
	case ByPerson:
		return resolve(raw, "person", a.people, func(p *Person) (Text, []Text) { return Text(p.ID), p.Spellings() })
	case ByOutlet:
		return resolve(raw, "outlet", a.outlets, func(o *Outlet) (Text, []Text) {
			return Text(o.ID), o.Spellings()
		})
	case ByPlace:
		if name, ok := a.index.placeNames[foldKey(raw)]; ok {
			return one(name), nil
		}
		return nil, unknown(raw, "place", sortedValues(a.index.placeNames))
	case ByKind:
		return listed(raw, "kind of event", EventKinds())
	case ByTopic:
		return listed(raw, "topic", Topics())
	case ByDifference:
		return listed(raw, "kind of difference", DifferenceKinds())
	default:
		return listed(raw, "mark", Marks())
	}
}

func one(v Text) []Text { return []Text{v} }

func unknown[S ~string](raw, what string, candidates []S) error {
	text, _ := Clean(raw)
	return fmt.Errorf("there is no %s %q%s", what, clip(string(text)), didYouMean(S(text), candidates))
}

func listed[S ~string](raw, what string, list []S) ([]Text, error) {
	for _, v := range list {
		if strings.EqualFold(raw, string(v)) {
			return one(Text(v)), nil
		}
	}
	return nil, unknown(raw, what, list)
}

// resolve finds the entities that have the name in any spelling: exactly, or else as whole words of the name, so that
// person:pompeo and person:kim both find somebody.
func resolve[T any](raw, what string, items []T, names func(*T) (id Text, spellings []Text)) ([]Text, error) {
	key, words := foldKey(raw), Fold(raw)
	var exact, within, candidates []Text
	for i := range items {
		id, spellings := names(&items[i])
		candidates = append(candidates, id)
		if foldKey(string(id)) == key {
			return one(id), nil
		}
		switch {
		case slices.ContainsFunc(spellings, func(s Text) bool { return s != "" && foldKey(string(s)) == key }):
			exact = append(exact, id)
		case len(words) > 0 && slices.ContainsFunc(spellings, func(s Text) bool { return containsWords(Fold(string(s)), words) }):
			within = append(within, id)
		}
	}
	switch {
	case len(exact) > 0: // of several who share a name, all
		return exact, nil
	case len(within) > 0:
		return within, nil
	}
	return nil, unknown(raw, what, candidates)
}

func containsWords(all, wanted []string) bool {
	for _, w := range wanted {
		found := false
		for _, have := range all {
			found = found || have == w
		}
		if !found {
			return false
		}
	}
	return true
}

func sortedValues(m map[string]Text) []Text {
	values := make([]Text, 0, len(m))
	for _, k := range sortedKeys(m) {
		values = append(values, m[k])
	}
	return values
}

// dayRange is a range of days, both ends included, with the text that parses to it.
type dayRange struct {
	text     string
	from, to Day
}

// parseRange reads a date, or two joined by "..", of which either may be missing.
func parseRange(raw string) (dayRange, error) {
	r := dayRange{text: raw, from: firstDay, to: lastDay}
	from, to, isRange := strings.Cut(raw, "..")
	if !isRange {
		to = from
	}
	if from == "" && to == "" {
		return dayRange{}, fmt.Errorf("a range needs at least one end, such as 2018.. or 2018..2019")
	}
	for i, s := range []string{from, to} {
		if s == "" {
			continue
		}
		d, err := ParseDate(s)
		if err != nil {
			return dayRange{}, fmt.Errorf("%q is not a year, month or day such as 2019, 2019-02, 2019-02-28 or a range such as 2018..2019", clip(raw))
		}
		if i == 0 {
			r.from = d.First()
		} else {
			r.to = d.Last()
		}
	}
	if r.to < r.from {
		return dayRange{}, fmt.Errorf("range %s runs backwards: write the earlier end first", strconv.Quote(clip(raw)))
	}
	return r, nil
}
