package model

// EventID names an event within an archive, such as "2019-02-28-hanoi-no-deal".
type EventID string

// EventKind says what sort of thing happened.
type EventKind string

// EventKinds returns the closed list of event kinds, in the order in which they are listed to a reader.
func EventKinds() []EventKind {
	return []EventKind{
		"summit", "meeting", "talks", "visit", "letter", "remark", "statement", "speech", "post", "interview", "launch", "test",
		"drill", "sanctions", "detainees", "decision", "law", "agreement", "report", "book", "incident",
	}
}

// Topic is a thread that runs through events.
type Topic string

// Topics returns the closed list of topics.
func Topics() []Topic {
	return []Topic{
		"channels", "china", "cyber", "denuclearisation", "detainees", "drills", "human-rights", "humanitarian", "inter-korean", "japan",
		"leadership", "letters", "media", "memoirs", "military", "missiles", "nuclear-status", "nuclear-tests", "olympics",
		"peace-treaty", "protocol", "remains", "russia", "sanctions", "security-guarantees", "summitry", "threats", "travel",
		"troops", "united-nations", "us-politics", "yongbyon",
	}
}

// MaxWeight is the weight of the events on which most of the story turns; the least is 1.
const MaxWeight = 5

// Event is something that happened.
type Event struct {
	ID        EventID
	Date      Date   // by the calendar of Zone
	Time      Text   // HH:MM on the clock of Zone, where known
	Order     int    // place among the events that begin on one day, 1 the earliest; 0 where Time tells, or nothing does
	Zone      string // IANA time zone whose calendar and clock Date and Time follow
	Also      []ZonedDate
	Known     Date // when it first became public, where later than Date
	Title     Text
	Summary   Text
	Place     Place
	Kind      EventKind
	Topics    []Topic
	People    []PersonID
	Weight    int // 1 to MaxWeight
	See       []Link
	Questions []Question
	Accounts  []Account
	Silences  []OutletSilence
}

// ZonedDate is a date on another calendar.
type ZonedDate struct {
	Zone string // IANA
	Date Date
}

// Place is where an event happened.
type Place struct {
	Name     Text
	Country  Country
	Lat, Lon float64 // degrees, WGS 84; both zero where not recorded. Kept for other users of the archive, and not shown
}

// Link is a reference to a related event.
type Link struct {
	Event EventID
	As    LinkKind
}

// LinkKind says how the linked event relates to the one that links: it "answers" it, is "answered-by" it, and so on.
type LinkKind string

// LinkKinds returns the closed list of link kinds.
func LinkKinds() []LinkKind {
	return []LinkKind{"related", "answers", "answered-by", "follows", "followed-by", "part-of", "contains", "revealed-by", "reveals"}
}

// OutletSilence is a finding by others that an outlet kept silent about something over a time.
type OutletSilence struct {
	Outlet   OutletID
	About    Text
	From, To Date
	NotedBy  []SourceID
}

// PublicOn returns the last day on which the event may have become public: the day from which it surely was.
func (e *Event) PublicOn() Day {
	if !e.Known.IsZero() {
		return e.Known.Last()
	}
	return e.Date.Last()
}

// KnownOn returns the first day on which the event may have become public: the day before which nobody could tell of it.
func (e *Event) KnownOn() Day {
	if !e.Known.IsZero() {
		return e.Known.First()
	}
	return e.Date.First()
}

// Question returns the event's question of that id, or nil.
func (e *Event) Question(id QuestionID) *Question {
	for i := range e.Questions {
		if e.Questions[i].ID == id {
			return &e.Questions[i]
		}
	}
	return nil
}
