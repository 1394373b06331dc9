package check

import (
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// place is one text of a record: its key, whose wording it is, and which side
// of it is original.
type place struct {
	key      string
	wording  schema.Wording
	text     source.Text
	original lang.Original
}

// record is a unit the rules compare as a whole: its texts, its running text
// and the differences it declares.
type record struct {
	at           diag.Position
	texts        []place
	body         source.Body
	bodyOriginal lang.Original
	differences  []source.Difference
	notes        []source.Note
	from         []source.String
	direction    *source.Direction
	guide        *source.Guide
	page         bool
	id           string // of a guide or direction
	// unsaid: which language is original could not be read, and was reported;
	// nothing can be said of the record's wording.
	unsaid bool
}

// readOriginal reports whether what is said to be original is a language.
func readOriginal(o lang.Original) bool {
	third := o.Third()
	return o != "" && (third == "" || lang.Valid(string(third)) && lang.Of(string(third)).Third())
}

// textsOf walks a record and returns every text that is set. The declarations
// of the keys that lead to a text say whose wording it is: the record's, the
// running text's, or our own, which has no original side.
func textsOf(v any, r *schema.Record, original, body lang.Original) []place {
	var out []place
	source.Walk(v, r, func(path []*schema.Key, value any) {
		t, ok := value.(source.Text)
		if !ok || !t.Set() {
			return
		}
		p := place{key: path[len(path)-1].Name, text: t, original: original}
		for _, key := range path {
			if key.Wording != schema.Inherited {
				p.wording = key.Wording
			}
		}
		switch p.wording {
		case schema.Ours:
			p.original = lang.OriginalNone
		case schema.Running, schema.Quoted:
			p.original = body
		}
		if t.Original.Set() {
			p.original = lang.Original(t.Original.Value)
		}
		out = append(out, p)
	})
	return out
}

// readable reports whether both sides of a running text are there to compare;
// one that is empty, or whose labels could not be told, was reported when it
// was read.
func readable(b source.Body) bool {
	return b.ZH != nil && b.EN != nil && len(b.ZH.Blocks()) > 0 && len(b.EN.Blocks()) > 0 && !b.ZH.Slipped() && !b.EN.Slipped()
}

// recordsOf lists the units of the content.
func recordsOf(r *source.Records) []record {
	var out []record
	plain := func(v any, declared *schema.Record, at diag.Position) {
		out = append(out, record{at: at, texts: textsOf(v, declared, lang.OriginalNone, lang.OriginalNone)})
	}
	plain(r.Site, schema.Site, r.Site.At)
	for _, p := range r.Partners {
		plain(p, schema.Partner, p.At)
	}
	for _, a := range r.Agencies {
		plain(a, schema.Agency, a.At)
	}
	for _, f := range r.Fields {
		plain(f, schema.Field, f.At)
	}
	for _, d := range r.Documents {
		plain(d, schema.Document, d.At)
		out[len(out)-1].notes = d.Notes
	}
	for _, s := range r.Series {
		plain(s, schema.SeriesEntry, s.At)
	}
	for _, x := range r.Removed {
		plain(x, schema.RemovedRecord, x.At)
	}
	for i := range r.Pages {
		p := &r.Pages[i]
		out = append(out, record{at: p.At, texts: textsOf(*p, schema.Page, lang.OriginalNone, lang.OriginalNone),
			body: p.Body, bodyOriginal: lang.OriginalNone, differences: p.Differences, page: true})
	}
	for i := range r.Guides {
		g := &r.Guides[i]
		original, body := lang.Original(g.Original.Value), lang.Original(g.Original.Value)
		if g.BodyOriginal.Set() {
			body = lang.Original(g.BodyOriginal.Value)
		}
		unsaid := !readOriginal(original) || !readOriginal(body)
		out = append(out, record{at: g.At, unsaid: unsaid, texts: textsOf(*g, schema.Guide, original, body), body: g.Body, bodyOriginal: body,
			differences: g.Differences, notes: g.Notes, from: g.From, guide: g, id: g.ID})
		for j := range g.Directions {
			d := &g.Directions[j]
			out = append(out, record{at: d.At, unsaid: unsaid, texts: textsOf(*d, schema.Direction, original, body), body: d.Body, bodyOriginal: body,
				differences: d.Differences, notes: d.Notes, from: d.From, guide: g, direction: d, id: g.ID + "-" + d.Folder})
		}
	}
	return out
}
