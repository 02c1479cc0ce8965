// Package modeltest helps tests of package model and of the interface. It is imported by tests only.
//
// A [Builder] makes a small archive by hand; what a test does not care about is filled in. [Small] is one that shows
// every shape the archive has. [Synthetic] makes large ones for benchmarks.
//
//	b := modeltest.New()
//	e := b.Event("hanoi", "2019-02-28")
//	e.Asks("ask", "all", "five").Differ(model.RivalClaims)
//	e.ToldBy("ap").Attributes("ask", "all", "donald-trump").Attributes("ask", "five", "ri-yong-ho")
//	e.ToldBy("yonhap").Attributes("ask", "five", "ri-yong-ho").Credits("ap")
//	archive := b.Archive(t)
package modeltest
