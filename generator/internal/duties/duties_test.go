package duties

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"zhinan/generator/internal/lang"
)

// read says the marks of a text in one line; a question mark stands after
// those that are weak, "+" after those that say a duty again.
func read(x *Lexicon, text string, l lang.Lang) string {
	var out []string
	for _, m := range x.Read(text, l) {
		s := fmt.Sprintf("%s=%s", m.Class, text[m.Start:m.End])
		if m.Weak {
			s += "?"
		}
		if m.Again {
			s += "+"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		l          lang.Lang
		text, want string
	}{
		// The longest word wins, whatever its class.
		{lang.ZH, "单方申报项目无效", "one_side=单方 invalid=无效"},
		{lang.ZH, "不得超过5个", "at_most=不得超过"},
		{lang.ZH, "无须提交", "need_not=无须"},
		{lang.ZH, "不必签署", "need_not=不必"},
		{lang.ZH, "不得申报", "must_not=不得"},
		{lang.ZH, "只能作为参与方", "may=只能 only=只能 member=参与方"},
		{lang.EN, "must not apply", "must_not=must not"},
		{lang.EN, "cannot apply", "must_not=cannot"},
		{lang.EN, "can’t apply", "must_not=can’t"},
		{lang.EN, "no more than 5", "at_most=no more than"},
		{lang.EN, "more than 5", "more_than=more than"},
		{lang.EN, "one side only", "one_side=one side only"},
		{lang.EN, "do not need to", "need_not=not need to"},
		{lang.EN, "are not eligible", "invalid=not eligible"},
		// Words that only look like one.
		{lang.ZH, "应对相应的可持续需求，公约、期限、优先领域、一般类、基本考核指标", ""},
		{lang.ZH, "不仅限于", "only=限于"},
		{lang.EN, "the requirements of priority areas", ""},
		{lang.EN, "1 May 2022 and May 3", ""},
		{lang.EN, "About this catalogue", "about=About?"},
		{lang.EN, "about 30 projects", "about=about"},
		{lang.ZH, "约30项，约旦，约定", "about=约"},
		{lang.ZH, "2022年1月1日前，目前", "before=前 not_later=前?"},
		// Idioms.
		{lang.ZH, "可申报A，也可申报B", "may=可申报A，也可 or=可申报A，也可?"},
		{lang.ZH, "为鼓励企业", "enterprise=企业"},
		{lang.EN, "in order to encourage enterprises", "enterprise=enterprises"},
		// A duty said again, a duty that only carries a bound.
		{lang.ZH, "须提供甲，并须提供乙", "must=须 must=须+"},
		{lang.EN, "must sign, and X must seal", "must=must must=must+"},
		{lang.EN, "must sign; X must seal", "must=must must=must"},
		{lang.EN, "shall in principle be no longer than 3 years", "must=shall? in_principle=in principle at_most=no longer than"},
		{lang.EN, "shall be deemed invalid", "must=shall? invalid=invalid"},
		// An explanation in brackets says nothing of its own.
		{lang.EN, "for one side only (that is, only for one)", "one_side=one side only only=only?"},
		// Sides want their noun.
		{lang.EN, "the Chinese side and the Chinese table", "chinese_side=Chinese chinese_side=Chinese? at_home=Chinese?"},
		{lang.ZH, "中方、外方、韩方", "chinese_side=中方 foreign_side=外方 abroad=外方? foreign_side=韩方"},
	} {
		if got := read(Standard(), c.text, c.l); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		zh, en string
		want   string
	}{
		{"须分别提交", "must each submit", ""},
		{"须分别提交", "shall each submit", ""},
		{"须分别提交", "are each encouraged to submit", "must zh+1 encouraged en+1"},
		{"鼓励联合申报", "joint applications are not permitted", "must_not en+1 encouraged zh+1"},
		{"不超过5个", "at least 5", "at_least en+1 at_most zh+1"},
		{"项目原则上不超过3年", "no more than 3 years", "in_principle zh+1"},
		{"仅限企业", "enterprises", "only zh+1"},
		{"外方提供经费。中方单位签署协议。", "The Chinese side provides the funding. The foreign institution signs the agreement.", "chinese_side moved foreign_side moved"},
		{"申报单位须盖章。鼓励企业参与申报。", "Applicants are encouraged to seal it. Enterprises must participate in the application.", "must moved encouraged moved"},
	} {
		var keys []string
		for _, d := range Compare(c.zh, c.en) {
			keys = append(keys, d.Key())
		}
		if got := strings.Join(keys, " "); got != c.want {
			t.Errorf("%s / %s\n got %s\nwant %s", c.zh, c.en, got, c.want)
		}
	}
}

// The words as they stand contradict nothing, and every class of the program
// has words in both languages.
func TestWords(t *testing.T) {
	if _, conflicts := New(Rows()); len(conflicts) > 0 {
		t.Errorf("%v", conflicts)
	}
	for _, c := range Classes {
		for _, l := range lang.Both {
			found := false
			for _, r := range Rows() {
				found = found || r.Class == c && len(r.Words[l]) > 0
			}
			if !found {
				t.Errorf("no %s words for %s", l, c)
			}
		}
	}
}

// An editor adds a synonym without touching the program, and is told when it
// contradicts what is there.
func TestEditorsRows(t *testing.T) {
	row := func(c Class, l lang.Lang, words ...string) Row {
		return Row{Class: c, Words: map[lang.Lang][]string{l: words}}
	}
	zh, en := "项目必得分别提交", "each project must be submitted"
	if len(Standard().Compare(zh, en, Clause)) == 0 {
		t.Fatal("the word is known already")
	}
	x, conflicts := With([]Row{row(Must, lang.ZH, "必得")})
	if len(conflicts) > 0 || len(x.Compare(zh, en, Clause)) > 0 {
		t.Errorf("%v %v", conflicts, x.Compare(zh, en, Clause))
	}
	for _, r := range []Row{
		row(May, lang.EN, "must"),
		row(May, lang.EN, " Must "),
		{Class: Must, Not: map[lang.Lang][]string{lang.EN: {"shall"}}},
		{Class: Must, Weak: map[lang.Lang][]string{lang.ZH: {"须"}}},
		row("dty", lang.EN, "behoves"),
	} {
		x, conflicts := With([]Row{r})
		if len(conflicts) != 1 || x == nil {
			t.Errorf("%v: %v", r, conflicts)
		}
		if got := read(x, "must", lang.EN); got != "must=must" {
			t.Errorf("after a contradiction, must reads as %s", got)
		}
	}
}

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"zh: 须":            "neither a heading",
		"[must\nzh: 须":     "no ]",
		"[must]\nfr: doit": "unknown list",
		"[must]\nzh: 须 |":  "an empty word",
		"[must]\nmust":     "neither a heading",
	} {
		if _, err := parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

// Reading takes time in proportion to the length of the text, whatever the
// text: words that could begin a set phrase at every place are the worst.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"可", "除了", "不", "no ", "neither may ", "either ", "under no circumstances ", "(", "must and ", "一般原则上"} {
		once := func(n int) time.Duration {
			text := strings.Repeat(unit, n)
			best := time.Hour
			for range 5 {
				at := time.Now()
				Read(text, lang.ZH)
				Compare(text, text)
				best = min(best, time.Since(at))
			}
			return best
		}
		short, long := once(300), once(4800)
		if long > 100*short+100*time.Millisecond { // 16 times the text; 256 times would be its square
			t.Errorf("%q: %v for 300, %v for 4800", unit, short, long)
		}
	}
}

func FuzzCompare(f *testing.F) {
	for _, p := range realPairs(f)[:300] {
		f.Add(p.zh, p.en)
	}
	f.Add("可…也可（即", "can't “May” i.e. (that is n't 's ’s")
	f.Fuzz(func(t *testing.T, zh, en string) {
		for i, text := range []string{zh, en} {
			marks := Read(text, lang.Both[i])
			last := 0
			for _, m := range marks {
				if m.Start < last || m.Start >= m.End || m.End > len(text) || m.Class == "" {
					t.Fatalf("%q: %+v after %d", text, m, last)
				}
				last = m.Start
			}
			if again := Read(text, lang.Both[i]); fmt.Sprint(again) != fmt.Sprint(marks) {
				t.Fatalf("%q: %v, then %v", text, marks, again)
			}
		}
		for _, d := range Compare(zh, en) {
			if !d.Moved && (d.By <= 0 || d.More == "") {
				t.Fatalf("%q / %q: %+v", zh, en, d)
			}
			if d.Key() == "" {
				t.Fatal("no key")
			}
		}
		Standard().Compare(zh, en, Prose)
	})
}

// BenchmarkRealContent compares every pair of the real content.
func BenchmarkRealContent(b *testing.B) {
	pairs := realPairs(b)
	size := 0
	for _, p := range pairs {
		size += len(p.zh) + len(p.en)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, p := range pairs {
			Standard().Compare(p.zh, p.en, p.manner())
		}
	}
}

func BenchmarkLength(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		text := strings.Repeat("The Chinese side must in principle submit no more than 5 applications before 1 May. ", n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Read(text, lang.EN)
			}
		})
	}
}
