package plain_test

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui/plain"
)

// text returns what write writes about the summit in the small archive.
func text(t *testing.T, write func(io.Writer, *model.Archive, *model.Event) error, id model.EventID) string {
	t.Helper()
	a := modeltest.Small(t)
	var out bytes.Buffer
	if err := write(&out, a, a.Event(id)); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

const hanoi = model.EventID("2019-02-28-hanoi")

func shows(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, w := range wanted {
		if !strings.Contains(text, w) {
			t.Errorf("%q is not in\n%s", w, text)
		}
	}
}

func TestShow(t *testing.T) {
	t.Parallel()
	shows(t, text(t, plain.Show, hanoi),
		"Hanoi summit ends without a deal\n", "When: 28 February 2019, 14:15.", "By the clock of Washington: 28 February 2019, 00:15.", "Where: Hanoi, Vietnam.",
		"Kind: summit.", "Id: 2019-02-28-hanoi\n", "The second summit ended early.", "What did the North ask for? (parties differ)",
		"Donald Trump, President of the United States\n", "Topics: sanctions, yongbyon", "answered by: Ri Yong Ho's midnight briefing, 1 March 2019 (2019-03-01-ri-briefing)",
		"Korean Central News Agency, on the end of the talks", "[3] KTVQ, 28 February 2019, same day, relays AP; opening read once.")
	shows(t, text(t, plain.Show, "2017-12-envoys-meet"), "Became public: 17 April 2018.", "The archive has no account of this event.")
}

func TestCompare(t *testing.T) {
	t.Parallel()
	shows(t, text(t, plain.Compare, hanoi),
		"8 accounts, 3 origins known", "all: 4 accounts, 2 origins; five: 3 accounts, 2 origins", "Open: a record of it. Kind: rival claims, scope.",
		"Settled: m53, by White House: it is the record. Kind: number.",
		"attributes it to Donald Trump: all; attributes it to Ri Yong Ho: five", "- Omits it: the whole piece was read, and the point was public: [5] Yonhap News Agency",
		"- Too early: published before the point was known: [8] Yonhap News Agency", "words “sometimes you just have to walk”")
	shows(t, text(t, plain.Compare, "2020-year-of-silence"), "no question on which accounts of this event could be compared")
}

func TestWording(t *testing.T) {
	t.Parallel()
	shows(t, text(t, plain.Wording, hanoi), "What did Trump say of walking away?", "Compared with the transcript of White House", "sometimes you {+just+} have to walk", "translation (Korean)")
	shows(t, text(t, plain.Wording, "2019-03-01-ri-briefing"), "Nobody's words are compared for this event.")
}

func TestOrigins(t *testing.T) {
	t.Parallel()
	shows(t, text(t, plain.Origins, hanoi), "[2] Associated Press, 28 February 2019, same day, first-hand.", "- [3] KTVQ, 28 February 2019, same day, relays Associated Press (credited).",
		"- [4] Rehash, undated, relays KTVQ (credited).", "relays Yonhap News Agency (inferred, since: the same sentences).")
}

func TestSides(t *testing.T) {
	t.Parallel()
	got := text(t, func(w io.Writer, a *model.Archive, e *model.Event) error { return plain.Sides(w, a, e, 0, 1) }, hanoi)
	shows(t, got, "How long did they meet? (they differ).", "- [1] White House, undated: states it: m53.", "- [2] Associated Press, 28 February 2019, same day: states it: m48.",
		"Was a document signed? (the same answer).")
	if strings.Index(got, "How long") > strings.Index(got, "Was a document") {
		t.Errorf("what contradicts does not come first in\n%s", got)
	}
}

func TestTimelineAndDifferences(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	f, err := a.ParseFilter("has:difference")
	if err != nil {
		t.Fatal(err)
	}
	var events, differences bytes.Buffer
	if err := errors.Join(plain.Timeline(&events, a, a.Select(f)), plain.Differences(&differences, a, a.Select(f))); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"28 February 2019: Hanoi summit ends without a deal; 8 sources, accounts differ on 3 questions (2019-02-28-hanoi)",
		"1 March 2019: Ri Yong Ho's midnight briefing; 2 sources, accounts differ on 1 question (2019-03-01-ri-briefing)",
	}
	if got := strings.Split(strings.TrimSpace(events.String()), "\n"); !slices.Equal(got, want) {
		t.Errorf("the timeline is\n%s", events.String())
	}
	order := regexp.MustCompile(`(?m)^(Open|Settled)`).FindAllString(differences.String(), -1)
	if got := strings.Join(order, " "); got != "Open Open Settled Settled" {
		t.Errorf("the differences are %s:\n%s", got, differences.String())
	}
}

// card returns what is written about a person or an outlet of the archive.
func card[T any](t *testing.T, write func(io.Writer, model.Selection, T) error, a *model.Archive, of T) string {
	t.Helper()
	return cardIn(t, write, a.Select(model.Filter{}), of)
}

func cardIn[T any](t *testing.T, write func(io.Writer, model.Selection, T) error, in model.Selection, of T) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, in, of); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestPerson(t *testing.T) {
	t.Parallel()
	b := modeltest.SmallBuilder()
	b.Person("ri-yong-ho").Held("Member of the Politburo", "", "2020").Held("Delegate", "", "")
	a := b.Archive(t)
	shows(t, card(t, plain.Person, a, a.Person("kim-jong-un")),
		"Kim Jong Un, 김정은\nAlso written: Kim Jong-un, Kim Jong-eun.\nCountry: North Korea.\nId: kim-jong-un\n",
		"\nChairman, State Affairs Commission, June 2016 to January 2021.\nPresident of the State Affairs, from January 2021.\n",
		"\nDonald Trump, in 3 events.\nKim Yo Jong, in 1 event.\n",
		"4 events\n12 June 2018: First summit in Singapore; 0 sources (2018-06-12-singapore)\n",
		"\n28 February 2019: Hanoi summit ends without a deal; 8 sources, accounts differ on 3 questions (2019-02-28-hanoi)\n")
	shows(t, card(t, plain.Person, a, a.Person("ri-yong-ho")), "Member of the Politburo, until 2020.\nDelegate, dates not seen.\n",
		"\nOn this person’s word: what accounts give as said by this person, true or not\n"+
			"Hanoi summit ends without a deal, 28 February 2019 (2019-02-28-hanoi). What did the North ask for? five: 3 accounts, 2 origins + 1 unknown.\n",
		"Who may have “lost the will”? ri: 1 account.\n")
}

// What a card lists keeps to the filter; its figures do not.
func TestACardKeepsToTheFilter(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	f, err := a.ParseFilter("date:2019-03-01")
	if err != nil {
		t.Fatal(err)
	}
	in := a.Select(f)
	ri, ap := cardIn(t, plain.Person, in, a.Person("ri-yong-ho")), cardIn(t, plain.Outlet, in, a.Outlet("ap"))
	shows(t, ri, "1 of 2 events\n1 March 2019", "Who may have “lost the will”? ri: 1 account.\n")
	shows(t, ap, "1 of 2 accounts are first-hand", "1 of 2 events\n1 March 2019")
	for _, got := range []string{ri, ap} {
		if strings.Contains(got, "2019-02-28-hanoi") {
			t.Errorf("an event that the filter leaves out stands in\n%s", got)
		}
	}
}

func TestOutlet(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	shows(t, card(t, plain.Outlet, a, a.Outlet("ap")),
		"Associated Press\nKind: wire.\nCountry: United States.\nMainly in English.\nId: ap\n",
		"1 of 2 accounts are first-hand.\n0 of 2 accounts carry on another outlet.\n3 of 9 answers are attributed to somebody.\n0 of 9 answers are hedged.\n"+
			"1 of 1 answers to settled questions differ from what settled them.\nAccounts of other outlets that carry it on: 1.\n",
		"Differs from what settled the question\nHanoi summit ends without a deal, 28 February 2019 (2019-02-28-hanoi). How long did they meet?\n"+
			"- [2] Associated Press, 28 February 2019, same day: states it: m48.\nSettled: m53, by White House: it is the record. Kind: number.\n",
		"First-hand\nHanoi summit ends without a deal, 28 February 2019 (2019-02-28-hanoi): [2] Associated Press, 28 February 2019, same day, first-hand. “Ap Hanoi”.\n",
		"Carried on by others\nHanoi summit ends without a deal, 28 February 2019 (2019-02-28-hanoi): [3] KTVQ, 28 February 2019, same day, relays AP. “Ktvq Hanoi”.\n",
		"2 events\n28 February 2019: Hanoi summit")
	quiet := card(t, plain.Outlet, a, a.Outlet("rehash"))
	for _, heading := range []string{"First-hand\n", "Hedged\n"} {
		if strings.Contains(quiet, heading) {
			t.Errorf("%q heads nothing in\n%s", heading, quiet)
		}
	}
}

// An account that gives several answers to one question is listed once, with all of them.
func TestAnAccountIsListedOnceForAQuestion(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019")
	e.Asks("q", "one", "two").Differ(model.Number)
	e.ToldBy("ap-1").States("q", "one").States("q", "two")
	e.ToldBy("ap-2").States("q", "one")
	d := b.Draft()
	sayings := d.Events[0].Accounts[0].Says[0].Sayings
	sayings[0].Hedged, sayings[1].Hedged = true, true
	a, err := model.NewArchive(d)
	if err != nil {
		t.Fatal(err)
	}
	got := card(t, plain.Outlet, a, a.Outlet("ap"))
	shows(t, got, "Hedged\nE, 2019 (e). Q?\n- [1] Ap, 31 December 2019, same year: states it, hedged: one; states it, hedged: two.\n")
	if strings.Count(got, "states it, hedged: one") != 1 {
		t.Errorf("an answer stands twice in\n%s", got)
	}
	shows(t, got, "1 event\n2019: E; 2 sources, accounts differ on 1 question (e)\n") // of which the outlet has two accounts
}

// Linear text has no columns, no bars, no escape codes, no doubled marks, no gaps where a part is not there, and nothing that was
// cut.
func TestLinearText(t *testing.T) {
	t.Parallel()
	seam := regexp.MustCompile(`[\x00-\x09\x0b-\x1f\x7f]|[^\n] {2}|\n\n\n|[,;:] ?[,;:]|\(\)|“”|““|””| \n|\.\.\n|[…━┄·]`)
	a := modeltest.Small(t)
	check := func(of, got string) {
		if at := seam.FindStringIndex(got); at != nil {
			t.Errorf("%s: %q in %q", of, got[at[0]:at[1]], got[max(at[0]-40, 0):min(at[1]+40, len(got))])
		}
	}
	for _, p := range a.People() {
		check(string(p.ID), card(t, plain.Person, a, &p))
	}
	for _, o := range a.Outlets() {
		check(string(o.ID), card(t, plain.Outlet, a, &o))
	}
	for i := range a.Len() {
		e := a.EventAt(i)
		for name, write := range map[string]func(io.Writer, *model.Archive, *model.Event) error{
			"show": plain.Show, "compare": plain.Compare, "wording": plain.Wording, "origins": plain.Origins,
		} {
			check(name+" of "+string(e.ID), text(t, write, e.ID))
		}
	}
}

// broken is a pipe whose reader has gone.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestAnErrorOfWritingIsReturned(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	e := a.Event(hanoi)
	for name, err := range map[string]error{
		"show": plain.Show(broken{}, a, e), "compare": plain.Compare(broken{}, a, e), "wording": plain.Wording(broken{}, a, e),
		"origins": plain.Origins(broken{}, a, e), "sides": plain.Sides(broken{}, a, e, 0, 1),
		"person": plain.Person(broken{}, a.Select(model.Filter{}), a.Person("kim-jong-un")), "outlet": plain.Outlet(broken{}, a.Select(model.Filter{}), a.Outlet("ap")),
		"timeline": plain.Timeline(broken{}, a, a.Select(model.Filter{})), "differences": plain.Differences(broken{}, a, a.Select(model.Filter{})),
	} {
		if !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("%s returned %v", name, err)
		}
	}
}
