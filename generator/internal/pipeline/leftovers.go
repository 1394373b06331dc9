package pipeline

import (
	"io/fs"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/output"
)

// leftovers remarks on each file that a system or an editor left in the
// folders of the project. No stage reads or publishes one.
func leftovers(fsys fs.FS) diag.List {
	var remarks diag.List
	for _, dir := range []string{ContentDir, TemplatesDir, StaticDir} {
		_ = fs.WalkDir(fsys, dir, func(p string, d fs.DirEntry, err error) error {
			switch {
			case err != nil: // whoever needs the folder reports it
				return nil
			case output.Leftover(p):
				remarks.Add(leftover(p))
			case !d.IsDir() || !strings.HasPrefix(d.Name(), "."):
				return nil
			}
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		})
	}
	return remarks
}

func leftover(p string) diag.Problem {
	return diag.Problem{At: diag.Position{File: p}, Rule: "left-behind",
		Message: diag.Say("remark: left behind by a system or an editor; neither read nor published", "注意：系统或编辑软件遗留的文件，不读取，也不发布"),
		Hint:    diag.Say("delete it, or rename it if it is yours", "请删除；如确有用处，请改名")}
}
