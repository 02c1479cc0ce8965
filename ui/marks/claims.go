package marks

import (
	"fmt"

	"parallel38/model"
)

// ClaimsHeading heads a list of claims: whose word they are, and what that says of them.
type ClaimsHeading struct{ Title, Note string }

// The headings of claims.
var (
	PersonsWord = ClaimsHeading{"On this person’s word", "what accounts give as said by this person, true or not"}
	OutletsWord = ClaimsHeading{"On its word", "what accounts give as said or reported by it, true or not"}
)

// Claim writes what is claimed: an answer, or in quotation marks what was said.
func Claim(c model.Claim) string {
	if c.Question.Utterance != nil {
		return Quoted(c.Text)
	}
	return string(c.Text)
}

// InVersions says in how many versions an utterance is quoted, where they differ.
func InVersions(c model.Claim) string {
	if c.Versions < 2 {
		return ""
	}
	return fmt.Sprintf(", in %d versions", c.Versions)
}
