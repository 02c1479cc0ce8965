package cli

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"parallel38/model"
	"parallel38/ui/card"
	"parallel38/ui/page"
	"parallel38/ui/plain"
)

// lineWidth is how wide the lines of a card are where no screen says so.
const lineWidth = 100

// personCard writes what the archive knows of a person.
func personCard(line commandLine, s streams) (int, error) {
	return writeCard(line, s, model.ByPerson, func(a *model.Archive, id model.Text) page.Doc {
		return card.Person(a, a.Person(model.PersonID(id)), lineWidth)
	})
}

// outletCard writes how an outlet tells things in the archive.
func outletCard(line commandLine, s streams) (int, error) {
	return writeCard(line, s, model.ByOutlet, func(a *model.Archive, id model.Text) page.Doc {
		return card.Outlet(a, a.Outlet(model.OutletID(id)), lineWidth)
	})
}

// writeCard writes the card of whatever the name means in that field of a filter: any spelling will do, if it means one alone.
func writeCard(line commandLine, s streams, field model.Field, of func(*model.Archive, model.Text) page.Doc) (int, error) {
	a, err := loadAndSay(line, s)
	if err != nil {
		return 0, err
	}
	f, err := a.ParseFilter(string(field) + ":" + quote(line.arguments[0]))
	if err != nil {
		var wrong *model.QueryError
		errors.As(err, &wrong)
		return 0, misuse("%s", wrong.Problem)
	}
	var ids []model.Text
	for _, t := range f.Terms() {
		ids = append(ids, t.Values...)
	}
	if len(ids) != 1 {
		return 0, misuse("%q can mean %s; name one of them", safe(line.arguments[0]), joinTexts(ids))
	}
	return exitOK, writeDoc(s.out, of(a, ids[0]))
}

func joinTexts(ids []model.Text) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = string(id)
	}
	return strings.Join(words, ", ")
}

// method writes how to read the archive.
func method(_ commandLine, s streams) (int, error) {
	return exitOK, writeDoc(s.out, card.Method(lineWidth))
}

func writeDoc(out io.Writer, d page.Doc) error {
	for _, l := range d.Text() {
		if _, err := fmt.Fprintln(out, l); err != nil {
			return err
		}
	}
	return nil
}

// beside writes two accounts of an event question by question.
func beside(line commandLine, s streams) (int, error) {
	a, err := loadAndSay(line, s)
	if err != nil {
		return 0, err
	}
	e, err := eventNamed(a, line.arguments[0])
	if err != nil {
		return 0, err
	}
	var numbers [2]int
	for i, word := range line.arguments[1:] {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 || n > len(e.Accounts) {
			return 0, misuse("there is no account %q of this event; compare %s numbers them from 1 to %d", safe(word), e.ID, len(e.Accounts))
		}
		numbers[i] = n - 1
	}
	if numbers[0] == numbers[1] {
		return 0, misuse("an account beside itself shows nothing; name two")
	}
	return exitOK, plain.Sides(s.out, a, e, numbers[0], numbers[1])
}
