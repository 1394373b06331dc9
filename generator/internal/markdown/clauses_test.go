package markdown

import (
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

// addresses parses a text and lists the addresses of its clauses.
func addresses(t *testing.T, name, src string, l lang.Lang) (*Doc, string) {
	t.Helper()
	d, problems := Parse("x.md", []byte(src), l)
	if problems.Len() > 0 {
		t.Fatal(name, problems.Sorted())
	}
	var ids []string
	for _, x := range d.Clauses() {
		ids = append(ids, x.ID)
		if x.Text == "" || x.Pos.Line == 0 {
			t.Errorf("%s: %+v", name, x)
		}
	}
	return d, strings.Join(ids, " ")
}

// Each kind of numbering gives the address its number says, whatever signs
// print it, so that both languages of a text have the same.
func TestClauses(t *testing.T) {
	for _, c := range []struct{ name, zh, en, want string }{
		{"labels of either width", "（1）一。\n（2）二。\n", "(1) One.\n(2) Two.\n", "c1 c2"},
		{"Chinese numerals", "一、总体目标\n\n二、申报要求\n\n十二、其他\n", "1. Goals\n\n2. Requirements\n\n12．Other\n", "c1 c2 c12"},
		{"Chinese numerals in parentheses", "（一）目标\n（二）要求\n", "(1) Goals\n(2) Requirements\n", "c1 c2"},
		{"stopped digits", "1、甲。\n2、乙。\n", "1. A.\n2. B.\n", "c1 c2"},
		{"dotted numbers", "2.2 研究内容\n\n2.2.1 材料\n\n2.2.2 能源\n\n2.3 指标\n", "2.2 Research\n\n2.2.1 Materials\n\n2.2.2 Energy\n\n2.3 Indicators\n", "c2-2 c2-2-1 c2-2-2 c2-3"},
		{"dotted numbers alone", "2.2.1 材料\n\n2.2.2能源\n", "2.2.1. Materials\n\n2.2.2. Energy\n", "c2-2-1 c2-2-2"},
		{"dotted below plain numbers", "1、总则\n\n1.1 目的\n\n1.2 范围\n\n2、细则\n\n2.1 申报\n", "1. General\n\n1.1 Aim\n\n1.2 Scope\n\n2. Rules\n\n2.1 Applying\n", "c1 c1-1 c1-2 c2 c2-1"},
		{"three levels", "一、要求\n（一）资格\n1．企业；\n2．高校。\n（二）材料\n二、期限\n", "1、Requirements\n\n(1) Who:\n① companies;\n② universities.\n(2) What\n\n2、Dates\n", "c1 c1-1 c1-1-1 c1-1-2 c1-2 c2"},
		{"paragraphs and items", "前言。\n\n（1）一。\n（2）二。\n\n后记。\n", "Preface.\n\n1. One.\n2. Two.\n\nAfterword.\n", "p1 c1 c2 p2"},
		{"a paragraph between items", "（1）一：\n\n如下。\n\n（2）二。\n", "(1) One:\n\nas below.\n\n(2) Two.\n", "c1 p1 c2"},
		{"nested", "（1）一：\n① 甲。\n② 乙。\n（2）二。\n", "(1) One:\n\n  ① A.\n  ② B.\n\n(2) Two.\n", "c1 c1-1 c1-2 c2"},
		{"nested below a paragraph", "一、要求\n\n按下列各项：\n\n（1）甲。\n\n二、期限\n", "1. Requirements\n\nAs follows:\n\n(1) A.\n\n2. Dates\n", "c1 p1 c1-1 c2"},
		{"letters and roman numbers", "（1）一：\n（a）甲；\n（b）乙。\n", "(1) One:\n(i) A;\n(ii) B.\n", "c1 c1-1 c1-2"},
		{"bullets", "- 甲\n- 乙\n\n丙\n", "* A\n* B\n\nC\n", "p1 p2 p3"},
		{"a quote", "> 引文。\n>\n> （1）甲。\n", "> Quoted.\n>\n> (1) A.\n", "p1 c1"},
		{"a list that begins at three", "（3）三。\n（4）四。\n", "3. Three.\n4. Four.\n", "c3 c4"},
		{"two lists", "# 甲\n\n（1）一。\n\n# 乙\n\n（1）一。\n", "# A\n\n1. One.\n\n# B\n\n1. One.\n", "c1 s2-c1"},
		{"a list that counts on under another heading", "# 甲\n\n（1）一。\n\n# 乙\n\n（2）二。\n", "# A\n\n1. One.\n\n# B\n\n2. Two.\n", "c1 c2"},
		{"numbers that begin anew", "1）一\n2）二\n\n1）甲\n2）乙\n", "1)One\n2)Two\n\n1)A\n2)B\n", "c1 c2 s2-c1 s2-c2"},
		{"nothing to cite", "# 标题\n\n| 甲 |\n| --- |\n| 1 |\n", "# Heading\n\n| A |\n| --- |\n| 1 |\n", ""},
	} {
		for l, src := range map[lang.Lang]string{lang.ZH: c.zh, lang.EN: c.en} {
			d, got := addresses(t, c.name, src, l)
			if got != c.want {
				t.Errorf("%s, %s: %s, want %s", c.name, l, got, c.want)
			}
			html, _ := d.HTML(Options{Clause: func(x Clause) Mark {
				return Mark{ID: "t-" + x.ID, Href: "#t-" + x.ID, Name: x.ID, Also: []string{"old-" + x.ID}}
			}})
			for _, id := range strings.Fields(got) {
				for _, want := range []string{` id="t-` + id + `"`, `href="#t-` + id + `" aria-label="` + id + `"`, `<span id="old-` + id + `"></span>`} {
					if strings.Count(html, want) != 1 {
						t.Errorf("%s: %s stands %d times in %s", c.name, want, strings.Count(html, want), html)
					}
				}
			}
			if plain, _ := d.HTML(Options{}); strings.Contains(plain, "clause") || strings.Contains(plain, ` id="c`) {
				t.Errorf("%s: clauses nobody asked for: %s", c.name, plain)
			}
		}
	}
}

// Numbers of running text are not labels.
func TestNumbersThatAreNoLabels(t *testing.T) {
	for _, src := range []string{
		"1.5万元以上的项目。", "1.5 亿元。", "2.5 years at most.", "1.5 GHz and above.", "3.5 MW of power.", "2024.3.15 前提交。",
		"三、四线城市的单位。", "一、二、三等奖。", "1、2、3号楼。", "2023年度项目。", "10.5", "1.0", "50 Hz.", "3.14", "1.5 Hz or more",
	} {
		d, got := addresses(t, src, src+"\n", lang.ZH)
		if got != "p1" {
			t.Errorf("%q: %s (%q)", src, got, d.Plain())
		}
	}
}

// A number that stands twice would give two clauses one address.
func TestClauseTwice(t *testing.T) {
	for src, line := range map[string]int{
		"（1）一。\n\n（1）又一。\n":              3,
		"（1）一。\n（2）二。\n（2）又二。\n":         3,
		"（1）一。\n（2）二。\n\n段。\n\n（2）又二。\n": 6,
		"（1）一：\n① 甲；\n① 乙。\n":            3,
	} {
		_, problems := Parse("zh.md", []byte(src), lang.ZH)
		if problems.Len() != 1 || problems.Sorted()[0].Rule != "clause-twice" || problems.Sorted()[0].At.Line != line {
			t.Errorf("%q: %v", src, problems.Sorted())
		}
	}
}

// A clause says its words and what is above it; blocks and notes know it.
func TestClauseWords(t *testing.T) {
	d, _ := Parse("zh.md", []byte("总则。[^a]\n\n（2）申报要求：\n① 双方**申报[^b]**。\n"), lang.ZH)
	got := d.Clauses()
	if len(got) != 3 || got[1].Text != "申报要求： ① 双方申报。" || got[2].Text != "双方申报。" ||
		strings.Join(got[2].Labels, "") != "（2）①" || got[0].Labels != nil || got[0].Number() != 1 {
		t.Errorf("%+v", got)
	}
	for i, want := range []Block{{Text: "总则。", Clause: "p1"}, {Text: "（2）申报要求：", Clause: "c2", Label: "（2）"}, {Text: "① 双方申报。", Clause: "c2-1", Label: "①"}} {
		if b := d.Blocks()[i]; b.Text != want.Text || b.Clause != want.Clause || b.Label != want.Label {
			t.Errorf("%+v, want %+v", b, want)
		}
	}
	if refs := d.NoteRefs(); len(refs) != 2 || refs[0].Clause != "p1" || refs[1].Clause != "c2-1" {
		t.Errorf("%+v", refs)
	}
}

// A piece leaves its own id to whoever sets it and keeps those within it.
func TestClausesOfPieces(t *testing.T) {
	d, _ := Parse("zh.md", []byte("总则。\n\n（1）一：\n① 甲。\n（2）二。\n\n3. 三\n"), lang.ZH)
	pieces, _ := d.Pieces(Options{Clause: func(c Clause) Mark { return Mark{ID: c.ID, Href: "#" + c.ID} }})
	var got []string
	for _, p := range pieces {
		got = append(got, p.Clause)
		if strings.Contains(p.HTML, `id="`+p.Clause+`"`) || !strings.Contains(p.HTML, `href="#`+p.Clause+`"`) {
			t.Errorf("%s: %s", p.Clause, p.HTML)
		}
	}
	if strings.Join(got, " ") != "p1 c1 c2 c3" || !strings.Contains(pieces[1].HTML, `<li id="c1-1">`) {
		t.Error(got, pieces)
	}
}

// A clause is cited by its number and those above it; a dotted number says
// them itself.
func TestCited(t *testing.T) {
	for src, want := range map[string]string{
		"一、要求\n（一）资格\n1．企业。\n":                  "一 一（一） 一（一）1",
		"1. Rules\n\n1.1 Aim\n\n（1）x\n\nText\n": "1 1.1 1.1（1） ",
		"（3）三：\n① 甲。\n":                         "（3） （3）①",
	} {
		d, _ := Parse("x.md", []byte(src), lang.ZH)
		var got []string
		for _, c := range d.Clauses() {
			got = append(got, c.Cited())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", src, got, want)
		}
	}
}
