package values_test

import (
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/values"
)

// BenchmarkRead reads a megabyte of each kind of text. What matters is that the
// time an input takes grows with its length and not faster: no kind may be a
// hundred times slower than plain text.
func BenchmarkRead(b *testing.B) {
	const size = 1 << 20
	for _, c := range []struct{ name, piece string }{
		{"digits", "1"}, {"万", "万"}, {"一", "一"}, {"十", "十"}, {"number and 万", "1万"}, {"spaces", " "}, {"groups", "1,000,000,"}, {"space groups", "100 000 "},
		{"dots", "1.1."}, {"dates", "2023-01-01-"}, {"ranges", "1-2~3至4—"}, {"labels", "第1、2、3、"}, {"at signs", "a@b.c@"}, {"one long word", "a"}, {"hyphens", "a-1-"},
		{"www", "www."}, {"hosts", "a.b.cn/"}, {"bound words", "不超过"}, {"at least", "at least "}, {"brackets", "〔2023〕("}, {"每", "每项每方"}, {"clocks", "16:00"}, {"twos", "two "}, {"million", "1 million "},
		{"mixed", "每个项目实施周期一般为2~3年（详细内容请参看附件1），国拨经费总概算3.368 亿元, no more than 20 projects at up to CNY 3 million each by 16:00 on 22 May 2018; 中方不超过200万元/项。\n"},
		{"text", "推进我国参与国际大科学工程，加速推动国内外大型研究基础设施开放共享。 The project tasks relate to scientific, technological and engineering issues.\n"},
	} {
		b.Run(c.name, func(b *testing.B) {
			s := strings.Repeat(c.piece, size/len(c.piece)+1)
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				values.Read(s, lang.ZH)
			}
		})
	}
}
