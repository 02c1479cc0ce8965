package evidence_test

import (
	"slices"
	"strings"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui/evidence"
	"parallel38/ui/page"
)

// archive returns one event with a question of which an account knows everything there is to show.
func archive(t testing.TB) *model.Archive {
	t.Helper()
	b := modeltest.New()
	b.Outlet("ap").Named("Associated Press", "AP")
	e := b.Event("hanoi", "2019-02-28")
	e.Asks("ask", "all", "five").Reads("What did the North ask for?").Differ(model.RivalClaims, model.Scope)
	e.Asks("length", "m53", "m48").Reads("How long?").Differ(model.Number).Settle("m53", "record-x")
	e.ToldBy("ap-x").Published("2019-03-02").Credits("kcna").Attributes("ask", "all", "donald-trump").States("length", "m48")
	e.ToldBy("record-x").Witness().States("length", "m53").States("ask", "five").InFull()
	e.ToldBy("late-x").Undated().Disputes("ask", "all").InFull().Silent("length", model.NotStated)
	d := b.Draft()
	for i := range d.Sources {
		if s := &d.Sources[i]; s.ID == "ap-x" {
			s.Title, s.TitleEnglish, s.Host, s.Locator, s.Language = "하노이", "In Hanoi", "KTVQ", "page 4", "ko"
		}
	}
	for i := range d.Events[0].Accounts {
		if acc := &d.Events[0].Accounts[i]; acc.Source == "ap-x" {
			s := &acc.Says[0].Sayings[0]
			s.Words, s.Where, s.Hedged = "“all of the sanctions”", "paragraph 3", true
		}
	}
	d.Events[0].Questions[0].Answers[0].Note = "as the President put it"
	a, err := model.NewArchive(d)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// cell returns the evidence behind a cell.
func cell(a *model.Archive, q model.QuestionID, account int) []string {
	w := page.NewWriter(100)
	e := a.Event("hanoi")
	evidence.Cell(w, a, a.Compare(e), e.Question(q), account)
	return w.Doc().Text()
}

func TestCellShowsAllThatIsKnown(t *testing.T) {
	t.Parallel()
	got := cell(archive(t), "ask", 0)
	all := strings.Join(got, "\n")
	for _, want := range []string{
		"What did the North ask for?",
		"Associated Press · 2 Mar 2019 · 2 days after · relays Kcna · opening read once",
		"◐~ all",
		"(as the President put it)",
		"attributes it to Donald Trump, hedged",
		"“all of the sanctions”", // in one pair of quotation marks
		"paragraph 3",
		"“하노이” (In Hanoi)",
		"read as re-published by KTVQ",
		"page 4",
		"https://ap.example/ap-x",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in\n%s", want, all)
		}
	}
	if strings.Contains(all, "““") {
		t.Errorf("the words are quoted twice:\n%s", all)
	}
}

func TestCellOfASilence(t *testing.T) {
	t.Parallel()
	all := strings.Join(cell(archive(t), "length", 2), "\n")
	for _, want := range []string{"Late · undated · origin unknown · whole text read once", "∅ does not say: the whole piece was read; it may be older than the point"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in\n%s", want, all)
		}
	}
}

func TestAnswerNamesWhoGivesAndWhoDisputesIt(t *testing.T) {
	t.Parallel()
	a := archive(t)
	c := a.Compare(a.Event("hanoi"))
	var row model.Row
	for _, r := range c.Rows {
		if r.Question.ID == "ask" {
			row = r
		}
	}
	for _, tally := range row.Tallies {
		if tally.Answer != "all" {
			continue
		}
		w := page.NewWriter(100)
		evidence.Answer(w, a, c, row, tally)
		got := strings.Join(w.Doc().Text(), "\n")
		for _, want := range []string{"all · 1 account, 1 disputes, 1 origin", "◐~ AP", "“all of the sanctions”", "✕ Late", "disputes it"} {
			if !strings.Contains(got, want) {
				t.Errorf("%q is not in\n%s", want, got)
			}
		}
		if strings.Contains(got, "Record") {
			t.Errorf("one that gives another answer is named:\n%s", got)
		}
		return
	}
	t.Error("there is no such answer")
}

func TestSettling(t *testing.T) {
	t.Parallel()
	a := archive(t)
	e := a.Event("hanoi")
	small := modeltest.Small(t)
	for _, c := range []struct {
		archive *model.Archive
		q       *model.Question
		want    []string
	}{
		{a, e.Question("ask"), []string{"Open: a record of it (kind: rival claims, scope)"}},
		{a, e.Question("length"), []string{"Settled: m53, by Record: it is the record (kind: number)"}},
		{small, small.Event("2019-02-28-hanoi").Question("walk"), []string{"Settled: by the transcript of White House (kind: transcription)"}},
		{small, small.Event("2019-02-28-hanoi").Question("signed"), nil}, // no difference, nothing to settle
	} {
		w := page.NewWriter(100)
		evidence.Settling(w, c.archive, c.q)
		if got := w.Doc().Text(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, not %q", c.q.ID, got, c.want)
		}
	}
}

// Where what was read is a copy of what settles a question, its host is named.
func TestSettlingByACopy(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019-02-28")
	e.Asks("q", "yes", "no").Differ(model.Contradiction).Settle("yes", "record-1")
	e.ToldBy("record-1").Witness().States("q", "yes")
	e.ToldBy("ap-1").States("q", "no")
	b.Source("record-1").Host = "mirror.example"
	a := b.Archive(t)
	w := page.NewWriter(100)
	evidence.Settling(w, a, a.EventAt(0).Question("q"))
	if got, want := w.Doc().Text(), []string{"Settled: yes, by Record, as re-published by mirror.example: it is the record (kind: contradiction)"}; !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}

// As of a day, what would settle a question is hindsight.
func TestSettlingAsOfADay(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019-02-28")
	e.Asks("q", "a", "b").Differ(model.Number).Settle("a", "record-x")
	e.ToldBy("ap-x").States("q", "a")
	e.ToldBy("kcna-x").States("q", "b")
	e.ToldBy("record-x").Published("2019-05-01").States("q", "a")
	cut := b.Archive(t).AsOf(model.NewDay(2019, 3, 1))
	w := page.NewWriter(100)
	evidence.Settling(w, cut.Archive, cut.Event("e").Question("q"))
	if got := strings.Join(w.Doc().Text(), "\n"); !strings.Contains(got, "nothing had settled it by then") || strings.Contains(got, "Record") {
		t.Errorf("it says %q", got)
	}
}

func TestGiven(t *testing.T) {
	t.Parallel()
	for want, tally := range map[string]model.Tally{
		"1 account, 1 origin":             {Accounts: []int{0}, Origins: 1},
		"14 accounts, 3 origins":          {Accounts: make([]int, 14), Origins: 3},
		"2 accounts":                      {Accounts: []int{0, 1}},
		"2 dispute":                       {Rejected: []int{0, 1}},
		"1 account, 1 disputes, 1 origin": {Accounts: []int{0}, Rejected: []int{1}, Origins: 1},
	} {
		if got := evidence.Given(tally); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// The source is what can be opened from a cell.
func TestTheBylineLeadsToTheSource(t *testing.T) {
	t.Parallel()
	a := archive(t)
	e := a.Event("hanoi")
	w := page.NewWriter(100)
	evidence.Cell(w, a, a.Compare(e), e.Question("ask"), 1)
	var m page.Model
	m.SetSize(100, 10)
	m.SetDoc(w.Doc())
	if to, ok := m.Chosen(); !ok || to.ID != "record-x" {
		t.Errorf("it leads to %v", to)
	}
}
