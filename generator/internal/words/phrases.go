package words

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// Link is a link and its words; Lang is set where they are in the other
// language.
type Link struct {
	Href, Text, Lang string
	Current          bool
}

// Phrase is a passage; Lang is set where it is in the other language.
type Phrase struct{ Text, Lang string }

// Printed is the wording a value was read from, and what must stand before it:
// "as printed" only before a source's own words, else that they are translated.
type Printed struct {
	Phrase
	Label string
}

// Printed picks the page's language of a wording and labels it.
func (w *Voice) Printed(t lang.Text) Printed {
	if third := w.Wording(t); third.Text != "" {
		return Printed{third, w.P.T("as-printed")}
	}
	s, l := t.In(w.L)
	if s == "" {
		return Printed{}
	}
	out := Printed{Phrase: w.Phrase(t), Label: w.P.T("as-printed")}
	if t.Translated(l) {
		out.Label = w.P.T("as-printed-translated")
	}
	return out
}

// Href is the relative link from this page to a path.
func (w *Voice) Href(to string) string { return site.Rel(w.Path, to) }

// Phrase picks the page's language and marks what is in the other one.
func (w *Voice) Phrase(t lang.Text) Phrase {
	s, l := t.In(w.L)
	if l != w.L {
		return Phrase{s, l.Tag()}
	}
	return Phrase{Text: s}
}

// Wording is the source's own wording of a text whose original is in a third
// language, marked; nothing for other texts.
func (w *Voice) Wording(t lang.Text) Phrase {
	if third := t.Original.Third(); third != "" && t.Wording != "" {
		return Phrase{t.Wording, third.Tag()}
	}
	return Phrase{}
}

// OtherSide is what stands beside the page's side of a text, marked: the
// wording in the other language or, where the source is in a third one, its own.
func (w *Voice) OtherSide(t lang.Text) Phrase {
	if third := w.Wording(t); third.Text != "" {
		return third
	}
	return Phrase{t.Side(w.L.Other()), w.L.Other().Tag()}
}

func (w *Voice) Str(t lang.Text) string {
	s, _ := t.In(w.L)
	return s
}

func (w *Voice) Names(ps []*catalog.Partner) []string {
	var out []string
	for _, p := range ps {
		out = append(out, w.Str(p.Name))
	}
	return out
}

// Mark names the status of one side of a text.
func (w *Voice) Mark(t lang.Text, l lang.Lang) string {
	switch {
	case t.Original == lang.OriginalNone || t.Original == "":
		return ""
	case t.Translated(l):
		return w.P.T("mark-translation")
	}
	return w.P.T("mark-original")
}

// OtherMark names the status of what OtherSide gives.
func (w *Voice) OtherMark(t lang.Text) string {
	if w.Wording(t).Text != "" {
		return w.P.T("mark-original")
	}
	return w.Mark(t, w.L.Other())
}

// OtherLabel stands before what OtherSide gives where that is the source's own
// wording in a third language: "As printed: ".
func (w *Voice) OtherLabel(t lang.Text) string {
	if w.Wording(t).Text == "" {
		return ""
	}
	return w.P.T("as-printed")
}

// Squash compares wordings without spaces and full- or half-width forms.
func Squash(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		switch r {
		case ' ', '\u00a0':
			continue
		case '（':
			r = '('
		case '）':
			r = ')'
		}
		out = append(out, r)
	}
	return string(out)
}

// Runs splits words of this page's side where they quote the other language.
func (w *Voice) Runs(p Phrase) []Phrase {
	if p.Lang != "" {
		return []Phrase{p}
	}
	var out []Phrase
	for _, r := range lang.Runs(p.Text, w.L) {
		l := ""
		if r.Other {
			l = w.L.Other().Tag()
		}
		out = append(out, Phrase{r.Text, l})
	}
	return out
}

// Originals says in a sentence which side of the record is the original.
func (w *Voice) Originals(d *catalog.Direction) string {
	body := d.Body.Original
	if !d.Body.Exists() {
		body = d.Title.Original
	}
	key := string(d.Title.Original)
	if key == "" {
		key = string(lang.OriginalNone)
	}
	if body != d.Title.Original && body != "" {
		key += "-" + string(body)
	}
	if third := d.Title.Original.Third(); third != "" && (body == d.Title.Original || body == "") {
		return w.P.T("both-original-third", "Language", w.P.Language(third))
	}
	switch key {
	case "zh", "en", "both", "none", "both-en", "both-zh":
		return w.P.T("both-original-" + key)
	}
	return w.P.T("both-original-mixed")
}

// ThirdParty tells whether the English of a record was published by a third
// party.
func ThirdParty(d *catalog.Direction) bool {
	for _, s := range d.From {
		if s.Document.Status == "third_party_translation" {
			return true
		}
	}
	return false
}

// TranslationMark says whether the page's side of a record is a translation.
func (w *Voice) TranslationMark(originals ...lang.Original) string {
	translated, original := false, false
	for _, o := range originals {
		if o.Third() != "" {
			return "third"
		}
		t := lang.Text{ZH: "x", EN: "x", Original: o}
		if t.Translated(w.L) {
			translated = true
		} else if o != lang.OriginalNone && o != "" {
			original = true
		}
	}
	switch {
	case translated && original:
		return "partly"
	case translated:
		return "all"
	}
	return ""
}

// UncomparedNote says how many translations of a record nobody has compared
// with their originals as they stand; nothing where all were.
func (w *Voice) UncomparedNote(id string) string {
	if n := w.Uncompared[id]; n > 0 {
		return w.P.N("translations-uncompared", n)
	}
	return ""
}
