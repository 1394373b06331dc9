package words_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// Sentences of real guides, as an editor records them and as pages say them.
func TestSentencesOfMoments(t *testing.T) {
	v := both(t)
	var files []txtar.File
	for _, c := range []struct{ printed, guide, direction string }{
		{"2023年4月20日8:00至2023年6月5日16:00", `{role: full, date: 2023-04-20, time: "8:00", until: {date: 2023-06-05, time: "16:00"}}`, ""},
		{"2023年9月8日16:00前", `{role: full, date: 2023-09-08, time: "16:00"}`, ""},
		{"3月31日24点", `{role: full, date: --03-31, time: "24:00"}`, ""},
		{"2030年3月31日24点", `{role: full, date: 2030-03-31, time: "24:00"}`, ""},
		{"8:00 16 Apr. to 17:00 15 May, 2018", `{role: full, date: 2018-04-16, time: "8:00", until: {date: 2018-05-15, time: "17:00"}}`, ""},
		{"16.00 GMT on 22 May 2018", `{role: partner, date: 2018-05-22, time: "16:00", zone: GMT}`, ""},
		{"20:00 UTC", `{role: outline, date: 2019-01-22, time: "20:00", zone: UTC}
{role: full, date: 2019-09-03, time: "20:00", zone: UTC}`, ""},
		{"17:00 in Vienna, 24:00 in Beijing", `{role: full, side: chinese, date: 2030-07-15, time: "24:00"}
{role: full, side: foreign, date: 2030-07-15, time: "17:00", zone: Europe/Vienna}`, ""},
		{"from 8:00 in Beijing to 17:00 in Vienna", `{role: full, date: 2030-07-01, time: "08:00", zone: Europe/Vienna, until: {date: 2030-07-15, time: "17:00"}}`, ""},
		{"Full Proposals Due: TBD", `{role: outline, date: 2030-05}
{role: full, date: tbd}`, ""},
		{"3年（2021年1月至2023年12月）", `{role: start, date: 2021-01, until: {date: 2023-12}}`, ""},
		{"projects begin in 2031", `{role: start, date: 2031}
{role: end, date: 2033-12-31}`, ""},
		{"accepted at any time", `{role: full, date: rolling}`, ""},
		{"open from publication", `{role: full, date: on_publication, until: {date: 2030-09-30}}`, ""},
		{"applications open with publication", `{role: opening, date: on_publication}`, ""},
		{"comments until 30 June, the final text in August", `{role: comment_end, date: 2030-06-20, until: {date: 2030-06-30}}
{role: publication, date: 2030-08}`, ""},
		{"several dates on one call", `{role: opening, date: 2030-06-01}
{role: full, date: 2030-07-15}
{role: results, date: 2030-12}`, `{role: registration, date: 2030-06-01, until: {date: 2030-06-15, time: "12:00"}}
{role: expression_of_interest, date: 2030-06-20}
{role: full, date: 2030-08-15, time: "17:00"}`},
		{"extended", `{role: full, date: 2030-08-01, time: "17:00", was: [{date: 2030-07-15, time: "17:00"}]}`, ""},
		{"extended twice", `{role: full, date: 2030-09-01, was: [{date: 2030-07-15}, {date: 2030-08-01}]}`, ""},
		{"put off to no date", `{role: full, date: tbd, was: [{date: 2030-07-15}]}`, ""},
		{"whose it is, is inferred", `{role: internal, date: 2030-07-15, inferred: true}`, ""},
		{"an internal deadline", `{role: internal, date: 2030-07-15}`, ""},
		{"a zone without a city", `{role: full, date: 2030-07-15, time: "17:00", zone: Etc/GMT-8}`, ""},
	} {
		r, problems := testcontent.Dated(t, c.guide, c.direction)
		if problems.Len() > 0 {
			t.Fatal(c.printed, problems.Sorted())
		}
		v.zh.Catalog, v.en.Catalog = r.Catalog, r.Catalog
		d := r.Catalog.Direction("2030-1-1.1")
		p := v.page(c.printed)
		for i := range v.zh.Dates(d).Items {
			p.say("date", func(w *words.Voice) string {
				item := w.Dates(d).Items[i]
				said := w.ItemLine(item)
				var pieces strings.Builder
				for _, x := range item.Times {
					pieces.WriteString(x.Text)
					if x.At != "" {
						said += " @" + x.At
					}
				}
				if len(item.Times) > 0 && pieces.String() != item.Text {
					t.Errorf("%q in pieces is %q", item.Text, pieces.String())
				}
				return said
			})
		}
		p.say("status", func(w *words.Voice) string {
			s := w.Status(d)
			out := s.Text
			for _, turn := range s.Turns {
				out += " → " + turn.At + " " + turn.Text
			}
			return out
		})
		files = append(files, p.file())
	}
	golden.Test(t, "moments", files...)
}
