package lang

import (
	"fmt"
	"iter"
	"unicode"
)

// The one list of characters a reader cannot see. Whoever refuses, drops or
// blanks such characters asks here.
//
// What authors write holds none of them (Unseen). A source document is kept
// word for word and may: only those that break its lines or reorder them are
// refused there (Hidden); where its wording is compared with a record, what is
// never drawn counts for nothing, and what no font can show stands as □
// (check.squeeze).

// unseenKind is a kind of characters, and what one of them is called that has
// no name of its own.
type unseenKind struct {
	name  Text
	table []*unicode.RangeTable
}

// unseenKinds are asked in this order. Spaces of other widths are not among
// them: they are seen as a gap, and count as white space.
var unseenKinds = []unseenKind{
	{Text{EN: "control character", ZH: "控制字符"}, []*unicode.RangeTable{unicode.Cc}},
	{Text{EN: "variation selector", ZH: "变体选择符"}, []*unicode.RangeTable{unicode.Variation_Selector}},
	{Text{EN: "tag character", ZH: "标签字符"}, []*unicode.RangeTable{span(0xE0000, 0xE007F)}},
	{Text{EN: "private-use character", ZH: "私用区字符"}, []*unicode.RangeTable{unicode.Co}},
	{Text{EN: "Hangul filler", ZH: "韩文填充符"}, []*unicode.RangeTable{span(0x115F, 0x1160), span(0x3164, 0x3164), span(0xFFA0, 0xFFA0)}},
	{Text{EN: "Khmer inherent vowel", ZH: "高棉文固有元音"}, []*unicode.RangeTable{span(0x17B4, 0x17B5)}},
	{Text{EN: "not a character", ZH: "非字符"}, []*unicode.RangeTable{unicode.Noncharacter_Code_Point}},
	{Text{EN: "format character", ZH: "格式字符"}, []*unicode.RangeTable{unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point}},
	{Text{EN: "blank Braille pattern", ZH: "空白盲文"}, []*unicode.RangeTable{span(0x2800, 0x2800)}},
	{Text{EN: "object replacement character", ZH: "对象替换符"}, []*unicode.RangeTable{span(0xFFFC, 0xFFFC)}},
}

func span(first, last uint32) *unicode.RangeTable {
	return &unicode.RangeTable{R32: []unicode.Range32{{Lo: first, Hi: last, Stride: 1}}}
}

// unseenNames are those met most often, by their Unicode name.
var unseenNames = map[rune]Text{
	0x0000: {EN: "null", ZH: "空字符"},
	0x0008: {EN: "backspace", ZH: "退格"},
	0x0009: {EN: "tab", ZH: "制表符"},
	0x000B: {EN: "line tabulation", ZH: "纵向制表符"},
	0x000C: {EN: "form feed", ZH: "换页符"},
	0x000D: {EN: "carriage return", ZH: "回车符"},
	0x001B: {EN: "escape", ZH: "转义控制符"},
	0x007F: {EN: "delete", ZH: "删除控制符"},
	0x0085: {EN: "next line", ZH: "换行控制符"},
	0x00AD: {EN: "soft hyphen", ZH: "软连字符"},
	0x034F: {EN: "combining grapheme joiner", ZH: "组合字形连接符"},
	0x061C: {EN: "Arabic letter mark", ZH: "阿拉伯字母标记"},
	0x180E: {EN: "Mongolian vowel separator", ZH: "蒙古文元音分隔符"},
	0x200B: {EN: "zero width space", ZH: "零宽空格"},
	0x200C: {EN: "zero width non-joiner", ZH: "零宽不连字符"},
	0x200D: {EN: "zero width joiner", ZH: "零宽连字符"},
	0x200E: {EN: "left-to-right mark", ZH: "从左至右标记"},
	0x200F: {EN: "right-to-left mark", ZH: "从右至左标记"},
	0x2028: {EN: "line separator", ZH: "行分隔符"},
	0x2029: {EN: "paragraph separator", ZH: "段落分隔符"},
	0x202A: {EN: "left-to-right embedding", ZH: "从左至右嵌入"},
	0x202B: {EN: "right-to-left embedding", ZH: "从右至左嵌入"},
	0x202C: {EN: "pop directional formatting", ZH: "方向格式结束"},
	0x202D: {EN: "left-to-right override", ZH: "从左至右强制"},
	0x202E: {EN: "right-to-left override", ZH: "从右至左强制"},
	0x2060: {EN: "word joiner", ZH: "词连接符"},
	0x2066: {EN: "left-to-right isolate", ZH: "从左至右隔离"},
	0x2067: {EN: "right-to-left isolate", ZH: "从右至左隔离"},
	0x2068: {EN: "first strong isolate", ZH: "首强字符隔离"},
	0x2069: {EN: "pop directional isolate", ZH: "方向隔离结束"},
	0xFEFF: {EN: "zero width no-break space", ZH: "零宽不换行空格"},
}

// IsUnseen reports a character that cannot be seen wherever it stands; tabs
// and line ends are among them, being control characters.
func IsUnseen(r rune) bool {
	if r < 0x7F { // nearly all there is
		return r < ' '
	}
	if r >= 0x3400 && r <= 0x9FFF || r >= 0xFF01 && r <= 0xFF9F {
		return false
	}
	for i := range unseenKinds {
		if unicode.In(r, unseenKinds[i].table...) {
			return true
		}
	}
	return false
}

// Unseen gives each character of s that an author cannot have meant to write,
// and its offset: those that cannot be seen, but for tabs, line ends, and a
// variation selector that makes a symbol before it an emoji. A carriage return
// is a line end before a line feed only.
func Unseen(s string) iter.Seq2[int, rune] {
	return func(yield func(int, rune) bool) {
		var before rune
		for i, r := range s {
			last := before
			before = r
			switch {
			case r == '\t' || r == '\n' || !IsUnseen(r):
				continue
			case r == '\r' && i+1 < len(s) && s[i+1] == '\n':
				continue
			case (r == 0xFE0E || r == 0xFE0F) && unicode.In(last, unicode.So, unicode.Sm):
				continue
			}
			if !yield(i, r) {
				return
			}
		}
	}
}

// UnseenName names a character that cannot be seen: "zero width space U+200B".
func UnseenName(r rune) Text {
	name, ok := unseenNames[r]
	for i := 0; !ok && i < len(unseenKinds); i++ {
		if ok = unicode.In(r, unseenKinds[i].table...); ok {
			name = unseenKinds[i].name
		}
	}
	if !ok {
		name = Text{EN: "character", ZH: "字符"}
	}
	code := fmt.Sprintf(" U+%04X", r)
	return Text{EN: name.EN + code, ZH: name.ZH + code}
}

// Unshown reports characters a document may hold in place of one that nobody
// can show: private-use ones, and what stands for an object that was lost.
func Unshown(r rune) bool { return r == 0xFFFC || unicode.Is(unicode.Co, r) }

// Hidden reports characters that are refused in a source document too but for
// tabs and line ends: controls, line and paragraph separators, and those that
// reorder what follows them.
func Hidden(r rune) bool { return Control(r) || r == 0x2028 || r == 0x2029 || Reorders(r) }

// Control reports control characters (Cc): tabs and line ends among them.
func Control(r rune) bool { return unicode.Is(unicode.Cc, r) }

// Reorders reports the characters that change the order in which a reader
// sees what follows them.
func Reorders(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }

// Undrawn reports characters that no face need have, since they are never
// drawn (Default_Ignorable_Code_Point).
func Undrawn(r rune) bool {
	return !Control(r) && !Unshown(r) && r != 0x2028 && r != 0x2029 && r != 0x2800 && !unicode.Is(unicode.Noncharacter_Code_Point, r) && IsUnseen(r)
}
