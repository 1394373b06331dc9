// Package render turns views into HTML with html/template: pages, and the full
// text of the entries of feeds.
//
// Templates see one view struct and a few functions for words; they read no
// files, look nothing up and sort nothing. One set is parsed for each kind and
// language, so that words and template never mix languages.
package render

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/output"
)

// Set holds parsed templates, of pages or of feeds' entries, in both languages.
// It is safe for concurrent use.
type Set struct {
	dir       string
	templates map[lang.Lang]map[string]*template.Template
}

// Funcs are the functions templates may call, for one language: t (words),
// n (words with a count), colon, and mixed (a text that may quote the other
// language).
func Funcs(p *i18n.Printer) template.FuncMap {
	return template.FuncMap{
		"t":     p.T,
		"n":     p.N,
		"colon": p.Colon,
		"mixed": func(s string) template.HTML { return mixed(s, p.Lang()) },
	}
}

// mixed marks the passages of a text that are in the other language.
func mixed(s string, l lang.Lang) template.HTML {
	var b strings.Builder
	for _, r := range lang.Runs(s, l) {
		text := template.HTMLEscapeString(r.Text)
		if r.Other {
			text = `<span lang="` + l.Other().Tag() + `">` + text + `</span>`
		}
		b.WriteString(text)
	}
	return template.HTML(b.String())
}

// Load parses the templates of pages under dir of fsys: one set for each of
// kinds, whose template is pages/<kind>.html, with layouts and partials. Faults
// in a template are problems at their line; the error is for files that cannot
// be read.
func Load(fsys fs.FS, dir string, b *i18n.Bundle, kinds []string) (*Set, diag.List, error) {
	var problems diag.List
	shared, err := sources(fsys, dir, "partials", &problems)
	if err != nil {
		return nil, problems, err
	}
	layout, err := sources(fsys, dir, "layouts", &problems)
	if err != nil {
		return nil, problems, err
	}
	pages, err := sources(fsys, dir, "pages", &problems)
	if err != nil {
		return nil, problems, err
	}
	s, err := parse(dir, b, family{folder: "pages", kinds: kinds, shared: slices.Concat(layout, shared), own: pages,
		missing: diag.Message{EN: "template of the page kind %q is missing", ZH: "缺少页面类型“%s”的模板"},
		unused:  diag.Say("no page uses this template", "没有页面使用此模板")}, &problems)
	return s, problems, err
}

// feedParts is what the templates of feeds' entries share.
const feedParts = "feeds/parts.html"

// LoadFeeds parses the templates of the entries of feeds as Load does those of
// pages: feeds/<kind>.html for each of kinds, with feeds/parts.html.
func LoadFeeds(fsys fs.FS, dir string, b *i18n.Bundle, kinds []string) (*Set, diag.List, error) {
	var problems diag.List
	all, err := sources(fsys, dir, "feeds", &problems)
	if err != nil {
		return nil, problems, err
	}
	var shared, own []file
	for _, f := range all {
		if f.name == feedParts {
			shared = append(shared, f)
		} else {
			own = append(own, f)
		}
	}
	s, err := parse(dir, b, family{folder: "feeds", kinds: kinds, shared: shared, own: own,
		missing: diag.Message{EN: "template of the entries of kind %q is missing", ZH: "缺少订阅条目类型“%s”的模板"},
		unused:  diag.Say("no entry of a feed uses this template", "没有订阅条目使用此模板")}, &problems)
	return s, problems, err
}

// family are templates of one folder, one a kind, and those they share.
type family struct {
	folder      string
	kinds       []string
	shared, own []file

	missing, unused diag.Message // what is said of a kind without a template, and of a template without a kind
}

// parse makes the sets of a family for both languages, and reports faults,
// words that do not exist, templates that are missing and those nothing uses.
// What both languages would report is reported once.
func parse(dir string, b *i18n.Bundle, f family, problems *diag.List) (*Set, error) {
	s := &Set{dir: dir, templates: map[lang.Lang]map[string]*template.Template{}}
	for _, file := range slices.Concat(f.shared, f.own) {
		words(dir, file, b, problems)
	}
	for i, l := range lang.Both {
		found, err := s.add(l, b, f)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			problems.Merge(found)
		}
	}
	for _, x := range f.own {
		kind := strings.TrimSuffix(strings.TrimPrefix(x.name, f.folder+"/"), ".html")
		if !slices.Contains(f.kinds, kind) {
			problems.Report(diag.Position{File: path.Join(dir, x.name)}, "stray-file", f.unused)
		}
	}
	return s, nil
}

// add parses a family in one language.
func (s *Set) add(l lang.Lang, b *i18n.Bundle, f family) (diag.List, error) {
	var problems diag.List
	s.templates[l] = map[string]*template.Template{}
	base := template.New("base").Funcs(Funcs(b.Printer(l))).Option("missingkey=error")
	for _, file := range f.shared {
		if _, err := base.New(file.name).Parse(file.text); err != nil {
			problems.Add(fault(s.dir, err))
		}
	}
	sound := problems.Len() == 0
	for _, kind := range f.kinds {
		name := f.folder + "/" + kind + ".html"
		at := slices.IndexFunc(f.own, func(x file) bool { return x.name == name })
		if at < 0 {
			problems.Report(diag.Position{File: path.Join(s.dir, name)}, "missing-file",
				diag.Say(f.missing.EN, f.missing.ZH, kind))
			continue
		}
		if !sound {
			continue
		}
		set, err := base.Clone()
		if err != nil {
			return problems, fmt.Errorf("clone templates: %w", err)
		}
		t, err := set.New(name).Parse(f.own[at].text)
		if err != nil {
			problems.Add(fault(s.dir, err))
			continue
		}
		s.templates[l][kind] = t
	}
	return problems, nil
}

var wordCall = regexp.MustCompile(`\{\{[^}]*\b[tn] "([^"]*)"`)

// words reports messages a template asks for that do not exist, at their
// place; keys made up while rendering are found then.
func words(dir string, f file, b *i18n.Bundle, problems *diag.List) {
	if !b.Sound() {
		return // the message files have faults of their own, reported there
	}
	for i, line := range strings.Split(f.text, "\n") {
		for _, m := range wordCall.FindAllStringSubmatchIndex(line, -1) {
			if key := line[m[2]:m[3]]; !b.Has(key) {
				problems.Report(diag.Position{File: path.Join(dir, f.name), Line: i + 1, Column: utf8.RuneCountInString(line[:m[2]]) + 1},
					"messages-missing", diag.Say("message %q does not exist", "没有名为“%s”的文字", key))
			}
		}
	}
}

type file struct{ name, text string }

// sources reads the templates of one folder, in order of name.
func sources(fsys fs.FS, dir, folder string, problems *diag.List) ([]file, error) {
	entries, err := fs.ReadDir(fsys, path.Join(dir, folder))
	if errors.Is(err, fs.ErrNotExist) {
		problems.Report(diag.Position{File: path.Join(dir, folder)}, "missing-file", diag.Say("folder is missing", "缺少文件夹"))
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read templates: %w", err)
	}
	var out []file
	for _, e := range entries {
		if e.IsDir() || !strings.HasSuffix(e.Name(), ".html") || strings.HasPrefix(e.Name(), ".") || output.Leftover(e.Name()) {
			continue
		}
		data, err := fs.ReadFile(fsys, path.Join(dir, folder, e.Name()))
		if err != nil {
			return nil, fmt.Errorf("read templates: %w", err)
		}
		out = append(out, file{folder + "/" + e.Name(), string(data)})
	}
	return out, nil
}

// Template gives the parsed template of a kind, or nil.
func (s *Set) Template(l lang.Lang, kind string) *template.Template { return s.templates[l][kind] }

// Page renders one view, a page's or an entry's, into a buffer of its own: it is
// whole or absent.
// A template that fails on its view is a problem at its line.
func (s *Set) Page(l lang.Lang, kind string, view any) ([]byte, diag.List) {
	var problems diag.List
	t := s.templates[l][kind]
	if t == nil {
		return nil, problems // reported by Load
	}
	var b bytes.Buffer
	if err := t.Execute(&b, view); err != nil {
		problems.Add(fault(s.dir, err))
		return nil, problems
	}
	return b.Bytes(), problems
}

// "template: pages/home.html:12:5: executing …" and "template: partials/x.html:3: unexpected …"
var located = regexp.MustCompile(`(?s)(?:html/)?template: ?([a-z]+/[^:]+\.html):(\d+)(?::(\d+))?: (.*)$`)

// fault turns an error of html/template into a problem at its place.
func fault(dir string, err error) diag.Problem {
	p := diag.Problem{At: diag.Position{File: dir}, Rule: "template",
		Message: diag.Say("%s", "模板错误：%s", err.Error())}
	var m []string
	var he *template.Error
	if errors.As(err, &he) && he.Name != "" {
		p.At = diag.Position{File: path.Join(dir, he.Name), Line: max(1, he.Line), Column: 1}
		p.Message = diag.Say("%s", "模板错误：%s", he.Description)
	} else if m = located.FindStringSubmatch(err.Error()); m != nil {
		p.At.File = path.Join(dir, m[1])
		p.At.Line, _ = strconv.Atoi(m[2])
		p.At.Column = 1
		if m[3] != "" {
			c, _ := strconv.Atoi(m[3])
			p.At.Column = c + 1
		}
		p.Message = diag.Say("%s", "模板错误：%s", m[4])
	}
	return p
}
