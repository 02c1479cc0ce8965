package data

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"reflect"
	"slices"
	"testing"

	"parallel38/model"
)

// TestEmbeddedIsUpToDate holds that what is embedded is what the files say.
func TestEmbeddedIsUpToDate(t *testing.T) {
	archive, _, err := Read(os.DirFS("archive"), Strict)
	if err != nil {
		t.Fatal(err)
	}
	embedded, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	checkSame(t, archive, embedded)

	want := Compile(archive)
	entries, err := fs.ReadDir(compiled, "compiled")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
		content, err := compiled.ReadFile("compiled/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(content, want[e.Name()]) {
			t.Errorf("compiled/%s is not what the files give: run go generate ./data", e.Name())
		}
	}
	if !slices.Equal(names, slices.Sorted(maps.Keys(want))) {
		t.Errorf("compiled files %v: run go generate ./data", names)
	}
}

func TestCompileKeepsEverything(t *testing.T) {
	archive, _, err := Read(base(t), Strict)
	if err != nil {
		t.Fatal(err)
	}
	checkSame(t, archive, recompiled(t, archive))
	if a, b := Compile(archive), Compile(recompiled(t, archive)); !maps.EqualFunc(a, b, bytes.Equal) {
		t.Error("one archive is compiled into different bytes")
	}
}

// TestDecodeRefusesDamage cuts and changes a compiled file everywhere: that is an error or another archive, never a panic.
func TestDecodeRefusesDamage(t *testing.T) {
	archive, _, err := Read(base(t), Strict)
	if err != nil {
		t.Fatal(err)
	}
	content := Compile(archive)["2019.bin"]
	for i := range content {
		if _, err := decode(content[:i]); err == nil {
			t.Errorf("cut to %d of %d bytes, it is read", i, len(content))
		}
		damaged := bytes.Clone(content)
		damaged[i] ^= 0xff
		_, _ = decode(damaged)
	}
}

func BenchmarkEmbedded(b *testing.B) {
	for b.Loop() {
		if _, err := Embedded(); err != nil {
			b.Fatal(err)
		}
	}
}

// recompiled returns the archive after it went through its compiled form.
func recompiled(t *testing.T, a *model.Archive) *model.Archive {
	t.Helper()
	var whole model.Draft
	for _, content := range Compile(a) {
		part, err := decode(content)
		if err != nil {
			t.Fatal(err)
		}
		add(&whole, part)
	}
	again, err := model.NewArchive(whole)
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// checkSame holds that two archives hold the same.
func checkSame(t *testing.T, a, b *model.Archive) {
	t.Helper()
	x, y := draftOf(a), draftOf(b)
	if !reflect.DeepEqual(x.People, y.People) || !reflect.DeepEqual(x.Outlets, y.Outlets) || !reflect.DeepEqual(x.Sources, y.Sources) {
		t.Error("the archives differ in people, outlets or sources")
	}
	for i := range x.Events {
		if i >= len(y.Events) || !reflect.DeepEqual(x.Events[i], y.Events[i]) {
			t.Fatalf("the archives differ from event %s on", x.Events[i].ID)
		}
	}
	if len(x.Events) != len(y.Events) {
		t.Errorf("one archive has %d events, the other %d", len(x.Events), len(y.Events))
	}
}

func draftOf(a *model.Archive) model.Draft {
	d := model.Draft{People: a.People(), Outlets: a.Outlets(), Sources: a.Sources()}
	for i := range a.Len() {
		d.Events = append(d.Events, *a.EventAt(i))
	}
	return d
}
