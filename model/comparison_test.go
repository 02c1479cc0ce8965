package model_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"parallel38/model"
	"parallel38/model/modeltest"
)

// compare builds an archive of one event and compares it.
func compare(t testing.TB, build func(e *modeltest.Event)) (*model.Archive, *model.Comparison) {
	t.Helper()
	b := modeltest.New()
	build(b.Event("event", "2019-02-28"))
	a := b.Archive(t)
	return a, a.Compare(a.EventAt(0))
}

func TestStandingOfAQuestion(t *testing.T) {
	t.Parallel()
	none, parties, outlets, both := model.Sides{}, model.Sides{Parties: true}, model.Sides{Outlets: true}, model.Sides{Parties: true, Outlets: true}
	for _, c := range []struct {
		name  string
		build func(e *modeltest.Event)
		want  model.Standing
		sides model.Sides
	}{
		{"one account answers", func(e *modeltest.Event) {
			e.Asks("q", "yes")
			e.ToldBy("ap").States("q", "yes")
		}, model.Alone, none},
		{"two give the answer that is declared equal", func(e *modeltest.Event) {
			e.Asks("q", "yes")
			e.ToldBy("ap").States("q", "yes")
			e.ToldBy("afp").Attributes("q", "yes", "trump")
		}, model.Agreeing, none},
		{"a coarser answer is no difference", func(e *modeltest.Event) {
			e.Asks("q", "m53").Coarser("hour", "m53")
			e.ToldBy("ap").States("q", "m53")
			e.ToldBy("afp").States("q", "hour")
		}, model.Coarser, none},
		{"two outlets in their own voice", func(e *modeltest.Event) {
			e.Asks("q", "yes", "no").Differ(model.Contradiction)
			e.ToldBy("ap").States("q", "yes")
			e.ToldBy("afp").States("q", "no")
		}, model.Differing, outlets},
		{"two parties, each carried by another outlet", func(e *modeltest.Event) {
			e.Asks("q", "yes", "no").Differ(model.RivalClaims)
			e.ToldBy("ap").Attributes("q", "yes", "trump")
			e.ToldBy("afp").Attributes("q", "no", "ri")
		}, model.Differing, parties},
		{"one account that carries both parties contradicts nobody", func(e *modeltest.Event) {
			e.Asks("q", "yes", "no").Differ(model.RivalClaims)
			e.ToldBy("ap").Attributes("q", "yes", "trump").Attributes("q", "no", "ri")
		}, model.Differing, parties},
		{"an account that carries both, and outlets that take a side of their own", func(e *modeltest.Event) {
			e.Asks("q", "yes", "no").Differ(model.RivalClaims)
			e.ToldBy("ap").Attributes("q", "yes", "trump").Attributes("q", "no", "ri")
			e.ToldBy("afp").States("q", "yes")
		}, model.Differing, parties},
		{"what one party said, reported differently", func(e *modeltest.Event) {
			e.Asks("q", "yes", "no").Differ(model.Attributed)
			e.ToldBy("ap").Attributes("q", "yes", "trump")
			e.ToldBy("afp").Attributes("q", "no", "trump")
		}, model.Differing, outlets},
		{"parties that differ, and one of them reported differently", func(e *modeltest.Event) {
			e.Asks("q", "yes", "no").Differ(model.RivalClaims, model.Attributed)
			e.ToldBy("ap").Attributes("q", "yes", "trump")
			e.ToldBy("afp").Attributes("q", "no", "ri")
			e.ToldBy("upi").Attributes("q", "no", "trump")
		}, model.Differing, both},
		{"an outlet that disputes what another states", func(e *modeltest.Event) {
			e.Asks("q", "yes").Differ(model.Contradiction)
			e.ToldBy("ap").States("q", "yes")
			e.ToldBy("afp").Disputes("q", "yes")
		}, model.Differing, outlets},
		{"an outlet that disputes an answer that nobody gives is compatible with any other", func(e *modeltest.Event) {
			e.Asks("q", "yes", "no")
			e.ToldBy("ap").States("q", "yes")
			e.ToldBy("afp").Disputes("q", "no")
		}, model.Agreeing, none},
		{"two that dispute one answer", func(e *modeltest.Event) {
			e.Asks("q", "yes")
			e.ToldBy("ap").Disputes("q", "yes")
			e.ToldBy("afp").Disputes("q", "yes")
		}, model.Agreeing, none},
		{"two wordings declared different", func(e *modeltest.Event) {
			e.Quotes("q", "trump").Differ(model.Transcribed)
			e.ToldBy("ap").Prints("q", "we have a deal")
			e.ToldBy("afp").Prints("q", "we had a deal")
		}, model.Differing, outlets},
		{"two passages, not declared different", func(e *modeltest.Event) {
			e.Quotes("q", "trump")
			e.ToldBy("ap").Prints("q", "we have a deal")
			e.ToldBy("afp").Prints("q", "it was a good day")
		}, model.Coarser, none},
		{"one wording in two accounts", func(e *modeltest.Event) {
			e.Quotes("q", "trump")
			e.ToldBy("ap").Prints("q", "We have a deal.")
			e.ToldBy("afp").Prints("q", "“we have a deal”")
		}, model.Agreeing, none},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := compare(t, c.build)
			if row := got.Rows[0]; row.Standing != c.want || row.Sides != c.sides {
				t.Errorf("standing %d with %+v, want %d with %+v", row.Standing, row.Sides, c.want, c.sides)
			}
			if got.Differences() != 0 != (c.want == model.Differing) {
				t.Errorf("%d differences", got.Differences())
			}
		})
	}
}

func TestRowsWithDifferencesComeFirst(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	var got []string
	for _, r := range a.Compare(a.Event("2019-02-28-hanoi")).Rows {
		got = append(got, string(r.Question.ID))
	}
	if want := "ask length walk mood signed lunch"; strings.Join(got, " ") != want {
		t.Errorf("rows %s, want %s", got, want)
	}
}

func TestTalliesCountAccountsAndOrigins(t *testing.T) {
	t.Parallel()
	_, c := compare(t, func(e *modeltest.Event) {
		e.Asks("q", "few", "many").Differ(model.Number)
		e.ToldBy("ap").Witness().States("q", "many")
		e.ToldBy("ktvq").Credits("ap").States("q", "many")
		e.ToldBy("afp").Witness().States("q", "few")
		e.ToldBy("blog").States("q", "many").Disputes("q", "few")
	})
	many, few := c.Rows[0].Tallies[0], c.Rows[0].Tallies[1]
	if many.Answer != "many" || !slices.Equal(many.Accounts, []int{0, 1, 3}) || many.Rejected != nil || many.Origins != 1 || many.Unknown != 1 {
		t.Errorf("many: %+v", many)
	}
	if few.Answer != "few" || !slices.Equal(few.Accounts, []int{2}) || !slices.Equal(few.Rejected, []int{3}) || few.Origins != 1 || few.Unknown != 0 {
		t.Errorf("few: %+v", few)
	}
}

func TestDifferenceWithinOneOriginIsToldApart(t *testing.T) {
	t.Parallel()
	_, within := compare(t, func(e *modeltest.Event) {
		e.Asks("q", "yes", "no").Differ(model.Error, model.Contradiction).Settle("yes", "ap")
		e.ToldBy("ap").Witness().States("q", "yes")
		e.ToldBy("ktvq").Credits("ap").States("q", "no")
	})
	if !within.Rows[0].Within {
		t.Error("a copy that changed its origin's answer is not within that origin")
	}
	_, across := compare(t, func(e *modeltest.Event) {
		e.Asks("q", "yes", "no").Differ(model.Contradiction)
		e.ToldBy("ap").Witness().States("q", "yes")
		e.ToldBy("ktvq").States("q", "no")
	})
	if across.Rows[0].Within {
		t.Error("an account of unknown origin is taken to share one")
	}
}

func TestAccountsFoldByKnownOrigin(t *testing.T) {
	t.Parallel()
	a, c := compare(t, func(e *modeltest.Event) {
		e.Asks("q", "yes")
		e.ToldBy("blog").Published("2019-03-04").States("q", "yes")
		e.ToldBy("ktvq").Published("2019-03-02").Credits("ap").States("q", "yes")
		e.ToldBy("daily").Undated().Credits("ap").States("q", "yes")
		e.ToldBy("ap").Published("2019-03-03").Witness().States("q", "yes")
		e.ToldBy("guess").Published("2019-02-28").Resembles("ap").States("q", "yes")
		e.ToldBy("afp-1").Published("2019-03-01").Witness().States("q", "yes")
		e.ToldBy("afp-2").Published("2019-03-05").Witness().States("q", "yes")
		e.ToldBy("mixed").Published("2019-03-06").Credits("ap").Credits("afp").States("q", "yes")
		e.ToldBy("upi").Published("2019-02-28").Witness().States("q", "yes")
		e.ToldBy("reuters").Published("2019-02-27").Witness().States("q", "yes")
	})
	var got []string
	for _, col := range c.Columns {
		var members []string
		for _, m := range col.Members {
			members = append(members, string(c.Event.Accounts[m].Source))
		}
		if col.Lead != col.Members[0] {
			t.Errorf("lead %d of %v", col.Lead, col.Members)
		}
		got = append(got, strings.Join(members, "+"))
	}
	// The largest first; then first-hand, credited, inferred, unknown; then by publication. The origin leads its relays, an undated one
	// comes last. What is inferred, mixed or unknown does not fold.
	if want := "ap+ktvq+daily afp-1+afp-2 reuters upi mixed guess blog"; strings.Join(got, " ") != want {
		t.Errorf("columns %s\nwant    %s", strings.Join(got, " "), want)
	}
	if want := (model.OriginCount{Accounts: 10, FirstHand: 4}); c.Count != want || c.Count.Known() != 4 {
		t.Errorf("origins %+v, want %+v", c.Count, want)
	}
	if a.Compare(c.Event).Columns[0].Origin.Outlets[0] != "ap" {
		t.Error("a column does not bear its origin")
	}
}

func TestRelayThatContradictsItsSourceIsAStray(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		build  func(e *modeltest.Event)
		strays int
	}{
		{"another answer", func(e *modeltest.Event) {
			e.Asks("q", "yes", "no").Differ(model.Contradiction)
			e.ToldBy("ap").Witness().States("q", "yes")
			e.ToldBy("ktvq").Credits("ap").States("q", "no")
		}, 1},
		{"on two questions, one stray", func(e *modeltest.Event) {
			e.Asks("q", "yes", "no").Differ(model.Contradiction)
			e.Asks("r", "yes", "no").Differ(model.Contradiction)
			e.ToldBy("ap").Witness().States("q", "yes").States("r", "yes")
			e.ToldBy("ktvq").Credits("ap").States("q", "no").States("r", "no")
		}, 1},
		{"the same answer", func(e *modeltest.Event) {
			e.Asks("q", "yes")
			e.ToldBy("ap").Witness().States("q", "yes")
			e.ToldBy("ktvq").Credits("ap").States("q", "yes")
		}, 0},
		{"a coarser answer", func(e *modeltest.Event) {
			e.Asks("q", "m53").Coarser("hour", "m53")
			e.ToldBy("ap").Witness().States("q", "m53")
			e.ToldBy("ktvq").Credits("ap").States("q", "hour")
		}, 0},
		{"one of the two parties that its source carries", func(e *modeltest.Event) {
			e.Asks("q", "yes", "no").Differ(model.RivalClaims)
			e.ToldBy("ap").Witness().Attributes("q", "yes", "trump").Attributes("q", "no", "ri")
			e.ToldBy("ktvq").Credits("ap").Attributes("q", "no", "ri")
		}, 0},
		{"an answer disputed that its source gives", func(e *modeltest.Event) {
			e.Asks("q", "yes").Differ(model.Contradiction)
			e.ToldBy("ap").Witness().States("q", "yes")
			e.ToldBy("ktvq").Credits("ap").Disputes("q", "yes")
		}, 1},
		{"other words", func(e *modeltest.Event) {
			e.Quotes("q", "trump").Differ(model.Worded)
			e.ToldBy("ap").Witness().Prints("q", "we have a deal")
			e.ToldBy("ktvq").Credits("ap").Prints("q", "we had a deal")
		}, 1},
		{"a shorter excerpt of the words", func(e *modeltest.Event) {
			e.Quotes("q", "trump")
			e.ToldBy("ap").Witness().Prints("q", "we have a deal")
			e.ToldBy("ktvq").Credits("ap").Prints("q", "a deal")
		}, 0},
		{"words translated", func(e *modeltest.Event) {
			e.Quotes("q", "trump").Differ(model.Worded)
			e.ToldBy("ap").Witness().Prints("q", "we have a deal")
			e.ToldBy("hankyoreh").In("ko").Credits("ap").Prints("q", "합의했다")
			e.ToldBy("afp").Prints("q", "we had a deal")
		}, 0},
		{"silence", func(e *modeltest.Event) {
			e.Asks("q", "yes")
			e.Asks("r", "yes")
			e.ToldBy("ap").Witness().States("q", "yes").States("r", "yes")
			e.ToldBy("ktvq").Credits("ap").States("r", "yes").Silent("q", model.Omits).InFull()
		}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := compare(t, c.build)
			if strays := got.Columns[0].Strays; strays != c.strays {
				t.Errorf("%d strays, want %d", strays, c.strays)
			}
		})
	}
}

func TestCellSaysWhatAnAccountGivesOrHowItIsSilent(t *testing.T) {
	t.Parallel()
	a := modeltest.Small(t)
	c := a.Compare(a.Event("2019-02-28-hanoi"))
	for _, want := range []struct {
		source   model.SourceID
		question model.QuestionID
		sayings  int
		silence  model.Silence
	}{
		{"ap-hanoi", "ask", 2, model.NotSilent},
		{"yonhap-hanoi", "lunch", 0, model.Omits},
		{"yonhap-early", "signed", 0, model.TooEarly},
		{"rehash-hanoi", "mood", 0, model.NotStated},
		{"kcna-hanoi", "ask", 0, model.NotRead},
	} {
		account := slices.IndexFunc(c.Event.Accounts, func(acc model.Account) bool { return acc.Source == want.source })
		cell := c.Cell(c.Event.Question(want.question), account)
		if len(cell.Sayings) != want.sayings || cell.Silence != want.silence {
			t.Errorf("%s on %s: %+v", want.source, want.question, cell)
		}
	}
}

// grid makes an event whose accounts, from so many known origins, answer each its first questions.
func grid(accounts, origins int, answered []int) func(e *modeltest.Event) {
	return func(e *modeltest.Event) {
		for q := range answered {
			e.Asks("q"+strconv.Itoa(q), "yes")
		}
		for i := range accounts {
			acc := e.ToldBy("outlet" + strconv.Itoa(i))
			if i < origins {
				acc.Witness()
			}
			for q, n := range answered {
				if i < n {
					acc.States("q"+strconv.Itoa(q), "yes")
				} else if q == 0 {
					acc.States("q0", "yes") // every account says something
				}
			}
		}
	}
}

func TestThresholdsOfAComparison(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name           string
		build          func(e *modeltest.Event)
		compared, deep bool
	}{
		{"4 accounts and 3 questions", grid(4, 0, []int{4, 1, 1}), true, false},
		{"3 accounts", grid(3, 0, []int{3, 1, 1}), false, false},
		{"2 questions", grid(4, 0, []int{4, 4}), false, false},
		{"8 accounts, 2 origins, 5 questions with 4 answers", grid(8, 2, []int{8, 4, 4, 4, 4}), true, true},
		{"7 accounts", grid(7, 2, []int{7, 4, 4, 4, 4}), true, false},
		{"1 origin", grid(8, 1, []int{8, 4, 4, 4, 4}), true, false},
		{"4 questions with 4 answers", grid(8, 2, []int{8, 8, 8, 4, 3}), true, false},
		{"exactly half of all cells", grid(8, 2, []int{8, 4, 4, 4, 4, 2, 2}), true, true},
		{"one cell less", grid(8, 2, []int{8, 4, 4, 4, 4, 1, 2}), true, false},
	} {
		_, got := compare(t, c.build)
		if got.Compared() != c.compared || got.Deep() != c.deep {
			t.Errorf("%s: compared %t, deep %t", c.name, got.Compared(), got.Deep())
		}
	}
}

// A Korean page that prints the English words is compared as English, and with an English page.
func TestWordsAreComparedInTheirOwnLanguage(t *testing.T) {
	t.Parallel()
	a, c := compare(t, func(e *modeltest.Event) {
		e.Quotes("u", "trump").Differ(model.Transcribed, model.Translated)
		e.ToldBy("ap").Prints("u", "it could even be the 12th")
		e.ToldBy("rfa").In("ko").Prints("u", "It could even be the 12th.")
		e.ToldBy("hani").In("ko").Prints("u", "12일이 될 수도 있다")
		e.ToldBy("upi").Prints("u", "it might even be the 12th")
	})
	q := a.Event(c.Event.ID).Question("u")
	for _, pair := range []struct {
		a, b int
		want bool
	}{{1, 3, true}, {0, 1, false}, {1, 2, false}} {
		if got := c.Strays(q, pair.a, pair.b); got != pair.want {
			t.Errorf("accounts %d and %d word it differently: %t", pair.a, pair.b, got)
		}
	}
	if p := c.SideBySide(1, 2)[0]; p.Edits != nil {
		t.Errorf("English is compared with Korean: %+v", p.Edits)
	}
	if p := c.SideBySide(1, 3)[0]; drawn(p.Edits) != "it -could- +might+ even be the 12th" {
		t.Errorf("the edits are %s", drawn(p.Edits))
	}
}
