package page

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/jba/templatecheck"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/render"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// A page kind is three files: what follows, down to tallyView, is the Go
// file; the template and its words are the constants. Nothing else is told of
// it, and TestNewKind sees it planned, linked to, checked and rendered.

// tallyKind lists programmes and how many guides each has.
var tallyKind = Kind{
	Kind: site.Kind{Name: "tally", Indexed: true, Pages: func(c *catalog.Catalog, p *site.Planner) {
		p.Both(site.Page{}, tallyPath)
	}},
	View: TallyPage{},
	Menu: Menu{Bar: 99, Foot: 99, Label: "tally-heading", Path: tallyPath},
	make: func(m *maker) any { return m.tallyView() },
}

func tallyPath(l lang.Lang) string { return string(l) + "/tally/index.html" }

// TallyPage is the view of the kind.
type TallyPage struct {
	Base
	Programmes []words.Phrase
}

func (m *maker) tallyView() TallyPage {
	out := TallyPage{Base: m.base(m.P.T("tally-heading"), m.P.T("tally-heading"))}
	for _, p := range m.Catalog.Site.Programmes {
		out.Programmes = append(out.Programmes, m.Phrase(p.Name))
	}
	return out
}

const (
	tallyTemplate = `{{define "main"}}<h1>{{.Heading}}</h1>{{range .Programmes}}<p class="programme">{{.Text}}</p>{{end}}{{end}}
{{- template "layouts/base.html" .}}`
	tallyZH = "\ntally-heading: \"逐项清点\"\n"
	tallyEN = "\ntally-heading: \"Counted one by one\"\n"
)

// withKind registers a kind for the length of a test.
func withKind(t *testing.T, k Kind) {
	t.Helper()
	hadKinds, hadBar, hadFoot := kinds, bar, foot
	t.Cleanup(func() { kinds, bar, foot = hadKinds, hadBar, hadFoot })
	kinds = slices.Clone(kinds)
	// As in base.go, but asked anew: other tests have asked before.
	bar = func() []Kind { return menu(func(m Menu) int { return m.Bar }) }
	foot = func() []Kind { return menu(func(m Menu) int { return m.Foot }) }
	register(k)
}

// overlay is the project's templates with the files of the kind put over them:
// its template, and its words at the end of those there are.
func overlay(t *testing.T) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	root := os.DirFS(testcontent.Root())
	for _, dir := range []string{"i18n", "layouts", "pages", "partials"} {
		err := fs.WalkDir(root, path.Join("templates", dir), func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(root, p)
			out[p] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	out["templates/pages/tally.html"] = &fstest.MapFile{Data: []byte(tallyTemplate)}
	for name, more := range map[string]string{"zh": tallyZH, "en": tallyEN} {
		file := out["templates/i18n/"+name+".yaml"]
		file.Data = append(file.Data, more...)
	}
	return out
}

// Adding a page kind touches three files.
func TestNewKind(t *testing.T) {
	before := Names()
	t.Run("registered", func(t *testing.T) {
		withKind(t, tallyKind)
		fsys := overlay(t)
		bundle, problems := i18n.Load(fsys, "templates/i18n")
		if problems.Len() > 0 {
			t.Fatal(problems.Sorted())
		}
		s := smallSite(t, address)
		s.Bundle = bundle

		// The plan.
		for _, l := range lang.Both {
			p := planned(t, s, tallyPath(l))
			if p.Kind != "tally" || !p.Indexed || p.Lang != l || p.Twin != tallyPath(l.Other()) {
				t.Errorf("planned as %+v", p)
			}
			if promised := s.Plan.Promises(s.Catalog, []string{p.Path}); !slices.Contains(promised, p.Path) {
				t.Errorf("%s is not among what the ledger asks for", p.Path)
			}
		}

		// The menu of every page, and its own place in it.
		for _, at := range []string{"zh/index.html", tallyPath(lang.ZH)} {
			p := planned(t, s, at)
			base := baseOf(t, s, p)
			want := words.Link{Href: site.Rel(at, tallyPath(lang.ZH)), Text: "逐项清点"}
			if last := base.Footer[len(base.Footer)-1]; last != want {
				t.Errorf("%s: the foot ends with %+v", at, last)
			}
			want.Current = p.Kind == "tally"
			if last := base.Nav[len(base.Nav)-1]; last != want {
				t.Errorf("%s: the bar ends with %+v", at, last)
			}
		}

		// The template set, its check, and the page.
		set, problems, err := render.Load(fsys, "templates", bundle, Names())
		if err != nil || problems.Len() > 0 {
			t.Fatal(err, problems.Sorted())
		}
		for l, want := range map[lang.Lang][]string{
			lang.ZH: {"<h1>逐项清点</h1>", `<p class="programme">国际合作</p>`, `href="../../en/tally/index.html"`, `<link rel="canonical" href="https://example.org/zhinan/zh/tally/index.html">`},
			lang.EN: {"<h1>Counted one by one</h1>", `<p class="programme">International cooperation</p>`, `href="../../zh/tally/index.html"`},
		} {
			if err := templatecheck.CheckHTML(set.Template(l, "tally"), tallyKind.View); err != nil {
				t.Error(err)
			}
			v, found, err := s.View(planned(t, s, tallyPath(l)))
			if err != nil || found.Len() > 0 {
				t.Fatal(err, found.Sorted())
			}
			html, found := set.Page(l, "tally", v)
			if found.Len() > 0 {
				t.Fatal(found.Sorted())
			}
			for _, w := range want {
				if !strings.Contains(string(html), w) {
					t.Errorf("%s: the page has no %s", l, w)
				}
			}
		}
	})
	if after := Names(); !slices.Equal(before, after) {
		t.Errorf("kinds before %v, after %v", before, after)
	}
}

// Each of the three files is asked for: without the Go file the template is a
// stray, without the template or the words it is said what is missing, where.
func TestNewKindInParts(t *testing.T) {
	problemsOf := func(fsys fs.FS) string {
		bundle, problems := i18n.Load(fsys, "templates/i18n")
		_, found, err := render.Load(fsys, "templates", bundle, Names())
		if err != nil {
			t.Fatal(err)
		}
		problems.Merge(found)
		var out []string
		for _, p := range problems.Sorted() {
			out = append(out, p.At.String()+" "+p.Rule)
		}
		return strings.Join(out, "; ")
	}
	if got := problemsOf(overlay(t)); got != "templates/pages/tally.html stray-file" {
		t.Errorf("without the Go file: %s", got)
	}
	withKind(t, tallyKind)
	without := overlay(t)
	delete(without, "templates/pages/tally.html")
	if got := problemsOf(without); got != "templates/pages/tally.html missing-file" {
		t.Errorf("without the template: %s", got)
	}
	oneSide := overlay(t)
	oneSide["templates/i18n/en.yaml"].Data = []byte(strings.TrimSuffix(string(oneSide["templates/i18n/en.yaml"].Data), tallyEN))
	if got := problemsOf(oneSide); !strings.HasPrefix(got, "templates/i18n/zh.yaml:") || !strings.HasSuffix(got, " messages-key") {
		t.Errorf("without the English words: %s", got)
	}
}

// planned is the planned page at a path.
func planned(t *testing.T, s *Site, path string) site.Page {
	t.Helper()
	i := slices.IndexFunc(s.Plan.Pages, func(p site.Page) bool { return p.Path == path })
	if i < 0 {
		t.Fatalf("no page %s is planned", path)
	}
	return s.Plan.Pages[i]
}
