package data

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"parallel38/model"
)

func TestReadTellsPeopleFromOutlets(t *testing.T) {
	archive, _, err := Read(base(t), Strict)
	if err != nil {
		t.Fatal(err)
	}
	e := archive.Event("2019-02-28-hanoi-no-deal")
	for source, want := range map[model.SourceID]model.Attribution{
		"ap-2019-02-28-no-deal":   {Person: "donald-trump"},
		"rehash-undated-summit":   {Outlet: "ap"},
		"ktvq-2019-02-28-no-deal": {Organisation: "State Department"},
	} {
		for _, a := range e.Accounts {
			reply, _ := a.Reply("ask")
			if a.Source == source && reply.Sayings[0].To != want {
				t.Errorf("%s attributes to %+v, want %+v", source, reply.Sayings[0].To, want)
			}
		}
	}
}

func TestReadAttributesVersionsToTheSpeaker(t *testing.T) {
	archive, _, err := Read(base(t), Strict)
	if err != nil {
		t.Fatal(err)
	}
	e := archive.Event("2019-02-28-hanoi-no-deal")
	want := []model.Attribution{{Person: "donald-trump"}, {Unnamed: "a US official"}}
	for i, to := range want {
		reply, _ := e.Accounts[i].Reply("walk")
		if s := reply.Sayings[0]; s.How != model.Attributes || s.To != to {
			t.Errorf("account %d: %s to %+v, want it attributed to %+v", i, s.How, s.To, to)
		}
	}
}

func TestReadKeepsTheOrderOfQuestionsAndAnswers(t *testing.T) {
	archive, _, err := Read(base(t), Strict)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, q := range archive.Event("2019-02-28-hanoi-no-deal").Questions {
		ids = append(ids, string(q.ID))
		for _, a := range q.Answers {
			ids = append(ids, string(a.ID))
		}
	}
	if got, want := strings.Join(ids, " "), "ask all five some length m53 m48 walk"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestReadLinesOfOtherSystems(t *testing.T) {
	files := base(t)
	for _, f := range files {
		f.Data = append([]byte("\ufeff"), bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))...)
	}
	if _, report, err := Read(files, Lenient); err != nil || report.Replaced > 0 {
		t.Errorf("replaced %d, error %v", report.Replaced, err)
	}
}

func TestReadCountsWhatItReplaces(t *testing.T) {
	files := base(t)
	data := files["people.yaml"].Data
	data = bytes.Replace(data, []byte("Ri Yong Ho"), []byte("\"Ri\\u200b \\u202e\u202eYong\u200b Ho\""), 1)
	files["people.yaml"].Data = data
	archive, report, err := Read(files, Lenient)
	if err != nil {
		t.Fatal(err)
	}
	if report.Replaced != 4 {
		t.Errorf("replaced %d characters, want 4", report.Replaced)
	}
	if got, want := archive.Person("ri-yong-ho").Name, model.Text("Ri\ufffd \ufffd\ufffdYong\ufffd Ho"); got != want {
		t.Errorf("name %q, want %q", got, want)
	}
}

func TestReadComposesText(t *testing.T) {
	files := base(t)
	files["people.yaml"].Data = bytes.Replace(files["people.yaml"].Data, []byte("Ri Yong Ho"), []byte("Tru\u0302mp"), 1)
	archive, report, err := Read(files, Lenient)
	if err != nil || report.Replaced != 0 {
		t.Fatalf("replaced %d, error %v", report.Replaced, err)
	}
	if got := archive.Person("ri-yong-ho").Name; got != "Trûmp" {
		t.Errorf("name %q is not composed", got)
	}
}

func TestReadPassesOverWhatIsNotItsOwn(t *testing.T) {
	files := base(t)
	for _, name := range []string{
		"README.md", "notes.yaml", "sources/.2019.yaml.swp", "sources/.#2019.yaml", "events/.git/x.yaml", "events/notes.txt",
	} {
		files[name] = &fstest.MapFile{Data: []byte("not: [an archive")}
	}
	if _, report, err := Read(files, Strict); err != nil || report.Files != 6 {
		t.Errorf("read %d files, error %v", report.Files, err)
	}
}

func TestReadWithoutPeople(t *testing.T) {
	files := fstest.MapFS{"people.yaml": {}, "outlets.yaml": {Data: []byte("# none\n")}}
	archive, _, err := Read(files, Strict)
	if err != nil || archive.Len() != 0 {
		t.Errorf("error %v; want an archive without events", err)
	}
}

// faultyFS fails to open one file.
type faultyFS struct {
	fs.FS
	name string
}

func (f faultyFS) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("input/output \x1b[31merror")}
	}
	return f.FS.Open(name)
}

func TestReadReportsWhatCannotBeOpened(t *testing.T) {
	for _, name := range []string{"people.yaml", "sources", "sources/2019.yaml", "events/2019"} {
		_, _, err := Read(faultyFS{base(t), name}, Strict)
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		if want := name + ": cannot be read: open " + name + ": input/output \ufffd[31merror"; err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

func TestReadRefusesWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "people.yaml"), 0o755); err != nil {
		t.Fatal(err)
	}
	large := filepath.Join(dir, "outlets.yaml")
	if err := errors.Join(os.WriteFile(large, nil, 0o644), os.Truncate(large, maxFileSize+1)); err != nil {
		t.Fatal(err)
	}
	const want = "outlets.yaml: cannot be read: more than 16 MB; no file of an archive is so large\n" +
		"people.yaml: cannot be read: not a regular file"
	if _, _, err := Read(os.DirFS(dir), Strict); err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// FuzzRead holds that no archive, however broken, stops the reader or gets unsafe text through it, and that what is read
// strictly is read alike in the other mode and survives being compiled.
func FuzzRead(f *testing.F) {
	files := base(f)
	f.Add(files["people.yaml"].Data, files["outlets.yaml"].Data, files["sources/2019.yaml"].Data, files[hanoi].Data)
	f.Add([]byte("a: &a [*a]"), []byte("? {}\n: x"), []byte("<<: {}"), []byte("id: \"\\x1b\"\r"))
	f.Fuzz(func(t *testing.T, people, outlets, sources, event []byte) {
		files := base(t)
		files["people.yaml"], files["outlets.yaml"] = &fstest.MapFile{Data: people}, &fstest.MapFile{Data: outlets}
		files["sources/2019.yaml"], files[hanoi] = &fstest.MapFile{Data: sources}, &fstest.MapFile{Data: event}
		strict, _, err := Read(files, Strict)
		if err != nil {
			checkSafe(t, err.Error())
		}
		lenient, report, err := Read(files, Lenient)
		if err != nil {
			checkSafe(t, err.Error())
		}
		if strict == nil {
			return
		}
		if lenient == nil || report.Replaced > 0 {
			t.Fatalf("read strictly, but leniently with %d characters replaced and error %v", report.Replaced, err)
		}
		checkSame(t, strict, lenient)
		checkSame(t, strict, recompiled(t, strict))
	})
}

// An id that a person and an outlet share is the person's, who speaks, where whose word it is is asked.
func TestAnAttributionToAPersonComesBeforeTheOutletOfThatID(t *testing.T) {
	files := base(t)
	outlets := "donald-trump: {name: Trump, country: US, language: en, kind: online}\n"
	files["outlets.yaml"] = &fstest.MapFile{Data: append(slices.Clone(files["outlets.yaml"].Data), outlets...)}
	archive, _, err := Read(files, Strict)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range archive.Event("2019-02-28-hanoi-no-deal").Accounts {
		reply, _ := a.Reply("ask")
		if want := (model.Attribution{Person: "donald-trump"}); a.Source == "ap-2019-02-28-no-deal" && reply.Sayings[0].To != want {
			t.Errorf("the answer is attributed to %+v", reply.Sayings[0].To)
		}
	}
}
