package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui/compare"
	"parallel38/ui/keymap"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// hanoi returns the comparison of the summit in the small archive, where every way to differ and to copy is found.
func hanoi(t testing.TB, width, height int, actions ...keymap.Action) *compare.Model {
	t.Helper()
	a := modeltest.Small(t)
	return comparing(a, "2019-02-28-hanoi", width, height, actions...)
}

func comparing(a *model.Archive, id model.EventID, width, height int, actions ...keymap.Action) *compare.Model {
	m := compare.New(theme.New(true), a)
	m.SetSize(width, height)
	m.SetEvent(a.Event(id))
	for _, action := range actions {
		m.Do(action)
	}
	return &m
}

func screen(m *compare.Model) string { return ansi.Strip(strings.Join(m.View(), "\n")) }

// shows fails the test unless each text stands on the screen.
func shows(t *testing.T, m *compare.Model, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if !strings.Contains(screen(m), s) {
			t.Errorf("%q is not in\n%s", s, screen(m))
		}
	}
}

func hides(t *testing.T, m *compare.Model, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if strings.Contains(screen(m), s) {
			t.Errorf("%q is in\n%s", s, screen(m))
		}
	}
}

// question returns the id of the question under the cursor.
func question(m *compare.Model) model.QuestionID {
	if q := m.Question(); q != nil {
		return q.ID
	}
	return ""
}

// account returns the source whose account is under the cursor.
func account(m *compare.Model) string {
	t, _ := m.Chosen()
	return t.ID
}

func TestAWideScreenOpensOnTheMatrixANarrowOneOnTheAnswers(t *testing.T) {
	t.Parallel()
	shows(t, hanoi(t, 100, 30), "[1 Matrix]")
	shows(t, hanoi(t, 99, 30), "[5 Answers]")
}

func TestMatrixHeadsTellCopiesAndStrays(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 36)
	shows(t, m, "AP +2!") // two copies, one of which prints other words
	hides(t, m, "KTVQ  ", "White House +", "White House!")
}

func TestUnfoldingShowsEveryAccount(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 36, keymap.Unfold)
	shows(t, m, "AP  ", "KTVQ  ", "Rehash  ")
	hides(t, m, "+2")
	m.Do(keymap.Unfold)
	shows(t, m, "AP +2!")
}

func TestFoldingKeepsTheAccount(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 36)
	for account(m) != "yonhap-hanoi" {
		before := account(m)
		if m.Do(keymap.Right); account(m) == before {
			t.Fatal("no column is Yonhap's")
		}
	}
	m.Do(keymap.Down)
	asked := question(m)
	for range 2 {
		m.Do(keymap.Unfold)
		if account(m) != "yonhap-hanoi" || question(m) != asked {
			t.Errorf("the cursor went to %s of %s", question(m), account(m))
		}
	}
}

// A copy folds into its origin, and the cursor with it.
func TestFoldingACopyLeadsToItsOrigin(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 36, keymap.Unfold, keymap.Right)
	if got := account(m); got != "ktvq-hanoi" {
		t.Fatalf("the second account is %s", got)
	}
	if m.Do(keymap.Unfold); account(m) != "ap-hanoi" {
		t.Errorf("it folds into %s", account(m))
	}
}

func TestAFoldedColumnNamesWhatStraysFirst(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 36)
	m.Show("walk", -1)
	shows(t, m, "! Rehash, of the same origin, says: ●“at times it is needful to walk”", "same origin, nothing else: KTVQ")
	m.Show("signed", -1)
	shows(t, m, "same origin, nothing else: KTVQ, Rehash")
	hides(t, m, "! Rehash")
}

func TestDifferencesAreStepped(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 36)
	var asked []string
	for range 4 {
		asked = append(asked, string(question(m)))
		m.Do(keymap.NextDiff)
	}
	if got := strings.Join(asked, " "); got != "ask length walk walk" {
		t.Errorf("n leads through %q", got)
	}
	m.Do(keymap.Bottom)
	if m.Do(keymap.LastDiff); question(m) != "walk" {
		t.Errorf("N leads to %q", question(m))
	}
	if m.Do(keymap.LastDiff); question(m) != "length" {
		t.Errorf("N again leads to %q", question(m))
	}
}

// In every view n leads to the next difference, and what stands below is about that question.
func TestTheEvidenceIsAboutTheQuestion(t *testing.T) {
	t.Parallel()
	views := []keymap.Action{keymap.ViewMatrix, keymap.ViewSides, keymap.ViewOrigins, keymap.ViewAnswers, keymap.ViewWording}
	rapid.Check(t, func(rt *rapid.T) {
		m := hanoi(t, rapid.SampledFrom([]int{80, 120}).Draw(rt, "width"), 40)
		moves := append([]keymap.Action{keymap.NextDiff, keymap.LastDiff, keymap.Down, keymap.Up, keymap.Left, keymap.Right, keymap.Enter, keymap.Bottom}, views...)
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			m.Do(rapid.SampledFrom(moves).Draw(rt, "action"))
		}
		q := m.Question()
		_, evidence, _ := strings.Cut(screen(m), "────────")
		about := []string{string(q.Ask)}
		for _, a := range q.Answers {
			about = append(about, string(a.Text)+" ·")
		}
		if q.Utterance != nil {
			about = append(about, "Sometimes you have to walk. ·", "sometimes you just have to walk ·", "at times it is needful to walk ·", "때로는 떠나야 한다 ·")
		}
		for _, words := range about {
			if strings.Contains(evidence, words) {
				return
			}
		}
		rt.Fatalf("the cursor is on %q, and the screen is\n%s", q.Ask, screen(m))
	})
}

// A version that the page's cursor is on says nothing about another question.
func TestTheEvidenceOfAVersionIsOfItsQuestion(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.ViewWording, keymap.Down, keymap.LastDiff)
	shows(t, m, "How long did they meet? outlets differ")
	hides(t, m, "m48 · 3 accounts")
}

func TestEnterOpensAnAnswer(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.ViewAnswers, keymap.Down) // on the first answer to the first question
	hides(t, m, "undated · first-hand")
	m.Do(keymap.Enter)
	shows(t, m, "◐ White House", "undated · first-hand", "◐ KTVQ", "relays AP")
	hides(t, m, "Hankyoreh             1 Mar 2019") // which gives another answer
	m.Do(keymap.Enter)
	hides(t, m, "undated · first-hand")
}

func TestEnterOnAQuestionOpensAllAnswers(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.ViewAnswers, keymap.Top, keymap.Enter)
	shows(t, m, "undated · first-hand", "◐ Hankyoreh", "Yonhap (inferred)")
}

func TestAnAccountBelowAnAnswerIsChosen(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.ViewAnswers, keymap.Down, keymap.Enter)
	if _, ok := m.Chosen(); ok {
		t.Error("an answer is taken for an account")
	}
	if m.Do(keymap.Down); account(m) != "whitehouse-remarks" {
		t.Errorf("%q is chosen", account(m))
	}
	if m.Do(keymap.Enter) {
		t.Error("there is something to open or close on an account")
	}
}

func TestACellCountsThePagesFurtherAnswers(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019-02-28")
	e.Asks("q", "all-of-the-sanctions-that-the-council-ever-set", "some", "none").Differ(model.RivalClaims)
	e.ToldBy("ap").Attributes("q", "all-of-the-sanctions-that-the-council-ever-set", "trump").Attributes("q", "some", "ri").Attributes("q", "none", "kim").States("r", "yes").States("s", "yes")
	e.Asks("r", "yes") // so that rows have one line each
	e.Asks("s", "yes")
	shows(t, comparing(b.Archive(t), "e", 100, 11, keymap.ViewMatrix), " &2")
}

func TestOnlyWhatWorksInAViewIsOffered(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		view           keymap.Action
		offers, denies keymap.Action
	}{
		{keymap.ViewMatrix, keymap.Unfold, keymap.Swap},
		{keymap.ViewSides, keymap.Swap, keymap.Unfold},
		{keymap.ViewWording, keymap.NextDiff, keymap.OpenBrowser}, // the cursor is on a version
		{keymap.ViewAnswers, keymap.Enter, keymap.OpenBrowser},    // or on an answer
	} {
		offered := hanoi(t, 120, 40, c.view).Actions()
		if !slices.Contains(offered, c.offers) || slices.Contains(offered, c.denies) {
			t.Errorf("%s offers %v", c.view, offered)
		}
	}
}

func TestWordingGoesToAnUtterance(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.ViewWording)
	if question(m) != "walk" {
		t.Errorf("the cursor is on %q", question(m))
	}
	shows(t, m, "What did Trump say of walking away?", "Compared with the transcript of White House", "“sometimes you {+just+} have to walk”", "translation (Korean)", "aggregators only")
	m.Do(keymap.ViewMatrix)
	if question(m) != "walk" {
		t.Errorf("in the matrix the cursor is on %q", question(m))
	}
}

func TestWordingOfAnEventWithoutUtterances(t *testing.T) {
	t.Parallel()
	m := comparing(modeltest.Small(t), "2019-03-01-ri-briefing", 120, 40, keymap.ViewWording)
	shows(t, m, "Nobody's words are compared for this event.")
}

// sides returns the outlets on the left and on the right of the side-by-side view.
func sides(t *testing.T, m *compare.Model) (left, right string) {
	t.Helper()
	head := strings.Split(screen(m), "\n")[2]
	for _, f := range []string{"Associated Press", "White House", "KTVQ", "Rehash", "Hankyoreh", "Yonhap News Agency", "Korean Central News Agency"} {
		for at := strings.Index(head, f); at >= 0; at = -1 {
			if strings.LastIndex(head, f) != at {
				return f, f
			}
			if text.Width(head[:at]) < middle(head) {
				left = f
			} else {
				right = f
			}
		}
	}
	return left, right
}

// middle is the column from which the right side begins.
func middle(head string) int { return text.Width(head) * 6 / 10 }

func TestPinKeepsTheLeftSide(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 40)
	m.Pin(6) // KCNA
	shows(t, m, "[2 Side by side]")
	for range 4 {
		left, right := sides(t, m)
		if left != "Korean Central News Agency" || right == left || right == "" {
			t.Errorf("the sides are %q and %q", left, right)
		}
		m.Do(keymap.Right)
	}
}

func TestSwapChangesTheSides(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 40)
	m.Pin(2) // KTVQ
	left, right := sides(t, m)
	m.Do(keymap.Swap)
	if l, r := sides(t, m); l != right || r != left {
		t.Errorf("%q and %q became %q and %q", left, right, l, r)
	}
	m.Do(keymap.Swap)
	if l, r := sides(t, m); l != left || r != right {
		t.Errorf("swapped twice, %q and %q became %q and %q", left, right, l, r)
	}
}

func TestSidesPutContradictionsFirst(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 40, keymap.ViewSides) // AP and the White House
	shows(t, m, "“Sometimes you [-just-] have to walk.”", "“Sometimes you have to walk.”")
	s := screen(m)
	contradiction, agreement := strings.Index(s, "≠ How long did they meet?"), strings.Index(s, "= Was a document signed?")
	if contradiction < 0 || agreement < 0 || contradiction > agreement {
		t.Errorf("the order is wrong in\n%s", s)
	}
}

func TestNoSidesWithoutTwoAccounts(t *testing.T) {
	t.Parallel()
	m := comparing(modeltest.Small(t), "2019-06-30-panmunjom", 120, 40, keymap.ViewSides, keymap.Right, keymap.Swap)
	shows(t, m, "There are no two accounts to set side by side.")
}

func TestOrigins(t *testing.T) {
	t.Parallel()
	shows(t, hanoi(t, 120, 40, keymap.ViewOrigins),
		"8 accounts, 3 origins known (2 first-hand, 1 inferred)", "└── KTVQ  same day", "    └── Rehash", "└┄┄ Hankyoreh", "inferred: the same sentences", "Origin unknown")
}

// A copy of which only the month is known is not said to be of the same day.
func TestOriginsKnowNoDayBeyondTheMonth(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019-02-28")
	e.Asks("q", "yes")
	e.ToldBy("ap-1").Witness().States("q", "yes")
	e.ToldBy("ktvq-1").CreditsPiece("ap-1").Published("2019-02").States("q", "yes")
	shows(t, comparing(b.Archive(t), "e", 120, 40, keymap.ViewOrigins), "Ktvq  same month")
}

func TestTabGoesToTheEvidence(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 40, keymap.NextPane)
	if !m.OnEvidence() || account(m) != "ap-hanoi" {
		t.Errorf("on the evidence: %t, of %q", m.OnEvidence(), account(m))
	}
	asked := question(m)
	if m.Do(keymap.Down); question(m) != asked {
		t.Error("a key meant for the evidence moved the cursor of the matrix")
	}
	if m.Do(keymap.NextPane); m.OnEvidence() {
		t.Error("the evidence keeps the keys")
	}
}

// many returns an archive with one event that has many accounts of their own.
func many(t testing.TB, accounts, questions int) *model.Archive {
	t.Helper()
	b := modeltest.New()
	e := b.Event("e", "2019-02-28")
	for q := range questions {
		e.Asks(fmt.Sprint("q", q), "yes").Reads(fmt.Sprint("Question ", q, "?"))
	}
	for i := range accounts {
		acc := e.ToldBy(fmt.Sprintf("outlet%d-x", i)).Witness()
		for q := range questions {
			acc.States(fmt.Sprint("q", q), "yes")
		}
	}
	return b.Archive(t)
}

// Whatever is done, the screen has its size, and in the matrix just one cell is drawn as the one that keys act on.
func TestTheCursorIsInView(t *testing.T) {
	t.Parallel()
	a := many(t, 30, 25)
	th := theme.New(true)
	selected, _, _ := strings.Cut(th.Paint(theme.Selected, "x"), "x")
	moves := []keymap.Action{keymap.Down, keymap.Up, keymap.Left, keymap.Right, keymap.PageDown, keymap.PageUp, keymap.Top, keymap.Bottom, keymap.Unfold}
	rapid.Check(t, func(t *rapid.T) {
		width, height := 120, 30
		m := comparing(a, "e", width, height)
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			if rapid.IntRange(0, 9).Draw(t, "resize") == 0 {
				width, height = rapid.IntRange(40, 200).Draw(t, "width"), rapid.IntRange(8, 60).Draw(t, "height")
				m.SetSize(width, height)
			} else {
				m.Do(rapid.SampledFrom(moves).Draw(t, "move"))
			}
		}
		lines := m.View()
		if len(lines) != height {
			t.Fatalf("%d rows, not %d", len(lines), height)
		}
		for _, l := range lines {
			if text.Width(l) != width {
				t.Fatalf("%q is %d cells wide, not %d", l, text.Width(l), width)
			}
		}
		marked := 0
		for _, l := range lines {
			marked += strings.Count(l, selected)
		}
		if marked != 1 {
			t.Fatalf("%d cells are marked at %d×%d:\n%s", marked, width, height, screen(m))
		}
	})
}

func TestHiddenColumnsAreCounted(t *testing.T) {
	t.Parallel()
	a := many(t, 30, 2)
	m := comparing(a, "e", 120, 30)
	hides(t, m, "← ")
	shows(t, m, " more →")
	for range 30 {
		m.Do(keymap.Right)
	}
	shows(t, m, "← ", " more")
	hides(t, m, " more →")
	if account(m) != "outlet29-x" {
		t.Errorf("the last account is %s", account(m))
	}
}

func TestAnEventWithoutQuestions(t *testing.T) {
	t.Parallel()
	m := comparing(modeltest.Small(t), "2020-year-of-silence", 120, 30)
	for _, a := range []keymap.Action{
		keymap.Down, keymap.Right, keymap.Unfold, keymap.NextDiff, keymap.ViewSides, keymap.Swap, keymap.ViewWording, keymap.ViewOrigins, keymap.ViewAnswers,
		keymap.Enter, keymap.Beside, keymap.NextPane, keymap.ViewMatrix, keymap.Left,
	} {
		m.Do(a)
		if n := len(m.View()); n != 30 {
			t.Fatalf("after %s the screen has %d rows", a, n)
		}
	}
	if _, ok := m.Chosen(); ok {
		t.Error("an account is chosen where there is none")
	}
}

func TestBeforeThereIsAnEvent(t *testing.T) {
	t.Parallel()
	m := compare.New(theme.New(true), modeltest.Small(t))
	m.SetSize(100, 20)
	if m.Do(keymap.Down) || m.Question() != nil || len(m.View()) != 20 {
		t.Error("a comparison of nothing does something")
	}
}

func TestShowLeavesAnUnknownQuestion(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 120, 36)
	m.Show("length", 4)
	if question(m) != "length" || account(m) != "yonhap-hanoi" {
		t.Fatalf("the cursor is on %s of %s", question(m), account(m))
	}
	if m.Show("nothing", 99); question(m) != "length" || account(m) != "yonhap-hanoi" {
		t.Errorf("the cursor went to %s of %s", question(m), account(m))
	}
}

// Each press of → and ← shows another account on the right, until there is none.
func TestEachPressChangesTheRightSide(t *testing.T) {
	t.Parallel()
	for pinned := range 8 {
		m := hanoi(t, 160, 40)
		m.Pin(pinned)
		for range 8 {
			m.Do(keymap.Left)
		}
		head := func() string { return strings.Split(screen(m), "\n")[2] }
		for _, move := range []keymap.Action{keymap.Right, keymap.Left} {
			for i := range 6 {
				before := head()
				if m.Do(move); head() == before {
					t.Errorf("with account %d on the left, %s does nothing for the %d. time", pinned, move, i+1)
				}
			}
			before := head()
			if m.Do(move); head() != before {
				t.Errorf("there is an eighth account on the right: %s", head())
			}
		}
	}
}

// A copy that was set on the left stays one of the two, though its column is folded since.
func TestSwappingACopyThatIsFolded(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 160, 40)
	m.Pin(2) // KTVQ
	for _, a := range []keymap.Action{keymap.ViewMatrix, keymap.Unfold, keymap.ViewSides} {
		m.Do(a)
	}
	left, right := sides(t, m)
	m.Do(keymap.Swap)
	if l, r := sides(t, m); left != "KTVQ" || l != right || r != left {
		t.Errorf("%q and %q became %q and %q", left, right, l, r)
	}
}
