package pipeline

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/source"
)

// placesOf lists the ids of a page, and where its marks beside clauses lead.
func placesOf(t *testing.T, data []byte) (ids map[string]bool, marks []string) {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	ids = map[string]bool{}
	for n := range doc.Descendants() {
		var class, href, name string
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				ids[a.Val] = true
			case "class":
				class = a.Val
			case "href":
				href = a.Val
			case "aria-label":
				name = a.Val
			}
		}
		if n.Type == html.ElementNode && class == "clause" {
			if name == "" {
				t.Errorf("a mark to %s has no name", href)
			}
			marks = append(marks, strings.TrimPrefix(href, "#"))
		}
	}
	return ids, marks
}

// Every numbered item and paragraph of the real content has one address, the
// same on the pages of its record in Chinese, in English and in both, and a
// mark that leads to it.
func TestEveryClauseHasAnAddress(t *testing.T) {
	files := theSite(t)
	c, problems, err := Content(os.DirFS("../../.."))
	if err != nil || problems.Len() > 0 {
		t.Fatal(err, problems.Sorted())
	}
	items, paragraphs := 0, 0
	look := func(list []*catalog.Clause, b catalog.Body, pages ...string) {
		for _, l := range lang.Both {
			if doc := b.In(l); doc != nil && len(doc.Clauses()) != len(list) {
				t.Errorf("%s: %d clauses in %s, %d in the catalogue", pages[0], len(doc.Clauses()), l, len(list))
			}
		}
		numbered := 0
		for _, x := range list {
			if x.Label.IsZero() {
				paragraphs++
			} else {
				numbered++
			}
			if x.Source.Document == nil {
				t.Errorf("%s: #%s is not found in the source", pages[0], x.ID)
			}
		}
		if b.ZH != nil && b.ZH.Items() != numbered {
			t.Errorf("%s: %d of %d items have an address", pages[0], numbered, b.ZH.Items())
		}
		items += numbered
		for i, p := range pages {
			ids, marks := placesOf(t, files[p])
			for _, x := range list {
				n := 0
				for _, m := range marks {
					if m == x.ID {
						n++
					}
				}
				if want := 1 + i/2; !ids[x.ID] || n != want { // both languages of a page of both have a mark
					t.Errorf("%s: #%s is there: %t; %d marks lead to it, want %d", p, x.ID, ids[x.ID], n, want)
				}
			}
		}
	}
	for _, d := range c.Directions {
		look(d.Clauses, d.Body, site.DirectionPath(lang.ZH, d), site.DirectionPath(lang.EN, d), site.ParallelPath(d))
	}
	for _, g := range c.Guides {
		look(g.Clauses, g.Body, site.GuidePath(lang.ZH, g), site.GuidePath(lang.EN, g))
	}
	if items < 115 || paragraphs < 20 {
		t.Errorf("%d items and %d paragraphs have an address", items, paragraphs)
	}
	t.Logf("%d items, %d paragraphs", items, paragraphs)
}

// Every condition of the real content leads to the clause it was read from,
// and to its words in the source, to the character; so do its data.
func TestEveryConditionHasItsClause(t *testing.T) {
	files := theSite(t)
	c, _, err := Content(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	var data struct {
		Directions []struct {
			ID         string
			Duration   struct{ Clause string }
			Clauses    []struct{ ID string }
			Conditions []struct {
				Clause   string
				Sentence struct{ ZH, EN, Original string }
				Source   struct {
					Document              string
					First, Last, From, To int
				}
			}
		}
		Documents []struct {
			ID    string
			Lines []string
		}
	}
	if err := json.Unmarshal(files[site.CataloguePath], &data); err != nil {
		t.Fatal(err)
	}
	lines := map[string][]string{}
	for _, d := range data.Documents {
		lines[d.ID] = d.Lines
	}
	conditions, durations := 0, 0
	for i, d := range c.Directions {
		for j, x := range d.Conditions {
			out := data.Directions[i].Conditions[j]
			if x.Clause == nil || out.Clause != x.Clause.ID {
				t.Errorf("%s: %s: clause %v, in the data %q", d.ID, x.Kind, x.Clause, out.Clause)
				continue
			}
			conditions++
			words := []rune(strings.Join(lines[out.Source.Document][out.Source.First-1:out.Source.Last], "\n"))
			want := out.Sentence.ZH
			if out.Sentence.Original == "en" {
				want = out.Sentence.EN
			}
			if got := lang.Squeeze(string(words[out.Source.From:out.Source.To])); got != lang.Squeeze(want) || x.Source.Words() != string(words[out.Source.From:out.Source.To]) {
				t.Errorf("%s: the source has %q, the sentence is %q", d.ID, got, want)
			}
			if href := `href="#` + x.Clause.ID + `"`; x.Clause.Direction == d && !bytes.Contains(files[site.DirectionPath(lang.EN, d)], []byte(href+">clause")) &&
				!bytes.Contains(files[site.DirectionPath(lang.EN, d)], []byte(href+">paragraph")) {
				t.Errorf("%s: no row leads to %s", d.ID, x.Clause.ID)
			}
		}
		if data.Directions[i].Duration.Clause != "" {
			durations++
		}
	}
	if conditions < 140 || durations < 25 {
		t.Errorf("%d conditions and %d durations have a clause", conditions, durations)
	}
}

// A clause that was published answers for ever: where it goes, the ledger's
// line says so, and the record can say what became of it.
func TestNoClauseBreaks(t *testing.T) {
	t.Parallel()
	const folder = "content/guides/2030-2/1.2/"
	p := base(t)
	record := func(r Result) string {
		text := string(source.FormatLedger(r.Ledger))
		p.write("content/links.lock", text)
		return text
	}
	problem := func(opt Options) diag.Problem {
		t.Helper()
		r, err := Site(p, opt)
		if err != nil || r.Problems.Len() != 1 {
			t.Fatal(err, r.Problems.Sorted())
		}
		return r.Problems.Sorted()[0]
	}
	first, _ := good(t, p, Options{})
	ledger := record(first)
	for _, want := range []string{"\ndirections/2030-2-1.1 2030-06-30 #c1 #c2\n", "\ndirections/2030-2-1.2 2030-06-30 #p1\n", "\nguides/2030-2 2030-06-30 #p1 #p2\n"} {
		if !strings.Contains(ledger, want) {
			t.Errorf("the ledger lacks %q:\n%s", want, ledger)
		}
	}
	good(t, p, Options{Release: true})

	// A new clause is not released unrecorded, and gets a line of its day.
	short := map[string]string{}
	for name, more := range map[string]string{"zh.md": "\n（1）双方须签协议。\n", "en.md": "\n(1) Both sides must sign an agreement.\n"} {
		short[name] = p.read(t, folder+name)
		p.write(folder+name, short[name]+more)
	}
	p.replace(t, "content/site.yaml", "content_date: 2030-06-30", "content_date: 2030-07-31")
	lines := p.read(t, "content/sources/s001.txt")
	p.write("content/sources/s001.txt", lines+"（1）双方须签协议。\n")
	p.replace(t, folder+"direction.yaml", "s001:14-19", "s001:14-20")
	if x := problem(Options{Release: true}); x.Rule != "unrecorded" || !strings.HasPrefix(x.Message.EN, "directions/2030-2-1.2 #c1 would be published") {
		t.Error(describe(x))
	}
	more, _ := good(t, p, Options{})
	if ledger = record(more); more.Added != 1 || !strings.Contains(ledger, "\ndirections/2030-2-1.2 2030-06-30 #p1\ndirections/2030-2-1.2 2030-07-31 #c1\n") {
		t.Errorf("%d lines added:\n%s", more.Added, ledger)
	}

	// It goes again: a problem at its place in the ledger, until its record
	// says what it has become, or why it is gone.
	for name, text := range short {
		p.write(folder+name, text)
	}
	p.write("content/sources/s001.txt", lines)
	p.replace(t, folder+"direction.yaml", "s001:14-20", "s001:14-19")
	x := problem(Options{})
	line := strings.Count(ledger[:strings.Index(ledger, "2030-07-31 #c1")], "\n") + 1
	if x.Rule != "lost-clause" || x.At != (diag.Position{File: "content/links.lock", Line: line, Column: 34}) || !strings.Contains(x.Hint.EN, "former_clauses in directions/2030-2-1.2: {clause: c1") {
		t.Error(x.At, describe(x))
	}
	wellFormed(t, p, x)
	yaml := p.read(t, folder+"direction.yaml")
	for say, want := range map[string][2]string{
		"{clause: c1, now: p1}": {`<span id="c1"></span><a class="clause" href="#p1"`, `"formerly": [`},
		"{clause: c1, reason: {zh: 更正后不再有此项, en: The correction dropped it}}": {`<p id="c1" class="unknown">`, `"gone_clauses": [`},
	} {
		p.write(folder+"direction.yaml", yaml+"\nformer_clauses:\n  - "+say+"\n")
		r, files := good(t, p, Options{Release: true})
		if r.Added > 0 {
			t.Errorf("%s adds %d lines", say, r.Added)
		}
		if data := string(files["data/directions/2030-2-1.2.json"]); !strings.Contains(data, want[1]) {
			t.Errorf("%s: the data lack %s", say, want[1])
		}
		for _, page := range []string{"zh/directions/2030-2-1.2.html", "en/directions/2030-2-1.2.html", "both/2030-2-1.2.html"} {
			ids, _ := placesOf(t, files[page])
			if !ids["c1"] || !ids["p1"] || strings.HasPrefix(page, "en/") && !strings.Contains(string(files[page]), want[0]) {
				t.Errorf("%s: %s has places %v", say, page, ids)
			}
			if strings.Contains(say, "reason") && !strings.Contains(string(files[page]), map[bool]string{true: "The correction dropped it", false: "更正后不再有此项"}[page[0] == 'e']) {
				t.Errorf("%s does not say why the clause is gone", page)
			}
		}
	}
}
