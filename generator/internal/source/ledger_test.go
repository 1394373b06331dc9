package source

import (
	"bytes"
	"strings"
	"testing"
	"zhinan/generator/internal/diag"
)

// What is read is written again byte for byte, and every path is one a site
// could have.
func FuzzLedger(f *testing.F) {
	f.Add([]byte("# x\n\nzh/a.html 2026-11-21\nzh/b.html 2026-11-22\n"))
	f.Add([]byte("zh/a.html 2026-11-21\r\nzh/a.html 0001-01-01"))
	f.Add([]byte("../x 2026-11-21\n.. 2026-11-21\n"))
	f.Add([]byte("directions/a 2026-11-21 #c1 #c2-2-1\ndirections/a 2026-11-22 #s2-c1 #p10\nen/a.html 2026-11-22\n"))
	f.Add([]byte("a 2026-11-21 c1\nb 2026-11-21 #c1 #c1\nc 2026-11-21 #C1\nd 2026-11-21 #\ne 2026-11-21 #c1 \n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, problems := parseLedger("f", data)
		text := FormatLedger(list)
		again, more := parseLedger("f", text)
		if problems.Len() == 0 && (more.Len() > 0 || len(again) != len(list) || !bytes.Equal(FormatLedger(again), text)) {
			t.Errorf("%q is read back as %q", data, text)
		}
		for _, l := range list {
			if !ledgerPath(l.Path) {
				t.Errorf("path %q", l.Path)
			}
		}
	})
}

// Lines of clauses: a record, a day, and the addresses first published then.
func TestLedgerOfClauses(t *testing.T) {
	good := ledgerHead + "directions/a 2026-11-21 #c1 #c3-1 #s2-c1 #p2\ndirections/a 2026-11-22 #c4\nen/a.html 2026-11-21\n"
	list, problems := parseLedger("f", []byte(good))
	if problems.Len() > 0 || len(list) != 3 || len(list[0].Clauses) != 4 || list[1].Clauses[0] != "c4" || list[2].Clauses != nil {
		t.Errorf("%+v, %v", list, problems.Sorted())
	}
	if got := string(FormatLedger([]Published{list[2], list[1], list[0]})); got != good {
		t.Errorf("%s\nwant\n%s", got, good)
	}
	for _, bad := range []string{
		"directions/a 2026-11-21 c1", "directions/a 2026-11-21 #c1 #c1", "directions/a 2026-11-21 #C1", "directions/a 2026-11-21 #",
		"directions/a 2026-11-21 #c1 ", "directions/a 2026-11-21  #c1", "directions/a #c1", "directions/a 2026-11-21 #c1/2",
	} {
		if _, problems := parseLedger("f", []byte(bad+"\n")); problems.Len() != 1 || problems.Sorted()[0].Rule != "ledger" {
			t.Errorf("%q: %v", bad, problems.Sorted())
		}
	}
	twice := "directions/a 2026-11-21 #c1\ndirections/a 2026-11-21 #c2\n"
	if _, problems := parseLedger("f", []byte(twice)); problems.Len() != 1 || problems.Sorted()[0].At.Line != 2 {
		t.Errorf("two lines of one day: %v", problems.Sorted())
	}
}

func TestMarksOfAMergeConflict(t *testing.T) {
	parsers := map[string]func(string, []byte) diag.List{
		"ledger":       func(f string, data []byte) diag.List { _, p := parseLedger(f, data); return p },
		"bad-approval": func(f string, data []byte) diag.List { _, p := parseApprovals(f, data); return p },
	}
	for rule, parse := range parsers {
		for _, mark := range []string{"<<<<<<< ours", "=======", ">>>>>>> theirs"} {
			found := parse("f", []byte("\n"+mark+"\n"))
			list := found.Sorted()
			if len(list) != 1 || list[0].Rule != rule || list[0].At.Line != 2 || !strings.Contains(list[0].Message.EN, "merge conflict") {
				t.Errorf("%s, %s: %v", rule, mark, list)
			}
		}
	}
}
