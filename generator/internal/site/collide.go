package site

import (
	"strings"

	"zhinan/generator/internal/diag"
)

// Claims names the page that a file at path would collide with: on file
// systems that fold case, or as a folder of that name. It is empty where there
// is none.
func (p *Plan) Claims(path string) string {
	key := strings.ToLower(path)
	if page, ok := p.folded[key]; ok {
		return page
	}
	for i, r := range key { // a page's path as a folder of the file's
		if r == '/' {
			if page, ok := p.folded[key[:i]]; ok {
				return page
			}
		}
	}
	return p.folders[key]
}

// Collides reports a file served as it is, written at a position and
// published at path, that stands where a page goes (same-path).
func (p *Plan) Collides(at diag.Position, path string) diag.List {
	var problems diag.List
	if page := p.Claims(path); page != "" {
		problems.Report(at, "same-path", diag.Say("a page of the site is written to %s", "网站页面也写入 %s", page))
	}
	return problems
}

// Displaced reports files served as they are, which stand in the folder
// static, where the site writes a file of its own (same-path). File systems
// may fold case.
func Displaced(static string, files, own []string) diag.List {
	var problems diag.List
	taken := map[string]bool{}
	for _, f := range own {
		taken[strings.ToLower(f)] = true
	}
	for _, f := range files {
		if taken[strings.ToLower(f)] {
			problems.Report(diag.Position{File: static + "/" + f}, "same-path",
				diag.Say("the site writes a file of its own to %s", "网站自身也写入 %s", f))
		}
	}
	return problems
}
