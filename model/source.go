package model

// SourceID names a source within an archive, such as "yonhap-2019-03-01-ri-briefing".
type SourceID string

// Form is the form in which a source was published.
type Form string

// The forms.
const (
	Article    Form = "article"
	Transcript Form = "transcript"
	Recording  Form = "recording"
	SignedText Form = "signed-text"
	Statement  Form = "statement"
	Book       Form = "book"
	Post       Form = "post"
	Video      Form = "video"
)

// Forms returns the closed list of forms.
func Forms() []Form {
	return []Form{Article, Transcript, Recording, SignedText, Statement, Book, Post, Video}
}

// IsRecord tells whether the form is that of a record: what was said or signed itself, and no report of it.
func (f Form) IsRecord() bool {
	return f == Transcript || f == Recording || f == SignedText || f == Statement
}

// Extent is how much of a source was read by those who filled the archive.
type Extent string

// The extents.
const (
	ReadFull     Extent = "full"
	ReadOpening  Extent = "opening"
	ReadHeadline Extent = "headline"
)

// Extents returns the closed list of extents.
func Extents() []Extent { return []Extent{ReadFull, ReadOpening, ReadHeadline} }

// DateBasis says where a source's date of publication was seen.
type DateBasis string

// The bases of a date of publication.
const (
	DatedByPage    DateBasis = "page"
	DatedByAddress DateBasis = "address"
	DatedByContent DateBasis = "content"
)

// DateBases returns the closed list of date bases.
func DateBases() []DateBasis { return []DateBasis{DatedByPage, DatedByAddress, DatedByContent} }

// Source is one published piece by one outlet.
type Source struct {
	ID            SourceID
	Outlet        OutletID
	Form          Form
	Title         Text // as printed
	TitleEnglish  Text // for titles in other languages
	URL           Text // as seen; absolute http or https
	Host          Text // where the page is a re-publication by another site
	Locator       Text // where in a book or recording
	VersionOf     SourceID
	Seen          Date // when this state of the page was seen, where versions share an address
	Published     Date // zero where the page shows none
	PublishedFrom DateBasis
	Bylines       []Text
	Language      string // BCP 47
	Read          Extent
	Checked       Date
}
