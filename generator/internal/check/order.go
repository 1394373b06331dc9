package check

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// order: what a record has from a source stands in the order of its lines: its
// topics one after the other, and the paragraphs of its running text. So topics
// that were exchanged are noticed in the original, where nothing else tells
// them apart; the translation follows by the rules that compare it. A passage
// that stands nowhere in the lines is the wording rule's to report.
func order(in Input, out *diag.List) {
	for _, r := range in.all() {
		if r.guide == nil {
			continue
		}
		spans, ok := spansOf(in, r)
		if !ok || r.unsaid {
			continue
		}
		for _, l := range lang.Both {
			var mine []catalog.Span
			for _, s := range spans {
				if s.Document.Lang.Base() == l {
					mine = append(mine, s)
				}
			}
			lines := passagesOf(mine...)
			for _, list := range [][]piece{topicPieces(r, l), bodyPieces(r, l)} {
				ascend(list, lines, out)
			}
		}
		if r.direction == nil {
			statements(r, in.Catalog.Guide(r.id), spans, out)
		}
	}
}

// statements: a statement of a guide stands in the lines it names itself, not
// only in some that the guide has.
func statements(r record, g *catalog.Guide, spans []catalog.Span, out *diag.List) {
	if len(g.Statements) != len(r.guide.Statements) {
		return
	}
	for i, s := range r.guide.Statements {
		span := g.Statements[i].From
		said := squeeze(side(s.Text, span.Document.Lang.Base()).Value)
		lines, all := passagesOf(span), passagesOf(spans...)
		if lines.index(said, 0, len(lines.text)) < 0 && all.index(said, 0, len(all.text)) >= 0 { // else it stands nowhere, and that is said
			out.Report(s.From.At, "order", diag.Say("“%s” does not stand in these lines", "所列行中没有“%s”", clip(said)))
		}
	}
}

// ascend reports the first piece that stands in the lines only before the end
// of those listed before it.
func ascend(list []piece, lines passages, out *diag.List) {
	end := 0
	for i, p := range list {
		at := lines.index(p.text, end, len(lines.text))
		switch {
		case at >= 0:
			end = at + len(p.text)
		case i > 0 && lines.index(p.text, 0, len(lines.text)) >= 0:
			out.Add(diag.Problem{At: p.at, Rule: "order",
				Message: diag.Say("“%s” stands before “%s” in the source", "来源文件中“%s”在“%s”之前", clip(p.text), clip(list[i-1].text)),
				Hint:    diag.Say("give both in the order of the source, in both languages", "两种语言均按来源文件的次序排列")})
			return
		}
	}
}

// topicPieces are the topics of a direction in a language that is original,
// each before its parts.
func topicPieces(r record, l lang.Lang) []piece {
	if r.direction == nil {
		return nil
	}
	original := map[diag.Position]bool{}
	for _, p := range r.texts {
		if p.wording == schema.Inherited && (p.original == lang.Original(l) || p.original == lang.OriginalBoth) {
			original[side(p.text, l).At] = true
		}
	}
	var out []piece
	var walk func([]source.Topic)
	walk = func(topics []source.Topic) {
		for _, t := range topics {
			if s := side(t.Text, l); s.Set() && original[s.At] {
				out = append(out, piece{at: s.At, lang: l, text: squeeze(s.Value)})
			}
			walk(t.Parts)
		}
	}
	walk(r.direction.Topics.Items)
	return out
}

// bodyPieces are the paragraphs of the running text in a language that is
// original.
func bodyPieces(r record, l lang.Lang) []piece {
	return slices.DeleteFunc(piecesOf(r), func(p piece) bool { return p.lang != l || p.key != string(l)+".md" || strings.TrimSpace(p.text) == "" })
}
