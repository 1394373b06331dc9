package feed

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

var day = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

func sample(text string) Feed {
	return Feed{ID: "tag:example.org,2026-11-21:feeds/zh/all", Title: text, Subtitle: text, Lang: "zh-CN", Author: text, Page: "https://example.org/zh/",
		Atom: "https://example.org/a.xml", RSS: "https://example.org/r.xml", JSON: "https://example.org/j.json", Updated: day,
		Entries: []*Entry{{ID: "tag:example.org,2026-11-21:x", Title: text, URL: "https://example.org/x?a&b", Summary: text, HTML: func() (string, error) { return "<p>" + text, nil }, Date: day, Categories: []string{text}}}}
}

func TestAtom(t *testing.T) {
	got, err := sample("指南 <&>").AtomXML()
	if err != nil {
		t.Fatal(err)
	}
	const want = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
 <id>tag:example.org,2026-11-21:feeds/zh/all</id>
 <title>指南 &lt;&amp;&gt;</title>
 <subtitle>指南 &lt;&amp;&gt;</subtitle>
 <updated>2026-11-21T00:00:00Z</updated>
 <author>
  <name>指南 &lt;&amp;&gt;</name>
 </author>
 <link rel="self" type="application/atom+xml" href="https://example.org/a.xml"></link>
 <link rel="alternate" type="text/html" href="https://example.org/zh/"></link>
 <generator>zhinan</generator>
 <entry>
  <id>tag:example.org,2026-11-21:x</id>
  <title>指南 &lt;&amp;&gt;</title>
  <updated>2026-11-21T00:00:00Z</updated>
  <published>2026-11-21T00:00:00Z</published>
  <link rel="alternate" type="text/html" href="https://example.org/x?a&amp;b"></link>
  <category term="指南 &lt;&amp;&gt;"></category>
  <summary>指南 &lt;&amp;&gt;</summary>
  <content type="html">&lt;p&gt;指南 &lt;&amp;&gt;</content>
 </entry>
</feed>
`
	if string(got) != want {
		t.Errorf("%s", got)
	}
}

func TestRSS(t *testing.T) {
	got, err := sample("指南").RSSXML()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">`,
		`<atom:link rel="self" type="application/rss+xml" href="https://example.org/r.xml"></atom:link>`,
		`<guid isPermaLink="false">tag:example.org,2026-11-21:x</guid>`, `<pubDate>Sat, 21 Nov 2026 00:00:00 +0000</pubDate>`,
		`<language>zh-CN</language>`, `<description>&lt;p&gt;指南</description>`} {
		if !strings.Contains(string(got), want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

// Whatever a text holds, what is written is well-formed, and a calendar's
// lines are short, whole and undone without loss.
func FuzzWrite(f *testing.F) {
	f.Add("指南：二〇二六年度国家重点研发计划政府间国际科技创新合作重点专项第一批项目申报指南")
	f.Add("a\x00b\x08\x0b\x7f\ufffe\u2028 ]]> \\;,\"\r\n x")
	f.Add(strings.Repeat("长 a", 60) + "\\n\\")
	f.Fuzz(func(t *testing.T, text string) {
		in := sample(text)
		for _, write := range []func() ([]byte, error){in.AtomXML, in.RSSXML, func() ([]byte, error) { return OPML(text, day, []Outline{{text, []Feed{in}}}) }} {
			data, err := write()
			if err != nil {
				t.Fatal(err)
			}
			for d := xml.NewDecoder(bytes.NewReader(data)); ; {
				if _, err := d.Token(); err == io.EOF {
					break
				} else if err != nil {
					t.Fatalf("%v\n%s", err, data)
				}
			}
		}
		if _, err := in.JSONFeed(); err != nil {
			t.Fatal(err)
		}
		if !utf8.ValidString(text) {
			t.Skip() // the content is UTF-8
		}
		data := Calendar{Name: text, Description: text, Lang: "zh-CN", Events: []Event{
			{UID: UID(text), Stamp: day, Start: day, Summary: text, Description: text, Category: text, URL: "https://example.org/x"}}}.ICS()
		var unfolded []string
		for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
				t.Fatalf("line of %d octets: %q", len(line), line)
			}
			if rest, ok := strings.CutPrefix(line, " "); ok {
				unfolded[len(unfolded)-1] += rest
			} else {
				unfolded = append(unfolded, line)
			}
		}
		want := "SUMMARY;LANGUAGE=zh-CN:" + strings.NewReplacer(`\`, `\\`, "\n", `\n`, ";", `\;`, ",", `\,`).Replace(plain(text))
		found := false
		for _, line := range unfolded {
			found = found || line == want
		}
		if !found {
			t.Errorf("%q is not in\n%s", want, data)
		}
	})
}

func TestUID(t *testing.T) {
	a, b := UID("guides/2023-1#internal"), UID("guides/2023-1#submission")
	if a == b || a != UID("guides/2023-1#internal") || !regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(a) {
		t.Errorf("%s, %s", a, b)
	}
	if UID("x") != "f48b2102-f32f-5279-927e-53d17640370b" {
		t.Error("ids made earlier have changed")
	}
}
