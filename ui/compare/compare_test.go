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

// onKCNA puts the cursor on an account that answers few questions.
func onKCNA(t *testing.T, m *compare.Model) {
	t.Helper()
	for account(m) != "kcna-hanoi" {
		before := account(m)
		if m.Do(keymap.Right); account(m) == before {
			t.Fatal("there is no column of kcna-hanoi")
		}
	}
}

// A question is shown on an account that answers it: the one under the cursor, or else the first.
func TestAQuestionIsShownWhereItIsAnswered(t *testing.T) {
	t.Parallel()
	m := hanoi(t, 200, 40, keymap.ViewMatrix)
	onKCNA(t, m)
	if m.Show("mood", -1); account(m) != "kcna-hanoi" {
		t.Errorf("a question that the account answers is shown on %s", account(m))
	}
	if m.Show("ask", -1); account(m) != "ap-hanoi" {
		t.Errorf("a question that the account does not answer is shown on %s", account(m))
	}
}

// Whoever follows one account from difference to difference stays with it, also where it does not answer.
func TestAStepToADifferenceKeepsTheAccount(t *testing.T) {
	t.Parallel()
	for _, view := range []keymap.Action{keymap.ViewMatrix, keymap.ViewSides} {
		m := hanoi(t, 200, 40, view)
		onKCNA(t, m)
		for range 5 {
			if m.Do(keymap.NextDiff); account(m) != "kcna-hanoi" {
				t.Fatalf("%s: a step to %s goes to %s", view, question(m), account(m))
			}
		}
		if m.Show("ask", -1); view == keymap.ViewSides && account(m) != "kcna-hanoi" {
			t.Errorf("side by side, a question puts %s in the place of an account that was chosen", account(m))
		}
	}
}

func TestAWideScreenOpensOnTheMatrixANarrowOneOnTheAnswers(t *testing.T) {
	t.Parallel()
	shows(t, hanoi(t, 100, 30), "[1 Matrix]")
	shows(t, hanoi(t, 99, 30), "[5 Answers]")
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
