package words_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// Each sentence about money and time that official texts print is said right in
// both languages: on the card of its direction, in a row of a list, in a line,
// in the sums of its guide and against what the guide states.
func TestAmounts(t *testing.T) {
	r := testcontent.Amounts(t)
	var out strings.Builder
	for _, l := range lang.Both {
		w := words.New(r.Catalog, nil, r.Bundle, l, "", words.Options{Today: r.Catalog.Site.ContentDate})
		fmt.Fprintf(&out, "== %s\n", l)
		for _, g := range r.Catalog.Guides {
			fmt.Fprintf(&out, "guide %s\n", g.ID)
			for _, f := range w.GuideFacts(g) {
				if f.Key == "project-amount" || f.Key == "funds" {
					fmt.Fprintf(&out, "  %s: %s\n", f.Label, said(w, f))
				}
			}
			for _, s := range w.Totals(g.Directions).Funds {
				fmt.Fprintf(&out, "  sum: %s (%s) #%s\n", s.Text, s.Note, s.Kind)
			}
			for _, line := range w.Reconcile(g) {
				fmt.Fprintf(&out, "  %s: %s; %s (%s); %s\n", line.What, line.Stated, line.Computed.Text, line.Computed.Note, line.Gap)
			}
			for _, d := range g.Directions {
				fmt.Fprintf(&out, "%s %s\n", d.ID, w.Str(d.Title))
				for _, f := range w.Facts(d) {
					switch f.Key {
					case "projects", "funds", "per-project", "project-amount", "duration":
						fmt.Fprintf(&out, "  %s: %s\n", f.Label, said(w, f))
					}
				}
				fmt.Fprintf(&out, "  row: %s | %s | %s\n", figure(w.Funds(d.Funds)), figure(w.PerProject(d)), w.Duration(d.Duration).Text)
				fmt.Fprintf(&out, "  line: %s\n", w.FiguresLine(d))
			}
		}
		for _, s := range r.Catalog.Series {
			for i, m := range s.Members[1:] {
				fmt.Fprintf(&out, "from %s to %s: %s\n", s.Members[i].Direction.ID, m.Direction.ID, strings.Join(w.AllChanges(s.Members[i].Direction, m.Direction), " / "))
			}
		}
	}
	golden.Test(t, "amounts", txtar.File{Name: "amounts", Data: []byte(strings.ReplaceAll(out.String(), "\u00a0", " "))})
}

// said is a fact in a line.
func said(w *words.Voice, f words.Fact) string {
	var out []string
	for _, i := range f.Items {
		out = append(out, w.ItemLine(i))
	}
	return strings.Join(out, " + ")
}

// No amount is said in a currency it is not in: every figure on a card names
// its own.
func TestAmountsNameTheirCurrency(t *testing.T) {
	r := testcontent.Amounts(t)
	for _, l := range lang.Both {
		w := words.New(r.Catalog, nil, r.Bundle, l, "", words.Options{})
		for _, d := range r.Catalog.Directions {
			for _, a := range append(d.ProjectAmounts(), d.Funds...) {
				if name := currencyOf(w.P, l, a.Currency); a.Known() && !strings.Contains(w.Amount(a), name) {
					t.Errorf("%s %s: %q does not name %s", l, d.ID, w.Amount(a), name)
				}
			}
		}
	}
}

func currencyOf(p *i18n.Printer, l lang.Lang, code string) string {
	if l == lang.ZH && code == "CNY" {
		return "元"
	}
	return p.Currency(code)
}

// 36 months are 3 years, and are never made 36 of them.
func TestMonths(t *testing.T) {
	months := catalog.Quantity{Qualifier: catalog.Exact, Min: 36, Max: 36, Unit: catalog.Months}
	years := catalog.Quantity{Qualifier: catalog.Exact, Min: 3, Max: 3}
	if !months.Same(years) || months.Same(catalog.Quantity{Qualifier: catalog.Exact, Min: 36, Max: 36}) {
		t.Error("36 months are compared as 36 years")
	}
	for l, want := range map[lang.Lang]string{lang.ZH: "36个月", lang.EN: "36 months"} {
		w := words.New(&catalog.Catalog{}, nil, testcontent.Messages(t), l, "", words.Options{})
		if got := w.Duration(months).Text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
