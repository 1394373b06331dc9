package check

import "testing"

// TestSqueeze: a document is kept word for word, and what in it nobody can see
// does not part its wording from the record's; what no font shows, and is no
// word of an author's, stands as □, so that it is not lost without a trace.
func TestSqueeze(t *testing.T) {
	for s, want := range map[string]string{
		"联合 研究\u3000项\u00a0目\u2009\n":  "联合研究项目",
		"合\u200b作\u00ad领\ufeff域\u200d": "合作领域",
		"\ue5e5甲\uf0b7乙\ufffc":         "□甲□乙□",
		"（１）２０２４年":                     "（1）2024年",
		"＋－，。":                         "＋－，。",
	} {
		if got := squeeze(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
