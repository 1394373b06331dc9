package pipeline

import (
	"bytes"
	"encoding/json"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// linkedData is what the page of a direction tells search engines.
type linkedData struct {
	Context    string `json:"@context"`
	Type       string `json:"@type"`
	InLanguage string
	URL        string
	MainEntity *linkedData
	Amount     *struct{}
	Provider   *struct{ Name string }

	ServiceType, Description string

	Name         string
	Distribution []struct{ ContentURL, EncodingFormat string }
	License      string
}

func linkedOf(t *testing.T, p *html.Node) *linkedData {
	t.Helper()
	for n := range p.Descendants() {
		if n.Type == html.ElementNode && n.Data == "script" && attr(n, "type") == "application/ld+json" {
			var out linkedData
			if err := json.Unmarshal([]byte(n.FirstChild.Data), &out); err != nil {
				t.Fatal(err)
			}
			return &out
		}
	}
	return nil
}

// Every direction's page describes the direction, in the page's language; the
// data page describes the data.
func TestLinkedData(t *testing.T) {
	c := realCatalog(t)
	for base, files := range bothSites(t) {
		resolve := func(from, to string) string {
			if base == "" {
				return path.Join(path.Dir(from), to)
			}
			return strings.TrimPrefix(to, base)
		}
		for _, l := range lang.Both {
			for _, d := range c.Directions {
				at := site.DirectionPath(l, d)
				doc, err := html.Parse(bytes.NewReader(files[at]))
				if err != nil {
					t.Fatal(err)
				}
				ld := linkedOf(t, doc)
				if ld == nil || ld.Context != "https://schema.org" || ld.Type != "WebPage" || ld.InLanguage != l.Tag() || ld.MainEntity == nil || resolve(at, ld.URL) != at {
					t.Errorf("%s: %+v", at, ld)
					continue
				}
				m := ld.MainEntity
				if title, _ := d.Title.In(l); m.Name != title || resolve(at, m.URL) != site.GoPath(d) {
					t.Errorf("%s: %+v", at, m)
				}
				// A call is a call, not one grant of the whole pot, and "about" is no
				// exact value: the figures stand in words only.
				plan := strings.Contains(m.ServiceType, map[lang.Lang]string{lang.ZH: "预告", lang.EN: "announced"}[l])
				if m.Type != "GovernmentService" || m.Provider == nil || m.Amount != nil || plan != d.Guide.Plan {
					t.Errorf("%s: %+v", at, m)
				}
				if total, _ := d.Total(); total.Qualifier == catalog.About && !strings.Contains(m.Description, map[lang.Lang]string{lang.ZH: "约", lang.EN: "about"}[l]) {
					t.Errorf("%s: %q", at, m.Description)
				}
			}
			at := site.DataPath(l)
			doc, err := html.Parse(bytes.NewReader(files[at]))
			if err != nil {
				t.Fatal(err)
			}
			ld := linkedOf(t, doc)
			if ld == nil || ld.Type != "Dataset" || ld.License != "" || len(ld.Distribution) != 8 {
				t.Fatalf("%s: %+v", at, ld)
			}
			for _, x := range ld.Distribution {
				if files[resolve(at, x.ContentURL)] == nil || x.EncodingFormat == "" {
					t.Errorf("%s: %+v", at, x)
				}
			}
		}
	}
}
