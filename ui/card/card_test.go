package card_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui/card"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/uitest"
)

// archive returns an outlet of which every figure differs from every other.
func archive(t testing.TB) *model.Archive {
	t.Helper()
	b := modeltest.New()
	b.Outlet("yonhap").Named("Yonhap News Agency", "Yonhap").Of("KR", "en", model.Wire).Native = "연합뉴스"
	first := b.Event("first", "2019-02-28").Titled("First event", "x").With("kim-yo-jong", "ri-yong-ho")
	first.Asks("a", "yes", "no").Reads("Question a?").Differ(model.Contradiction).Settle("yes", "record-1")
	first.Asks("b", "all", "some").Reads("Question b?").Differ(model.Contradiction).Settle("all", "record-1")
	first.ToldBy("record-1").Witness().States("a", "yes").States("b", "all")
	first.ToldBy("yonhap-1").Witness().States("a", "no").States("b", "all")
	first.ToldBy("kcna-1").Credits("yonhap").States("a", "no").States("b", "some")
	second := b.Event("second", "2019-03-01").Titled("Second event", "x").With("kim-yo-jong", "ri-yong-ho")
	second.Asks("c", "yes").Reads("Question c?")
	second.ToldBy("yonhap-2").Credits("ap").Attributes("c", "yes", "kim-yo-jong")
	second.ToldBy("ap-2").Resembles("yonhap").States("c", "yes")
	third := b.Event("third", "2020-01-01").Titled("Third event", "x").With("kim-yo-jong", "donald-trump")
	third.Asks("d", "yes").Reads("Question d?")
	third.ToldBy("yonhap-3").Attributes("d", "yes", "kim-yo-jong")
	b.Person("kim-yo-jong").Named("Kim Yo Jong", "Kim Yo-jong").Written("김여정").Held("Vice department director", "2018", "2020").Held("Department director", "", "").
		Held("First sister", "2019-06", "").Held("Nobody", "", "2017")
	d := b.Draft()
	d.Events[2].Accounts[0].Says[0].Sayings[0].Hedged = true
	a, err := model.NewArchive(d)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// Each figure stands with what it is a part of.
func TestFiguresHaveDenominators(t *testing.T) {
	t.Parallel()
	a := archive(t)
	uitest.DocShows(t, card.Outlet(a.Select(model.Filter{}), a.Outlet("yonhap"), 120),
		"Yonhap News Agency", "연합뉴스", "wire · South Korea · mainly in English",
		"1 of 3  accounts are first-hand",
		"1 of 3  accounts carry on another outlet",
		"2 of 4  answers are attributed to somebody",
		"1 of 4  answers are hedged",
		"1 of 2  answers to settled questions differ from what settled them",
		"2  accounts of other outlets carry it on",
		"The events were picked by hand",
		"3 events")
}

// The rows behind each figure are listed, and lead to what they are about.
func TestRowsBehindTheFigures(t *testing.T) {
	t.Parallel()
	a := archive(t)
	d := card.Outlet(a.Select(model.Filter{}), a.Outlet("yonhap"), 120)
	uitest.DocShows(t, d, "Differs from what settled the question", "Question a?", "First-hand", "Carried on by others", "Kcna, 28 Feb 2019, “Kcna 1”", "Ap, 1 Mar 2019, “Ap 2”", "Hedged", "Question d?")
	want := []target.Target{
		{Kind: target.Difference, ID: "first", Sub: "a"}, {Kind: target.Source, ID: "yonhap-1"}, {Kind: target.Source, ID: "kcna-1"},
		{Kind: target.Source, ID: "ap-2"}, {Kind: target.Difference, ID: "third", Sub: "d"},
		{Kind: target.Event, ID: "first"}, {Kind: target.Event, ID: "second"}, {Kind: target.Event, ID: "third"},
	}
	got := uitest.Links(d)
	if len(got) != len(want) {
		t.Fatalf("the links are %v, and should be %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("link %d leads to %v, not %v", i, got[i], want[i])
		}
	}
}

// What differs stands with what settled it, and a hedged answer with its voice.
func TestRowsSayWhatWasAnswered(t *testing.T) {
	t.Parallel()
	a := archive(t)
	uitest.DocShows(t, card.Outlet(a.Select(model.Filter{}), a.Outlet("yonhap"), 120),
		"Question a?\n                        First event\n                        ● no · states it\n                        Settled: yes, by Record: it is the record (kind: contradiction)",
		"Question d?\n                        Third event\n                        ◐~ yes · attributes it to Kim Yo Jong, hedged")
}

// Several accounts of one event stand below it, told apart by date, headline, address and who re-published them; the outlet is named
// where it is another one. An account that answers a question twice is one row.
func TestRowsOfOneEventAreToldApart(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019-02-28")
	e.Asks("q", "one", "two").Differ(model.Number)
	for _, id := range []string{"yonhap-1", "yonhap-2", "yonhap-3"} {
		e.ToldBy(id).Witness().States("q", "one").States("q", "two")
	}
	e.ToldBy("ap-1").Credits("yonhap").States("q", "one")
	d := b.Draft()
	d.Sources[1].TitleEnglish, d.Sources[1].Host, d.Sources[2].Title = "In English", "KTVQ", ""
	for i := range d.Events[0].Accounts[0].Says[0].Sayings {
		d.Events[0].Accounts[0].Says[0].Sayings[i].Hedged = true
	}
	a, err := model.NewArchive(d)
	if err != nil {
		t.Fatal(err)
	}
	doc := card.Outlet(a.Select(model.Filter{}), a.Outlet("yonhap"), 120)
	const under = "\n                        "
	uitest.DocShows(t, doc, "First-hand\n  28 Feb 2019           E"+under+"28 Feb 2019, “Yonhap 1”"+under+"28 Feb 2019, “In English”, as re-published by KTVQ"+
		under+"28 Feb 2019, headline not seen: https://yonhap.example/yonhap-3\n",
		"Carried on by others\n  28 Feb 2019           E"+under+"Ap, 28 Feb 2019, “Ap 1”\n",
		"Hedged\n  28 Feb 2019           Q?"+under+"E"+under+"●~ one · states it, hedged"+under+"●~ two · states it, hedged"+under+"Open: a record of it (kind: number)\n\n")
}

// Of a long list the first rows stand, and how many more there are.
func TestLongListsSayWhatTheyLeaveOut(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	for i := range 103 {
		e := b.Event(fmt.Sprintf("event-%03d", i), "2019-02-28")
		e.Asks("q", "a")
		e.ToldBy(fmt.Sprintf("ap-%d", i)).Witness().States("q", "a")
	}
	d := b.Draft()
	for i := range d.Events {
		d.Events[i].Accounts[0].Says[0].Sayings[0].Hedged = true
	}
	a, err := model.NewArchive(d)
	if err != nil {
		t.Fatal(err)
	}
	uitest.DocShows(t, card.Outlet(a.Select(model.Filter{}), a.Outlet("ap"), 120), "“Ap 99”\n  … and 3 more\n\nHedged", "states it, hedged\n  … and 3 more\n\n103 events")
}

func TestAnOutletWithoutAccounts(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Event("e", "2019")
	b.Outlet("quiet")
	a := b.Archive(t)
	d := card.Outlet(a.Select(model.Filter{}), a.Outlet("quiet"), 80)
	uitest.DocShows(t, d, "wire · United States · mainly in English\n\nNo piece of it is in the archive.")
	if len(uitest.Links(d)) > 0 {
		t.Errorf("rows of nothing are listed:\n%s", uitest.Lines(d))
	}
}

func wantLinks(t *testing.T, d page.Doc, want []target.Target) {
	t.Helper()
	if got := uitest.Links(d); !slices.Equal(got, want) {
		t.Errorf("links lead to %v, want %v", got, want)
	}
}

func TestPerson(t *testing.T) {
	t.Parallel()
	a := archive(t)
	d := card.Person(a.Select(model.Filter{}), a.Person("kim-yo-jong"), 120)
	uitest.DocShows(t, d, "Kim Yo Jong  김여정", "North Korea", "also written Kim Yo-jong", "2018–2020", "dates not seen", "from Jun 2019", "until 2017",
		"Most often with  Ri Yong Ho 2 · Donald Trump 1", "First seen 28 February 2019, last 1 January 2020", "3 events")
	want := []target.Target{
		{Kind: target.Person, ID: "ri-yong-ho"}, {Kind: target.Person, ID: "donald-trump"},
		{Kind: target.Event, ID: "first"}, {Kind: target.Event, ID: "second"}, {Kind: target.Event, ID: "third"},
		{Kind: target.Difference, ID: "second", Sub: "c", N: 1}, {Kind: target.Difference, ID: "third", Sub: "d", N: 1},
	}
	wantLinks(t, d, want)
}

// What accounts give as somebody's word stands below events and questions, each of which is written once, and leads to the first
// account that gives it.
func TestClaims(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Outlet("kcna")
	e := b.Event("e", "2019-02-28").Titled("The event", "x")
	e.Quotes("said", "kim").Reads("What did Kim say?")
	e.Asks("why", "one", "two").Reads("Why?").Differ(model.Contradiction)
	e.ToldBy("ap-1").Credits("kcna").Prints("said", "so be it")
	e.ToldBy("upi-1").Credits("kcna").Prints("said", "so it is").Attributes("why", "two", "kim")
	e.ToldBy("afp-1").Prints("said", "so be it").Attributes("why", "one", "kim")
	later := b.Event("later", "2019-03-01").Titled("Another", "x")
	later.Asks("when", "then").Reads("When?")
	later.ToldBy("ap-2").Attributes("when", "then", "kim")
	a := b.Archive(t)
	d := card.Person(a.Select(model.Filter{}), a.Person("kim"), 100)
	uitest.DocShows(t, d, "On this person’s word   what accounts give as said by this person, true or not\n"+
		"  28 Feb 2019           The event\n"+
		"                        What did Kim say?\n"+
		"                          “so be it” · 3 accounts, 1 origin + 1 unknown, in 2 versions\n"+
		"                        Why?\n"+
		"                          one · 1 account\n"+
		"                          two · 1 account, 1 origin\n"+
		"  1 Mar 2019            Another\n"+
		"                        When?\n"+
		"                          then · 1 account")
	want := []target.Target{
		{Kind: target.Difference, ID: "e", Sub: "said", N: 1}, {Kind: target.Difference, ID: "e", Sub: "why", N: 3},
		{Kind: target.Difference, ID: "e", Sub: "why", N: 2}, {Kind: target.Difference, ID: "later", Sub: "when", N: 1},
	}
	wantLinks(t, d, want)
}

// Of an outlet that published nothing here stand no figures, but what accounts give as its word.
func TestAnOutletThatIsOnlyQuoted(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Outlet("nis")
	e := b.Event("e", "2019-02-28")
	e.Asks("why", "one").Reads("Why?")
	e.ToldBy("ap-1").States("why", "one")
	d := b.Draft()
	d.Events[0].Accounts[0].Says[0].Sayings[0] = model.Saying{Answer: "one", How: model.Attributes, To: model.Attribution{Outlet: "nis"}}
	a, err := model.NewArchive(d)
	if err != nil {
		t.Fatal(err)
	}
	doc := card.Outlet(a.Select(model.Filter{}), a.Outlet("nis"), 80)
	uitest.DocShows(t, doc, "No piece of it is in the archive.\n\nOn its word   what accounts give as said or reported by it, true or not\n  28 Feb 2019", "one · 1 account")
	for _, not := range []string{"In this archive", "shows them on the timeline"} {
		if strings.Contains(uitest.Lines(doc), not) {
			t.Errorf("%q stands on the card of an outlet without accounts", not)
		}
	}
}

// An office is a bar over the years of the archive, half a year to a cell; an end that was not seen is drawn as such.
func TestOfficesAreBars(t *testing.T) {
	t.Parallel()
	a := archive(t) // 2019 and 2020
	uitest.DocShows(t, card.Person(a.Select(model.Filter{}), a.Person("kim-yo-jong"), 120),
		"━━━━  Vice department director", "━┄┄┄  First sister", "····  Nobody", "dates not seen            Department director")
	uitest.DocShows(t, card.Person(a.Select(model.Filter{}), a.Person("kim-yo-jong"), 120), "Offices                      2019 2020\n")
	narrow := card.Person(a.Select(model.Filter{}), a.Person("kim-yo-jong"), 60) // no room for bars, and so for their scale
	uitest.DocShows(t, narrow, "2018–2020                 Vice department", "Offices\n")
	uitest.DocShows(t, card.Person(a.Select(model.Filter{}), a.Person("kim-yo-jong"), 61), "━━━━  Vice department director", "Offices                      2019 2020\n")
	b := modeltest.New()
	b.Event("e", "2019").With("somebody")
	b.Person("somebody").Held("Delegate", "", "")
	a = b.Archive(t)
	uitest.DocShows(t, card.Person(a.Select(model.Filter{}), a.Person("somebody"), 120), "Offices\n  dates not seen") // nothing is drawn that would need a scale
}

// Companions are parted by a dot or by the end of a line, and nobody's name is cut.
func TestCompanionsAtEveryWidth(t *testing.T) {
	t.Parallel()
	a := archive(t)
	for width := 40; width < 90; width++ {
		text := uitest.Lines(card.Person(a.Select(model.Filter{}), a.Person("kim-yo-jong"), width))
		_, text, _ = strings.Cut(text, "Most often with  ")
		text, _, _ = strings.Cut(text, "\n\n")
		const on, under = "Ri Yong Ho 2 · Donald Trump 1", "Ri Yong Ho 2\n                 Donald Trump 1"
		if want := map[bool]string{true: on, false: strings.Replace(under, strings.Repeat(" ", 17), strings.Repeat(" ", min(17, width/3)), 1)}[width >= 17+len(on)-1]; text != want {
			t.Errorf("at %d: %q, not %q", width, text, want)
		}
	}
}

// Neither a long date nor a long title is cut.
func TestRowsAreNotCut(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Event("long", "2018-03-31~/2018-04-01~").Titled("A title that is rather long for a column", "x").With("somebody")
	b.Event("short", "2019").Titled("Next", "x").With("somebody")
	a := b.Archive(t)
	const under = "\n                        "
	uitest.DocShows(t, card.Person(a.Select(model.Filter{}), a.Person("somebody"), 50), "2 events   f shows them on the timeline\n  about 31 Mar–1 Apr 2018"+under+"A title that is rather"+
		under+"long for a column\n  2019                  Next")
	if got := uitest.Lines(card.Person(a.Select(model.Filter{}), a.Person("somebody"), 30)); strings.Contains(got, "…") {
		t.Errorf("something was cut:\n%s", got)
	}
}

// What a card lists keeps to the filter that is in force; its figures do not.
func TestACardKeepsToTheFilter(t *testing.T) {
	t.Parallel()
	a := archive(t)
	f, err := a.ParseFilter("year:2020")
	if err != nil {
		t.Fatal(err)
	}
	in := a.Select(f)
	person, outlet := card.Person(in, a.Person("kim-yo-jong"), 120), card.Outlet(in, a.Outlet("yonhap"), 120)
	uitest.DocShows(t, person, "1 of 3 events", "Third event", "Question d?")
	uitest.DocShows(t, outlet, "1 of 3  accounts are first-hand", "Hedged", "Question d?", "1 of 3 events", "Third event")
	for _, d := range []page.Doc{person, outlet} {
		for _, not := range []string{"First event", "Second event", "Question a?", "Question c?", "Carried on by others"} {
			if strings.Contains(uitest.Lines(d), not) {
				t.Errorf("%q stands on a card filtered by year:2020:\n%s", not, uitest.Lines(d))
			}
		}
	}
}

func TestAPersonOfNoEvent(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	b.Event("e", "2019")
	b.Person("nobody")
	a := b.Archive(t)
	d := card.Person(a.Select(model.Filter{}), a.Person("nobody"), 80)
	uitest.DocShows(t, d, "Nobody", "Events were picked by hand: more happened than stands here.")
	if strings.Contains(uitest.Lines(d), "First seen") {
		t.Errorf("somebody never seen was:\n%s", uitest.Lines(d))
	}
}

func TestSource(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	d := card.Source(a, a.Source("ap-hanoi"), 120)
	uitest.DocShows(t, d, "Ap Hanoi", "Associated Press · wire · United States · article in English", "Published 28 February 2019 (date seen in its page)",
		"Read: full, on 21 November 2026", "https://ap.example/ap-hanoi", "Cite as: “Ap Hanoi”, Associated Press, 28 February 2019", "2 events")
	if to := uitest.Links(d)[0]; to != (target.Target{Kind: target.Outlet, ID: "ap"}) {
		t.Errorf("the first link leads to %v", to)
	}
	uitest.DocShows(t, card.Source(a, a.Source("rehash-hanoi"), 120), "Published on a day that the page does not show")
}

// The address stands once, within the citation, which is the one that can be copied.
func TestASourceIsCitedOnce(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for _, width := range []int{60, 200} {
		got := uitest.Lines(card.Source(a, a.Source("ap-hanoi"), width))
		if n := strings.Count(got, "https://"); n != 1 {
			t.Errorf("the address stands %d times in\n%s", n, got)
		}
		if joined := strings.Join(strings.Fields(got), " "); !strings.Contains(joined, "Cite as: "+string(a.Citation(a.Source("ap-hanoi")))) {
			t.Errorf("the citation is not complete in\n%s", got)
		}
	}
	builder := modeltest.New()
	builder.Event("e", "2019")
	builder.Source("book")
	d := builder.Draft()
	d.Sources[0].URL, d.Sources[0].Locator = "", "page 4"
	b, err := model.NewArchive(d)
	if err != nil {
		t.Fatal(err)
	}
	uitest.DocShows(t, card.Source(b, b.Source("book"), 120), "page 4 (read 21 November 2026).\n\n0 events")
}

// Below each event stands what the source says of it: in whose voice, in which words and where; what it is silent on; where it comes
// from; and how it was read.
func TestASourceSaysWhatItSaid(t *testing.T) {
	t.Parallel()
	d := modeltest.SmallBuilder().Draft()
	for i := range d.Events {
		for j := range d.Events[i].Accounts {
			if acc := &d.Events[i].Accounts[j]; acc.Source == "hankyoreh-hanoi" {
				s := &acc.Says[0].Sayings[0]
				s.Hedged, s.Words, s.Where, s.Renders = true, "“some sanctions”", "paragraph 2", "yonhap-hanoi"
			}
		}
		for j, q := range d.Events[i].Questions {
			if q.ID == "ask" {
				d.Events[i].Questions[j].Answers[1].Note = "those since 2016"
			}
		}
	}
	a, err := model.NewArchive(d)
	if err != nil {
		t.Fatal(err)
	}
	doc := card.Source(a, a.Source("hankyoreh-hanoi"), 150)
	uitest.DocShows(t, doc, "1 event\n\n  28 Feb 2019           Hanoi summit ends without a deal\n  relays Yonhap (inferred) · opening read at least twice\n"+
		"  mended on another reading: Ri’s word had stood as the page’s own\n  What did the North ask for?\n"+
		"    ◐~ five (those since 2016) · attributes it to Ri Yong Ho, hedged · “some sanctions” · paragraph 2 · translates Yonhap News Agency\n"+
		"  Was a document signed?\n    ● no · states it\n", "What did Trump say of walking away?\n    ● states it · “때로는 떠나야 한다”")
	if to := uitest.Links(doc)[2]; to != (target.Target{Kind: target.Difference, ID: "2019-02-28-hanoi", Sub: "ask"}) {
		t.Errorf("the question leads to %v", to)
	}
	uitest.DocShows(t, card.Source(a, a.Source("yonhap-early"), 120), "‹ too early: Was a document signed?\n")
	uitest.DocShows(t, card.Source(a, a.Source("ap-hanoi"), 120), "first-hand · whole text read once\n",
		"    ◐ all · attributes it to Donald Trump\n    ◐ five (those since 2016) · attributes it to Ri Yong Ho\n",
		"\n\n  1 Mar 2019            Ri Yong Ho's midnight briefing\n  origin unknown · whole text read once\n  Which sanctions did Ri name?\n")
	b := modeltest.New()
	e := b.Event("e", "2019")
	e.Asks("q", "a")
	e.ToldBy("once").States("q", "a")
	e.ToldBy("twice").States("q", "a").ReadAgain("")
	a = b.Archive(t)
	for id, want := range map[model.SourceID]string{"once": "opening read once\n  Q?", "twice": "opening read at least twice\n  Q?"} { // nothing was mended
		uitest.DocShows(t, card.Source(a, a.Source(id), 120), want)
	}
}

func TestASourceOfWhichMoreIsKnown(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019-02-28")
	e.Asks("q", "a")
	e.ToldBy("ap-1").States("q", "a")
	e.ToldBy("ap-2").States("q", "a")
	draft := b.Draft()
	s := &draft.Sources[1]
	s.Title, s.TitleEnglish, s.Bylines, s.Host, s.Locator, s.VersionOf, s.Language = "제목", "The title", []model.Text{"A. One", "B. Two"}, "KTVQ", "page 4", "ap-1", "ko"
	draft.Sources[0].Title = ""
	a, err := model.NewArchive(draft)
	if err != nil {
		t.Fatal(err)
	}
	d := card.Source(a, a.Source("ap-2"), 120)
	uitest.DocShows(t, d, "제목", "in English: The title", "By A. One, B. Two", "Read as re-published by KTVQ", "page 4", "A version of Ap, 28 Feb 2019, headline not seen: https://ap.example/ap-1")
	if to := uitest.Links(d)[1]; to != (target.Target{Kind: target.Source, ID: "ap-1"}) {
		t.Errorf("the version leads to %v", to)
	}
	uitest.DocShows(t, card.Source(a, a.Source("ap-1"), 120), "(headline not seen)")
}

func TestNoLineIsTooWide(t *testing.T) {
	t.Parallel()
	a, small := archive(t), modeltest.Small(t)
	for width := 20; width < 130; width += 3 {
		for name, d := range map[string]page.Doc{
			"outlet": card.Outlet(a.Select(model.Filter{}), a.Outlet("yonhap"), width), "person": card.Person(a.Select(model.Filter{}), a.Person("kim-yo-jong"), width),
			"source": card.Source(small, small.Source("hankyoreh-hanoi"), width), "method": card.Method(width),
		} {
			for _, l := range d.Text() {
				if text.Width(l) > width {
					t.Fatalf("%s: %q takes %d cells of %d", name, l, text.Width(l), width)
				}
			}
		}
	}
}

// The page about the method explains every mark.
func TestMethod(t *testing.T) {
	t.Parallel()
	uitest.DocShows(t, card.Method(100), "What silence claims", "Every mark", "≠", "∅", "°", "no outlet is ranked")
}
