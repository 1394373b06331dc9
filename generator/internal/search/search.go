// Package search writes the data of the search page: what static/js/search.js
// looks through. It is a script file, since pages opened from a file share may
// load scripts but not data.
//
// A small catalogue is one file. In a large one the file holds what results
// are ranked and listed by, and the full text stands in further files which
// the page loads when it needs them.
package search

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// IndexPath is the file every search page loads.
const IndexPath = "search/index.js"

// limit is how many bytes of text a file holds at most; a catalogue with no
// more text than that needs no files beside the index.
const limit = 1 << 20

// Files promises the data of a catalogue. The same catalogue gives the same
// bytes. zh and en say what the list of results shows of a direction.
func Files(c *catalog.Catalog, zh, en *words.Voice) []output.File {
	return files(c, func(d *catalog.Direction) lang.Text { return lang.Text{ZH: zh.FiguresLine(d), EN: en.FiguresLine(d)} }, limit)
}

// files deals the full text out to files: which there are depends on how long
// it is, so it is measured here, and let go.
func files(c *catalog.Catalog, figures func(*catalog.Direction) lang.Text, limit int) []output.File {
	sizes, all := make([]int, len(c.Directions)), 0
	for i, d := range c.Directions {
		t := bothTexts(d)
		sizes[i] = len(t[0]) + len(t[1])
		all += sizes[i]
	}
	if all <= limit {
		return []output.File{{Path: IndexPath, Bytes: func() ([]byte, error) { return indexFile(c, figures, nil) }}}
	}
	out := make([]output.File, 1)
	var shards []int
	for at := 0; at < len(sizes); {
		n, size := 0, 0
		for at+n < len(sizes) && (n == 0 || size < limit) {
			size += sizes[at+n]
			n++
		}
		before, part := fmt.Sprintf("zhinanText(%d, ", at), c.Directions[at:at+n]
		out = append(out, output.File{Path: fmt.Sprintf("search/text-%02d.js", len(shards)),
			Bytes: func() ([]byte, error) { return script(before, texts(part), ")") }})
		shards = append(shards, n)
		at += n
	}
	out[0] = output.File{Path: IndexPath, Bytes: func() ([]byte, error) { return indexFile(c, figures, shards) }}
	return out
}

// bothTexts is the full text of a direction in both languages.
func bothTexts(d *catalog.Direction) [2]string {
	return [2]string{fullText(d, lang.ZH), fullText(d, lang.EN)}
}

func texts(ds []*catalog.Direction) [][2]string {
	out := make([][2]string, len(ds))
	for i, d := range ds {
		out[i] = bothTexts(d)
	}
	return out
}

// indexFile is the file every search page loads. shards says how many
// directions each file of text holds; without any, the text stands in here.
func indexFile(c *catalog.Catalog, figures func(*catalog.Direction) lang.Text, shards []int) ([]byte, error) {
	x := newIndex(c)
	for _, d := range c.Directions {
		x.direction(d, figures(d))
	}
	x.groups(c)
	text := texts(c.Directions)
	if shards == nil {
		x.Text = text
	} else {
		x.Shards = shards
		x.Words, x.Chars = vocabulary(text)
	}
	strokes := newCharacters(x)
	for _, t := range text {
		strokes.add(t[0])
		strokes.add(t[1])
	}
	x.Han = strokes.pairs()
	return script("globalThis.zhinanIndex = ", x, "")
}

func script(before string, v any, after string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(`"use strict";` + "\n" + before)
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	b.Truncate(b.Len() - 1) // Encode ends in a line break
	b.WriteString(after + ";\n")
	return b.Bytes(), nil
}

// index is the data as the script reads it: columns rather than rows, and
// numbers in place of what repeats.
type index struct {
	Paths    map[string][2]string `json:"paths"` // of a record's page in zh and en; * stands for the id
	Partners names                `json:"partners"`
	Fields   names                `json:"fields"`
	Up       []int                `json:"up"` // the field above each field, or -1
	Guides   names                `json:"guides"`
	Years    []int                `json:"years"` // of each guide
	Plans    []int                `json:"plans"` // 1 where the guide is an annual plan
	Agencies names                `json:"agencies"`
	Abbrs    []string             `json:"abbreviations"` // of each agency
	Phrases  names                `json:"phrases"`       // topics and figures
	Docs     docs                 `json:"docs"`
	Groups   []group              `json:"groups"`
	Han      string               `json:"han"` // traditional and simplified characters in turn
	Text     [][2]string          `json:"text,omitempty"`
	Shards   []int                `json:"shards,omitempty"` // how many directions each text file holds
	Words    string               `json:"words,omitempty"`  // every longer Latin word of the full text, where that is in files of its own
	Chars    string               `json:"chars,omitempty"`  // every Han character of it

	partner map[*catalog.Partner]int
	field   map[*catalog.Field]int
	guide   map[*catalog.Guide]int
	agency  map[*catalog.Agency]int
	phrase  map[lang.Text]int
}

// names is a table of records.
type names struct {
	ID []string `json:"id,omitempty"`
	ZH []string `json:"zh"`
	EN []string `json:"en"`
}

func (n *names) add(id string, t lang.Text) int {
	if id != "" {
		n.ID = append(n.ID, id)
	}
	n.ZH, n.EN = append(n.ZH, t.ZH), append(n.EN, t.EN)
	return len(n.ZH) - 1
}

// docs are the directions in the catalogue's order, newest first.
type docs struct {
	Guide    []int    `json:"guide"`
	Number   []string `json:"number"`
	ZH       []string `json:"zh"`
	EN       []string `json:"en"`
	Partners [][]int  `json:"partners"`
	Fields   [][]int  `json:"fields"`
	Agencies [][]int  `json:"agencies"`
	Open     [][]int  `json:"open"` // partners listed as eligible
	Topics   [][]int  `json:"topics"`
	Figures  []int    `json:"figures"` // projects, funds and duration, one phrase; -1 for none
}

func newIndex(c *catalog.Catalog) *index {
	x := &index{partner: map[*catalog.Partner]int{}, field: map[*catalog.Field]int{}, guide: map[*catalog.Guide]int{},
		agency: map[*catalog.Agency]int{}, phrase: map[lang.Text]int{}}
	any := func(path func(l lang.Lang) string) [2]string { return [2]string{path(lang.ZH), path(lang.EN)} }
	x.Paths = map[string][2]string{
		"direction": any(func(l lang.Lang) string { return site.DirectionPath(l, &catalog.Direction{ID: "*"}) }),
		"partner":   any(func(l lang.Lang) string { return site.PartnerPath(l, &catalog.Partner{ID: "*"}) }),
		"field":     any(func(l lang.Lang) string { return site.FieldPath(l, &catalog.Field{ID: "*"}) }),
	}
	for _, p := range c.Partners {
		if site.HasPage(p) {
			x.partner[p] = x.Partners.add(p.ID, p.Name)
		}
	}
	for _, f := range c.Fields {
		x.addField(f)
	}
	for _, g := range c.Guides {
		x.guide[g] = x.Guides.add(g.ID, g.Short)
		plan := 0
		if g.Plan {
			plan = 1
		}
		x.Years, x.Plans = append(x.Years, g.Year), append(x.Plans, plan)
	}
	for _, a := range c.Agencies {
		x.agency[a] = x.Agencies.add("", a.Name)
		x.Abbrs = append(x.Abbrs, a.Abbr)
	}
	return x
}

func (x *index) addField(f *catalog.Field) {
	x.field[f] = x.Fields.add(f.ID, f.Name)
	up := -1
	if f.Parent != nil {
		up = x.field[f.Parent]
	}
	x.Up = append(x.Up, up)
	for _, child := range f.Children {
		x.addField(child)
	}
}

func (x *index) direction(d *catalog.Direction, figures lang.Text) {
	o := &x.Docs
	o.Guide = append(o.Guide, x.guide[d.Guide])
	o.Number = append(o.Number, d.Number)
	o.ZH, o.EN = append(o.ZH, d.Title.ZH), append(o.EN, d.Title.EN)
	o.Partners = append(o.Partners, numbers(x.partner, d.Partners))
	o.Fields = append(o.Fields, numbers(x.field, d.Fields))
	var agencies []*catalog.Agency
	for _, a := range d.Agencies {
		agencies = append(agencies, a.Agency)
	}
	o.Agencies = append(o.Agencies, numbers(x.agency, agencies))
	var open []*catalog.Partner
	for _, c := range d.Conditions {
		if c.Kind == "eligible_countries" {
			open = append(open, c.Countries...)
		}
	}
	o.Open = append(o.Open, numbers(x.partner, open))
	o.Topics = append(o.Topics, x.topics(d.Topics, []int{}))
	n := -1
	if !figures.IsZero() {
		n = x.phraseNumber(figures)
	}
	o.Figures = append(o.Figures, n)
}

// numbers looks records up in a table, each once.
func numbers[T any](table map[*T]int, records []*T) []int {
	out := []int{}
	for _, r := range records {
		if n, ok := table[r]; ok && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

func (x *index) topics(list []*catalog.Topic, out []int) []int {
	for _, t := range list {
		both := func(l lang.Lang) string {
			label, text := t.Label.Side(l), t.Text.Side(l)
			if label == "" || text == "" {
				return label + text
			}
			return label + " " + text
		}
		out = append(out, x.phraseNumber(lang.Text{ZH: both(lang.ZH), EN: both(lang.EN)}))
		out = x.topics(t.Parts, out)
	}
	return out
}

func (x *index) phraseNumber(t lang.Text) int {
	t.Original = ""
	n, ok := x.phrase[t]
	if !ok {
		n = x.Phrases.add("", t)
		x.phrase[t] = n
	}
	return n
}

// fullText is everything else a direction's page says in a language, one
// passage a line. What stands in it already is left out.
func fullText(d *catalog.Direction, l lang.Lang) string {
	var text string
	if doc := d.Body.In(l); doc != nil {
		text = strings.TrimSuffix(doc.Plain(), "\n") // one passage a line
	}
	add := func(s string) {
		if s = strings.Join(strings.Fields(s), " "); s != "" && !strings.Contains(text, s) {
			if text != "" {
				text += "\n"
			}
			text += s
		}
	}
	side := func(t lang.Text) { add(t.Side(l)) }
	amounts := func(as []catalog.Amount) {
		for _, a := range as {
			side(a.Printed)
		}
	}
	for _, c := range d.Conditions {
		side(c.Sentence)
	}
	for _, b := range d.Basis {
		side(b.Text)
	}
	side(d.OpenEnded)
	side(d.PartnersPrinted)
	for _, a := range d.Agencies {
		side(a.Printed)
	}
	side(d.Projects.Printed)
	amounts(d.Funds)
	side(d.Duration.Printed)
	var figures func([]*catalog.Topic)
	figures = func(list []*catalog.Topic) {
		for _, t := range list {
			side(t.Projects.Printed)
			amounts(t.Funds)
			figures(t.Parts)
		}
	}
	figures(d.Topics)
	for _, c := range d.Contacts {
		add(strings.Join([]string{c.Name, c.Email, c.Phone, c.URL}, " "))
	}
	for _, e := range d.Exclusions {
		side(e.Text)
	}
	for _, n := range d.Notes {
		side(n.Text)
	}
	return text
}
