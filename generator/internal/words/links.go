package words

import (
	"slices"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
)

func BoolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (w *Voice) FieldNames(fs []*catalog.Field) []string {
	var out []string
	for _, f := range fs {
		out = append(out, w.Str(f.Name))
	}
	return out
}

func (w *Voice) DocumentLink(d *catalog.Document) Link {
	return Link{Href: w.Href(site.SourcePath(w.L, d)), Text: d.Label() + " " + w.Str(d.Title)}
}

// PartnerLinks links partners that have a page.
func (w *Voice) PartnerLinks(ps []*catalog.Partner) []Link {
	out := make([]Link, 0, len(ps))
	for _, p := range ps {
		out = append(out, w.PartnerLink(p))
	}
	return out
}

// PartnersOf links the partners of a direction, for where it is said that they
// are its partners. One that names none says which countries are meant, or that
// the source does not say.
func (w *Voice) PartnersOf(d *catalog.Direction) []Link {
	if len(d.Partners) == 0 && d.PartnersNone != "" {
		return []Link{{Text: w.P.T("partners-" + d.PartnersNone)}}
	}
	return w.PartnerLinks(d.Partners)
}

// PartnerLine names the partners of a direction in a line of other words.
func (w *Voice) PartnerLine(d *catalog.Direction) string {
	if len(d.Partners) == 0 && d.PartnersNone != "" {
		return w.P.T("partners-none-" + d.PartnersNone)
	}
	return w.P.Sequence(w.Names(d.Partners))
}

func (w *Voice) PartnerLink(p *catalog.Partner) Link {
	l := Link{Text: w.Str(p.Name)}
	if site.HasPage(p) {
		l.Href = w.Href(site.PartnerPath(w.L, p))
	}
	return l
}

func (w *Voice) FieldLink(f *catalog.Field) Link {
	return Link{Href: w.Href(site.FieldPath(w.L, f)), Text: w.Str(f.Name)}
}

// DirectionLink names a direction by guide, number and title.
func (w *Voice) DirectionLink(d *catalog.Direction) Link {
	title, l := d.Title.In(w.L)
	link := Link{Href: w.Href(site.DirectionPath(w.L, d)), Text: w.Str(d.Guide.Short) + " " + d.Number + " " + title}
	if l != w.L {
		link.Lang = l.Tag()
	}
	return link
}

func (w *Voice) SortPartners(ps []*catalog.Partner) []*catalog.Partner {
	out := slices.Clone(ps)
	slices.SortStableFunc(out, func(a, b *catalog.Partner) int { return w.P.Compare(w.Str(a.Name), w.Str(b.Name)) })
	return out
}
