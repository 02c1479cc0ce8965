package model

import (
	"slices"
	"strings"
	"unicode"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Version is one wording of an utterance. Two accounts give the same version when their words are equal apart from
// punctuation, quotation marks and case.
type Version struct {
	Text     Text   // as the first account to give it printed it
	Language string // BCP 47 tag of the source that gives it
	Accounts []int  // indexes of the event's accounts that give it, in their order
	Excerpt  bool   // it is a shorter piece of another version, and so no different wording

	words []string
}

// SameWords tells whether two texts have the same words, apart from punctuation, quotation marks and case.
func SameWords(a, b Text) bool { return slices.Equal(plainWords(string(a)), plainWords(string(b))) }

// gap is the word that stands for words left out.
const gap = "…"

// VersionsOf groups what the accounts of an event give for an utterance into versions, in the order of the accounts. It
// returns nil for a question of another shape.
func (a *Archive) VersionsOf(e *Event, q *Question) []Version {
	return versionsOf(e, q, a.Source)
}

func versionsOf(e *Event, q *Question, source func(SourceID) *Source) []Version {
	if q.Utterance == nil {
		return nil
	}
	var versions []Version
	for i := range e.Accounts {
		reply, _ := e.Accounts[i].Reply(q.ID)
		for _, s := range reply.Sayings {
			if s.Words == "" {
				continue
			}
			lang := q.Utterance.Language
			if src := source(e.Accounts[i].Source); src != nil {
				lang = src.Language
			}
			versions = addVersion(versions, i, s.Words, lang)
		}
	}
	for i := range versions {
		for j := range versions {
			if i != j && versions[i].Language == versions[j].Language && isExcerpt(versions[i].words, versions[j].words) {
				versions[i].Excerpt = true
			}
		}
	}
	return versions
}

func addVersion(versions []Version, account int, text Text, lang string) []Version {
	words := plainWords(string(text))
	for i := range versions {
		if v := &versions[i]; v.Language == lang && slices.Equal(v.words, words) {
			if !slices.Contains(v.Accounts, account) {
				v.Accounts = append(v.Accounts, account)
			}
			return versions
		}
	}
	return append(versions, Version{Text: text, Language: lang, Accounts: []int{account}, words: words})
}

// gaps writes every way of leaving words out as one, and parts words that a dash joins.
var gaps = strings.NewReplacer("[…]", " … ", "[...]", " … ", "...", " … ", "…", " … ", "—", " ", "’", "'")

// plainWords splits words as printed into words to compare: lower-case, without punctuation and quotation marks.
func plainWords(s string) []string {
	s = gaps.Replace(strings.ToLower(s))
	var words []string
	for _, field := range strings.Fields(s) {
		if field == gap {
			words = append(words, gap)
			continue
		}
		if w := strings.TrimFunc(field, isMark); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// isMark tells whether r is punctuation or a symbol around a word; a percent or currency sign belongs to the word.
func isMark(r rune) bool { return unicode.IsPunct(r) && r != '%' || r == '`' || r == '´' }

// isExcerpt tells whether the runs of words between a's gaps all stand in b, in order.
func isExcerpt(a, b []string) bool {
	rest := b
	for _, run := range runs(a) {
		at := indexOf(rest, run)
		if at < 0 {
			return false
		}
		rest = rest[at+len(run):]
	}
	return spoken(a) > 0 && (spoken(a) < spoken(b) || spoken(a) == spoken(b) && len(a) > len(b))
}

// spoken counts the words without the gaps.
func spoken(words []string) int {
	n := 0
	for _, w := range words {
		if w != gap {
			n++
		}
	}
	return n
}

// runs splits words at the gaps.
func runs(words []string) [][]string {
	var all [][]string
	start := 0
	for i, w := range words {
		if w == gap {
			if i > start {
				all = append(all, words[start:i])
			}
			start = i + 1
		}
	}
	if start < len(words) {
		all = append(all, words[start:])
	}
	return all
}

func indexOf(words, run []string) int {
	for i := 0; i+len(run) <= len(words); i++ {
		if slices.Equal(words[i:i+len(run)], run) {
			return i
		}
	}
	return -1
}

// versionsDiffer tells whether two of the versions word the same passage differently: neither is an excerpt of the
// other, and they are in one language.
func versionsDiffer(versions []Version) bool {
	for i := range versions {
		for j := range versions[:i] {
			v, w := &versions[i], &versions[j]
			if v.Language == w.Language && !isExcerpt(v.words, w.words) && !isExcerpt(w.words, v.words) {
				return true
			}
		}
	}
	return false
}

// Edit says what became of a run of words between one wording and another.
type Edit int8

// The edits.
const (
	Kept    Edit = 0
	Dropped Edit = -1 // stands in the first wording only
	Added   Edit = 1  // stands in the second wording only
)

// WordEdit is a run of words with what became of it.
type WordEdit struct {
	Edit  Edit
	Words string
}

// DiffWords compares two wordings word by word, ignoring punctuation and case, by Myers' algorithm (E. Myers, "An O(ND)
// Difference Algorithm and Its Variations", 1986). Kept and added words are spelt as in b, dropped ones as in a.
func DiffWords(a, b Text) []WordEdit {
	numbered := map[string]rune{}
	aFields, aRunes := numberWords(string(a), numbered)
	bFields, bRunes := numberWords(string(b), numbered)
	d := diffmatchpatch.New()
	var edits []WordEdit
	for _, part := range d.DiffMainRunes(aRunes, bRunes, false) {
		n := len([]rune(part.Text))
		var words []string
		if part.Type != diffmatchpatch.DiffInsert {
			words, aFields = aFields[:n], aFields[n:]
		}
		if part.Type != diffmatchpatch.DiffDelete {
			words, bFields = bFields[:n], bFields[n:]
		}
		edits = append(edits, WordEdit{Edit: Edit(part.Type), Words: strings.Join(words, " ")})
	}
	return edits
}

// numberWords gives each different word a character of its own, which is what the diff library compares.
func numberWords(s string, numbered map[string]rune) (fields []string, runes []rune) {
	const first = 0x4e00 // any run of valid characters serves

	for _, field := range strings.Fields(strings.ReplaceAll(s, "—", "— ")) { // a dash may touch both of its words
		key := strings.Join(plainWords(field), " ")
		if last := len(fields) - 1; key == "" && last >= 0 {
			fields[last] += " " + field // a mark that stands alone belongs to the word before it
			continue
		}
		r, seen := numbered[key]
		if !seen {
			r = rune(first + len(numbered))
			numbered[key] = r
		}
		fields = append(fields, field)
		runes = append(runes, r)
	}
	return fields, runes
}
