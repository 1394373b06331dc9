package source

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"zhinan/generator/internal/diag"
)

// LedgerName is the file of content that holds every path the site has
// promised to answer.
const LedgerName = "links.lock"

// Published is a line of the ledger: a path, and the content's date when it
// was first published.
type Published struct {
	Path string
	Date time.Time
	At   diag.Position
}

const ledgerHead = `# Every address this site has published, and the date of the content that
# first had it. Written by "zhinan publish-ledger"; lines are only ever added.
`

// FormatLedger writes the ledger, sorted by path.
func FormatLedger(list []Published) []byte {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b Published) int { return cmp.Compare(a.Path, b.Path) })
	var b bytes.Buffer
	b.WriteString(ledgerHead)
	for _, p := range list {
		fmt.Fprintf(&b, "%s %s\n", p.Path, p.Date.Format(time.DateOnly))
	}
	return b.Bytes()
}

func (r *reader) readLedger(name string) error {
	data, err := fs.ReadFile(r.fsys, name)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	list, problems := parseLedger(name, data)
	r.records.Ledger = list
	r.merge(problems)
	return nil
}

// maxLedger bounds the ledger: a line is about forty bytes.
const maxLedger = 16 << 20

// parseLedger reads "path date" lines; blank ones and those that begin with #
// say nothing. Paths are sorted, so that two branches that add some merge, and
// stand once.
func parseLedger(file string, data []byte) ([]Published, diag.List) {
	var problems diag.List
	if len(data) > maxLedger {
		problems.Report(diag.Position{File: file, Line: 1, Column: 1}, "too-large", diag.Say("file is larger than %d KiB", "文件大于 %d KiB", maxLedger>>10))
		return nil, problems
	}
	var list []Published
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		at := diag.Position{File: file, Line: n, Column: 1}
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		path, day, found := strings.Cut(line, " ")
		date, err := time.Parse(time.DateOnly, day)
		switch {
		case !found || err != nil || !ledgerPath(path):
			problems.Add(diag.Problem{At: at, Rule: "ledger",
				Message: diag.Say("not a published path and its date", "不是“路径 日期”一行"),
				Hint:    diag.Say("write zh/about.html 2026-11-21, or run zhinan publish-ledger", "写作 zh/about.html 2026-11-21，或运行 zhinan publish-ledger")})
			if problems.Len() >= maxProblems {
				return list, problems
			}
			continue
		case len(list) > 0 && list[len(list)-1].Path >= path:
			problems.Add(diag.Problem{At: at, Rule: "ledger",
				Message: diag.Say("%s is out of order or stands here twice", "%s 未按次序或重复", path),
				Hint:    diag.Say("zhinan publish-ledger sorts the file", "运行 zhinan publish-ledger 即可排序")})
			if problems.Len() >= maxProblems {
				return list, problems
			}
		}
		list = append(list, Published{path, date, at})
	}
	return list, problems
}

// ledgerPath reports a clean relative path of the characters ids and file
// names of the site have.
func ledgerPath(s string) bool {
	for name := range strings.SplitSeq(s, "/") {
		if name == "" || name[0] == '.' {
			return false
		}
		for _, r := range name {
			if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '.' || r == '_') {
				return false
			}
		}
	}
	return true
}
