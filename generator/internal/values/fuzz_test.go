package values_test

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/values"
)

// FuzzRead holds what is true of every text: the values stand in order within
// it and do not overlap, their parts stand on whole characters, the reading is
// the same each time, and a text agrees with itself.
func FuzzRead(f *testing.F) {
	for _, row := range table(f) {
		for _, s := range append(row.zh, row.en...) {
			f.Add(s, true)
			f.Add(s, false)
		}
	}
	for _, s := range []string{"", "\xff1万\xfe", "1\u2028年", "〔2022101号", "为 23 年", "１２：３０", "2023年9\n月8日16:00前", "一一一一", "万亿万亿1", "@@@.@", "第第第1"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, chinese bool) {
		l := lang.EN
		if chinese {
			l = lang.ZH
		}
		list := values.Read(s, l)
		if !reflect.DeepEqual(list, values.Read(s, l)) {
			t.Fatal("two readings differ")
		}
		whole := func(i int) bool {
			return i >= 0 && i <= len(s) && (i == len(s) || !utf8.ValidString(s) || utf8.RuneStart(s[i]))
		}
		last := 0
		for _, v := range list {
			if v.Start < last || v.End <= v.Start || v.End > len(s) {
				t.Fatalf("%s at %d..%d after %d", v, v.Start, v.End, last)
			}
			last = v.End
			for _, at := range []values.Span{v.Span, v.UnitAt, v.QualifierAt} {
				if !whole(at.Start) || !whole(at.End) || at.End < at.Start {
					t.Fatalf("%s: %v is no stretch of the text", v, at)
				}
			}
			if v.String() == "" || !values.Equal(v, v) || !values.Same(v, v) {
				t.Fatalf("%#v does not equal itself", v)
			}
		}
		if a, b := values.Compare(list, list); len(a)+len(b) > 0 {
			t.Fatalf("a text differs from itself: %v %v", a, b)
		}
	})
}
