package model

import "slices"

// Agreement says how two accounts stand to one another on one question.
type Agreement uint8

// The agreements, the weightiest first.
const (
	Contradict Agreement = iota // what one says cannot be so together with what the other says, or they word one utterance differently
	Compatible                  // not the same, and both can be so: coarser, an excerpt, or further parties' claims
	Same                        // the same answers
	OneSilent                   // one of them is silent
	BothSilent
)

// Pair is what two accounts of an event give to one question.
type Pair struct {
	Question  *Question
	A, B      Cell
	Agreement Agreement
	Edits     []WordEdit // from A's words to B's, where both give a version of an utterance in one language
}

// SideBySide holds two accounts, named by their indexes, against one another question by question: contradictions first,
// then in the event's order.
func (c *Comparison) SideBySide(a, b int) []Pair {
	pairs := make([]Pair, 0, len(c.Event.Questions))
	for i := range c.Event.Questions {
		q := &c.Event.Questions[i]
		p := Pair{Question: q, A: c.Cell(q, a), B: c.Cell(q, b)}
		p.Agreement = c.agreement(q, p, a, b)
		if wordsA, wordsB := p.A.words(), p.B.words(); q.Utterance != nil && wordsA != "" && wordsB != "" && c.wordsLanguage(q, a) == c.wordsLanguage(q, b) {
			p.Edits = DiffWords(wordsA, wordsB)
		}
		pairs = append(pairs, p)
	}
	slices.SortStableFunc(pairs, func(x, y Pair) int { return int(x.Agreement) - int(y.Agreement) })
	return pairs
}

func (c *Comparison) agreement(q *Question, p Pair, a, b int) Agreement {
	silentA, silentB := len(p.A.Sayings) == 0, len(p.B.Sayings) == 0
	switch {
	case silentA && silentB:
		return BothSilent
	case silentA || silentB:
		return OneSilent
	case c.Strays(q, a, b):
		return Contradict
	case q.Utterance != nil && slices.Equal(plainWords(string(p.A.words())), plainWords(string(p.B.words()))):
		return Same
	case q.Utterance == nil && sameAnswers(p.A, p.B):
		return Same
	}
	return Compatible
}

func sameAnswers(a, b Cell) bool {
	given := func(c Cell) []string {
		var stands []string
		for _, s := range c.Sayings {
			stand := string(s.Answer)
			if s.How == Disputes {
				stand = "not " + stand
			}
			stands = append(stands, stand)
		}
		slices.Sort(stands)
		return slices.Compact(stands)
	}
	return slices.Equal(given(a), given(b))
}

// words returns the first words that the cell quotes.
func (c Cell) words() Text {
	for _, s := range c.Sayings {
		if s.Words != "" {
			return s.Words
		}
	}
	return ""
}

// TellingPair returns the two accounts that have the most to say to the same questions, contradictions counting most, and
// false where there are not two. Of accounts that fold into one column, the first stands for all.
func (c *Comparison) TellingPair() (a, b int, ok bool) {
	const contradiction = 3 // as much as so many questions that both answer
	best := -1
	for i, left := range c.Columns {
		for _, right := range c.Columns[i+1:] {
			score := 0
			for _, p := range c.SideBySide(left.Lead, right.Lead) {
				switch p.Agreement {
				case Contradict:
					score += contradiction
				case Compatible, Same:
					score++
				}
			}
			if score > best {
				a, b, best = left.Lead, right.Lead, score
			}
		}
	}
	return a, b, best >= 0
}
