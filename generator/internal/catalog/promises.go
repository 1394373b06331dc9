package catalog

import (
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/source"
)

// Former is an id a record was published under; its addresses lead on to the
// record.
type Former struct {
	ID string
	At diag.Position
}

// Removed is a published record that is no more. Its addresses say so.
type Removed struct {
	Kind, ID      string // kind: direction, guide, partner, field, page
	Date          time.Time
	Title, Reason lang.Text
	See           []Reference // where to look instead
	At            diag.Position
}

// Reference names a page of the site as a link of running text does after
// zhinan:, which is only known to lead somewhere once pages are planned.
type Reference struct {
	To string
	At diag.Position
}

// Published is a path the site has promised to answer, and the content's date
// when it was first published.
type Published struct {
	Path    string
	Date    time.Time
	At      diag.Position // its line of the ledger
	Clauses []string      // of a line of clauses: their addresses; Path names the record
}

// promises resolves what past addresses have become: former ids, records that
// were removed, and the ledger.
func (a *assembler) promises(r *source.Records) {
	for _, p := range r.Ledger {
		a.c.Ledger = append(a.c.Ledger, Published(p))
	}
	past := &pastIDs{assembler: a, taken: a.present(), claimed: map[string]bool{}}
	for _, g := range a.c.Guides {
		g.Formerly = past.former("guide", a.guides[g].Formerly)
		g.Changes = a.log(a.guides[g].Changes, g.Draft)
		for _, d := range g.Directions {
			d.Formerly = past.former("direction", a.records[d].Formerly)
			d.Changes = a.log(a.records[d].Changes, g.Draft)
		}
	}
	for _, p := range r.Partners {
		if partner := a.c.partners[p.ID.Value]; partner != nil {
			partner.Formerly = append(partner.Formerly, past.former("partner", p.Formerly)...)
		}
	}
	past.fields(r.Fields)
	for _, p := range a.c.Pages {
		p.Formerly = past.former("page", a.pages[p].Formerly)
	}
	for _, x := range r.Removed {
		if x.Kind.Set() && past.free(x.Kind.Value, x.ID) {
			a.removed(x)
		}
	}
}

// present are the ids of today, by kind of record.
func (a *assembler) present() map[string]map[string]bool {
	out := map[string]map[string]bool{"direction": {}, "guide": {}, "partner": {}, "field": {}, "page": {}}
	for id := range a.c.directions {
		out["direction"][id] = true
	}
	for id := range a.c.guides {
		out["guide"][id] = true
	}
	for id := range a.c.partners {
		out["partner"][id] = true
	}
	for id := range a.c.fields {
		out["field"][id] = true
	}
	for _, p := range a.c.Pages {
		out["page"][p.ID] = true
	}
	return out
}

// pastIDs holds former ids against each other and against those of today: an
// old id must be nobody's id of today, and lead to one place.
type pastIDs struct {
	*assembler
	taken   map[string]map[string]bool // ids of today, by kind
	claimed map[string]bool            // kind/id of those that lead somewhere
}

// free claims an old id, or reports why it cannot be claimed.
func (p *pastIDs) free(kind string, id source.String) bool {
	switch {
	case !id.Set() || !p.usable(id):
		return false
	case p.taken[kind][id.Value]:
		p.problems.Add(diag.Problem{At: id.At, Rule: "formerly",
			Message: diag.Say("%q is the id of a record that is there", "“%s”是现有记录的编号", id.Value),
			Hint:    diag.Say("an old id leads on only when nothing has it any more", "旧编号须已无记录使用，才能转向")})
		return false
	case p.claimed[kind+"/"+id.Value]:
		p.problems.Add(diag.Problem{At: id.At, Rule: "formerly",
			Message: diag.Say("%q is claimed by another record too", "“%s”已由另一记录作为旧编号", id.Value),
			Hint:    diag.Say("an old id leads to one record", "一个旧编号只能转向一条记录")})
		return false
	}
	p.claimed[kind+"/"+id.Value] = true
	return true
}

func (p *pastIDs) former(kind string, ids []source.String) []Former {
	var out []Former
	for _, id := range ids {
		if p.free(kind, id) {
			out = append(out, Former{id.Value, id.At})
		}
	}
	return out
}

func (p *pastIDs) fields(list []source.Field) {
	for _, f := range list {
		if field := p.c.fields[f.ID.Value]; field != nil {
			field.Formerly = append(field.Formerly, p.former("field", f.Formerly)...)
		}
		p.fields(f.Children)
	}
}

// removed takes over a record of removed.yaml.
func (a *assembler) removed(x source.Removed) {
	if x.Date.Set() && !a.c.Site.ContentDate.IsZero() && x.Date.Time.After(a.c.Site.ContentDate) {
		a.future(x.Date)
	}
	out := &Removed{Kind: x.Kind.Value, ID: x.ID.Value, Date: x.Date.Time, At: x.At,
		Title: text(x.Title, lang.OriginalNone), Reason: text(x.Reason, lang.OriginalNone)}
	for _, s := range x.See {
		if s.Set() {
			out.See = append(out.See, Reference{s.Value, s.At})
		}
	}
	a.c.Removed = append(a.c.Removed, out)
}

// LogEntry is what readers who follow the catalogue are told of a record.
type LogEntry struct {
	Date time.Time
	Kind string // added, figure, date, final
	Text lang.Text
}

// log resolves a record's log. Every entry but the first (added) says what
// changed; a kind stands once a day, since both make the entry's id; and a
// draft has not become final.
func (a *assembler) log(list []source.Change, draft bool) []LogEntry {
	var out []LogEntry
	type key struct {
		kind string
		date time.Time
	}
	seen := map[key]bool{}
	for _, c := range list {
		if !c.Date.Set() || !c.Kind.Set() {
			continue // reported where it was read
		}
		k := key{c.Kind.Value, c.Date.Time}
		switch {
		case seen[k]:
			a.problems.Report(c.At, "change", diag.Say("%s on %s stands here twice", "%[2]s 的 %[1]s 在此重复", c.Kind.Value, c.Date.Time.Format(time.DateOnly)))
			continue
		case c.Kind.Value == "final" && draft:
			a.problems.Report(c.Kind.At, "change", diag.Say("the guide is a draft still (state: draft)", "该指南仍为征求意见稿（state: draft）"))
		case c.Kind.Value != "added" && !c.Text.Set():
			a.problems.Report(c.At, "change", diag.Say("a change says in text what has changed", "变更须以 text 说明改了什么"))
		}
		if !a.c.Site.ContentDate.IsZero() && c.Date.Time.After(a.c.Site.ContentDate) {
			a.future(c.Date)
		}
		seen[k] = true
		out = append(out, LogEntry{c.Date.Time, c.Kind.Value, text(c.Text, lang.OriginalNone)})
	}
	return out
}

// future reports a date the content cannot know yet.
func (a *assembler) future(d source.Date) {
	a.problems.Add(diag.Problem{At: d.At, Rule: "future",
		Message: diag.Say("%s is after the day the content speaks for, %s", "%s 晚于内容所述日期 %s",
			d.Time.Format(time.DateOnly), a.c.Site.ContentDate.Format(time.DateOnly)),
		Hint: diag.Say("bring content_date in site.yaml up to date, or mend the date", "请更新 site.yaml 的 content_date，或改正此日期")})
}
