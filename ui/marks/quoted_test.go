package marks_test

import (
	"testing"

	"parallel38/ui/marks"
)

func TestQuoted(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{
		"so be it":                        "“so be it”",
		"“so be it”":                      "“so be it”",
		`"so be it"`:                      "“so be it”",
		"so be it”":                       "“so be it”",
		"“phased” and “prompt” measures":  "“‘phased’ and ‘prompt’ measures”",
		"measures “phased” and “prompt”":  "“measures ‘phased’ and ‘prompt’”",
		`"phased" and "prompt" measures`:  "“‘phased’ and ‘prompt’ measures”",
		"the ‘complete’ denuclearisation": "“the ‘complete’ denuclearisation”",
		"":                                "“”",
	} {
		if got := marks.Quoted(words); got != want {
			t.Errorf("%q is quoted as %q, not %q", words, got, want)
		}
	}
}
