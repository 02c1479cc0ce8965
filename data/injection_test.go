package data

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"parallel38/model"
)

// injections are what must never reach a terminal, a file name or an error, however it is written.
var injections = map[string]string{
	"NUL":                      "\x00",
	"bell":                     "\a",
	"backspace":                "\b\b\b",
	"vertical tab":             "\v",
	"form feed":                "\f",
	"carriage return":          "\rx",
	"shift out":                "\x0e",
	"escape":                   "\x1b",
	"delete":                   "\x7f",
	"colour":                   "\x1b[31mred\x1b[0m",
	"clear screen":             "\x1b[2J\x1b[H",
	"window title":             "\x1b]0;title\a",
	"hyperlink (OSC 8)":        "\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\",
	"clipboard (OSC 52)":       "\x1b]52;c;cm0gLXJm\a",
	"unterminated OSC":         "\x1b]8;;",
	"unterminated DCS":         "\x1bP1$r",
	"C1 CSI":                   "\u009b31m",
	"C1 OSC":                   "\u009d52;c;\u009c",
	"next line":                "\u0085",
	"raw C1 byte":              "\x9b31m",
	"bad UTF-8":                "\xff\xfe",
	"overlong slash":           "\xc0\xaf",
	"surrogate":                "\xed\xa0\x80",
	"cut UTF-8":                "\xe4\xb8",
	"line separator":           "\u2028",
	"paragraph separator":      "\u2029",
	"right-to-left override":   "\u202e",
	"bidirectional embedding":  "\u202a\u202c",
	"bidirectional isolate":    "\u2066\u2069",
	"right-to-left mark":       "\u200f",
	"Arabic letter mark":       "\u061c",
	"zero-width space":         "\u200b",
	"zero-width joiner":        "\u200d",
	"word joiner":              "\u2060",
	"byte order mark":          "\ufeff",
	"soft hyphen":              "\u00ad",
	"Hangul filler":            "\u3164",
	"halfwidth Hangul filler":  "\uffa0",
	"combining joiner":         "\u034f",
	"interlinear annotation":   "\ufff9",
	"variation selector":       "\ufe0f",
	"variation selector above": "\U000e0100",
	"tag characters":           "\U000e0041\U000e007f",
	"private use":              "\ue000",
	"private use above":        "\U000f0000",
}

// TestInjectionIntoEveryValue puts all injections, one after the other, into every value of the base archive.
func TestInjectionIntoEveryValue(t *testing.T) {
	var all strings.Builder
	for _, name := range slices.Sorted(maps.Keys(injections)) {
		all.WriteString(injections[name])
	}
	whole := base(t)
	for name, file := range whole {
		for _, at := range values(t, file.Data) {
			files := maps.Clone(whole)
			files[name] = &fstest.MapFile{Data: slices.Insert(slices.Clone(file.Data), at, []byte(all.String())...)}
			line := 1 + bytes.Count(file.Data[:at], []byte("\n"))
			checkInjected(t, files, fmt.Sprintf("%s:%d:", name, line))
		}
	}
}

// values returns the place within each value of a file after its first letter.
func values(t *testing.T, content []byte) (places []int) {
	t.Helper()
	var document yaml.Node
	if err := yaml.Unmarshal(content, &document); err != nil {
		t.Fatal(err)
	}
	lines := bytes.SplitAfter(content, []byte("\n"))
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		for i, child := range n.Content {
			if n.Kind != yaml.MappingNode || i%2 == 1 {
				walk(child)
			}
		}
		if n.Kind != yaml.ScalarNode {
			return
		}
		line, column := n.Line, n.Column
		if n.Style&(yaml.FoldedStyle|yaml.LiteralStyle) != 0 { // begins on the next line
			line, column = line+1, 1+bytes.IndexFunc(lines[line], unicode.IsLetter)
		}
		before := bytes.Join(lines[:line-1], nil)
		places = append(places, len(before)+len(string([]rune(string(lines[line-1]))[:column])))
	}
	walk(&document)
	return places
}

// TestInjectionAlone puts every injection into a text, as such and as escapes of YAML, which a search of the file does not
// find.
func TestInjectionAlone(t *testing.T) {
	for name, injection := range injections {
		forms := []string{"Ri " + injection + "Yong Ho"}
		if utf8.ValidString(injection) {
			escaped := ""
			for _, r := range injection {
				escaped += fmt.Sprintf(`\U%08x`, r)
			}
			forms = append(forms, `"Ri `+escaped+`Yong Ho"`)
		}
		for _, form := range forms {
			files := base(t)
			content := bytes.Replace(files["people.yaml"].Data, []byte("Ri Yong Ho"), []byte(form), 1)
			files["people.yaml"] = &fstest.MapFile{Data: content}
			t.Run(name, func(t *testing.T) { checkInjected(t, files, "people.yaml:16:") })
		}
	}
}

const hanoi = "events/2019/2019-02-28-hanoi-no-deal.yaml"

// checkInjected holds that the strict mode reports a fault at the place, and that no mode lets an unsafe character through.
func checkInjected(t *testing.T, files fstest.MapFS, place string) {
	t.Helper()
	archive, _, err := Read(files, Strict)
	if archive != nil || err == nil || !strings.Contains(err.Error(), place) {
		t.Errorf("strict: %v; want a fault at %s", err, place)
	}
	checkSafe(t, fmt.Sprint(err))

	archive, report, err := Read(files, Lenient)
	if err != nil {
		checkSafe(t, err.Error())
		return
	}
	if report.Replaced == 0 {
		t.Error("lenient: nothing was replaced")
	}
	for _, content := range Compile(archive) {
		part, err := decode(content)
		if err != nil {
			t.Fatal(err)
		}
		walkStrings(reflect.ValueOf(part), func(s string) { checkSafe(t, s) })
	}
}

// checkSafe holds that s may be printed; line feeds part the faults of an error.
func checkSafe(t *testing.T, s string) {
	t.Helper()
	for line := range strings.SplitSeq(s, "\n") {
		if text, changed := model.Clean(line); changed > 0 || string(text) != line {
			t.Errorf("unsafe text: %q", line)
		}
	}
}

// walkStrings visits every exported string within v.
func walkStrings(v reflect.Value, visit func(string)) {
	switch v.Kind() {
	case reflect.String:
		visit(v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			walkStrings(v.Elem(), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walkStrings(v.Index(i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				walkStrings(v.Field(i), visit)
			}
		}
	}
}

// TestBaseFillsEveryField holds that the tests above reach every field there is.
func TestBaseFillsEveryField(t *testing.T) {
	archive, _, err := Read(base(t), Strict)
	if err != nil {
		t.Fatal(err)
	}
	filled := map[string]bool{}
	for _, content := range Compile(archive) {
		part, err := decode(content)
		if err != nil {
			t.Fatal(err)
		}
		noteFields(reflect.ValueOf(part), filled)
	}
	for field, isFilled := range filled {
		if !isFilled {
			t.Errorf("%s is empty all over the base archive", field)
		}
	}
}

// noteFields notes for each field of each type within v whether it is anywhere filled.
func noteFields(v reflect.Value, filled map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			noteFields(v.Elem(), filled)
		}
	case reflect.Slice:
		for i := range v.Len() {
			noteFields(v.Index(i), filled)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				name := v.Type().Name() + "." + f.Name
				filled[name] = filled[name] || !v.Field(i).IsZero()
				noteFields(v.Field(i), filled)
			}
		}
	}
}
