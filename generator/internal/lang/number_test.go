package lang

import "testing"

func TestWholeNumber(t *testing.T) {
	for s, want := range map[string]int64{
		"1500万": 15e6, "15,000,000": 15e6, "１５，０００": 15000, "1.5亿": 15e7, "2,000万元": 2e7, "１００": 100, "02030": 2030, "1_000": 1000, "CNY 15 million": 15e6,
		"1 500": 1500, "200万元": 2e6, "1.2万": 12000, "3千万": 3e7, "50K": 50000, "2个": 2, "1.0": 1, "３.３６８亿元": 336800000,
		"two": -1, "1.5": -1, "-2": -1, "": -1, "0x10": -1, "1,50": -1, "99999999999999999999": -1, "约200万": -1, "1.23456万": -1,
	} {
		if got, ok := WholeNumber(s); ok != (want >= 0) || ok && got != want {
			t.Errorf("%q: %d %v, want %d", s, got, ok, want)
		}
	}
}
