package source

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/schema"
)

// LedgerName is the file of content that holds every path the site has
// promised to answer.
const LedgerName = "links.lock"

// Published is a line of the ledger: a path, and the content's date when it
// was first published; or a record, such as directions/2024-2-1.5, and the
// addresses of the clauses of its text that were first published on that day.
type Published struct {
	Path    string
	Date    time.Time
	At      diag.Position
	Clauses []string // c1, c3-1, p2; none for a path
}

const ledgerHead = `# Every address this site has published, and the date of the content that
# first had it. Written by "zhinan publish-ledger"; lines are only ever added.
# Clauses stand on the line of their record: #c3 on each of its pages.
`

// FormatLedger writes the ledger, sorted by path, and by day where clauses of
// a record were published one after the other.
func FormatLedger(list []Published) []byte {
	list = slices.Clone(list)
	slices.SortFunc(list, Published.compare)
	var b bytes.Buffer
	b.WriteString(ledgerHead)
	for _, p := range list {
		fmt.Fprintf(&b, "%s %s", p.Path, p.Date.Format(time.DateOnly))
		for _, c := range p.Clauses {
			b.WriteString(" #" + c)
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// compare orders lines. Those of clauses may stand on more days than one.
func (p Published) compare(o Published) int {
	c := cmp.Compare(p.Path, o.Path)
	if c == 0 && len(p.Clauses) > 0 && len(o.Clauses) > 0 {
		c = p.Date.Compare(o.Date)
	}
	return c
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

// parseLedger reads "path date" lines, and "record date #c1 #c2". Paths are
// sorted, so that two branches that add some merge, and stand once.
func parseLedger(file string, data []byte) ([]Published, diag.List) {
	var list []Published
	problems := lockLines(file, data, "zhinan publish-ledger", func(at diag.Position, line string) *diag.Problem {
		p, ok := ledgerLine(line)
		if !ok {
			return &diag.Problem{At: at, Rule: "ledger",
				Message: diag.Say("not a published path and its date", "不是“路径 日期”一行"),
				Hint:    diag.Say("write zh/about.html 2026-11-21, or run zhinan publish-ledger", "写作 zh/about.html 2026-11-21，或运行 zhinan publish-ledger")}
		}
		p.At = at
		list = append(list, p)
		if n := len(list); n > 1 && list[n-2].compare(p) >= 0 {
			return &diag.Problem{At: at, Rule: "ledger",
				Message: diag.Say("%s is out of order or stands here twice", "%s 未按次序或重复", p.Path),
				Hint:    diag.Say("zhinan publish-ledger sorts the file", "运行 zhinan publish-ledger 即可排序")}
		}
		return nil
	})
	return list, problems
}

// ledgerLine reads one line.
func ledgerLine(line string) (p Published, ok bool) {
	parts := strings.Split(line, " ")
	if len(parts) < 2 || !ledgerPath(parts[0]) {
		return p, false
	}
	date, err := time.Parse(time.DateOnly, parts[1])
	if err != nil {
		return p, false
	}
	p = Published{Path: parts[0], Date: date}
	for _, word := range parts[2:] {
		id, found := strings.CutPrefix(word, "#")
		if !found || !clauseID.MatchString(id) || slices.Contains(p.Clauses, id) {
			return p, false
		}
		p.Clauses = append(p.Clauses, id)
	}
	return p, true
}

var clauseID = regexp.MustCompile(schema.ClauseID.Pattern)

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
