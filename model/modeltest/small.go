package modeltest

import (
	"testing"

	"parallel38/model"
)

// Small returns an archive of seven events that shows every shape the archive has: parties that differ and outlets that do, coarser
// answers, versions of an utterance, every kind of silence, relays of every basis, dates of every precision. What accounts
// say in it is made up.
func Small(t testing.TB) *model.Archive {
	t.Helper()
	return SmallBuilder().Archive(t)
}

// SmallBuilder returns what [Small] is built from.
func SmallBuilder() *Builder {
	b := New()
	smallEntities(b)
	b.Event("2017-12-envoys-meet", "2017-12~").Titled("Envoys meet in secret", "Envoys of both sides met, it was said later.").
		In("Singapore", "SG").Is("talks").On("channels").With("choe-son-hui").KnownFrom("2018-04-17")
	b.Event("2018-06-12-singapore", "2018-06-12").Titled("First summit in Singapore", "They met and signed a statement.").
		In("Singapore", "SG").Is("summit").On("summitry", "denuclearisation").With("donald-trump", "kim-jong-un")
	smallHanoi(b)
	b.Event("2019-02-28-da-nang", "2019-02-28/2019-03-02").Titled("Kim stays on in Vietnam", "A visit followed the summit.").
		In("Đà Nẵng", "VN").Is("visit").On("travel").With("kim-jong-un")
	smallBriefing(b)
	smallMeeting(b)
	b.Event("2020-year-of-silence", "2020").Titled("A year without talks", "Nothing was heard.").Is("remark").With("kim-yo-jong")
	return b
}

func smallEntities(b *Builder) {
	b.Person("donald-trump").Named("Donald Trump", "Donald J. Trump").Of("US").
		Held("President of the United States", "2017-01-20", "2021-01-20").Held("President of the United States", "2025-01-20", "")
	b.Person("kim-jong-un").Named("Kim Jong Un", "Kim Jong-un", "Kim Jong-eun").Written("김정은").
		Held("Chairman, State Affairs Commission", "2016-06", "2021-01").Held("President of the State Affairs", "2021-01", "")
	b.Person("kim-yo-jong").Named("Kim Yo Jong", "Kim Yo-jong").Written("김여정")
	b.Person("ri-yong-ho").Named("Ri Yong Ho", "Ri Yong-ho").Written("리용호").Held("Foreign minister", "2016-05", "2020-01")
	b.Person("choe-son-hui").Named("Choe Son Hui", "Choe Son-hui").Written("최선희")
	b.Outlet("ap").Named("Associated Press", "AP")
	b.Outlet("yonhap").Named("Yonhap News Agency", "Yonhap").Of("KR", "en", model.Wire).Native = "연합뉴스"
	b.Outlet("kcna").Named("Korean Central News Agency", "KCNA").Of("KP", "ko", model.StateMedia)
	b.Outlet("hankyoreh").Of("KR", "ko", model.Newspaper)
	b.Outlet("whitehouse").Named("White House", "").Of("US", "en", model.Government)
	b.Outlet("rehash").Of("US", "en", model.Aggregator)
	b.Outlet("ktvq").Named("KTVQ", "").Of("US", "en", model.Broadcaster)
}

// smallHanoi has every way in which accounts may differ, and is compared in depth.
func smallHanoi(b *Builder) {
	e := b.Event("2019-02-28-hanoi", "2019-02-28").Titled("Hanoi summit ends without a deal", "The second summit ended early.").
		In("Hanoi", "VN").Is("summit").On("sanctions", "yongbyon").With("donald-trump", "kim-jong-un", "ri-yong-ho")
	e.Weight, e.Time = 5, "14:15"
	e.Asks("signed", "no").Reads("Was a document signed?")
	e.Asks("ask", "all", "five").Coarser("some", "all", "five").Reads("What did the North ask for?").Differ(model.RivalClaims, model.Scope)
	e.Asks("length", "m53", "m48").Coarser("hour", "m53").Reads("How long did they meet?").Differ(model.Number).Settle("m53", "whitehouse-remarks")
	e.Asks("lunch", "cancelled").Reads("Was there a lunch?")
	e.Asks("mood", "friendly").Coarser("calm", "friendly").Reads("How did they part?")
	e.Quotes("walk", "donald-trump").Reads("What did Trump say of walking away?").Differ(model.Transcribed).Against("whitehouse-remarks")
	e.ToldBy("whitehouse-remarks").Witness().States("signed", "no").States("length", "m53").States("lunch", "cancelled").States("mood", "friendly").
		Prints("walk", "Sometimes you have to walk.").Attributes("ask", "all", "donald-trump").InFull()
	e.ToldBy("ap-hanoi").Witness().Attributes("ask", "all", "donald-trump").Attributes("ask", "five", "ri-yong-ho").States("signed", "no").
		States("length", "m48").States("mood", "calm").States("lunch", "cancelled").Prints("walk", "sometimes you just have to walk").InFull()
	e.ToldBy("ktvq-hanoi").Credits("ap").Attributes("ask", "all", "donald-trump").States("signed", "no").States("length", "m48").
		States("lunch", "cancelled").States("mood", "calm")
	e.ToldBy("rehash-hanoi").CreditsPiece("ktvq-hanoi").Attributes("ask", "all", "donald-trump").States("signed", "no").States("length", "m48").
		Prints("walk", "at times it is needful to walk").Undated().InFull().Silent("lunch", model.NotStated).Silent("mood", model.NotStated)
	e.ToldBy("yonhap-hanoi").Published("2019-03-01").Attributes("ask", "five", "ri-yong-ho").States("signed", "no").States("length", "hour").
		States("mood", "friendly").Silent("lunch", model.Omits).Silent("walk", model.Omits).InFull()
	e.ToldBy("hankyoreh-hanoi").Published("2019-03-01").In("ko").Resembles("yonhap").ReadAgain("Ri’s word had stood as the page’s own").
		Attributes("ask", "five", "ri-yong-ho").States("signed", "no").
		States("length", "hour").Prints("walk", "때로는 떠나야 한다")
	e.ToldBy("kcna-hanoi").Published("2019-03-01").In("ko").States("mood", "friendly").States("signed", "no")
	e.ToldBy("yonhap-early").Published("2019-02-28").States("ask", "some").States("lunch", "cancelled").InFull().
		Silent("signed", model.TooEarly).Silent("length", model.TooEarly).Silent("mood", model.TooEarly).Silent("walk", model.TooEarly)
	e.Silences = []model.OutletSilence{{
		Outlet: "kcna", About: "the end of the talks", From: date("2019-02-28"), To: date("2019-03-08"), NotedBy: []model.SourceID{"yonhap-hanoi"},
	}}
	e.See = []model.Link{{Event: "2019-03-01-ri-briefing", As: "answered-by"}}
}

func smallBriefing(b *Builder) {
	e := b.Event("2019-03-01-ri-briefing", "2019-03-01").Titled("Ri Yong Ho's midnight briefing", "The foreign minister gave his side.").
		In("Hanoi", "VN").Is("statement").On("sanctions").With("ri-yong-ho", "choe-son-hui")
	e.Asks("part", "five").Reads("Which sanctions did Ri name?")
	e.Asks("will", "choe", "ri").Reads("Who may have “lost the will”?").Differ(model.Attributed)
	e.ToldBy("ap-hanoi").States("part", "five").Attributes("will", "choe", "choe-son-hui")
	e.ToldBy("yonhap-hanoi").Attributes("part", "five", "ri-yong-ho").Attributes("will", "ri", "ri-yong-ho")
}

func smallMeeting(b *Builder) {
	e := b.Event("2019-06-30-panmunjom", "2019-06-30").Titled("Trump and Kim meet at Panmunjom", "They met at the border.").
		In("Panmunjom", "KR").Is("meeting").On("summitry").With("donald-trump", "kim-jong-un", "kim-yo-jong")
	e.Asks("steps", "twenty").Reads("How far into the North did Trump walk?")
	e.ToldBy("yonhap-panmunjom").States("steps", "twenty")
}
