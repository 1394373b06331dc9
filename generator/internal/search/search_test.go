package search

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/source"
)

// real is the catalogue of the project.
func real(t testing.TB) *catalog.Catalog {
	t.Helper()
	records, problems, err := source.Read(os.DirFS("../../.."), "content")
	if err != nil || problems.Len() > 0 {
		t.Fatal(err, problems.Sorted())
	}
	c, problems := catalog.Assemble(records)
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	return c
}

// figures stands for the words of package words.
func figures(d *catalog.Direction) lang.Text {
	if d.Guide.Plan {
		return lang.Text{}
	}
	total, _ := d.Total()
	return lang.Text{ZH: fmt.Sprintf("经费：%d万元；项目数：%d个", total.Max/10_000, d.Projects.Max), EN: fmt.Sprintf("Funding: CNY %d; projects: %d", total.Max, d.Projects.Max)}
}

// bytesOf asks a file for its bytes.
func bytesOf(t testing.TB, f output.File) []byte {
	t.Helper()
	data, err := f.Bytes()
	if err != nil {
		t.Fatalf("%s: %v", f.Path, err)
	}
	return data
}

// read takes a script apart again.
func read(t testing.TB, f output.File, before, after string, v any) {
	t.Helper()
	data := bytesOf(t, f)
	s, ok := strings.CutPrefix(string(data), `"use strict";`+"\n"+before)
	s, ok2 := strings.CutSuffix(s, after+";\n")
	if !ok || !ok2 {
		t.Fatalf("%s is no script of the expected form: %.80q", f.Path, data)
	}
	if err := json.Unmarshal([]byte(s), v); err != nil {
		t.Fatalf("%s: %v", f.Path, err)
	}
}

func readIndex(t testing.TB, files []output.File) *index {
	t.Helper()
	if files[0].Path != IndexPath {
		t.Fatalf("the first file is %s", files[0].Path)
	}
	var x index
	read(t, files[0], "globalThis.zhinanIndex = ", "", &x)
	return &x
}

func zipped(t testing.TB, f output.File) int {
	t.Helper()
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	w.Write(bytesOf(t, f))
	w.Close()
	return b.Len()
}

func squash(s string) string { return strings.Join(strings.Fields(s), " ") }

// Everything a direction says in either language is in the data.
func TestEveryTextIsThere(t *testing.T) {
	c := real(t)
	out := files(c, figures, limit)
	if len(out) != 1 {
		t.Fatalf("%d files for %d directions", len(out), len(c.Directions))
	}
	x := readIndex(t, out)
	if len(x.Docs.Number) != len(c.Directions) || len(x.Text) != len(c.Directions) || len(c.Directions) < 60 {
		t.Fatalf("%d directions, %d texts of %d", len(x.Docs.Number), len(x.Text), len(c.Directions))
	}
	at := func(n names, l lang.Lang, i int) string {
		if l == lang.ZH {
			return n.ZH[i]
		}
		return n.EN[i]
	}
	for i, d := range c.Directions {
		if n := x.Docs.Figures[i]; d.Guide.Plan != (n < 0) || n >= 0 && x.Phrases.ZH[n] != figures(d).ZH {
			t.Errorf("%s: figures are phrase %d", d.ID, n)
		}
		if got := x.Guides.ID[x.Docs.Guide[i]] + "-" + x.Docs.Number[i]; got != d.ID {
			t.Errorf("direction %d is %s, want %s", i, got, d.ID)
		}
		for j, l := range lang.Both {
			all := []string{x.Text[i][j], at(names{ZH: x.Docs.ZH, EN: x.Docs.EN}, l, i)}
			for table, list := range map[*names][]int{&x.Partners: slices.Concat(x.Docs.Partners[i], x.Docs.Open[i]),
				&x.Agencies: x.Docs.Agencies[i], &x.Phrases: x.Docs.Topics[i]} {
				for _, n := range list {
					all = append(all, at(*table, l, n))
				}
			}
			for _, n := range x.Docs.Agencies[i] {
				all = append(all, x.Abbrs[n])
			}
			text := squash(strings.Join(all, "\n"))
			want := func(what, s string) {
				if s = squash(s); !strings.Contains(text, s) {
					t.Errorf("%s %s: %s is missing: %s", d.ID, l, what, s)
				}
			}
			side := func(what string, s lang.Text) { want(what, s.Side(l)) }
			side("title", d.Title)
			for _, p := range d.Partners {
				side("partner", p.Name)
			}
			for _, a := range d.Agencies {
				side("agency", a.Agency.Name)
				want("abbreviation", a.Agency.Abbr)
				side("agency as printed", a.Printed)
			}
			for _, b := range d.Basis {
				side("basis", b.Text)
			}
			for _, topic := range d.Topics {
				side("topic", topic.Text)
				side("label", topic.Label)
				for _, part := range topic.Parts {
					side("part of a topic", part.Text)
				}
			}
			for _, q := range []catalog.Quantity{d.Projects, d.Duration} {
				side("figure", q.Printed)
			}
			for _, a := range d.Funds {
				side("figure", a.Printed)
			}
			if doc := d.Body.In(l); doc != nil {
				for _, b := range doc.Blocks() {
					want("requirement", b.Text)
				}
			}
			for _, cond := range d.Conditions {
				side("condition", cond.Sentence)
				for _, p := range cond.Countries {
					if cond.Kind == "eligible_countries" {
						side("country", p.Name)
					}
				}
			}
			for _, n := range d.Notes {
				side("note", n.Text)
			}
			for _, e := range d.Exclusions {
				side("exclusion", e.Text)
			}
			for _, contact := range d.Contacts {
				want("contact", contact.Email)
			}
		}
		for _, f := range d.Fields {
			if n := slices.Index(x.Fields.ID, f.ID); !slices.Contains(x.Docs.Fields[i], n) {
				t.Errorf("%s: field %s is missing", d.ID, f.ID)
			}
		}
	}
}

func TestSameBytes(t *testing.T) {
	for _, limit := range []int{limit, 100_000} {
		first := files(real(t), figures, limit)
		for range 3 {
			again := files(real(t), figures, limit)
			if !slices.EqualFunc(first, again, func(a, b output.File) bool { return a.Path == b.Path && bytes.Equal(bytesOf(t, a), bytesOf(t, b)) }) {
				t.Error("the same catalogue gave other bytes")
			}
		}
	}
}

// Split into files, the text is the same, and the index knows its words.
func TestShards(t *testing.T) {
	c := real(t)
	whole, split := files(c, figures, limit), files(c, figures, 20_000)
	x, want := readIndex(t, split), readIndex(t, whole)
	if len(x.Text) != 0 || len(x.Shards) < 4 || len(x.Shards) != len(split)-1 {
		t.Fatalf("%d texts in the index, shards %v, %d files", len(x.Text), x.Shards, len(split))
	}
	var text [][2]string
	for i, f := range split[1:] {
		if f.Path != fmt.Sprintf("search/text-%02d.js", i) {
			t.Errorf("file %d is %s", i, f.Path)
		}
		var part [][2]string
		read(t, f, fmt.Sprintf("zhinanText(%d, ", len(text)), ")", &part)
		if len(part) != x.Shards[i] {
			t.Errorf("%s has %d directions, the index says %d", f.Path, len(part), x.Shards[i])
		}
		text = append(text, part...)
	}
	if !slices.Equal(text, want.Text) {
		t.Error("split into files, the text is another")
	}
	for _, word := range []string{"infectious", "fraunhofer", "laboratory"} {
		in := slices.ContainsFunc(text, func(s [2]string) bool { return strings.Contains(strings.ToLower(s[0]+s[1]), word) })
		if listed := slices.Contains(strings.Fields(x.Words), word); listed != in {
			t.Errorf("%s: listed %v, in the text %v", word, listed, in)
		}
	}
	if !strings.ContainsRune(x.Chars, '疗') || strings.ContainsRune(x.Chars, 'a') || strings.ContainsRune(x.Chars, '鬱') {
		t.Errorf("characters: %.40s…", x.Chars)
	}
	if want.Words != "" || want.Chars != "" {
		t.Error("a small catalogue lists its words")
	}
}

func TestGroups(t *testing.T) {
	x := readIndex(t, files(real(t), figures, limit))
	find := func(term string) group {
		for _, g := range x.Groups {
			if slices.Contains(g.Terms, term) {
				return g
			}
		}
		t.Fatalf("no group has %s", term)
		return group{}
	}
	korea := find("ROK")
	if !slices.Contains(korea.Terms, "韩国") || !slices.Contains(korea.Terms, "Republic of Korea") || len(korea.Partners) != 1 || x.Partners.ID[korea.Partners[0]] != "korea" {
		t.Errorf("the group of Korea is %+v", korea)
	}
	if !slices.Contains(korea.Pinyin, [2]string{"韩国", "han guo"}) {
		t.Errorf("pinyin of Korea: %v", korea.Pinyin)
	}
	if g := find("hydrogen"); len(g.Fields) != 1 || x.Fields.ID[g.Fields[0]] != "hydrogen" {
		t.Errorf("the group of hydrogen is %+v", g)
	}
	if g := find("碳中和与低碳技术"); !slices.Contains(g.Pinyin, [2]string{"低碳技术", "di tan ji shu"}) {
		t.Errorf("pinyin of a part: %v", g.Pinyin)
	}
	if g := find("巴勒斯坦"); !slices.Contains(g.Pinyin, [2]string{"巴勒斯坦", "ba le si tan"}) {
		t.Errorf("pinyin of Palestine: %v", g.Pinyin)
	}
	seen := map[string]bool{}
	for _, g := range x.Groups {
		for _, term := range g.Terms {
			if key := strings.ToLower(term); seen[key] {
				t.Errorf("%s is in two groups", term)
			} else {
				seen[key] = true
			}
		}
	}
	for i, up := range x.Up {
		if up >= i {
			t.Errorf("field %s stands before the one above it", x.Fields.ID[i])
		}
	}
}

// Groups that share a word become one, whatever their order.
func TestGroupsJoin(t *testing.T) {
	c := &catalog.Catalog{
		Partners: []*catalog.Partner{{ID: "a", Name: lang.Text{ZH: "甲国", EN: "A-land"}, Directions: []*catalog.Direction{nil}},
			{ID: "b", Name: lang.Text{ZH: "乙国", EN: "B-land"}, Directions: []*catalog.Direction{nil}}},
		Synonyms: [][]string{{"x", "y"}, {"乙国", "甲国", "y"}},
	}
	x := newIndex(c)
	x.groups(c)
	if len(x.Groups) != 1 || len(x.Groups[0].Terms) != 6 || len(x.Groups[0].Partners) != 2 {
		t.Errorf("groups: %+v", x.Groups)
	}
}

func TestTraditional(t *testing.T) {
	seen := map[rune]bool{}
	groups := 0
	for line := range strings.Lines(traditional) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for entry := range strings.FieldsSeq(line) {
			groups++
			forms := []rune(entry)
			if len(forms) < 2 {
				t.Errorf("%q has no second form", entry)
			}
			for _, r := range forms[1:] {
				if seen[r] || r == forms[0] || r > 0xffff || utf8.RuneLen(r) != 3 {
					t.Errorf("%q: %c", entry, r)
				}
				seen[r] = true
			}
		}
	}
	if groups < 2000 {
		t.Errorf("%d groups", groups)
	}
	for pair := range strings.FieldsSeq("聯联 實实 驗验 韓韩 國国 資资 訊讯 軟软 體体 為为 爲为 裏里 裡里 臺台 說说 後后 發发 髮发") {
		r := []rune(pair)
		c := characters{r[1]: true}
		if !strings.Contains(c.pairs(), pair) {
			t.Errorf("%c is not turned into %c", r[0], r[1])
		}
	}
	if p := (characters{'联': true}).pairs(); p != "聯联" {
		t.Errorf("more than is needed: %s", p)
	}
}

// large is a catalogue of n directions made of the real one's parts, shuffled
// and varied.
func large(t testing.TB, n int) *catalog.Catalog {
	c := real(t)
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(l []*catalog.Direction) *catalog.Direction { return l[random.IntN(len(l))] }
	calls := slices.DeleteFunc(slices.Clone(c.Directions), func(d *catalog.Direction) bool { return d.Guide.Plan })
	var partners []*catalog.Partner
	for _, p := range c.Partners {
		if p.Kind == "country" && !p.Home {
			partners = append(partners, p)
		}
	}
	var topics []*catalog.Topic
	for _, d := range c.Directions {
		topics = append(topics, d.Topics...)
	}
	out := *c
	out.Guides, out.Directions = nil, nil
	for i := range n {
		if i%25 == 0 {
			year := 2060 - i/250
			id := fmt.Sprintf("%d-%d", year, i/25%10+1)
			out.Guides = append(out.Guides, &catalog.Guide{ID: id, Year: year, Plan: i/25%3 == 2,
				Short: lang.Text{ZH: fmt.Sprintf("%d年度第%d批", year, i/25%10+1), EN: fmt.Sprintf("%d, batch %d", year, i/25%10+1)}})
		}
		g := out.Guides[len(out.Guides)-1]
		base, partner := pick(calls), partners[random.IntN(len(partners))]
		d := *base
		d.Guide, d.Number = g, fmt.Sprintf("%d.%d", i%25/10+1, i%10)
		d.ID = g.ID + "-" + d.Number
		d.Partners = []*catalog.Partner{partner}
		d.Topics, d.Fields = nil, nil
		for range 2 + random.IntN(6) {
			topic := topics[random.IntN(len(topics))]
			d.Topics = append(d.Topics, topic)
			for _, f := range topic.Fields {
				if !slices.Contains(d.Fields, f) {
					d.Fields = append(d.Fields, f)
				}
			}
		}
		// And one of its own, since topics do not repeat for ever.
		one, two := topics[random.IntN(len(topics))], topics[random.IntN(len(topics))]
		d.Topics = append(d.Topics, &catalog.Topic{Fields: one.Fields, Text: lang.Text{ZH: one.Text.ZH + "与" + two.Text.ZH, EN: one.Text.EN + " and " + two.Text.EN}})
		subject := topics[random.IntN(len(topics))].Fields
		zh, en := "联合研究", "Joint Research"
		if len(subject) > 0 {
			zh, en = subject[0].Name.ZH, subject[0].Name.EN
		}
		d.Title = lang.Text{ZH: fmt.Sprintf("中国和%s政府间%s合作项目（第%d期）", partner.Name.ZH, zh, i%97), EN: fmt.Sprintf("China–%s Intergovernmental Cooperation Projects on %s (phase %d)", partner.Name.EN, en, i%97)}
		d.Notes = append(slices.Clone(base.Notes), pick(calls).Notes...)
		g.Directions = append(g.Directions, &d)
		out.Directions = append(out.Directions, &d)
	}
	return &out
}

// The index of ten thousand directions stays small; their text is in files of
// a size a reader can wait for. With SEARCH_LARGE set to a folder, the data is
// written there, for generator/browser/search/bench.mjs.
func TestTenThousand(t *testing.T) {
	if testing.Short() {
		t.Skip("makes ten thousand directions")
	}
	out := files(large(t, 10_000), figures, limit)
	x := readIndex(t, out)
	if len(x.Docs.Number) != 10_000 || len(x.Shards) < 10 {
		t.Fatalf("%d directions in %d files", len(x.Docs.Number), len(x.Shards))
	}
	size, most := zipped(t, out[0]), 0
	for _, f := range out[1:] {
		most = max(most, len(bytesOf(t, f)))
	}
	t.Logf("index %d bytes, %d zipped; %d files of text, the largest %d bytes, the first %d zipped", len(bytesOf(t, out[0])), size, len(out)-1, most, zipped(t, out[1]))
	if size > 500_000 {
		t.Errorf("the index has %d bytes zipped", size)
	}
	if most > 2*limit {
		t.Errorf("a file of text has %d bytes", most)
	}
	if dir := os.Getenv("SEARCH_LARGE"); dir != "" {
		if err := os.MkdirAll(dir+"/search", 0o755); err != nil {
			t.Fatal(err)
		}
		for _, f := range out {
			if err := os.WriteFile(dir+"/"+f.Path, bytesOf(t, f), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func BenchmarkFiles(b *testing.B) {
	c := real(b)
	for b.Loop() {
		for _, f := range files(c, figures, limit) {
			bytesOf(b, f)
		}
	}
}
