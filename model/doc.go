// Package model is the vocabulary of parallel38: events, the people in them, the outlets and sources that told
// of them, and what each account says to each question. It reads no files and draws nothing.
//
// # The words
//
// An [Event] happened on a [Date], in a [Place], with people. A [Source] is one published piece by one [Outlet]; what
// it says of one event is an [Account]. A [Question] is one point on which accounts can be held side by side. What an
// account gives to a question is a [Saying]: an answer that it states, attributes or disputes. Two accounts agree when they
// give the same declared answer: equality is an editor's decision and never a comparison of strings. Words that
// someone spoke are the exception: an [Utterance] has versions, and those are compared word by word.
//
// Silence is typed (see [Silence]): a piece that was read whole and leaves a point out is not the same as one of which only
// the opening was read.
//
// An account that carries on another one is a relay. Following relays leads to an [Origin], and ten papers that
// print one wire story are ten accounts and one origin.
//
// # Guarantees
//
// An [Archive] is built once from a [Draft] by [NewArchive], which reports every fault it finds, and does not change
// afterwards: it may be read from any number of goroutines. Pointers handed out by an archive point into it and must not be
// written through. Every filter is answered from indexes, so its cost does not grow with the text of the archive.
package model
