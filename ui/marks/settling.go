package marks

import "parallel38/model"

// Settling says what settles a question on which accounts differ, or what would: "Settled" or "Open", how, and the kinds of difference.
// All are empty where accounts do not differ.
func Settling(a *model.Archive, q *model.Question) (label, how, kinds string) {
	kinds = Words(model.Join(q.Differs, ", "))
	by, settled := q.SettledBy()
	switch {
	case kinds == "":
		return "", "", ""
	case !settled && q.Open == "": // as of a day
		return "Open", "nothing had settled it by then", kinds
	case !settled:
		return "Open", string(q.Open), kinds
	case q.Settled == nil: // of an utterance, by the record of it
		return "Settled", "by the " + Words(a.Source(by).Form) + " of " + witness(a, by), kinds
	}
	how = "by " + witness(a, by) + ": " + string(q.Settled.Why)
	if ans := q.Answer(q.Settled.Answer); ans != nil {
		how = string(ans.Text) + ", " + how
	}
	return "Settled", how, kinds
}

// witness names who settles, and who re-published what was read of it.
func witness(a *model.Archive, id model.SourceID) string {
	name := string(a.OutletOf(id).Name)
	if host := a.Source(id).Host; host != "" {
		name += ", as re-published by " + string(host)
	}
	return name
}
