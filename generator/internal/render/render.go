// Package render turns views into HTML with html/template.
//
// Templates see one view struct and a few functions for words; they read no
// files, look nothing up and sort nothing. One set is parsed for each kind of
// page and language, so that words and template never mix languages.
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
)

// Set holds the parsed templates of both languages. It is safe for concurrent
// use.
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

// Load parses every template under dir of fsys: one set for each of the kinds
// of pages, whose template is pages/<kind>.html. Faults in a template are
// problems at their line; the error is for files that cannot be read.
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
	s := &Set{dir: dir, templates: map[lang.Lang]map[string]*template.Template{}}
	for i, l := range lang.Both {
		s.templates[l] = map[string]*template.Template{}
		base := template.New("base").Funcs(Funcs(b.Printer(l))).Option("missingkey=error")
		ok := true
		if i == 0 {
			for _, file := range slices.Concat(layout, shared, pages) {
				words(dir, file, b, &problems)
			}
		}
		for _, file := range slices.Concat(layout, shared) {
			if _, err := base.New(file.name).Parse(file.text); err != nil {
				ok = false
				if i == 0 {
					problems.Add(fault(dir, err))
				}
			}
		}
		for _, kind := range kinds {
			at := slices.IndexFunc(pages, func(f file) bool { return f.name == "pages/"+kind+".html" })
			if at < 0 {
				if i == 0 {
					problems.Report(diag.Position{File: path.Join(dir, "pages", kind+".html")}, "missing-file",
						diag.Say("template of the page kind %q is missing", "缺少页面类型“%s”的模板", kind))
				}
				continue
			}
			if !ok {
				continue
			}
			set, err := base.Clone()
			if err != nil {
				return nil, problems, fmt.Errorf("clone templates: %w", err)
			}
			t, err := set.New(pages[at].name).Parse(pages[at].text)
			if err != nil {
				if i == 0 {
					problems.Add(fault(dir, err))
				}
				continue
			}
			s.templates[l][kind] = t
		}
	}
	for _, f := range pages {
		kind := strings.TrimSuffix(strings.TrimPrefix(f.name, "pages/"), ".html")
		if !slices.Contains(kinds, kind) {
			problems.Report(diag.Position{File: path.Join(dir, f.name)}, "stray-file", diag.Say("no page uses this template", "没有页面使用此模板"))
		}
	}
	return s, problems, nil
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
		if e.IsDir() || !strings.HasSuffix(e.Name(), ".html") || strings.HasPrefix(e.Name(), ".") {
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

// Template gives the parsed template of a page kind, or nil.
func (s *Set) Template(l lang.Lang, kind string) *template.Template { return s.templates[l][kind] }

// Page renders one view into a buffer of its own: a page is whole or absent.
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
