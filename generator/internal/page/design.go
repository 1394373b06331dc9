package page

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/chart"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind:    site.Kind{Name: "design", Indexed: true, Pages: index(site.DesignPath)},
	View:    DesignPage{},
	Menu:    Menu{Foot: 5, Label: "design-heading", Path: site.DesignPath},
	make:    func(m *maker) any { return m.designView() },
	anchors: (*anchors).design,
})

// DesignPage shows the tokens of the stylesheet and every component with real
// records: for readers who wonder, and for those who look after the site.
type DesignPage struct {
	Base
	Intro    string
	Colours  []DesignColour
	Tokens   []Token // the others: type, spacing
	Sizes    []DesignSize
	Statuses []words.Status
	Example  *DirectionDetail // nil in an empty catalogue
	Link     words.Link
	Table    Group
	Place    *chart.Chart
	Timeline *chart.Chart
}

// Token is a named value of the stylesheet, and its value on a dark screen
// where that is another.
type Token struct{ Name, Value, Dark string }

// DesignColour is a colour in light and in dark, and how well it stands out
// from the paper.
type DesignColour struct {
	Name, Light, Dark               string
	LightContrast, DarkContrast     string
	lightHundredths, darkHundredths int
}

// DesignSize is a size of type and what it is for.
type DesignSize struct{ Class, Name string }

var (
	tokenLine = regexp.MustCompile(`(?m)^\s*--([a-z0-9-]+):\s*([^;]+);`)
	hexColour = regexp.MustCompile(`^#[0-9a-f]{6}$`)
)

// Tokens reads the tokens of a stylesheet: the custom properties of its first
// rule of :root, in order, each with what the first rule for dark screens makes
// of it.
func Tokens(css string) []Token {
	light := customProperties(css, "\n:root {")
	dark := map[string]string{}
	for _, t := range customProperties(css, "(prefers-color-scheme: dark) {\n  :root {") {
		dark[t.Name] = t.Value
	}
	for i, t := range light {
		light[i].Dark = dark[t.Name]
	}
	return light
}

// customProperties are those of the rule that begins so.
func customProperties(css, start string) []Token {
	_, rest, _ := strings.Cut(css, start)
	rule, _, _ := strings.Cut(rest, "}")
	var out []Token
	for _, m := range tokenLine.FindAllStringSubmatch(rule, -1) {
		out = append(out, Token{Name: m[1], Value: strings.Join(strings.Fields(m[2]), " ")})
	}
	return out
}

// designView makes the page of the design.
func (m *maker) designView() DesignPage {
	page := DesignPage{Base: m.base(m.P.T("design-heading"), m.P.T("design-intro")), Intro: m.P.T("design-intro")}
	var paper [2]string
	for _, t := range m.site.Tokens {
		c := DesignColour{Name: t.Name}
		if !hexColour.MatchString(t.Value) {
			page.Tokens = append(page.Tokens, t)
			continue
		}
		c.Light, c.Dark = t.Value, cmp.Or(t.Dark, t.Value)
		if t.Name == "paper" {
			paper = [2]string{c.Light, c.Dark}
		}
		c.lightHundredths, c.darkHundredths = contrast(c.Light, paper[0]), contrast(c.Dark, paper[1])
		c.LightContrast, c.DarkContrast = ratio(c.lightHundredths), ratio(c.darkHundredths)
		page.Colours = append(page.Colours, c)
	}
	for _, s := range []string{"1", "2", "3", "4", "text", "small"} {
		page.Sizes = append(page.Sizes, DesignSize{Class: "as-" + s, Name: m.P.T("design-size-" + s)})
	}
	for _, key := range []string{"plan", "draft", "forthcoming", "open", "rolling", "closed", "unstated"} {
		page.Statuses = append(page.Statuses, words.Status{Key: key, Text: m.P.T("status-" + key), Hint: m.P.T("status-hint-" + key)})
	}
	d := m.example()
	if d == nil {
		return page
	}
	detail := m.detail(d, "example-", 4)
	page.Example, page.Link = &detail, m.DirectionLink(d)
	page.Table = Group{Heading: m.Str(d.Guide.Short), Plan: d.Guide.Plan, Rows: m.rows(d.Guide.Directions[:min(3, len(d.Guide.Directions))]),
		Show: Columns{Partner: true, Topics: true, Average: true}}
	page.Table.Totals = m.Totals(d.Guide.Directions[:len(page.Table.Rows)])
	page.Place = m.charts().Place(d)
	for _, p := range d.Partners {
		if page.Timeline == nil {
			page.Timeline = m.charts().Timeline(p)
		}
	}
	return page
}

// example is the direction that shows most components.
func (m *maker) example() *catalog.Direction {
	var best *catalog.Direction
	most := -1
	for _, d := range m.Catalog.Directions {
		n := 0
		for _, has := range []bool{len(d.Notes) > 0, len(d.Series) > 0, d.Body.Exists(), len(d.Conditions) > 2, len(d.Contacts) > 0,
			len(d.Topics) > 1, len(d.PlanRows) > 0, chart.Average(d).Parts() > 0, len(d.Basis) > 0} {
			n += words.BoolInt(has)
		}
		if n > most {
			best, most = d, n
		}
	}
	return best
}

// contrast is the WCAG contrast of two colours, in hundredths.
func contrast(a, b string) int {
	if a == "" || b == "" {
		return 0
	}
	x, y := luminance(a), luminance(b)
	return int(math.Round((math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05) * 100))
}

func ratio(hundredths int) string {
	return fmt.Sprintf("%d.%d:1", hundredths/100, hundredths%100/10)
}

func luminance(hex string) float64 {
	n, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
	if err != nil {
		return 0
	}
	var l float64
	for i, weight := range []float64{0.0722, 0.7152, 0.2126} { // blue, green, red
		v := float64(n>>(8*i)&0xff) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		l += weight * v
	}
	return l
}
