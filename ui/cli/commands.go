package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"runtime/debug"
	"slices"

	"parallel38/model"
	"parallel38/ui/plain"
)

// show writes what the archive knows of an event.
func show(line commandLine, s streams) (int, error) { return write(plain.Show, line, s) }

// compare writes how outlets told an event.
func compare(line commandLine, s streams) (int, error) { return write(plain.Compare, line, s) }

// wording writes every version of what was said at an event.
func wording(line commandLine, s streams) (int, error) { return write(plain.Wording, line, s) }

// origins writes who relayed whom in telling of an event.
func origins(line commandLine, s streams) (int, error) { return write(plain.Origins, line, s) }

// timeline writes the chosen events, and differences what accounts of them differ on.
func timeline(line commandLine, s streams) (int, error) { return writeChosen(plain.Timeline, line, s) }

func differences(line commandLine, s streams) (int, error) {
	return writeChosen(plain.Differences, line, s)
}

func writeChosen(text func(io.Writer, *model.Archive, model.Selection) error, line commandLine, s streams) (int, error) {
	archive, err := loadAndSay(line, s)
	if err != nil {
		return 0, err
	}
	filter, err := line.chosen(archive)
	if err != nil {
		return 0, err
	}
	chosen := archive.Select(filter)
	if chosen.Len() == 0 {
		fmt.Fprintf(s.err, "%s: no event meets the filter\n", Name)
	}
	return exitOK, text(s.out, archive, chosen)
}

func write(text func(io.Writer, *model.Archive, *model.Event) error, line commandLine, s streams) (int, error) {
	archive, err := loadAndSay(line, s)
	if err != nil {
		return 0, err
	}
	event, err := eventNamed(archive, line.arguments[0])
	if err != nil {
		return 0, err
	}
	return exitOK, text(s.out, archive, event)
}

// loadAndSay loads the archive, and says where its text had to be changed.
func loadAndSay(line commandLine, s streams) (*model.Archive, error) {
	archive, replaced, err := s.load(line.data)
	if err != nil {
		return nil, err
	}
	if words := replacedWords(replaced); words != "" {
		fmt.Fprintf(s.err, "%s: %s\n", Name, words)
	}
	return archive, nil
}

// load returns the archive in the directory, or the one that is built in, and how many of its characters were replaced.
func (s streams) load(dir string) (*model.Archive, int, error) {
	if dir != "" {
		return s.read(dir, false)
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // nearly all of it is kept: collecting meanwhile would only delay the first frame
	archive, err := s.archives.Embedded()
	return archive, 0, err
}

func (s streams) read(dir string, strict bool) (*model.Archive, int, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, 0, misuse("there is no directory %q to read an archive from", safe(dir))
	case err != nil:
		return nil, 0, fmt.Errorf("the archive cannot be read: %s", safe(err.Error()))
	case !info.IsDir():
		return nil, 0, misuse("%q is a file; an archive is a directory", safe(dir))
	}
	archive, replaced, err := s.archives.Read(os.DirFS(dir), strict)
	if err != nil {
		return nil, 0, fmt.Errorf("the archive in %s cannot be used:\n%w", safe(dir), err)
	}
	return archive, replaced, nil
}

// replacedWords says how many characters of an archive were replaced, if any.
func replacedWords(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 character of this archive is unsafe to show and was replaced by \uFFFD"
	}
	return fmt.Sprintf("%d characters of this archive are unsafe to show and were replaced by \uFFFD", n)
}

// check checks an archive as strictly as the one that is built in, and counts what it holds.
func check(line commandLine, s streams) (int, error) {
	var archive *model.Archive
	var err error
	if len(line.arguments) > 0 {
		archive, _, err = s.read(line.arguments[0], true)
	} else {
		archive, err = s.archives.Embedded()
		if err == nil {
			err = archive.Check()
		}
	}
	if err != nil {
		return 0, err
	}
	counts := archive.Counts()
	if !line.json {
		return exitOK, writeCounts(s.out, counts)
	}
	encoder := json.NewEncoder(s.out)
	encoder.SetIndent("", "  ")
	return exitOK, encoder.Encode(counts)
}

// writeCounts writes the counts for a reader, one a line.
func writeCounts(out io.Writer, c model.Counts) error {
	w := bufio.NewWriter(out)
	for _, row := range []struct {
		what string
		n    int
	}{
		{"events", c.Events},
		{"people", c.People},
		{"outlets that published a source", c.Outlets},
		{"countries of those outlets", c.Countries},
		{"languages of the sources", c.Languages},
		{"sources", c.Sources},
		{"sources read in full", c.FullReadings},
		{"accounts", c.Accounts},
		{"accounts read at least twice", c.SecondReadings},
		{"accounts mended on another reading", c.Mended},
		{"questions", c.Questions},
		{"answers", c.Answers},
		{"differences", c.Differences},
		{"differences within one origin", c.WithinOrigin},
		{"differences that a witness settles", c.Settled},
		{"events compared", c.Compared},
		{"events compared in depth", c.Deep},
		{"utterances of which three accounts or more give a version", c.Wordings},
		{"utterances that were translated", c.Translations},
	} {
		fmt.Fprintf(w, "%6d  %s\n", row.n, row.what)
	}
	writeMap(w, "events by year", c.EventsByYear)
	writeMap(w, "differences by kind", c.DifferencesByKind)
	writeMap(w, "sources by country", c.SourcesByCountry)
	return w.Flush()
}

func writeMap(w io.Writer, title string, counts map[string]int) {
	if len(counts) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", title)
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(w, "%6d  %s\n", counts[key], key)
	}
}
