package check

import (
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

// disagreement lists what compare finds between two texts, as "token side":
// the side is the one that lacks the token.
func disagreement(zh, en string) string {
	var found []string
	compare(tokensZH(zh), tokensEN(en), func(token string, lacks lang.Lang) {
		found = append(found, token+" "+string(lacks))
	})
	slices.Sort(found)
	return strings.Join(found, ", ")
}

// TestSame: texts that say the same, as guides and their translations do.
func TestSame(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ zh, en string }{
		// Numbers in words.
		{"一个方向", "one direction"},
		{"一是加强交流", "first, strengthen exchange"},
		{"两个方向", "two directions"},
		{"两国", "both countries"},
		{"三个方向", "three directions"},
		{"三个方向", "3 directions"},
		{"四项任务", "four tasks"},
		{"五个项目", "five projects"},
		{"六名学者", "six scholars"},
		{"七次会议", "seven meetings"},
		{"八种材料", "eight materials"},
		{"九家企业", "nine enterprises"},
		{"十个国家", "ten countries"},
		{"十五个方向", "fifteen directions"},
		{"二十人", "twenty people"},
		{"三十名青年学者", "30 young scholars"},
		{"一百零三个项目", "103 projects"},
		{"两方面", "two aspects"},
		{"双方分别申报", "both sides apply"},
		{"双方", "the two sides"},
		{"中方和外方各1个单位", "1 institution of each side"},
		{"双边合作", "bilateral cooperation"},
		{"二〇二四年度", "of 2024"},
		{"上千家企业", "thousands of enterprises"},
		{"数百名学者", "hundreds of scholars"},
		{"百年未有之大变局", "profound changes unseen in a century"},
		{"十分重要", "very important"},
		{"第三方", "a third party"},
		// Ordinals.
		{"第二批", "the second batch"},
		{"第二批", "batch 2"},
		{"第三批", "the third batch"},
		{"第14次会议", "the 14th meeting"},
		{"第15次会议纪要", "minutes of the 15th Meeting"},
		{"第十四次会议", "the fourteenth meeting"},
		{"第一次", "for the first time"},
		{"第1次", "the 1st"},
		{"第22届", "the 22nd"},
		{"第23届", "the 23rd"},
		// Money.
		{"1500万元", "CNY 15 million"},
		{"1500万元人民币", "15 million yuan"},
		{"2.099亿元", "CNY 209.9 million"},
		{"1.02亿元", "CNY 102 million"},
		{"10亿元", "CNY 1 billion"},
		{"500万元", "CNY 5,000,000"},
		{"300万元", "CNY 3 million"},
		{"3万元", "CNY 30,000"},
		{"一千万元", "CNY 10 million"},
		{"5万元", "CNY 50,000"},
		{"0.5亿元", "50 million yuan"},
		// Ranges.
		{"2~3年", "2–3 years"},
		{"2～3年", "2 to 3 years"},
		{"2-3年", "2-3 years"},
		{"两至三年", "two to three years"},
		{"300~500万元", "CNY 3–5 million"},
		{"每项200万—300万元", "CNY 2 million to 3 million each"},
		// Dates.
		{"2022年12月25日", "25 December 2022"},
		{"2022年12月25日", "25 Dec. 2022"},
		{"2022年12月25日", "25 Dec 2022"},
		{"2022年12月30日", "December 30, 2022"},
		{"2022年 12月 5日", "5th December 2022"},
		{"2023年1月1日", "1 January 2023"},
		{"2023年9月1日", "Sept. 1, 2023"},
		{"2023年9月1日", "1 Sep 2023"},
		{"2023年5月4日", "May 4th, 2023"},
		{"2023-01-01", "1 January 2023"},
		{"截止日期：2025-06-30", "by 2025-06-30"},
		{"2024年度", "for 2024"},
		{"2023年5月", "May 2023"},
		{"2023年5月底前", "by the end of May, 2023"},
		{"12月25日", "25 December"},
		{"12月25日前", "before December 25th"},
		{"5月4日起可以申报", "one may apply from 4 May"},
		{"2022年12月25日17:00", "17:00 on 25 December 2022"},
		// Percent.
		{"不低于50%", "at least 50%"},
		{"不低于50%", "at least 50 per cent"},
		{"3.5%", "3.5%"},
		{"百分之五十", "50%"},
		// Digits of full width, and counts with a unit.
		{"４个方向", "4 directions"},
		{"１５００万元", "CNY 15 million"},
		{"1.5万人", "15,000 people"},
		{"1：1配套", "matched 1:1"},
		{"100余个", "more than 100"},
		// The numbered plans.
		{"“十四五”规划", "the 14th Five-Year Plan"},
		{"第十四个五年规划", "the 14th Five-Year Plan"},
		// Names with digits.
		{"5G通信", "5G communications"},
		{"新冠肺炎（Covid-19）", "Covid-19"},
		{"“2+2”合作模式", "the “2+2” mode"},
		{"“一带一路”联合实验室", "Belt and Road Joint Laboratory"},
		{"一带一路", "the Belt and Road"},
		{"H2储存", "storage of H2"},
		{"CO2减排", "reduction of CO2"},
		// Addresses, next to Chinese punctuation.
		{"联系邮箱：wtz@oead.at。", "E-mail: wtz@oead.at."},
		{"邮箱（a.b@example.org），", "e-mail (A.B@example.org),"},
		{"见https://www.oead.at/wtz。", "see https://www.oead.at/wtz."},
		{"网址：www.oead.at/wtz，请查阅", "at www.oead.at/wtz; please look"},
		{"见http://example.org/a?b=1&c=2；", "see http://example.org/a?b=1&c=2;"},
		{"登录https://example.org/", "log on to https://example.org/"},
		{"电话：+82 2 3469 8435", "Telephone: +82 2 3469 8435"},
		{"电话：010-58881234", "telephone 010-58881234"},
		// Roman numerals and labels of either side.
		{"（一）总体目标", "I. Overall goals"},
		{"二、重点任务", "II. Key tasks"},
		{"", ""},
	} {
		if got := disagreement(c.zh, c.en); got != "" {
			t.Errorf("%q and %q: %s", c.zh, c.en, got)
		}
	}
}

// TestDifferent: texts that do not say the same, and what each side lacks.
func TestDifferent(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ zh, en, want string }{
		{"3个方向", "2 directions", "2 zh, 3 en"},
		{"三个方向", "two directions", "2 zh, 3 en"},
		{"三个方向", "directions", "3 en"},
		{"方向", "three directions", "3 zh"},
		{"第二批", "the third batch", "2 en, 3 zh"},
		{"第14次会议", "the 15th meeting", "14 en, 15 zh"},
		{"第1次", "the meeting", "1 en"},
		{"150万元", "CNY 15 million", "1500000 en, 15000000 zh"},
		{"1500万元", "CNY 1500 million", "15000000 en, 1500000000 zh"},
		{"2.099亿元", "CNY 20.99 million", "20990000 zh, 209900000 en"},
		{"2023年5月", "June 2023", "2023-05 en, 2023-06 zh"},
		{"12月25日", "25 November", "11-25 zh, 12-25 en"},
		{"４个方向", "5 directions", "4 en, 5 zh"},
		{"“十四五”规划", "the 13th Five-Year Plan", "13 zh, 14 en"},
		{"10亿元", "CNY 10 billion", "1000000000 en, 10000000000 zh"},
		{"2~3年", "2–4 years", "3 en, 4 zh"},
		{"2~3年", "3 years", "2 en"},
		{"300~500万元", "CNY 3–50 million", "5000000 en, 50000000 zh"},
		{"2022年12月25日", "26 December 2022", "2022-12-25 en, 2022-12-26 zh"},
		{"2022年12月25日", "25 November 2022", "2022-11-25 zh, 2022-12-25 en"},
		{"2022年12月25日", "December 25, 2023", "2022-12-25 en, 2023-12-25 zh"},
		{"2022年12月25日", "in December", "2022-12-25 en"},
		{"不低于50%", "at least 15%", "15 zh, 50 en"},
		{"3个项目，另3个备选", "3 projects and some in reserve", "3 en"},
		{"联系wtz@oead.at", "contact wtz@oead.org", "wtz@oead.at en, wtz@oead.org zh"},
		{"联系wtz@oead.at", "contact wtz", "wtz@oead.at en"},
		{"见https://example.org/a", "see https://example.org/b", "example.org/a en, example.org/b zh"},
		{"电话：+82 2 3469 8435", "Telephone: +82 2 3469 8436", "8435 en, 8436 zh"},
		{"二十人", "twelve people", "12 zh, 20 en"},
		{"十五个方向", "fifty directions", "15 en, 50 zh"},
		{"2024年度", "for 2023", "2023 zh, 2024 en"},
		{"0.5亿元", "5 million yuan", "5000000 zh, 50000000 en"},
		{"一百零三个项目", "113 projects", "103 en, 113 zh"},
		{"5万元", "CNY 5", "5 zh, 50000 en"},
	} {
		if got := disagreement(c.zh, c.en); got != c.want {
			t.Errorf("%q and %q: got %q, want %q", c.zh, c.en, got, c.want)
		}
	}
}

// TestHanNumbers reads Chinese numerals up to the thousands.
func TestHanNumbers(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]int64{
		"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
		"十一": 11, "二十": 20, "二十三": 23, "九十九": 99, "一百": 100, "一百零三": 103, "一百一十": 110,
		"三百二十一": 321, "一千": 1000, "两千零二十四": 2024, "二〇二四": 2024, "零": 0,
	} {
		if got := hanNumber(s); got != want {
			t.Errorf("%s: got %d, want %d", s, got, want)
		}
	}
}
