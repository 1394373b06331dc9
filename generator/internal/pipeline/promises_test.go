package pipeline

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/source"
)

// The tests in this file are about addresses that were published once.

// good builds a project that must have no problem.
func good(t *testing.T, p project, opt Options) (Result, map[string][]byte) {
	t.Helper()
	r, err := makeSite(p, opt)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range r.Problems.Sorted() {
		t.Error(describe(x))
	}
	if t.Failed() {
		t.FailNow()
	}
	return r.Result, r.files
}

// replace changes what stands in a file of the project once.
func (p project) replace(t *testing.T, name, old, with string) {
	t.Helper()
	text := p.read(t, name)
	if strings.Count(text, old) != 1 {
		t.Fatalf("%q stands %d times in %s", old, strings.Count(text, old), name)
	}
	p.write(name, strings.Replace(text, old, with, 1))
}

// A site is published; then a direction gets another number, a partner
// another id, and a third record goes. Every old address still answers.
func TestNoPublishedPathBreaks(t *testing.T) {
	t.Parallel()
	p := base(t)
	first, before := good(t, p, Options{})
	if first.Added != len(first.Ledger) || first.Added < 50 {
		t.Fatalf("%d of %d paths are new", first.Added, len(first.Ledger))
	}
	p.write("content/links.lock", string(source.FormatLedger(first.Ledger)))
	if r, _ := good(t, p, Options{Release: true}); r.Added != 0 {
		t.Errorf("%d paths are new the second time", r.Added)
	}

	for name, f := range p.MapFS {
		text := strings.ReplaceAll(string(f.Data), "2030-2-1.1", "2030-2-1.7")
		if to, ok := strings.CutPrefix(name, "content/guides/2030-2/1.1/"); ok {
			delete(p.MapFS, name)
			name = "content/guides/2030-2/1.7/" + to
		} else if name == "content/links.lock" {
			continue
		}
		p.write(name, text)
	}
	p.replace(t, "content/guides/2030-2/guide.yaml", `["1.1", "1.2"]`, `["1.7", "1.2"]`)
	p.replace(t, "content/guides/2030-2/1.7/direction.yaml", `number: "1.1"`, `number: "1.7"`)
	p.replace(t, "content/sources/s001.txt", "1.1 中国", "1.7 中国")
	lost, err := Site(p, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"both/2030-2-1.1.html", "en/directions/2030-2-1.1.html", "go/2030-2-1.1.html", "zh/directions/2030-2-1.1.html"} {
		if !slices.ContainsFunc(lost.Problems.Sorted(), func(d diag.Problem) bool {
			return d.Rule == "lost-path" && strings.HasPrefix(d.Message.EN, want+",") && d.At.File == "content/links.lock" && d.At.Line > 0
		}) {
			t.Errorf("the loss of %s is not reported", want)
		}
	}

	p.replace(t, "content/partners.yaml", "  - id: egypt\n", "  - id: misr\n    formerly: [egypt]\n")
	for name, f := range p.MapFS {
		if strings.HasPrefix(name, "content/") && name != "content/links.lock" && name != "content/partners.yaml" {
			p.write(name, strings.NewReplacer("[egypt]", "[misr]", "partner: egypt", "partner: misr").Replace(string(f.Data)))
		}
	}
	p.replace(t, "content/guides/2030-2/1.7/direction.yaml", "scheme:", "formerly: [2030-2-1.1]\nscheme:")
	delete(p.MapFS, "content/pages/about/page.yaml")
	delete(p.MapFS, "content/pages/about/zh.md")
	delete(p.MapFS, "content/pages/about/en.md")
	p.write("content/removed.yaml", `removed:
  - kind: page
    id: about
    date: 2030-06-30
    title: {zh: 关于本站, en: About this site}
    reason: {zh: 内容并入<首页>, en: "Its text is on the <home> page now"}
    see: [home, partners/misr]
`)
	r, after := good(t, p, Options{})
	for path := range before {
		if _, ok := after[path]; !ok {
			t.Errorf("%s answers no more", path)
		}
	}
	for path, to := range map[string]string{
		"zh/directions/2030-2-1.1.html": "2030-2-1.7.html", "en/directions/2030-2-1.1.html": "2030-2-1.7.html",
		"embed/zh/partners/egypt.html": "misr.html", "en/partners/egypt.html": "misr.html",
		"go/2030-2-1.1.html": "2030-2-1.7.html", "both/2030-2-1.1.html": "2030-2-1.7.html",
	} {
		text := string(after[path])
		for _, want := range []string{`<meta http-equiv="refresh" content="0; url=` + to + `">`, `href="` + to + `"`, "地址已变更", "This address has moved"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q", path, want)
			}
		}
	}
	if want := `<link rel="canonical" href="https://example.org/guide/en/directions/2030-2-1.7.html">`; !bytes.Contains(after["en/directions/2030-2-1.1.html"], []byte(want)) {
		t.Errorf("the redirect page lacks %s", want)
	}
	if old, now := after["data/directions/2030-2-1.1.json"], after["data/directions/2030-2-1.7.json"]; len(old) == 0 || !bytes.Equal(old, now) {
		t.Error("the old id does not lead to the data of the record it has become")
	}
	for _, path := range []string{"zh/about.html", "en/about.html"} {
		text := string(after[path])
		for _, want := range []string{"已于2030年6月30日移除", "removed on 30 June 2030", "内容并入&lt;首页&gt;", "partners/misr.html"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q", path, want)
			}
		}
	}

	// The old addresses stay promised, and the new ones are recorded.
	if r.Added == 0 || len(r.Ledger) != len(first.Ledger)+r.Added {
		t.Errorf("%d paths added, %d in all", r.Added, len(r.Ledger))
	}
	p.write("content/links.lock", string(source.FormatLedger(r.Ledger)))
	good(t, p, Options{Release: true})
}

// A release publishes nothing that is not recorded.
func TestReleaseWantsTheLedger(t *testing.T) {
	t.Parallel()
	r, err := Site(base(t), Options{Release: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range r.Problems.Sorted() {
		if x.Rule != "unrecorded" || x.At.File != "content/links.lock" {
			t.Error(describe(x))
		}
		wellFormed(t, base(t), x)
	}
	if r.Problems.Len() != r.Added || r.Added == 0 {
		t.Errorf("%d problems, %d paths", r.Problems.Len(), r.Added)
	}
}

// The real site keeps every promise, and none of its addresses goes
// unrecorded; a record's date is that of the content.
func TestRealLedger(t *testing.T) {
	theSite(t)
	r, err := realSite()
	if err != nil {
		t.Fatal(err)
	}
	if r.Added > 0 {
		t.Errorf("%d paths are not in content/links.lock; run: go run ./generator publish-ledger", r.Added)
	}
	for _, l := range r.Ledger {
		if l.Date.Before(time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("%s: published on %s?", l.Path, l.Date)
		}
	}
}

// The box of links says the page's own address, known or not, and is a plain
// text that needs no script.
func TestPermanentLinks(t *testing.T) {
	t.Parallel()
	p := base(t)
	p.replace(t, "content/guides/2030-2/1.1/direction.yaml", "zh: 中国和埃及联合研究项目, en: China–Egypt Joint Research Projects",
		"zh: 中国和埃及联合研究项目, en: \"China–Egypt Joint Research Projects [A_*] <b> & “more”\"")
	_, files := good(t, p, Options{})
	snippets := func(path string) []string {
		doc, err := html.Parse(bytes.NewReader(files[path]))
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for n := range doc.Descendants() {
			if n.Type == html.ElementNode && n.Data == "code" && has(n, "data-address") {
				out = append(out, text(n))
			}
		}
		return out
	}
	const en = "https://example.org/guide/en/directions/2030-2-1.1.html"
	got := snippets("en/directions/2030-2-1.1.html")
	want := []string{
		en, "https://example.org/guide/go/2030-2-1.1.html",
		`<a href="` + en + `">1.1 China–Egypt Joint Research Projects [A_*] &lt;b&gt; &amp; “more” (2030, batch 2)</a>`,
		`[1.1 China–Egypt Joint Research Projects \[A\_\*\] \<b> & “more” (2030, batch 2)](` + en + `)`,
		`The editors. 1.1 China–Egypt Joint Research Projects [A_*] <b> & “more” (2030, batch 2)[EB/OL]. (2030-06-30)[date]. ` + en + `.`,
		`The editors. “1.1 China–Egypt Joint Research Projects [A_*] <b> & “more” (2030, batch 2)”. Small catalogue, 30 June 2030. ` + en + `. Accessed date.`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("snippets:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	got = snippets("zh/partners/egypt.html")
	if len(got) != 5 || got[3] != "编辑部. 埃及[EB/OL]. (2030-06-30)[引用日期]. https://example.org/guide/zh/partners/egypt.html." {
		t.Errorf("snippets of a Chinese page: %q", got)
	}
	p.replace(t, "content/site.yaml", "base_url: https://example.org/guide/\n", "")
	_, files = good(t, p, Options{})
	if got = snippets("en/partners/egypt.html"); got[0] != "…/en/partners/egypt.html" {
		t.Errorf("without a base URL: %q", got)
	}
	for path, data := range files {
		side, _, _ := strings.Cut(path, "/")
		if strings.HasSuffix(path, ".html") && (side == "zh" || side == "en" || side == "go" || side == "both") && !bytes.Contains(data, []byte("data-address")) {
			t.Errorf("%s does not give its permanent link", path)
		}
	}
}

// A removed direction leaves a page at each of its addresses, and those who
// follow everything are told; a removed field keeps its list and its feeds.
func TestRemovedRecordsSaySo(t *testing.T) {
	t.Parallel()
	p := base(t)
	p.write("content/removed.yaml", `removed:
  - kind: direction
    id: 2029-1-1.1
    date: 2030-05-04
    title: {zh: 旧方向, en: An old direction}
    reason: {zh: 来源文件撤回, en: The source was withdrawn}
  - kind: field
    id: solar
    date: 2030-05-05
    title: {zh: 太阳能, en: Solar energy}
    reason: {zh: 不再单列, en: Not a field of its own any more}
    see: [fields/energy]
  - kind: guide
    id: 2029-1
    date: 2030-05-04
    title: {zh: 旧指南, en: An old guide}
    reason: {zh: 来源文件撤回, en: The source was withdrawn}
`)
	_, files := good(t, p, Options{})
	for path, want := range map[string]string{
		"zh/directions/2029-1-1.1.html": "来源文件撤回", "en/directions/2029-1-1.1.html": "An old direction",
		"go/2029-1-1.1.html": "The source was withdrawn", "both/2029-1-1.1.html": "旧方向",
		"en/guides/2029-1.html": "removed on 4 May 2030", "zh/fields/solar.html": `href="energy.html"`,
		"embed/zh/fields/solar.html": "不再单列", "feeds/en/fields/solar-atom.xml": "Not a field of its own any more",
		"feeds/zh/all-rss.xml": "旧方向", "feeds/en/all.json": "tag:example.org,2030-05-04:changes/en/directions/2029-1-1.1/removed/2030-05-04",
		"feeds/zh/fields/solar.ics": "BEGIN:VTIMEZONE", "data/directions/2029-1-1.1.json": "The source was withdrawn",
	} {
		if !strings.Contains(string(files[path]), want) {
			t.Errorf("%s lacks %q", path, want)
		}
	}
}
