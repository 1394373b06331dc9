package booklet

import (
	"slices"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/schema"
)

// ref names a direction in an index.
func (k *maker) ref(d *catalog.Direction) Ref {
	r := Ref{Anchor: anchor(d), Text: d.Number}
	if d.Guide.Plan {
		r.Text = k.ms[0].P.T("booklet-plan-number", "N", d.Number)
	}
	return r
}

// refs are the directions of this booklet among ds, in the order of print.
func (k *maker) refs(ds []*catalog.Direction) []Ref {
	var out []Ref
	for _, g := range k.year.Guides {
		for _, d := range ds {
			if d.Guide == g {
				out = append(out, k.ref(d))
			}
		}
	}
	return out
}

func (k *maker) partners() Index {
	m := k.ms[0]
	v := Index{Heads: k.message("booklet-index-partners")}
	for _, p := range m.SortPartners(m.Catalog.Partners) {
		if refs := k.refs(p.Directions); len(refs) > 0 {
			v.Entries = append(v.Entries, Entry{Names: k.text(p.Name), Refs: refs})
		}
	}
	for _, none := range schema.PartnersNone.IDs() {
		if refs := k.refs(m.Catalog.Unnamed(none)); len(refs) > 0 {
			v.Entries = append(v.Entries, Entry{Names: k.message("partners-none-" + none), Refs: refs})
		}
	}
	return v
}

func (k *maker) fields() Index {
	v := Index{Heads: k.message("booklet-index-fields")}
	var add func(fs []*catalog.Field, level int)
	add = func(fs []*catalog.Field, level int) {
		for _, f := range fs {
			refs := k.refs(f.Directions)
			if len(refs) == 0 {
				continue
			}
			if slices.ContainsFunc(f.Children, func(c *catalog.Field) bool { return len(k.refs(c.Directions)) > 0 }) {
				// only those that carry no narrower field: the others stand below
				var own []*catalog.Direction
				for _, d := range f.Directions {
					if slices.Contains(d.Fields, f) {
						own = append(own, d)
					}
				}
				refs = k.refs(own)
			}
			v.Entries = append(v.Entries, Entry{Names: k.text(f.Name), Level: level, Refs: refs})
			add(f.Children, level+1)
		}
	}
	add(k.ms[0].Catalog.Fields, 0)
	if refs := k.refs(k.ms[0].Catalog.AnyField); len(refs) > 0 {
		v.Entries = append(v.Entries, Entry{Names: k.message("any-field"), Refs: refs})
	}
	return v
}
