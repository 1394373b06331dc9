package pipeline

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"zhinan/generator/internal/site"
)

// The opportunities are what CommonGrants says of them, and keep every
// qualifier. testdata/commongrants.schema.json states the standard's facts.
func TestCommonGrants(t *testing.T) {
	facts, err := os.ReadFile("testdata/commongrants.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	schema := compiled(t, facts, "")
	type count struct{ Min, Max, Estimated *int64 }
	for base, files := range bothSites(t) {
		if err := schema.Validate(decoded(t, files[site.CommonGrantsPath])); err != nil {
			t.Errorf("base %q: %v", base, err)
		}
		var file struct {
			Items []struct {
				ID, Title, Source string
				Status            struct{ Value, CustomValue string }
				Funding           *struct {
					Details                                           string
					TotalAmountAvailable                              *struct{ Amount, Currency string }
					MinAwardCount, MaxAwardCount, EstimatedAwardCount *int64
				}
				KeyDates     struct{ CloseDate struct{ Date string } }
				CustomFields struct {
					Links struct {
						Value struct{ Permanent, ZH string }
					}
					TitleZH struct{ Value string }
				}
			}
		}
		if err := json.Unmarshal(files[site.CommonGrantsPath], &file); err != nil {
			t.Fatal(err)
		}
		ids := map[string]bool{}
		checked := 0
		for _, o := range file.Items {
			if ids[o.ID] || !regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(o.ID) {
				t.Errorf("%s: id %q", o.Title, o.ID)
			}
			ids[o.ID] = true
			if (base == "") != (o.Source == "") || base != "" && o.Source != base+o.CustomFields.Links.Value.Permanent {
				t.Errorf("%s: source %q", o.Title, o.Source)
			}
			if files[o.CustomFields.Links.Value.ZH] == nil || o.CustomFields.TitleZH.Value == "" {
				t.Errorf("%s: no Chinese side", o.Title)
			}
			id := strings.TrimSuffix(strings.TrimPrefix(o.CustomFields.Links.Value.Permanent, "go/"), ".html")
			n := func(v int64) *int64 { return &v }
			want, ok := map[string]struct {
				count
				yuan, words, status string
			}{
				"2024-2-1.1": {count{n(6), n(6), nil}, "10800000", "CNY\u00a010.8\u00a0million", "draft"},
				"2024-2-1.5": {count{nil, n(5), nil}, "10000000", "in principle", "draft"},
				"2024-2-2.0": {count{nil, nil, n(10)}, "30000000", "about", "draft"},
				"2024-2-1.8": {count{}, "", "to be determined", "draft"},
				"2025-3-1.1": {count{nil, n(2), nil}, "15000000", "no more than", "notStated"},
				"2023-1-1.1": {count{n(10), n(10), nil}, "30000000", "CNY\u00a030\u00a0million", "closed"},
			}[id]
			if !ok {
				continue
			}
			checked++
			got := count{o.Funding.MinAwardCount, o.Funding.MaxAwardCount, o.Funding.EstimatedAwardCount}
			yuan := ""
			if o.Funding.TotalAmountAvailable != nil {
				yuan = o.Funding.TotalAmountAvailable.Amount
			}
			status := o.Status.Value
			if status == "custom" {
				status = o.Status.CustomValue
			}
			if !reflect.DeepEqual(got, want.count) || yuan != want.yuan || !strings.Contains(o.Funding.Details, want.words) || status != want.status {
				t.Errorf("%s: %s %s %q %s", id, fmt.Sprint(got), yuan, o.Funding.Details, status)
			}
			if (id == "2023-1-1.1") != (o.KeyDates.CloseDate.Date == "2022-12-30") {
				t.Errorf("%s closes on %q", id, o.KeyDates.CloseDate.Date)
			}
		}
		if checked != 6 || len(ids) != 66 {
			t.Errorf("%d of %d opportunities looked at", checked, len(ids))
		}
	}
}
