package compare

import (
	"slices"

	"parallel38/model"
	"parallel38/ui/keymap"
	"parallel38/ui/target"
)

// Do carries out an action of this screen, and says whether it is one.
func (m *Model) Do(a keymap.Action) bool {
	if m.cmp == nil {
		return false
	}
	m.why = ""
	if v, ok := views()[a]; ok {
		m.SetView(v)
		return true
	}
	switch a {
	case keymap.Unfold:
		m.toggleFolding()
	case keymap.Beside:
		m.setBeside()
	case keymap.Swap:
		m.swap()
	case keymap.NextDiff:
		m.toDifference(1)
	case keymap.LastDiff:
		m.toDifference(-1)
	case keymap.NextPane:
		m.Focus(!m.onProof)
	default:
		return m.move(a)
	}
	return true
}

// Actions returns what can be done in the view that is shown, the most useful first.
func (m Model) Actions() []keymap.Action {
	actions := []keymap.Action{keymap.NextDiff}
	_, ok := m.Account()
	switch {
	case m.view == Sides:
		actions = append(actions, keymap.Swap)
	case ok:
		actions = append(actions, keymap.Beside)
	}
	if m.view == Matrix {
		actions = append(actions, keymap.Unfold)
	}
	actions = append(actions, keymap.Enter, keymap.NextPane)
	if ok {
		actions = append(actions, keymap.OpenBrowser, keymap.CopyAddress)
	}
	return actions
}

// setBeside sets the account under the cursor beside another one.
func (m *Model) setBeside() {
	acc, ok := m.Account()
	switch {
	case m.view == Sides:
		m.why = "← and → choose the account on the right, w swaps the two"
	case !ok:
		m.why = "choose an account first: in the matrix (1), in origins (4), or below an answer (5)"
	default:
		m.Pin(acc)
	}
}

func views() map[keymap.Action]View {
	return map[keymap.Action]View{
		keymap.ViewMatrix: Matrix, keymap.ViewSides: Sides, keymap.ViewWording: Wording, keymap.ViewOrigins: Origins, keymap.ViewAnswers: Answers,
	}
}

func (m *Model) move(a keymap.Action) bool {
	switch {
	case m.onProof:
		return m.evidence.Do(a)
	case m.view == Matrix || m.view == Sides && (a == keymap.Left || a == keymap.Right):
		return m.moveInMatrix(a)
	case m.view == Answers && a == keymap.Enter:
		return m.toggleAnswer()
	case m.view == Wording && a == keymap.Enter:
		return m.openUtterance()
	case !m.doc.Do(a):
		return false
	}
	if m.view != Wording { // whose document is about one question, and only names others
		m.follow()
	}
	m.refresh()
	return true
}

// openUtterance shows the versions of the utterance that the document's cursor is on, and says whether there was one.
func (m *Model) openUtterance() bool {
	switch t := m.docTarget(); t.Kind {
	case target.Question:
		m.Show(model.QuestionID(t.ID), -1)
		m.doc.Do(keymap.Top)
	case target.Answer: // a version, beside which stand those who print it
		m.doc.Do(keymap.Right)
		m.refresh()
	default:
		return false
	}
	return true
}

// moveInMatrix moves the matrix's cursor; side by side, its column is the account on the right.
func (m *Model) moveInMatrix(a keymap.Action) bool {
	switch {
	case a == keymap.Left:
		m.moveColumn(-1)
	case a == keymap.Right:
		m.moveColumn(1)
	case !m.rows.Do(a):
		return false
	}
	m.relayout()
	return true
}

// moveColumn moves to the next column, or the one before; side by side, to the next account but the one on the left.
func (m *Model) moveColumn(by int) {
	left := -1
	if m.view == Sides {
		var right int
		left, right, _ = m.sides()
		m.toColumn(right)
	}
	for i := m.column + by; i >= 0 && i < len(m.cols); i += by {
		if m.cols[i].Lead != left {
			m.column = i
			return
		}
	}
}

// swap changes the sides of the side-by-side view.
func (m *Model) swap() {
	left, right, ok := m.sides()
	if m.view != Sides || !ok {
		m.why = "w swaps the two accounts of the view side by side (2)"
		return
	}
	if !slices.ContainsFunc(m.cols, func(c model.Column) bool { return c.Lead == left }) { // a copy that is folded into its origin
		m.unfolded = true
		m.fold()
	}
	m.pinned = right
	m.toColumn(left)
	m.relayout()
}

// toDifference moves to the next row, or the one before, on which accounts differ; among the wordings, to the next utterance.
func (m *Model) toDifference(by int) {
	for i := m.rows.Cursor() + by; i >= 0 && i < len(m.cmp.Rows); i += by {
		if r := m.cmp.Rows[i]; r.Standing == model.Differing && (m.view != Wording || r.Question.Utterance != nil) {
			m.rows.Set(i)
			m.relayout()
			return
		}
	}
	m.why = "no further difference in this direction"
}

// toggleFolding unfolds copies out of their origin, or folds them; the cursor stays on its account, or on what it folds into.
func (m *Model) toggleFolding() {
	if m.view != Matrix {
		m.why = "z unfolds the columns of the matrix (1)"
		return
	}
	acc, ok := m.Account()
	m.unfolded = !m.unfolded
	m.fold()
	if q := m.Question(); ok && q != nil {
		m.Show(q.ID, acc)
	}
	m.resize()
}

// toggleAnswer shows or hides the accounts behind the chosen answer; on a question, behind all of its answers. It says
// whether there was something to toggle.
func (m *Model) toggleAnswer() bool {
	t, ok := m.doc.Chosen()
	if !ok || t.Kind == target.Account {
		return false
	}
	m.open[t] = !m.open[t]
	m.doc.Relayout(m.layOut())
	m.refresh()
	return true
}

// follow keeps the cursor on the question that the document's cursor is in.
func (m *Model) follow() {
	t := m.docTarget()
	for i, r := range m.cmp.Rows {
		if string(r.Question.ID) == t.ID {
			m.rows.Set(i)
		}
	}
}
