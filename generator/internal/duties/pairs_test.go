package duties

import (
	"os"
	"reflect"
	"sync"
	"testing"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/source"
	"zhinan/generator/internal/testcontent"
)

// pair is one text of the real content in both languages.
type pair struct {
	at     diag.Position // of the English side
	prose  bool          // written in both languages by the same hand: notes, pages
	zh, en string
}

// realPairs gives every pair of the real content: each text of a record, and
// each block of running texts whose sides have equally many.
func realPairs(t testing.TB) []pair {
	t.Helper()
	testcontent.Load(t) // ends the test where the content has mistakes
	pairs, err := readPairs()
	if err != nil {
		t.Fatal(err)
	}
	if len(pairs) < 900 {
		t.Fatalf("only %d pairs", len(pairs))
	}
	return pairs
}

var readPairs = sync.OnceValues(func() ([]pair, error) {
	records, _, err := source.Read(os.DirFS(testcontent.Root()), "content")
	if err != nil {
		return nil, err
	}
	var out []pair
	collect(reflect.ValueOf(records), true, func(v any, ours bool) {
		switch x := v.(type) {
		case source.Text:
			if x.ZH.Set() && x.EN.Set() {
				out = append(out, pair{x.EN.At, ours, x.ZH.Value, x.EN.Value})
			}
		case source.Body:
			out = append(out, bodyPairs(x, ours)...)
		}
	})
	return out, nil
})

func bodyPairs(b source.Body, ours bool) []pair {
	if b.ZH == nil || b.EN == nil {
		return nil
	}
	zh, en := b.ZH.Blocks(), b.EN.Blocks()
	if len(zh) != len(en) {
		join := func(blocks []markdown.Block) string {
			s := ""
			for _, x := range blocks {
				s += x.Text + "\n"
			}
			return s
		}
		return []pair{{en[0].Pos, ours, join(zh), join(en)}}
	}
	var out []pair
	for i := range zh {
		out = append(out, pair{en[i].Pos, ours, zh[i].Text, en[i].Text})
	}
	return out
}

// collect calls f for every value below v that is a bilingual text or a
// running text, in the order of the fields, and says whether it is our own
// prose: what stands outside guides and directions, and notes within them.
func collect(v reflect.Value, ours bool, f func(v any, ours bool)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() && v.Type() != reflect.TypeFor[*markdown.Doc]() {
			collect(v.Elem(), ours, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			collect(v.Index(i), ours, f)
		}
	case reflect.Struct:
		switch x := v.Interface().(type) {
		case source.Text, source.Body:
			f(x, ours)
			return
		case source.Guide:
			ours = false
		case source.Note, source.Change, source.Difference, source.StatedPartners:
			ours = true
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				collect(v.Field(i), ours, f)
			}
		}
	}
}
