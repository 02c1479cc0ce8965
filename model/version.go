package model

import (
	"slices"
	"sync"
)

// Version is one wording of an utterance. Two accounts give the same version when their words are equal apart from
// punctuation, hyphens, quotation marks and case.
type Version struct {
	Text     Text   // as the first account to give it printed it
	Language string // BCP 47 tag: of the source that gives it, or of the utterance where the source leaves its words as they were
	Accounts []int  // indexes of the event's accounts that give it, in their order
	Excerpt  bool   // it is a shorter piece of another version, and so no different wording

	words []string
}

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
	own := sync.OnceValue(func() [][]string { return ownWords(e, q, source) })
	for i := range e.Accounts {
		reply, _ := e.Accounts[i].Reply(q.ID)
		for _, s := range reply.Sayings {
			if s.Words == "" {
				continue
			}
			words, lang := plainWords(string(s.Words)), languageOf(e, i, q, source)
			if lang != q.Utterance.Language && isOneOf(words, own()) {
				lang = q.Utterance.Language // a page in another language that leaves the words as they were spoken
			}
			versions = addVersion(versions, i, s.Words, words, lang)
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

// languageOf returns the language of an account's source, or the utterance's where the source is not known.
func languageOf(e *Event, account int, q *Question, source func(SourceID) *Source) string {
	if src := source(e.Accounts[account].Source); src != nil {
		return src.Language
	}
	return q.Utterance.Language
}

// ownWords returns the words that accounts in the utterance's own language give for it.
func ownWords(e *Event, q *Question, source func(SourceID) *Source) [][]string {
	var own [][]string
	for i := range e.Accounts {
		reply, _ := e.Accounts[i].Reply(q.ID)
		for _, s := range reply.Sayings {
			if s.Words != "" && languageOf(e, i, q, source) == q.Utterance.Language {
				own = append(own, plainWords(string(s.Words)))
			}
		}
	}
	return own
}

// isOneOf tells whether words are among those of others, whole or in part: three of them in a row are no chance.
func isOneOf(words []string, others [][]string) bool {
	return len(words) >= 3 && slices.ContainsFunc(others, func(o []string) bool { return slices.Equal(words, o) || isExcerpt(words, o) })
}

func addVersion(versions []Version, account int, text Text, words []string, lang string) []Version {
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
