package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
)

// ofAmounts is what the files of the catalogue of amounts are made of.
func ofAmounts(t *testing.T) Input {
	t.Helper()
	r := testcontent.Amounts(t)
	plan, problems := site.Make(r.Catalog, page.Plan())
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	return Input{Catalog: r.Catalog, Plan: plan, Bundle: r.Bundle, Today: r.Catalog.Site.ContentDate}
}

// compactly is a value in JSON, in one line.
func compactly(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Every amount and duration stands in each data file as what it is: with its
// currency and base, never in a field of yuan or years it does not belong to.
func TestAmounts(t *testing.T) {
	in := ofAmounts(t)
	var out strings.Builder
	for _, d := range in.Catalog.Directions {
		fmt.Fprintf(&out, "%s\n", d.ID)
		j := direction(d)
		unprinted := func(list []Amount) []Amount {
			for i := range list {
				list[i].Printed = nil
			}
			return list
		}
		fmt.Fprintf(&out, "  amounts %s\n  project_amounts %s\n", compactly(t, unprinted(j.Amounts)), compactly(t, unprinted(j.ProjectAmounts)))
		j.Funds.Printed, j.Duration.Printed, j.DurationMonths.Printed = nil, nil, nil
		fmt.Fprintf(&out, "  funds %s per_project %s\n  duration %s duration_months %s\n", compactly(t, j.Funds), compactly(t, j.PerProject), compactly(t, j.Duration), compactly(t, j.DurationMonths))
		fmt.Fprintf(&out, "  CommonGrants %s\n", compactly(t, fund(d, in.voice(lang.EN, site.CommonGrantsPath))))
		var cells []string
		for _, c := range columns {
			money := strings.HasPrefix(c.name, "funds") || strings.HasPrefix(c.name, "per_project") || strings.HasPrefix(c.name, "duration") ||
				slices.ContainsFunc(moneyColumns, func(m column) bool { return m.name == c.name })
			if s := c.get(in, d); money && s != "" && !strings.HasSuffix(c.name, "_zh") && !strings.Contains(c.name, "printed_") {
				cells = append(cells, c.name+"="+s)
			}
		}
		fmt.Fprintf(&out, "  CSV %s\n", strings.Join(cells, " | "))
	}
	for _, g := range in.Catalog.Guides {
		fmt.Fprintf(&out, "%s\n  sums %s\n", g.ID, compactly(t, guide(g).Sums))
	}
	golden.Test(t, "amounts", txtar.File{Name: "amounts", Data: []byte(strings.ReplaceAll(out.String(), "\u00a0", " "))})
}

// In a workbook, what can be added up is of one currency and one kind: other
// amounts are words.
func TestAmountsInWorkbooks(t *testing.T) {
	in := ofAmounts(t)
	for _, l := range lang.Both {
		data, err := workbook(in, l).Bytes()
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		name := in.voice(l, "").P.T("xlsx-all")
		var b strings.Builder
		for row := range in.Catalog.Directions {
			for _, column := range []int{8, 10, 11} {
				where := at(column, row+2)
				raw, err := f.GetCellValue(name, where, excelize.Options{RawCellValue: true})
				if err == nil {
					err = cell(&b, f, name, where, raw)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
		}
		for row, d := range in.Catalog.Directions { // a number is in yuan
			where := at(8, row+2)
			kind, err := f.GetCellType(name, where)
			if err != nil {
				t.Fatal(err)
			}
			_, yuan := d.TotalIn("CNY")
			if number := kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber; number != yuan {
				t.Errorf("%s: %s is a number: %v", d.ID, where, number)
			}
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
		golden.Test(t, "amounts-workbook-"+string(l), txtar.File{Name: name, Data: []byte(strings.ReplaceAll(b.String(), "\u00a0", " "))})
	}
}

// A bound of each project is the bound of an award only where an award is all
// it speaks of.
func TestAwards(t *testing.T) {
	in := ofAmounts(t)
	v := in.voice(lang.EN, site.CommonGrantsPath)
	amount := func(change func(*catalog.Amount)) *catalog.Direction {
		a := catalog.Amount{Quantity: catalog.Quantity{Qualifier: catalog.AtMost, Min: 5, Max: 5}, Measure: catalog.Measure{Base: catalog.Project, Currency: "EUR"}}
		change(&a)
		return &catalog.Direction{Funds: []catalog.Amount{a}}
	}
	for name, c := range map[string]struct {
		change func(*catalog.Amount)
		least  string
		most   string
	}{
		"a ceiling":      {func(*catalog.Amount) {}, "", "5 EUR"},
		"exact":          {func(a *catalog.Amount) { a.Qualifier = catalog.Exact }, "5 EUR", "5 EUR"},
		"a floor":        {func(a *catalog.Amount) { a.Qualifier = catalog.AtLeast }, "5 EUR", ""},
		"a range":        {func(a *catalog.Amount) { a.Qualifier, a.Min = catalog.Range, 2 }, "2 EUR", "5 EUR"},
		"about":          {func(a *catalog.Amount) { a.Qualifier = catalog.About }, "", ""},
		"under":          {func(a *catalog.Amount) { a.Qualifier = catalog.LessThan }, "", ""},
		"softened":       {func(a *catalog.Amount) { a.Hedge = catalog.InPrinciple }, "", ""},
		"each year":      {func(a *catalog.Amount) { a.Period = "year" }, "", ""},
		"one side's":     {func(a *catalog.Amount) { a.Side = "foreign" }, "", ""},
		"direct costs":   {func(a *catalog.Amount) { a.Covers = "direct_costs" }, "", ""},
		"of all of them": {func(a *catalog.Amount) { a.Base = catalog.Total }, "", ""},
	} {
		f := fund(amount(c.change), v)
		said := func(m *money) string {
			if m == nil {
				return ""
			}
			return m.Amount + " " + m.Currency
		}
		if said(f.MinAward) != c.least || said(f.MaxAward) != c.most {
			t.Errorf("%s: %q to %q, want %q to %q", name, said(f.MinAward), said(f.MaxAward), c.least, c.most)
		}
	}
}
