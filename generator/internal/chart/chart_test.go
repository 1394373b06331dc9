package chart

import (
	"reflect"
	"strings"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// maker makes pictures of the real content.
func maker(t *testing.T, l lang.Lang) Maker {
	t.Helper()
	r := testcontent.Load(t)
	return Maker{words.New(r.Catalog, nil, r.Bundle, l, site.HomePath(l), words.Options{Today: r.Catalog.Site.ContentDate})}
}

// charts are all pictures of the site in one language, by page.
func charts(m Maker) map[string]*Chart {
	out := map[string]*Chart{"years": m.Years(), "partners": m.Partners(), "fields": m.Fields()}
	for _, p := range m.Catalog.Partners {
		out["money "+p.ID], out["timeline "+p.ID] = m.Partner(p), m.Timeline(p)
	}
	for _, d := range m.Catalog.Directions {
		out["place "+d.ID] = m.Place(d)
	}
	for k, c := range out {
		if c == nil {
			delete(out, k)
		}
	}
	return out
}

func TestPct(t *testing.T) {
	for p, want := range map[Pct]string{0: "0%", 5: "0.05%", 100: "1%", 1250: "12.5%", 10000: "100%"} {
		if p.String() != want {
			t.Errorf("%d is %q, want %q", p, p, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"", 100, ""},
		{"one line", 100, "one line"},
		{"Energy conservation and grids", 110, "Energy|conservation|and grids"},
		{"中国和韩国政府间联合研究", 60, "中国和韩|国政府间|联合研究"},
		{"比利时（瓦隆）", 52, "比利时|（瓦隆）"},
		{"绿色低碳，信息", 52, "绿色低|碳，信息"},
		{"Industry–University–Research", 90, "Industry–|University–|Research"},
		{strings.Repeat("x", 12), 50, "xxxxxx|xxxxxx"},
	} {
		if got := strings.Join(wrap(c.in, c.width, letters), "|"); got != c.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

// Everything drawn stands within the picture at the narrowest it is made for,
// and no words run into others on their line.
func TestWordsStayInsideAndApart(t *testing.T) {
	for _, l := range lang.Both {
		all := charts(maker(t, l))
		if len(all) < 40 {
			t.Fatalf("only %d pictures", len(all))
		}
		for name, c := range all {
			if len(c.Pictures) != 2 || c.Title == "" || c.Desc == "" || len(c.Table.Rows) < 2 {
				t.Errorf("%s %s: %d pictures, title %q, description %q, %d rows", l, name, len(c.Pictures), c.Title, c.Desc, len(c.Table.Rows))
			}
			inside(t, string(l)+" "+name, c)
		}
	}
}

// inside reports what leaves a picture, and words that run into others.
func inside(t *testing.T, name string, c *Chart) {
	t.Helper()
	for _, p := range c.Pictures {
		type span struct {
			from, to int // hundredths of a pixel
			text     string
		}
		lines := map[int][]span{}
		for _, x := range p.Texts {
			w := textWidth(x.Text, letters)
			from := int(x.X)*p.width/100 + x.DX*100
			if strings.Contains(x.Class, "mid") {
				from -= w / 2
			}
			if from < 0 || from+w > p.width*100 || x.Y < letters-2 || x.Y > p.Height {
				t.Errorf("%s %s: %q at %s+%d, %d leaves the picture (%d × %d)", name, p.Class, x.Text, x.X, x.DX, x.Y, p.width, p.Height)
			}
			for _, o := range lines[x.Y] {
				if from < o.to && o.from < from+w {
					t.Errorf("%s %s: %q runs into %q", name, p.Class, x.Text, o.text)
				}
			}
			lines[x.Y] = append(lines[x.Y], span{from, from + w, x.Text})
		}
		for _, x := range p.Cells {
			if x.X+x.W > full || x.Y+x.H > p.Height || textWidth(x.Text, letters) > p.px(x.W)*100 {
				t.Errorf("%s %s: cell %q does not fit", name, p.Class, x.Text)
			}
			if x.Href != "" && (x.H < 24 || p.px(x.W) < 24) {
				t.Errorf("%s %s: cell %q is too small to touch", name, p.Class, x.Name)
			}
		}
		for _, b := range p.Bars {
			if b.X+b.W > full || b.W < 0 || b.Y+b.H > p.Height {
				t.Errorf("%s %s: bar at %s, %s wide", name, p.Class, b.X, b.W)
			}
		}
		for _, d := range p.Dots {
			if d.X > full || d.Y > p.Height {
				t.Errorf("%s %s: dot at %s", name, p.Class, d.X)
			}
		}
	}
}

func sum(q catalog.Qualifier, n int64) catalog.Sum {
	return catalog.SumOf([]catalog.Quantity{{Qualifier: q, Min: n, Max: n}})
}

// A bar is as long, among those of its column, as its figure is large.
func TestBarsAreProportional(t *testing.T) {
	m := maker(t, lang.EN)
	values := []int64{70_000_000, 35_000_000, 10_000_000, 1}
	var rows []barRow
	for _, v := range values {
		rows = append(rows, barRow{label: "2024", funds: sum(catalog.Exact, v), projects: sum(catalog.AtMost, v/1_000_000+1)})
	}
	for _, p := range m.bars("x", "x", []barGroup{{rows: rows}}).Pictures {
		at := p.columns(false)
		for i, v := range values {
			funds, projects := p.Bars[2*i], p.Bars[2*i+1]
			if want := Pct(v * int64(at.fundsBar) / values[0]); funds.W != want || funds.X != at.funds {
				t.Errorf("%s: %d is %s long, want %s", p.Class, v, funds.W, want)
			}
			if want := Pct((v/1_000_000 + 1) * int64(at.projectsBar) / 71); projects.W != want {
				t.Errorf("%s: %d projects are %s long, want %s", p.Class, v/1_000_000+1, projects.W, want)
			}
		}
	}
	// And so it is with the real ones.
	r := m.byYear(m.Catalog.Partner("korea").Directions, "CNY")
	p := m.Partner(m.Catalog.Partner("korea")).Pictures[0]
	for i := range r {
		if got, want := int64(p.Bars[2*i].W)*r[1].funds.Total, int64(p.Bars[2].W)*r[i].funds.Total; got-want > r[1].funds.Total || want-got > r[1].funds.Total {
			t.Errorf("bar %d of Korea is %s long", i, p.Bars[2*i].W)
		}
	}
}

// The kind of a sum is in the picture: a pattern over the bar, a sign at the
// figure, words in the legend.
func TestKindsOfSums(t *testing.T) {
	m := maker(t, lang.EN)
	c := m.Years()
	for i, want := range []struct{ kind, text string }{
		{"approx", "≈ 526"}, {"mixed", "≤≈ 153"}, // 2023
		{"incomplete", "≈ 194.9 + ?"}, {"incomplete", "≤≈ 126 + ?"}, // 2024: incomplete, and what is there not exact
		{"exact", "102"}, {"ceiling", "≤ 21"}, // 2025
	} {
		for _, p := range c.Pictures {
			b := p.Bars[i]
			pattern := "chart-years-" + want.kind
			if want.kind == "exact" {
				pattern = ""
			}
			found := false
			for _, x := range p.Texts {
				found = found || x.Text == want.text && x.Y == b.Y+12
			}
			if b.Kind != want.kind || b.Pattern != pattern || !found {
				t.Errorf("bar %d: kind %s, pattern %q, %q beside it: %v", i, b.Kind, b.Pattern, want.text, found)
			}
		}
	}
	var legend []string
	for _, k := range c.Legend {
		legend = append(legend, k.Kind)
	}
	if got := strings.Join(legend, " "); got != "exact ceiling approx mixed incomplete" {
		t.Errorf("legend: %s", got)
	}
	// Austria 2024: no figure, hence no bar, but words.
	a := m.bars("x", "x", []barGroup{{rows: []barRow{{funds: sum(catalog.TBD, 0), projects: sum(catalog.TBD, 0)},
		{funds: sum(catalog.Exact, 1), projects: sum(catalog.Exact, 1)}, {funds: sum(catalog.Exact, 2), projects: sum(catalog.Exact, 1)}}}})
	if n := len(a.Pictures[0].Bars); n != 4 || a.Pictures[0].Texts[3].Text != "TBD" || a.Legend != nil {
		t.Errorf("%d bars, %q, legend %v", n, a.Pictures[0].Texts[3].Text, a.Legend)
	}
}

// What has nothing to show is not drawn.
func TestNothingToSee(t *testing.T) {
	m := maker(t, lang.ZH)
	for _, id := range []string{"2024-plan-1", "2024-2-1.8", "2023-1-1.4", "2023-hmt-1.1"} {
		if m.Place(m.Catalog.Direction(id)) != nil {
			t.Errorf("%s has a place", id)
		}
	}
	for _, id := range []string{"egypt", "austria", "japan", "hong-kong"} {
		if m.Partner(m.Catalog.Partner(id)) != nil {
			t.Errorf("%s has bars", id)
		}
	}
	for _, id := range []string{"egypt", "japan"} {
		if m.Timeline(m.Catalog.Partner(id)) != nil {
			t.Errorf("%s has a time line", id)
		}
	}
	voice := *m.Voice
	voice.Catalog = &catalog.Catalog{}
	empty := Maker{&voice}
	if empty.Years() != nil || empty.Partners() != nil || empty.Fields() != nil {
		t.Error("an empty catalogue has pictures")
	}
}

func TestPicturesAreDeterministic(t *testing.T) {
	for _, l := range lang.Both {
		if !reflect.DeepEqual(charts(maker(t, l)), charts(maker(t, l))) {
			t.Errorf("%s: pictures differ from one time to the next", l)
		}
	}
}

// A direction is marked among its neighbours, once; its rank is right.
func TestPlace(t *testing.T) {
	m := maker(t, lang.EN)
	c := m.Place(m.Catalog.Direction("2023-1-2.1")) // 7.5 million, the most
	if !strings.Contains(c.Desc, "number 1 ") || !strings.Contains(c.Desc, "14 calls") {
		t.Errorf("description: %s", c.Desc)
	}
	for _, p := range c.Pictures {
		self := 0
		for _, b := range p.Bars {
			if b.Self {
				self++
			}
		}
		if self != 1 || len(p.Bars) != 14 || len(p.Rects) != 1 {
			t.Errorf("%s: %d of %d bars are its own", p.Class, self, len(p.Bars))
		}
	}
}

// Each cell of the heat map counts what its link leads to.
func TestHeatMap(t *testing.T) {
	m := maker(t, lang.ZH)
	c := m.Fields()
	n := 0
	check := func(f *catalog.Field) {
		for i, year := range m.yearsOldestFirst(maxHeatYears) {
			count := 0
			for _, d := range f.Directions {
				if d.Guide.Year == year {
					count++
				}
			}
			cell := c.Pictures[0].Cells[n*3+i]
			if (count > 0) != (cell.Href != "") || count > 0 && !strings.HasSuffix(cell.Href, "fields/"+f.ID+".html#y"+c.Table.Heads[i+1].Text) {
				t.Errorf("%s %d: %d directions, link %q", f.ID, year, count, cell.Href)
			}
			if (count == 0) != (cell.Level == 0) || cell.Level > 5 {
				t.Errorf("%s %d: %d directions, level %d", f.ID, year, count, cell.Level)
			}
		}
		n++
	}
	for _, f := range m.Catalog.Fields {
		check(f)
		for _, child := range f.Children {
			check(child)
		}
	}
	if len(c.Table.Rows) != n {
		t.Errorf("%d rows for %d fields", len(c.Table.Rows), n)
	}
}

// The schemes of Korea: plan rows stand in the lane of what carries them out,
// and what changed is told.
func TestTimeline(t *testing.T) {
	m := maker(t, lang.EN)
	c := m.Timeline(m.Catalog.Partner("korea"))
	if got := len(lanes(m.Catalog.Partner("korea"))); got != 3 {
		t.Errorf("%d lanes", got)
	}
	if len(c.Table.Rows) != len(m.Catalog.Partner("korea").Directions) {
		t.Errorf("%d rows", len(c.Table.Rows))
	}
	dots, changes := 0, [2]string{}
	for _, d := range c.Pictures[1].Dots {
		if d.Plan {
			dots++
		}
	}
	for i, p := range c.Pictures {
		for _, x := range p.Texts {
			if x.Class == "change" {
				changes[i] += x.Text + ";"
			}
		}
	}
	if dots != 2 || changes[1] != "≠ projects;≠ duration;≠ topics;≠;conditions;≠ bodies;" {
		t.Errorf("%d plan rows; narrow: %s", dots, changes[1])
	}
	// Where there is room a figure says what it was and what it is.
	if want := "≠ projects: 2 projects →;no more than 2 projects;≠ duration: no more than;3 years → 3 years;≠ topics;≠ conditions;≠ bodies;"; changes[0] != want {
		t.Errorf("wide: %s", changes[0])
	}
}

// The picture gives an average the sign of its words: at least is no about.
func TestPlaceSaysAtLeast(t *testing.T) {
	m := maker(t, lang.ZH)
	for id, want := range map[string]string{"2024-2-1.5": "≥ 200", "2024-2-1.1": "180", "2024-2-2.0": "≈ 300", "2023-1-1.3": "300"} {
		c := m.Place(m.Catalog.Direction(id))
		texts := map[string]bool{}
		for _, x := range c.Pictures[0].Texts {
			texts[x.Text] = true
		}
		if !texts[want] {
			t.Errorf("%s: no %q in the picture", id, want)
		}
	}
}

// A partner of very many years and schemes still gives a picture of one size.
func TestPicturesAreBounded(t *testing.T) {
	m := maker(t, lang.EN)
	p := &catalog.Partner{ID: "x", Name: lang.Text{ZH: "某国", EN: "Somewhere"}}
	g := map[int]*catalog.Guide{}
	for year := 2000; year < 2020; year++ {
		g[year] = &catalog.Guide{ID: "g", Year: year}
		p.Years = append(p.Years, year)
		p.Years = append(p.Years, year)
		for i := range 50 {
			d := &catalog.Direction{ID: "g-1", Guide: g[year], Number: "1.1", Order: i, Partners: []*catalog.Partner{p}, Title: p.Name,
				Funds: []catalog.Amount{{Quantity: catalog.Quantity{Qualifier: catalog.Exact, Min: 1e6, Max: 1e6}, Measure: catalog.Measure{Base: catalog.Total, Currency: "CNY"}}}, Projects: catalog.Quantity{Qualifier: catalog.Exact, Min: 1, Max: 1}}
			g[year].Directions = append(g[year].Directions, d)
			p.Directions = append(p.Directions, d)
		}
	}
	c := m.Timeline(p)
	if n := len(c.Pictures[1].Dots); n > maxLanes*maxLineYears || len(c.Notes) < 3 {
		t.Errorf("%d dots, %d notes", n, len(c.Notes))
	}
	if c := m.Place(p.Directions[25]); len(c.Pictures[0].Bars) != 2*maxNeighbour+1 || len(c.Notes) != 2 {
		t.Errorf("%d bars, %d notes", len(c.Pictures[0].Bars), len(c.Notes))
	}
}
