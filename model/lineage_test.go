package model_test

import (
	"strings"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// tree draws branches: "ap(ktvq(site) daily)", where ~ marks an inferred link and [] an outlet without an account.
func tree(c *model.Comparison, branches []model.Branch) string {
	words := make([]string, len(branches))
	for i, b := range branches {
		name := "[" + string(b.Outlet) + "]"
		if b.Account >= 0 {
			name = string(c.Event.Accounts[b.Account].Source)
		}
		if b.Basis == model.Inferred {
			name = "~" + name
		}
		if len(b.Relays) > 0 {
			name += "(" + tree(c, b.Relays) + ")"
		}
		words[i] = name
	}
	return strings.Join(words, " ")
}

func TestLineage(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		build func(e *modeltest.Event)
		want  string
	}{
		{"accounts that relay nobody", func(e *modeltest.Event) {
			e.ToldBy("blog")
			e.ToldBy("ap").Witness()
		}, "blog ap"},
		{"relays of a piece, over two steps", func(e *modeltest.Event) {
			e.ToldBy("site").CreditsPiece("ktvq")
			e.ToldBy("ktvq").CreditsPiece("ap-1")
			e.ToldBy("ap-1").Witness()
		}, "ap-1(ktvq(site))"},
		{"relays of an outlet that has an account", func(e *modeltest.Event) {
			e.ToldBy("ktvq").Credits("ap")
			e.ToldBy("ap-1").Witness()
		}, "ap-1(ktvq)"},
		{"relays of an outlet whose account stands first", func(e *modeltest.Event) {
			e.ToldBy("ap-1").Witness()
			e.ToldBy("ktvq").Credits("ap")
		}, "ap-1(ktvq)"},
		{"relays of an outlet that has none", func(e *modeltest.Event) {
			e.ToldBy("ktvq").Credits("kcna")
			e.ToldBy("daily").CreditsPiece("kcna-other")
		}, "[kcna](ktvq daily)"},
		{"an inferred link", func(e *modeltest.Event) {
			e.ToldBy("ktvq").Resembles("kcna")
		}, "[kcna](~ktvq)"},
		{"the first that is credited, where it relays several", func(e *modeltest.Event) {
			e.ToldBy("ktvq").Resembles("kcna").Credits("ap").Credits("afp")
		}, "[ap](ktvq)"},
		{"the largest family first, in it the earliest relay, undated ones last", func(e *modeltest.Event) {
			e.ToldBy("blog").Witness()
			e.ToldBy("c").Undated().Credits("ap")
			e.ToldBy("b").Published("2019-03-02").Credits("ap")
			e.ToldBy("a").Published("2019-03-01").Credits("ap")
		}, "[ap](a b c) blog"},
		{"an outlet that relays its own earlier piece", func(e *modeltest.Event) {
			e.ToldBy("ap-2").CreditsPiece("ap-1")
			e.ToldBy("ap-1").Witness()
		}, "ap-1(ap-2)"},
	} {
		a, cmp := compare(t, func(e *modeltest.Event) {
			e.Asks("q", "yes")
			c.build(e)
			e.EachAccount(func(acc *modeltest.Account) { acc.States("q", "yes") })
		})
		if got := tree(cmp, a.Lineage(cmp)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestEveryAccountHangsOnTheLineageOnce(t *testing.T) {
	t.Parallel()
	a := synthetic(t, 100, 11)
	for i := range a.Len() {
		c := a.Compare(a.EventAt(i))
		seen := map[int]int{}
		var walk func(bs []model.Branch)
		walk = func(bs []model.Branch) {
			for _, b := range bs {
				if b.Account >= 0 {
					seen[b.Account]++
				}
				walk(b.Relays)
			}
		}
		walk(a.Lineage(c))
		for acc := range c.Event.Accounts {
			if seen[acc] != 1 {
				t.Fatalf("%s: account %d hangs on the lineage %d times", c.Event.ID, acc, seen[acc])
			}
		}
	}
}

func TestRelayChangesWhatItRelays(t *testing.T) {
	t.Parallel()
	a, c := compare(t, func(e *modeltest.Event) {
		e.Asks("kept", "yes")
		e.Asks("altered", "yes", "no").Differ(model.Contradiction)
		e.Asks("omitted", "yes")
		e.Asks("extra", "yes")
		e.Asks("unread", "yes")
		e.ToldBy("ap").Witness().States("kept", "yes").States("altered", "yes").States("omitted", "yes").
			Silent("extra", model.Omits).States("unread", "yes").InFull()
		e.ToldBy("ktvq").CreditsPiece("ap").States("kept", "yes").States("altered", "no").Silent("omitted", model.Omits).
			States("extra", "yes").States("unread", "yes").InFull()
	})
	var got []string
	for _, change := range a.Lineage(c)[0].Relays[0].Changes {
		got = append(got, string(change.Question.ID)+map[model.ChangeKind]string{model.Altered: "!", model.Omitted: "-", model.Extra: "+"}[change.Kind])
	}
	if want := "altered! omitted- extra+"; strings.Join(got, " ") != want {
		t.Errorf("changes %v, want %s", got, want)
	}
}

func TestSideBySide(t *testing.T) {
	t.Parallel()
	_, c := compare(t, func(e *modeltest.Event) {
		e.Asks("none", "yes")
		e.Asks("one", "yes")
		e.Asks("same", "yes")
		e.Asks("coarser", "m53").Coarser("hour", "m53")
		e.Asks("disputed", "yes").Differ(model.Contradiction)
		e.Asks("parties", "all", "five").Differ(model.RivalClaims)
		e.Asks("other", "yes", "no").Differ(model.Contradiction)
		e.Quotes("words", "trump").Differ(model.Worded)
		e.Quotes("piece", "trump")
		e.Quotes("equal", "trump")
		e.ToldBy("ap").States("one", "yes").States("same", "yes").States("coarser", "m53").States("disputed", "yes").States("other", "yes").
			Attributes("parties", "all", "trump").Attributes("parties", "five", "ri").
			Prints("words", "we have a deal").Prints("piece", "we have a deal").Prints("equal", "We have a deal.")
		e.ToldBy("afp").Attributes("same", "yes", "trump").States("coarser", "hour").Disputes("disputed", "yes").States("other", "no").
			Attributes("parties", "five", "ri").
			Prints("words", "we had a deal").Prints("piece", "a deal").Prints("equal", "“we have a deal”")
		e.ToldBy("upi").States("none", "yes")
	})
	want := []struct {
		question  model.QuestionID
		agreement model.Agreement
		edits     string
	}{
		{"disputed", model.Contradict, ""}, {"other", model.Contradict, ""}, {"words", model.Contradict, "we -have- +had+ a deal"},
		{"coarser", model.Compatible, ""}, {"parties", model.Compatible, ""}, {"piece", model.Compatible, "-we have- a deal"},
		{"same", model.Same, ""}, {"equal", model.Same, "“we have a deal”"},
		{"one", model.OneSilent, ""}, {"none", model.BothSilent, ""},
	}
	pairs := c.SideBySide(0, 1)
	if len(pairs) != len(want) {
		t.Fatalf("%d pairs, want %d", len(pairs), len(want))
	}
	for i, w := range want {
		if got := pairs[i]; got.Question.ID != w.question || got.Agreement != w.agreement || drawn(got.Edits) != w.edits {
			t.Errorf("pair %d: %s agrees %d, %s; want %+v", i, got.Question.ID, got.Agreement, drawn(got.Edits), w)
		}
	}
}
