package model_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// chosen returns the ids of the events that a query chooses.
func chosen(t testing.TB, a *model.Archive, query string) []string {
	t.Helper()
	s := a.Select(parse(t, a, query))
	var ids []string
	for rank := range s.Len() {
		ids = append(ids, string(a.EventAt(s.At(rank)).ID))
	}
	return ids
}

const (
	envoys    = "2017-12-envoys-meet"
	singapore = "2018-06-12-singapore"
	hanoiEnds = "2019-02-28-hanoi"
	daNang    = "2019-02-28-da-nang"
	briefing  = "2019-03-01-ri-briefing"
	panmunjom = "2019-06-30-panmunjom"
	silence   = "2020-year-of-silence"
)

func TestQueryChoosesEvents(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"", []string{envoys, singapore, daNang, hanoiEnds, briefing, panmunjom, silence}},
		{"   ", []string{envoys, singapore, daNang, hanoiEnds, briefing, panmunjom, silence}},
		{"person:kim-jong-un", []string{singapore, daNang, hanoiEnds, panmunjom}},
		{"PERSON:Kim-Jong-Un", []string{singapore, daNang, hanoiEnds, panmunjom}},
		{`person:"Kim Jong Un"`, []string{singapore, daNang, hanoiEnds, panmunjom}},
		{`person:"Kim Jong-un"`, []string{singapore, daNang, hanoiEnds, panmunjom}},
		{"person:KimJongUn", []string{singapore, daNang, hanoiEnds, panmunjom}},
		{"person:Kim-Jong-eun", []string{singapore, daNang, hanoiEnds, panmunjom}},
		{"person:김정은", []string{singapore, daNang, hanoiEnds, panmunjom}},
		{"person:kim", []string{singapore, daNang, hanoiEnds, panmunjom, silence}},
		{"person:kim-jong-un person:donald-trump", []string{singapore, hanoiEnds, panmunjom}},
		{"person:ri-yong-ho,kim-yo-jong", []string{hanoiEnds, briefing, panmunjom, silence}},
		{"-person:kim-jong-un", []string{envoys, briefing, silence}},
		{"-person:kim-jong-un,choe-son-hui", []string{silence}},
		{"outlet:AP", []string{hanoiEnds, briefing}},
		{"outlet:연합뉴스", []string{hanoiEnds, briefing, panmunjom}},
		{"year:2019", []string{daNang, hanoiEnds, briefing, panmunjom}},
		{"year:2018..2019", []string{singapore, daNang, hanoiEnds, briefing, panmunjom}},
		{"year:..2018", []string{envoys, singapore}},
		{"year:2020..", []string{silence}},
		{"year:2017,2020", []string{envoys, silence}},
		{"date:2019-02", []string{daNang, hanoiEnds}},
		{"date:2019-03-01", []string{daNang, briefing}},
		{"date:2019-03", []string{daNang, briefing}},
		{"date:2019-03-03..2019-06-29", nil},
		{"date:2020-07-01", []string{silence}},
		{"date:2017-12-31", []string{envoys}},
		{"kind:summit", []string{singapore, hanoiEnds}},
		{"kind:Summit,visit", []string{singapore, daNang, hanoiEnds}},
		{"place:hanoi", []string{hanoiEnds, briefing}},
		{`place:"da nang"`, []string{daNang}},
		{"place:Đà-Nẵng", []string{daNang}},
		{"topic:sanctions", []string{hanoiEnds, briefing}},
		{"has:difference", []string{hanoiEnds, briefing}},
		{"has:open", []string{hanoiEnds, briefing}},
		{"has:settled", []string{hanoiEnds}},
		{"has:comparison", []string{hanoiEnds}},
		{"has:wording", []string{hanoiEnds}},
		{"has:record", []string{hanoiEnds}},
		{"-has:difference place:hanoi", nil},
		{"yongbyon", nil},                                                                   // a topic is no word of the text
		{"deal", []string{hanoiEnds}},                                                       // of a title
		{"DEAL", []string{hanoiEnds}},                                                       // whatever its case
		{"dea", []string{hanoiEnds}},                                                        // begun
		{"foreign", []string{briefing}},                                                     // of a summary
		{"hankyoreh", nil},                                                                  // an outlet is no word of the text
		{"cancelled", []string{hanoiEnds}},                                                  // of an answer
		{"document", []string{hanoiEnds}},                                                   // of a question
		{"눈", nil},                                                                          // of nothing
		{"김", []string{singapore, daNang, hanoiEnds, panmunjom, silence}},                   // of a native name
		{"김ㅈ", []string{singapore, daNang, hanoiEnds, panmunjom}},                           // with a syllable unfinished
		{"eun", []string{singapore, daNang, hanoiEnds, panmunjom}},                          // of an alias
		{"kim deal", []string{hanoiEnds}},                                                   // both words
		{`"kim deal"`, []string{hanoiEnds}},                                                 // in quotes, too
		{"deal,briefing", []string{hanoiEnds, briefing}},                                    // either word
		{"-summit -kim", []string{envoys, briefing}},                                        // neither word
		{"trump & kim", []string{singapore, hanoiEnds, panmunjom}},                          // a mark is no word
		{"-", []string{envoys, singapore, daNang, hanoiEnds, briefing, panmunjom, silence}}, // still to be typed
		{`person:"kim jong`, []string{singapore, daNang, hanoiEnds, panmunjom, silence}},    // a quotation still to be closed
		{`"`, []string{envoys, singapore, daNang, hanoiEnds, briefing, panmunjom, silence}},
		{`midnight"briefing`, []string{briefing}},
	} {
		if got := chosen(t, a, c.query); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.query, got, c.want)
		}
	}
}

func TestNameSharedByTwoPeopleFindsBoth(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Event("one", "2019").With("kim-song-1")
	b.Event("two", "2020").With("kim-song-2")
	b.Event("three", "2021").With("kim-song-ho")
	for _, id := range []string{"kim-song-1", "kim-song-2"} {
		b.Person(id).Named("Kim Song")
	}
	a := b.Archive(t)
	if got := chosen(t, a, `person:"kim song"`); !slices.Equal(got, []string{"one", "two"}) {
		t.Errorf("the name finds %v", got)
	}
	if got := chosen(t, a, "person:kim-song-2"); !slices.Equal(got, []string{"two"}) {
		t.Errorf("the id finds %v", got)
	}
}

func TestQueryThatCannotBeRead(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for _, c := range []struct {
		query   string
		what    string // the part of the query that is wrong
		message string
	}{
		{"persn:kim", "persn", `filter, column 1: there is no field "persn"; did you mean "person"?`},
		{"deal persn:kim", "persn", `filter, column 6: there is no field "persn"; did you mean "person"?`},
		{"김 -persn:kim", "persn", `filter, column 4: there is no field "persn"; did you mean "person"?`},
		{"12:30", "12", `filter, column 1: there is no field "12"; it can be person, outlet, year, date, kind, place, topic, differs, has`},
		{"person:", "person:", `filter, column 1: person: needs a value, such as person:kim-jong-un`},
		{"deal -year:", "year:", `filter, column 7: year: needs a value, such as year:2018..2019`},
		{"person: deal", "person:", `filter, column 1: person: needs a value, such as person:kim-jong-un`},
		{`deal person:"" 2019`, `person:""`, `filter, column 6: person: needs a value, such as person:kim-jong-un`},
		{"person:donald-trumf", "donald-trumf", `filter, column 8: there is no person "donald-trumf"; did you mean "donald-trump"?`},
		{"person:kim-jong-un,nobody", "nobody", `filter, column 20: there is no person "nobody"; it can be choe-son-hui, donald-trump, kim-jong-un, kim-yo-jong, ri-yong-ho`},
		{`person:"!"`, `"!"`, `filter, column 8: there is no person "!"; it can be choe-son-hui, donald-trump, kim-jong-un, kim-yo-jong, ri-yong-ho`},
		{"outlet:yonhab", "yonhab", `filter, column 8: there is no outlet "yonhab"; did you mean "yonhap"?`},
		{"place:hanoy", "hanoy", `filter, column 7: there is no place "hanoy"; did you mean "Hanoi"?`},
		{"kind:sumit", "sumit", `filter, column 6: there is no kind of event "sumit"; did you mean "summit"?`},
		{"topic:sanction", "sanction", `filter, column 7: there is no topic "sanction"; did you mean "sanctions"?`},
		{"has:diference", "diference", `filter, column 5: there is no mark "diference"; did you mean "difference"?`},
		{"year:19", "19", `filter, column 6: "19" is not a year, month or day such as 2019, 2019-02, 2019-02-28 or a range such as 2018..2019`},
		{"year:2019-02", "2019-02", `filter, column 6: "2019-02" is not a year such as 2019 or 2018..2019; date: takes months and days`},
		{"year:2019..2018", "2019..2018", `filter, column 6: range "2019..2018" runs backwards: write the earlier end first`},
		{"has:difference,has:open", "has:open", `filter, column 16: there is no mark "has:open"; it can be difference, open, settled, comparison, wording, record`},
		{"date:..", "..", `filter, column 6: a range needs at least one end, such as 2018.. or 2018..2019`},
		{"date:2019-02-30", "2019-02-30", `filter, column 6: "2019-02-30" is not a year, month or day such as 2019, 2019-02, 2019-02-28 or a range such as 2018..2019`},
	} {
		_, err := a.ParseFilter(c.query)
		var q *model.QueryError
		if !errors.As(err, &q) {
			t.Errorf("%s: %v", c.query, err)
			continue
		}
		if got := string(q.Query[q.At : q.At+q.Len]); got != c.what {
			t.Errorf("%s: marked %q, want %q", c.query, got, c.what)
		}
		if q.Error() != c.message {
			t.Errorf("%s: %s\nwant %s", c.query, q, c.message)
		}
	}
}

func TestFilterIsWrittenInOneForm(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for query, want := range map[string]string{
		"":                           "",
		"  deal   year:2019 ":        "deal year:2019",
		"Person:김정은":                 "person:kim-jong-un",
		`person:"kim yo jong"`:       "person:kim-yo-jong",
		"person:kim":                 "person:kim-jong-un,kim-yo-jong",
		"place:panmunjom":            "place:Panmunjom",
		"place:da-nang":              `place:"Đà Nẵng"`,
		"-KIND:SUMMIT":               "-kind:summit",
		`"no deal"`:                  `"no deal"`,
		`"no deal`:                   `"no deal"`,
		`"person:kim"`:               `"person:kim"`, // a word, not a field
		`"-deal"`:                    `"-deal"`,      // a word, not an exclusion
		`"a,b"`:                      `"a,b"`,        // one word, not two
		"year:2018..2019 -year:2019": "year:2018..2019 -year:2019",
		"deal\ttalks":                "deal talks",
		"person:ri-yong-ho,":         "person:ri-yong-ho", // a further one still to be typed
		"- deal":                     "deal",
		"deal,":                      "deal",
	} {
		f := parse(t, a, query)
		if f.String() != want {
			t.Errorf("%s is written %s, want %s", query, f, want)
		}
		if again := parse(t, a, f.String()); !reflect.DeepEqual(again, f) {
			t.Errorf("%s is written %s, which is read as %+v and not %+v", query, f, again, f)
		}
	}
}

// A quotation mark that is left open ends with its own filter.
func TestAnd(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	open, year, none := parse(t, a, `-kind:visit "no deal`), parse(t, a, "year:2019"), model.Filter{}
	for _, c := range []struct {
		f    model.Filter
		want string
	}{
		{open.And(year), `-kind:visit "no deal" year:2019`},
		{year.And(open), `year:2019 -kind:visit "no deal"`},
		{open.And(none), `-kind:visit "no deal"`},
		{none.And(year), "year:2019"},
		{none.And(none), ""},
	} {
		if got := c.f.String(); got != c.want {
			t.Errorf("the filter is %q, not %q", got, c.want)
		}
	}
}

func TestToggle(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for _, c := range []struct {
		name, from string
		field      model.Field
		value      model.Text
		want       string
	}{
		{"asks for a value", "", model.ByPerson, "kim-jong-un", "person:kim-jong-un"},
		{"takes it back", "deal person:kim-jong-un", model.ByPerson, "kim-jong-un", "deal"},
		{"a further person narrows", "person:kim-jong-un", model.ByPerson, "donald-trump", "person:kim-jong-un person:donald-trump"},
		{"a further year widens", "deal year:2018", model.ByYear, "2019", "deal year:2018,2019"},
		{"a further kind widens", "kind:summit", model.ByKind, "visit", "kind:summit,visit"},
		{"a further place widens", "place:Hanoi", model.ByPlace, "Đà Nẵng", `place:Hanoi,"Đà Nẵng"`},
		{"one year of several", "year:2018,2019", model.ByYear, "2018", "year:2019"},
		{"one person of several", "person:kim-jong-un,kim-yo-jong", model.ByPerson, "kim-yo-jong", "person:kim-jong-un"},
		{"an excluded value stays excluded", "-person:kim-jong-un", model.ByPerson, "kim-jong-un", "-person:kim-jong-un person:kim-jong-un"},
		{"an excluded year is not widened", "-year:2018", model.ByYear, "2019", "-year:2018 year:2019"},
	} {
		f := parse(t, a, c.from)
		if got := f.Toggle(c.field, c.value).String(); got != c.want {
			t.Errorf("%s: %q becomes %q, want %q", c.name, c.from, got, c.want)
		}
		if f.String() != c.from {
			t.Errorf("%s: the filter it came from is changed to %q", c.name, f)
		}
		if had, has := f.Has(c.field, c.value), f.Toggle(c.field, c.value).Has(c.field, c.value); had == has {
			t.Errorf("%s: has the value before (%t) and after (%t)", c.name, had, has)
		}
	}
}

func TestTermsAreTakenOut(t *testing.T) {
	t.Parallel()
	f := parse(t, modeltest.Small(t), "deal year:2019 -year:2020 person:kim-jong-un")
	if got := f.Without(1).String(); got != "deal -year:2020 person:kim-jong-un" {
		t.Errorf("without the second term: %s", got)
	}
	if got := f.String(); got != "deal year:2019 -year:2020 person:kim-jong-un" {
		t.Errorf("the filter is changed to %s", got)
	}
	if f.IsZero() || !(model.Filter{}).IsZero() || len(f.Terms()) != 4 {
		t.Errorf("%d terms", len(f.Terms()))
	}
}

func TestSelectAgreesWithAWalkOverTheEvents(t *testing.T) {
	t.Parallel()
	for name, a := range map[string]*model.Archive{"small": modeltest.Small(t), "synthetic": synthetic(t, 200, 7)} {
		t.Run(name, func(t *testing.T) {
			query := queriesOf(a)
			rapid.Check(t, func(t *rapid.T) {
				q := query.Draw(t, "query")
				f, err := a.ParseFilter(q)
				if err != nil {
					t.Fatalf("%s: %v", q, err)
				}
				s := a.Select(f)
				var got []int
				for rank := range s.Len() {
					got = append(got, s.At(rank))
				}
				if want := naive(a, f); !slices.Equal(got, want) {
					t.Fatalf("%s: %v, want %v", q, got, want)
				}
				again, err := a.ParseFilter(f.String())
				if err != nil || !reflect.DeepEqual(again, f) {
					t.Fatalf("%s is written %s, which is read as %v (%v)", q, f, again, err)
				}
			})
		})
	}
}

func FuzzParseFilter(f *testing.F) {
	for _, q := range []string{"", "-", `"`, "person:kim,", `-person:"kim`, "year:2018..2019", `a"b:c`, "김ㅈ", "::", "\xff:\u202e", "date:..", "-,"} {
		f.Add(q)
	}
	a := modeltest.Small(f)
	f.Fuzz(func(t *testing.T, q string) {
		filter, err := a.ParseFilter(q)
		if err != nil {
			var at *model.QueryError
			if !errors.As(err, &at) || at.At < 0 || at.Len < 0 || at.At+at.Len > len(at.Query) || !utf8.ValidString(err.Error()) {
				t.Fatalf("%q: %v", q, fmt.Sprintf("%#v", err))
			}
			return
		}
		if got, want := a.Select(filter).Len(), len(naive(a, filter)); got != want {
			t.Fatalf("%q chooses %d, want %d", q, got, want)
		}
		again, err := a.ParseFilter(filter.String())
		if err != nil || again.String() != filter.String() || a.Select(again).Len() != a.Select(filter).Len() {
			t.Fatalf("%q is written %q, which is read as %q (%v)", q, filter, again, err)
		}
		a.Complete(q, 8)
	})
}

// What was said or signed is a record by its form, whoever published it: a government's news article is none.
func TestARecordIsAForm(t *testing.T) {
	t.Parallel()
	for _, form := range model.Forms() {
		b := modeltest.New()
		b.Outlet("state").Of("US", "en", model.Government)
		e := b.Event("e", "2019-02-28")
		e.Asks("q", "a")
		e.ToldBy("state-piece").States("q", "a")
		e.ToldBy("ap-piece").States("q", "a")
		b.Source("ap-piece").Form = form
		want := slices.Contains([]model.Form{model.Transcript, model.Recording, model.SignedText, model.Statement}, form)
		if got := chosen(t, b.Archive(t), "has:record"); (len(got) == 1) != want {
			t.Errorf("%s: chosen %v", form, got)
		}
	}
}
