package pipeline

import (
	"bytes"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/site"
)

// anchors reports links to places that are not on the page they name.
func anchors(links []site.Anchor, files []output.File, out *diag.List) {
	pages := map[string][]byte{}
	for _, f := range files {
		pages[f.Path] = f.Data
	}
	for _, l := range links {
		if !bytes.Contains(pages[l.Path], []byte(`id="`+l.Fragment+`"`)) {
			out.Report(l.At, "unknown-anchor", diag.Say("%s has no place %q", "%s 中没有“%s”这一位置", l.Path, "#"+l.Fragment))
		}
	}
}
