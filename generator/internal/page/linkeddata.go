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

// call describes a direction as what it is: a service of its programme that
// one can apply to, or that an annual plan announces. It is no grant: its money
// is a pot for many projects, often "about" or "no more than" so much, which no
// field of a grant can say. The figures stand in the description, in words.
// The language is the page's: a service has none.
func (m *maker) call(d *catalog.Direction, description string) *Thing {
	title, l := d.Title.In(m.L)
	scheme := Thing{Type: "FundingScheme", Name: m.Str(d.Guide.Programme.Name)} // by schema.org an Organization
	main := Thing{Type: "GovernmentService", Name: title, Alternate: d.Title.Side(l.Other()), Identifier: d.ID, Description: description,
		URL: m.linkTo(site.GoPath(d)), Provider: &scheme, ServiceType: m.P.T("data-call", "Scheme", m.P.T("scheme-"+d.Scheme))}
	if d.Guide.Plan {
		main.ServiceType = m.P.T("data-plan", "Scheme", m.P.T("scheme-"+d.Scheme))
	}
	page := &Thing{Context: schemaOrg, Type: "WebPage", Name: m.Str(d.Guide.Short) + " " + d.Number + " " + title, URL: m.linkTo(m.page.Path), Language: m.L.Tag(),
		Modified: m.Catalog.Site.ContentDate.Format(time.DateOnly), PartOf: m.webSite(), Main: &main}
	if d.Guide.Draft {
		page.WorkStatus = m.P.T("status-draft")
	}
	return page
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
