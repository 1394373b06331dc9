package values_test

import (
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/values"
)

// TestCompare plants a falsehood of each kind in one side of a pair of
// sentences and holds the other wordings of the same pair to be silent.
func TestCompare(t *testing.T) {
	read := func(zh, en string) int {
		a, b := values.Compare(values.Read(zh, lang.ZH), values.Read(en, lang.EN))
		return len(a) + len(b)
	}
	for _, c := range []struct {
		zh, en string
		same   []string // English that says the same
		other  []string // English that does not
	}{
		{"不超过200万元/项", "no more than CNY 2 million per project",
			[]string{"up to 2 million yuan per project", "a maximum of RMB 2,000,000 for each project"},
			[]string{"no more than CNY 2 million", "no more than CNY 2 million per year", "at least CNY 2 million per project", "no more than EUR 2 million per project", "no more than CNY 20 million per project", "less than CNY 2 million per project"}},
		{"项目执行期不超过3年", "no more than 3 years",
			[]string{"up to 36 months", "must not exceed three years"},
			[]string{"no more than 3 months", "3 years", "at least 3 years", "no more than 30 years", "about 3 years"}},
		{"于2023年6月5日16:00（北京时间）前提交", "before 16:00 (Beijing time) on 5 June 2023",
			[]string{"before 4 p.m. Beijing time on June 5, 2023"},
			[]string{"before 16:00 (Brussels time) on 5 June 2023", "before 17:00 (Beijing time) on 5 June 2023", "after 16:00 (Beijing time) on 5 June 2023", "before 16:00 (Beijing time) on 6 June 2023", "before 5 June 2023"}},
		{"培养青年学者（40岁以下）5人以上", "train at least 5 young scholars (aged 40 or under)",
			[]string{"train no fewer than five young scholars (no more than 40 years of age)"},
			[]string{"train at least 5 young scholars (aged under 40)", "train at least 40 young scholars (aged 5 or under)", "train at most 5 young scholars (aged 40 or under)", "publish at least 5 papers (aged 40 or under)", "train more than 5 young scholars (aged 40 or under)"}},
		{"配套经费比例不低于1:1", "a ratio of at least 1:1", []string{"at least one to one"}, []string{"a ratio of at least 2:1", "a ratio of at most 1:1"}},
		{"不低于50%", "at least 50%", []string{"no less than fifty per cent"}, []string{"at least 5%", "more than 50%", "at most 50%"}},
		{"每个国别不超过1个", "no more than 1 per country", []string{"at most one for each country"}, []string{"no more than 1 per project", "no more than 2 per country", "no more than 1"}},
		{"第二批", "batch 2", []string{"the second batch"}, []string{"batch 3", "the first batch", "two batches"}},
		{"（2）项目执行期为2年。", "(2) The project period is 2 years.", []string{"2. The project period is two years.", "The project period is 2 years."}, []string{"(3) The project period is 2 years."}},
		{"电话：+82 2 3469 8435，邮箱：a@b.kr", "Tel: +82-2-3469-8435, e-mail: a@b.kr", []string{"a@b.kr, phone +82 2 3469 8435"}, []string{"Tel: +82 2 3469 8436, e-mail: a@b.kr", "Tel: +82 2 3469 8435, e-mail: a@c.kr"}},
	} {
		if n := read(c.zh, c.en); n > 0 {
			t.Errorf("%s – %s: %d values differ", c.zh, c.en, n)
		}
		for _, en := range c.same {
			if read(c.zh, en) > 0 {
				t.Errorf("%s – %s: says the same and is reported", c.zh, en)
			}
		}
		for _, en := range c.other {
			if read(c.zh, en) == 0 {
				t.Errorf("%s – %s: says something else and is not", c.zh, en)
			}
		}
	}
}
