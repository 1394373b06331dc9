package i18n

import (
	_ "embed"
	"slices"
	"strings"

	"golang.org/x/text/currency"

	"zhinan/generator/internal/lang"
)

// Currencies are named by their codes (ISO 4217), as English prints them.
// Chinese has words for them, which x/text does not know.

//go:embed currencies.txt
var currencyTable string

// currencyNames are what Chinese calls a currency behind a number, and by
// itself.
type currencyNames struct{ unit, name string }

var currencies = func() map[string]currencyNames {
	out := map[string]currencyNames{}
	for line := range strings.Lines(currencyTable) {
		words := strings.Fields(line)
		if len(words) < 2 || words[0] == "#" {
			continue
		}
		out[words[0]] = currencyNames{words[1], words[len(words)-1]}
	}
	return out
}()

// IsCurrency reports whether code is that of a currency, in capitals. Codes of
// precious metals, of accounts and for tests begin with X and are none, but for
// the few currencies several countries share.
func IsCurrency(code string) bool {
	if _, ok := currencies[code]; ok {
		return true
	}
	unit, err := currency.ParseISO(code)
	return err == nil && unit.String() == code && !strings.HasPrefix(code, "X")
}

// CurrencyCodes lists the codes with a Chinese name, in order: what a wrong one
// may have been meant for.
func CurrencyCodes() []string {
	var out []string
	for code := range currencies {
		out = append(out, code)
	}
	slices.Sort(out)
	return out
}

// Currency names a currency by itself: 人民币, 欧元; CNY, EUR. One without a
// Chinese name keeps its code.
func (p *Printer) Currency(code string) string {
	if c, ok := currencies[code]; ok && p.lang == lang.ZH {
		return c.name
	}
	return code
}

// currencyUnit is what stands behind a number in Chinese: 元, 欧元.
func currencyUnit(code string) string {
	if c, ok := currencies[code]; ok {
		return c.unit
	}
	return code
}
