package cli

import (
	"strings"

	"parallel38/model"
)

// orList is the end of a message about a wrong word: the right word that is nearest, or else all of them, each after the prefix.
func orList(prefix, wrong string, words []string) string {
	if near, ok := model.Nearest(wrong, words); ok {
		return "; did you mean " + prefix + near + "?"
	}
	return "; it can be " + prefix + strings.Join(words, ", "+prefix)
}

// eventNamed returns the event of that id. The error names the id that is nearest: the chief one that contains it, or else in
// spelling.
func eventNamed(a *model.Archive, id string) (*model.Event, error) {
	if e := a.Event(model.EventID(id)); e != nil {
		return e, nil
	}
	ids := make([]string, a.Len())
	near, ok, weight := "", false, 0
	for i := range ids {
		e := a.EventAt(i)
		ids[i] = string(e.ID)
		if id != "" && e.Weight > weight && strings.Contains(ids[i], strings.ToLower(id)) { // the chief one that contains it
			near, ok, weight = ids[i], true, e.Weight
		}
	}
	if !ok {
		near, ok = model.Nearest(id, ids)
	}
	if !ok {
		return nil, misuse("there is no event %q; %s timeline lists the ids of events, and in the program y copies one", safe(id), Name)
	}
	return nil, misuse("there is no event %q; did you mean %s?", safe(id), near)
}

// safe makes foreign text safe to print.
func safe(s string) string {
	text, _ := model.Clean(s)
	return string(text)
}
