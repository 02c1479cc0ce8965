// Package compare shows how the accounts of one event stand to one another, in five views that share one cursor: a matrix
// of questions and accounts, two accounts side by side, the versions of what somebody said, who relayed whom, and the answers
// to each question with who gives them. The evidence behind the cursor stands below each of them.
package compare

import (
	"slices"

	"parallel38/model"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/theme"
	"parallel38/ui/window"
)

// View is one way of looking at a comparison.
type View uint8

// The views.
const (
	Matrix View = iota
	Sides
	Wording
	Origins
	Answers
)

// matrixFrom is the width in columns from which a comparison opens on the matrix.
const matrixFrom = 100

// Model is the screen.
type Model struct {
	theme   theme.Theme
	archive *model.Archive
	cmp     *model.Comparison

	view     View
	rows     window.Window  // questions
	cols     []model.Column // of the matrix: folded, or one for each account
	column   int            // of cols, under the cursor
	left     int            // first column in view
	sizes    sizes          // of the matrix
	unfolded bool
	pinned   int                    // the account on the left, side by side
	open     map[target.Target]bool // answers that show their accounts
	doc      page.Model             // every view but the matrix
	evidence page.Model
	onProof  bool   // the evidence has the keys
	why      string // why the last action did nothing

	width, height int
}

// New returns a comparison screen that shows nothing yet.
func New(t theme.Theme, a *model.Archive) Model {
	return Model{theme: t, archive: a, doc: page.New(t), evidence: page.New(t)}
}

// SetTheme changes the colours.
func (m *Model) SetTheme(t theme.Theme) {
	m.theme = t
	m.doc.SetTheme(t)
	m.evidence.SetTheme(t)
}

// SetEvent compares the accounts of another event, in the view that suits the width; of none, where it is nil.
func (m *Model) SetEvent(e *model.Event) {
	switch {
	case e == nil:
		m.cmp = nil
		return
	case m.cmp != nil && m.cmp.Event == e:
		return
	}
	m.cmp = m.archive.Compare(e)
	m.rows = window.Window{}
	m.rows.SetLen(len(m.cmp.Rows))
	m.column, m.left, m.pinned, m.unfolded, m.onProof = 0, 0, -1, false, false
	m.fold()
	m.open = map[target.Target]bool{}
	m.view = Matrix
	if m.width < matrixFrom {
		m.view = Answers
	}
	m.doc.SetDoc(m.layOut())
	m.resize()
}

// SetSize sets the room there is, in cells.
func (m *Model) SetSize(width, height int) {
	if width == m.width && height == m.height {
		return
	}
	m.width, m.height = width, height
	if m.cmp != nil {
		m.resize()
		m.doc.Relayout(m.layOut())
	}
}

// Question returns the question under the cursor, or nil.
func (m Model) Question() *model.Question {
	if i := m.rows.Cursor(); i >= 0 && m.cmp != nil {
		return m.cmp.Rows[i].Question
	}
	return nil
}

// Account returns the index of the account under the cursor, and false where there is none.
func (m Model) Account() (int, bool) {
	if m.cmp == nil {
		return 0, false
	}
	switch m.view {
	case Answers, Origins, Wording:
		t, _ := m.doc.Chosen()
		return t.N, t.Kind == target.Account
	}
	if m.column < len(m.cols) {
		return m.cols[m.column].Lead, true
	}
	return 0, false
}

// Place is where the cursor of a comparison stands, and in which view. It names accounts by their sources, so that it holds for the
// event as it was known on another day, too.
type Place struct {
	view     View
	unfolded bool
	pinned   model.SourceID
	question model.QuestionID
	account  model.SourceID
	chosen   target.Target  // in the document
	source   model.SourceID // of the account that is chosen there
}

// Where returns the cursor's place.
func (m Model) Where() Place {
	p := Place{view: m.view, unfolded: m.unfolded, pinned: m.sourceOf(m.pinned), chosen: m.docTarget()}
	if q := m.Question(); q != nil {
		p.question = q.ID
	}
	if m.column < len(m.cols) {
		p.account = m.sourceOf(m.cols[m.column].Lead)
	}
	if p.chosen.Kind == target.Account {
		p.source = m.sourceOf(p.chosen.N)
	}
	return p
}

// Return puts the cursor back where it was.
func (m *Model) Return(p Place) {
	if m.cmp == nil {
		return
	}
	m.unfolded, m.pinned = p.unfolded, m.accountOf(p.pinned)
	m.fold()
	m.SetView(p.view)
	m.Show(p.question, m.accountOf(p.account))
	if p.chosen.Kind == target.Account {
		p.chosen.N = m.accountOf(p.source)
	}
	if p.view != Matrix && m.doc.Choose(p.chosen) {
		m.refresh()
	}
}

// sourceOf returns the source of an account, and accountOf the account of a source, or -1.
func (m Model) sourceOf(account int) model.SourceID {
	if m.cmp == nil || account < 0 || account >= len(m.cmp.Event.Accounts) {
		return ""
	}
	return m.cmp.Event.Accounts[account].Source
}

func (m Model) accountOf(id model.SourceID) int {
	return slices.IndexFunc(m.cmp.Event.Accounts, func(acc model.Account) bool { return acc.Source == id })
}

// Why returns why the last action did nothing, if it did nothing.
func (m Model) Why() string { return m.why }

// Chosen returns what the cursor is on.
func (m Model) Chosen() (target.Target, bool) {
	if m.onProof {
		return m.evidence.Chosen()
	}
	if acc, ok := m.Account(); ok {
		return target.Target{Kind: target.Source, ID: string(m.cmp.Event.Accounts[acc].Source)}, true
	}
	return target.Target{}, false
}

// Show puts the cursor on a question, and on an account unless that is negative.
func (m *Model) Show(q model.QuestionID, account int) {
	if m.cmp == nil {
		return
	}
	for i, r := range m.cmp.Rows {
		if r.Question.ID == q {
			m.rows.Set(i)
			if account < 0 && m.view == Matrix { // side by side, the column is one of the two that were chosen
				account = m.answering(r.Question)
			}
		}
	}
	m.toColumn(account)
	m.relayout()
}

// answering returns the account under the cursor if it answers the question, or else the first in the matrix that does, or -1.
func (m Model) answering(q *model.Question) int {
	answers := func(c model.Column) bool { return len(m.cmp.Cell(q, c.Lead).Sayings) > 0 }
	if m.column < len(m.cols) && answers(m.cols[m.column]) {
		return m.cols[m.column].Lead
	}
	if i := slices.IndexFunc(m.cols, answers); i >= 0 {
		return m.cols[i].Lead
	}
	return -1
}

// toColumn puts the cursor on the column in which the account is, if there is one.
func (m *Model) toColumn(account int) {
	if i := slices.IndexFunc(m.cols, func(c model.Column) bool { return slices.Contains(c.Members, account) }); i >= 0 {
		m.column = i
	}
}

// relayout lays the document out anew and keeps its cursor on the question, where it has one for it.
func (m *Model) relayout() {
	if m.view != Matrix {
		m.doc.Relayout(m.layOut())
		if q, t := m.Question(), m.docTarget(); q != nil && t.ID != string(q.ID) && t.Kind != target.Account {
			m.doc.Choose(target.Target{Kind: target.Question, ID: string(q.ID)})
		}
	}
	m.refresh()
}

func (m Model) docTarget() target.Target {
	t, _ := m.doc.Chosen()
	return t
}

// layOut lays out the document of the view.
func (m Model) layOut() page.Doc {
	switch m.view {
	case Sides:
		return m.sidesDoc()
	case Wording:
		return m.wordingDoc()
	case Origins:
		return m.originsDoc()
	}
	return m.answersDoc()
}

// SetView changes the view; the cursor stays on its question.
func (m *Model) SetView(v View) {
	if m.cmp == nil {
		return
	}
	switch {
	case v == Wording:
		m.toUtterance()
	case v == Sides && m.pinned < 0:
		m.pinTelling()
	}
	if m.view != v && v != Matrix {
		m.view = v
		m.doc.SetDoc(m.layOut())
	}
	m.view, m.onProof = v, false
	m.resize()
	m.relayout()
}

// toUtterance puts the cursor on a question about somebody's words, if there is one.
func (m *Model) toUtterance() {
	if row, ok := m.utterance(); ok {
		m.rows.Set(slices.IndexFunc(m.cmp.Rows, func(r model.Row) bool { return r.Question == row.Question }))
	}
}

// Pin keeps the account for the left of the side-by-side view, and shows that with the next account on its right.
func (m *Model) Pin(account int) {
	m.unfolded = true
	m.fold()
	m.pinned = account
	m.toColumn(account)
	m.column = (m.column + 1) % len(m.cols)
	m.SetView(Sides)
}

// pinTelling sets those two accounts beside each other that have the most to say to the same questions.
func (m *Model) pinTelling() {
	if left, right, ok := m.cmp.TellingPair(); ok {
		m.unfolded = true
		m.fold()
		m.pinned = left
		m.toColumn(right)
	}
}

// Focus gives the keys to the evidence, or takes them from it.
func (m *Model) Focus(onProof bool) { m.onProof = onProof }

// OnEvidence tells whether the evidence has the keys.
func (m Model) OnEvidence() bool { return m.onProof }

// fold makes the columns of the matrix: folded, or one for each account.
func (m *Model) fold() {
	m.cols = m.cmp.Columns
	if m.unfolded {
		m.cols = nil
		for _, c := range m.cmp.Columns {
			for _, acc := range c.Members {
				m.cols = append(m.cols, model.Column{Lead: acc, Members: []int{acc}, Origin: m.cmp.Origins[acc]})
			}
		}
	}
	m.column = max(0, min(m.column, len(m.cols)-1))
}

// Rows of the screen that are always there: the title, the views, the legend; and the heads of the matrix.
const (
	titleRows  = 2
	legendRows = 1
	headRows   = 1
	ruleRows   = 1
	lowRoom    = 24 // rows below which the evidence of a document makes do with half
	proofLeast = 8  // for the evidence, where there is room
)

// bodyHeight returns how many rows the view has, and proofHeight how many the evidence below it.
func (m Model) bodyHeight() int {
	room := m.height - titleRows - legendRows - ruleRows
	switch m.view {
	case Matrix:
		want := len(m.cmp.Rows)*m.sizes.lines + headRows
		return max(min(want, m.matrixRoom()), headRows+1)
	case Answers: // whose evidence is a list
		return max(room-room*2/5, 1)
	}
	proof := proofLeast
	if room < lowRoom {
		proof = proofLeast / 2
	}
	return max(room-min(room*2/5, proof), 1)
}

// matrixRoom returns how many rows the matrix may take, and leave room for its evidence.
func (m Model) matrixRoom() int {
	room := m.height - titleRows - legendRows - ruleRows
	return room - min(room/2, proofLeast)
}

func (m Model) proofHeight() int {
	return max(m.height-titleRows-legendRows-ruleRows-m.bodyHeight(), 0)
}

func (m *Model) resize() {
	m.sizes = m.measure()
	m.rows.SetHeight(max((m.bodyHeight()-headRows)/m.sizes.lines, 1))
	m.doc.SetSize(m.width, m.bodyHeight())
	m.evidence.SetSize(max(m.width-2, 1), m.proofHeight())
	m.refresh()
}

// refresh brings the cursor's column into view and lays out the evidence behind the cursor.
func (m *Model) refresh() {
	m.scrollColumns()
	m.evidence.SetDoc(m.evidenceDoc())
}
