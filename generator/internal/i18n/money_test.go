package i18n

import (
	"fmt"
	"math"
	"math/big"
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

// spaced writes the no-break spaces of the wanted texts as "~".
func spaced(s string) string { return strings.ReplaceAll(s, "~", nbsp) }

func TestMoney(t *testing.T) {
	tests := []struct {
		yuan   int64
		zh, en string
	}{
		{0, "0元", "CNY~0"},
		{1, "1元", "CNY~1"},
		{600, "600元", "CNY~600"},
		{9_999, "9999元", "CNY~9,999"},
		{10_000, "1万元", "CNY~10,000"},
		{10_001, "1.0001万元", "CNY~10,001"},
		{125_000, "12.5万元", "CNY~125,000"},
		{300_000, "30万元", "CNY~300,000"},
		{600_000, "60万元", "CNY~600,000"},
		{999_999, "99.9999万元", "CNY~999,999"},
		{1_000_000, "100万元", "CNY~1~million"},
		{1_000_001, "100.0001万元", "CNY~1.000001~million"},
		{1_234_567, "123.4567万元", "CNY~1.234567~million"},
		{10_800_000, "1080万元", "CNY~10.8~million"},
		{15_000_000, "1500万元", "CNY~15~million"},
		{99_990_000, "9999万元", "CNY~99.99~million"},
		{99_999_999, "9999.9999万元", "CNY~99.999999~million"},
		{100_000_000, "1亿元", "CNY~100~million"},
		{100_000_001, "10000.0001万元", "CNY~100.000001~million"},
		{100_010_000, "1.0001亿元", "CNY~100.01~million"},
		{100_001_000, "10000.1万元", "CNY~100.001~million"},
		{102_000_000, "1.02亿元", "CNY~102~million"},
		{194_900_000, "1.949亿元", "CNY~194.9~million"},
		{209_900_000, "2.099亿元", "CNY~209.9~million"},
		{496_000_000, "4.96亿元", "CNY~496~million"},
		{999_999_999, "99999.9999万元", "CNY~999.999999~million"},
		{1_000_000_000, "10亿元", "CNY~1~billion"},
		{1_200_000_000, "12亿元", "CNY~1.2~billion"},
		{1_000_001_000, "100000.1万元", "CNY~1.000001~billion"},
		{1_234_567_891, "123456.7891万元", "CNY~1,234,567,891"},
		{1_000_000_000_000, "10000亿元", "CNY~1000~billion"},
		{-1, "−1元", "−CNY~1"},
		{-600_000, "−60万元", "−CNY~600,000"},
		{-209_900_000, "−2.099亿元", "−CNY~209.9~million"},
		{math.MaxInt64, "922337203685477.5807万元", "CNY~9,223,372,036,854,775,807"},
		{math.MinInt64, "−922337203685477.5808万元", "−CNY~9,223,372,036,854,775,808"},
	}
	b := load(t, zhWords, enWords)
	for _, test := range tests {
		if got := b.Printer(lang.ZH).Money("CNY", test.yuan); got != test.zh {
			t.Errorf("zh %d: %q, want %q", test.yuan, got, test.zh)
		}
		if got, want := b.Printer(lang.EN).Money("CNY", test.yuan), spaced(test.en); got != want {
			t.Errorf("en %d: %q, want %q", test.yuan, got, want)
		}
	}
}

func TestMoneyRange(t *testing.T) {
	tests := []struct {
		lo, hi int64
		zh, en string
	}{
		{10_000_000, 15_000_000, "1000万～1500万元", "CNY~10–15~million"},
		{15_000_000, 10_000_000, "1000万～1500万元", "CNY~10–15~million"},
		{15_000_000, 15_000_000, "1500万元", "CNY~15~million"},
		{300_000, 600_000, "30万～60万元", "CNY~300,000–600,000"},
		{600_000, 1_200_000, "60万～120万元", "CNY~600,000 to CNY~1.2~million"},
		{80_000_000, 120_000_000, "8000万～1.2亿元", "CNY~80–120~million"},
		{102_000_000, 209_900_000, "1.02亿～2.099亿元", "CNY~102–209.9~million"},
		{500_000_000, 1_200_000_000, "5亿～12亿元", "CNY~500~million to CNY~1.2~billion"},
		{1_000_000_000, 1_200_000_000, "10亿～12亿元", "CNY~1–1.2~billion"},
		{5_000, 8_000, "5000～8000元", "CNY~5,000–8,000"},
		{5_000, 30_000, "5000元～3万元", "CNY~5,000–30,000"},
		{0, 30_000, "0元～3万元", "CNY~0–30,000"},
		{1_234_567_891, 2_000_000_000, "123456.7891万～20亿元", "CNY~1,234,567,891 to CNY~2~billion"},
		{-20_000_000, 30_000_000, "−2000万元～3000万元", "−CNY~20~million to CNY~30~million"},
		{-30_000_000, -20_000_000, "−3000万元～−2000万元", "−CNY~30~million to −CNY~20~million"},
	}
	b := load(t, zhWords, enWords)
	for _, test := range tests {
		if got := b.Printer(lang.ZH).MoneyRange("CNY", test.lo, test.hi); got != test.zh {
			t.Errorf("zh %d–%d: %q, want %q", test.lo, test.hi, got, test.zh)
		}
		if got, want := b.Printer(lang.EN).MoneyRange("CNY", test.lo, test.hi), spaced(test.en); got != want {
			t.Errorf("en %d–%d: %q, want %q", test.lo, test.hi, got, want)
		}
	}
}

// parseMoney reads a printed amount back, exactly.
func parseMoney(s string) (*big.Rat, error) {
	factor := big.NewRat(1, 1)
	units := []struct {
		suffix string
		yuan   int64
	}{
		{nbsp + "million", million}, {nbsp + "billion", billion}, {"万元", wan}, {"亿元", yi}, {"元", 1},
	}
	for _, u := range units {
		if rest, ok := strings.CutSuffix(s, u.suffix); ok {
			s = rest
			factor.SetInt64(u.yuan)
			break
		}
	}
	if rest, ok := strings.CutPrefix(s, "−"); ok {
		s = rest
		factor.Neg(factor)
	}
	s = strings.TrimPrefix(s, "CNY"+nbsp)
	r, ok := new(big.Rat).SetString(strings.ReplaceAll(s, ",", ""))
	if !ok {
		return nil, fmt.Errorf("no number: %q", s)
	}
	return r.Mul(r, factor), nil
}

func FuzzMoney(f *testing.F) {
	b := load(f, zhWords, enWords)
	for _, n := range []int64{0, 1, wan, million, yi, billion, 209_900_000, math.MaxInt64, math.MinInt64} {
		f.Add(n)
		f.Add(n + 1)
		f.Add(-n)
	}
	f.Fuzz(func(t *testing.T, yuan int64) {
		for _, l := range lang.Both {
			got := b.Printer(l).Money("CNY", yuan)
			r, err := parseMoney(got)
			if err != nil {
				t.Fatalf("%s %d: %v", l, yuan, err)
			}
			if r.Cmp(new(big.Rat).SetInt64(yuan)) != 0 {
				t.Errorf("%s %d: %q reads as %s", l, yuan, got, r)
			}
			if strings.ContainsAny(got, " -") {
				t.Errorf("%s %d: %q has a space or hyphen", l, yuan, got)
			}
		}
	})
}

func TestMoneyDigits(t *testing.T) {
	b := load(t, zhWords, enWords)
	for _, c := range []struct {
		yuan   int64
		zh, en string
	}{
		{0, "0", "0"}, {1, "0.0001", "0.000001"}, {600_000, "60", "0.6"}, {10_800_000, "1080", "10.8"},
		{209_900_000, "20990", "209.9"}, {1_200_000_000, "120000", "1200"}, {-600_000, "−60", "−0.6"},
	} {
		if zh, en := b.Printer(lang.ZH).MoneyDigits(c.yuan), b.Printer(lang.EN).MoneyDigits(c.yuan); zh != c.zh || en != c.en {
			t.Errorf("MoneyDigits(%d) = %q, %q; want %q, %q", c.yuan, zh, en, c.zh, c.en)
		}
	}
}
