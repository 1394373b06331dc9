package i18n

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/currency"

	"zhinan/generator/internal/lang"
)

// Every currency that is legal tender somewhere has a Chinese name, and nothing
// else passes for one.
func TestCurrencies(t *testing.T) {
	n := 0
	for it := currency.Query(); it.Next(); n++ {
		code := it.Unit().String()
		if c := currencies[code]; c.unit == "" || c.name == "" {
			t.Errorf("%s has no Chinese name", code)
		}
	}
	if n < 150 {
		t.Errorf("x/text lists %d currencies", n)
	}
	last, names := "", map[string]string{}
	for line := range strings.Lines(currencyTable) {
		words := strings.Fields(line)
		switch {
		case strings.HasPrefix(line, "#"):
			last = ""
			continue
		case len(words) < 2 || len(words) > 3 || len(words[0]) != 3 || words[0] <= last:
			t.Errorf("%q is out of place", line)
			continue
		case names[words[1]] != "":
			t.Errorf("%s and %s are both %s", names[words[1]], words[0], words[1])
		}
		last, names[words[1]] = words[0], words[0]
	}
	for code, want := range map[string]bool{"CNY": true, "EUR": true, "RUB": true, "DEM": true, "XAF": true, "VES": true, "ADP": true,
		"cny": false, "RMB": false, "XXX": false, "XTS": false, "XAU": false, "": false, "EURO": false, "元": false, "ZZZ": false} {
		if IsCurrency(code) != want {
			t.Errorf("%q is a currency: %v", code, !want)
		}
	}
}

// An amount names its currency in either language, in any of its sizes.
func TestMoneyOfCurrencies(t *testing.T) {
	b, problems := Load(os.DirFS("../../.."), "templates/i18n")
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	for _, c := range []struct {
		code           string
		lo, hi         int64
		zh, en, zu, eu string
	}{
		{"CNY", 5, 5, "5元", "CNY 5", "万元", "CNY million"},
		{"EUR", 1_500_000, 1_500_000, "150万欧元", "EUR 1.5 million", "万欧元", "EUR million"},
		{"GBP", 12_000, 12_000, "1.2万英镑", "GBP 12,000", "万英镑", "GBP million"},
		{"RUB", 4_000_000, 7_000_000, "400万～700万卢布", "RUB 4–7 million", "万卢布", "RUB million"},
		{"USD", 5_000, 30_000, "5000美元～3万美元", "USD 5,000–30,000", "万美元", "USD million"},
		{"JPY", 300_000_000, 300_000_000, "3亿日元", "JPY 300 million", "万日元", "JPY million"},
		{"ADP", 20_000, 20_000, "2万ADP", "ADP 20,000", "万ADP", "ADP million"},
	} {
		zh, en := b.Printer(lang.ZH), b.Printer(lang.EN)
		got := [4]string{zh.MoneyRange(c.code, c.lo, c.hi), strings.ReplaceAll(en.MoneyRange(c.code, c.lo, c.hi), nbsp, " "), zh.MoneyUnit(c.code), en.MoneyUnit(c.code)}
		if got != [4]string{c.zh, c.en, c.zu, c.eu} {
			t.Errorf("%s: %q", c.code, got)
		}
	}
	if zh, en := b.Printer(lang.ZH).Currency("CNY"), b.Printer(lang.EN).Currency("CNY"); zh != "人民币" || en != "CNY" {
		t.Errorf("%s, %s", zh, en)
	}
}
