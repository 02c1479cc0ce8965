package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parallel38/data"
	"parallel38/ui/cli"
)

// TestReadmeIsTrue holds what README says of the archive and of the command line against both.
func TestReadmeIsTrue(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := strings.Join(strings.Fields(string(content)), " ")
	a, err := data.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	c := a.Counts()
	for _, want := range []string{
		fmt.Sprintf("%d events, %d sources by %d outlets from %d countries in %d languages", c.Events, c.Sources, c.Outlets, c.Countries, c.Languages),
		fmt.Sprintf("%d questions on which accounts contradict one another", c.Differences),
		fmt.Sprintf("%d of %d sources were read in full", c.FullReadings, c.Sources),
		fmt.Sprintf("All %d accounts were read a second time", c.Accounts),
		fmt.Sprintf("In %d of them something was wrong", c.Mended),
	} {
		if !strings.Contains(readme, want) {
			t.Errorf("README.md does not say %q", want)
		}
	}
	if !strings.Contains(string(content), cli.Usage()) {
		t.Errorf("README.md lacks this usage, or it has changed:\n%s", cli.Usage())
	}
}
