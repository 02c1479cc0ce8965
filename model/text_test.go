package model_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"parallel38/model"
)

func TestCleanReplacesWhatATerminalWouldObey(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, in, want string
		changed        int
	}{
		{"plain text", "Trump, Kim: no deal", "Trump, Kim: no deal", 0},
		{"Korean", "김정은 국무위원장", "김정은 국무위원장", 0},
		{"Korean taken apart", "\u1100\u1175\u11b7", "김", 0},
		{"Vietnamese composed", "Hà Nội", "Hà Nội", 0},
		{"Vietnamese decomposed", norm.NFD.String("Hà Nội"), "Hà Nội", 0},
		{"an accent alone", "a\u0301", "á", 0},
		{"line breaks", "one\ntwo\r\nthree\tfour", "one two three four", 0},
		{"a carriage return alone", "safe\rEVIL", "safe\ufffdEVIL", 1},
		{"an escape sequence", "\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m", 2},
		{"an operating system command", "\x1b]0;title\x07", "\ufffd]0;title\ufffd", 2},
		{"a C1 control", "\u009b31m", "\ufffd31m", 1},
		{"a raw C1 byte", "\x9b31m", "\ufffd31m", 1},
		{"broken UTF-8", "a\xff\xfeb", "a\ufffd\ufffdb", 2},
		{"a surrogate in UTF-8", "\xed\xa0\x80", "\ufffd\ufffd\ufffd", 3},
		{"NUL and delete", "a\x00b\x7f", "a\ufffdb\ufffd", 2},
		{"a bidirectional override", "abc\u202etxt.exe", "abc\ufffdtxt.exe", 1},
		{"a bidirectional isolate", "\u2066x\u2069", "\ufffdx\ufffd", 2},
		{"zero-width characters", "a\u200bb\u200dc\ufeffd", "a\ufffdb\ufffdc\ufffdd", 3},
		{"tag characters", "x\U000e0041\U000e007f", "x\ufffd\ufffd", 2},
		{"line and paragraph separators", "a\u2028b\u2029c", "a\ufffdb\ufffdc", 2},
		{"variation selectors", "☂\ufe0f\U000e0100", "☂\ufffd\ufffd", 2},
		{"Hangul fillers", "\u115f\u3164\uffa0", "\ufffd\ufffd\ufffd", 3},
		{"private use", "\ue000\U000f0000", "\ufffd\ufffd", 2},
		{"a soft hyphen", "sum\u00admit", "sum\ufffdmit", 1},
		{"a replacement character that was there", "a\ufffdb", "a\ufffdb", 0},
	} {
		got, changed := model.Clean(c.in)
		if string(got) != c.want || changed != c.changed {
			t.Errorf("%s: %q becomes %q with %d changed, want %q with %d", c.name, c.in, got, changed, c.want, c.changed)
		}
	}
}

// checkClean holds what must be so of any cleaned text.
func checkClean(t interface{ Fatalf(string, ...any) }, s string) {
	text, changed := model.Clean(s)
	clean := string(text)
	switch {
	case !utf8.ValidString(clean):
		t.Fatalf("%q becomes %q, which is not UTF-8", s, clean)
	case !norm.NFC.IsNormalString(clean):
		t.Fatalf("%q becomes %q, which is not in form NFC", s, clean)
	case strings.ContainsFunc(clean, model.Unsafe):
		t.Fatalf("%q becomes %q, which is not safe", s, clean)
	case changed != strings.Count(clean, "\ufffd")-strings.Count(s, "\ufffd"):
		t.Fatalf("%q becomes %q with %d changed", s, clean, changed)
	}
	if again, changed := model.Clean(clean); again != text || changed != 0 {
		t.Fatalf("%q becomes %q, and then %q", s, clean, again)
	}
}

func TestCleanTextIsSafeAndStaysSo(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOf(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"\x1b[0m", "\u202e", "\xff", "é", "e\u0301", "김", "\r\n"})))
		checkClean(t, strings.Join(pieces.Draw(t, "pieces"), ""))
	})
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "a", "\r\n", "\x1b]8;;\x07", "e\u0301\u0323", "\u1100\u1175", "\xed\xa0\x80", "\ufeff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkClean(t, s)
		text, _ := model.Clean(s)
		once := model.Fold(string(text))
		if twice := model.Fold(strings.Join(once, " ")); !slices.Equal(once, twice) {
			t.Fatalf("%q folds to %q, and then to %q", text, once, twice)
		}
	})
}

func TestFoldFindsOneWordInEverySpelling(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		want []string
		in   []string
	}{
		{"case and hyphens", []string{"kim", "jong", "un"}, []string{"Kim Jong Un", "kim jong-un", "KIM  JONG—UN", "Kim_Jong_Un", "“Kim” (Jong) Un."}},
		{"Vietnamese", []string{"ha", "noi"}, []string{"Hà Nội", norm.NFD.String("Hà Nội"), "ha noi", "HÀ NỘI"}},
		{"Vietnamese d with a stroke", []string{"da", "nang"}, []string{"Đà Nẵng", "đà nẵng", "Da Nang"}},
		{"apostrophes", []string{"kims", "trip"}, []string{"Kim's trip", "Kim’s trip", "Kims trip"}},
		{"wide and compatible letters", []string{"kcna", "2019"}, []string{"ＫＣＮＡ ２０１９", "KCNA 2019"}},
		{"Hangul, composed or not", model.Fold("김정은"), []string{"김정은", norm.NFD.String("김정은")}},
		{"Hangul, letter by letter", model.Fold("닭의"), []string{"ㄷㅏㄹㄱㅇㅡㅣ", "ㄷㅏㄺㅇㅢ"}},
		{"nothing to search", nil, []string{"", " ", "…", "—", "!?", "\u0301"}},
	} {
		for _, s := range c.in {
			if got := model.Fold(s); !slices.Equal(got, c.want) {
				t.Errorf("%s: %q folds to %q, want %q", c.name, s, got, c.want)
			}
		}
	}
}

func TestUnfinishedHangulBeginsTheWholeWord(t *testing.T) {
	t.Parallel()
	// What stands in the field after each key while a name is typed with a Korean input method.
	for name, stages := range map[string]string{
		"김정은": "ㄱ 기 김 김ㅈ 김저 김정 김정ㅇ 김정으 김정은",
		"이방카": "ㅇ 이 입 이바 이방 이방ㅋ 이방카",
		"최선희": "ㅊ 초 최 최ㅅ 최서 최선 최선ㅎ 최선흐 최선희",
		"박광호": "ㅂ 바 박 박ㄱ 박고 박과 박광 박광ㅎ 박광호",
		"닭갈비": "ㄷ 다 달 닭 닭ㄱ 닭가 닭갈 닭갋 닭갈비",
	} {
		whole := model.Fold(name)[0]
		for _, typed := range strings.Fields(stages) {
			if begin := model.Fold(typed)[0]; !strings.HasPrefix(whole, begin) {
				t.Errorf("%s, typed on the way to %s, does not begin it: %+q, %+q", typed, name, begin, whole)
			}
		}
	}
}
