package booklet

import (
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/words"
)

// side says things in one language of a booklet.
type side struct{ *words.Voice }

// region is the region (ISO 3166-1) whose writing a language is set in.
func region(l lang.Lang) string {
	if l == lang.ZH {
		return "CN"
	}
	return ""
}

// each says something on every side.
func (k *maker) each(f func(m *side) Text) []Text {
	out := make([]Text, 0, len(k.ms))
	for _, m := range k.ms {
		t := f(m)
		t.Lang, t.Region = string(m.L), region(m.L)
		out = append(out, t)
	}
	return out
}

func (k *maker) row(kind string, f func(m *side) Text) Row {
	return Row{Kind: kind, Sides: k.each(f)}
}

// message is a heading or sentence of ours.
func (k *maker) message(key string, args ...any) []Text {
	return k.each(func(m *side) Text { return m.says(m.P.T(key, args...)) })
}

func (k *maker) text(t lang.Text) []Text {
	return k.each(func(m *side) Text { return m.saysPhrase(m.Phrase(t)) })
}

// says is a line of this side's words.
func (m *side) says(s string) Text { return m.saysPhrase(words.Phrase{Text: s}) }

func (m *side) saysPhrase(p words.Phrase) Text {
	if p.Text == "" {
		return Text{}
	}
	return Text{Lines: []Line{{Runs: m.Runs(p)}}}
}

func (m *side) small(s string) Line {
	return Line{Runs: m.Runs(words.Phrase{Text: s}), Small: true}
}

// printed is the wording a value was read from.
func (m *side) printed(p words.Printed) Line {
	l := m.small(p.Label)
	l.Runs = append(l.Runs, m.Runs(p.Phrase)...)
	return l
}

// afterLabel stands between a printed label and its text: a full-width
// bracket has its own space.
func (m *side) afterLabel() string {
	if m.L == lang.ZH {
		return ""
	}
	return " "
}
