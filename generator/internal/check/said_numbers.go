package check

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/duties"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/source"
	"zhinan/generator/internal/values"
)

// counted is what a number of a condition is: its bound, and the nouns it may
// be a number of.
type countedAs struct {
	figure
	at    diag.Position
	bound values.Bound
	nouns []string
	unit  string // of a duration
}

// unitNouns are the nouns of a condition's units, as package values calls them.
var unitNouns = map[string][]string{"item": {"paper", "patent", "item"}, "paper": {"paper"}, "patent": {"patent"}, "person": {"person"},
	"event": {"event"}, "person_visit": {"visit"}, "visit": {"visit"}, "project": {"project"},
	"application": {"application"}, "unit": {"institution", "enterprise", "university", "institute"}, "agreement": {"agreement"}}

func (s *saidOf) numbers() []countedAs {
	c := s.c
	nouns := unitNouns[c.Unit.Value]
	return []countedAs{
		{figure{"at_least", c.AtLeast}, c.AtLeast.At, values.AtLeast, nouns, ""},
		{figure{"at_most", c.AtMost}, c.AtMost.At, values.AtMost, nouns, ""},
		{figure{"more_than", c.MoreThan}, c.MoreThan.At, values.MoreThan, nouns, ""},
		{figure{"less_than", c.LessThan}, c.LessThan.At, values.LessThan, nouns, ""},
		{figure{"equal", c.Equal}, c.Equal.At, values.Exact, nouns, ""},
		{figure{"min_attendees", c.MinAttendees}, c.MinAttendees.At, values.AtLeast, []string{"person"}, ""},
		{figure{"attendees_more_than", c.AttendeesMoreThan}, c.AttendeesMoreThan.At, values.MoreThan, []string{"person"}, ""},
		{figure{"per_event_enterprise", c.PerEventEnterprise}, c.PerEventEnterprise.At, values.AtLeast, []string{"person"}, ""},
		{figure{"min_months", c.MinMonths}, c.MinMonths.At, values.AtLeast, nil, "month"},
		{figure{"registered_years", c.RegisteredYears}, c.RegisteredYears.At, values.AtLeast, nil, "year"},
		{figure{"max_age", c.MaxAge}, c.MaxAge.At, values.AtMost, []string{"age"}, ""},
		{figure{"under_age", c.UnderAge}, c.UnderAge.At, values.LessThan, []string{"age"}, ""},
	}
}

// figures: a number is bounded and counted as in the sentence. That it stands
// there at all is said by printedValues.
func (s *saidOf) figures(all []values.Value, marks []duties.Mark, text string, l lang.Lang) {
	for _, f := range s.numbers() {
		if !f.value.Set() {
			continue
		}
		n := values.Whole(f.value.Value)
		var same, noun []values.Value
		for _, v := range all {
			if f.key == "per_event_enterprise" && !has(s.words.Read(clauseAt(text, v.Start), l), false, duties.Enterprise) {
				continue
			}
			if v.Min == n && v.Max == n && v.Kind != values.Label {
				same = append(same, v)
				if f.counts(v, s.c.Unit.Value) {
					noun = append(noun, v)
				}
			}
		}
		switch {
		case len(same) == 0 && (f.bound == values.AtLeast && has(marks, true, duties.AtMost) && !loose(f.bound, marks) ||
			f.bound == values.AtMost && has(marks, true, duties.AtLeast) && !loose(f.bound, marks)):
			s.differ(f.key, f.at, l, diag.Message{EN: fmt.Sprintf("%d is not “%s”", f.value.Value, strings.ReplaceAll(f.key, "_", " ")), ZH: fmt.Sprintf("%d 不是“%s”", f.value.Value, f.key)})
		case len(same) == 0 && f.key != "per_event_enterprise":
		case s.c.Unit.Value == "visit" && l == lang.ZH && visitsIn(text, f.value.Value):
			s.differ("unit", s.c.Unit.At, l, diag.Say("person-visits (人次) are counted: write unit: person_visit", "所计为“人次”，unit 应写 person_visit"))
		case len(noun) == 0:
			s.differ(f.key, f.at, l, diag.Message{EN: fmt.Sprintf("%s: %d is a number of something else", f.key, f.value.Value), ZH: fmt.Sprintf("%s：%d 所计为他物", f.key, f.value.Value)})
		case !slices.ContainsFunc(noun, func(v values.Value) bool {
			return v.Bound == f.bound || v.Bound == values.Exact && loose(f.bound, marks)
		}):
			s.differ(f.key, f.at, l, diag.Message{EN: fmt.Sprintf("%d is not “%s”", f.value.Value, strings.ReplaceAll(f.key, "_", " ")), ZH: fmt.Sprintf("%d 不是“%s”", f.value.Value, f.key)})
		}
	}
}

// clauseAt is the part of a sentence, between commas, that a place is in.
func clauseAt(text string, at int) string {
	from := strings.LastIndexAny(text[:at], stops)
	if from < 0 {
		from = 0
	}
	if to := strings.IndexAny(text[at:], stops); to >= 0 {
		return text[from : at+to]
	}
	return text[from:]
}

// counts reports whether a value can be a number of what the key counts.
func (f countedAs) counts(v values.Value, unit string) bool {
	switch {
	case f.unit != "":
		return v.Kind == values.Duration && v.Unit == f.unit
	case unit == "percent" && len(f.nouns) == 0:
		return v.Kind == values.Percent
	case slices.Contains(f.nouns, "age"):
		return v.Kind == values.Duration && v.Unit == "year" || v.Kind == values.Count && (v.Noun == "age" || v.Noun == "")
	case v.Kind != values.Count:
		return len(f.nouns) == 0
	}
	return v.Noun == "" || len(f.nouns) == 0 || slices.Contains(f.nouns, v.Noun)
}

// loose reports whether words elsewhere in the sentence bound a bare number:
// "only" 1 is at most 1.
func loose(b values.Bound, marks []duties.Mark) bool {
	switch b {
	case values.AtMost:
		return has(marks, false, duties.AtMost, duties.Only)
	case values.AtLeast:
		return has(marks, false, duties.AtLeast)
	case values.MoreThan:
		return has(marks, false, duties.MoreThan)
	case values.LessThan:
		return has(marks, false, duties.LessThan)
	}
	return false
}

// dates: a date bounds what it is said of as in the sentence.
func (s *saidOf) dates(all []values.Value, l lang.Lang) {
	for _, d := range []struct {
		key    string
		day    source.Date
		bounds []values.Bound
	}{
		{"before", s.c.Before, []values.Bound{values.Before}}, {"by", s.c.By, []values.Bound{values.By}},
		{"after", s.c.After, []values.Bound{values.After}}, {"since", s.c.Since, []values.Bound{values.From}},
	} {
		if !d.day.Set() {
			continue
		}
		t := d.day.Time
		found, fits := false, false
		for _, v := range all {
			if v.Kind == values.Date && v.Moment.Year == t.Year() && v.Moment.Month == int(t.Month()) && v.Moment.Day == t.Day() {
				found, fits = true, fits || slices.Contains(d.bounds, v.Bound)
			}
		}
		if found && !fits {
			s.differ(d.key, d.day.At, l, diag.Say("the date is not %q", "该日期不是 %q", d.key))
		}
	}
}

// equalWords say a ratio of 1:1 without a figure.
var equalWords = map[lang.Lang][]string{lang.ZH: {"等额", "相等", "同等", "不少于政府资助"}, lang.EN: {"equal to", "same amount", "equal amount", "equivalent", "matching"}}

// ratio: a ratio stands in the sentence, in figures or as "equal".
func (s *saidOf) ratio(all []values.Value, text string, l lang.Lang) {
	if !s.c.Ratio.Set() {
		return
	}
	for _, v := range all {
		if v.Kind == values.Ratio && v.Min.String()+":"+v.Max.String() == s.c.Ratio.Value {
			return
		}
	}
	if s.c.Ratio.Value == "1:1" && slices.ContainsFunc(equalWords[l], func(w string) bool { return strings.Contains(strings.ToLower(text), w) }) {
		return
	}
	s.differ("ratio", s.c.Ratio.At, l, diag.Say("the ratio %q is not said", "未说明比例 %q", s.c.Ratio.Value))
}
