package names_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/names"
)

// registry is a small registry with the names that lie within each other.
var registry = []names.Entry{
	{ID: "china", ZH: []string{"中国", "我国"}, EN: []string{"China", "Chinese"}, Side: "中"},
	{ID: "new-zealand", ZH: []string{"新西兰"}, EN: []string{"New Zealand"}, Side: "新"},
	{ID: "singapore", ZH: []string{"新加坡"}, EN: []string{"Singapore", "Singaporean"}, Side: "新"},
	{ID: "india", ZH: []string{"印度"}, EN: []string{"India", "Indian"}, Side: "印"},
	{ID: "indonesia", ZH: []string{"印度尼西亚", "印尼"}, EN: []string{"Indonesia", "Indonesian"}, Side: "印尼"},
	{ID: "korea", ZH: []string{"韩国"}, EN: []string{"Republic of Korea", "Korea", "Korean"}, Side: "韩"},
	{ID: "austria", ZH: []string{"奥地利"}, EN: []string{"Austria", "Austrian"}, Side: "奥"},
	{ID: "belgium", ZH: []string{"比利时"}, EN: []string{"Belgium", "Belgian"}, Side: "比"},
	{ID: "wallonia", ZH: []string{"比利时（瓦隆）", "瓦隆"}, EN: []string{"Belgium (Wallonia)", "Wallonia"}},
	{ID: "eu", ZH: []string{"欧盟"}, EN: []string{"European Union", "EU"}, Side: "欧"},
	{ID: "europe", ZH: []string{"欧洲国家", "欧洲"}, EN: []string{"European", "Europe"}, Side: "欧"},
	{ID: "hong-kong", ZH: []string{"香港", "港澳台"}, EN: []string{"Hong Kong"}},
	{ID: "macao", ZH: []string{"澳门", "港澳台"}, EN: []string{"Macao"}},
	{ID: "wbi", ZH: []string{"瓦隆-布鲁塞尔国际关系署"}, EN: []string{"Wallonia-Brussels International", "WBI"}},
	{ID: "turkey", ZH: []string{"土耳其"}, EN: []string{"Turkey"}},
}

// said is what is found, as words=ids.
func said(r *names.Reader, text string, l lang.Lang) string {
	var out []string
	for _, m := range r.Read(text, l) {
		s := text[m.From:m.To] + "=" + strings.Join(m.IDs, "|")
		if m.Side {
			s += "*"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestRead(t *testing.T) {
	r := names.New(registry, "china")
	for _, c := range []struct {
		l          lang.Lang
		text, want string
	}{
		{lang.ZH, "中国和印度尼西亚、印度", "中国=china 印度尼西亚=indonesia 印度=india"},
		{lang.ZH, "印尼方与印方", "印尼=indonesia 印=india*"},
		{lang.ZH, "中新双方及新方合作单位", "新=new-zealand|singapore* 新=new-zealand|singapore*"},
		{lang.ZH, "支持新方向、新方法，按比方说的办", ""},
		{lang.ZH, "比方有关要求参见比方指南", "比=belgium* 比=belgium*"},
		{lang.ZH, "中奥合作伙伴，中欧围绕气候治理，其中欧洲国家优先", "奥=austria* 欧=eu|europe* 欧洲国家=europe"},
		{lang.ZH, "集中新力量", ""},
		{lang.ZH, "2023年度港澳台项目", "港澳台=hong-kong|macao"},
		{lang.ZH, "比利时（瓦隆）和瓦隆—布鲁塞尔国际关系署", "比利时（瓦隆）=wallonia 瓦隆—布鲁塞尔国际关系署=wbi"},
		{lang.ZH, "", ""},
		{lang.EN, "the Republic of Korea, Koreans and Korean firms", "Republic of Korea=korea Korean=korea Korean=korea"},
		{lang.EN, "Indonesian partners, not Indian ones", "Indonesian=indonesia Indian=india"},
		{lang.EN, "EU–China; the European Union; Europe; Europeans", "EU=eu China=china European Union=eu Europe=europe European=europe"},
		{lang.EN, "the euro, eu, Euratom, turkey, Indiana", ""},
		{lang.EN, "TURKEY AND NEW ZEALAND", "TURKEY=turkey NEW ZEALAND=new-zealand"},
		{lang.EN, "Wallonia–Brussels International (WBI)", "Wallonia–Brussels International=wbi WBI=wbi"},
		{lang.EN, "New\nZealand’s", "New\nZealand=new-zealand"},
		{lang.EN, "中韩 the Korean side", "Korean=korea"},
	} {
		if got := said(r, c.text, c.l); got != c.want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.l, c.text, got, c.want)
		}
	}
}

// TestNothingIn: no entries, empty names.
func TestNothingIn(t *testing.T) {
	for _, entries := range [][]names.Entry{nil, {{ID: "x"}}, {{ID: "x", ZH: []string{""}, EN: []string{""}}}} {
		r := names.New(entries, "x")
		if got := r.Read("中国 China 中韩双方", lang.ZH); len(got) > 0 {
			t.Errorf("%v: %v", entries, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	r := names.New(registry, "china")
	for _, s := range []string{"中新双方", "New Zealand’s", "\xff中\xe6", "中", "新方", "EU–", "İstanbul"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range lang.Both {
			end := 0
			for _, m := range r.Read(s, l) {
				if m.From < end || m.To <= m.From || m.To > len(s) || len(m.IDs) == 0 {
					t.Fatalf("%v in %q", m, s)
				}
				if utf8.ValidString(s) && !utf8.ValidString(s[m.From:m.To]) {
					t.Fatalf("%v cuts a character of %q", m, s)
				}
				end = m.To
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	r := names.New(registry, "china")
	text := strings.Repeat("中新双方合作单位和印度尼西亚的伙伴 Republic of Korea and Indonesians ", 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for _, l := range lang.Both {
			r.Read(text, l)
		}
	}
}

func Example() {
	r := names.New(registry, "china")
	text := "中韩双方"
	for _, m := range r.Read(text, lang.ZH) {
		fmt.Fprintln(os.Stdout, text[m.From:m.To], m.IDs)
	}
	// Output: 韩 [korea]
}
