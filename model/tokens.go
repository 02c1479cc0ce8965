package model

import (
	"slices"
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"
)

// gap is the word that stands for words left out.
const gap = "…"

// token is one word of a text, as Unicode's word boundaries (UAX #29) part them, or a gap.
type token struct {
	word    string // as it is compared: in lower case, without the marks around it; empty in a text of nothing but marks
	printed string // as it stands in the text, with those marks and the space after it
}

// tokens parts a text into words. Hyphens, dashes, quotation marks and other punctuation go with the word that they touch, and
// make none of their own. Texts without spaces, such as Chinese, are parted character by character.
func tokens(text string) []token {
	const letters = 5 // of a word, more or less
	all := make([]token, 0, len(text)/letters+1)
	lead := ""       // marks that open the next word
	touching := true // nothing but marks stands between here and the word before
	for iter := words.FromString(joinDots(text)); iter.Next(); {
		part := iter.Value()
		switch word := asCompared(part); {
		case word != "" && touching && lead == "" && len(all) > 0 && (isSymbol(part) || isSymbol(all[len(all)-1].printed)):
			last := &all[len(all)-1]
			last.word += word
			last.printed += part
		case word != "":
			all = append(all, token{word, lead + part})
			lead, touching = "", true
		case strings.TrimSpace(part) == "":
			lead += part
			if len(all) > 0 { // what stood alone belongs to the word before it
				all[len(all)-1].printed += lead
				lead = ""
			}
			touching = false
		case touching && len(all) > 0:
			all[len(all)-1].printed += part
		default:
			lead += part
		}
	}
	switch {
	case lead != "" && len(all) > 0:
		all[len(all)-1].printed += lead
	case lead != "":
		all = []token{{"", lead}} // nothing but marks
	}
	return all
}

// joinDots writes every way of leaving words out with one character.
func joinDots(s string) string { return strings.ReplaceAll(s, "...", gap) }

// asCompared returns a word as it is compared, and nothing for a space or a mark.
func asCompared(part string) string {
	if part == gap {
		return gap
	}
	if strings.IndexFunc(part, isWordly) < 0 {
		return ""
	}
	word := strings.ReplaceAll(strings.ToLower(part), "’", "'")
	if strings.IndexFunc(word, unicode.IsDigit) < 0 {
		word = strings.ReplaceAll(word, ".", "") // U.S. is US
	}
	return word
}

// isWordly tells whether a word may consist of the character: a letter, a digit, or a symbol that is more than a mark.
func isWordly(r rune) bool {
	return r == '%' || !unicode.IsSpace(r) && !unicode.IsPunct(r) && r != '`' && r != '´'
}

// isSymbol tells whether a word is a sign such as % or $, which is one word with the number that it touches.
func isSymbol(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return r != '%' && !unicode.IsSymbol(r) }) < 0
}

// plainWords returns the words of a text as they are compared. A gap at either end leaves nothing out, and is none.
func plainWords(text string) []string {
	all := tokens(text)
	plain := make([]string, 0, len(all))
	for _, t := range all {
		if t.word != "" {
			plain = append(plain, t.word)
		}
	}
	for len(plain) > 0 && plain[0] == gap {
		plain = plain[1:]
	}
	for len(plain) > 0 && plain[len(plain)-1] == gap {
		plain = plain[:len(plain)-1]
	}
	return plain
}

// SameWords tells whether two texts have the same words, apart from punctuation, hyphens, quotation marks and case.
func SameWords(a, b Text) bool { return slices.Equal(plainWords(string(a)), plainWords(string(b))) }
