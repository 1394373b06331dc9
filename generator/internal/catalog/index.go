package catalog

import (
	"cmp"
	"slices"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/source"
)

// links resolves what directions say of each other, once all are known.
func (a *assembler) links(r *source.Records) {
	for gi := range r.Guides {
		g := &r.Guides[gi]
		if guide := a.c.guides[g.ID]; guide != nil && a.guides[guide] == g {
			a.inherit(guide)
		}
		for i := range g.Directions {
			d := &g.Directions[i]
			out := a.c.directions[g.ID+"-"+d.Folder]
			if out == nil || a.records[out] != d {
				continue
			}
			own := make([]*Condition, 0, len(d.Conditions)+len(out.Conditions))
			for ci := range d.Conditions {
				c := a.condition(&d.Conditions[ci], bodyOriginal(g))
				a.sentence(c, &d.Conditions[ci], out.index, out.From)
				own = append(own, c)
			}
			out.Conditions = append(own, out.Conditions...)
			for _, id := range d.PlanRows {
				row := find(a, a.c.directions, id, "plan row", "计划条目")
				if row == nil {
					continue
				}
				if !row.Guide.Plan {
					a.problems.Report(id.At, "not-a-plan-row", diag.Say("%q is a call, not a plan row", "“%s”是指南方向，不是计划条目", id.Value))
					continue
				}
				out.PlanRows = append(out.PlanRows, row)
				row.CarriedOutBy = append(row.CarriedOutBy, out)
			}
			for _, e := range d.Exclusions {
				words := text(e.Text, bodyOriginal(g))
				out.Exclusions = append(out.Exclusions, Exclusion{words, values(e.Schemes),
					findAll(a, a.c.directions, e.Directions, "direction", "指南方向"), out.ClauseOf(words)})
			}
		}
	}
}

// inherit resolves the conditions in a guide's introduction; they hold for
// each of its directions.
func (a *assembler) inherit(g *Guide) {
	record := a.guides[g]
	for i := range record.Conditions {
		c := a.condition(&record.Conditions[i], bodyOriginal(record))
		a.sentence(c, &record.Conditions[i], g.index, g.From)
		g.Conditions = append(g.Conditions, c)
	}
	for _, d := range g.Directions {
		for _, c := range g.Conditions {
			inherited := *c
			inherited.Inherited = true
			d.Conditions = append(d.Conditions, &inherited)
		}
	}
}

func (a *assembler) series(list []source.Series) {
	known := map[string]*Series{}
	for _, s := range list {
		out := &Series{ID: s.ID.Value, Name: text(s.Name, lang.OriginalNone)}
		if !register(a, known, s.ID, out) {
			continue
		}
		for _, m := range s.Members {
			d := find(a, a.c.directions, m.Direction, "direction", "指南方向")
			if d == nil {
				continue
			}
			if slices.Contains(d.Series, out) {
				a.problems.Report(m.At, "duplicate-id", diag.Say("%q stands here twice", "“%s”在此重复", d.ID))
				continue
			}
			out.Members = append(out.Members, SeriesMember{d, text(m.Why, lang.OriginalNone), m.Inferred.Value})
			d.Series = append(d.Series, out)
		}
		slices.SortStableFunc(out.Members, func(x, y SeriesMember) int {
			return cmp.Or(cmp.Compare(x.Direction.Guide.Year, y.Direction.Guide.Year),
				cmp.Compare(planLast(y.Direction), planLast(x.Direction)), cmp.Compare(x.Direction.Order, y.Direction.Order))
		})
		a.c.Series = append(a.c.Series, out)
	}
}

func planLast(d *Direction) int {
	if d.Guide.Plan {
		return 1
	}
	return 0
}

// indexes hangs every direction on its partners, agencies, fields and years.
func (a *assembler) indexes() {
	a.order()
	c := a.c
	years := map[int]*Year{}
	for _, g := range c.Guides {
		y := years[g.Year]
		if y == nil {
			y = &Year{Year: g.Year}
			years[g.Year] = y
			c.Years = append(c.Years, y)
		}
		y.Guides = append(y.Guides, g)
		y.Directions = append(y.Directions, g.Directions...)
		c.Directions = append(c.Directions, g.Directions...)
	}
	routes := newRouter(c)
	for _, d := range c.Directions {
		for _, p := range d.Partners {
			p.Directions = append(p.Directions, d)
		}
		if d.PartnersNone != "" {
			c.NoPartner = append(c.NoPartner, d)
		}
		seen := map[*Agency]bool{}
		for _, r := range d.Agencies {
			if !seen[r.Agency] {
				seen[r.Agency] = true
				r.Agency.Directions = append(r.Agency.Directions, d)
			}
		}
		tagged := map[*Field]bool{}
		for _, f := range d.Fields {
			for ; f != nil && !tagged[f]; f = f.Parent {
				tagged[f] = true
				f.Directions = append(f.Directions, d)
			}
		}
		if d.AnyField {
			c.AnyField = append(c.AnyField, d)
		}
		routes.add(d)
	}
	a.partners()
	a.fields()
	a.plans()
	a.lines()
}

// partners makes what the pages of guides, partners and agencies list.
func (a *assembler) partners() {
	for _, g := range a.c.Guides {
		for _, d := range g.Directions {
			for _, p := range d.Partners {
				if !slices.Contains(g.Partners, p) {
					g.Partners = append(g.Partners, p)
				}
			}
		}
	}
	for _, p := range a.c.Partners {
		p.Newest = newest(p.Directions)
		for _, d := range p.Newest {
			if n := len(p.Years); n == 0 || p.Years[n-1] != d.Guide.Year {
				p.Years = append(p.Years, d.Guide.Year)
			}
		}
		slices.Reverse(p.Years)
		p.Reach = slices.Clone(p.Directions)
		for _, r := range p.Routes {
			p.Reach = append(p.Reach, r.Direction)
		}
		for _, m := range p.Members {
			if m.Kind == "part" {
				p.Parts = append(p.Parts, m)
			}
		}
	}
	for _, g := range a.c.Agencies {
		g.Newest = newest(g.Directions)
	}
}

// fields flattens the tree of fields and adds to each what is open to any.
func (a *assembler) fields() {
	for _, f := range a.c.Fields {
		a.c.AllFields = append(append(a.c.AllFields, f), f.Children...)
	}
	for _, f := range a.c.AllFields {
		f.Reach = append(slices.Clone(f.Directions), a.c.AnyField...)
	}
}

// plans marks the calls that carry out no row of the plan their programme had
// for their year.
func (a *assembler) plans() {
	type key struct {
		programme *Programme
		year      int
	}
	planned := map[key]bool{}
	for _, g := range a.c.Guides {
		if g.Plan {
			planned[key{g.Programme, g.Year}] = true
		}
	}
	for _, d := range a.c.Directions {
		d.PlanUnlinked = !d.Guide.Plan && len(d.PlanRows) == 0 && planned[key{d.Guide.Programme, d.Guide.Year}]
	}
}

// lines hangs guides and directions on the documents they were read from.
func (a *assembler) lines() {
	for _, g := range a.c.Guides {
		for _, s := range g.From {
			if !slices.Contains(s.Document.Guides, g) {
				s.Document.Guides = append(s.Document.Guides, g)
			}
		}
	}
	for _, d := range a.c.Directions {
		for _, s := range d.From {
			if s.Document.Starts == nil {
				s.Document.Starts = map[int][]*Direction{}
			}
			s.Document.Starts[s.First] = append(s.Document.Starts[s.First], d)
		}
	}
}

// Newest is the order in which lists of mixed guides show directions: the
// newest year first, calls before plan rows, then by guide and as printed.
func Newest(a, b *Direction) int {
	return cmp.Or(cmp.Compare(b.Guide.Year, a.Guide.Year), cmp.Compare(planLast(a), planLast(b)),
		cmp.Compare(a.Guide.ID, b.Guide.ID), cmp.Compare(a.Order, b.Order))
}

func newest(ds []*Direction) []*Direction {
	out := slices.Clone(ds)
	slices.SortStableFunc(out, Newest)
	return out
}

// Count tells calls and plan rows of a list apart.
func Count(ds []*Direction) (calls, rows int) {
	for _, d := range ds {
		if d.Guide.Plan {
			rows++
		} else {
			calls++
		}
	}
	return calls, rows
}

// Tally is how many calls and plan rows there are of something.
type Tally struct{ Calls, Rows int }

// Any reports whether there is one.
func (t Tally) Any() bool { return t.Calls+t.Rows > 0 }

func tally(ds []*Direction) Tally {
	calls, rows := Count(ds)
	return Tally{calls, rows}
}

// Tallies are the directions that name the partner, and those it can use
// through a group it belongs to. Whatever counts the directions of a partner
// counts like this.
func (p *Partner) Tallies() (own, group Tally) {
	own = tally(p.Directions)
	for _, r := range p.Routes {
		if r.Direction.Guide.Plan {
			group.Rows++
		} else {
			group.Calls++
		}
	}
	return own, group
}

// Tallies are the directions tagged with the field or one within it, and those
// open to any field.
func (f *Field) Tallies() (own, any Tally) {
	return tally(f.Directions), tally(f.Reach[len(f.Directions):])
}

// Unnamed are the directions that name no partner for a reason of
// schema.PartnersNone.
func (c *Catalog) Unnamed(why string) []*Direction {
	var out []*Direction
	for _, d := range c.NoPartner {
		if d.PartnersNone == why {
			out = append(out, d)
		}
	}
	return out
}

// PartnerCount is how many partners directions name, and how many more can use
// some through a group. The home country is no partner.
func (c *Catalog) PartnerCount() (named, grouped int) {
	for _, p := range c.Partners {
		switch own, group := p.Tallies(); {
		case p.Home:
		case own.Any():
			named++
		case group.Any():
			grouped++
		}
	}
	return named, grouped
}

// router finds the partners that can use a direction without being named.
type router struct{ below map[*Partner][]*Partner }

func newRouter(c *Catalog) *router {
	r := &router{below: map[*Partner][]*Partner{}}
	for _, p := range c.Partners {
		seen := map[*Partner]bool{p: true}
		queue := []*Partner{p}
		for len(queue) > 0 {
			head := queue[0]
			queue = queue[1:]
			if head.Home { // its parts stand on its own side of the cooperation
				continue
			}
			for _, m := range head.Members {
				if !seen[m] {
					seen[m] = true
					r.below[p] = append(r.below[p], m)
					queue = append(queue, m)
				}
			}
		}
	}
	return r
}

// add opens d to the countries it lists as eligible and, where it lists none,
// to the members of its partners. Listed are those the text names in either way.
func (r *router) add(d *Direction) {
	done := map[*Partner]bool{}
	for _, p := range d.Partners {
		done[p] = true
	}
	open := func(p, via *Partner, listed bool) {
		if !done[p] && !p.Home {
			done[p] = true
			p.Routes = append(p.Routes, Route{d, via, listed})
			d.OpenTo = append(d.OpenTo, p)
			d.OpenToListed = listed
		}
	}
	lists, named := false, map[*Partner]bool{}
	for _, c := range d.Conditions {
		for _, country := range c.Countries {
			named[country] = true
			if c.Kind != "eligible_countries" {
				continue
			}
			lists = true
			open(country, groupOf(d, country), true)
			for _, part := range r.below[country] {
				open(part, country, true)
			}
		}
	}
	if lists {
		return
	}
	for _, p := range d.Partners {
		for _, m := range r.below[p] {
			open(m, p, named[m])
		}
	}
}

// groupOf is the partner of d through which country comes in.
func groupOf(d *Direction, country *Partner) *Partner {
	for _, p := range d.Partners {
		if slices.Contains(p.Members, country) {
			return p
		}
	}
	if len(d.Partners) > 0 {
		return d.Partners[0]
	}
	return nil
}
