package check

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"zhinan/generator/internal/diag"
)

// Glyph reports a character that no face of the booklet has (no-glyph),
// wherever an editor wrote it in the folders of content and messages. Where
// it stands in no file as it is, having been written as an escape, text, which
// has it, is named instead. The error is the disk's.
func Glyph(fsys fs.FS, content, messages string, r rune, text string) (diag.List, error) {
	var out diag.List
	problem := diag.Problem{Rule: "no-glyph",
		Message: diag.Say("no face of the booklet has the character %q (U+%04X)", "成册指南的字体没有字符“%s”（U+%04X）", string(r), r),
		Hint: diag.Say("write another character, or add a face that has it: -font-path DIR, or templates/print/fonts",
			"请改用其他字符，或加入含有它的字体：-font-path 目录，或放入 templates/print/fonts")}
	for _, dir := range []string{content, messages} {
		err := fs.WalkDir(fsys, dir, func(p string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return fmt.Errorf("read %s: %w", p, err)
			case d.IsDir() && (p == path.Join(content, "sources") || p == path.Join(content, "pages")):
				return fs.SkipDir // not in the booklet
			case d.IsDir() || !printed(content, p):
				return nil
			}
			data, err := fs.ReadFile(fsys, p)
			if err != nil {
				return fmt.Errorf("read %s: %w", p, err)
			}
			for i, line := range strings.Split(string(data), "\n") {
				if before, _, ok := strings.Cut(line, string(r)); ok {
					problem.At = diag.Position{File: p, Line: i + 1, Column: len([]rune(before)) + 1}
					out.Add(problem)
				}
			}
			return nil
		})
		if err != nil {
			return out, err
		}
	}
	if out.Len() == 0 {
		problem.At = diag.Position{File: content}
		problem.Message = diag.Say("no face of the booklet has the character %q (U+%04X) of %q", "成册指南的字体没有字符“%s”（U+%04X），见“%s”", string(r), r, text)
		out.Add(problem)
	}
	return out, nil
}

// printed reports a file whose words may stand in a booklet.
func printed(content, p string) bool {
	ext := path.Ext(p)
	return (ext == ".yaml" || ext == ".md") && p != path.Join(content, "synonyms.yaml") && p != path.Join(content, "terms.yaml")
}
