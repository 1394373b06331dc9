package page

import (
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
)

// Thing is a schema.org description for search engines, written into the
// page as a block of JSON-LD. Such a block is data: browsers do not run it,
// and the content policy has nothing to forbid.
type Thing struct {
	Context      string   `json:"@context,omitempty"`
	Type         string   `json:"@type"`
	Name         string   `json:"name,omitempty"`
	Alternate    string   `json:"alternateName,omitempty"`
	Description  string   `json:"description,omitempty"`
	URL          string   `json:"url,omitempty"`
	Language     string   `json:"inLanguage,omitempty"`
	Languages    []string `json:"availableLanguage,omitempty"`
	Modified     string   `json:"dateModified,omitempty"`
	WorkStatus   string   `json:"creativeWorkStatus,omitempty"`
	ServiceType  string   `json:"serviceType,omitempty"`
	Identifier   string   `json:"identifier,omitempty"`
	Amount       *Thing   `json:"amount,omitempty"`
	Currency     string   `json:"currency,omitempty"`
	Value        *int64   `json:"value,omitempty"`
	MinValue     *int64   `json:"minValue,omitempty"`
	MaxValue     *int64   `json:"maxValue,omitempty"`
	Funder       []Thing  `json:"funder,omitempty"`
	Provider     *Thing   `json:"provider,omitempty"`
	Creator      *Thing   `json:"creator,omitempty"`
	Free         bool     `json:"isAccessibleForFree,omitempty"`
	Distribution []Thing  `json:"distribution,omitempty"`
	Content      string   `json:"contentUrl,omitempty"`
	Encoding     string   `json:"encodingFormat,omitempty"`
	PartOf       *Thing   `json:"isPartOf,omitempty"`
	Main         *Thing   `json:"mainEntity,omitempty"`
}

const schemaOrg = "https://schema.org"

// linkTo is a path as JSON-LD names it: absolute where the site's address is
// known, else relative to the page, which JSON-LD allows.
func (m *maker) linkTo(path string) string {
	if m.BaseURL.Known() {
		return m.BaseURL.Address(path)
	}
	return m.Href(path)
}

func (m *maker) webSite() *Thing {
	return &Thing{Type: "WebSite", Name: m.Str(m.Catalog.Site.Title), URL: m.linkTo(site.HomePath(m.L)), Language: m.L.Tag()}
}

// grant describes a direction: a call is a MonetaryGrant, a row of an annual
// plan, which has no money and cannot be applied for, a GovernmentService.
// The language is the page's: neither of them has one.
func (m *maker) grant(d *catalog.Direction, description string) *Thing {
	title, l := d.Title.In(m.L)
	scheme := Thing{Type: "FundingScheme", Name: m.Str(d.Guide.Programme.Name)} // by schema.org an Organization
	main := Thing{Type: "MonetaryGrant", Name: title, Alternate: d.Title.Side(l.Other()), Identifier: d.ID, Description: description, URL: m.linkTo(site.GoPath(d))}
	if d.Guide.Plan {
		main.Type, main.Provider, main.ServiceType = "GovernmentService", &scheme, m.P.T("scheme-"+d.Scheme)
	} else {
		main.Amount, main.Funder = m.amount(d.Funds), []Thing{scheme}
		for _, a := range d.Agencies {
			if a.Role == "funder" {
				main.Funder = append(main.Funder, Thing{Type: "Organization", Name: m.Str(a.Agency.Name), Alternate: a.Agency.Abbr})
			}
		}
	}
	page := &Thing{Context: schemaOrg, Type: "WebPage", Name: m.Str(d.Guide.Short) + " " + d.Number + " " + title, URL: m.linkTo(m.page.Path), Language: m.L.Tag(),
		Modified: m.Catalog.Site.ContentDate.Format(time.DateOnly), PartOf: m.webSite(), Main: &main}
	if d.Guide.Draft {
		page.WorkStatus = m.P.T("status-draft")
	}
	return page
}

// amount keeps the qualifier: an upper bound is a greatest value only, an
// approximate amount says so in words. What is not known is left out.
func (m *maker) amount(q catalog.Quantity) *Thing {
	if !q.Known() {
		return nil
	}
	out := &Thing{Type: "MonetaryAmount", Currency: "CNY", Description: m.Quantity(q, m.MoneyUnit)}
	switch q.Qualifier {
	case catalog.Range:
		out.MinValue, out.MaxValue = &q.Min, &q.Max
	case catalog.AtMost:
		out.MaxValue = &q.Max
	case catalog.AtLeast:
		out.MinValue = &q.Max
	default:
		out.Value = &q.Max
	}
	return out
}

// encodings are the media types of data formats.
var encodings = map[string]string{
	"XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "CSV": "text/csv",
	"JSON": "application/json", "JSON Schema": "application/schema+json",
}

// dataset describes the data files. No licence is named, since none is known.
func (m *maker) dataset(files []DataRow) *Thing {
	out := &Thing{Context: schemaOrg, Type: "Dataset", Name: m.Str(m.Catalog.Site.Title) + m.P.T("title-separator") + m.Str(m.Catalog.Site.Tagline),
		Description: m.P.T("data-intro") + " " + m.P.T("data-file-catalogue"), URL: m.linkTo(m.page.Path), Language: m.L.Tag(),
		Modified: m.Catalog.Site.ContentDate.Format(time.DateOnly), Free: true,
		Creator: &Thing{Type: "Organization", Name: m.Str(m.Catalog.Site.Publisher)}}
	for _, f := range files {
		encoding, ok := encodings[f.Format]
		if !ok {
			continue
		}
		// Href is relative to this page, in the languages' folder; Text is the path.
		out.Distribution = append(out.Distribution, Thing{Type: "DataDownload", Name: f.Link.Text, Description: f.About, Content: m.linkTo(f.Link.Text), Encoding: encoding})
	}
	return out
}
