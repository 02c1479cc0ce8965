package modeltest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

	"parallel38/model"
)

// Synthetic makes a draft of n events over the years 2017 to 2025 with 100 people and 300 outlets. One event in a hundred
// has questions, accounts and sources, and of a small archive 300 events, or all. The same seed gives the same draft. What can be
// shared between events is shared: a million of them take about half a gigabyte.
func Synthetic(n int, seed uint64) model.Draft {
	g := &generator{rand: rand.New(rand.NewPCG(seed, 38)), days: calendar(), words: vocabulary()}
	g.makePeople(100)
	g.makeOutlets(300)
	g.makePools(min(n, 20_000))
	g.draft.Events = make([]model.Event, n)
	told := max(n/100, min(n, 300))
	for i := range g.draft.Events {
		g.event(i, &g.draft.Events[i])
		if (i+1)*told/n > i*told/n { // evenly spread
			g.tell(&g.draft.Events[i])
		}
	}
	return g.draft
}

type generator struct {
	rand  *rand.Rand
	draft model.Draft
	words []string
	days  []model.Date

	summaries []model.Text
	places    []model.Place
	topics    [][]model.Topic
	people    [][]model.PersonID
	arena     strings.Builder
	sources   int
}

// calendar returns every day of 2017 to 2025.
func calendar() []model.Date {
	var days []model.Date
	for d := model.NewDay(2017, time.January, 1); d < model.NewDay(2026, time.January, 1); d++ {
		days = append(days, model.DateOf(d))
	}
	return days
}

// vocabulary returns a few thousand words that begin, end and repeat as English ones do, the common ones first.
func vocabulary() []string {
	words := strings.Fields(`the of to in and a on for with at by as from over after says talks summit sanctions missile nuclear north
		south korea trump kim meeting launch test letter deal president leader official minister visit state house white pyongyang
		seoul washington beijing tokyo moscow hanoi singapore border zone line agreement statement denuclearisation`)
	stems := strings.Fields(`abandon accept accus act address adopt advanc agree aid air allow ally announc answer appeal arm arriv
		assembl assur attack band bar base begin block boat bomb border break brief bring build call camp cancel captur carri cease chair
		chang charg claim clos coal coast collaps command commit compar conced condemn confirm consul contact continu cool cours cover
		cross crowd custom cyber debat declar defend defer delay delegat demand deni deploy design detain dismantl dismiss display
		disput document doubt draft drill drop eas east eat elect embass end engag enrich enter escal escort establish estim exchang
		execut exercis expel explain export express extend fail fear fish flag flight follow forc foreign form freez front fuel gather
		general gift grant greet guarant guard guest halt hand harbour harden harvest head hint hold honour host hotel human hurdl
		imag import impos inspect insist insult interview invit issu join journal judg jump justif keep kitchen labour land laugh launch
		lead leak learn leav lift limit list load loan lobb lower mark market march measur medal mediat memo mention militar mission
		mock model monitor mourn mov museum nam negoti neighbour norm note notif oath object observ occup offer offic oil open oppos
		order outlin pact palac parad pardon parti pass patrol pause peac plan plant pledg point polic polit port position post power
		prais prepar press pressur prison probe process produc promis propos protest provok publish punish push question quot radar
		raid rais rank react read receiv recogn record refus regard reject relat releas reliev remain remark remov renew repatriat reply
		report request resolv respond restor restrict resum return reveal revok rhetor ridicul right risk rocket ruin rule sail salut
		satellit scal school scrap seal search seat secret secur seek seiz send sentenc separat serv shake ship shot shut sign silenc
		sink site slam smuggl snub solv sought speak speech spend spokes stag stall stand start station stay steer step stop strateg
		strength strik submarin suggest suppl support suspend swap talk tariff team tension territor threat toast toughen tour trad
		train transfer transit travel treat troop truc trust turn unif unit urg vaccin verif veto view vis vot vow wait walk war warn
		watch water weapon welcom west win withdraw witness word work worr writ yield`)
	endings := []string{"", "s", "ed", "ing", "er", "ment", "ion", "al"}
	for _, end := range endings {
		for _, stem := range stems {
			words = append(words, stem+end)
		}
	}
	return words
}

// word picks a word; early ones are more common, as Zipf's law has it.
func (g *generator) word() string {
	f := g.rand.Float64()
	return g.words[int(f*f*f*float64(len(g.words)))]
}

func (g *generator) sentence(least, most int) string {
	n := least + g.rand.IntN(most-least+1)
	words := make([]string, n)
	for i := range words {
		words[i] = g.word()
	}
	words[0] = strings.ToUpper(words[0][:1]) + words[0][1:]
	return strings.Join(words, " ")
}

// keep copies a text into a large block, so that a million texts are not a million allocations.
func (g *generator) keep(s string) string {
	const block = 1 << 20
	if g.arena.Cap()-g.arena.Len() < len(s) {
		g.arena = strings.Builder{}
		g.arena.Grow(block)
	}
	from := g.arena.Len()
	g.arena.WriteString(s)
	return g.arena.String()[from:]
}

func pick[T any](g *generator, items []T) T { return items[g.rand.IntN(len(items))] }

func (g *generator) makePeople(n int) {
	family := strings.Fields("Kim Ri Choe Pak Jo Han Kang Im Moon Park Lee Chung Suh Cho Smith Brown Miller Davis Wilson Taylor")
	given := strings.Fields("Jong Un Yong Chol Son Hui Kwang Su Thae Song Il Nam Jae In Ho Young Hye Min Jin Sung")
	hangul := []rune("김리최박조한강임문이정서민진성영철호재인수")
	b := New()
	b.Person("kim-jong-un").Named("Kim Jong Un", "Kim Jong-un").Written("김정은").Held("Chairman", "2016-06", "")
	b.Person("donald-trump").Named("Donald Trump", "Donald J. Trump").Of("US").Held("President", "2017-01-20", "2021-01-20")
	g.draft.People = b.Draft().People
	for i := len(g.draft.People); i < n; i++ {
		name := fmt.Sprintf("%s %s %s", family[i%len(family)], given[i/len(family)], given[(i*7+3)%len(given)])
		p := model.Person{
			ID: model.PersonID(strings.ToLower(strings.ReplaceAll(name, " ", "-")) + "-" + strconv.Itoa(i)), Name: model.Text(name), Country: "KP",
			Native:  model.Text([]rune{hangul[i%len(hangul)], hangul[(i*5+1)%len(hangul)], hangul[(i*11+2)%len(hangul)]}),
			Aliases: []model.Text{model.Text(strings.Join(strings.Fields(name)[:2], " ") + "-" + strings.ToLower(strings.Fields(name)[2]))},
			Offices: []model.Office{{Title: "Minister", From: date("2017"), To: date("2019-04")}, {Title: "Envoy", From: date("2019-04")}},
		}
		g.draft.People = append(g.draft.People, p)
	}
}

func (g *generator) makeOutlets(n int) {
	countries := []model.Country{"US", "KR", "KP", "JP", "CN", "RU", "GB", "FR", "DE", "VN", "SG", "IN"}
	kinds := model.OutletKinds()
	for i := range n {
		id := fmt.Sprintf("outlet-%03d", i)
		g.draft.Outlets = append(g.draft.Outlets, model.Outlet{
			ID: model.OutletID(id), Name: title(id), Country: countries[i%len(countries)], Language: "en", Kind: kinds[i%len(kinds)],
		})
	}
}

// makePools makes what events share: so many summaries, and places, topics and people.
func (g *generator) makePools(summaries int) {
	for range summaries {
		g.summaries = append(g.summaries, model.Text(g.sentence(12, 40)+"."))
	}
	for _, name := range strings.Split("Pyongyang,Seoul,Washington,Hanoi,Singapore,Panmunjom,Beijing,Tokyo,Vladivostok,New York,Mar-a-Lago,Wonsan", ",") {
		g.places = append(g.places, model.Place{Name: model.Text(name), Country: "KR"})
	}
	for range 500 {
		topics := make([]model.Topic, 1+g.rand.IntN(3))
		for j := range topics {
			topics[j] = pick(g, model.Topics())
		}
		g.topics = append(g.topics, topics)
	}
	for range 2000 {
		people := make([]model.PersonID, 1+g.rand.IntN(4))
		for j := range people {
			f := g.rand.Float64() // a few people are in most events
			people[j] = g.draft.People[int(f*f*float64(len(g.draft.People)))].ID
		}
		slices.Sort(people)
		g.people = append(g.people, slices.Compact(people))
	}
}

func (g *generator) event(i int, e *model.Event) {
	day := pick(g, g.days)
	if g.rand.IntN(20) == 0 { // one in twenty is dated to its month
		day = date(day.String()[:len("2006-01")])
	}
	*e = model.Event{
		ID: model.EventID(g.keep(day.String() + "-n" + strconv.Itoa(i))), Date: day, Zone: "Asia/Seoul", Title: model.Text(g.keep(g.sentence(4, 8))),
		Summary: pick(g, g.summaries), Place: pick(g, g.places), Kind: pick(g, model.EventKinds()), Topics: pick(g, g.topics),
		People: pick(g, g.people), Weight: 1 + g.rand.IntN(model.MaxWeight),
	}
}

// tell gives an event 2 to 5 questions and 3 to 12 accounts, each from a source of its own, of which some relay the first.
func (g *generator) tell(e *model.Event) {
	for q := range 2 + g.rand.IntN(4) {
		e.Questions = append(e.Questions, model.Question{ID: model.QuestionID("q" + strconv.Itoa(q)), Ask: model.Text(g.sentence(4, 9) + "?")})
	}
	for i := range 3 + g.rand.IntN(10) {
		acc := model.Account{Source: g.source(e)}
		switch {
		case i == 0:
			acc.FirstHand = true
		case g.rand.IntN(2) == 0:
			acc.Relays = []model.Relay{{Source: e.Accounts[0].Source, Basis: model.Credited}}
		}
		for q := range e.Questions {
			if q == 0 || g.rand.IntN(3) > 0 {
				answer := model.AnswerID("a" + strconv.Itoa(g.rand.IntN(6)*g.rand.IntN(2)/3)) // mostly the first
				saying := model.Saying{Answer: answer, How: model.States}
				if q%2 == 1 { // every other question is about what somebody said
					saying.How, saying.To = model.Attributes, model.Attribution{Person: e.People[0]}
				}
				acc.Says = append(acc.Says, model.Reply{Question: e.Questions[q].ID, Sayings: []model.Saying{saying}})
			}
		}
		e.Accounts = append(e.Accounts, acc)
	}
	e.Questions = slices.DeleteFunc(e.Questions, func(q model.Question) bool { return !g.declare(e, &q) })
	for i := range e.Questions {
		g.declare(e, &e.Questions[i])
	}
}

// declare sets the answers that accounts give to a question, and that they differ where they are several. It returns false where
// nobody answers.
func (g *generator) declare(e *model.Event, q *model.Question) bool {
	q.Answers = nil
	for _, acc := range e.Accounts {
		reply, answered := acc.Reply(q.ID)
		if answered && q.Answer(reply.Sayings[0].Answer) == nil {
			id := reply.Sayings[0].Answer
			q.Answers = append(q.Answers, model.Answer{ID: id, Text: "answer " + model.Text(id)})
		}
	}
	if len(q.Answers) > 1 {
		q.Differs, q.Open = []model.DifferenceKind{model.DifferenceKinds()[len(e.ID)%3]}, "a record of it"
	}
	return len(q.Answers) > 0
}

func (g *generator) source(e *model.Event) model.SourceID {
	g.sources++
	outlet := pick(g, g.draft.Outlets).ID
	id := g.keep("s" + strconv.Itoa(g.sources))
	g.draft.Sources = append(g.draft.Sources, model.Source{
		ID: model.SourceID(id), Outlet: outlet, Form: model.Article, Title: model.Text(g.keep(g.sentence(5, 10))),
		URL: model.Text(g.keep("https://" + string(outlet) + ".example/" + id)), Published: g.days[min(int(e.Date.Last()-g.days[0].First()), len(g.days)-1)],
		PublishedFrom: model.DatedByPage, Language: "en", Read: model.ReadOpening, Checked: g.days[len(g.days)-1],
	})
	return model.SourceID(id)
}
