package duties

import (
	"fmt"
	"strings"
	"sync"

	"zhinan/generator/internal/lang"
)

// Row is one meaning and the words for it in each language. A word is written
// as in words.txt, whose head explains the signs.
type Row struct {
	Class Class
	// Exactly asks for as many marks on one side as on the other; without it
	// a side must have one if the other has.
	Exactly bool
	// ClausesOnly leaves the class alone in prose.
	ClausesOnly bool
	// Group names classes that belong together, such as the two sides of a
	// cooperation. In some groups both languages keep one order (inOrder).
	Group string
	// Words for the class, words that may carry it, and words that only look
	// like one of these.
	Words, Weak, Not map[lang.Lang][]string
}

// Conflict is a word that two rows say different things of: the later one was
// left out.
type Conflict struct {
	Word           string
	Lang           lang.Lang
	Class, Already Class // Already is empty where no row of words.txt has the class
	kind           wordKind
}

func (c Conflict) with(word string, l lang.Lang) Conflict {
	c.Word, c.Lang = word, l
	return c
}

func (c Conflict) String() string {
	if c.Already == "" {
		return fmt.Sprintf("there is no class %q", c.Class)
	}
	is := [...]string{strong: "a word", weak: "possibly a word", none: "no word"}[c.kind]
	return fmt.Sprintf("%q (%s) cannot be %s of %s: it stands under %s", c.Word, c.Lang, is, c.Class, c.Already)
}

// Lexicon is a table of words made ready for reading. It does not change and
// may be used by several goroutines at once.
type Lexicon struct {
	tables  map[lang.Lang]*table
	classes []classRule // in the order of their rows
	groups  map[Class]string
}

// classRule says how the marks of a class are compared.
type classRule struct {
	class                Class
	exactly, clausesOnly bool
	group                string
}

// Rows gives the rows of words.txt. The caller may add to the slice and must
// not change the rows.
var Rows = sync.OnceValue(func() []Row {
	rows, err := parse(words)
	if err != nil {
		panic(err) // a test reads the file
	}
	return rows[:len(rows):len(rows)]
})

// New makes a lexicon of rows. A later row may add words to a class; how the
// class is compared is said by its first row. A word that an earlier row has
// for another class is a conflict: it stays what it was.
func New(rows []Row) (*Lexicon, []Conflict) {
	x := &Lexicon{tables: map[lang.Lang]*table{}, groups: map[Class]string{}}
	for _, l := range lang.Both {
		x.tables[l] = newTable(l)
	}
	var conflicts []Conflict
	known := map[Class]bool{}
	for _, r := range rows {
		if r.Class != nouns && !known[r.Class] {
			known[r.Class] = true
			x.groups[r.Class] = r.Group
			x.classes = append(x.classes, classRule{r.Class, r.Exactly, r.ClausesOnly, r.Group})
		}
		for _, l := range lang.Both {
			conflicts = append(conflicts, x.tables[l].addRow(r, l)...)
		}
	}
	for _, t := range x.tables {
		t.arrange()
	}
	return x, conflicts
}

// With is the standard lexicon with rows of an editor's own laid over it. A
// row whose class is not known, or a word that contradicts what is there, is a
// conflict and left out.
func With(extra []Row) (*Lexicon, []Conflict) {
	rows := Rows()
	var unknown []Conflict
	for _, r := range extra {
		if _, known := standard().groups[r.Class]; known {
			rows = append(rows, r)
		} else {
			unknown = append(unknown, Conflict{Class: r.Class})
		}
	}
	x, conflicts := New(rows)
	return x, append(unknown, conflicts...)
}

// nouns is the heading of the row that says what the sign @ stands for.
const nouns Class = "@"

// parse reads the form of words.txt.
func parse(text string) ([]Row, error) {
	var rows []Row
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line == "#" || strings.HasPrefix(line, "# ") {
			continue
		}
		if head, ok := strings.CutPrefix(line, "["); ok {
			name, rest, closed := strings.Cut(head, "]")
			if !closed {
				return nil, fmt.Errorf("line %d: no ] in %q", i+1, line)
			}
			row := Row{Class: Class(name), Words: map[lang.Lang][]string{}, Weak: map[lang.Lang][]string{}, Not: map[lang.Lang][]string{}}
			for _, w := range strings.Fields(rest) {
				switch w {
				case "exactly":
					row.Exactly = true
				case "clauses":
					row.ClausesOnly = true
				default:
					row.Group = w
				}
			}
			rows = append(rows, row)
			continue
		}
		key, list, ok := strings.Cut(line, ":")
		if !ok || len(rows) == 0 {
			return nil, fmt.Errorf("line %d: neither a heading nor a list: %q", i+1, line)
		}
		row := rows[len(rows)-1]
		into := map[string]map[lang.Lang][]string{"": row.Words, "?": row.Weak, "-": row.Not}[strings.TrimLeft(key, "zhen")]
		l := lang.Lang(strings.TrimRight(key, "?-"))
		if into == nil || l != lang.ZH && l != lang.EN {
			return nil, fmt.Errorf("line %d: unknown list %q", i+1, key)
		}
		for _, w := range strings.Split(list, "|") {
			if w = strings.TrimSpace(w); w == "" {
				return nil, fmt.Errorf("line %d: an empty word", i+1)
			}
			into[l] = append(into[l], w)
		}
	}
	return rows, nil
}
