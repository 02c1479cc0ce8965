package model_test

import (
	"fmt"
	"strings"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

func TestOriginOfAnAccount(t *testing.T) {
	t.Parallel()
	// Each case is about the first account.
	for _, c := range []struct {
		name  string
		build func(e *modeltest.Event)
		basis model.OriginBasis
		want  string // outlets
	}{
		{"nothing known", func(e *modeltest.Event) {
			e.ToldBy("daily")
		}, model.OriginUnknown, ""},
		{"first-hand", func(e *modeltest.Event) {
			e.ToldBy("daily").Witness()
		}, model.OriginFirstHand, "daily"},
		{"credits an outlet", func(e *modeltest.Event) {
			e.ToldBy("daily").Credits("ap")
		}, model.OriginCredited, "ap"},
		{"credits a piece that the event does not have", func(e *modeltest.Event) {
			e.ToldBy("daily").CreditsPiece("ap-other")
		}, model.OriginCredited, "ap"},
		{"credits a first-hand account", func(e *modeltest.Event) {
			e.ToldBy("daily").CreditsPiece("ap-1")
			e.ToldBy("ap-1").Witness()
		}, model.OriginCredited, "ap"},
		{"credits a piece of which nothing more is known", func(e *modeltest.Event) {
			e.ToldBy("daily").CreditsPiece("ap-1")
			e.ToldBy("ap-1")
		}, model.OriginCredited, "ap"},
		{"credited in two steps", func(e *modeltest.Event) {
			e.ToldBy("daily").CreditsPiece("ktvq")
			e.ToldBy("ktvq").CreditsPiece("ap-1")
			e.ToldBy("ap-1").Witness()
		}, model.OriginCredited, "ap"},
		{"credited in three steps, the last an outlet", func(e *modeltest.Event) {
			e.ToldBy("daily").CreditsPiece("ktvq")
			e.ToldBy("ktvq").CreditsPiece("site")
			e.ToldBy("site").Credits("kcna")
		}, model.OriginCredited, "kcna"},
		{"inferred", func(e *modeltest.Event) {
			e.ToldBy("daily").Resembles("ap")
		}, model.OriginInferred, "ap"},
		{"credited, and inferred beyond that", func(e *modeltest.Event) {
			e.ToldBy("daily").CreditsPiece("ktvq")
			e.ToldBy("ktvq").Resembles("ap")
		}, model.OriginInferred, "ap"},
		{"inferred from a piece, which credits another", func(e *modeltest.Event) {
			e.ToldBy("daily").ResemblesPiece("ktvq")
			e.ToldBy("ktvq").Credits("ap")
		}, model.OriginInferred, "ap"},
		{"what the page says outweighs what is inferred", func(e *modeltest.Event) {
			e.ToldBy("daily").Resembles("afp").Credits("ap")
		}, model.OriginCredited, "ap"},
		{"draws on two", func(e *modeltest.Event) {
			e.ToldBy("daily").Credits("yonhap").Credits("ap")
		}, model.OriginCredited, "ap yonhap"},
		{"draws twice on one", func(e *modeltest.Event) {
			e.ToldBy("daily").Credits("ap").CreditsPiece("ktvq")
			e.ToldBy("ktvq").Credits("ap")
		}, model.OriginCredited, "ap"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, cmp := compare(t, func(e *modeltest.Event) {
				e.Asks("q", "yes")
				c.build(e)
				e.EachAccount(func(acc *modeltest.Account) { acc.States("q", "yes") })
			})
			got := a.OriginsOf(cmp.Event)[0]
			var outlets []string
			for _, o := range got.Outlets {
				outlets = append(outlets, string(o))
			}
			if got.Basis != c.basis || strings.Join(outlets, " ") != c.want {
				t.Errorf("origin %+v, want %s on basis %d", got, c.want, c.basis)
			}
		})
	}
}

func TestOriginsAreCountedOnceByTheirBestBasis(t *testing.T) {
	t.Parallel()
	origin := func(b model.OriginBasis, outlets ...model.OutletID) model.Origin {
		return model.Origin{Basis: b, Outlets: outlets}
	}
	got := model.CountOrigins([]model.Origin{
		origin(model.OriginCredited, "ap"), origin(model.OriginFirstHand, "ap"), origin(model.OriginInferred, "ap"),
		origin(model.OriginInferred, "afp"), origin(model.OriginCredited, "afp"),
		origin(model.OriginInferred, "kcna"), origin(model.OriginCredited, "afp", "ap"), origin(model.OriginUnknown), origin(model.OriginUnknown),
	})
	if want := (model.OriginCount{Accounts: 9, FirstHand: 1, Credited: 1, Inferred: 1}); got != want || got.Known() != 3 {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// A web of relays has more ways through it than could ever be walked.
func TestAWebOfRelaysIsFollowedOnce(t *testing.T) {
	t.Parallel()
	a, c := compare(t, func(e *modeltest.Event) {
		e.Asks("q", "yes")
		const accounts = 60
		for i := range accounts {
			acc := e.ToldBy(fmt.Sprintf("s%d-x", i)).States("q", "yes")
			switch i {
			case accounts - 1:
				acc.Witness()
			case accounts - 2:
				acc.CreditsPiece("s59-x")
			default:
				acc.CreditsPiece(fmt.Sprintf("s%d-x", i+1)).CreditsPiece(fmt.Sprintf("s%d-x", i+2))
			}
		}
	})
	if got := a.OriginsOf(c.Event)[0]; got.Basis != model.OriginCredited || len(got.Outlets) != 1 || got.Outlets[0] != "s59" {
		t.Errorf("the first account comes from %+v", got)
	}
}

func TestRelaysInACircleAreRefused(t *testing.T) {
	t.Parallel()
	b := modeltest.New()
	e := b.Event("event", "2019-02-28")
	e.Asks("q", "yes")
	e.ToldBy("a").CreditsPiece("b").States("q", "yes")
	e.ToldBy("b").CreditsPiece("c").States("q", "yes")
	e.ToldBy("c").ResemblesPiece("a").States("q", "yes")
	e.ToldBy("d").CreditsPiece("a").States("q", "yes") // hangs on the circle and is not in it
	wantFaults(t, b.Draft(),
		"event event › accounts › 0 › relays: source a relays itself, in a circle",
		"event event › accounts › 1 › relays: source b relays itself, in a circle",
		"event event › accounts › 2 › relays: source c relays itself, in a circle",
	)
}

// There are never more origins than accounts: one that draws on several counts once, or not at all beside one that draws on one of them.
func TestAnAccountOfSeveralOutletsIsOneOrigin(t *testing.T) {
	t.Parallel()
	credited := func(outlets ...model.OutletID) model.Origin {
		return model.Origin{Basis: model.OriginCredited, Outlets: outlets}
	}
	for _, c := range []struct {
		origins []model.Origin
		want    int
	}{
		{[]model.Origin{credited("afp", "ap", "bbc")}, 1},
		{[]model.Origin{credited("afp", "bbc"), credited("bbc")}, 1},
		{[]model.Origin{credited("afp", "bbc"), credited("bbc"), credited("afp")}, 2},
		{[]model.Origin{credited("afp", "bbc"), credited("bbc", "rt")}, 1},
		{[]model.Origin{credited("afp", "bbc"), credited("cnn", "rt"), {Basis: model.OriginUnknown}}, 2},
	} {
		if got := model.CountOrigins(c.origins); got.Known() != c.want {
			t.Errorf("%v: %d origins, want %d", c.origins, got.Known(), c.want)
		}
	}
}
