package data_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/clipperhouse/displaywidth"

	"parallel38/data"
	"parallel38/model"
)

// These tests guard the content of the archive that is built in: what data/doc.go asks of editors and a machine can check.

func embedded(t *testing.T) *model.Archive {
	t.Helper()
	a, err := data.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestEventsHaveEnoughSources(t *testing.T) {
	t.Parallel()
	a := embedded(t)
	for i := range a.Len() {
		e := a.EventAt(i)
		outlets, unknown := map[model.OutletID]bool{}, map[model.OutletID]bool{}
		from := a.OriginsOf(e)
		for j, o := range from {
			outlet := a.OutletOf(e.Accounts[j].Source).ID
			outlets[outlet] = true
			if o.Basis == model.OriginUnknown {
				unknown[outlet] = true
			}
		}
		origins := model.CountOrigins(from).Known() + len(unknown)
		if len(outlets) < 2 {
			t.Errorf("%s: accounts of %d outlets; an event needs two", e.ID, len(outlets))
		}
		if e.Weight >= 4 && (len(e.Accounts) < 3 || origins < 2) {
			t.Errorf("%s: weight %d with %d accounts from %d origins; it needs three from two", e.ID, e.Weight, len(e.Accounts), origins)
		}
	}
}

func TestEveryAccountWasReadTwice(t *testing.T) {
	t.Parallel()
	a := embedded(t)
	for i := range a.Len() {
		e := a.EventAt(i)
		for _, acc := range e.Accounts {
			if acc.Second == nil {
				t.Errorf("%s: nobody has read %s again", e.ID, acc.Source)
			}
		}
	}
}

func TestOtherCalendarsAgreeWithTheHour(t *testing.T) {
	t.Parallel()
	a := embedded(t)
	for i := range a.Len() {
		e := a.EventAt(i)
		moment, known := a.Moment(e)
		for _, also := range e.Also {
			if known && also.Date.Precision() == model.ToDay {
				if got := dayIn(t, moment, also.Zone); got != also.Date.First() {
					t.Errorf("%s: at %s it was %s in %s, and the file says %s", e.ID, e.Time, got, also.Zone, also.Date)
				}
			}
		}
	}
}

func TestEverySpellingFindsItsPerson(t *testing.T) {
	t.Parallel()
	a := embedded(t)
	for i := range a.People() {
		p := &a.People()[i]
		for _, s := range p.Spellings() {
			f, err := a.ParseFilter(`person:"` + string(s) + `"`)
			if err != nil || !f.Has(model.ByPerson, model.Text(p.ID)) {
				t.Errorf("%q does not find %s (%v)", s, p.ID, err)
			}
		}
	}
}

func TestNoOutletStandsUnderTwoNames(t *testing.T) {
	t.Parallel()
	a := embedded(t)
	byName := map[string]model.OutletID{}
	for _, o := range a.Outlets() {
		key := string(o.Country) + strings.TrimPrefix(strings.Join(model.Fold(string(o.Name)), ""), "the")
		if other, taken := byName[key]; taken {
			t.Errorf("outlets %s and %s have one name", other, o.ID)
		}
		byName[key] = o.ID
	}
	byHost := map[string]model.OutletID{}
	for _, s := range a.Sources() {
		host := hostOf(t, s)
		if host == "" {
			continue
		}
		if other, taken := byHost[host]; taken && other != s.Outlet {
			t.Errorf("%s: outlets %s and %s both publish at %s; a re-publication names its host", s.ID, other, s.Outlet, host)
		}
		byHost[host] = s.Outlet
	}
}

// hostOf returns the site at which an outlet published a source itself, or nothing for a re-publication.
func hostOf(t *testing.T, s model.Source) string {
	t.Helper()
	if s.URL == "" || s.Host != "" {
		return ""
	}
	u, err := url.Parse(string(s.URL))
	if err != nil {
		t.Fatal(err)
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	shared := []string{"bbc.com", "yahoo.com", "x.com", "twitter.com", "youtube.com", "facebook.com", "medium.com", "me.me", "naver.com", "daum.net", "msn.com"}
	if slices.ContainsFunc(shared, func(site string) bool { return host == site || strings.HasSuffix(host, "."+site) }) {
		return ""
	}
	return host
}

func TestNoTwoEventsAreOne(t *testing.T) {
	t.Parallel()
	a := embedded(t)
	const days, alike = 3, 0.7
	for i := range a.Len() {
		e := a.EventAt(i)
		for j := i + 1; j < a.Len() && a.EventAt(j).Date.First()-e.Date.First() <= days; j++ {
			if share := sharedWords(e.Title, a.EventAt(j).Title); share >= alike && slices.Equal(e.People, a.EventAt(j).People) {
				t.Errorf("%s and %s have nearly one title, and the same people", e.ID, a.EventAt(j).ID)
			}
		}
	}
}

func sharedWords(s, r model.Text) float64 {
	a, b := model.Fold(string(s)), model.Fold(string(r))
	shared := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			shared++
		}
	}
	return float64(shared) / float64(max(len(a), len(b)))
}

func TestTextsFitTheirPlaces(t *testing.T) {
	t.Parallel()
	const title, ask, answer = 52, 64, 48 // cells
	a := embedded(t)
	fits := func(e *model.Event, what string, s model.Text, most int) {
		if w := displaywidth.String(string(s)); w > most {
			t.Errorf("%s: %s %q takes %d cells; %d fit", e.ID, what, s, w, most)
		}
	}
	for i := range a.Len() {
		e := a.EventAt(i)
		fits(e, "title", e.Title, title)
		for _, q := range e.Questions {
			fits(e, "question", q.Ask, ask)
			for _, ans := range q.Answers {
				fits(e, "answer", ans.Text, answer)
			}
		}
	}
}

// TestTheOriginalArticles checks that the five articles from which the archive grew are in it, read in full; that of Bloomberg in two
// states.
func TestTheOriginalArticles(t *testing.T) {
	t.Parallel()
	a := embedded(t)
	for _, id := range []model.SourceID{
		"vietnam-times-2021-02-ride-home", "the-hill-2021-02-ride-home", "bloomberg-2019-06-30-dmz-invite", "bloomberg-2019-06-29-dmz-invite",
		"trending-politics-2025-10-another-meeting", "liga-2025-10-cnn-meeting",
	} {
		s := a.Source(id)
		if s == nil || s.Read != model.ReadFull || len(a.EventsOf(id)) == 0 {
			t.Errorf("%s is not in the archive as a full reading with its events", id)
		}
	}
}

func dayIn(t *testing.T, moment time.Time, zone string) model.Day {
	t.Helper()
	loc, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	year, month, day := moment.In(loc).Date()
	return model.NewDay(year, month, day)
}
