package source

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
)

// ApprovalsName is the file of content that holds which originals and
// translations a person has compared.
const ApprovalsName = "approved.lock"

// Approval is a line of that file: both sides of a text as they were when they
// were compared, each as its digest.
type Approval struct {
	Record string // id of a guide or direction, or the name of a registry
	ZH, EN string // digests
	At     diag.Position
}

const approvalsHead = `# Originals and translations that a person has compared: the record, then the
# digests of the Chinese and of the English as they were. Written by "zhinan approve".
`

// Digest is what an approval keeps of one side of a text: the first 48 bits of
// its SHA-256, in hexadecimal. Any change of the text changes it.
func Digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:6])
}

// FormatApprovals writes the file, in order of record and digests, each line
// once.
func FormatApprovals(list []Approval) []byte {
	list = slices.Clone(list)
	slices.SortFunc(list, compareApprovals)
	list = slices.CompactFunc(list, func(a, b Approval) bool { return compareApprovals(a, b) == 0 })
	var b bytes.Buffer
	b.WriteString(approvalsHead)
	for _, a := range list {
		fmt.Fprintf(&b, "%s %s %s\n", a.Record, a.ZH, a.EN)
	}
	return b.Bytes()
}

func compareApprovals(a, b Approval) int {
	return cmp.Or(cmp.Compare(a.Record, b.Record), cmp.Compare(a.ZH, b.ZH), cmp.Compare(a.EN, b.EN))
}

func (r *reader) readApprovals(name string) error {
	data, err := fs.ReadFile(r.fsys, name)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	list, problems := parseApprovals(name, data)
	r.records.Approvals = list
	r.merge(problems)
	return nil
}

// parseApprovals reads "record digest digest" lines.
func parseApprovals(file string, data []byte) ([]Approval, diag.List) {
	var list []Approval
	problems := lockLines(file, data, "zhinan approve", func(at diag.Position, line string) *diag.Problem {
		f := strings.Split(line, " ")
		if len(f) != 3 || !ledgerPath(f[0]) || !digest(f[1]) || !digest(f[2]) {
			return &diag.Problem{At: at, Rule: "bad-approval",
				Message: diag.Say("not a record and two digests", "不是“记录 摘要 摘要”一行"),
				Hint:    diag.Say("this file is written by zhinan approve; take the line out and run it again", "本文件由 zhinan approve 写入；请删去此行后重新运行")}
		}
		list = append(list, Approval{f[0], f[1], f[2], at})
		return nil
	})
	return list, problems
}

func digest(s string) bool {
	if len(s) != 12 {
		return false
	}
	_, err := hex.DecodeString(s)
	return err == nil && s == strings.ToLower(s)
}
