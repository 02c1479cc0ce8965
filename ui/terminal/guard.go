package terminal

import (
	"fmt"
	"reflect"
	"runtime/debug"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// guard is a model that survives the panics of another: the first is recorded, and from then on nothing more is asked of
// the model.
type guard struct {
	model tea.Model
	crash *crash
}

// crash records a panic.
type crash struct {
	once     sync.Once
	happened chan struct{} // closed when value and stack are set
	value    string
	stack    string
}

func newGuard(m tea.Model) guard {
	return guard{model: m, crash: &crash{happened: make(chan struct{})}}
}

// catch must be deferred where a panic can come from.
func (c *crash) catch() {
	value := recover()
	if value == nil {
		return
	}
	c.once.Do(func() {
		c.value, c.stack = fmt.Sprint(value), string(debug.Stack())
		close(c.happened)
	})
}

func (c *crash) hasHappened() bool {
	select {
	case <-c.happened:
		return true
	default:
		return false
	}
}

// Init implements [tea.Model].
func (g guard) Init() (cmd tea.Cmd) {
	defer g.crash.catch()
	return g.guarded(g.model.Init())
}

// Update implements [tea.Model].
func (g guard) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	next = g // where the model panics
	if g.crash.hasHappened() {
		return next, nil
	}
	defer g.crash.catch()
	model, cmd := g.model.Update(msg)
	return guard{model, g.crash}, g.guarded(cmd)
}

// View implements [tea.Model].
func (g guard) View() (view tea.View) {
	view.AltScreen = true // where the model panics
	if g.crash.hasHappened() {
		return view
	}
	defer g.crash.catch()
	return g.model.View()
}

// guarded returns the command with its panics caught, and those of the commands that it returns.
func (g guard) guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.crash.catch()
		msg = cmd()
		// The message of tea.Sequence is a slice of commands, as tea.BatchMsg is, but has no name outside Bubble Tea.
		if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
			for i := range v.Len() {
				v.Index(i).Set(reflect.ValueOf(g.guarded(v.Index(i).Interface().(tea.Cmd))))
			}
		}
		return msg
	}
}
