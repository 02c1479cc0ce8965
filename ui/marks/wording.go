package marks

import (
	"strings"

	"parallel38/model"
)

// Base says whose words an utterance is, and what its versions are compared with.
func Base(a *model.Archive, w model.Wording) string {
	u := w.Question.Utterance
	note := string(a.Person(u.Speaker).Name)
	if !u.At.IsZero() {
		note += ", " + u.At.Long()
	}
	note += ", in " + model.LanguageName(u.Language) + ". Compared with "
	o := a.OutletOf(w.From)
	if w.IsRecord {
		return note + "the " + Words(a.Source(w.From).Form) + " of " + string(o.Name)
	}
	if w.First.IsZero() {
		return note + "the version of " + string(o.Name) + ", since none is dated; no record is in the archive"
	}
	return note + "the earliest dated version, of " + string(o.Name) + "; no record is in the archive"
}

// VersionLabels says what sort of version it is.
func VersionLabels(v model.WordedVersion) []string {
	var labels []string
	if v.IsBase {
		labels = append(labels, "base")
	}
	if v.Excerpt {
		labels = append(labels, "excerpt")
	}
	if v.Translated {
		labels = append(labels, "translation ("+model.LanguageName(v.Language)+")")
	}
	if v.Reworded {
		labels = append(labels, "aggregators only")
	}
	return labels
}

// Edit writes words between the marks of wdiff, [-dropped-] and {+added+}, and kept words as they are.
func Edit(e model.WordEdit) string {
	switch e.Edit {
	case model.Dropped:
		return "[-" + e.Words + "-]"
	case model.Added:
		return "{+" + e.Words + "+}"
	}
	return e.Words
}

// Edits returns what became of the base's words in a version. What stands before the first word that both have, or after the
// last, is no edit where the version has nothing in its place: it begins later, or ends sooner.
func Edits(v model.WordedVersion) []model.WordEdit {
	edits := v.Edits
	if n := len(edits); n > 1 && edits[0].Edit == model.Dropped && edits[1].Edit == model.Kept {
		edits = edits[1:]
	}
	if n := len(edits); n > 1 && edits[n-1].Edit == model.Dropped && edits[n-2].Edit == model.Kept {
		edits = edits[:n-1]
	}
	return edits
}

// Edited writes a version with its edits.
func Edited(v model.WordedVersion) string {
	var parts []string
	for _, e := range Edits(v) {
		parts = append(parts, Edit(e))
	}
	return "“" + strings.Join(parts, " ") + "”"
}

// Change says what a relay did to an answer.
func Change(k model.ChangeKind) string {
	return []string{"tells it otherwise", "left out", "added"}[k]
}

// Agreement says how two accounts stand to one another on a question.
func Agreement(a model.Agreement) string {
	return []string{"they differ", "both can be so", "the same answer", "one does not answer", "neither answers"}[a]
}
