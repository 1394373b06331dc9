package i18n

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"zhinan/generator/internal/lang"
)

func TestCompareOrder(t *testing.T) {
	tests := []struct {
		lang  lang.Lang
		order string
	}{
		{lang.ZH, "埃及 奥地利 保加利亚 比利时 德国 法国 芬兰"},
		{lang.ZH, "安徽 北京 重庆 福建 甘肃 广东 广西 贵州 海南 河北 河南 黑龙江 湖北 湖南 吉林 江苏 江西 辽宁 内蒙古 宁夏 青海 山东 山西 陕西 上海 四川 台湾 天津 西藏 香港 新疆 云南 浙江"},
		{lang.ZH, "北京 柏林 厄瓜多尔"},
		{lang.ZH, "巴西 秘鲁 冰岛 长沙 重庆 墨西哥 厦门 新疆 张家口 中国"},
		{lang.ZH, "1号 2号 10号 a A Apple É Zebra 埃及 中国"},
		{lang.ZH, "第1届 第2届 第10届 第100届"},
		{lang.ZH, "巴西 《北京》 德国"},
		{lang.ZH, "马 “马” 《马》"},
		{lang.EN, "2 10 a A apple Austria Égypte Finland finlande Øresund Peru “Quito” zebra"},
		{lang.EN, "cote coté côte côté"},
		{lang.EN, "001 01 1 2"},
	}
	b := load(t, zhWords, enWords)
	for _, test := range tests {
		p := b.Printer(test.lang)
		want := strings.Fields(test.order)
		got := slices.Clone(want)
		for range 3 {
			rand.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
			slices.SortFunc(got, p.Compare)
			if !slices.Equal(got, want) {
				t.Errorf("%s: %q, want %q", test.lang, got, want)
				break
			}
		}
	}
}

func TestInitial(t *testing.T) {
	tests := []struct{ s, zh, en string }{
		{"阿富汗", "A", "#"}, {"埃及", "A", "#"}, {"奥地利", "A", "#"}, {"澳大利亚", "A", "#"},
		{"巴西", "B", "#"}, {"不丹", "B", "#"}, {"簿", "B", "#"}, {"秘鲁", "B", "#"}, {"柏林", "B", "#"},
		{"擦", "C", "#"}, {"重庆", "C", "#"}, {"长沙", "C", "#"}, {"朝鲜", "C", "#"}, {"错", "C", "#"},
		{"搭", "D", "#"}, {"朵", "D", "#"}, {"德国", "D", "#"}, {"厄瓜多尔", "E", "#"}, {"二", "E", "#"},
		{"法国", "F", "#"}, {"芬兰", "F", "#"}, {"缚", "F", "#"}, {"嘎", "G", "#"}, {"过", "G", "#"},
		{"哈萨克斯坦", "H", "#"}, {"霍", "H", "#"}, {"几内亚", "J", "#"}, {"骏", "J", "#"},
		{"卡塔尔", "K", "#"}, {"扩", "K", "#"}, {"拉脱维亚", "L", "#"}, {"洛阳", "L", "#"}, {"绿", "L", "#"},
		{"妈", "M", "#"}, {"木", "M", "#"}, {"拿", "N", "#"}, {"嗯", "N", "#"}, {"糯", "N", "#"}, {"女", "N", "#"},
		{"哦", "O", "#"}, {"欧盟", "O", "#"}, {"帕劳", "P", "#"}, {"普", "P", "#"}, {"番禺", "P", "#"},
		{"七", "Q", "#"}, {"群", "Q", "#"}, {"然", "R", "#"}, {"弱", "R", "#"}, {"撒", "S", "#"}, {"所", "S", "#"},
		{"他", "T", "#"}, {"托", "T", "#"}, {"挖", "W", "#"}, {"物", "W", "#"}, {"西藏", "X", "#"}, {"训", "X", "#"},
		{"厦门", "X", "#"}, {"压", "Y", "#"}, {"韵", "Y", "#"}, {"杂", "Z", "#"}, {"中国", "Z", "#"}, {"做", "Z", "#"}, {"坐", "Z", "#"},
		{"國", "G", "#"}, {"臺灣", "T", "#"},
		{"《上海》", "S", "#"}, {"“引”", "Y", "#"}, {" \t北", "B", "#"},
		{"apple", "A", "A"}, {"Zürich", "Z", "Z"}, {"École", "E", "E"}, {"E\u0301cole", "E", "E"}, {"ångström", "A", "A"},
		{"Øresund", "O", "O"}, {"łódź", "L", "L"}, {"Æ", "A", "A"}, {"ß", "S", "S"}, {"ﬁn", "F", "F"}, {"Ｗ", "W", "W"}, {"ǅ", "D", "D"},
		{"(alpha)", "A", "A"}, {"A股", "A", "A"}, {"股A", "G", "#"},
		{"2022年", "#", "#"}, {"①", "#", "#"}, {"㈠", "Y", "#"}, {"⑴", "#", "#"}, {"Ω", "#", "#"}, {"Я", "#", "#"}, {"あ", "#", "#"}, {"한국", "#", "#"},
		{"", "#", "#"}, {"……", "#", "#"}, {"😀", "#", "#"}, {"\xff", "#", "#"}, {"\xffa", "A", "A"},
		{"𪚥", "Z", "#"}, {"〇", "L", "#"},
		// Not in the pinyin order.
		{"㐂", "#", "#"}, {"𬀀", "#", "#"}, {"々", "#", "#"},
	}
	b := load(t, zhWords, enWords)
	for _, test := range tests {
		if got := b.Printer(lang.ZH).Initial(test.s); got != test.zh {
			t.Errorf("zh %q: %q, want %q", test.s, got, test.zh)
		}
		if got := b.Printer(lang.EN).Initial(test.s); got != test.en {
			t.Errorf("en %q: %q, want %q", test.s, got, test.en)
		}
	}
}

// A newer collation may move the boundaries; then the table needs care.
func TestPinyinBoundaries(t *testing.T) {
	c := collate.New(language.Chinese)
	var order []string
	for r := rune(0x3400); r <= 0x9fff; r++ {
		order = append(order, string(r))
	}
	slices.SortFunc(order, func(a, b string) int { return cmp.Or(c.CompareString(a, b), cmp.Compare(a, b)) })
	// Nothing without a reading may follow Z, where it would pass for one.
	if last := order[len(order)-1]; last != "蓙" {
		t.Errorf("the last character is %s", last)
	}
	// The neighbours were checked against a dictionary of readings.
	before := map[string]string{
		"A": "䶿", "B": "翶", "C": "䴺", "D": "䱜", "E": "枤", "F": "樲", "G": "鮲", "H": "啯", "J": "䂄", "K": "攟",
		"L": "韕", "M": "纙", "N": "拇", "O": "糯", "P": "藲", "Q": "贌", "R": "㿏", "S": "嵶", "T": "嗦", "W": "駝",
		"X": "錻", "Y": "嚑", "Z": "繧",
	}
	for _, start := range pinyinStarts {
		i := slices.Index(order, start.first)
		if i < 1 {
			t.Errorf("%s: no %s", start.letter, start.first)
			continue
		}
		if got := order[i-1]; got != before[start.letter] {
			t.Errorf("%s: before %s stands %s, not %s", start.letter, start.first, got, before[start.letter])
		}
	}
}

func FuzzCompare(f *testing.F) {
	b := load(f, zhWords, enWords)
	f.Add("a", "A", "á")
	f.Add("1", "01", "１")
	f.Add("长江", "《长江》", "常江")
	f.Add("\xff", "", "…")
	f.Add("2x10", "2x9", "2 x")
	f.Fuzz(func(t *testing.T, x, y, z string) {
		for _, l := range lang.Both {
			p := b.Printer(l)
			s := []string{x, y, z}
			for _, a := range s {
				for _, b := range s {
					if got, back := p.Compare(a, b), p.Compare(b, a); got != -back || (got == 0) != (a == b) {
						t.Errorf("%s %q %q: %d and %d", l, a, b, got, back)
					}
				}
				if i := p.Initial(a); i != "#" && (len(i) != 1 || i[0] < 'A' || i[0] > 'Z') {
					t.Errorf("%s %q: initial %q", l, a, i)
				}
			}
			for range 3 {
				s[0], s[1], s[2] = s[1], s[2], s[0]
				if p.Compare(s[0], s[1]) < 0 && p.Compare(s[1], s[2]) < 0 && p.Compare(s[0], s[2]) >= 0 {
					t.Errorf("%s: %q is no order", l, s)
				}
			}
		}
	})
}
