package i18n

import (
	"cmp"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"zhinan/generator/internal/lang"
)

// Collators keep buffers and must not be shared between goroutines.
var collators = map[lang.Lang]*sync.Pool{
	lang.ZH: {New: func() any { return collate.New(language.Chinese, collate.Numeric) }},
	lang.EN: {New: func() any { return collate.New(language.English, collate.Numeric) }},
}

// Compare orders names for a reader: -1, 0 or +1. zh puts Latin before Chinese
// and orders Chinese by pinyin; in both languages accents and case only decide
// between names otherwise alike. Digits count by their value, marks and spaces
// at the start for nothing. Only equal strings give 0.
func (p *Printer) Compare(a, b string) int {
	pool := collators[p.lang]
	c := pool.Get().(*collate.Collator)
	defer pool.Put(c)
	return cmp.Or(c.CompareString(p.sortKey(a), p.sortKey(b)), strings.Compare(a, b))
}

func (p *Printer) sortKey(s string) string {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !indexed(r) })
	if p.lang == lang.ZH {
		s = readings.Replace(s)
	}
	return s
}

// readings gives well-known names a character of the right sound: the
// collation knows one reading of each character, and not these.
var readings = strings.NewReplacer(
	"秘鲁", "必鲁", "柏林", "伯林",
	"重庆", "虫庆", "厦门", "下门", "番禺", "潘禺", "乐清", "月清",
	"长三角", "常三角", "长安", "常安", "长白", "常白", "长城", "常城", "长春", "常春",
	"长江", "常江", "长崎", "常崎", "长沙", "常沙", "长治", "常治",
)

// indexed reports whether r can stand in an index, or keeps a name out of it.
func indexed(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// Initial returns the letter under which an index lists s, A to Z, or "#".
// Marks and spaces at the start are passed over. Latin letters lose their
// accents. In zh a Chinese character stands under its pinyin initial.
func (p *Printer) Initial(s string) string {
	for _, r := range norm.NFKD.String(p.sortKey(s)) {
		switch {
		case !indexed(r):
			continue
		case unicode.Is(unicode.Latin, r):
			return latinInitial(r)
		case unicode.Is(unicode.Han, r) && p.lang == lang.ZH:
			return hanInitial(r)
		}
		break
	}
	return "#"
}

// Letters that do not decompose into a base letter and a mark.
var latinBase = map[rune]string{
	'Æ': "A", 'Œ': "O", 'Ø': "O", 'Ł': "L", 'Đ': "D", 'Ð': "D", 'Þ': "T", 'ẞ': "S", 'Ħ': "H", 'Ŋ': "N", 'Ŧ': "T",
}

func latinInitial(r rune) string {
	r = unicode.ToUpper(r)
	if r == 'ß' { // has no single upper-case letter
		return "S"
	}
	if 'A' <= r && r <= 'Z' {
		return string(r)
	}
	if base, ok := latinBase[r]; ok {
		return base
	}
	return "#"
}

// pinyinStarts holds, per initial, the first character of that initial in the
// order of the zh collation: a character belongs to the last start that does
// not sort after it. Characters without a reading sort before the first start.
// I, U and V begin no syllable.
var pinyinStarts = []struct{ letter, first string }{
	{"A", "阿"}, {"B", "八"}, {"C", "嚓"}, {"D", "咑"}, {"E", "妸"}, {"F", "发"},
	{"G", "旮"}, {"H", "哈"}, {"J", "丌"}, {"K", "咔"}, {"L", "㕇"}, {"M", "呣"},
	{"N", "嗯"}, {"O", "喔"}, {"P", "妑"}, {"Q", "七"}, {"R", "呥"}, {"S", "仨"},
	{"T", "他"}, {"W", "穵"}, {"X", "夕"}, {"Y", "丫"}, {"Z", "帀"},
}

func hanInitial(r rune) string {
	pool := collators[lang.ZH]
	c := pool.Get().(*collate.Collator)
	defer pool.Put(c)
	letter, s := "#", string(r)
	for _, start := range pinyinStarts {
		if c.CompareString(start.first, s) > 0 {
			break
		}
		letter = start.letter
	}
	return letter
}
