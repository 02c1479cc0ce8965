// Package compare shows how the accounts of one event stand to one another, in five views that share one cursor: a matrix
// of questions and accounts, two accounts side by side, the versions of what somebody said, who relayed whom, and the answers
// to each question with who gives them. The evidence behind the cursor stands below each of them.
package compare

import (
	"slices"
	"strconv"

	"parallel38/model"
	"parallel38/ui/evidence"
	"parallel38/ui/keymap"
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/target"
	"parallel38/ui/text"
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
	rows     window.Window // questions
	column   int           // of columns()
	left     int           // first column in view
	unfolded bool
	pinned   int                    // the account on the left, side by side
	open     map[target.Target]bool // answers that show their accounts
	doc      page.Model             // every view but the matrix
	evidence page.Model
	onProof  bool // the evidence has the keys

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

// SetEvent compares the accounts of another event, in the view that suits the width.
func (m *Model) SetEvent(e *model.Event) {
	if m.cmp != nil && m.cmp.Event == e {
		return
	}
	m.cmp = m.archive.Compare(e)
	m.rows = window.Window{}
	m.rows.SetLen(len(m.cmp.Rows))
	m.column, m.left, m.pinned, m.unfolded, m.onProof = 0, 0, -1, false, false
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
		m.doc.Relay(m.layOut())
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
	switch m.view {
	case Answers, Origins, Wording:
		t, _ := m.doc.Chosen()
		return t.N, t.Kind == target.Account
	}
	if cols := m.columns(); m.column < len(cols) {
		return cols[m.column].Lead, true
	}
	return 0, false
}

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
	for i, r := range m.cmp.Rows {
		if r.Question.ID == q {
			m.rows.Set(i)
		}
	}
	for i, c := range m.columns() {
		if slices.Contains(c.Members, account) {
			m.column = i
		}
	}
	m.relay()
}

// relay lays the document out anew and keeps its cursor on the question, where it has one for it.
func (m *Model) relay() {
	if m.view != Matrix {
		m.doc.Relay(m.layOut())
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
	if m.view != v && v != Matrix {
		m.view = v
		m.doc.SetDoc(m.layOut())
	}
	m.view, m.onProof = v, false
	m.resize()
	m.relay()
}

// Pin keeps the account for the left of the side-by-side view, and shows that with the next account on its right.
func (m *Model) Pin(account int) {
	m.unfolded = true
	m.pinned = account
	for i, c := range m.columns() {
		if c.Lead == account {
			m.column = (i + 1) % len(m.columns())
		}
	}
	m.SetView(Sides)
}

// Focus gives the keys to the evidence, or takes them from it.
func (m *Model) Focus(onProof bool) {
	if _, ok := m.evidence.Chosen(); ok || !onProof {
		m.onProof = onProof
	}
}

// OnEvidence tells whether the evidence has the keys.
func (m Model) OnEvidence() bool { return m.onProof }

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
	m.refresh()
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

// columns returns the columns of the matrix: folded, or one for each account.
func (m Model) columns() []model.Column {
	if m.cmp == nil {
		return nil
	}
	if !m.unfolded {
		return m.cmp.Columns
	}
	var all []model.Column
	for _, c := range m.cmp.Columns {
		for _, acc := range c.Members {
			all = append(all, model.Column{Lead: acc, Members: []int{acc}, Origin: m.cmp.Origins[acc]})
		}
	}
	return all
}

// Rows of the screen that are always there: the title, the views, the legend; and the heads of the matrix.
const (
	titleRows  = 2
	legendRows = 1
	headRows   = 1
	ruleRows   = 1
	proofLeast = 9 // for the evidence, where there is room
)

// bodyHeight returns how many rows the view has, and proofHeight how many the evidence below it.
func (m Model) bodyHeight() int {
	room := m.height - titleRows - legendRows - ruleRows
	switch m.view {
	case Matrix:
		want := len(m.cmp.Rows)*m.rowLines() + headRows
		return max(min(want, m.matrixRoom()), headRows+1)
	case Answers: // whose evidence is a list
		return max(room-room*2/5, 1)
	}
	return max(room-min(room*2/5, proofLeast), 1)
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
	m.rows.SetHeight(max((m.bodyHeight()-headRows)/m.rowLines(), 1))
	m.doc.SetSize(m.width, m.bodyHeight())
	m.evidence.SetSize(max(m.width-2, 1), m.proofHeight())
	m.refresh()
}

// refresh brings the cursor's column into view and lays out the evidence behind the cursor.
func (m *Model) refresh() {
	m.scrollColumns()
	m.evidence.SetDoc(m.evidenceDoc())
}

func (m Model) evidenceDoc() page.Doc {
	w := page.NewWriter(max(m.width-2, 1))
	i := m.rows.Cursor()
	if i < 0 {
		w.Line(theme.Dim, "This event has no question on which accounts are held side by side.")
		return w.Doc()
	}
	row := m.cmp.Rows[i]
	if t, ok := m.chosenTally(row); ok {
		evidence.Answer(w, m.archive, m.cmp, row, t)
	} else if acc, ok := m.Account(); ok {
		evidence.Cell(w, m.archive, m.cmp, row.Question, acc)
		m.folded(w, row)
	} else {
		w.Line(theme.Dim, string(row.Question.Ask)+" "+marks.StandingWords(row))
	}
	evidence.Settling(w, m.archive, row.Question)
	return w.Doc()
}

// chosenTally returns the answer, or version, that the document's cursor is on.
func (m Model) chosenTally(row model.Row) (model.Tally, bool) {
	t := m.docTarget()
	if m.view == Matrix || t.Kind != target.Answer || t.N >= len(row.Tallies) {
		return model.Tally{}, false
	}
	return row.Tallies[t.N], true
}

// folded names the copies that the column stands for, those that say something else first.
func (m Model) folded(w *page.Writer, row model.Row) {
	if m.view != Matrix || m.unfolded || m.column >= len(m.cmp.Columns) {
		return
	}
	col := m.cmp.Columns[m.column]
	var same []string // of the same origin, and saying nothing else
	for _, acc := range col.Members[1:] {
		name := string(m.archive.OutletOf(m.cmp.Event.Accounts[acc].Source).Short())
		if !m.cmp.Strays(row.Question, col.Lead, acc) {
			same = append(same, name)
			continue
		}
		w.Put(theme.Differs, "! ")
		w.Paragraph(theme.Plain, name+", of the same origin, says: "+cellText(row.Question, m.cmp.Cell(row.Question, acc)))
		w.End()
	}
	if len(same) > 0 {
		w.Paragraph(theme.Dim, "same origin, nothing else: "+joinComma(counted(same)))
		w.End()
	}
}

// counted writes a name that stands several times in a row once, with how often.
func counted(names []string) []string {
	var all []string
	for i := 0; i < len(names); {
		n := 1
		for i+n < len(names) && names[i+n] == names[i] {
			n++
		}
		name := names[i]
		if n > 1 {
			name += " ×" + strconv.Itoa(n)
		}
		all = append(all, name)
		i += n
	}
	return all
}

func joinComma(words []string) string {
	s := ""
	for i, word := range words {
		if i > 0 {
			s += ", "
		}
		s += word
	}
	return s
}

// cellText is a cell's answers in words.
func cellText(q *model.Question, c model.Cell) string {
	if len(c.Sayings) == 0 {
		return marks.Silence(c.Silence)
	}
	s := ""
	for _, saying := range c.Sayings {
		s += marks.How(saying)
		if ans := q.Answer(saying.Answer); ans != nil {
			s += string(ans.Text)
		} else {
			s += "“" + string(saying.Words) + "”"
		}
		s += " "
	}
	return text.Cut(s[:len(s)-1], 1000)
}
