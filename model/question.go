package model

import "slices"

// QuestionID names a question within its event.
type QuestionID string

// AnswerID names an answer within its question.
type AnswerID string

// Question is one point on which accounts of an event can be held side by side.
type Question struct {
	ID        QuestionID
	Ask       Text
	Answers   []Answer   // declared; empty where Utterance is set
	Utterance *Utterance // set where the point is what someone said, word for word
	Known     Date       // when the point became public, where not on the event's own date
	Differs   []DifferenceKind
	Settled   *Settlement
	Open      Text // what would settle a difference that nothing has settled
}

// Answer is one of the things that accounts say to a question.
type Answer struct {
	ID     AnswerID
	Text   Text
	Value  float64 // where the answer is a number, in Unit; kept for other users of the archive, and not shown
	Of     float64 // the whole of which Value is a part
	Unit   Text    // as written: km, s, USD; empty for a plain number
	Note   Text
	Covers []AnswerID // finer answers that this one is compatible with: "nearly an hour" covers "53 minutes"
}

// Utterance is words that someone spoke or wrote, of which accounts give versions.
type Utterance struct {
	Speaker  PersonID
	At       Date
	Language string   // BCP 47 tag of the language in which it was made
	Base     SourceID // the recording, transcript or official text against which versions are compared, where there is one
}

// DifferenceKind says in what way answers differ: an editor's judgement. That they differ is computed.
type DifferenceKind string

// The kinds of difference.
const (
	RivalClaims   DifferenceKind = "rival-claims"  // parties to the event claim different things
	Contradiction DifferenceKind = "contradiction" // accounts say things that cannot both be so
	Number        DifferenceKind = "number"
	Scope         DifferenceKind = "scope" // all or some, ever or sitting, cancel or suspend
	Attributed    DifferenceKind = "attribution"
	Worded        DifferenceKind = "wording"
	Transcribed   DifferenceKind = "transcription"
	Translated    DifferenceKind = "translation"
	Clock         DifferenceKind = "clock"
	Versions      DifferenceKind = "version" // states of one piece
	Error         DifferenceKind = "error"   // a source shows that one answer is wrong
)

// DifferenceKinds returns the closed list of kinds of difference.
func DifferenceKinds() []DifferenceKind {
	return []DifferenceKind{
		RivalClaims, Contradiction, Number, Scope, Attributed, Worded, Transcribed, Translated, Clock, Versions, Error,
	}
}

// Settlement says which answer is right, by whose witness, and why that settles it.
type Settlement struct {
	Answer AnswerID
	By     SourceID
	Why    Text
}

// Answer returns the question's answer of that id, or nil.
func (q *Question) Answer(id AnswerID) *Answer {
	for i := range q.Answers {
		if q.Answers[i].ID == id {
			return &q.Answers[i]
		}
	}
	return nil
}

// SettledBy returns the source that settles the question, and false where it is open or needs no settling.
func (q *Question) SettledBy() (SourceID, bool) {
	switch {
	case q.Settled != nil:
		return q.Settled.By, true
	case q.Utterance != nil && q.Utterance.Base != "":
		return q.Utterance.Base, true
	}
	return "", false
}

// covers tells whether coarse is finer's coarser form, directly or over several steps.
func (q *Question) covers(coarse, finer AnswerID) bool {
	reached := []AnswerID{coarse}
	for next := 0; next < len(reached); next++ { // each answer once, so that a circle, which is a fault, ends too
		a := q.Answer(reached[next])
		if a == nil {
			continue
		}
		for _, c := range a.Covers {
			if c == finer {
				return true
			}
			if !slices.Contains(reached, c) {
				reached = append(reached, c)
			}
		}
	}
	return false
}

// Compatible tells whether both answers can be so: they are one, or one is a coarser form of the other.
func (q *Question) Compatible(a, b AnswerID) bool {
	return a == b || q.covers(a, b) || q.covers(b, a)
}
