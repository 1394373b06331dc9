package search

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// group is words that find what any of them finds: an editor's synonyms, and
// the names of a partner or field in both languages.
type group struct {
	Terms    []string    `json:"t"`
	Partners []int       `json:"p,omitempty"`
	Fields   []int       `json:"f,omitempty"`
	Pinyin   [][2]string `json:"y,omitempty"` // a Han term of a partner or field, and its syllables
}

// groups joins names and synonyms that share a word.
func (x *index) groups(c *catalog.Catalog) {
	at := map[string]int{} // lower-cased term → its group
	var all []*group
	add := func(terms []string) int {
		into := -1
		for _, t := range terms {
			if i, ok := at[strings.ToLower(t)]; ok && into < 0 {
				into = i
			}
		}
		if into < 0 {
			into = len(all)
			all = append(all, &group{})
		}
		g := all[into]
		for _, t := range terms {
			key := strings.ToLower(t)
			switch old, ok := at[key]; {
			case t == "" || ok && old == into:
			case ok: // the word joins two groups: the later one goes into the first
				for _, moved := range all[old].Terms {
					g.Terms = append(g.Terms, moved)
					at[strings.ToLower(moved)] = into
				}
				g.Partners = append(g.Partners, all[old].Partners...)
				g.Fields = append(g.Fields, all[old].Fields...)
				all[old] = &group{}
			default:
				at[key] = into
				g.Terms = append(g.Terms, t)
			}
		}
		return into
	}
	name := func(t lang.Text) []string { return []string{t.ZH, t.EN} }
	for _, p := range c.Partners {
		if n, ok := x.partner[p]; ok {
			i := add(name(p.Name))
			all[i].Partners = append(all[i].Partners, n)
		}
	}
	var field func([]*catalog.Field)
	field = func(fs []*catalog.Field) {
		for _, f := range fs {
			i := add(name(f.Name))
			all[i].Fields = append(all[i].Fields, x.field[f])
			field(f.Children)
		}
	}
	field(c.Fields)
	for _, s := range c.Synonyms {
		add(s)
	}
	for _, g := range all {
		if len(g.Terms) == 0 {
			continue
		}
		if len(g.Partners)+len(g.Fields) > 0 {
			g.Pinyin = readings(g.Terms)
		}
		x.Groups = append(x.Groups, *g)
	}
}

// joints part a name where one may begin to type: 碳中和与低碳技术 is also
// known as 低碳技术. 和 is no joint: it stands inside words (碳中和).
func joint(r rune) bool { return strings.ContainsRune("、，,与（）() ", r) }

// readings gives the syllables of every Han term and of its parts.
func readings(terms []string) [][2]string {
	var out [][2]string
	add := func(s string) {
		if syllables := syllables(s); len(syllables) > 0 {
			entry := [2]string{s, strings.Join(syllables, " ")}
			if !slices.Contains(out, entry) {
				out = append(out, entry)
			}
		}
	}
	for _, t := range terms {
		parts := strings.FieldsFunc(t, joint)
		for _, part := range parts {
			add(part)
		}
	}
	return out
}

// inNames are readings of characters in names of places, where they differ
// from the commonest.
var inNames = map[rune]string{'勒': "le"}

// syllables reads a term made of Han characters alone; nil for any other.
func syllables(s string) []string {
	args := pinyin.NewArgs()
	var out []string
	for _, r := range s {
		if !unicode.Is(unicode.Han, r) {
			return nil
		}
		reading, ok := inNames[r]
		if !ok {
			found := pinyin.SinglePinyin(r, args)
			if len(found) == 0 {
				return nil
			}
			reading = found[0]
		}
		out = append(out, reading)
	}
	return out
}

//go:embed traditional.txt
var traditional string

// characters collects what is written in the data, to pick the pairs of
// traditional and simplified characters that can matter.
type characters map[rune]bool

func newCharacters(x *index) characters {
	c := characters{}
	for _, n := range []names{x.Partners, x.Fields, x.Guides, x.Agencies, x.Phrases, {ZH: x.Docs.ZH, EN: x.Docs.EN}} {
		for i := range n.ZH {
			c.add(n.ZH[i])
			c.add(n.EN[i])
		}
	}
	for _, g := range x.Groups {
		for _, t := range g.Terms {
			c.add(t)
		}
	}
	return c
}

func (c characters) add(s string) {
	for _, r := range s {
		c[r] = true
	}
}

// pairs lists each traditional character before its simplified one.
func (c characters) pairs() string {
	var b strings.Builder
	for line := range strings.Lines(traditional) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for entry := range strings.FieldsSeq(line) {
			forms := []rune(entry)
			if !slices.ContainsFunc(forms, func(r rune) bool { return c[r] }) {
				continue
			}
			for _, t := range forms[1:] {
				b.WriteRune(t)
				b.WriteRune(forms[0])
			}
		}
	}
	return b.String()
}

// vocabulary lists the Latin words of four letters or more and the Han
// characters of the full text: what is not among them needs no loading, and
// a slip of the finger is mended from them.
func vocabulary(text [][2]string) (words, chars string) {
	seen, han := map[string]bool{}, map[rune]bool{}
	for _, sides := range text {
		for _, s := range sides {
			for _, r := range s {
				if unicode.Is(unicode.Han, r) {
					han[r] = true
				}
			}
			for word := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return r < 'a' || r > 'z' }) {
				if len(word) >= 4 {
					seen[word] = true
				}
			}
		}
	}
	all := make([]string, 0, len(seen))
	for w := range seen {
		all = append(all, w)
	}
	slices.Sort(all)
	runes := make([]rune, 0, len(han))
	for r := range han {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	return strings.Join(all, " "), string(runes)
}
