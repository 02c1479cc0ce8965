package model

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// EnglishName returns the country's name in English, by the Unicode CLDR, or its code where that has none.
func (c Country) EnglishName() string {
	switch c {
	case "":
		return ""
	case "UN":
		return "United Nations"
	case "EU":
		return "European Union"
	case "KP":
		return "North Korea"
	case "KR":
		return "South Korea"
	}
	region, err := language.ParseRegion(string(c))
	if err != nil {
		return string(c)
	}
	return display.English.Regions().Name(region)
}
