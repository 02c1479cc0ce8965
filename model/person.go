package model

// PersonID names a person within an archive, such as "kim-yo-jong".
type PersonID string

// Person is somebody who acts in the events.
type Person struct {
	ID      PersonID
	Name    Text   // as the person's country writes it in English
	Native  Text   // in the script of the person's own language; empty where that is Latin
	Aliases []Text // other spellings; each of them finds the person
	Country Country
	Offices []Office
}

// Office is a post that a person held.
type Office struct {
	Title Text
	From  Date // zero where the archive has not seen when it began
	To    Date // zero where it goes on, or the archive has not seen when it ended
}

// heldOn tells whether the office may have been held on the day.
func (o Office) heldOn(day Day) bool {
	return (o.From.IsZero() || o.From.First() <= day) && (o.To.IsZero() || day <= o.To.Last())
}

// OfficeOn returns the office that the person held on the day, and false where the archive knows none. Where several were held
// at once, it is the one listed first that began latest.
func (p *Person) OfficeOn(day Day) (Office, bool) {
	var best Office
	found := false
	for _, o := range p.Offices {
		if o.heldOn(day) && (!found || o.From.First() > best.From.First()) {
			best, found = o, true
		}
	}
	return best, found
}

// Spellings returns every way to write the person's name, the chief one first.
func (p *Person) Spellings() []Text {
	names := []Text{p.Name}
	if p.Native != "" {
		names = append(names, p.Native)
	}
	return append(names, p.Aliases...)
}
