package check

import (
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/duties"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/source"
)

// meanings compares what both sides of a text ask: duties, bounds, hedges,
// sides and kinds of institutions, by the words of package duties and those
// editors add in meanings.yaml.
type meanings struct {
	words  *duties.Lexicon
	faulty map[line]bool
}

// line is a line of a file.
type line struct {
	file string
	line int
}

// faultyLines are the lines at which something was found wrong: what stands
// there may not be what its author meant, and is not compared.
func (in Input) faultyLines() map[line]bool {
	out := map[line]bool{}
	for _, p := range in.Found.Sorted() {
		out[line{p.At.File, p.At.Line}] = true
	}
	return out
}

// meaningsOf lays the editors' words over the standard ones, and reports those
// that contradict another or belong to a class that is not known.
func meaningsOf(in Input, out *diag.List) meanings {
	if len(in.Records.Meanings) == 0 {
		return meanings{duties.Standard(), in.faultyLines()}
	}
	var rows []duties.Row
	for _, m := range in.Records.Meanings {
		class := duties.Class(m.Class.Value)
		if !slices.ContainsFunc(duties.Rows(), func(r duties.Row) bool { return r.Class == class && class != "@" }) {
			out.Add(diag.Problem{At: m.Class.At, Rule: "meaning", Hint: diag.Suggest(m.Class.Value, classNames()),
				Message: diag.Say("there is no class of meaning %q", "没有“%s”这类含义", m.Class.Value)})
			continue
		}
		rows = append(rows, duties.Row{Class: class,
			Words: map[lang.Lang][]string{lang.ZH: valuesOf(m.ZH), lang.EN: valuesOf(m.EN)},
			Not:   map[lang.Lang][]string{lang.ZH: valuesOf(m.NotZH), lang.EN: valuesOf(m.NotEN)}})
	}
	words, conflicts := duties.With(rows)
	for _, c := range conflicts {
		out.Add(diag.Problem{At: wordAt(in.Records.Meanings, c), Rule: "meaning",
			Message: diag.Say("%q is a word of %q already and cannot be one of %q too", "“%s”已属于“%s”，不能又属于“%s”", c.Word, string(c.Already), string(c.Class))})
	}
	return meanings{words, in.faultyLines()}
}

// wordAt is where the editors say what a conflict is about.
func wordAt(list []source.Meaning, c duties.Conflict) diag.Position {
	for _, m := range list {
		words := slices.Concat(m.ZH, m.NotZH)
		if c.Lang == lang.EN {
			words = slices.Concat(m.EN, m.NotEN)
		}
		for _, w := range words {
			text, _, _ := strings.Cut(w.Value, "+")
			if duties.Class(m.Class.Value) == c.Class && strings.EqualFold(strings.Join(strings.Fields(text), " "), c.Word) {
				return w.At
			}
		}
	}
	return list[0].At
}

func classNames() []string {
	var out []string
	for _, r := range duties.Rows() {
		if r.Class != "@" {
			out = append(out, string(r.Class))
		}
	}
	return out
}

func valuesOf(list []source.String) []string {
	var out []string
	for _, s := range list {
		out = append(out, s.Value)
	}
	return out
}

// agree: both sides of a text have the same classes of meaning, a translation
// clause by clause, our own prose as a whole.
func (m meanings) agree(p pair) []lapse {
	if m.faulty[line{p.zhAt.File, p.zhAt.Line}] || m.faulty[line{p.enAt.File, p.enAt.Line}] {
		return nil
	}
	manner := duties.Clause
	if p.original == lang.OriginalNone {
		manner = duties.Prose
	}
	differences := m.words.Compare(p.zh, p.en, manner)
	var out []lapse
	for _, d := range differences {
		l := lapse{rule: "meaning", token: d.Key(), lacks: lang.EN, message: unlike(p, d, differences)}
		if d.More == lang.EN {
			l.lacks = lang.ZH
		}
		out = append(out, l)
	}
	return out
}

// unlike says what each side has of a class, with its words; a side that has
// none of it is said to have what stands in its place.
func unlike(p pair, d duties.Difference, all []duties.Difference) diag.Message {
	zh, en := reading(p.zh, d.Class, d.ZH), reading(p.en, d.Class, d.EN)
	for _, o := range all {
		if o.Moved || o.More == d.More {
			continue
		}
		if len(d.ZH) == 0 && o.More == lang.ZH {
			zh = reading(p.zh, o.Class, o.ZH)
		}
		if len(d.EN) == 0 && o.More == lang.EN {
			en = reading(p.en, o.Class, o.EN)
		}
	}
	if d.Moved {
		return diag.Message{EN: "the two sides do not say this of the same: zh: " + zh.EN + "; en: " + en.EN,
			ZH: "两种语言此处所指不同：zh：" + zh.ZH + "；en：" + en.ZH}
	}
	return diag.Message{EN: "the two sides differ in “" + className(d.Class).EN + "”: zh: " + zh.EN + "; en: " + en.EN,
		ZH: "两种语言在“" + className(d.Class).ZH + "”上不一致：zh：" + zh.ZH + "；en：" + en.ZH}
}

// reading names a class and the words of a text that carry it: must “须” “应”.
func reading(text string, class duties.Class, marks []duties.Mark) diag.Message {
	if len(marks) == 0 {
		return diag.Message{EN: "nothing", ZH: "无"}
	}
	words := ""
	for _, m := range marks {
		words += "“" + text[m.Start:m.End] + "”"
	}
	name := className(class)
	return diag.Message{EN: name.EN + " " + strings.ReplaceAll(words, "”“", "” “"), ZH: name.ZH + words}
}

// className is what a class is called: its heading in words.txt in English, its
// first word in Chinese.
func className(class duties.Class) diag.Message {
	name := diag.Message{EN: strings.ReplaceAll(string(class), "_", " "), ZH: string(class)}
	for _, r := range duties.Rows() {
		if r.Class == class && len(r.Words[lang.ZH]) > 0 {
			name.ZH = strings.Trim(r.Words[lang.ZH][0], "#@ ")
			break
		}
	}
	return name
}
