// Package data holds the archive and reads archives: it turns hand-written files into the types of package model, and says
// of everything that is wrong with them where it stands and what would be right.
//
// # The files
//
//	people.yaml         person id → name, native, aliases, country, offices: [{title, from, to}]
//	outlets.yaml        outlet id → name, short, native, aliases, country, language, kind
//	sources/*.yaml      source id → one published piece; in the embedded archive, a file for each year of publication
//	events/**/*.yaml    one event with its questions and accounts; the file is named after the event's id
//
// The files are a small part of YAML: no anchors, aliases, tags or merges, one document in a file, text in UTF-8. Every key
// and value is checked; a key that is not known is a fault and is never skipped. What a field means, and the closed lists of
// kinds, topics, forms and so on, are in package model, field by field under nearly the same names.
//
// # A source
//
//	yonhap-2019-03-01-ri:
//	  outlet: yonhap
//	  form: article
//	  title: "리용호 ..."             # as printed; title_en where it is in another language
//	  url: https://...               # or locator: p. 123; host where the page re-publishes the piece
//	  published: 2019-03-01          # EDTF; left out where no page shows it
//	  published_from: page           # or address, content
//	  bylines: [Ann Author]
//	  language: ko
//	  read: opening                  # how much of it: full, opening, headline
//	  checked: 2026-11-21            # when it was read
//
// Left out: version_of (another state of one piece) and seen, which tells states at one address apart.
//
// # An event
//
//	id: 2019-02-28-hanoi-no-deal
//	date: 2019-02-28                # EDTF, in the calendar of zone
//	zone: Asia/Ho_Chi_Minh
//	title: Hanoi summit ends without a deal
//	summary: The second summit ended early and without an agreement.
//	place: {name: Hanoi, country: VN, lat: 21.02, lon: 105.86}
//	kind: summit
//	topics: [sanctions, yongbyon]
//	people: [donald-trump, kim-jong-un]
//	weight: 5                       # 1 to 5, how much of the story turns on it
//	questions:                      # question id → question, in the order in which they are shown
//	  ask:
//	    ask: What did the North ask for?
//	    answers:                    # answer id → answer; or utterance: {speaker, at, language, base}
//	      all: {text: all sanctions lifted}
//	      five: {text: five of eleven resolutions, value: 5, of: 11}
//	    differs: [rival-claims]
//	    open: the text of the offer
//	accounts:
//	  - source: yonhap-2019-03-01-ri
//	    relays: [{outlet: kcna, basis: credited}]
//	    says:                       # question id → a saying, a list of them, or a word of silence
//	      ask: {answer: five, how: attributes, to: ri-yong-ho, where: paragraph 2}
//
// Left out above: of an event order (place among those of one day, where no hour tells), time, also: [{zone, date}], known,
// see: [{event, as}] and silences: [{outlet, about, from, to, noted_by}]; of a question known and settled: {answer, by, why}; of
// an answer unit, note and covers; of an account first_hand and second: {on, agrees, note}; of a relay why, and source in place
// of outlet; of a saying hedged, words and renders. After "to" stands a person or an outlet by id, {organisation: …}, or
// {named: …} or {unnamed: …} for somebody who has no entry. A saying that only gives the words of an utterance attributes them
// to its speaker.
//
// # Editorial rules
//
// Nothing without evidence. Every answer comes from a source that was opened, and every source has an address that was
// seen, or says where it was read. What is not known is left out: no address, date, byline or quotation is made up.
//
// Our own words. Titles, summaries, questions and answers are ours. Verbatim are only headlines, as a matter of record, and
// words, of which there are at most [model.MaxWords].
//
// Equality is decided, not computed. Two accounts agree when an editor gave them the same answer; two spellings of one thing
// are one answer, and a coarser answer covers a finer one. That answers differ is computed from this, and the editor names
// only how (differs). A shorter excerpt of the same words is no difference, nor are two occasions on which somebody said two
// things.
//
// Silence is an accusation. Only a piece that was read whole, is dated, and was published after a point was public can omit
// it. Of a piece that was read in part, what is not known to be there is simply not read.
//
// Whose word it is. What a page tells with “he said”, “according to” or “reported” is attributed to whoever that is, also when it
// stands in indirect speech or in a headline. A page that tells what somebody said, where that is the question, attributes it
// to the speaker. What bears no such mark is stated, even beside a sentence that does; so is the act of speaking itself: when,
// where and to whom somebody spoke. A voice has one name: whoever has an entry is given by id.
//
// Copies are copies. A story by a wire service on ten sites is one origin. An account relays the outlets that its page credits
// for the text, or for a main part of what it says here; one that is quoted in passing, or by a wire service that is itself
// credited, stands after "to" alone. A link that an editor inferred says from what, and is shown as inferred.
//
// A witness settles. Only the thing itself settles a difference: a recording, a transcript, a signed text, the record of
// one's own act, an outlet's own correction. A relay never does, and a participant only for that side's own words. Every
// other difference says what would settle it (open).
//
// Four eyes. Every account of the embedded archive has been read again by somebody who did not write it (second); where the
// readings did not agree, the account was mended and a note says what was wrong. After "on" stands the day of that reading, or of a
// later one that mended something.
//
// Clocks and offices are those of the day: the date where it happened, with the date elsewhere where that was another, and
// the office that a person held then.
//
// Even-handed. What we write describes; it does not judge leaders, parties or outlets.
//
// # Text from others
//
// Every string enters through [model.Clean]. The archive that we publish is read in mode [Strict], in which a character that
// would have to be replaced is a fault; anybody else's in mode [Lenient], in which it is replaced and counted.
//
// # The embedded archive
//
// The files under archive are compiled by go generate into files under compiled, which are embedded in the program and read
// by [Embedded]: parsing YAML at each start would be felt. Compiled files are never merged by hand; they are generated again.
package data
