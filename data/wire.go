package data

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"

	"parallel38/model"
)

// wire carries values to or from the compiled form. Each type of package model is described once, in wire_types.go, by a
// function that visits its fields in order; the same visit writes or reads, so that the two cannot come apart. Writing
// changes nothing of what it visits, which others may be reading.
//
// A compiled file is a header, a table of all strings in it, and the visited values in order: a string as its place in the
// table, a list as its length and items, a number as a varint. Strings that are read share the memory of one.
//
// It is written by hand because the program reads it at every start: 2 MB of YAML take 8 ms in this form, 15 in that of
// encoding/gob, 35 in CBOR and 250 as YAML, and gob's bytes depend on what else a process has encoded.
type wire struct {
	writing bool
	body    []byte // written, or still to be read
	table   []string
	err     error // of reading; values are zero from then on

	index map[string]int // writing: where in the table a string is
	dates []model.Date   // reading: dates already parsed, by place in the table
}

// header begins each compiled file; its number changes with the form.
const header = "parallel38 archive 2\n"

var errCorrupt = errors.New("compiled archive cannot be read; run go generate ./data")

// encode writes a part of an archive in the compiled form, equal drafts as equal bytes.
func encode(d *model.Draft) []byte {
	w := &wire{writing: true, index: map[string]int{}}
	draft(w, d)
	out := binary.AppendUvarint([]byte(header), uint64(len(w.table)))
	for _, s := range w.table {
		out = binary.AppendUvarint(out, uint64(len(s)))
	}
	for _, s := range w.table {
		out = append(out, s...)
	}
	return append(out, w.body...)
}

// decode reads what encode wrote.
func decode(content []byte) (model.Draft, error) {
	var d model.Draft
	if len(content) < len(header) || string(content[:len(header)]) != header {
		return d, errCorrupt
	}
	w := &wire{body: content[len(header):]}
	lengths := make([]int, w.length())
	total := 0
	for i := range lengths {
		lengths[i] = w.length()
		total += lengths[i]
	}
	if w.err != nil || total > len(w.body) {
		return d, errCorrupt
	}
	all := string(w.body[:total])
	w.body = w.body[total:]
	w.table, w.dates = make([]string, len(lengths)), make([]model.Date, len(lengths))
	for i, n := range lengths {
		w.table[i], all = all[:n], all[n:]
	}
	draft(w, &d)
	if w.err == nil && len(w.body) > 0 {
		w.err = errCorrupt
	}
	return d, w.err
}

// uint carries a number that is not negative.
func (w *wire) uint(v *uint64) {
	if w.writing {
		w.body = binary.AppendUvarint(w.body, *v)
		return
	}
	n := 0
	if *v, n = binary.Uvarint(w.body); n <= 0 {
		w.fail()
		*v = 0
		return
	}
	w.body = w.body[n:]
}

// length reads a length, which is never more than the bytes that are left: each item takes at least one.
func (w *wire) length() int {
	var n uint64
	if w.uint(&n); n > uint64(len(w.body)) {
		w.fail()
		return 0
	}
	return int(n)
}

func (w *wire) fail() { w.err, w.body = errCorrupt, nil }

// place carries a string's place in the table.
func (w *wire) place(s string) int {
	var at uint64
	if w.writing {
		i, known := w.index[s]
		if !known {
			i = len(w.table)
			w.index[s] = i
			w.table = append(w.table, s)
		}
		at = uint64(i)
	}
	if w.uint(&at); !w.writing && at >= uint64(len(w.table)) {
		w.fail()
		return -1
	}
	return int(at)
}

// str carries a text or word.
func str[S ~string](w *wire, s *S) {
	if i := w.place(string(*s)); !w.writing && i >= 0 {
		*s = S(w.table[i])
	}
}

func (w *wire) date(d *model.Date) {
	i := w.place(d.String())
	if w.writing || i < 0 || w.table[i] == "" {
		return
	}
	if w.dates[i].IsZero() {
		parsed, err := model.ParseDate(w.table[i])
		if err != nil {
			w.err = fmt.Errorf("%w: %w", errCorrupt, err)
		}
		w.dates[i] = parsed
	}
	*d = w.dates[i]
}

// float carries a number with its bytes turned round, since those of a short number end in zeros.
func (w *wire) float(v *float64) {
	u := bits.ReverseBytes64(math.Float64bits(*v))
	if w.uint(&u); !w.writing {
		*v = math.Float64frombits(bits.ReverseBytes64(u))
	}
}

// int carries a small number that is not negative.
func (w *wire) int(v *int) {
	u := uint64(*v)
	if w.uint(&u); !w.writing {
		*v = int(u)
	}
}

func (w *wire) bool(v *bool) {
	var u uint64
	if *v {
		u = 1
	}
	if w.uint(&u); !w.writing {
		*v = u == 1
	}
}

// slice carries a list; an empty one is read as nil.
func slice[T any](w *wire, s *[]T, visit func(*wire, *T)) {
	n := uint64(len(*s))
	if w.writing {
		w.uint(&n)
	} else if n := w.length(); n > 0 {
		*s = make([]T, n)
	}
	for i := range *s {
		visit(w, &(*s)[i])
	}
}

// optional carries what a pointer points to, if anything.
func optional[T any](w *wire, p **T, visit func(*wire, *T)) {
	present := *p != nil
	if w.bool(&present); !present {
		return
	}
	if *p == nil {
		*p = new(T)
	}
	visit(w, *p)
}
