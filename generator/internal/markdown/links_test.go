package markdown

import (
	"strings"
	"testing"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// TestLinksRefused: each of these is one problem where the link begins, keeps
// its text and gets no address.
func TestLinksRefused(t *testing.T) {
	for _, dest := range []string{
		"javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&#58;alert(1)",
		"java&#115;cript:alert(1)", "javascript&colon;alert(1)", "&#x6a;avascript:alert(1)",
		"java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "javascript\\:alert(1)",
		"data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", "about:blank", "ftp://a.example.org/",
		"//evil.example.org", "/\\evil.example.org", "\\\\evil.example.org", "https:\\\\evil.example.org",
		"https:evil", "https:/evil.example.org", "https:///x", "https://", "http://localhost",
		"https://user@evil.example.org", "https://user:pw@evil.example.org/", "https://a.example.org:99999999/",
		"https://a.example.org/%zz", "https://a.example.org。", "https://a.example.org/x，", "https://例子.example.org/",
		"https&#58;//a.example.org/", "https://a.example.org/&#98;", "https://a.example.org/&ZeroWidthSpace;x", "https://a.example.org/a`b", "<https://a.example.org/a b>",
		"relative", "./relative", "../up", "/absolute", "?query", "a:b", "x", ":",
		"mailto:", "mailto:nobody", "mailto:a@b.cn?bcc=x@y.cn", "mailto:a@b.cn?subject=x%0Abcc:y",
		"tel:", "tel:call-me", "zhinan:", "ZHINAN:call/isti", "#%zz", "#", "#nowhere", "missing:", "missing:nix", "MISSING:link",
		"https://a.example.org/&#x202e;", "https://a.example.org/" + strings.Repeat("x", 3000),
	} {
		for _, src := range []string{"前 [字](" + dest + ") 后", "前 [字][r] 后\n\n[r]: " + dest} {
			doc, problems := Parse("t.md", []byte(src), lang.ZH)
			html, more := doc.HTML(testOptions(lang.ZH))
			problems.Merge(more)
			all := problems.Sorted()
			if len(all) != 1 || all[0].At != (diag.Position{File: "t.md", Line: 1, Column: 3}) || all[0].Message.ZH == "" || all[0].Hint.EN == "" {
				t.Errorf("%s: problems %v", src, all)
			}
			if strings.Contains(html, "<a") || !strings.Contains(html, "前 字 后") {
				t.Errorf("%s: %s", src, html)
			}
		}
	}
}

func TestLinksAllowed(t *testing.T) {
	const rel = ` rel="external noopener noreferrer"`
	for dest, want := range map[string]string{
		"https://www.nsfc.gov.cn/":                     `<a href="https://www.nsfc.gov.cn/"` + rel + `>字</a>`,
		"HTTP://A.example.org:8080/x?a=1&b=2#c":        `<a href="HTTP://A.example.org:8080/x?a=1&amp;b=2#c"` + rel + `>字</a>`,
		"https://a.example.org/x_(y)":                  `<a href="https://a.example.org/x_(y)"` + rel + `>字</a>`,
		"https://a.example.org/附件.pdf":                 `<a href="https://a.example.org/%E9%99%84%E4%BB%B6.pdf"` + rel + `>字</a>`,
		"https://a.example.org/?a=1&amp;b=%22":         `<a href="https://a.example.org/?a=1&amp;b=%22"` + rel + `>字</a>`,
		"https://a.example.org/it's":                   `<a href="https://a.example.org/it&#39;s"` + rel + `>字</a>`,
		"mailto:a.b-c@most.gov.cn":                     `<a href="mailto:a.b-c@most.gov.cn">字</a>`,
		"mailto:a@b.cn?subject=%E9%97%AE":              `<a href="mailto:a@b.cn?subject=%E9%97%AE">字</a>`,
		"tel:+86-10-58881234":                          `<a href="tel:+86-10-58881234">字</a>`,
		"tel:010-58881234;ext=12":                      `<a href="tel:010-58881234;ext=12">字</a>`,
		"zhinan:call/isti":                             `<a href="/zh/calls/isti/">字</a>`,
		"missing:email":                                `<span class="missing">字 <span class="missing-note">（原文未给出邮箱）</span></span>`,
		`https://a.example.org/ "a &quot;title&quot;"`: `<a href="https://a.example.org/"` + rel + ` title="a &quot;title&quot;">字</a>`,
	} {
		doc, problems := Parse("t.md", []byte("[字]("+dest+")"), lang.ZH)
		html, more := doc.HTML(testOptions(lang.ZH))
		problems.Merge(more)
		if got := strings.TrimSpace(html); got != "<p>"+want+"</p>" || problems.Len() > 0 {
			t.Errorf("%s\n got %s\nwant %s\n%s", dest, got, want, list(problems))
		}
	}
}

func TestLinkProblems(t *testing.T) {
	for src, want := range map[string]string{
		"# 申报条件\n\n[x](#申报条见)":                                 "t.md:3:1 [unknown-anchor] no heading #申报条见 in this file\n",
		"甲\n\n  [x](zhinan:nix) [y](zhinan:b)":                 "t.md:3:3 [unknown-link] \"zhinan:nix\" is not in the catalogue\nt.md:3:19 [unknown-link] \"zhinan:b\" is not in the catalogue\n",
		"- 一\n- **[^7]**":                                      "t.md:2:5 [unknown-note] no note \"7\" on the source\n",
		"| 甲 | 乙 |\n|---|---|\n| 丙 | [x](y) |":                 "t.md:3:7 [bad-link] \"y\" is not an address\n",
		"（1）见 [x](y)":                                          "t.md:1:6 [bad-link] \"y\" is not an address\n",
		"[](https://a.example.org/)":                           "t.md:1:1 [bad-link] the link has no text\n",
		"[a <https://a.example.org/>](https://b.example.org/)": "t.md:1:4 [nested-link] a link within a link\n",
		"<javascript:alert(1)>":                                "t.md:1:1 [bad-link] links of the kind \"javascript:\" are not allowed\n",
		"[x](https://a.example.org/a b)":                       "t.md:1:3 [bad-link] this looks like a link and is none\n",
		"[x]: https://a.example.org/\n[x]: /y\n\n[x]":          "t.md:2:1 [bad-link] the link \"x\" is defined twice\n",
		"[注]: 本表":                                              "t.md:1:1 [bad-link] the link \"注\" is defined but not used\n",
		"[^1]: 说明 文字":                                          "t.md:1:1 [note-definition] notes are not defined in the text\n",
		"![[a](javascript:x)](https://a.example.org/)":         "t.md:1:1 [image] images are not allowed\n",
		"# a {#x}\n\n# b {#x}\n\n# c {onclick=1}\n\n# d {#甲}":  "t.md:3:1 [heading-id] the heading id \"x\" is used twice\nt.md:7:5 [heading-id] \"{#甲}\" is not a heading id\n",
	} {
		doc, problems := Parse("t.md", []byte(src), lang.ZH)
		_, more := doc.HTML(testOptions(lang.ZH))
		problems.Merge(more)
		if got := list(problems); got != want {
			t.Errorf("%s\n got %swant %s", src, got, want)
		}
	}
	if got := nearest("申报条见", []string{"组织方式", "申报条件"}); got != "申报条件" {
		t.Errorf("nearest %q", got)
	}
}

// TestHostileOptions: a mistake in the program must not become a script.
func TestHostileOptions(t *testing.T) {
	doc, _ := Parse("t.md", []byte("# h\n\n[a](zhinan:x) [^1] [b](missing:link)"), lang.EN)
	for _, href := range []string{"javascript:alert(1)", "//evil", "", "a b", "data:x", `\\x`} {
		html, problems := doc.HTML(Options{
			Missing:  func(string) string { return `<script>"` },
			Resolve:  func(string) (string, bool) { return href, true },
			Note:     func(string) (string, string, bool) { return "<b>", href, true },
			IDPrefix: `"><script>`,
		})
		if strings.Contains(html, "<a") || strings.Contains(html, "<script") || strings.Contains(html, "<b>") || problems.Len() != 2 {
			t.Errorf("%q: %s %s", href, html, list(problems))
		}
	}
	if html, problems := doc.HTML(Options{}); !strings.Contains(html, "(link)") || problems.Len() != 2 {
		t.Error(html, list(problems))
	}
}
