package mutation

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
)

// reword changes words of a text, from byte i to j. A passage of the running
// text may stand in other keys too (the sentence of a condition, a printed
// duration): it is changed there as well, for an author who gets a sentence
// wrong gets what is read from it wrong too.
func (c *catalogue) reword(kind string, r *record, t text, i, j int, words string) (edit, bool) {
	e := edit{kind: kind, record: r, files: map[string]string{}}
	e.what = string(t.lang) + ": " + clip(tail(t.words[:i])+"⟦"+t.words[i:j]+"⟧"+head(t.words[j:])) + " → " + clip(words)
	e.places = []place{{t.file, t.first, t.last}}
	if t.node != nil {
		data, ok := set(string(c.files[t.file].Data), t.node, t.words[:i]+words+t.words[j:], true)
		e.files[t.file] = data
		return e, ok
	}
	e.files[t.file] = setLine(string(c.files[t.file].Data), t.line, t.words[:i]+words+t.words[j:])
	said, from := plain(t.words)
	pi, pj := 0, 0
	for pi < len(from) && from[pi] < i {
		pi++
	}
	for pj = pi; pj < len(from) && from[pj] < j; {
		pj++
	}
	data := string(c.files[r.file].Data)
	texts := slices.Clone(r.texts)
	slices.SortStableFunc(texts, func(a, b text) int { return column(b) - column(a) }) // from the right, so that columns hold
	for _, x := range texts {
		if x.node == nil || x.lang != t.lang || x.ours {
			continue
		}
		k := strings.Index(said, x.words)
		if k < 0 || k > pi || k+len(x.words) < pj {
			continue
		}
		var ok bool
		if data, ok = set(data, x.node, x.words[:pi-k]+words+x.words[pj-k:], true); !ok {
			return e, false
		}
		e.files[r.file] = data
		e.places = append(e.places, place{r.file, x.first, x.last})
	}
	return e, true
}

var marks = regexp.MustCompile(`\[\^[^\]]*\]|\]\((?:missing:|mailto:|https?:)[^)]*\)|\[`)

// plain is a line of running text without what marks notes and links, and the
// place in the line each of its bytes comes from.
func plain(line string) (string, []int) {
	var b strings.Builder
	var from []int
	at := 0
	for _, m := range append(marks.FindAllStringIndex(line, -1), []int{len(line), len(line)}) {
		for k := at; k < m[0]; k++ {
			b.WriteByte(line[k])
			from = append(from, k)
		}
		at = m[1]
	}
	return b.String(), from
}

func column(t text) int {
	if t.node == nil {
		return 0
	}
	return t.node.At.Column
}

// tail and head are a little of what stands about some words.
func tail(s string) string {
	r := []rune(s)
	return string(r[max(0, len(r)-12):])
}

func head(s string) string {
	r := []rune(s)
	return string(r[:min(len(r), 12)])
}

func clip(s string) string {
	if r := []rune(s); len(r) > 80 {
		return string(r[:38]) + "…" + string(r[len(r)-38:])
	}
	return s
}

// side says whose words a text has: falsehoods in a source's own wording are
// counted apart, for another rule finds them.
func side(kind string, t text) string {
	if t.original {
		return "original: " + kind
	}
	return kind
}

// tableEdits applies each line of a table to the first texts that have its
// words, each in another record: to translations, and where originals is set
// to one original too.
func (c *catalogue) tableEdits(table []golden.Rewording, most int, originals bool) []edit {
	var out []edit
	for n, w := range table {
		done, inOriginal := 0, false
		for k := range c.records {
			if done == most {
				break
			}
			r := c.records[(k+11*n)%len(c.records)] // not always the first: a run has one edit a record
			for _, t := range r.texts {
				i := golden.Find(t.words, w.From, w.Lang == "en")
				if string(t.lang) != w.Lang || i < 0 || t.ours && originals || t.original && (!originals || inOriginal) {
					continue
				}
				words := w.To
				if rest := t.words[i+len(w.From):]; words == "" && i > 0 && strings.HasPrefix(rest, " ") {
					rest = rest[1:]
					if e, ok := c.reword(side(w.Kind, t), r, t, i, len(t.words)-len(rest), ""); ok {
						out = append(out, e)
						done++
					}
					break
				}
				e, ok := c.reword(side(w.Kind, t), r, t, i, i+len(w.From), words)
				if !ok {
					continue
				}
				out = append(out, e)
				if inOriginal = inOriginal || t.original; !t.original {
					done++
				}
				break
			}
		}
	}
	return out
}

var (
	number   = regexp.MustCompile(`[0-9]+(?:[.,][0-9]+)*`)
	bracket  = regexp.MustCompile(`[（(][^（）()\[\]]{9,}[)）]`)
	sentence = map[lang.Lang]*regexp.Regexp{lang.ZH: regexp.MustCompile(`[^。；;]{8,}[。；;]`), lang.EN: regexp.MustCompile(`[A-Z][^.;]{30,}[.;]`)}
	clause   = map[lang.Lang]*regexp.Regexp{lang.ZH: regexp.MustCompile(`[，,、][^，,、。；;0-9\[\]（）()]{6,}([，,、。；;])`), lang.EN: regexp.MustCompile(`, [^,.;0-9\[\]()]{18,}([,.;])`)}
)

// madeEdits are the falsehoods no table of words can hold.
func (c *catalogue) madeEdits(t testing.TB) []edit {
	var out []edit
	for n, r := range c.records {
		made := map[string]int{}
		add := func(kind string, t text, i, j int, words string) {
			kind = side(kind, t)
			if key := kind + string(t.lang); made[key] < 1 || made[key] < 2 && !t.original {
				if e, ok := c.reword(kind, r, t, i, j, words); ok && t.words[i:j] != words {
					out = append(out, e)
					made[key]++
				}
			}
		}
		for _, x := range r.texts {
			if x.ours {
				continue
			}
			numbersIn(x, add)
			countriesIn(x, n, add)
			if x.path == "agencies.printed" {
				others := c.elsewhere(n, x)
				add("agency exchanged", x, 0, len(x.words), others)
			}
			if x.path != "body" {
				continue
			}
			if m := bracket.FindStringIndex(x.words); m != nil && m[0] > 6 {
				add("parenthesis left out", x, m[0], m[1], "")
			}
			if m := clause[x.lang].FindStringSubmatchIndex(x.words); m != nil {
				add("clause without digits left out", x, m[0], m[2], "")
			}
			ms := sentence[x.lang].FindAllStringIndex(x.words, -1)
			if len(ms) == 0 {
				continue
			}
			m := ms[len(ms)-1]
			if len(ms) > 1 && !strings.ContainsAny(x.words[m[0]:m[1]], "[]") {
				add("sentence left out", x, m[0], m[1], "")
			}
			if m = ms[n%len(ms)]; !strings.ContainsAny(x.words[m[0]:m[1]], "[]") {
				add("another direction's sentence", x, m[0], m[1], c.strange(n, x, x.words[m[0]:m[1]]))
			}
		}
		out = append(out, c.topicEdits(n)...)
	}
	return out
}

// numbersIn exchanges the first two numbers that stand near each other.
func numbersIn(x text, add func(string, text, int, int, string)) {
	ms := number.FindAllStringIndex(x.words, -1)
	for k := 1; k < len(ms); k++ {
		a, b := ms[k-1], ms[k]
		between := x.words[a[1]:b[0]]
		first, second := x.words[a[0]:a[1]], x.words[b[0]:b[1]]
		if a[0] < 5 || len(between) < 3 || len(between) > 120 || first == second || strings.ContainsAny(between, "[]。") || strings.Contains(between, ". ") {
			continue
		}
		add("two numbers exchanged", x, a[0], b[1], second+between+first)
		return
	}
}

// countries are names put in each other's place.
var countries = map[lang.Lang][]string{
	lang.ZH: {"韩国", "德国", "埃及", "英国", "法国", "以色列", "新西兰", "奥地利", "芬兰", "南非", "巴西", "印度", "日本", "新加坡", "印度尼西亚", "柬埔寨", "菲律宾", "欧盟", "阿拉伯国家", "非洲国家", "摩洛哥", "比利时", "香港", "澳门"},
	lang.EN: {"Korea", "Germany", "Egypt", "the United Kingdom", "France", "Israel", "New Zealand", "Austria", "Finland", "South Africa", "Brazil", "India", "Japan", "Singapore", "Indonesia", "Cambodia", "Philippines", "EU", "Arab States", "Africa", "Morocco", "Belgium", "Hong Kong", "Macao"},
}

func countriesIn(x text, n int, add func(string, text, int, int, string)) {
	list := countries[x.lang]
	for k := range list {
		name := list[(n+k)%len(list)]
		i := golden.Find(x.words, name, x.lang == lang.EN)
		if i < 0 {
			continue
		}
		other := list[(n+k+5)%len(list)]
		if golden.Find(x.words, other, false) >= 0 {
			continue
		}
		kind := "country exchanged in the text"
		if x.path == "title" || x.path == "partners_printed" {
			kind = "country exchanged in a title"
		}
		add(kind, x, i, i+len(name), other)
		return
	}
}

// elsewhere is the printed name of a body in another record.
func (c *catalogue) elsewhere(n int, x text) string {
	for k := 1; k < len(c.records); k++ {
		for _, t := range c.records[(n+k)%len(c.records)].texts {
			if t.path == x.path && t.lang == x.lang && t.words != x.words {
				return t.words
			}
		}
	}
	return x.words
}

// strange is a sentence of another record of about the same length.
func (c *catalogue) strange(n int, x text, words string) string {
	for k := 1; k < len(c.records); k++ {
		for _, t := range c.records[(n+7*k)%len(c.records)].texts {
			if t.path != "body" || t.lang != x.lang {
				continue
			}
			for _, s := range sentence[x.lang].FindAllString(t.words, -1) {
				if s != words && !strings.ContainsAny(s, "[]") && 2*len(s) > len(words) && len(s) < 2*len(words) && !strings.Contains(x.words, s) {
					return s
				}
			}
		}
	}
	return words
}

// topicEdits exchanges topics, and translates one as a topic of another record.
func (c *catalogue) topicEdits(n int) []edit {
	r := c.records[n]
	topics := map[lang.Lang][]text{}
	for _, t := range r.texts {
		if strings.HasPrefix(t.path, "topics.items") && strings.HasSuffix(t.path, ".text") {
			topics[t.lang] = append(topics[t.lang], t)
		}
	}
	exchange := func(kind string, k int, langs ...lang.Lang) (edit, bool) {
		e := edit{kind: kind, record: r, files: map[string]string{}}
		data := string(c.files[r.file].Data)
		for _, l := range langs {
			a, b := topics[l][k], topics[l][k+1]
			ok := a.words != b.words
			for _, p := range [][2]text{{b, a}, {a, b}} { // the later first, so that columns hold
				if ok {
					data, ok = set(data, p[0].node, p[1].words, true)
				}
			}
			if !ok {
				return e, false
			}
			e.what += " " + string(l) + ": " + a.words + " ⇄ " + b.words
			e.places = append(e.places, place{a.file, a.first, a.last + 1}, place{b.file, b.first, b.last + 1})
		}
		e.files[r.file] = data
		return e, true
	}
	var out []edit
	for k := 0; k+1 < len(topics[lang.ZH]) && k < 4; k += 2 {
		for _, l := range lang.Both {
			if e, ok := exchange(side("two topics exchanged in one language", topics[l][k]), k, l); ok {
				out = append(out, e)
			}
		}
		if e, ok := exchange("two topics exchanged in both languages", k, lang.EN, lang.ZH); ok {
			out = append(out, e)
		}
	}
	for _, l := range lang.Both {
		for k, t := range topics[l] {
			if k%3 == 0 && !t.original {
				other := c.elsewhere(n, t)
				if data, ok := set(string(c.files[r.file].Data), t.node, other, true); ok && other != t.words {
					out = append(out, edit{kind: "topic translated as another", what: t.words + " → " + other, record: r,
						files: map[string]string{r.file: data}, places: []place{{t.file, t.first, t.last + 1}}})
				}
			}
		}
	}
	return out
}
