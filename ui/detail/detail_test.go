package detail_test

import (
	"slices"
	"strings"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
	"parallel38/ui/detail"
	"parallel38/ui/target"
	"parallel38/ui/text"
	"parallel38/ui/uitest"
)

// Each thing that the detail names can be chosen.
func TestEveryNamedThingIsALink(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	e := a.Event("2019-02-28-hanoi")
	got := uitest.Links(detail.Doc(a, e, 80))
	want := []target.Target{{Kind: target.EventKind, ID: "summit"}, {Kind: target.Place, ID: "Hanoi"}}
	for _, r := range a.Compare(e).Rows {
		want = append(want, target.Target{Kind: target.Question, ID: string(r.Question.ID)})
	}
	for _, p := range e.People {
		want = append(want, target.Target{Kind: target.Person, ID: string(p)})
	}
	for _, topic := range e.Topics {
		want = append(want, target.Target{Kind: target.Topic, ID: string(topic)})
	}
	want = append(want, target.Target{Kind: target.Event, ID: "2019-03-01-ri-briefing"}, target.Target{Kind: target.Outlet, ID: "kcna"})
	for _, acc := range e.Accounts {
		want = append(want, target.Target{Kind: target.Source, ID: string(acc.Source)})
	}
	if !slices.Equal(got, want) {
		t.Errorf("the links are\n%v\nand should be\n%v", got, want)
	}
}

func TestDetail(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	uitest.DocShows(t, detail.Doc(a, a.Event("2019-02-28-hanoi"), 80),
		"Hanoi summit ends without a deal", "28 February 2019, 14:15 · summit · Hanoi, Vietnam", "Washington 28 Feb 00:15", "UTC 28 Feb 05:15",
		"The second summit ended early.", "How it was told", "≠ What did the North ask for?", "Donald Trump  President of the United States",
		"Ri Yong Ho    Foreign minister", "Topics    sanctions  yongbyon", "See also  Ri Yong Ho's midnight briefing", "answered by · 1 Mar 2019",
		"Silence   Korean Central News Agency", "noted by Yonhap", "Sources", "1 White House  undated · first-hand", "3 KTVQ  28 Feb 2019 · relays AP")
}

func TestWhatIsNotThereIsNotNamed(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	d := uitest.Lines(detail.Doc(a, a.Event("2018-06-12-singapore"), 80))
	for _, no := range []string{"See also", "Silence", "UTC", "became public"} {
		if strings.Contains(d, no) {
			t.Errorf("%q is in\n%s", no, d)
		}
	}
}

func TestWhenAnEventBecamePublic(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	uitest.DocShows(t, detail.Doc(a, a.Event("2017-12-envoys-meet"), 80), "about December 2017", "became public 17 April 2018")
}

// A city that is its own country is named once.
func TestPlaceAndCountryOfOneName(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	if d := uitest.Lines(detail.Doc(a, a.Event("2018-06-12-singapore"), 80)); strings.Contains(d, "Singapore, Singapore") {
		t.Errorf("the place is named twice in\n%s", d)
	}
}

func TestTheDayElsewhere(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("e", "2019-02-28")
	on, err := model.ParseDate("2019-02-27")
	if err != nil {
		t.Fatal(err)
	}
	e.Also = []model.ZonedDate{{Zone: "America/New_York", Date: on}}
	a := b.Archive(t)
	uitest.DocShows(t, detail.Doc(a, a.Event("e"), 80), "27 February 2019 in Washington")
}

func TestNoLineIsTooWide(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	for width := 20; width < 120; width++ {
		for i := range a.Len() {
			for _, l := range detail.Doc(a, a.EventAt(i), width).Text() {
				if text.Width(l) > width {
					t.Fatalf("%q takes %d cells of %d", l, text.Width(l), width)
				}
			}
		}
	}
}

// Nothing is lost in a narrow pane: the same things can be chosen.
func TestLinksDoNotDependOnTheWidth(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	e := a.Event("2019-02-28-hanoi")
	want := uitest.Links(detail.Doc(a, e, 120))
	for _, width := range []int{20, 36, 50, 78} {
		if got := uitest.Links(detail.Doc(a, e, width)); !slices.Equal(got, want) {
			t.Errorf("at %d the links are\n%v\nand should be\n%v", width, got, want)
		}
	}
}
