package main

import (
	"encoding/json"
	"flag"
	"fmt"

	"zhinan/generator/internal/page"
	"zhinan/generator/internal/pipeline"
	"zhinan/generator/internal/site"
)

// listedKind is a kind of page as zhinan kinds -json tells it.
type listedKind struct {
	Name     string       `json:"name"`
	Template string       `json:"template"`
	Indexed  bool         `json:"indexed"` // search engines are shown it
	Pages    []listedPage `json:"pages"`
}

type listedPage struct {
	Path string `json:"path"`
	Lang string `json:"lang"`           // of pages in both languages: the first
	Twin string `json:"twin,omitempty"` // the same page in the other language
}

// runKinds lists the kinds of pages and the pages of each, which the browser
// tests look at.
func runKinds(args []string, io stdio) error {
	var p project
	f := flag.NewFlagSet("kinds", flag.ContinueOnError)
	p.flags(f)
	asJSON := f.Bool("json", false, "")
	if err := parse(f, args, 0); err != nil {
		return err
	}
	if err := p.open(io); err != nil {
		return err
	}
	c, problems, err := pipeline.Content(p.fsys)
	if err != nil {
		return err
	}
	plan, found := site.Make(c, page.Plan())
	if problems.Merge(found); problems.Len() > 0 {
		return p.refuse(problems, io)
	}
	pages := map[string][]listedPage{}
	for _, x := range plan.Pages {
		pages[x.Kind] = append(pages[x.Kind], listedPage{Path: x.Path, Lang: string(x.Lang), Twin: x.Twin})
	}
	out := []listedKind{}
	for _, k := range page.Kinds() {
		of := pages[k.Name]
		if of == nil {
			of = []listedPage{}
		}
		out = append(out, listedKind{Name: k.Name, Template: pipeline.TemplatesDir + "/pages/" + k.Name + ".html", Indexed: k.Indexed, Pages: of})
	}
	if *asJSON {
		data, err := json.MarshalIndent(out, "", " ")
		if err != nil {
			return fmt.Errorf("kinds: %w", err)
		}
		_, err = fmt.Fprintf(io.out, "%s\n", data)
		return err
	}
	for _, k := range out {
		if _, err := fmt.Fprintf(io.out, "%-16s %5d  %s\n", k.Name, len(k.Pages), k.Template); err != nil {
			return err
		}
	}
	return nil
}
