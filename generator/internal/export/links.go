package export

import (
	"strconv"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// LinkList is links.json: the stable links of every record, for portals that
// import them. Addresses are absolute where the base URL is known, else
// relative to this file.
type LinkList struct {
	Title       Bilingual    `json:"title"`
	ContentDate string       `json:"content_date"`
	BaseURL     string       `json:"base_url,omitempty"`
	Links       []LinkRecord `json:"links"`
}

// Bilingual is a wording or an address in each language.
type Bilingual struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// LinkRecord is a record's links.
type LinkRecord struct {
	Kind  string     `json:"kind"` // direction, guide, year, partner, field
	ID    string     `json:"id"`
	Title Bilingual  `json:"title"`
	Page  Bilingual  `json:"page"`
	Go    string     `json:"go,omitempty"` // without a language
	Both  string     `json:"both,omitempty"`
	Embed *Bilingual `json:"embed,omitempty"`
}

// ListLinks makes the content of links.json.
func ListLinks(c *catalog.Catalog, opt words.Options) LinkList {
	out := LinkList{Title: bilingual(c.Site.Title), ContentDate: c.Site.ContentDate.Format(time.DateOnly), BaseURL: opt.BaseURL.Address("")}
	both := func(at func(lang.Lang) string) Bilingual {
		return Bilingual{opt.BaseURL.Address(at(lang.ZH)), opt.BaseURL.Address(at(lang.EN))}
	}
	embed := func(k site.Section, id string) *Bilingual {
		b := both(func(l lang.Lang) string { return site.EmbedPath(l, k, id) })
		return &b
	}
	for _, d := range c.Directions {
		out.Links = append(out.Links, LinkRecord{Kind: "direction", ID: d.ID, Title: bilingual(d.Title),
			Page: both(func(l lang.Lang) string { return site.DirectionPath(l, d) }),
			Go:   opt.BaseURL.Address(site.GoPath(d)), Both: opt.BaseURL.Address(site.ParallelPath(d))})
	}
	for _, g := range c.Guides {
		out.Links = append(out.Links, LinkRecord{Kind: "guide", ID: g.ID, Title: bilingual(g.Title),
			Page: both(func(l lang.Lang) string { return site.GuidePath(l, g) })})
	}
	for _, y := range c.Years {
		id := strconv.Itoa(y.Year)
		out.Links = append(out.Links, LinkRecord{Kind: "year", ID: id, Title: Bilingual{id + "年", id},
			Page: both(func(l lang.Lang) string { return site.YearPath(l, y.Year) }), Embed: embed(site.Years, id)})
	}
	for _, p := range c.Partners {
		if site.HasPage(p) {
			out.Links = append(out.Links, LinkRecord{Kind: "partner", ID: p.ID, Title: bilingual(p.Name),
				Page: both(func(l lang.Lang) string { return site.PartnerPath(l, p) }), Embed: embed(site.Partners, p.ID)})
		}
	}
	for _, f := range c.AllFields {
		out.Links = append(out.Links, LinkRecord{Kind: "field", ID: f.ID, Title: bilingual(f.Name),
			Page: both(func(l lang.Lang) string { return site.FieldPath(l, f) }), Embed: embed(site.Fields, f.ID)})
	}
	return out
}

func bilingual(t lang.Text) Bilingual { return Bilingual{t.ZH, t.EN} }
