package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Text is text that is safe to draw, copy, export or put into an error: valid UTF-8 in Unicode form NFC, without control,
// bidirectional, invisible or escape characters, on one line. Constants of the program are Text by nature; all
// other text becomes Text through [Clean] alone, the one door where it enters.
type Text string

// Clean makes s safe and says how many characters it had to change. Line breaks and tabs become spaces and are not
// counted; every other unsafe character becomes U+FFFD, so that a reader sees that something stood there.
func Clean(s string) (text Text, changed int) {
	if isPlain(s) {
		return Text(s), 0
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"): // the line break that follows stands for both
		case r == '\n' || r == '\t':
			b.WriteByte(' ')
		case r == utf8.RuneError && size == 1, Unsafe(r):
			changed++
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
		i += size
	}
	return Text(norm.NFC.String(b.String())), changed
}

// Unsafe tells whether r may not reach a terminal inside a text: C0 and C1 controls, line and paragraph separators,
// bidirectional controls, tag characters, zero-width and other invisible format characters, private use, surrogates, and marks that
// terminals draw at different widths (CWE-150; Unicode TR36, "Unicode Security Considerations").
func Unsafe(r rune) bool {
	switch {
	case r >= 0x20 && r < 0x7f:
		return false // the common case
	case unicode.IsControl(r):
		return true
	case r == '\u034f', r == '\u115f', r == '\u1160', r == '\u3164', r == '\uffa0', r == '\u180e':
		return true // fillers and joiners that draw nothing
	case r >= '\ufe00' && r <= '\ufe0f', r >= 0xe0100 && r <= 0xe01ef, r >= 0x1f3fb && r <= 0x1f3ff:
		return true // variation selectors and skin tones: how wide they make a cell, terminals do not agree
	}
	return unicode.In(r, unicode.Me, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp)
}

// isPlain tells whether s is printable ASCII, which needs no cleaning: the common case.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] > 0x7e {
			return false
		}
	}
	return true
}

// Fold reduces s to the words by which it is searched: without case, accents and punctuation, in compatibility form, so
// that "Hà Nội" is found by "ha noi" and "Kim Jong-un" by "kim jong un". Hangul is taken apart into the letters in which it is
// typed, so that what stands in a field after any key finds the whole name.
func Fold(s string) []string {
	var words []string
	start := -1
	folded := foldString(s)
	for i, r := range folded {
		inWord := unicode.IsLetter(r) || unicode.IsDigit(r)
		switch {
		case inWord && start < 0:
			start = i
		case !inWord && start >= 0:
			words = append(words, folded[start:i])
			start = -1
		}
	}
	if start >= 0 {
		words = append(words, folded[start:])
	}
	return words
}

// Join joins texts, ids and other words with what stands between them.
func Join[S ~string](items []S, between string) string {
	words := make([]string, len(items))
	for i, s := range items {
		words[i] = string(s)
	}
	return strings.Join(words, between)
}

// foldKey is [Fold] without the gaps: two spellings of one name have the same key.
func foldKey(s string) string { return strings.Join(Fold(s), "") }

func foldString(s string) string {
	if isPlain(s) {
		return strings.ReplaceAll(strings.ToLower(s), "'", "")
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
		case r == 'đ' || r == 'Đ': // Unicode does not take the stroke off
			b.WriteByte('d')
		case r >= 0x1100 && r <= 0x1112:
			b.WriteString(hangulInitials[r-0x1100])
		case r >= 0x1161 && r <= 0x1175:
			b.WriteString(hangulVowels[r-0x1161])
		case r >= 0x11a8 && r <= 0x11c2:
			b.WriteString(hangulFinals[r-0x11a8])
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// The letters that are typed for each initial, vowel and final of a Hangul syllable, in the order of Unicode: a final is the
// same key as the initial of the next syllable, and some letters take two keys.
var (
	hangulInitials = strings.Fields("ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ")
	hangulVowels   = strings.Fields("ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ")
	hangulFinals   = strings.Fields("ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ")
)
