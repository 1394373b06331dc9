package i18n

import (
	"errors"
	"fmt"
	"html/template"
	"math"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/text/feature/plural"

	"zhinan/generator/internal/lang"
)

const zhWords = `
home: 首页
markup: <b>&{{.X}}</b>
total: 共 {{.Count}}
projects: "{{.Count}} 个项目"
by: "{{.Name}} 的 {{.Count}} 个项目"
alone: "{{.Count}} 个"
`

const enWords = `
home: Home
markup: <b>&{{.X}}</b>
total: "total: {{.Count}}"
projects:
  one: "{{.Count}} project"
  other: "{{.Count}} projects"
by:
  one: a project by {{.Name}}
  other: "{{.Count}} projects by {{.Name}}"
alone:
  one: just one
  other: "{{.Count}} of them"
`

type named struct{ s string }

func (n *named) String() string { return n.s }

func TestT(t *testing.T) {
	tests := []struct {
		key    string
		args   []any
		zh, en string
		lost   bool
	}{
		{key: "home", zh: "首页", en: "Home"},
		{key: "home", args: []any{"Extra", 1}, zh: "首页", en: "Home"},
		{key: "markup", args: []any{"X", template.HTML("<i>&</i>")}, zh: "<b>&<i>&</i></b>", en: "<b>&<i>&</i></b>"},
		{key: "markup", args: []any{"X", ""}, zh: "<b>&</b>", en: "<b>&</b>"},
		{key: "markup", args: []any{"X", 2022}, zh: "<b>&2022</b>", en: "<b>&2022</b>"},
		{key: "markup", args: []any{"X", 1e6}, zh: "<b>&1000000</b>", en: "<b>&1000000</b>"},
		{key: "markup", args: []any{"X", float32(0.1)}, zh: "<b>&0.1</b>", en: "<b>&0.1</b>"},
		{key: "markup", args: []any{"X", true}, zh: "<b>&true</b>", en: "<b>&true</b>"},
		{key: "markup", args: []any{"X", &named{"n"}}, zh: "<b>&n</b>", en: "<b>&n</b>"},
		{key: "markup", args: []any{"X", errors.New("e")}, zh: "<b>&e</b>", en: "<b>&e</b>"},
		{key: "markup", args: []any{"X", "{{.Y}}"}, zh: "<b>&{{.Y}}</b>", en: "<b>&{{.Y}}</b>"},
		{key: "markup", args: []any{"X", "1", "X", "2"}, zh: "<b>&2</b>", en: "<b>&2</b>"},
		{key: "total", args: []any{"Count", 3}, zh: "共 3", en: "total: 3"},
		{key: "total", args: []any{"Count", "3"}, zh: "共 3", en: "total: 3"},
		{key: "projects", args: []any{"Count", 1}, zh: "1 个项目", en: "1 project"},
		{key: "projects", args: []any{"Count", uint8(2)}, zh: "2 个项目", en: "2 projects"},
		{key: "projects", args: []any{"Count", int64(1080)}, zh: "1,080 个项目", en: "1,080 projects"},
		{key: "alone", args: []any{"Count", 1}, zh: "1 个", en: "just one"},

		{key: "", lost: true},
		{key: "nowhere", lost: true},
		{key: "markup", lost: true},
		{key: "markup", args: []any{"x", 1}, lost: true},
		{key: "markup", args: []any{"X"}, lost: true},
		{key: "markup", args: []any{"X", 1, "Y"}, lost: true},
		{key: "markup", args: []any{1, "X"}, lost: true},
		{key: "markup", args: []any{"X", nil}, lost: true},
		{key: "markup", args: []any{"X", 1, "X", nil}, lost: true},
		{key: "markup", args: []any{"X", (*named)(nil)}, lost: true},
		{key: "markup", args: []any{"X", []string{"a"}}, lost: true},
		{key: "markup", args: []any{"X", map[string]int{}}, lost: true},
		{key: "markup", args: []any{"X", new(int)}, lost: true},
		{key: "markup", args: []any{"X", func() {}}, lost: true},
		{key: "projects", lost: true},
		{key: "projects", args: []any{"Count", "3"}, lost: true},
		{key: "projects", args: []any{"Count", nil}, lost: true},
		{key: "projects", args: []any{"Count", 1, "Count", 1.5}, lost: true},
		{key: "projects", args: []any{"Count", uint64(math.MaxUint64)}, lost: true},
		{key: "by", args: []any{"Count", 1}, lost: true},
		// The data has to serve every form, not only the one at hand.
		{key: "alone", lost: true},
	}
	for _, test := range tests {
		t.Run(fmt.Sprint(test.key, test.args), func(t *testing.T) {
			b := load(t, zhWords, enWords)
			missing := "[]"
			if test.lost {
				test.zh, test.en = "⟦"+test.key+"⟧", "⟦"+test.key+"⟧"
				missing = "[" + test.key + "]"
			}
			if got := b.Printer(lang.ZH).T(test.key, test.args...); got != test.zh {
				t.Errorf("zh %q, want %q", got, test.zh)
			}
			if got := b.Printer(lang.EN).T(test.key, test.args...); got != test.en {
				t.Errorf("en %q, want %q", got, test.en)
			}
			got := fmt.Sprint(b.Missing())
			if len(b.Missing()) > 1 || got != missing {
				t.Errorf("missing %s, want %s", got, missing)
			}
		})
	}
}

func TestN(t *testing.T) {
	tests := []struct {
		key    string
		count  int
		args   []any
		zh, en string
	}{
		{"projects", 0, nil, "0 个项目", "0 projects"},
		{"projects", 1, nil, "1 个项目", "1 project"},
		{"projects", 2, nil, "2 个项目", "2 projects"},
		{"projects", 21, nil, "21 个项目", "21 projects"},
		{"projects", 1080, nil, "1,080 个项目", "1,080 projects"},
		{"projects", -2, nil, "−2 个项目", "−2 projects"},
		{"projects", 2, []any{"Count", 7}, "2 个项目", "2 projects"},
		{"by", 1, []any{"Name", "甲"}, "甲 的 1 个项目", "a project by 甲"},
		{"by", 2, []any{"Name", "甲"}, "甲 的 2 个项目", "2 projects by 甲"},
		{"by", 2, nil, "⟦by⟧", "⟦by⟧"},
		{"by", 2, []any{"Name"}, "⟦by⟧", "⟦by⟧"},
		{"total", 1, nil, "共 1", "total: 1"},
		{"home", 1, nil, "首页", "Home"},
		{"nowhere", 1, nil, "⟦nowhere⟧", "⟦nowhere⟧"},
	}
	b := load(t, zhWords, enWords)
	for _, test := range tests {
		if got := b.Printer(lang.ZH).N(test.key, test.count, test.args...); got != test.zh {
			t.Errorf("zh %s %d: %q, want %q", test.key, test.count, got, test.zh)
		}
		if got := b.Printer(lang.EN).N(test.key, test.count, test.args...); got != test.en {
			t.Errorf("en %s %d: %q, want %q", test.key, test.count, got, test.en)
		}
	}
	if got := fmt.Sprint(b.Missing()); got != "[by nowhere]" {
		t.Error(got)
	}
}

// The forms demanded of the files are those the languages really use.
func TestNeededForms(t *testing.T) {
	names := map[plural.Form]string{plural.One: "one", plural.Other: "other"}
	for _, l := range lang.Both {
		used := map[string]bool{}
		b := load(t, "k:\n  other: other\n", "k:\n  one: one\n  other: other\n")
		for n := range 121 {
			name := names[plural.Cardinal.MatchPlural(tags[l], n, 0, 0, 0, 0)]
			used[name] = true
			if got := b.Printer(l).N("k", n); got != name {
				t.Fatalf("%s %d: %s, want %s", l, n, got, name)
			}
		}
		if len(used) != len(needed[l]) {
			t.Errorf("%s uses %v", l, used)
		}
	}
}

func TestPrinterLang(t *testing.T) {
	b := load(t, zhWords, enWords)
	for l, want := range map[lang.Lang]lang.Lang{lang.ZH: lang.ZH, lang.EN: lang.EN, "fr": lang.EN} {
		if got := b.Printer(l).Lang(); got != want {
			t.Errorf("%s: %s", l, got)
		}
	}
}

func TestNumber(t *testing.T) {
	b := load(t, zhWords, enWords)
	tests := map[int64]string{
		0: "0", 7: "7", 999: "999", 1000: "1,000", 1080: "1,080", 100000: "100,000", 1234567: "1,234,567",
		-5: "−5", -1000: "−1,000",
		math.MaxInt64: "9,223,372,036,854,775,807", math.MinInt64: "−9,223,372,036,854,775,808",
	}
	for n, want := range tests {
		for _, l := range lang.Both {
			if got := b.Printer(l).Number(n); got != want {
				t.Errorf("%s %d: %q, want %q", l, n, got, want)
			}
		}
	}
}

func TestConcurrent(t *testing.T) {
	b := load(t, zhWords, enWords)
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for n := range 50 {
				p := b.Printer(lang.Both[(i+n)%2])
				name := fmt.Sprintf("第%d号", n)
				if got := p.T("markup", "X", name); got != "<b>&"+name+"</b>" {
					t.Error(got)
				}
				if got := p.N("projects", n); !strings.HasPrefix(got, fmt.Sprint(n, " ")) {
					t.Error(got)
				}
				p.T("nowhere" + fmt.Sprint(n%5))
				p.MoneyRange("CNY", int64(n)*wan, yi)
				dateTime(p, time.Unix(int64(n), 0))
				if p.Compare("第9号", "第10号") >= 0 || p.Initial("第9号") == "" || !b.Has("home") {
					t.Error("order")
				}
				b.Missing()
			}
		})
	}
	group.Wait()
	if got := fmt.Sprint(b.Missing()); got != "[nowhere0 nowhere1 nowhere2 nowhere3 nowhere4]" {
		t.Error(got)
	}
}

func FuzzT(f *testing.F) {
	b := load(f, zhWords, enWords)
	f.Add("markup", "X", "value", 1)
	f.Add("by", "Name", "<no value>", -1)
	f.Add("projects", "Count", "{{.}}", math.MinInt)
	f.Fuzz(func(t *testing.T, key, name, value string, n int) {
		for _, l := range lang.Both {
			p := b.Printer(l)
			for _, got := range []string{
				p.T(key, name, value), p.T(key, name, n), p.T(key, name), p.T(key, name, nil),
				p.N(key, n), p.N(key, n, name, value), p.N(key, n, value),
			} {
				if got == "" {
					t.Errorf("%s %q: empty", l, key)
				}
				if strings.Contains(got, "<no value>") && !strings.Contains(key+value, "<no value>") {
					t.Errorf("%s %q: %q", l, key, got)
				}
				if strings.Contains(got, "⟦"+key+"⟧") && len(b.Missing()) == 0 {
					t.Errorf("%s %q: not recorded", l, key)
				}
			}
			want := "<b>&" + value + "</b>"
			if got := p.T("markup", name, "?", "X", value); got != want {
				t.Errorf("%s: %q, want %q", l, got, want)
			}
		}
	})
}
