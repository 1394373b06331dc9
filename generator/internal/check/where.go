package check

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
)

// passages is the text of some lines without white space, and where white
// space or the end of a line stood in it: words and numbers end there.
type passages struct {
	text string
	gaps []bool // before each byte
}

// passagesOf joins the lines of some spans; no words run from one into another.
func passagesOf(spans ...catalog.Span) passages {
	var b strings.Builder
	var gaps []int
	for i, s := range spans {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, line := range s.Document.Lines[s.First-1 : s.Last] {
			for word := range strings.FieldsSeq(line) {
				gaps = append(gaps, b.Len())
				b.WriteString(squeeze(word))
			}
		}
	}
	p := passages{b.String(), make([]bool, b.Len()+1)}
	for _, at := range gaps {
		p.gaps[at] = true
	}
	return p
}

// index finds s as a whole between two bytes: not where it ends, or begins,
// within a number or a word that is longer. It gives -1 where s stands nowhere.
func (p passages) index(s string, from, to int) int {
	for s != "" {
		i := strings.Index(p.text[from:to], s)
		if i < 0 {
			return -1
		}
		from += i
		if !p.tears(from, from+len(s)) {
			return from
		}
		_, size := utf8.DecodeRuneInString(p.text[from:])
		from += size
	}
	return -1
}

// tears reports that taking out text[i:j] would leave a part of a number, or of
// a word in Latin letters, that begins or ends within it. A full stop and a
// comma belong to a number where figures follow; "3.2024年" may be the third
// item, about 2024, so that figures behind them do begin a text, but no short one.
func (p passages) tears(i, j int) bool {
	before, size := utf8.DecodeLastRuneInString(p.text[:i])
	first, _ := utf8.DecodeRuneInString(p.text[i:])
	if i > 0 && !p.gaps[i] {
		if sameRun(before, first) {
			return true
		}
		if short(p.text[i:j]) && point(before) && unicode.IsDigit(first) && !p.gaps[i-size] {
			if digit, _ := utf8.DecodeLastRuneInString(p.text[:i-size]); unicode.IsDigit(digit) {
				return true
			}
		}
	}
	last, _ := utf8.DecodeLastRuneInString(p.text[:j])
	after, size := utf8.DecodeRuneInString(p.text[j:])
	if j == len(p.text) || p.gaps[j] {
		return false
	}
	if sameRun(last, after) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(p.text[j+size:])
	return unicode.IsDigit(last) && point(after) && unicode.IsDigit(next) && !p.gaps[j+size]
}

func sameRun(a, b rune) bool {
	return unicode.IsDigit(a) && unicode.IsDigit(b) || unicode.Is(unicode.Latin, a) && unicode.Is(unicode.Latin, b)
}

func point(r rune) bool { return r == '.' || r == ',' }

// short is a text of which one occurrence must not excuse them all: a stray
// "2" is not every 2.
func short(s string) bool { return utf8.RuneCountInString(s) <= 4 }

// whereabouts finds words in whole documents, for those whose reference to
// them slipped.
type whereabouts struct {
	documents []*catalog.Document
	read      map[*catalog.Document]*written
}

// written is the text of a document without white space, and the byte behind
// each of its lines.
type written struct {
	text string
	ends []int
}

func (w *whereabouts) of(d *catalog.Document) *written {
	if out := w.read[d]; out != nil {
		return out
	}
	out := &written{ends: make([]int, len(d.Lines))}
	var b strings.Builder
	for i, line := range d.Lines {
		b.WriteString(squeeze(line))
		out.ends[i] = b.Len()
	}
	out.text = b.String()
	if w.read == nil {
		w.read = map[*catalog.Document]*written{}
	}
	w.read[d] = out
	return out
}

// Bounds of an answer: places looked at, and places named.
const (
	maxPlaces = 1000
	maxNamed  = 3
)

// find answers where words (without white space) stand: in the documents of
// these spans, nearest to them first, or else in the others.
func (w *whereabouts) find(words string, spans ...catalog.Span) diag.Message {
	var named []*catalog.Document
	for _, s := range spans {
		if !slices.Contains(named, s.Document) {
			named = append(named, s.Document)
		}
	}
	var places []catalog.Span
	for _, d := range named {
		places = append(places, w.within(d, words)...)
	}
	for _, d := range w.documents {
		if len(places) == 0 && !slices.Contains(named, d) {
			places = append(places, w.within(d, words)...)
		}
	}
	if len(places) == 0 {
		return diag.Message{}
	}
	far := func(p catalog.Span) int {
		out := 1 << 30
		for _, s := range spans {
			if s.Document == p.Document {
				out = min(out, max(0, s.First-p.Last, p.First-s.Last))
			}
		}
		return out
	}
	slices.SortStableFunc(places, func(a, b catalog.Span) int { return cmp.Compare(far(a), far(b)) })
	var list []string
	for _, p := range places[:min(len(places), maxNamed)] {
		list = append(list, lineNumbers(p))
	}
	en, zh := strings.Join(list, ", "), strings.Join(list, "、")
	if len(places) > maxNamed {
		en, zh = en+" and elsewhere", zh+" 等处"
	}
	return diag.Message{EN: "this stands in " + en, ZH: "这些文字在 " + zh}
}

func lineNumbers(s catalog.Span) string {
	if s.First == s.Last {
		return fmt.Sprintf("%s:%d", s.Document.ID, s.First)
	}
	return fmt.Sprintf("%s:%d-%d", s.Document.ID, s.First, s.Last)
}

// within lists where words stand in a document.
func (w *whereabouts) within(d *catalog.Document, words string) []catalog.Span {
	in := w.of(d)
	var out []catalog.Span
	for from := 0; words != "" && len(out) < maxPlaces; {
		i := strings.Index(in.text[from:], words)
		if i < 0 {
			break
		}
		i += from
		from = i + len(words)
		out = append(out, catalog.Span{Document: d,
			First: 1 + sort.SearchInts(in.ends, i+1), Last: 1 + sort.SearchInts(in.ends, from)})
	}
	return out
}
