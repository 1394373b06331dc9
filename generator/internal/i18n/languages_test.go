package i18n_test

import (
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
)

func TestLanguageNames(t *testing.T) {
	b := testcontent.Messages(t)
	for tag, want := range map[lang.Lang][2]string{"fr": {"法语", "French"}, "ja": {"日语", "Japanese"}, "ko": {"韩语", "Korean"}, "qaa": {"qaa", "qaa"}, "": {"", ""}} {
		for i, l := range lang.Both {
			if got := b.Printer(l).Language(tag); got != want[i] {
				t.Errorf("%s: %q is %q, want %q", l, tag, got, want[i])
			}
		}
	}
}
