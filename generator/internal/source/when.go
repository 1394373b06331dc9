package source

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/yamlfile"
)

// When is as much of a date as is printed, with its place. What is not printed
// is zero: a month has no Day, a day without a year no Year. A word in place
// of a date (tbd, rolling, on_publication) leaves all three zero.
type When struct {
	Value            string // as the author wrote it
	Year, Month, Day int
	At               diag.Position
	wrong            bool
}

// Set reports whether there is a value.
func (w When) Set() bool { return w.Given() && !w.wrong }

// Given reports whether the author wrote the key, as for String.
func (w When) Given() bool { return w.At.Line > 0 }

var (
	whenPattern = regexp.MustCompile(schema.WhenForm.Pattern)
	whenParts   = regexp.MustCompile(`^(?:([0-9]{4})|-)(?:-([0-9]{2}))?(?:-([0-9]{2}))?$`)
)

// when reads a date, or says what is wrong with it.
func (b binder) when(n *yamlfile.Node) When {
	out := When{At: n.At, Value: n.Value, wrong: true}
	if !whenPattern.MatchString(n.Value) {
		_, message, hint := date(n.Value)
		if _, _, general := date("no date"); hint == general {
			hint = diag.Say("write 2024-05-15, or what is printed of it: 2024-05, 2024, --05-15; or tbd, rolling, on_publication",
				"写作 2024-05-15，或原文所印部分：2024-05、2024、--05-15；或写 tbd（待定）、rolling（随时受理）、on_publication（自发布之日起）")
		}
		b.report(n, "bad-date", message, hint)
		return out
	}
	m := whenParts.FindStringSubmatch(n.Value)
	if m == nil {
		out.wrong = false
		return out
	}
	out.Year, _ = strconv.Atoi(m[1])
	out.Month, _ = strconv.Atoi(m[2])
	out.Day, _ = strconv.Atoi(m[3])
	if _, message, hint := date(whole(m)); !message.IsZero() {
		b.report(n, "bad-date", diag.Message{EN: strings.ReplaceAll(message.EN, whole(m), n.Value), ZH: strings.ReplaceAll(message.ZH, whole(m), n.Value)}, hint)
		return out
	}
	out.wrong = false
	return out
}

// whole makes a day of what is printed: the first of a month or a year; a day
// without a year is one of a leap year, and may be 29 February.
func whole(printed []string) string {
	return fmt.Sprintf("%s-%s-%s", cmp.Or(printed[1], "2024"), cmp.Or(printed[2], "01"), cmp.Or(printed[3], "01"))
}
