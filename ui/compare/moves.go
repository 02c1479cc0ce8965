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
	if v, ok := views()[a]; ok {
		m.SetView(v)
		return true
	}
	switch a {
	case keymap.Unfold:
		m.toggleFolding()
	case keymap.Beside:
		if acc, ok := m.Account(); ok {
			m.Pin(acc)
		}
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
	case !m.doc.Do(a):
		return false
	}
	m.follow()
	m.refresh()
	return true
}

// moveInMatrix moves the matrix's cursor; side by side, its column is the account on the right.
func (m *Model) moveInMatrix(a keymap.Action) bool {
	switch {
	case a == keymap.Left:
		m.column = max(m.column-1, 0)
	case a == keymap.Right:
		m.column = min(m.column+1, max(len(m.columns())-1, 0))
	case !m.rows.Do(a):
		return false
	}
	m.relay()
	return true
}

// swap changes the sides of the side-by-side view.
func (m *Model) swap() {
	left, right, ok := m.sides()
	if m.view != Sides || !ok {
		return
	}
	m.pinned = right
	for i, c := range m.columns() {
		if slices.Contains(c.Members, left) {
			m.column = i
		}
	}
	m.relay()
}

// toDifference moves to the next row, or the one before, on which accounts differ.
func (m *Model) toDifference(by int) {
	for i := m.rows.Cursor() + by; i >= 0 && i < len(m.cmp.Rows); i += by {
		if m.cmp.Rows[i].Standing == model.Differing {
			m.Show(m.cmp.Rows[i].Question.ID, -1)
			return
		}
	}
}

// toggleFolding unfolds copies out of their origin, or folds them; the cursor stays on its account, or on what it folds into.
func (m *Model) toggleFolding() {
	acc, ok := m.Account()
	m.unfolded = !m.unfolded
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
	m.doc.Relay(m.layOut())
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
