package lang

import "testing"

func TestTags(t *testing.T) {
	for tag, want := range map[string]bool{
		"zh": true, "en": true, "fr": true, "ja": true, "ko": true, "pt-BR": true, "zh-Hant": true, "sr-Latn": true, "de-CH": true, "yue": true,
		"": false, "xx-nonsense": false, "nonsense": false, "und": false, "f": false, "french": false, "fr_FR!": false, "zz": false, "fr-": false,
	} {
		if got := Valid(tag); got != want {
			t.Errorf("Valid(%q) = %v", tag, got)
		}
	}
	for tag, want := range map[string]Lang{"zh": ZH, "zh-Hant": ZH, "en-GB": EN, "en": EN, "fr": "fr", "pt-BR": "pt-BR"} {
		if got := Of(tag); got != want {
			t.Errorf("Of(%q) = %q, want %q", tag, got, want)
		}
	}
	for o, want := range map[Original]Lang{"": "", OriginalNone: "", OriginalZH: "", OriginalBoth: "", "fr": "fr"} {
		if got := o.Third(); got != want {
			t.Errorf("%q.Third() = %q, want %q", o, got, want)
		}
	}
	third := Text{ZH: "法", EN: "French", Original: "fr", Wording: "français"}
	for _, l := range Both {
		if !third.Translated(l) || third.IsOriginal(l) {
			t.Errorf("%s is not our translation", l)
		}
	}
	if Lang("fr").Tag() != "fr" || ZH.Tag() != "zh-CN" || EN.Tag() != "en" {
		t.Error("wrong tags")
	}
}
