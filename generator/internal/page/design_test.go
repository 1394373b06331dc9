package page

import (
	"os"
	"slices"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
)

// The tokens are those of the stylesheet, and the colours of text stand out
// from paper and panel in light and in dark (WCAG 1.4.3).
func TestDesignTokens(t *testing.T) {
	css, err := os.ReadFile(testcontent.Root() + "/static/css/zhinan.css")
	if err != nil {
		t.Fatal(err)
	}
	m := home(t, lang.ZH)
	m.site.Tokens = Tokens(string(css))
	page := m.designView()
	colours := map[string]DesignColour{}
	for _, c := range page.Colours {
		colours[c.Name] = c
	}
	if len(colours) < 15 || len(page.Tokens) < 6 || page.Example == nil || page.Place == nil || page.Timeline == nil {
		t.Fatalf("%d colours, %d other tokens", len(colours), len(page.Tokens))
	}
	for _, text := range []string{"ink", "ink-soft", "link", "link-visited", "accent", "brand", "good"} {
		for _, ground := range []string{"paper", "panel"} {
			c, g := colours[text], colours[ground]
			if light, dark := contrast(c.Light, g.Light), contrast(c.Dark, g.Dark); light < 450 || dark < 450 {
				t.Errorf("%s on %s: %s light, %s dark", text, ground, ratio(light), ratio(dark))
			}
		}
	}
	for _, shape := range []string{"chart", "chart-self"} {
		if c := colours[shape]; c.lightHundredths < 300 || c.darkHundredths < 300 {
			t.Errorf("%s: %s light, %s dark", shape, c.LightContrast, c.DarkContrast)
		}
	}
}

func TestContrast(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"#000000", "#ffffff", 2100}, {"#ffffff", "#ffffff", 100}, {"#767676", "#ffffff", 454}, {"", "#ffffff", 0}} {
		if got := contrast(c.a, c.b); got != c.want {
			t.Errorf("contrast(%s, %s) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestTokens(t *testing.T) {
	got := Tokens("/* :root {} */\n:root {\n  --paper: #ffffff;\n  --sans: \"A\",\n    b;\n}\n@media screen and (prefers-color-scheme: dark) {\n  :root {\n    --paper: #000000;\n    --other: #111111;\n  }\n}\n@media print { :root { --not: this; --paper: #eeeeee; } }")
	if want := []Token{{"paper", "#ffffff", "#000000"}, {"sans", `"A", b`, ""}}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if Tokens("body {}") != nil {
		t.Error("tokens out of nothing")
	}
}

// An empty catalogue has no example to show, and no picture.
func TestDesignOfNothing(t *testing.T) {
	s := *theSite(t)
	s.Catalog = &catalog.Catalog{}
	page := s.maker(site.Page{Kind: homeKind, Path: site.HomePath(lang.ZH), Lang: lang.ZH}, lang.ZH).designView()
	if page.Example != nil || page.Place != nil {
		t.Error("an empty catalogue has an example")
	}
}
