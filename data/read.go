package data

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"go.yaml.in/yaml/v4"

	"parallel38/model"
)

// Mode says what becomes of characters that may not reach a terminal (see [model.Clean]).
type Mode int

// The modes.
const (
	Strict  Mode = iota // they are faults, and so is text that is not in Unicode form NFC: for the archive that we publish
	Lenient             // they are replaced and counted: for an archive that somebody else wrote
)

// Report says what reading an archive came upon that is not a fault.
type Report struct {
	Files    int // how many were read
	Replaced int // how many unsafe characters were replaced
}

// maxFileSize is how large one file of an archive may be, so that a wrong file is refused before it fills memory.
const maxFileSize = 16 << 20

// Read reads the archive whose files stand at the top of fsys. Everything that is wrong with it is found at once: the error
// is then of type [Faults], and there is no archive.
func Read(fsys fs.FS, mode Mode) (*model.Archive, Report, error) {
	r := &reader{fsys: fsys, mode: mode, homes: map[entity]home{}, faulty: map[*yaml.Node]bool{}}
	r.gather()
	return r.build()
}

// reader gathers an archive from its files.
type reader struct {
	fsys   fs.FS
	mode   Mode
	draft  model.Draft
	homes  map[entity]home
	faulty map[*yaml.Node]bool // of which a fault has been reported
	faults Faults
	report Report
	unread bool // some file could not be parsed, so what refers to its entities cannot be judged
}

// gather reads all files. People and outlets come first, since events name either by id alone.
func (r *reader) gather() {
	r.one("people.yaml", func(f *file) {
		entries(f, model.PersonEntity, person, func(p *model.Person) *model.PersonID { return &p.ID }, &r.draft.People)
	})
	r.one("outlets.yaml", func(f *file) {
		entries(f, model.OutletEntity, outlet, func(o *model.Outlet) *model.OutletID { return &o.ID }, &r.draft.Outlets)
	})
	r.all("sources", func(f *file) {
		entries(f, model.SourceEntity, source, func(s *model.Source) *model.SourceID { return &s.ID }, &r.draft.Sources)
	})
	r.all("events", readEvent)
	if r.report.Files == 0 && len(r.faults) == 0 {
		r.fault(".", 0, 0, "there is no archive here; one consists of people.yaml, outlets.yaml, sources/*.yaml and events/*/*.yaml")
	}
}

func (r *reader) fault(file string, line, column int, format string, args ...any) {
	name, _ := model.Clean(file)
	problem, _ := model.Clean(fmt.Sprintf(format, args...))
	r.faults = append(r.faults, Fault{File: name, Line: line, Column: column, Problem: problem})
}

// one reads the file of that path, where there is one.
func (r *reader) one(name string, read func(*file)) {
	content, err := r.content(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		r.unreadable(name, err)
	default:
		r.report.Files++
		read(r.parse(name, content))
	}
}

// content returns what a file holds. Only regular files are opened: a pipe would keep the reader waiting.
func (r *reader) content(name string) ([]byte, error) {
	info, err := fs.Stat(r.fsys, name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("not a regular file")
	case info.Size() > maxFileSize:
		return nil, fmt.Errorf("more than %d MB; no file of an archive is so large", maxFileSize>>20)
	}
	return fs.ReadFile(r.fsys, name)
}

func (r *reader) unreadable(name string, err error) {
	r.unread = true
	r.fault(name, 0, 0, "cannot be read: %v", err)
}

// all reads the YAML files of a directory and those below it. Files that begin with a dot are an editor's or the system's own.
func (r *reader) all(dir string, read func(*file)) {
	err := fs.WalkDir(r.fsys, dir, func(name string, d fs.DirEntry, err error) error {
		switch hidden := strings.HasPrefix(path.Base(name), "."); {
		case errors.Is(err, fs.ErrNotExist) && name == dir:
		case err != nil:
			r.unreadable(name, err)
		case hidden && d.IsDir():
			return fs.SkipDir
		case hidden || d.IsDir():
		case path.Ext(name) == ".yaml":
			r.one(name, read)
		case path.Ext(name) == ".yml":
			r.fault(name, 0, 0, "would not be read; call it %s", strings.TrimSuffix(path.Base(name), ".yml")+".yaml")
		}
		return nil
	})
	if err != nil {
		r.unreadable(dir, err)
	}
}

// entries reads a file that holds entities of one kind by their ids.
func entries[T any, K ~string](f *file, kind model.EntityKind, take func(*file, *yaml.Node, *T), id func(*T) *K, into *[]T) {
	if f.root == nil {
		return
	}
	f.unread = f.unread || f.root.Kind != yaml.MappingNode
	f.entries(f.root, func(key, value *yaml.Node) {
		var t T
		word(f, id(&t))(key)
		take(f, value, &t)
		if f.settle(entity{kind, string(*id(&t))}, home{f.path, key, value}) {
			*into = append(*into, t)
		}
	})
}

// readEvent reads a file that holds one event.
func readEvent(f *file) {
	if f.root == nil {
		if !f.broken {
			f.at(1, 1, "the file is empty; it must hold one event")
		}
		return
	}
	var e model.Event
	event(f, f.root, &e)
	name := strings.TrimSuffix(path.Base(f.path), ".yaml")
	here := home{file: f.path, node: f.root}
	switch at, _ := here.find("/id"); {
	case e.ID == "":
		f.fault(at, "the id is missing; write id: %s", name)
		e.ID = model.EventID(name)
	case string(e.ID) != name:
		f.fault(at, "id %s and file name differ; call the file %s", quoted(string(e.ID)), quoted(string(e.ID)+".yaml"))
	}
	f.voices(&e, here)
	if f.settle(entity{model.EventEntity, string(e.ID)}, here) {
		f.draft.Events = append(f.draft.Events, e)
	}
}

// build makes the archive, or returns everything that is wrong.
func (r *reader) build() (*model.Archive, Report, error) {
	var archive *model.Archive
	if !r.unread {
		a, err := model.NewArchive(r.draft)
		if found := (model.Faults)(nil); errors.As(err, &found) {
			r.place(found)
		} else if err != nil {
			return nil, r.report, fmt.Errorf("building the archive: %w", err)
		}
		archive = a
	}
	if len(r.faults) > 0 {
		r.faults.sort()
		return nil, r.report, r.faults
	}
	return archive, r.report, nil
}
