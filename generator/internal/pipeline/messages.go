package pipeline

import (
	"path"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/i18n"
)

// neededMessages reports the messages the program asks for that are not there,
// or want data it does not give, without printing one. Those templates name are
// render.Load's.
func neededMessages(b *i18n.Bundle) diag.List {
	return inVain(b.Unmet(i18n.Needed()))
}

// missingMessages reports what templates and views asked for in vain so far.
func missingMessages(b *i18n.Bundle) diag.List { return inVain(b.Missing()) }

func inVain(keys []string) diag.List {
	var problems diag.List
	for _, key := range keys {
		problems.Report(diag.Position{File: path.Join(TemplatesDir, "i18n")}, "messages-missing",
			diag.Say("message %q is asked for but does not exist, or lacks its data", "用到的文字“%s”不存在或缺少数据", key))
	}
	return problems
}
