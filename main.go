// Parallel38 lays out Trump–Kim diplomacy, 2017–2025, as a timeline and shows how different outlets told each moment.
package main

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"

	"parallel38/data"
	"parallel38/ui"
	"parallel38/ui/desktop"
)

func main() {
	a, report, err := data.Read(os.DirFS(os.Args[1]), data.Lenient)
	_ = report
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if _, err := tea.NewProgram(ui.New(ui.Options{Archive: a, Desktop: desktop.Desktop{}})).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
