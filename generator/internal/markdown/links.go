package markdown

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/util"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

type destKind uint8

const (
	refused destKind = iota
	external
	address // mailto: and tel:
	anchor
	internal
	placeholder
)

// destination is a checked link destination. value is an address that may be
// written into an href after escaping; for anchors the id, for placeholders
// the kind, for internal ones what Resolve is asked.
type destination struct {
	kind  destKind
	value string
}

const (
	internalScheme = "zhinan:"
	missingScheme  = "missing:"
)

var (
	missingKinds = []string{"link", "email", "phone", "file", "address", "text"}
	scheme       = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]*):`)
	hostName     = regexp.MustCompile(`^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?$`)
	mailAddress  = regexp.MustCompile(`(?i)^mailto:[a-z0-9.!#$&'*+/=^_~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?:\?(?:subject|cc|body)=[^?]*)?$`)
	telephone    = regexp.MustCompile(`(?i)^tel:\+?[0-9][0-9().-]{1,30}(?:;ext=[0-9]{1,8})?$`)
)

// resolved gives a destination as it is meant: backslash escapes and entities
// replaced, so that checks see what a browser would see.
func resolved(raw []byte) string {
	raw = util.UnescapePunctuations(raw)
	raw = util.ResolveNumericReferences(raw)
	return string(util.ResolveEntityNames(raw))
}

// checkDest decides what a destination is. When it is refused, what is wrong
// and what to do are returned with it.
func checkDest(raw []byte) (d destination, wrong, hint diag.Message) {
	dest := resolved(raw)
	bad := func(wrong, hint diag.Message) (destination, diag.Message, diag.Message) {
		return destination{kind: refused, value: dest}, wrong, hint
	}
	full := diag.Say("write the full address, https://…, or zhinan:… within the catalogue", "请写完整网址 https://…，站内请用 zhinan:…")
	switch {
	case dest == "":
		return bad(diag.Say("the link has no destination", "链接没有目标"),
			diag.Say("write missing:link where the source gives none", "原文未给出时请写 missing:link"))
	case len(dest) > maxDest:
		return bad(diag.Say("the destination is longer than %d bytes", "链接目标超过 %d 字节", maxDest), full)
	case strings.ContainsRune(string(raw), '\\'):
		return bad(diag.Say("a backslash in a link destination", "链接目标中有反斜杠"), full)
	case strings.Contains(string(raw), "&#"):
		return bad(diag.Say("a character reference in a link destination", "链接目标中有字符引用"), full)
	}
	for _, r := range dest {
		if r <= ' ' || lang.IsUnseen(r) || unicode.IsSpace(r) || r == '\ufffd' || strings.ContainsRune("\\<>\"`^{|}", r) {
			return bad(diag.Say("the character %q (U+%04[1]X) in a link destination", "链接目标中有字符 %q（U+%04[1]X）", r),
				diag.Say("percent-encode it, or remove it", "请用百分号编码，或删除"))
		}
	}
	if strings.HasPrefix(dest, "#") {
		id, err := url.PathUnescape(dest[1:])
		if err != nil || id == "" {
			return bad(diag.Say("the anchor %q is not valid", "锚点 %q 无效", dest), full)
		}
		return destination{anchor, id}, diag.Message{}, diag.Message{}
	}
	m := scheme.FindStringSubmatch(dest)
	if m == nil {
		return bad(diag.Say("%q is not an address", "%q 不是网址", dest), full)
	}
	kind := refused
	switch strings.ToLower(m[1]) {
	case "zhinan":
		if strings.HasPrefix(dest, internalScheme) && len(dest) > len(internalScheme) {
			kind = internal
		}
	case "missing":
		return checkMissing(dest)
	case "http", "https":
		return checkWeb(dest, full)
	case "mailto":
		if mailAddress.MatchString(dest) && !strings.Contains(strings.ToLower(dest), "%0") {
			kind = address
		}
	case "tel":
		if telephone.MatchString(dest) {
			kind = address
		}
	default:
		return bad(diag.Say("links of the kind %q are not allowed", "不允许 %q 类链接", m[1]+":"), full)
	}
	if kind == refused {
		return bad(diag.Say("%q is not a valid address", "%q 不是有效的地址", dest),
			diag.Say("for example mailto:name@example.org or tel:+86-10-12345678", "例如 mailto:name@example.org、tel:+86-10-12345678"))
	}
	return destination{kind, dest}, diag.Message{}, diag.Message{}
}

func checkMissing(dest string) (destination, diag.Message, diag.Message) {
	kind := strings.TrimPrefix(dest, missingScheme)
	for _, k := range missingKinds {
		if kind == k {
			return destination{placeholder, kind}, diag.Message{}, diag.Message{}
		}
	}
	all := strings.Join(missingKinds, ", ")
	return destination{refused, dest},
		diag.Say("unknown placeholder %q", "未知的占位类型 %q", dest),
		diag.Say("one of %s", "可用：%s", all)
}

// checkWeb checks http and https. Hosts are ASCII, without a user name, so
// that a reader can see where a link leads.
func checkWeb(dest string, full diag.Message) (destination, diag.Message, diag.Message) {
	for _, r := range dest {
		if r != '·' && classify(r, "zh") == classCJKPunct {
			return destination{refused, dest},
				diag.Say("Chinese punctuation %q in a web address", "网址中有中文标点 %q", r),
				diag.Say("end the address before it, or percent-encode it", "请在其前结束网址，或用百分号编码")
		}
	}
	u, err := url.Parse(dest)
	if err != nil || u.Opaque != "" || u.User != nil || !hostName.MatchString(u.Host) || !strings.Contains(u.Host, ".") {
		return destination{refused, dest}, diag.Say("%q is not a valid web address", "%q 不是有效的网址", dest), full
	}
	return destination{external, string(util.URLEscape([]byte(dest), false))}, diag.Message{}, diag.Message{}
}

// safeHref checks an address that came from Options. They are the program's
// own, but a mistake there must not become a script either.
func safeHref(href string) bool {
	if href == "" || strings.HasPrefix(href, "//") || strings.ContainsFunc(href, func(r rune) bool {
		return r <= ' ' || r == '\\' || lang.Control(r)
	}) {
		return false
	}
	if i := strings.IndexAny(href, ":/?#"); i >= 0 && href[i] == ':' {
		s := strings.ToLower(href[:i])
		return s == "http" || s == "https" || s == "mailto" || s == "tel"
	}
	return true
}

// nearest finds the candidate most like s, if any is close.
func nearest(s string, candidates []string) string {
	best, bestAt := "", max(1, len(start(s))/2)+1
	for _, c := range candidates {
		if d := distance(start(s), start(c)); d < bestAt {
			best, bestAt = c, d
		}
	}
	return best
}

// start is enough of a long id to compare.
func start(s string) []rune {
	r := []rune(s)
	return r[:min(len(r), 32)]
}

// distance is the number of single-character edits between a and b.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
