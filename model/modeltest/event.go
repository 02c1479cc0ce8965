package modeltest

import (
	"slices"

	"parallel38/model"
)

// Event is an event being built.
type Event struct {
	model.Event
	builder   *Builder
	questions []*Question
	accounts  []*Account
}

// Event adds an event: a statement in Pyongyang with nobody in it.
func (b *Builder) Event(id, edtf string) *Event {
	e := &Event{builder: b, Event: model.Event{
		ID: model.EventID(id), Date: date(edtf), Zone: "Asia/Pyongyang", Title: title(id), Summary: "It happened.",
		Place: model.Place{Name: "Pyongyang", Country: "KP"}, Kind: "statement", Weight: 3,
	}}
	b.events = append(b.events, e)
	return e
}

// Titled sets the title and the summary.
func (e *Event) Titled(title, summary string) *Event {
	e.Title, e.Summary = model.Text(title), model.Text(summary)
	return e
}

// In sets the place.
func (e *Event) In(place, country string) *Event {
	e.Place = model.Place{Name: model.Text(place), Country: model.Country(country)}
	return e
}

// Is sets the kind.
func (e *Event) Is(kind string) *Event {
	e.Kind = model.EventKind(kind)
	return e
}

// With adds people.
func (e *Event) With(people ...string) *Event {
	for _, id := range people {
		e.People = append(e.People, e.builder.Person(id).ID)
	}
	return e
}

// On adds topics.
func (e *Event) On(topics ...string) *Event {
	for _, t := range topics {
		e.Topics = append(e.Topics, model.Topic(t))
	}
	return e
}

// KnownFrom sets the date on which the event became public.
func (e *Event) KnownFrom(edtf string) *Event {
	e.Known = date(edtf)
	return e
}

// assemble returns the event with its questions and accounts.
func (e *Event) assemble() model.Event {
	event := e.Event
	for _, q := range e.questions {
		event.Questions = append(event.Questions, q.Question)
	}
	for _, a := range e.accounts {
		event.Accounts = append(event.Accounts, a.Account)
	}
	return event
}

// Question is a question being built.
type Question struct {
	model.Question
	builder *Builder
}

// Asks adds a question with its declared answers, whose texts are their ids.
func (e *Event) Asks(id string, answers ...string) *Question {
	q := &Question{builder: e.builder, Question: model.Question{ID: model.QuestionID(id), Ask: title(id) + "?"}}
	for _, a := range answers {
		q.Answers = append(q.Answers, model.Answer{ID: model.AnswerID(a), Text: model.Text(a)})
	}
	e.questions = append(e.questions, q)
	return q
}

// Quotes adds a question about what someone said in English, word for word.
func (e *Event) Quotes(id, speaker string) *Question {
	q := e.Asks(id)
	q.Utterance = &model.Utterance{Speaker: e.builder.Person(speaker).ID, At: e.Date, Language: "en"}
	return q
}

// Coarser adds an answer that covers finer ones.
func (q *Question) Coarser(answer string, finer ...string) *Question {
	a := model.Answer{ID: model.AnswerID(answer), Text: model.Text(answer)}
	for _, f := range finer {
		a.Covers = append(a.Covers, model.AnswerID(f))
	}
	q.Answers = append(q.Answers, a)
	return q
}

// Reads sets the text of the question itself.
func (q *Question) Reads(ask string) *Question {
	q.Ask = model.Text(ask)
	return q
}

// Differ declares a difference of those kinds, left open.
func (q *Question) Differ(kinds ...model.DifferenceKind) *Question {
	q.Differs, q.Open = kinds, "a record of it"
	return q
}

// Settle says that the source settles the question with the answer.
func (q *Question) Settle(answer, source string) *Question {
	q.Open = ""
	q.Settled = &model.Settlement{Answer: model.AnswerID(answer), By: q.builder.Source(source).ID, Why: "it is the record"}
	return q
}

// Against sets the source against which versions of an utterance are compared.
func (q *Question) Against(source string) *Question {
	q.Open = ""
	q.builder.Source(source).Form = model.Transcript
	q.Utterance.Base = q.builder.Source(source).ID
	return q
}

// KnownFrom sets the date on which the point became public.
func (q *Question) KnownFrom(edtf string) *Question {
	q.Known = date(edtf)
	return q
}

// Account is an account being built, with the source that gives it.
type Account struct {
	model.Account
	builder *Builder
	piece   *Source
}

// ToldBy adds the account of a source. Where the source is new, it was published on the event's last day.
func (e *Event) ToldBy(source string) *Account {
	isNew := !slices.ContainsFunc(e.builder.sources, func(s *Source) bool { return string(s.ID) == source })
	piece := e.builder.Source(source)
	if isNew {
		piece.Published(e.Date.Last().String())
	}
	a := &Account{builder: e.builder, piece: piece, Account: model.Account{Source: piece.ID}}
	e.accounts = append(e.accounts, a)
	return a
}

func (a *Account) say(question string, s model.Saying) *Account {
	for i := range a.Says {
		if string(a.Says[i].Question) == question {
			a.Says[i].Sayings = append(a.Says[i].Sayings, s)
			return a
		}
	}
	a.Says = append(a.Says, model.Reply{Question: model.QuestionID(question), Sayings: []model.Saying{s}})
	return a
}

// States gives an answer in the account's own voice.
func (a *Account) States(question, answer string) *Account {
	return a.say(question, model.Saying{Answer: model.AnswerID(answer), How: model.States})
}

// Disputes rejects an answer.
func (a *Account) Disputes(question, answer string) *Account {
	return a.say(question, model.Saying{Answer: model.AnswerID(answer), How: model.Disputes})
}

// Attributes gives an answer as a person's word.
func (a *Account) Attributes(question, answer, person string) *Account {
	to := model.Attribution{Person: a.builder.Person(person).ID}
	return a.say(question, model.Saying{Answer: model.AnswerID(answer), How: model.Attributes, To: to})
}

// Prints gives a version of an utterance.
func (a *Account) Prints(question, words string) *Account {
	return a.say(question, model.Saying{How: model.States, Words: model.Text(words)})
}

// Silent declares a silence.
func (a *Account) Silent(question string, s model.Silence) *Account {
	a.Says = append(a.Says, model.Reply{Question: model.QuestionID(question), Silence: s})
	return a
}

// Witness says that the account is first-hand.
func (a *Account) Witness() *Account {
	a.FirstHand = true
	return a
}

// Credits says that the account names an outlet as where it comes from.
func (a *Account) Credits(outlet string) *Account {
	return a.relays(model.Relay{Outlet: a.builder.Outlet(outlet).ID, Basis: model.Credited})
}

// CreditsPiece says that the account names a source as where it comes from.
func (a *Account) CreditsPiece(source string) *Account {
	return a.relays(model.Relay{Source: a.builder.Source(source).ID, Basis: model.Credited})
}

// Resembles says that the account was inferred to come from an outlet.
func (a *Account) Resembles(outlet string) *Account {
	return a.relays(model.Relay{Outlet: a.builder.Outlet(outlet).ID, Basis: model.Inferred, Why: "the same sentences"})
}

// ResemblesPiece says that the account was inferred to come from a source.
func (a *Account) ResemblesPiece(source string) *Account {
	return a.relays(model.Relay{Source: a.builder.Source(source).ID, Basis: model.Inferred, Why: "the same sentences"})
}

func (a *Account) relays(r model.Relay) *Account {
	a.Relays = append(a.Relays, r)
	return a
}

// Published sets the date of publication of the account's source.
func (a *Account) Published(edtf string) *Account {
	a.piece.Published(edtf)
	return a
}

// Undated takes the date of publication of the account's source away.
func (a *Account) Undated() *Account {
	a.piece.Undated()
	return a
}

// InFull says that the whole of the account's source was read.
func (a *Account) InFull() *Account {
	a.piece.InFull()
	return a
}

// ReadAgain says that the account was read a second time, and what that reading mended, if anything.
func (a *Account) ReadAgain(mended string) *Account {
	a.Second = &model.SecondReading{On: date("2026-11-21"), Agrees: mended == "", Note: model.Text(mended)}
	return a
}

// In sets the language of the account's source.
func (a *Account) In(language string) *Account {
	a.piece.In(language)
	return a
}

// EachAccount calls do with every account that the event has so far.
func (e *Event) EachAccount(do func(a *Account)) {
	for _, a := range e.accounts {
		do(a)
	}
}
