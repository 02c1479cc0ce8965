package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"
)

// commandLine is what was asked for.
type commandLine struct {
	command   command
	arguments []string

	event, view, filter, person, year string
	data, theme                       string
	mouse, json, version, help        bool
}

// command is one of the things that the program does.
type command struct {
	name     string // empty for the interface
	argument string // what it takes, a word each, in brackets where it may be left out
	short    string
	flags    []string // those that mean something to it
	run      func(commandLine, streams) (int, error)
}

// commands lists what the program does, the interface first.
func commands() []command {
	return []command{
		{"", "", "open the timeline", []string{"event", "view", "filter", "person", "year", "data", "theme", "mouse"}, open},
		{"show", "EVENT", "write an event as plain text", []string{"data"}, show},
		{"compare", "EVENT", "write how outlets told an event as plain text", []string{"data"}, compare},
		{"wording", "EVENT", "write every version of what was said there", []string{"data"}, wording},
		{"origins", "EVENT", "write who relayed whom, and what copying changed", []string{"data"}, origins},
		{"beside", "EVENT A B", "write two of its accounts side by side, by the numbers that the others write", []string{"data"}, beside},
		{"person", "NAME", "write what the archive knows of a person", []string{"filter", "year", "data"}, person},
		{"outlet", "NAME", "write how an outlet tells things in the archive", []string{"filter", "year", "data"}, outlet},
		{"method", "", "write how to read the archive", nil, method},
		{"timeline", "", "write the events, a line each", []string{"filter", "person", "year", "data"}, timeline},
		{"differences", "", "write every difference, open ones first", []string{"filter", "person", "year", "data"}, differences},
		{"check", "[DIR]", "check an archive and count what it holds", []string{"json"}, check},
	}
}

// The values of flags that take one of a few words. The first is the default.
func views() []string  { return []string{"timeline", "compare", "sources", "differences"} }
func themes() []string { return []string{"auto", "dark", "light"} }

// flags returns the flags, which set line. They are pflag's, since its errors say in their type what was wrong, so that the
// nearest right flag can be named, and since its flags may stand after arguments.
func flags(line *commandLine) *pflag.FlagSet {
	f := pflag.NewFlagSet(Name, pflag.ContinueOnError)
	f.SortFlags = false
	f.Usage = func() {}
	f.StringVar(&line.event, "event", "", "go to the event of that `ID`")
	f.StringVar(&line.view, "view", views()[0], "begin with `VIEW`: "+strings.Join(views(), ", "))
	f.StringVar(&line.filter, "filter", "", "show what matches `QUERY`, such as 'topic:letters has:difference'")
	f.StringVar(&line.person, "person", "", "show what the person of that `NAME` took part in")
	f.StringVar(&line.year, "year", "", "show what happened in `YEAR`, such as 2019 or 2018..2019")
	f.StringVar(&line.data, "data", "", "read the archive in `DIR` instead of the one that is built in")
	f.StringVar(&line.theme, "theme", themes()[0], "colours for a background, `THEME`: "+strings.Join(themes(), ", "))
	f.BoolVar(&line.mouse, "mouse", false, "take the mouse; the terminal no longer selects text with it")
	f.BoolVar(&line.json, "json", false, "with check: write the counts as JSON")
	f.BoolVar(&line.version, "version", false, "say which version this is")
	f.BoolVarP(&line.help, "help", "h", false, "say this")
	return f
}

// parse reads the command line. The error says what would be right.
func parse(args []string) (commandLine, error) {
	line := commandLine{command: commands()[0]}
	f := flags(&line)
	if err := f.Parse(doubleDashes(args, f)); err != nil {
		return line, flagError(err, f)
	}
	line.arguments = f.Args()
	if line.help || line.version {
		return line, nil
	}
	if len(line.arguments) > 0 {
		named, err := commandNamed(line.arguments[0])
		if err != nil {
			return line, err
		}
		line.command, line.arguments = named, line.arguments[1:]
	}
	return line, errors.Join(checkArguments(line), checkFlags(f, line))
}

// doubleDashes writes -event as --event where there is such a flag: both are right, and pflag would take the first for the flags
// -e, -v and so on. The value of a flag stays as it stands, since a query may begin with a hyphen.
func doubleDashes(args []string, f *pflag.FlagSet) []string {
	args = slices.Clone(args)
	for i := 0; i < len(args) && args[i] != "--"; i++ {
		word, isFlag := strings.CutPrefix(args[i], "-")
		word = strings.TrimPrefix(word, "-")
		name, _, hasValue := strings.Cut(word, "=")
		flag := f.Lookup(name)
		if !isFlag || flag == nil {
			continue
		}
		args[i] = "--" + word
		if takesValue := flag.NoOptDefVal == ""; takesValue && !hasValue {
			i++
		}
	}
	return args
}

// flagError says what is wrong with a flag.
func flagError(err error, f *pflag.FlagSet) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		word := unknown.GetSpecifiedName()
		if letters := unknown.GetSpecifiedShortnames(); letters != "" { // after one dash, where pflag names the first letter alone
			word, _, _ = strings.Cut(letters, "=")
		}
		var names []string
		f.VisitAll(func(flag *pflag.Flag) { names = append(names, flag.Name) })
		return misuse("there is no flag --%s%s", safe(word), orList("--", word, names))
	case errors.As(err, &bare):
		what, use := pflag.UnquoteUsage(bare.GetFlag())
		return misuse("--%s needs a value: %s, to %s", bare.GetSpecifiedName(), what, use)
	case errors.As(err, &bad):
		return misuse("--%s is on or off and takes no value %q", bad.GetFlag().Name, safe(bad.GetValue()))
	}
	return misuse("%s", safe(err.Error()))
}

func commandNamed(word string) (command, error) {
	var names []string
	for _, c := range commands()[1:] {
		if c.name == word {
			return c, nil
		}
		names = append(names, c.name)
	}
	return command{}, misuse("there is no command %q%s", safe(word), orList("", word, names))
}

// checkArguments tells whether the command got the argument that it takes.
func checkArguments(line commandLine) error {
	c := line.command
	most := len(strings.Fields(c.argument))
	least := most
	if strings.HasPrefix(c.argument, "[") {
		least = 0
	}
	switch n := len(line.arguments); {
	case n < least:
		return misuse("%s needs %s: %s", c.name, c.argument, c.synopsis())
	case n > most && most == 0:
		return misuse("%s takes no argument %q: %s [flags]", c.name, safe(line.arguments[0]), c.synopsis())
	case n > most:
		return misuse("%s takes %s alone, and not %q too: %s", c.name, c.argument, safe(line.arguments[most]), c.synopsis())
	}
	return nil
}

// checkFlags tells whether the command knows the flags that were set, and whether they are one of the words they may be.
func checkFlags(f *pflag.FlagSet, line commandLine) error {
	var wrong error
	f.Visit(func(flag *pflag.Flag) {
		if wrong == nil && !slices.Contains(line.command.flags, flag.Name) {
			wrong = misuse("--%s means nothing %s; %s", flag.Name, line.command.where(), line.command.known())
		}
	})
	for _, closed := range []struct {
		flag, value string
		words       []string
	}{{"view", line.view, views()}, {"theme", line.theme, themes()}} {
		if wrong == nil && !slices.Contains(closed.words, closed.value) {
			wrong = misuse("there is no %s %q%s", closed.flag, safe(closed.value), orList("", closed.value, closed.words))
		}
	}
	return wrong
}

func (c command) synopsis() string { return strings.TrimSpace(Name + " " + c.name + " " + c.argument) }

func (c command) where() string {
	if c.name == "" {
		return "without a command"
	}
	return "with " + c.name
}

func (c command) known() string { return "it takes --" + strings.Join(c.flags, ", --") }

// Usage returns the text of --help.
func Usage() string {
	var b strings.Builder
	b.WriteString("One timeline of Trump–Kim diplomacy, 2017–2025, and how different outlets told each moment.\n\nUsage:\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %-36s %s\n", c.synopsis()+" [flags]", c.short)
	}
	b.WriteString("\nFlags, with one dash or two:\n")
	b.WriteString(flags(new(commandLine)).FlagUsages())
	b.WriteString("\nIn the program, ? lists what every key does.\n")
	return b.String()
}
