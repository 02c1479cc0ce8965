package model

// Account is what one source says of one event.
type Account struct {
	Source    SourceID
	FirstHand bool // the outlet was there, broke the story or is itself the record
	Relays    []Relay
	Says      []Reply
	Second    *SecondReading
}

// Relay says that an account was carried on from another source, or from an outlet where the piece is not known. Exactly
// one of Source and Outlet is set.
type Relay struct {
	Source SourceID
	Outlet OutletID
	Basis  RelayBasis
	Why    Text // what an inferred link rests on
}

// RelayBasis says how a relay is known.
type RelayBasis string

// The bases of a relay.
const (
	Credited RelayBasis = "credited" // the page names it
	Inferred RelayBasis = "inferred" // from its words; shown as inferred and not folded
)

// RelayBases returns the closed list of relay bases.
func RelayBases() []RelayBasis { return []RelayBasis{Credited, Inferred} }

// Reply is what one account gives to one question: sayings, or a typed silence.
type Reply struct {
	Question QuestionID
	Sayings  []Saying // of several parties, perhaps; empty where Silence is set
	Silence  Silence
}

// Saying is one answer as one account gives it.
type Saying struct {
	Answer  AnswerID // empty for a version of an utterance
	How     How
	To      Attribution // whose word it is; set where How is Attributes, and where Disputes tells who disputes it
	Hedged  bool        // "reportedly", "may"
	Words   Text        // the words at issue, verbatim, at most MaxWords
	Where   Text        // where in the source: "paragraph 3"
	Renders SourceID    // the source of which a version is a translation
}

// MaxWords is how many words a verbatim quotation may have.
const MaxWords = 25

// How says in whose voice an answer is given.
type How string

// The ways of telling.
const (
	States     How = "states"     // in the account's own voice
	Attributes How = "attributes" // as someone else's word
	Disputes   How = "disputes"   // rejects the answer that it names
)

// Hows returns the closed list of ways of telling.
func Hows() []How { return []How{States, Attributes, Disputes} }

// Attribution is whose word an attributed answer is. At most one field is set; the zero Attribution is nobody.
type Attribution struct {
	Person       PersonID
	Outlet       OutletID
	Organisation Text // "State Department"
	Named        Text // "CNN’s Will Ripley": known by name, but without an entry among the people
	Unnamed      Text // "a US official"
}

// Silence is how an account is silent on a question.
type Silence string

// The silences. NotRead is the absence of any reply on a piece that was read in part, and is never written down.
const (
	NotSilent Silence = ""
	Omits     Silence = "omits"      // read whole, dated, and published after the point was public
	TooEarly  Silence = "too-early"  // published before the point was known
	NotStated Silence = "not-stated" // read whole, and no accusation: it may be older than the point, or a text that need not make it
	NotRead   Silence = "not-read"   // what was read does not reach it
)

// Silences returns the closed list of silences that an account may declare.
func Silences() []Silence { return []Silence{Omits, TooEarly, NotStated} }

// SecondReading records that somebody read the source again, independently. Where several did, On is the day of the last that mended something.
type SecondReading struct {
	On     Date
	Agrees bool
	Note   Text // what was found and mended where it did not agree
}

// Reply returns the account's reply to the question, and false where it has none.
func (a *Account) Reply(q QuestionID) (Reply, bool) {
	for _, r := range a.Says {
		if r.Question == q {
			return r, true
		}
	}
	return Reply{}, false
}
