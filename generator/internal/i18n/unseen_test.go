package i18n

import (
	"testing"
	"testing/fstest"
	"unicode"

	"zhinan/generator/internal/lang"
)

// TestUnseen: a message file holds no character that cannot be seen, neither
// in a key nor in a text nor as an escape.
func TestUnseen(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r == '\t' || r == '\n' || !lang.IsUnseen(r) || r >= 0x3400 && r%500 != 0 {
			continue
		}
		for _, zh := range []string{"a: 指" + string(r) + "南\n", "a" + string(r) + "b: 指南\n", "a:\n  other: 指" + string(r) + "南\n"} {
			_, faults := Load(fstest.MapFS{"zh.yaml": {Data: []byte(zh)}, "en.yaml": {Data: []byte("a: Guide\n")}}, ".")
			if all := faults.Sorted(); len(all) != 1 || all[0].At.File != "zh.yaml" || all[0].Message.ZH != "有看不见的字符："+lang.UnseenName(r).ZH {
				t.Fatalf("%q: %s", zh, describe(faults))
			}
		}
	}
}
