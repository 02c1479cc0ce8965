package cli

import (
	"errors"
	"strings"

	"parallel38/model"
	"parallel38/ui"
	"parallel38/ui/desktop"
	"parallel38/ui/terminal"
)

// open opens the interface.
func open(line commandLine, s streams) (int, error) {
	if err := terminal.Check(s.out, s.env("TERM")); err != nil {
		return 0, misuse("%v; %s show EVENT and %[2]s compare EVENT write plain text, and %[2]s timeline lists the events with their ids", err, Name)
	}
	archive, replaced, err := s.load(line.data)
	if err != nil {
		return 0, err
	}
	options, err := line.options(archive)
	if err != nil {
		return 0, err
	}
	options.Notice = model.Text(replacedWords(replaced))
	return terminal.Run(Name, ui.New(options), s.err), nil
}

// options says how the interface starts.
func (line commandLine) options(a *model.Archive) (ui.Options, error) {
	filter, err := line.chosen(a)
	if err != nil {
		return ui.Options{}, err
	}
	o := ui.Options{
		Archive: a, Desktop: desktop.Desktop{}, Filter: filter, Mouse: line.mouse, CanSuspend: terminal.CanSuspend(),
		Screen:     map[string]ui.Screen{"compare": ui.CompareScreen, "sources": ui.SourcesScreen, "differences": ui.LedgerScreen}[line.view],
		Background: map[string]ui.Background{"dark": ui.DarkBackground, "light": ui.LightBackground}[line.theme],
	}
	if line.event != "" {
		e, err := eventNamed(a, line.event)
		if err != nil {
			return ui.Options{}, err
		}
		if !a.Select(filter).Contains(a.IndexOf(e.ID)) {
			return ui.Options{}, misuse("event %s is not among those that %s chooses", e.ID, filter)
		}
		o.Event = e.ID
	}
	return o, nil
}

// chosen returns the filter that the flags make together. Each is read by itself, so that an error names the flag, and so that
// what is left open in one of them ends there.
func (line commandLine) chosen(a *model.Archive) (model.Filter, error) {
	var all model.Filter
	for _, part := range []struct{ flag, value, query string }{
		{"filter", line.filter, line.filter},
		{"person", line.person, "person:" + quote(line.person)},
		{"year", line.year, "year:" + quote(line.year)},
	} {
		if part.value == "" {
			continue
		}
		f, err := a.ParseFilter(part.query)
		if err != nil {
			return model.Filter{}, filterError(part.flag, err)
		}
		all = all.And(f)
	}
	return all, nil
}

// filterError says what is wrong with the value of a flag. Only a query has columns.
func filterError(flag string, err error) error {
	var wrong *model.QueryError
	if flag != "filter" && errors.As(err, &wrong) {
		return misuse("--%s: %s", flag, wrong.Problem)
	}
	return misuse("--%s: %v", flag, err)
}

// quote makes one value of a query of whatever was written.
func quote(s string) string { return `"` + strings.ReplaceAll(s, `"`, "") + `"` }
