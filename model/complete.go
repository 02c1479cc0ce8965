package model

import (
	"cmp"
	"slices"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"
)

// Completion is one way to finish the term that is being typed at the end of a query.
type Completion struct {
	Query Text // the whole query, finished
	Label Text // what the completion adds, for a reader
}

// Complete returns ways to finish the query's last term, at most limit of them: names of fields, then values of the field
// that the term names. A term without a field is also offered as a person, place or topic.
func (a *Archive) Complete(query string, limit int) []Completion {
	text, _ := Clean(query)
	head, last := splitLast(string(text))
	sign := ""
	if strings.HasPrefix(last, "-") {
		sign, last = "-", last[1:]
	}
	field, typed, hasField := strings.Cut(last, ":")
	var found []Completion
	offer := func(f Field, others string, v, label Text) {
		query := head + sign + string(f) + ":" + others + quoteValue(string(v)) + " "
		found = append(found, Completion{Query: Text(query), Label: label})
	}
	if hasField {
		f := Field(strings.ToLower(field))
		others, typed := splitValues(typed)
		for _, v := range a.valuesOf(f) {
			if len(found) < limit && v.begins(typed) {
				offer(f, others, v.value, v.label)
			}
		}
		return found
	}
	for _, f := range Fields() {
		if last != "" && strings.HasPrefix(string(f), strings.ToLower(last)) {
			found = append(found, Completion{Query: Text(head + sign + string(f) + ":"), Label: Text(f) + ":"})
		}
	}
	for _, f := range []Field{ByPerson, ByPlace, ByTopic} {
		for _, v := range a.valuesOf(f) {
			if len(found) < limit && len(last) > 1 && v.begins(last) {
				offer(f, "", v.value, Text(f)+":"+v.label)
			}
		}
	}
	return found[:min(len(found), limit)]
}

// splitLast divides a query into what stands before the term being typed, and that term.
func splitLast(query string) (head, last string) {
	inQuotes := false
	cut := 0
	for i, r := range query {
		switch {
		case r == '"':
			inQuotes = !inQuotes
		case r == ' ' && !inQuotes:
			cut = i + 1
		}
	}
	return query[:cut], query[cut:]
}

// splitValues divides the values of a term into those that are finished, and the one being typed.
func splitValues(values string) (others, last string) {
	if i := strings.LastIndexByte(values, ','); i >= 0 && strings.Count(values[:i], `"`)%2 == 0 { // a comma in quotes belongs to a value
		return values[:i+1], values[i+1:]
	}
	return "", values
}

// fieldValue is a value that a field can take, with the words by which it is found.
type fieldValue struct {
	value, label Text
	words        []string
	events       int // that have it
}

func (v fieldValue) begins(typed string) bool {
	for _, t := range Fold(typed) {
		if !slices.ContainsFunc(v.words, func(w string) bool { return strings.HasPrefix(w, t) }) {
			return false
		}
	}
	return true
}

// valuesOf lists the values of a field that some event has, the most frequent first.
func (a *Archive) valuesOf(f Field) []fieldValue { return a.index.values()[f] }

func newFieldValues(a *Archive, x *index) map[Field][]fieldValue {
	all := map[Field][]fieldValue{}
	addValue := func(f Field, set *roaring.Bitmap, value, label Text, spellings ...Text) {
		words := Fold(string(value))
		for _, s := range spellings {
			words = append(words, Fold(string(s))...)
		}
		events := 0
		if set != nil {
			events = int(set.GetCardinality())
		}
		all[f] = append(all[f], fieldValue{value, label, words, events})
	}
	for id, set := range x.people {
		p := a.Person(id)
		addValue(ByPerson, set, Text(id), p.Name, p.Spellings()...)
	}
	for id, set := range x.outlets {
		o := a.Outlet(id)
		addValue(ByOutlet, set, Text(id), o.Name, o.Spellings()...)
	}
	for key, name := range x.placeNames {
		addValue(ByPlace, x.places[key], name, name, name)
	}
	for k, set := range x.kinds {
		addValue(ByKind, set, Text(k), Text(k))
	}
	for t, set := range x.topics {
		addValue(ByTopic, set, Text(t), Text(t))
	}
	for k, set := range x.differs {
		addValue(ByDifference, set, Text(k), Text(k))
	}
	for _, m := range Marks() {
		addValue(ByPossession, x.marks[m], Text(m), Text(m))
	}
	for f := range all {
		slices.SortFunc(all[f], func(v, w fieldValue) int {
			return cmp.Or(cmp.Compare(w.events, v.events), cmp.Compare(v.label, w.label), cmp.Compare(v.value, w.value))
		})
	}
	return all
}
