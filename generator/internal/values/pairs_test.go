package values_test

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/values"
)

// pair is one text of the real content in both languages.
type pair struct{ where, zh, en string }

// collector walks the catalogue for every text that has both sides.
type collector struct {
	out  []pair
	seen map[uintptr]bool
}

func (c *collector) add(where, zh, en string) {
	if zh != "" && en != "" {
		c.out = append(c.out, pair{where, zh, en})
	}
}

func (c *collector) body(where string, b catalog.Body) {
	if b.ZH == nil || b.EN == nil {
		return
	}
	zh, en := b.ZH.Blocks(), b.EN.Blocks()
	if len(zh) == len(en) {
		for i := range zh {
			c.add(fmt.Sprintf("%s body %d", where, i), zh[i].Text, en[i].Text)
		}
		return
	}
	var z, e strings.Builder
	for _, b := range zh {
		z.WriteString(b.Text + "\n")
	}
	for _, b := range en {
		e.WriteString(b.Text + "\n")
	}
	c.add(where+" body", z.String(), e.String())
}

func (c *collector) walk(where string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && !c.seen[v.Pointer()] {
			c.seen[v.Pointer()] = true
			c.walk(where, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			c.walk(fmt.Sprintf("%s %d", where, i), v.Index(i))
		}
	case reflect.Struct:
		switch x := v.Interface().(type) {
		case lang.Text:
			if x.Original == lang.OriginalBoth {
				where += " both"
			}
			c.add(where, x.ZH, x.EN)
			return
		case catalog.Body:
			c.body(where, x)
			return
		}
		if id := v.FieldByName("ID"); id.IsValid() && id.Kind() == reflect.String {
			if v.Type().Name() == "Note" {
				where, _, _ = strings.Cut(where, " Notes")
			} else {
				where = ""
			}
			where = strings.TrimSpace(where + " " + strings.ToLower(v.Type().Name()) + " " + id.String())
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				c.walk(where+" "+v.Type().Field(i).Name, v.Field(i))
			}
		}
	}
}

// realPairs gives every text of the real content that has both sides.
func realPairs(t testing.TB) []pair {
	c := collector{seen: map[uintptr]bool{}}
	c.walk("", reflect.ValueOf(testcontent.Load(t).Catalog))
	return c.out
}

// tableFigure reports a figure both of whose wordings are printed by sources
// of their own: the Chinese tables have the unit (万元) in their heads.
func tableFigure(where string) bool { return strings.HasSuffix(where, "Printed both") }

// reasons are why a pair rightly differs: testdata/reasons.txt, a line a pair.
func reasons(t *testing.T) map[string]string {
	data, err := os.ReadFile("testdata/reasons.txt")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if where, reason, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && !strings.HasPrefix(line, "#") {
			out[where] = reason
		}
	}
	return out
}

// most is how many pairs of the real content may differ: honest differences
// between the languages, each with its reason. Fewer is better; more means
// that the reader has lost something, or the content has a fault.
const most = 24

// TestRealContent reads every text of the real content in both languages: they
// have the same values, with bounds, bases and nouns, but for the pairs listed
// in the golden file.
func TestRealContent(t *testing.T) {
	why := reasons(t)
	var list strings.Builder
	all, differ, figures := 0, 0, 0
	for _, p := range realPairs(t) {
		all++
		zh, en := values.Compare(values.Read(p.zh, lang.ZH), values.Read(p.en, lang.EN))
		if len(zh)+len(en) == 0 {
			continue
		}
		differ++
		reason := why[p.where]
		delete(why, p.where)
		if tableFigure(p.where) {
			figures++
			reason = "the unit stands in the head of the Chinese table"
		}
		if reason == "" {
			t.Errorf("%s: the sides differ and no reason is given\n zh: %s\n    %v\n en: %s\n    %v", p.where, p.zh, zh, p.en, en)
		}
		fmt.Fprintf(&list, "%s\n  zh: %s\n  en: %s\n  why: %s\n", p.where, said(zh, p.zh), said(en, p.en), reason)
	}
	for where := range why {
		t.Errorf("%s: a reason that nothing needs", where)
	}
	if differ > most {
		t.Errorf("%d of %d pairs differ, at most %d may", differ, all, most)
	}
	t.Logf("%d of %d pairs have the same values (%.1f %%); of the %d others %d are figures of tables", all-differ, all, 100*float64(all-differ)/float64(all), differ, figures)
	if all < 1500 {
		t.Errorf("only %d pairs were read", all)
	}
	golden.Test(t, "pairs", txtar.File{Name: "differ", Data: []byte(list.String())})
}

func said(list []values.Value, s string) string {
	var out []string
	for _, v := range list {
		out = append(out, fmt.Sprintf("%s «%s»", v, s[v.Start:v.End]))
	}
	return strings.Join(out, "; ")
}

// BenchmarkContent reads the whole real content in both languages.
func BenchmarkContent(b *testing.B) {
	pairs := realPairs(b)
	for b.Loop() {
		for _, p := range pairs {
			values.Compare(values.Read(p.zh, lang.ZH), values.Read(p.en, lang.EN))
		}
	}
}
