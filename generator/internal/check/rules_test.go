package check

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// breaks lists, for each rule, small changes of a sound content that break it,
// and what the rule then says: file:line:column rule, relative to content. A
// change replaces a passage that stands once in the file.
var breaks = []struct{ rule, file, old, new, want string }{
	{"sides", "fields.yaml", "{zh: 基础科学, en: Basic science}", "{zh: 基础科学}", "fields.yaml:9:11 missing-side"},
	{"sides", "guides/2030-2/1.2/direction.yaml", "printed: {zh: 1个, en: \"1\"}", "printed: {en: \"1\"}", "guides/2030-2/1.2/direction.yaml:9:49 missing-side"},
	{"sides", "guides/2030-2/1.2/en.md", "", "", "guides/2030-2/1.2/direction.yaml:1:1 missing-side"},
	{"sides", "pages/about/zh.md", "", "", "pages/about/page.yaml:1:1 missing-side"},
	{"quantities", "guides/2030-2/1.2/direction.yaml", "{qualifier: exact, value: 1, ", "{qualifier: exact, ", "guides/2030-2/1.2/direction.yaml:9:23 quantity"},
	{"quantities", "guides/2030-2/1.2/direction.yaml", "{qualifier: exact, value: 1, ", "{qualifier: exact, value: 0, ", "guides/2030-2/1.2/direction.yaml:9:37 quantity"},
	{"quantities", "guides/2030-2/1.2/direction.yaml", "{qualifier: exact, value: 1, ", "{qualifier: tbd, value: 1, ", "guides/2030-2/1.2/direction.yaml:9:35 quantity"},
	{"quantities", "guides/2030-2/1.2/direction.yaml", "value: 1, printed: {zh: 1个, en: \"1\"}", "value: 1", "guides/2030-2/1.2/direction.yaml:9:11 missing-key"},
	{"quantities", "guides/2030-2/1.2/direction.yaml", "  min: 2\n", "", "guides/2030-2/1.2/direction.yaml:12:14 quantity"},
	{"quantities", "guides/2030-2/1.2/direction.yaml", "  min: 2\n", "  min: 3\n", "guides/2030-2/1.2/direction.yaml:13:8 quantity"},
	{"quantities", "guides/2030-2/1.2/direction.yaml", "  min: 2\n", "  min: 2\n  value: 2\n", "guides/2030-2/1.2/direction.yaml:14:10 quantity"},
	{"quantities", "guides/2030-2/1.2/direction.yaml", "value: 1, ", "value: 1, splits: [{qualifier: exact, value: 1}], ", "guides/2030-2/1.2/direction.yaml:9:49 split"},
	{"splits", "guides/2030-2/1.2/direction.yaml", "value: 1, ", "value: 1, splits: [{topic: 2, qualifier: exact, value: 1}], ", "guides/2030-2/1.2/direction.yaml:9:57 split"},
	{"printed-value", "guides/2030-2/1.2/direction.yaml", "value: 5000000", "value: 6000000", "guides/2030-2/1.2/direction.yaml:10:58 printed-value\nguides/2030-2/1.2/direction.yaml:10:69 printed-value"},
	{"printed-value", "guides/2030-2/1.2/direction.yaml", "  max: 3\n", "  max: 4\n", "guides/2030-2/1.2/direction.yaml:15:17 printed-value\nguides/2030-2/1.2/direction.yaml:15:32 printed-value"},
	{"printed-value", "guides/2030-2/guide.yaml", "date: 2029-12-01", "date: 2029-12-02", "guides/2030-2/guide.yaml:17:19 printed-value\nguides/2030-2/guide.yaml:17:35 printed-value"},
	{"money", "site.yaml", "    currency: CNY\n", "", "guides/2030-2/1.1/direction.yaml:14:5 money\nguides/2030-2/1.2/direction.yaml:10:9 money\nguides/2030-2/guide.yaml:13:11 money"},
	{"money", "site.yaml", "currency: CNY", "currency: RMB", "site.yaml:9:15 money"},
	{"money", "guides/2030-2/1.2/direction.yaml", "value: 5000000, ", "value: 5000000, currency: EURO, ", "guides/2030-2/1.2/direction.yaml:10:54 money"},
	{"money", "guides/2030-2/1.2/direction.yaml", "value: 5000000, ", "value: 5000000, side: chinese, ", "guides/2030-2/1.2/direction.yaml:10:50 money"},
	{"money", "guides/2030-2/1.2/direction.yaml", "value: 5000000, ", "value: 5000000, base: project, side: chinese, period: year, covers: direct_costs, currency: XAF, ", ""},
	{"money", "guides/2030-2/1.2/direction.yaml", "en: CNY 5 million}}]", "en: CNY 5 million}}, {qualifier: about, value: 5000000, base: total, printed: {zh: 500万元, en: CNY 5 million}}]", "guides/2030-2/1.2/direction.yaml:10:86 money"},
	{"money", "guides/2030-2/1.2/direction.yaml", "en: CNY 5 million}}]", "en: CNY 5 million}}, {qualifier: about, value: 5000000, base: project, printed: {zh: 500万元, en: CNY 5 million}}]", ""},
	{"money", "guides/2030-2/1.2/direction.yaml", "from:", "averages: [{value: 5, currency: cny, printed: \"5\"}]\nfrom:", "guides/2030-2/1.2/direction.yaml:16:33 money"},
	{"quantities", "guides/2030-2/1.2/direction.yaml", "value: 5000000", "value: 1000000000000001", "guides/2030-2/1.2/direction.yaml:10:35 quantity"},
	{"quantities", "guides/2030-2/1.2/direction.yaml", "value: 5000000", "value: 1000000000000000", ""},
	{"topics", "guides/2030-2/1.2/direction.yaml", "      fields: [basic-science]\n", "", "guides/2030-2/1.2/direction.yaml:7:7 no-field"},
	{"topics", "guides/2030-2/1.2/direction.yaml", "partners: [arab-states]", "partners: []", "guides/2030-2/1.2/direction.yaml:1:1 empty"},
	{"topics", "guides/2030-2/1.2/direction.yaml", "topics:\n", "topics:\n  given: in_annex\n", "guides/2030-2/1.2/direction.yaml:6:10 topics"},
	{"topics", "guides/2030-2/1.2/direction.yaml", "partners: [arab-states]\n", "partners_none: any\n", ""},
	{"topics", "guides/2030-2/1.2/direction.yaml", "partners: [arab-states]", "partners: [arab-states]\npartners_none: any", "guides/2030-2/1.2/direction.yaml:5:16 partners"},
	{"conditions", "guides/2030-2/1.1/direction.yaml", "both_sides_apply", "enterprise", "guides/2030-2/1.1/direction.yaml:18:5 missing-key"},
	{"conditions", "guides/2030-2/1.1/direction.yaml", "both_sides_apply", "eligible_countries", "guides/2030-2/1.1/direction.yaml:18:5 missing-key"},
	{"conditions", "guides/2030-2/1.1/direction.yaml", "value: required", "value: required\n    institutions: [school]", "guides/2030-2/1.1/direction.yaml:20:20 unknown-value"},
	{"conditions", "guides/2030-2/1.1/direction.yaml", "{zh: 双方须分别申报, en", "{zh: 双方应分别申报, en", "guides/2030-2/1.1/direction.yaml:20:20 sentence"},
	{"site", "site.yaml", "https://example.org/guide/", "https://example.org/guide", "site.yaml:4:11 base-url"},
	{"site", "site.yaml", "editors@example.org", "editors@example", "site.yaml:5:10 bad-email"},
	{"site", "site.yaml", "contact:", "feed_ids: example.org\ncontact:", "site.yaml:5:11 feed-ids"},
	{"contacts", "guides/2030-2/1.1/direction.yaml", "email: a@example.org", "email: a.example.org", "guides/2030-2/1.1/direction.yaml:24:12 bad-email"},
	{"contacts", "guides/2030-2/1.1/direction.yaml", "email: a@example.org", "url: javascript://x.org", "guides/2030-2/1.1/direction.yaml:24:10 bad-link"},
	{"contacts", "guides/2030-2/1.1/direction.yaml", "email: a@example.org", "missing: [fax]", "guides/2030-2/1.1/direction.yaml:24:15 unknown-value"},
	{"note-refs", "guides/2030-2/1.1/direction.yaml", "id: address", "id: adress", "guides/2030-2/1.1/en.md:3:50 unknown-note\nguides/2030-2/1.1/zh.md:3:31 unknown-note"},
	{"note-refs", "guides/2030-2/1.1/zh.md", "[^address]", "", "guides/2030-2/1.1/en.md:3:50 note-side"},
	{"quotes", "guides/2030-2/1.1/direction.yaml", "双方须分别申报，联系邮箱\"]", "双方应分别申报\"]", "guides/2030-2/1.1/direction.yaml:29:14 quote"},
	{"wording", "guides/2030-2/1.2/direction.yaml", "{zh: 中国和阿拉伯国家联合研究项目", "{zh: 中国与阿拉伯国家联合研究项目", "guides/2030-2/1.2/direction.yaml:3:13 wording"},
	{"wording", "guides/2030-2/1.2/zh.md", "项目执行期2~3年。", "项目执行期2—3年。", "guides/2030-2/1.2/zh.md:1:1 wording"},
	{"coverage", "guides/2030-2/1.2/direction.yaml", "text: {zh: 基础科学,", "text: {zh: 科学,", "guides/2030-2/1.2/direction.yaml:1:1 coverage"},
	{"coverage", "sources/s001.txt", "项目执行期2~3年。", "项目执行期2~3年。\n另行通知。", "sources/s001.txt:20:1 coverage"},
	{"order", "guides/2030-2/1.1/zh.md", "（1）项目执行期3年；\n\n（2）双方须分别申报，联系邮箱 a@example.org。[^address]", "（2）双方须分别申报，联系邮箱 a@example.org。[^address]\n\n（1）项目执行期3年；", "guides/2030-2/1.1/zh.md:3:1 order"},
	{"order", "guides/2030-2/1.1/direction.yaml", "      fields: [hydrogen]\n", "      fields: [hydrogen]\n    - text: {zh: 埃及, en: Egypt}\n      fields: [hydrogen]\n", "guides/2030-2/1.1/direction.yaml:12:18 order"},
	{"related", "guides/2030-2/1.2/direction.yaml", "from:", "exclusions: [{text: {zh: 中埃联合实验室, en: China–Egypt joint laboratories}, schemes: [china-egypt-laborytory]}]\nfrom:", "guides/2030-2/1.2/direction.yaml:16:82 reference"},
	{"related", "guides/2030-2/1.2/direction.yaml", "from:", "exclusions: [{text: {zh: 联合实验室, en: Joint laboratories}, schemes: [joint-laboratory, no-such]}]\nfrom:", ""},
	{"agreement", "guides/2030-2/1.2/en.md", "The period is 2–3 years.", "The period at the embassy is 2–3 years.", "guides/2030-2/1.2/zh.md:1:1 completeness"},
	{"agreement", "guides/2030-2/1.2/en.md", "The period is 2–3 years.", "The period (that is, its length) is 2–3 years.", ""},
	{"agreement", "guides/2030-2/1.2/zh.md", "项目执行期2~3年。", "（含延长期）项目执行期2~3年。", "guides/2030-2/1.2/en.md:1:1 completeness"},
	{"agreement", "guides/2030-2/1.2/en.md", "2–3 years", "2–4 years", "guides/2030-2/1.2/en.md:1:1 agreement\nguides/2030-2/1.2/zh.md:1:1 agreement"},
	{"agreement", "guides/2030-2/1.1/en.md", "a@example.org", "b@example.org", "guides/2030-2/1.1/en.md:3:1 agreement\nguides/2030-2/1.1/zh.md:3:1 agreement"},
	{"agreement", "pages/about/en.md", "zhinan:directions/2030-2-1.1", "zhinan:directions/2030-2-1.2", "pages/about/en.md:1:1 agreement"},
	{"agreement", "guides/2030-2/1.2/direction.yaml", "from:", "differences: [{token: \"7\", reason: {zh: 无, en: none}}]\nfrom:", "guides/2030-2/1.2/direction.yaml:16:23 agreement"},
	{"clauses", "guides/2030-2/1.1/zh.md", "（2）双方", "（3）双方", "guides/2030-2/1.1/en.md:3:1 clause\nguides/2030-2/1.1/zh.md:3:1 clause"},
	{"clauses", "guides/2030-2/1.1/zh.md", "（2）双方", "二、双方", ""},
	{"clauses", "guides/2030-2/1.1/zh.md", "（1）项目执行期3年；\n\n（2）双方", "（一）项目执行期3年；\n\n（二）双方", ""},
	{"clauses", "guides/2030-2/1.1/en.md", "(1) The period is 3 years;\n\n(2) both", "1. The period is 3 years;\n2. both", ""},
	{"clauses", "guides/2030-2/1.2/en.md", "The period is 2–3 years.", "The period is\n\n2–3 years.", "guides/2030-2/1.2/en.md:3:1 clause"},
	{"clauses", "pages/about/zh.md", "## 一句话", "一句话", ""},
	// Whose wording it is: the running text's, or ours.
	{"agreement", "guides/2030-2/1.1/direction.yaml", "{zh: 句中夹有邮箱, en: an address", "{zh: 2句2句中夹有邮箱, en: 2 an address", ""},
	{"wording", "guides/2030-2/1.1/direction.yaml", "notes:", "exclusions: [{text: {zh: 不再支持, en: x}}]\nnotes:", "guides/2030-2/1.1/direction.yaml:26:26 wording"},
	{"wording", "guides/2030-2/1.1/direction.yaml", "notes:", "changes: [{date: 2030-01-01, kind: figure, text: {zh: 不再支持, en: x}}]\nnotes:", ""},
	{"terms", "guides/2030-2/1.1/direction.yaml", "en: Hydrogen", "en: Water", "guides/2030-2/1.1/direction.yaml:10:26 term"},
	{"agreement", "guides/2030-2/1.2/direction.yaml", "en: China–Arab Joint", "en: China–Egypt Joint", "guides/2030-2/1.2/direction.yaml:3:13 names\nguides/2030-2/1.2/direction.yaml:3:33 names"},
	{"agreement", "guides/2030-2/1.2/direction.yaml", "partners: [arab-states]", "partners: [egypt]", "guides/2030-2/1.2/direction.yaml:3:13 reference\nguides/2030-2/1.2/direction.yaml:4:12 reference"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "    role: contact\n", "    role: contact\n  - {agency: most, role: contact}\n", "guides/2030-2/1.1/direction.yaml:8:14 reference"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "    role: contact\n", "    role: contact\n  - {agency: most, role: contact, printed: {zh: 科学技术部, en: MOST}}\n", ""},
	// What both languages ask; what a condition, a quantity and a record say of their words.
	{"agreement", "guides/2030-2/1.1/direction.yaml", "en: both sides must apply}", "en: both sides may apply}", "guides/2030-2/1.1/direction.yaml:20:20 meaning\nguides/2030-2/1.1/direction.yaml:20:33 meaning"},
	{"agreement", "guides/2030-2/1.1/en.md", "both sides must apply", "both sides are encouraged to apply", "guides/2030-2/1.1/en.md:3:1 meaning\nguides/2030-2/1.1/zh.md:3:1 meaning"},
	{"agreement", "guides/2030-2/1.1/en.md", "both sides must apply", "both sides have to apply", ""},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "value: required", "value: encouraged", "guides/2030-2/1.1/direction.yaml:19:12 condition"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "kind: both_sides_apply", "kind: naming_format", "guides/2030-2/1.1/direction.yaml:18:11 condition"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "value: required", "value: required\n    side: chinese", "guides/2030-2/1.1/direction.yaml:20:11 condition"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "value: required", "value: required\n    institutions: [university]", "guides/2030-2/1.1/direction.yaml:20:20 condition"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "value: required", "value: required\n    ratio: \"2:1\"", "guides/2030-2/1.1/direction.yaml:20:12 condition"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "qualifier: exact\n    value: 10000000", "qualifier: at_most\n    value: 10000000", "guides/2030-2/1.1/direction.yaml:14:16 printed-value"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "value: 10000000", "value: 10000000\n    currency: EUR", "guides/2030-2/1.1/direction.yaml:16:15 printed-value"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "value: 10000000", "value: 10000000\n    base: project", "guides/2030-2/1.1/direction.yaml:16:11 printed-value"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "value: 10000000", "value: 10000000\n    period: year", "guides/2030-2/1.1/direction.yaml:16:13 printed-value"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "value: 10000000", "value: 10000000\n    covers: direct_costs", "guides/2030-2/1.1/direction.yaml:16:13 printed-value"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "value: 10000000", "value: 10000000\n    hedge: in_principle", "guides/2030-2/1.1/direction.yaml:16:12 printed-value"},
	{"agreement", "guides/2030-2/1.2/direction.yaml", "value: 1, ", "value: 1, splits: [{per: country, qualifier: exact, value: 1}], ", "guides/2030-2/1.2/direction.yaml:9:55 printed-value"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "scheme: joint-research", "scheme: flagship", "guides/2030-2/1.1/direction.yaml:2:9 fact"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "email: a@example.org", "email: c@example.org", "guides/2030-2/1.1/direction.yaml:24:12 fact"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "- side: foreign", "- side: chinese", "guides/2030-2/1.1/direction.yaml:22:11 fact"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "agency: stdf\n    email", "agency: most\n    email", "guides/2030-2/1.1/direction.yaml:23:13 fact"},
	{"agreement", "guides/2030-2/1.2/direction.yaml", "from:", "plan_rows: [2030-plan-1]\nfrom:", "guides/2030-2/1.2/direction.yaml:16:13 fact"},
	{"agreement", "guides/2030-2/guide.yaml", "batch: 2", "batch: 3", "guides/2030-2/guide.yaml:4:8 fact"},
	{"agreement", "guides/2030-2/guide.yaml", "year: 2030", "year: 2031", "guides/2030-2/guide.yaml:3:7 fact"},
	{"field", "guides/2030-2/1.2/direction.yaml", "fields: [basic-science]", "fields: [hydrogen]", "guides/2030-2/1.2/direction.yaml:8:16 field\nguides/2030-2/1.2/direction.yaml:8:16 field"},
	{"field", "guides/2030-2/1.1/direction.yaml", "{zh: 氢能, en: Hydrogen", "{zh: 水能, en: Hydrogen", "guides/2030-2/1.1/direction.yaml:11:16 field"},
	{"original", "guides/2030-2/1.1/direction.yaml", "en: both sides must apply}", "en: both sides must apply, original: both}", "guides/2030-2/1.1/direction.yaml:20:66 original"},
	{"guide", "guides/2030-2/guide.yaml", "type: call", "type: plan", "guides/2030-2/guide.yaml:2:7 guide"},
	{"guide", "guides/2030-plan/guide.yaml", "type: plan", "type: call", "guides/2030-plan/guide.yaml:2:7 guide"},
	{"role", "guides/2030-2/1.1/direction.yaml", "    role: contact\n", "    role: funder\nbasis: [{kind: agreement, text: {zh: 与科学技术发展基金的协议, en: Agreement with the STDF}}]\n", "guides/2030-2/1.1/direction.yaml:7:11 role"},
	{"role", "guides/2030-2/1.1/direction.yaml", "    role: contact\n", "    role: publisher\nbasis: [{kind: agreement, text: {zh: 与科学技术发展基金的协议, en: Agreement with the STDF}}]\n", "guides/2030-2/1.1/direction.yaml:7:11 role"},
	{"role", "guides/2030-2/1.1/direction.yaml", "    role: contact\n", "    role: signatory\nbasis: [{kind: agreement, text: {zh: 与科学技术发展基金的协议, en: Agreement with the STDF}}]\n", ""},
	{"counted", "guides/2030-2/guide.yaml", "stated:\n", "stated:\n  partners: {qualifier: exact, value: 1, printed: {zh: x, en: x}, counted: [china]}\n", "guides/2030-2/guide.yaml:11:77 counted\nguides/2030-2/guide.yaml:11:77 counted\nguides/2030-2/guide.yaml:11:77 counted"},
	{"contact-side", "guides/2030-2/1.1/zh.md", "联系邮箱", "中方联系邮箱", "guides/2030-2/1.1/direction.yaml:22:11 contact"},
	{"guide", "guides/2030-2/guide.yaml", "state: final", "state: draft", "guides/2030-2/guide.yaml:5:8 guide"},
	{"agreement", "guides/2030-2/1.1/direction.yaml", "    role: contact\n", "    role: contact\n    printed: {zh: 科学技术发展基金, en: MOST}\n", "guides/2030-2/1.1/direction.yaml:8:33 names"},
	{"once", "guides/2030-2/1.1/direction.yaml", "    role: contact\n", "    role: contact\n  - agency: stdf\n    role: contact\n", "guides/2030-2/1.1/direction.yaml:8:13 twice"},
	{"undecided", "guides/2030-2/1.2/direction.yaml", "{qualifier: exact, value: 1, printed: {zh: 1个, en: \"1\"}}", "{qualifier: tbd, printed: {zh: 1个, en: \"1\"}}", "guides/2030-2/1.2/direction.yaml:9:23 undecided"},
	{"undecided", "guides/2030-2/1.2/direction.yaml", "{qualifier: exact, value: 1, printed: {zh: 1个, en: \"1\"}}", "{qualifier: unstated, printed: {zh: 待定, en: to be determined}}", "guides/2030-2/1.2/direction.yaml:9:23 undecided"},
	{"undecided", "guides/2030-2/1.2/direction.yaml", "printed: {zh: 1个, en: \"1\"}", "printed: {zh: 1个, en: \"1\", original: none}", "guides/2030-2/1.2/direction.yaml:9:77 undecided"},
	{"commitments", "guides/2030-2/1.1/direction.yaml", "topics:\n", "basis: [{kind: objective, text: {zh: 落实两国元首关于合作的倡议, en: an initiative}}]\ntopics:\n", "guides/2030-2/1.1/direction.yaml:8:16 basis"},
	{"missing", "guides/2030-2/1.1/direction.yaml", "email: a@example.org", "missing: [email]", "guides/2030-2/1.1/direction.yaml:24:15 contact"},
	{"approvals", "approved.lock", "+", "2029-1 0123456789ab 0123456789ab\n2029-1 0123456789ab 0123456789ac\n", "approved.lock:1:1 approvals"},
	{"terms", "terms.yaml", "  - zh: 氢能", "  - zh: 氢能\n    en: [hydrogen]\n  - zh: 氢能", "terms.yaml:6:9 duplicate-id"},
}

// input reads the sound content with one change: text "" removes the file.
func input(t *testing.T, file, old, text string) Input {
	t.Helper()
	a, err := txtar.ParseFile("../pipeline/testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files, found := fstest.MapFS{}, file == ""
	for _, f := range a.Files {
		data := string(f.Data)
		if f.Name == "content/"+file {
			found = true
			if old == "" {
				continue
			}
			if n := strings.Count(data, old); n != 1 {
				t.Fatalf("%q stands %d times in %s", old, n, file)
			}
			data = strings.Replace(data, old, text, 1)
		}
		files[f.Name] = &fstest.MapFile{Data: []byte(data)}
	}
	if old == "+" { // a file that the sound content lacks
		files["content/"+file], found = &fstest.MapFile{Data: []byte(text)}, true
	}
	if !found {
		t.Fatalf("there is no %s", file)
	}
	records, _, err := source.Read(files, "content")
	if err != nil {
		t.Fatal(err)
	}
	c, _ := catalog.Assemble(records)
	return Input{Catalog: c, Records: records}
}

func run(name string, in Input) string {
	i := slices.IndexFunc(Rules, func(r Rule) bool { return r.Name == name })
	var found diag.List
	Rules[i].Run(in, &found)
	var out []string
	for _, p := range found.Sorted() {
		out = append(out, strings.TrimPrefix(p.At.String(), "content/")+" "+p.Rule)
		if p.Message.EN == "" || p.Message.ZH == "" {
			out = append(out, "without words")
		}
	}
	return strings.Join(out, "\n")
}

// TestRules: no rule says anything of a sound content; each says what is wrong
// with a broken one, at its place, and no more.
func TestRules(t *testing.T) {
	t.Parallel()
	sound := input(t, "", "", "")
	for _, r := range Rules {
		if got := run(r.Name, sound); got != "" {
			t.Errorf("%s: sound content: %s", r.Name, got)
		}
		if !slices.ContainsFunc(breaks, func(b struct{ rule, file, old, new, want string }) bool { return b.rule == r.Name }) {
			t.Errorf("nothing breaks the rule %s", r.Name)
		}
	}
	for _, b := range breaks {
		if got := run(b.rule, input(t, b.file, b.old, b.new)); got != b.want {
			t.Errorf("%s: %q for %q in %s\ngot:\n%s\nwant:\n%s", b.rule, b.new, b.old, b.file, got, b.want)
		}
	}
}

// TestPlainKeyIsJudged: a key that is only declared goes from the file to the
// catalogue, and the rules see it: adding one touches no package between.
func TestPlainKeyIsJudged(t *testing.T) {
	declared := schema.Direction.Keys
	t.Cleanup(func() { schema.Direction.Keys = declared })
	schema.Direction.Keys = append(declared[:len(declared):len(declared)],
		schema.Key{Name: "call_text", Type: schema.Passage},
		schema.Key{Name: "remark", Type: schema.Passage, Wording: schema.Ours},
		schema.Key{Name: "places", Type: schema.Int})
	const file = "guides/2030-2/1.2/direction.yaml"
	in := input(t, file, "from:", "call_text: {zh: 其他要求, en: Other requirements}\nremark: {zh: 我们的话, en: our words}\nplaces: 4\nfrom:")
	d := in.Catalog.Direction("2030-2-1.2")
	if got := d.Plain.Text("call_text"); got != (lang.Text{ZH: "其他要求", EN: "Other requirements", Original: lang.OriginalZH}) {
		t.Errorf("call_text: %+v", got)
	}
	if got := d.Plain.Text("remark"); got.EN != "our words" || got.Original != lang.OriginalNone {
		t.Errorf("remark: %+v", got)
	}
	if n, ok := d.Plain.Int("places"); n != 4 || !ok {
		t.Errorf("places: %d, %v", n, ok)
	}
	if n, ok := d.Plain.Int("remark"); ok || n != 0 || !d.Plain.Text("absent").IsZero() {
		t.Error("a key gives what it does not hold")
	}
	for _, c := range []struct{ rule, text, want string }{
		{"wording", "call_text: {zh: 其他要求, en: x}\nremark: {zh: 我们的话, en: x}", ""},
		{"wording", "call_text: {zh: 别的要求, en: x}", file + ":16:17 wording"},
		{"sides", "remark: {zh: 我们的话}", file + ":16:9 missing-side"},
		{"agreement", "remark: {zh: 4个, en: five}", file + ":16:14 agreement\n" + file + ":16:22 agreement"},
		{"terms", "remark: {zh: 氢能, en: water}", file + ":16:22 term"},
	} {
		if got := run(c.rule, input(t, file, "from:", c.text+"\nfrom:")); got != c.want {
			t.Errorf("%s: %s\ngot:\n%s\nwant:\n%s", c.rule, c.text, got, c.want)
		}
	}
}
