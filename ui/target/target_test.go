package target_test

import (
	"testing"

	"parallel38/model"
	"parallel38/ui/target"
)

// What can be filtered on names a field that a filter knows.
func TestFilter(t *testing.T) {
	t.Parallel()
	fields := map[target.Kind]model.Field{
		target.Person: model.ByPerson, target.Outlet: model.ByOutlet, target.Place: model.ByPlace, target.Topic: model.ByTopic,
		target.EventKind: model.ByKind, target.Year: model.ByYear,
	}
	for kind := target.None; kind <= target.Year; kind++ {
		field, value, ok := target.Target{Kind: kind, ID: "x"}.Filter()
		want, wanted := fields[kind]
		if ok != wanted || field != want || ok && value != "x" {
			t.Errorf("kind %d filters on %q, %q: %t", kind, field, value, ok)
		}
	}
}
