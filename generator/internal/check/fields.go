package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/source"
)

// fieldTags: the fields of a topic can be read from its words, in each
// language: from the field's name or one of its words in fields.yaml. So a
// topic that is exchanged for another, in one language or in both, no longer
// fits its tags.
func fieldTags(in Input, out *diag.List) {
	if !in.sound("fields.yaml") {
		return
	}
	var walk func(topics []source.Topic)
	walk = func(topics []source.Topic) {
		for i := range topics {
			t := &topics[i]
			for _, f := range t.Fields {
				if field := in.Catalog.Field(f.Value); field != nil {
					tagged(t, f, field, out)
				}
			}
			walk(t.Parts)
		}
	}
	for gi := range in.Records.Guides {
		for di := range in.Records.Guides[gi].Directions {
			walk(in.Records.Guides[gi].Directions[di].Topics.Items)
		}
	}
}

// tagged reports a tag that the topic's words do not bear, at the tag and once
// a language.
func tagged(t *source.Topic, tag source.String, f *catalog.Field, out *diag.List) {
	zh := append([]string{f.Name.ZH}, f.Also.ZH...)
	en := append([]string{f.Name.EN}, f.Also.EN...)
	hint := diag.Say("tag the topic with the field its words name, or add the word to the field under also in fields.yaml", "请按该领域方向的用词标注领域，或在 fields.yaml 中该领域的 also 下补充用词")
	if t.Text.ZH.Set() && f.Name.ZH != "" && !anyWord(t.Text.ZH.Value, zh) {
		out.Add(diag.Problem{At: tag.At, Rule: "field", Hint: hint,
			Message: diag.Say("the Chinese topic “%[2]s” has no word of the field %[1]q: %[3]s", "中文领域方向“%[2]s”中没有领域 %[1]q 的用词：%[3]s", tag.Value, t.Text.ZH.Value, strings.Join(zh, "、"))})
	}
	if t.Text.EN.Set() && f.Name.EN != "" && !anyWord(t.Text.EN.Value, en) {
		out.Add(diag.Problem{At: tag.At, Rule: "field", Hint: hint,
			Message: diag.Say("the English topic “%[2]s” has no word of the field %[1]q: %[3]s", "英文领域方向“%[2]s”中没有领域 %[1]q 的用词：%[3]s", tag.Value, t.Text.EN.Value, strings.Join(en, ", "))})
	}
}

// anyWord reports whether a text has one of the words. A Latin one begins a
// word of the text; one Chinese character alone (水) is the whole of it, since
// it stands in too many others.
func anyWord(text string, words []string) bool {
	text = strings.TrimSpace(strings.ToLower(text))
	for _, w := range words {
		w = strings.ToLower(w)
		if utf8.RuneCountInString(w) == 1 {
			if text == w {
				return true
			}
			continue
		}
		for from := 0; w != ""; {
			i := strings.Index(text[from:], w)
			if i < 0 {
				break
			}
			before, _ := utf8.DecodeLastRuneInString(text[:from+i])
			first, _ := utf8.DecodeRuneInString(w)
			if first >= unicode.MaxASCII || !unicode.IsLetter(before) || unicode.Is(unicode.Han, before) {
				return true
			}
			from += i + len(w)
		}
	}
	return false
}
