package model

// OutletID names an outlet within an archive, such as "yonhap".
type OutletID string

// Country is an ISO 3166-1 alpha-2 code; UN and EU, which the standard reserves, stand for those bodies.
type Country string

// OutletKind says what sort of publisher an outlet is. It says nothing of its leaning or worth.
type OutletKind string

// The kinds of outlet.
const (
	Wire         OutletKind = "wire"
	Newspaper    OutletKind = "newspaper"
	Broadcaster  OutletKind = "broadcaster"
	Magazine     OutletKind = "magazine"
	Online       OutletKind = "online"
	StateMedia   OutletKind = "state-media"
	Government   OutletKind = "government"
	Organisation OutletKind = "organisation"
	Publisher    OutletKind = "publisher"
	Aggregator   OutletKind = "aggregator" // copies, often reworded by machine; never settles anything
)

// OutletKinds returns the closed list of outlet kinds.
func OutletKinds() []OutletKind {
	return []OutletKind{Wire, Newspaper, Broadcaster, Magazine, Online, StateMedia, Government, Organisation, Publisher, Aggregator}
}

// Outlet is who publishes.
type Outlet struct {
	ID        OutletID
	Name      Text
	ShortName Text // for table heads, at most 12 columns; empty where Name is short enough
	Native    Text // in its own script
	Aliases   []Text
	Country   Country // empty where it is not known
	Language  string  // BCP 47 tag of what it mainly publishes
	Kind      OutletKind
}

// Spellings returns every way to write the outlet's name, the chief one first.
func (o *Outlet) Spellings() []Text {
	names := []Text{o.Name}
	for _, n := range []Text{o.ShortName, o.Native} {
		if n != "" {
			names = append(names, n)
		}
	}
	return append(names, o.Aliases...)
}

// Short returns the name for narrow places.
func (o *Outlet) Short() Text {
	if o.ShortName != "" {
		return o.ShortName
	}
	return o.Name
}
