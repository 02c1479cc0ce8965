package cli

import (
	"errors"
	"fmt"
	"strconv"

	"parallel38/model"
	"parallel38/ui/card"
	"parallel38/ui/plain"
)

// person writes what the archive knows of a person.
func person(line commandLine, s streams) (int, error) {
	return writeNamed(line, s, model.ByPerson, func(in model.Selection, id model.Text) error {
		return plain.Person(s.out, in, in.Archive().Person(model.PersonID(id)))
	})
}

// outlet writes how an outlet tells things in the archive.
func outlet(line commandLine, s streams) (int, error) {
	return writeNamed(line, s, model.ByOutlet, func(in model.Selection, id model.Text) error {
		return plain.Outlet(s.out, in, in.Archive().Outlet(model.OutletID(id)))
	})
}

// writeNamed writes whatever the name means in that field of a filter, with the events that the flags choose: any spelling will do, if it
// means one alone.
func writeNamed(line commandLine, s streams, field model.Field, text func(model.Selection, model.Text) error) (int, error) {
	a, err := loadAndSay(line, s)
	if err != nil {
		return 0, err
	}
	kept, err := line.chosen(a)
	if err != nil {
		return 0, err
	}
	f, err := a.ParseFilter(string(field) + ":" + quote(line.arguments[0]))
	if err != nil {
		if wrong := new(model.QueryError); errors.As(err, &wrong) {
			return 0, misuse("%s", wrong.Problem)
		}
		return 0, misuse("%v", err)
	}
	var ids []model.Text
	for _, t := range f.Terms() {
		ids = append(ids, t.Values...)
	}
	if len(ids) != 1 {
		return 0, misuse("%q can mean %s; name one of them", safe(line.arguments[0]), model.Join(ids, ", "))
	}
	return exitOK, text(a.Select(kept), ids[0])
}

// method writes how to read the archive.
func method(_ commandLine, s streams) (int, error) {
	const lineWidth = 100 // no screen says how wide lines may be
	for _, l := range card.Method(lineWidth).Text() {
		if _, err := fmt.Fprintln(s.out, l); err != nil {
			return 0, err
		}
	}
	return exitOK, nil
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
