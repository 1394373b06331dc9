package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	siteFile      = "content/site.yaml"
	partnersFile  = "content/partners.yaml"
	sourcesFile   = "content/sources.yaml"
	guideFile     = "content/guides/2030-2/guide.yaml"
	directionFile = "content/guides/2030-2/1.1/direction.yaml"
	otherFile     = "content/guides/2030-2/1.2/direction.yaml"
	zhFile        = "content/guides/2030-2/1.1/zh.md"
	enFile        = "content/guides/2030-2/1.1/en.md"
)

// slip is one thing an editor's hand or keyboard does: in a file, old becomes
// new.
type slip struct{ name, file, old, new string }

// slips are written here as code since the characters they are about cannot
// all be told apart in print.
var slips = []slip{
	{"full-width colon in the first line", directionFile, `number: "1.1"`, `number："1.1"`},
	{"full-width colon", directionFile, "scheme: joint", "scheme：joint"},
	{"full-width colon below a key", directionFile, "  value: 10000000", "  value：10000000"},
	{"full-width colon in the last line", directionFile, `from: [`, `from：[`},
	{"full-width colon in braces", directionFile, "{zh: 中国和埃及", "{zh：中国和埃及"},
	{"full-width comma in braces", directionFile, "联合研究项目, en: China", "联合研究项目，en: China"},
	{"full-width comma between ids", otherFile, "[arab-states]", "[arab-states，egypt]"},
	{"ideographic comma between ids", otherFile, "[arab-states]", "[arab-states、egypt]"},
	{"full-width brackets", directionFile, "[egypt]", "［egypt］"},
	{"full-width braces", directionFile, "title: {zh: 中国和埃及联合研究项目, en: China–Egypt Joint Research Projects}", "title: ｛zh: 中国和埃及联合研究项目, en: China–Egypt Joint Research Projects｝"},
	{"all marks full-width", directionFile, "title: {zh: 中国和埃及联合研究项目, en: China", "title：｛zh：中国和埃及联合研究项目，en：China"},
	{"curly quotes around a number", directionFile, `"1.1"`, "“1.1”"},
	{"curly quotes around lines", directionFile, `["s001:5-12"]`, "[“s001:5-12”]"},
	{"curly quotes around a text with a colon", guideFile, `"2030, batch 2"`, "“2030: batch 2”"},
	{"full-width space as indentation", directionFile, "  qualifier: exact\n", "　　qualifier: exact\n"},
	{"full-width spaces as indentation below a key", directionFile, "  qualifier: exact\n  value: 10000000\n  printed", "　　qualifier: exact\n　　value: 10000000\n　　printed"},
	{"no-break space as indentation", directionFile, "  qualifier: exact\n", "\u00a0\u00a0qualifier: exact\n"},
	{"full-width space after a colon", directionFile, "scheme: joint", "scheme:　joint"},
	{"no-break space after a colon", directionFile, "scheme: joint", "scheme:\u00a0joint"},
	{"full-width space behind an id", directionFile, "[egypt]", "[egypt　]"},
	{"tab as indentation", directionFile, "  qualifier: exact\n", "\tqualifier: exact\n"},
	{"tabs as indentation", directionFile, "  qualifier: exact\n  value: 10000000\n  printed", "\tqualifier: exact\n\tvalue: 10000000\n\tprinted"},
	{"quotes inside a quoted title", guideFile, `"Application guide of 2030, batch 2"`, `"Application "guide" of 2030, batch 2"`},
	{"quotes at the end of a quoted title", guideFile, `"Application guide of 2030, batch 2"`, `"Application guide of "2030""`},
	{"apostrophe inside a quoted title", directionFile, "en: China–Egypt Joint Research Projects}", "en: 'China's Joint Research Projects'}"},
	{"quotation mark not closed", directionFile, "en: China–Egypt Joint Research Projects}", `en: "China–Egypt Joint Research Projects}`},
	{"bracket not closed", otherFile, "[arab-states]", "[arab-states"},
	{"colon in a text", directionFile, "en: China–Egypt Joint", "en: China–Egypt: Joint"},
	{"text that begins with @", directionFile, "    email: a@example.org", "    email: @example.org"},
	{"no space after a colon", directionFile, "scheme: joint", "scheme:joint"},
	{"no space after a colon in braces", directionFile, "{zh: 中国和埃及", "{zh:中国和埃及"},
	{"no space after a dash", directionFile, "  - agency: stdf", "  -agency: stdf"},
	{"no space after the dash of an id", directionFile, "partners: [egypt]", "partners:\n  -egypt"},
	{"full-width dash", directionFile, "  - agency: stdf", "  － agency: stdf"},
	{"dash of print", directionFile, "  - agency: stdf", "  – agency: stdf"},
	{"too little indentation in a list", directionFile, "    role: contact", "   role: contact"},
	{"too much indentation in a list", directionFile, "    role: contact", "      role: contact"},
	{"too much indentation below a key", directionFile, "  value: 10000000", "    value: 10000000"},
	{"key misspelt", directionFile, "projects:", "project:"},
	{"required key misspelt", directionFile, "scheme:", "schema:"},
	{"key in full-width letters", directionFile, "scheme:", "ｓｃｈｅｍｅ:"},
	{"Chinese key", directionFile, "plan_rows:", "年度计划:"},
	{"key twice", directionFile, "scheme: joint-research", "scheme: joint-research\nscheme: joint-research"},
	{"amount in 万", directionFile, "value: 10000000", "value: 1000万"},
	{"amount in 万元 with a comma", directionFile, "value: 10000000", "value: 1,000万元"},
	{"amount in 亿", directionFile, "value: 10000000", "value: 0.1亿"},
	{"amount with commas", directionFile, "value: 10000000", "value: 10,000,000"},
	{"amount with commas in braces", guideFile, "value: 15000000,", "value: 15,000,000,"},
	{"amount in 万元 with a comma in braces", guideFile, "value: 15000000,", "value: 1,500万元,"},
	{"amount in full-width digits", directionFile, "value: 10000000", "value: １０００００００"},
	{"amount in words", directionFile, "value: 10000000", "value: 10 million"},
	{"number in quotes", guideFile, "batch: 2", `batch: "2"`},
	{"year in full-width digits", guideFile, "year: 2030", "year: ２０３０"},
	{"date in full-width digits", guideFile, "2029-12-01\n", "２０２９-12-01\n"},
	{"date with slashes", guideFile, "2029-12-01\n", "2029/12/1\n"},
	{"date in Chinese", guideFile, "2029-12-01\n", "2029年12月1日\n"},
	{"date in English", guideFile, "2029-12-01\n", "1 December 2029\n"},
	{"day the month has not", guideFile, "2029-12-01\n", "2029-11-31\n"},
	{"29 February of a common year", guideFile, "2029-12-01\n", "2029-02-29\n"},
	{"month 13", guideFile, "2029-12-01\n", "2029-13-01\n"},
	{"digits of the year exchanged", siteFile, "2030-06-30", "2206-06-30"},
	{"year long past", siteFile, "2030-06-30", "1030-06-30"},
	{"content that speaks for a far day", siteFile, "2030-06-30", "2062-06-30"},
	{"digits of a guide's year exchanged", "content/guides/2030-plan/guide.yaml", "year: 2030", "year: 2300"},
	{"是 for true", partnersFile, "home: true", "home: 是"},
	{"yes for true", partnersFile, "home: true", "home: yes"},
	{"id for a list of ids", directionFile, "[egypt]", "egypt"},
	{"unknown source", directionFile, `"s001:5-12"`, `"u1:1"`},
	{"source misspelt", directionFile, `"s001:5-12"`, `"s01:5-12"`},
	{"full-width colon in lines", directionFile, `"s001:5-12"`, `"s001：5-12"`},
	{"dash of print in lines", directionFile, `"s001:5-12"`, `"s001:5—12"`},
	{"full-width digits in lines", directionFile, `"s001:5-12"`, `"s001:５-12"`},
	{"lines of no source", directionFile, `"s001:5-12"`, `"lines 5 to 12"`},
	{"unknown language", sourcesFile, "language: en", "language: xx"},
	{"unknown language of the first source", sourcesFile, "language: zh", "language: chinese"},
	{"label without a space", "content/pages/about/zh.md", "## 一句话\n", "## 一句话\n\n1.网上填报\n2. 邮寄\n"},
	{"labels without a space on one side", enFile, "(1) The period is 3 years;\n\n(2) both", "1.The period is 3 years;\n\n2. both"},
	{"label with a full-width digit", zhFile, "（1）", "（１）"},
	{"label with a full-width digit in English", enFile, "(2)", "(２)"},
	{"full-width digits in a wording", otherFile, "printed: {zh: 500万元", "printed: {zh: ５００万元"},
	{"full-width digits in running text", zhFile, "执行期3年", "执行期３年"},
	{"text for both languages", siteFile, "title: {zh: 小目录, en: Small catalogue}", "title: 小目录"},
}

// TestMisleading: each slip is one message that names what the editor did, at
// its place, in both languages, with the right writing. testdata/misleading.txt
// holds what is printed.
func TestMisleading(t *testing.T) {
	t.Parallel()
	var printed strings.Builder
	for _, s := range slips {
		p := base(t)
		text := p.read(t, s.file)
		if strings.Count(text, s.old) != 1 {
			t.Fatalf("%s: %q stands %d times", s.name, s.old, strings.Count(text, s.old))
		}
		p.write(s.file, strings.Replace(text, s.old, s.new, 1))
		r, err := Check(p, Options{})
		if err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		if r.Problems.Len() == 0 {
			t.Errorf("%s: nothing is reported", s.name)
		}
		for _, d := range r.Problems.Sorted() {
			wellFormed(t, p, d)
		}
		fmt.Fprintf(&printed, "# %s\n", s.name)
		for _, chinese := range []bool{false, true} {
			var b bytes.Buffer
			if err := r.Problems.Print(&b, chinese, p.lines); err != nil {
				t.Fatal(err)
			}
			printed.Write(b.Bytes())
		}
	}
	const file = "testdata/misleading.txt"
	if *update {
		if err := os.WriteFile(file, []byte(printed.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), printed.String()); diff != "" {
		t.Errorf("%s: -want +got\n%s", file, diff)
	}
}
