package marks_test

import (
	"slices"
	"strings"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui/marks"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// distinct fails the test unless every value has a sign of one cell and words of its own.
func distinct[T any](t *testing.T, all []T, sign, words func(T) string) {
	t.Helper()
	signs, said := map[string]bool{}, map[string]bool{}
	for _, v := range all {
		s, w := sign(v), words(v)
		if text.Width(s) != 1 || signs[s] {
			t.Errorf("%v has the sign %q", v, s)
		}
		if w == "" || said[w] {
			t.Errorf("%v has the words %q", v, w)
		}
		signs[s], said[w] = true, true
	}
}

func standings() []model.Standing {
	return []model.Standing{model.Differing, model.Coarser, model.Agreeing, model.Alone}
}

func TestEveryStandingHasASignAndWords(t *testing.T) {
	t.Parallel()
	distinct(t, standings(),
		func(s model.Standing) string { sign, _ := marks.Standing(s); return sign },
		func(s model.Standing) string { return marks.StandingWords(model.Row{Standing: s}) })
	if _, role := marks.Standing(model.Differing); role != theme.Differs {
		t.Errorf("a difference is painted as role %d", role)
	}
}

func TestEverySilenceHasASignAndWords(t *testing.T) {
	t.Parallel()
	all := append(model.Silences(), model.NotRead)
	distinct(t, all, marks.Silence, marks.SilenceWords)
	for _, s := range all {
		short := marks.SilenceShort(s)
		if !strings.HasPrefix(short, marks.Silence(s)+" ") || strings.Contains(short, ":") || text.Width(short) > 20 {
			t.Errorf("%s in short is %q", s, short)
		}
	}
}

func TestEveryWayOfTellingHasASignAndWords(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	to := model.Attribution{Person: "ri-yong-ho"}
	distinct(t, model.Hows(),
		func(h model.How) string { return marks.How(model.Saying{How: h}) },
		func(h model.How) string { return marks.HowWords(a, model.Saying{How: h, To: to}) })
	for _, h := range model.Hows() {
		hedged := model.Saying{How: h, To: to, Hedged: true}
		if marks.How(hedged) != marks.How(model.Saying{How: h})+"~" || !strings.HasSuffix(marks.HowWords(a, hedged), ", hedged") {
			t.Errorf("%s hedged is %q, %q", h, marks.How(hedged), marks.HowWords(a, hedged))
		}
	}
}

func TestWhoseWordAnAnswerIs(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for _, c := range []struct {
		to   model.Attribution
		want string
	}{
		{model.Attribution{Person: "ri-yong-ho"}, "attributes it to Ri Yong Ho"},
		{model.Attribution{Outlet: "kcna"}, "attributes it to Korean Central News Agency"},
		{model.Attribution{Organisation: "State Department"}, "attributes it to State Department"},
		{model.Attribution{Named: "CNN’s Will Ripley"}, "attributes it to CNN’s Will Ripley"},
		{model.Attribution{Unnamed: "a US official"}, "attributes it to a US official"},
		{model.Attribution{}, "attributes it to the speaker"},
	} {
		if got := marks.HowWords(a, model.Saying{How: model.Attributes, To: c.to}); got != c.want {
			t.Errorf("%+v: %q, not %q", c.to, got, c.want)
		}
	}
	denial := model.Saying{How: model.Disputes, To: model.Attribution{Person: "ri-yong-ho"}}
	if got, want := marks.HowWords(a, denial), "says that Ri Yong Ho disputes it"; got != want {
		t.Errorf("a denial: %q, not %q", got, want)
	}
}

// The legend and the glossary explain each sign that a matrix may show.
func TestEverySignIsExplained(t *testing.T) {
	t.Parallel()
	var signs []string
	for _, s := range append(model.Silences(), model.NotRead) {
		signs = append(signs, marks.Silence(s))
	}
	for _, h := range model.Hows() {
		signs = append(signs, marks.How(model.Saying{How: h}))
	}
	for _, s := range signs {
		if !strings.Contains(marks.Legend, s+" ") {
			t.Errorf("%q is not in the legend", s)
		}
	}
	for _, s := range standings() {
		sign, _ := marks.Standing(s)
		signs = append(signs, sign)
	}
	for _, s := range append(signs, "~", "!", "°") {
		if !slices.ContainsFunc(marks.Glossary(), func(l marks.Line) bool { return l.Sign == s && l.Words != "" }) {
			t.Errorf("%q is not in the glossary", s)
		}
	}
}

func TestWhoDiffers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		sides  model.Sides
		within bool
		want   string
	}{
		{model.Sides{Parties: true}, false, "parties differ"},
		{model.Sides{Outlets: true}, false, "outlets differ"},
		{model.Sides{Parties: true, Outlets: true}, false, "parties and outlets differ"},
		{model.Sides{}, false, "the same accounts give both"},
		{model.Sides{Outlets: true}, true, "outlets differ, within one origin"},
	} {
		if got := marks.StandingWords(model.Row{Standing: model.Differing, Sides: c.sides, Within: c.within}); got != c.want {
			t.Errorf("%+v: %q, not %q", c, got, c.want)
		}
	}
}

func TestLag(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ event, published, want string }{
		{"2019-02-28", "", "undated"},
		{"2019-02-28", "2019-02-28", "same day"},
		{"2019-02-28", "2019-02", "same month"},
		{"2019-02-28", "2019", "same year"},
		{"2019-02", "2019-02-11", "same month"},
		{"2019", "2019-02-11", "same year"},
		{"2019-02-27/2019-03-02", "2019-02-27", "same day"},
		{"2019-02-27/2019-03-02", "2019-02-28", "meanwhile"},
		{"2019-02-27/2019-03-02", "2019-03-02", "meanwhile"},
		{"2019-02-27/2019-03-02", "2019-02", "same month"},
		{"2019-02-27/2019-03-02", "2019-03", "same month"}, // perhaps when it was over
		{"2018-12/2019-02", "2018-12-30", "same month"},
		{"2018-12/2019-02", "2019-01-05", "meanwhile"},
		{"2018/2019", "2019-01-05", "meanwhile"},
		{"2019-02-28", "2019-03-01", "1 day after"},
		{"2019-02-28", "2019-04-28", "59 days after"},
		{"2019-02-28", "2019-04-29", "2 months after"},
		{"2019-02-28", "2020-02-28", "12 months after"},
		{"2019-02-28", "2021-02-26", "24 months after"},
		{"2019-02-28", "2021-02-27", "2 years after"},
		{"2019-02-28", "2025-02-28", "6 years after"},
		{"2019-02-28", "2019-05", "about 2 months after"},
		{"2019-02", "2019-03-05", "about 5 days after"},
		{"2018", "2020-12-31", "about 2 years after"},
		{"2019-02-28", "2019-02-27", "1 day before"},
		{"2019-02-28", "2019-02-20", "8 days before"},
		{"2019-02-28/2019-03-02", "2019-02-27", "1 day before"}, // from the first day, not from the last
		{"2019-02-20/2019-03-02", "2019-02-18", "2 days before"},
		{"2019-02-28", "2018-02-01", "13 months before"},
		{"2019-02-28", "2019-01", "about 28 days before"},
		{"2019-03", "2019-02-28", "about 1 day before"},
	} {
		e := modeltest.New().Event("e", c.event).Event
		s := modeltest.New().Source("ap-x").Source
		if c.published != "" {
			s = modeltest.New().Source("ap-x").Published(c.published).Source
		}
		if got := marks.Lag(&e, &s); got != c.want {
			t.Errorf("an event of %s, published %q: %q, not %q", c.event, c.published, got, c.want)
		}
	}
}

// What is the same day on any calendar that the event itself names is the same day.
func TestLagOnTheCalendarOfAnotherPlace(t *testing.T) {
	t.Parallel()
	e := modeltest.New().Event("e", "2019-02-28").Event
	for _, c := range []struct{ also, published, want string }{
		{"2019-02-27", "2019-02-27", "same day"},
		{"2019-02-27", "2019-02-26", "2 days before"},
		{"2019-03-01", "2019-03-01", "same day"},
		{"2019-03-01", "2019-03-02", "2 days after"},
		{"2019-03-01", "2019-02-28", "same day"},
	} {
		e.Also = []model.ZonedDate{{Zone: "America/New_York", Date: modeltest.New().Event("also", c.also).Date}}
		s := modeltest.New().Source("ap-x").Published(c.published).Source
		if got := marks.Lag(&e, &s); got != c.want {
			t.Errorf("also on %s, published %s: %q, not %q", c.also, c.published, got, c.want)
		}
	}
}

func TestCount(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{0: "0 events", 1: "1 event", 2: "2 events"} {
		if got := marks.Count(n, "event", "events"); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestOrigins(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		count model.OriginCount
		want  string
	}{
		{model.OriginCount{Accounts: 1}, "1 account, no origin known"},
		{model.OriginCount{Accounts: 3, FirstHand: 1}, "3 accounts, 1 origin known (1 first-hand)"},
		{model.OriginCount{Accounts: 9, FirstHand: 2, Credited: 1, Inferred: 1}, "9 accounts, 4 origins known (2 first-hand, 1 credited, 1 inferred)"},
	} {
		if got := marks.Origins(c.count); got != c.want {
			t.Errorf("%+v: %q, not %q", c.count, got, c.want)
		}
	}
}

func TestRelay(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for _, c := range []struct {
		account model.Account
		want    string
	}{
		{model.Account{}, "origin unknown"},
		{model.Account{FirstHand: true}, "first-hand"},
		{model.Account{Relays: []model.Relay{{Outlet: "ap", Basis: model.Credited}}}, "relays AP"},
		{model.Account{Relays: []model.Relay{{Source: "ktvq-hanoi", Basis: model.Credited}, {Outlet: "yonhap", Basis: model.Inferred}}}, "relays KTVQ, Yonhap (inferred)"},
	} {
		if got := marks.Relay(a, &c.account); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
	}
}

func TestTallies(t *testing.T) {
	t.Parallel()
	answers := model.Row{Question: &model.Question{}, Tallies: []model.Tally{
		{Text: "all", Accounts: []int{0, 1}}, {Text: "five", Accounts: []int{2}, Rejected: []int{0}}, {Text: "none", Rejected: []int{1, 2}},
	}}
	if got, want := marks.Tallies(nil, answers), "all 2 · five 1 ✕1 · none ✕2"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	words := model.Row{Question: &model.Question{Utterance: &model.Utterance{}}, Tallies: []model.Tally{
		{Text: model.Text(strings.Repeat("walk ", 20)), Accounts: []int{0}},
	}}
	if got := marks.Tallies(nil, words); !strings.HasPrefix(got, "“walk ") || !strings.HasSuffix(got, "…” 1") {
		t.Errorf("a long version is %q", got)
	}
	kcna := []model.Attribution{{Organisation: "KCNA"}}
	parties := model.Row{Question: &model.Question{}, Sides: model.Sides{Parties: true}, Tallies: []model.Tally{
		{Text: "all", Accounts: []int{0, 1}, By: kcna, ByFirst: 1}, {Text: "none", Accounts: []int{2, 3, 4}, By: kcna, ByFirst: 1},
	}}
	if got, want := marks.Tallies(modeltest.Small(t), parties), "all 2 (KCNA) · none 3"; got != want { // who gives one of three is not whose word it is
		t.Errorf("%q, not %q", got, want)
	}
}

func TestZoneName(t *testing.T) {
	t.Parallel()
	for zone, want := range map[string]string{
		"America/New_York": "Washington", "Asia/Ho_Chi_Minh": "Hanoi", "Asia/Seoul": "Seoul", "UTC": "UTC", "America/Los_Angeles": "Los Angeles",
	} {
		if got := marks.ZoneName(zone); got != want {
			t.Errorf("%s is %q, not %q", zone, got, want)
		}
	}
}

func TestEditsAreMarkedWithoutColour(t *testing.T) {
	t.Parallel()
	v := model.WordedVersion{Edits: model.DiffWords("Sometimes you have to walk", "sometimes you just have to leave")}
	if got, want := marks.Edited(v), "“sometimes you {+just+} have to [-walk-] {+leave+}”"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// What a version leaves out before and after is not shown as dropped; what it leaves out within is, and so is what it replaces.
func TestWhatIsLeftOutAtTheEndsIsNoEdit(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ base, version, want string }{
		{"well sometimes you simply have to walk away", "sometimes you have to walk", "“sometimes you [-simply-] have to walk”"},
		{"well we walk", "sometimes we walk", "“[-well-] {+sometimes+} we walk”"},
		{"we walk away", "we walk out", "“we walk [-away-] {+out+}”"},
		{"no deal", "no deal", "“no deal”"},
	} {
		if got := marks.Edited(model.WordedVersion{Edits: model.DiffWords(model.Text(c.base), model.Text(c.version))}); got != c.want {
			t.Errorf("%q from %q: %q, not %q", c.version, c.base, got, c.want)
		}
	}
}

func TestVersionLabels(t *testing.T) {
	t.Parallel()
	v := model.WordedVersion{Version: model.Version{Excerpt: true, Language: "ko"}, IsBase: true, Translated: true, Reworded: true}
	if got, want := marks.VersionLabels(v), []string{"base", "excerpt", "translation (Korean)", "aggregators only"}; !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
	if got := marks.VersionLabels(model.WordedVersion{}); len(got) > 0 {
		t.Errorf("a version of no sort has %q", got)
	}
}

func TestBase(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	at, _ := model.ParseDate("2019-02-28")
	q := &model.Question{Utterance: &model.Utterance{Speaker: "donald-trump", At: at, Language: "en"}}
	for _, c := range []struct {
		wording model.Wording
		want    string
	}{
		{model.Wording{Question: q, From: "whitehouse-remarks", IsRecord: true}, "Donald Trump, 28 February 2019, in English. Compared with the transcript of White House"},
		{model.Wording{Question: q, From: "ap-hanoi", First: at}, "Donald Trump, 28 February 2019, in English. Compared with the earliest dated version, of Associated Press; no record is in the archive"},
		{model.Wording{Question: q, From: "ap-hanoi"}, "Donald Trump, 28 February 2019, in English. Compared with the version of Associated Press, since none is dated; no record is in the archive"},
	} {
		if got := marks.Base(a, c.wording); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
	}
}

func TestChangesAndAgreementsHaveWordsOfTheirOwn(t *testing.T) {
	t.Parallel()
	said := map[string]bool{}
	for _, c := range []model.ChangeKind{model.Altered, model.Omitted, model.Extra} {
		said[marks.Change(c)] = true
	}
	for _, a := range []model.Agreement{model.Contradict, model.Compatible, model.Same, model.OneSilent, model.BothSilent} {
		said[marks.Agreement(a)] = true
	}
	if len(said) != 8 || said[""] {
		t.Errorf("the words are %v", said)
	}
}
