package model

import (
	"slices"
	"strings"
)

// Field is what a term of a filter looks at.
type Field string

// The fields. AnyWord looks at every text of an event: title, summary, place, names in all spellings, questions, answers.
const (
	AnyWord      Field = ""
	ByPerson     Field = "person"
	ByOutlet     Field = "outlet"
	ByYear       Field = "year"
	ByDate       Field = "date"
	ByKind       Field = "kind"
	ByPlace      Field = "place"
	ByTopic      Field = "topic"
	ByDifference Field = "differs"
	ByPossession Field = "has"
)

// Fields returns the fields that a query can name, in the order in which they are listed to a reader.
func Fields() []Field {
	return []Field{ByPerson, ByOutlet, ByYear, ByDate, ByKind, ByPlace, ByTopic, ByDifference, ByPossession}
}

// Filter chooses events: those that meet all of its terms. The zero Filter chooses every event. A Filter is a value and is
// never changed in place.
type Filter struct {
	terms []Term
}

// Term is one condition: any of its values, or with Not, none of them.
type Term struct {
	Field  Field
	Values []Text // ids and other canonical values, as [Archive.ParseFilter] makes them
	Not    bool
}

// Terms returns the filter's conditions, in the order in which they were given.
func (f Filter) Terms() []Term { return f.terms }

// IsZero tells whether the filter chooses every event.
func (f Filter) IsZero() bool { return len(f.terms) == 0 }

// String returns the query that parses to the filter.
func (f Filter) String() string {
	words := make([]string, len(f.terms))
	for i, t := range f.terms {
		words[i] = t.String()
	}
	return strings.Join(words, " ")
}

// String returns the term as it stands in a query.
func (t Term) String() string {
	var b strings.Builder
	if t.Not {
		b.WriteByte('-')
	}
	if t.Field != AnyWord {
		b.WriteString(string(t.Field) + ":")
	}
	for i, v := range t.Values {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(quoteValue(string(v)))
	}
	return b.String()
}

func quoteValue(v string) string {
	if v == "" || strings.ContainsAny(v, " ,:\"") || strings.HasPrefix(v, "-") {
		return `"` + strings.ReplaceAll(v, `"`, "") + `"`
	}
	return v
}

// Has tells whether the filter has a term of the field that asks for the value.
func (f Filter) Has(field Field, value Text) bool {
	return slices.ContainsFunc(f.terms, func(t Term) bool {
		return t.Field == field && !t.Not && slices.Contains(t.Values, value)
	})
}

// And returns the filter that chooses the events that both choose.
func (f Filter) And(other Filter) Filter {
	return Filter{terms: slices.Concat(f.terms, other.terms)}
}

// Without returns the filter without its i-th term.
func (f Filter) Without(i int) Filter {
	return Filter{terms: slices.Delete(slices.Clone(f.terms), i, i+1)}
}

// withoutWanted returns the filter without the terms that ask for values of the field; exclusions stay.
func (f Filter) withoutWanted(field Field) Filter {
	return Filter{terms: slices.DeleteFunc(slices.Clone(f.terms), func(t Term) bool { return t.Field == field && !t.Not })}
}

// Toggle returns the filter with the value asked for, or no longer asked for where it was. An event has one year, place and
// kind, so that a further value of those widens the choice; of the other fields, it narrows it.
func (f Filter) Toggle(field Field, value Text) Filter {
	terms := slices.Clone(f.terms)
	for i, t := range terms {
		if t.Field != field || t.Not || !slices.Contains(t.Values, value) {
			continue
		}
		rest := slices.DeleteFunc(slices.Clone(t.Values), func(v Text) bool { return v == value })
		if len(rest) == 0 {
			return f.Without(i)
		}
		terms[i].Values = rest
		return Filter{terms: terms}
	}
	if isSingle(field) {
		for i, t := range terms {
			if t.Field == field && !t.Not {
				terms[i].Values = append(slices.Clone(t.Values), value)
				return Filter{terms: terms}
			}
		}
	}
	return Filter{terms: append(terms, Term{Field: field, Values: []Text{value}})}
}

// isSingle tells whether an event has exactly one value of the field.
func isSingle(field Field) bool {
	return field == ByYear || field == ByPlace || field == ByKind
}
