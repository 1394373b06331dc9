package check

import (
	"reflect"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/source"
)

// place is one text of a record: its key, and which side is original.
type place struct {
	key      string
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
}

var (
	textType  = reflect.TypeFor[source.Text]()
	noteType  = reflect.TypeFor[source.Note]()
	directLoc = reflect.TypeFor[source.Direction]()
)

// textsOf walks a record and returns every text that is set. Texts we write
// ourselves (names, notes, reasons) have no original side; a sentence read
// from a requirement takes the body's.
func textsOf(v any, original, body lang.Original) []place {
	var out []place
	var walk func(v reflect.Value, key string, original lang.Original)
	walk = func(v reflect.Value, key string, original lang.Original) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() && v.Elem().Kind() == reflect.Struct && strings.HasSuffix(v.Type().Elem().PkgPath(), "/source") {
				walk(v.Elem(), key, original)
			}
		case reflect.Slice:
			if v.Type().Elem() == directLoc {
				return // directions are records of their own
			}
			for i := range v.Len() {
				walk(v.Index(i), key, original)
			}
		case reflect.Struct:
			if v.Type() == textType {
				t := v.Interface().(source.Text)
				if !t.Set() {
					return
				}
				if t.Original.Set() {
					original = lang.Original(t.Original.Value)
				}
				out = append(out, place{key, t, original})
				return
			}
			if v.Type() == noteType {
				original = lang.OriginalNone
			}
			for i := range v.NumField() {
				f := v.Type().Field(i)
				name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
				if name == "" {
					continue
				}
				o := original
				switch name {
				case "reason", "counting", "short", "changes":
					o = lang.OriginalNone
				case "sentence", "exclusions":
					o = body
				}
				walk(v.Field(i), name, o)
			}
		}
	}
	walk(reflect.ValueOf(v), "", original)
	return out
}

// readable reports whether both sides of a running text are there to compare;
// one that is empty was refused, and reported, when it was read.
func readable(b source.Body) bool {
	return b.ZH != nil && b.EN != nil && len(b.ZH.Blocks()) > 0 && len(b.EN.Blocks()) > 0
}

// recordsOf lists the units of the content.
func recordsOf(r *source.Records) []record {
	var out []record
	plain := func(v any, at diag.Position) {
		out = append(out, record{at: at, texts: textsOf(v, lang.OriginalNone, lang.OriginalNone)})
	}
	plain(r.Site, r.Site.At)
	for _, p := range r.Partners {
		plain(p, p.At)
	}
	for _, a := range r.Agencies {
		plain(a, a.At)
	}
	for _, f := range r.Fields {
		plain(f, f.At)
	}
	for _, d := range r.Documents {
		plain(d, d.At)
		out[len(out)-1].notes = d.Notes
	}
	for _, s := range r.Series {
		plain(s, s.At)
	}
	for _, x := range r.Removed {
		plain(x, x.At)
	}
	for i := range r.Pages {
		p := &r.Pages[i]
		out = append(out, record{at: p.At, texts: textsOf(*p, lang.OriginalNone, lang.OriginalNone),
			body: p.Body, bodyOriginal: lang.OriginalNone, differences: p.Differences, page: true})
	}
	for i := range r.Guides {
		g := &r.Guides[i]
		original, body := lang.Original(g.Original.Value), lang.Original(g.Original.Value)
		if g.BodyOriginal.Set() {
			body = lang.Original(g.BodyOriginal.Value)
		}
		out = append(out, record{at: g.At, texts: textsOf(*g, original, body), body: g.Body, bodyOriginal: body,
			differences: g.Differences, notes: g.Notes, from: g.From, guide: g, id: g.ID})
		for j := range g.Directions {
			d := &g.Directions[j]
			out = append(out, record{at: d.At, texts: textsOf(*d, original, body), body: d.Body, bodyOriginal: body,
				differences: d.Differences, notes: d.Notes, from: d.From, guide: g, direction: d, id: g.ID + "-" + d.Folder})
		}
	}
	return out
}
