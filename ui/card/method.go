package card

import (
	"parallel38/ui/marks"
	"parallel38/ui/page"
	"parallel38/ui/text"
	"parallel38/ui/theme"
)

// Method lays out how the archive was made, what its marks claim, and what its numbers cannot tell.
func Method(width int) page.Doc {
	w := page.NewWriter(min(width, 100)) // longer lines are hard to read
	w.Line(theme.Title, "How to read this archive")
	for _, part := range methodParts() {
		w.Blank()
		w.Line(theme.Heading, part.heading)
		for _, p := range part.paragraphs {
			w.Paragraph(theme.Plain, p)
			w.End()
		}
	}
	w.Blank()
	w.Line(theme.Heading, "Kinds of difference")
	for _, l := range marks.Kinds() {
		w.Put(theme.Accent, text.Fit("  "+l.Sign, 18))
		w.Paragraph(theme.Plain, l.Words)
		w.End()
	}
	w.Blank()
	w.Line(theme.Heading, "Every mark")
	for _, l := range marks.Glossary() {
		w.Put(theme.Accent, text.Fit("  "+l.Sign, 10))
		w.Paragraph(theme.Plain, l.Words)
		w.End()
	}
	return w.Doc()
}

type methodPart struct {
	heading    string
	paragraphs []string
}

func methodParts() []methodPart {
	return []methodPart{
		{"Where answers come from", []string{
			"Every answer was taken from a page that was opened, and names the page. Most pages were read in part: usually the headline and the first paragraphs. Each source says how much of it was read, and on which day.",
			"An account that was read again was held against its page by a reader who did not trust the first; what was mended is said under the source. Slips remain, most often in whose word something is: open the page before you rely on a cell.",
			"Titles, summaries, questions and answers are in this archive's own words. What stands in quotation marks was spoken or written by a named person, or is an outlet's few words at issue, at most 25.",
			"Two accounts agree when an editor gave them the same answer. Strings are never compared, except for what somebody said: versions of an utterance are compared word by word, without punctuation, quotation marks and case.",
		}},
		{"What silence claims", []string{
			"“Omits” is said only of a dated piece that was read whole and was published after the point was public. Of a piece read in part nothing is claimed: “not read” says that what we read does not reach the point. The whole piece may well tell it.",
		}},
		{"What a difference is", []string{
			"A question differs when accounts give answers that cannot all be so. A less exact answer (≈) is no difference. An account that carries the claims of two parties contradicts neither.",
			"Parties that differ and outlets that differ are told apart: when Washington and Pyongyang claim different things and both are reported, no outlet contradicts another.",
			"A difference is settled only by the witness itself: a recording, a transcript, a signed text, an official record of one's own act, an outlet's own correction. A participant settles only his own words and acts. All else stays open, and says what would settle it.",
		}},
		{"Copies and origins", []string{
			"Ten papers that print one wire story are ten accounts and one origin. A relay is credited when the page names what it carries on, and inferred when its words show it; inferred relays are shown as such and are not folded. A page that credits several agencies is one origin, and none of its own beside a page that credits one of them. Where nothing is known, the origin is unknown, and an account of unknown origin is counted as no origin at all.",
		}},
		{"Known as of a day", []string{
			"K shows what was public by the end of a day. Undated sources are left out then and counted; a source dated to a month counts from that month's end. Settlements, relays and findings of silence appear only once their own source is public.",
		}},
		{"What the numbers cannot tell", []string{
			"Events and pages were picked by hand, from what could be found. Counts say what is in this archive, not how often something was printed in the world. How often an outlet differs here is no measure of its worth, and no outlet is ranked.",
		}},
	}
}
