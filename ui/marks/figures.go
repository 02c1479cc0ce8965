package marks

import "parallel38/model"

// Figure is a number with its denominator.
type Figure struct {
	N, Of int
	Words string // what is counted
}

// FiguresRankNobody is what is said below figures of an outlet.
const FiguresRankNobody = "The events were picked by hand: these figures describe the archive and rank nobody"

// NoPiece is what is said of an outlet that is only quoted.
const NoPiece = "No piece of it is in the archive"

// MoreHappened is what is said below the events of a person.
const MoreHappened = "Events were picked by hand: more happened than stands here"

// Figures says how many of an outlet's accounts and answers are of a kind.
func Figures(f model.OutletFacts) []Figure {
	accounts, answers := len(f.Accounts), len(f.Answers)
	return []Figure{
		{len(f.FirstHand), accounts, "accounts are first-hand"},
		{len(f.Relays), accounts, "accounts carry on another outlet"},
		{len(f.Attribute), answers, "answers are attributed to somebody"},
		{len(f.Hedged), answers, "answers are hedged"},
		{len(f.Against), len(f.OnSettled), "answers to settled questions differ from what settled them"},
	}
}
