package export

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// What a spreadsheet would run stands behind an apostrophe; the rest is as it
// was.
func TestNeutral(t *testing.T) {
	for in, want := range map[string]string{
		"":                    "",
		"氢能":                  "氢能",
		"a=b":                 "a=b",
		"1-2":                 "1-2",
		"（1）氢能":               "（1）氢能",
		"=1+1":                "'=1+1",
		"+82 2 3469":          "'+82 2 3469",
		"-1":                  "'-1",
		"@SUM(A1)":            "'@SUM(A1)",
		"  =1":                "'  =1",
		"\u3000＝1":            "'\u3000＝1",
		"\n=1":                "'\n=1",
		"\ttext":              "'\ttext",
		"\rtext":              "'\rtext",
		"＋1":                  "'＋1",
		"－1":                  "'－1",
		"＠x":                  "'＠x",
		"\x00=1":              "'=1", // seen after what goes is gone
		"\ufeff=1":            "'\ufeff=1",
		"=cmd|' /C calc'!A0":  "'=cmd|' /C calc'!A0",
		"minus − is no minus": "minus − is no minus",
	} {
		if got := neutral(in); got != want {
			t.Errorf("neutral(%q) = %q, want %q", in, got, want)
		}
	}
}

// Whatever goes in, XML can hold what comes out, and a cell too.
func FuzzPrintable(f *testing.F) {
	for _, s := range []string{"", "氢能\n", "\x00\x01\x0b\x1b[31m", "\ufffe\uffff", "\xff\xfe", "a\x7f\u0085\u009f", "😀", strings.Repeat("文", 40_000)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := clipped(printable(s))
		if n := len(utf16.Encode([]rune(got))); n > cellLimit {
			t.Errorf("%d units", n)
		}
		data, err := xml.Marshal(got)
		if err != nil {
			t.Fatal(err)
		}
		var back string
		if err := xml.Unmarshal(data, &back); err != nil || back != got {
			t.Errorf("%q comes back as %q, %v", got, back, err)
		}
		if again := printable(got); again != got {
			t.Errorf("%q becomes %q", got, again)
		}
		if r := neutral(s); r != "" && strings.ContainsRune("=+-@＝＋－＠\t\r", []rune(r)[0]) {
			t.Errorf("%q would be a formula", r)
		}
	})
}

func TestClipped(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int // UTF-16 units
		cut  bool
	}{
		{strings.Repeat("a", cellLimit), cellLimit, false},
		{strings.Repeat("a", cellLimit+1), cellLimit, true},
		{strings.Repeat("氢", cellLimit+9), cellLimit, true},
		{strings.Repeat("😀", cellLimit/2), cellLimit - 1, false},
		{strings.Repeat("😀", cellLimit), cellLimit, true},
	} {
		got := clipped(c.in)
		if n := len(utf16.Encode([]rune(got))); n > c.want || strings.HasSuffix(got, "…") != c.cut {
			t.Errorf("%d units of %q…, cut %v", n, c.in[:4], strings.HasSuffix(got, "…"))
		}
	}
}

// The version 5 UUID of an address in the namespace of URLs, as another
// implementation (uuid.uuid5 of Python) has it.
func TestUUID5(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/go/2024-2-1.5.html": "98928b01-f021-55c7-bd2d-bd187f4db190",
		"go/2024-2-1.5.html":                     "5ed42f9b-6734-5a53-809c-f3af63a75f4e",
	} {
		if got := uuid5(in); got != want {
			t.Errorf("uuid5(%q) = %s, want %s", in, got, want)
		}
	}
}

// Each qualifier goes where CommonGrants has a place for it, and into words.
func TestFund(t *testing.T) {
	q := func(k catalog.Qualifier, lo, hi int64) catalog.Quantity {
		return catalog.Quantity{Qualifier: k, Min: lo, Max: hi}
	}
	input := small(t, "")
	english, chinese := input.voice(lang.EN, site.CommonGrantsPath), input.voice(lang.ZH, site.CommonGrantsPath)
	in := q(catalog.AtMost, 5, 5)
	in.Hedge = catalog.InPrinciple
	for _, c := range []struct {
		projects, funds catalog.Quantity
		want, en, zh    string
	}{
		{q(catalog.Exact, 4, 4), q(catalog.Exact, 10, 10), "4 4 - 10", "Total funding: CNY\u00a010; Projects to be supported: 4 projects", "拟支持经费：10元；拟支持项目数：4个"},
		{q(catalog.AtMost, 4, 4), q(catalog.AtMost, 10, 10), "- 4 - 10", "Total funding: no more than CNY\u00a010; Projects to be supported: no more than 4 projects", "拟支持经费：不超过10元；拟支持项目数：不超过4个"},
		{q(catalog.AtLeast, 4, 4), q(catalog.AtLeast, 10, 10), "4 - - 10", "Total funding: at least CNY\u00a010; Projects to be supported: at least 4 projects", "拟支持经费：不少于10元；拟支持项目数：不少于4个"},
		{q(catalog.About, 4, 4), q(catalog.About, 10, 10), "- - 4 10", "Total funding: about CNY\u00a010; Projects to be supported: about 4 projects", "拟支持经费：约10元；拟支持项目数：约4个"},
		{q(catalog.Range, 2, 4), q(catalog.Range, 5, 10), "2 4 - 10", "Total funding: CNY\u00a05–10; Projects to be supported: 2–4 projects", "拟支持经费：5～10元；拟支持项目数：2—4个"},
		{q(catalog.TBD, 0, 0), catalog.Quantity{}, "- - - -", "Total funding: not stated; Projects to be supported: to be determined", "拟支持经费：未说明；拟支持项目数：待定"},
		{in, q(catalog.Exact, 10, 10), "- 5 - 10", "Total funding: CNY\u00a010; Projects to be supported: in principle no more than 5 projects", "拟支持经费：10元；拟支持项目数：原则上不超过5个"},
	} {
		d := &catalog.Direction{Projects: c.projects}
		if c.funds.Qualifier != "" {
			d.Funds = []catalog.Amount{{Quantity: c.funds, Measure: catalog.Measure{Base: catalog.Total, Currency: "CNY"}}}
		}
		f := fund(d, english)
		show := func(n *int64) string {
			if n == nil {
				return "-"
			}
			return fmt.Sprint(*n)
		}
		total := "-"
		if f.Total != nil {
			total = f.Total.Amount
		}
		if got := strings.Join([]string{show(f.MinCount), show(f.MaxCount), show(f.Estimated), total}, " "); got != c.want {
			t.Errorf("%v of %v: %s, want %s", c.projects, c.funds, got, c.want)
		}
		if zh := fund(d, chinese).Details; f.Details != c.en || zh != c.zh {
			t.Errorf("in words: %q, %q", f.Details, zh)
		}
	}
}

// A sitemap longer than a file may be becomes several and a list of them.
func TestLongSitemap(t *testing.T) {
	plan := &site.Plan{}
	for i := range 7 {
		plan.Pages = append(plan.Pages, site.Page{Kind: "direction", Indexed: true, Lang: lang.ZH, Path: fmt.Sprintf("zh/%d.html", i), Twin: fmt.Sprintf("en/%d.html", i)})
	}
	files := sitemap(Input{Plan: plan, BaseURL: "https://example.org/指南/"}, 3)
	var got []string
	for _, f := range files {
		got = append(got, fmt.Sprintf("%s %d", f.Path, f.Rows))
	}
	if s := strings.Join(got, ", "); s != "sitemap-1.xml 3, sitemap-2.xml 3, sitemap-3.xml 1, sitemap.xml 3" {
		t.Errorf("files: %s", s)
	}
	data, err := files[3].Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if list := string(data); !strings.Contains(list, "<sitemapindex") || !strings.Contains(list, "<loc>https://example.org/%E6%8C%87%E5%8D%97/sitemap-2.xml</loc>") {
		t.Errorf("the list: %s", list)
	}
}

// A row has room for its text: lines break between Chinese characters and
// between words.
func TestLines(t *testing.T) {
	for _, c := range []struct {
		s     string
		width float64
		l     lang.Lang
		want  int
	}{
		{"", 10, lang.ZH, 1},
		{"一\n二\n三", 10, lang.ZH, 3},
		{strings.Repeat("文", 10), 22, lang.ZH, 1},
		{strings.Repeat("文", 20), 22, lang.ZH, 2},
		{"one two three four", 100, lang.EN, 1},
		{"international cooperation", 18, lang.EN, 2},
		{strings.Repeat("w", 100), 20, lang.EN, 5},
	} {
		if got := lines(c.s, c.width, c.l); got != c.want {
			t.Errorf("%q in %v: %d lines, want %d", c.s, c.width, got, c.want)
		}
	}
}

// Every field of the published shape says in both languages what it holds.
func TestEveryFieldIsExplained(t *testing.T) {
	types := Types()
	if len(types) < 35 || types[0].Name != "Catalogue" {
		t.Errorf("%d types, first %s", len(types), types[0].Name)
	}
	explained := func(where string, p Property) {
		if p.Name == "" || p.About.ZH == "" || p.About.EN == "" || strings.ContainsAny(p.About.EN, "，。；：（）") {
			t.Errorf("%s: %+v", where, p)
		}
	}
	for _, typ := range types {
		for _, p := range typ.Fields {
			explained(typ.Name, p)
		}
	}
	for _, p := range Columns() {
		explained("column", p)
	}
}
