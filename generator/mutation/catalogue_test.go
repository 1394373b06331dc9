// Package mutation measures what the checks notice. Its tests take the real
// catalogue, make one thing in it untrue (a value, a word of a translation, the
// order of two topics), run the checks and ask whether they say so, and where;
// and they reword translations harmlessly and ask whether the checks keep
// silent. It holds tests alone: nothing of it is in the program.
package mutation

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/yamlfile"
)

// catalogue is the real content in memory, and what stands where in it.
type catalogue struct {
	files    fstest.MapFS
	records  []*record
	problems int                 // of the content as it is
	ids      map[string][]string // of each registry and of the directions (schema.Key.Ref)
}

// record is a guide or a direction, or an entry of the list of series, whose
// mistakes are told apart by its lines.
type record struct {
	dir         string // the folder of its files
	file        string // its YAML file
	first, last int    // its lines, of an entry of a list; else 0
	guide       bool
	values      []value
	texts       []text
}

// value is a structured value and its place.
type value struct {
	path string // the names of the keys that lead to it
	key  *schema.Key
	node *yamlfile.Node
	// The lines of the mapping it stands in, the smallest that says something.
	first, last int
}

// text is one side of a passage of the YAML file, or a line of the running text.
type text struct {
	file        string
	line        int
	node        *yamlfile.Node // nil in running text
	words       string
	lang        lang.Lang
	original    bool // this side is a source's wording
	ours        bool // neither side is
	path        string
	first, last int
}

// readCatalogue reads content/ and finds every value and text by the
// declarations of the format, so that a new key needs no line here.
func readCatalogue(t testing.TB) *catalogue {
	t.Helper()
	root := os.DirFS("../..")
	c := &catalogue{files: fstest.MapFS{}, ids: map[string][]string{}}
	err := fs.WalkDir(root, "content", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, p)
		c.files[p] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"partners.yaml", "agencies.yaml", "fields.yaml", "sources.yaml", "site.yaml"} {
		c.root(t, "content/"+name).Each(func(n *yamlfile.Node) {
			for _, p := range n.Pairs {
				if p.Key.Value == "id" {
					c.ids[name] = append(c.ids[name], p.Value.Value)
				}
			}
		})
	}
	c.series(t)
	for _, p := range c.glob("content/guides/*/guide.yaml") {
		id := path.Base(path.Dir(p))
		guide := c.record(t, p, schema.Guide, nil)
		guide.guide = true
		for _, q := range c.glob("content/guides/" + id + "/*/direction.yaml") {
			c.ids["guides"] = append(c.ids["guides"], id+"-"+path.Base(path.Dir(q)))
			c.record(t, q, schema.Direction, c.root(t, p))
		}
	}
	return c
}

func (c *catalogue) glob(pattern string) []string {
	out, _ := fs.Glob(c.files, pattern)
	return out
}

func (c *catalogue) root(t testing.TB, file string) *yamlfile.Node {
	t.Helper()
	n, problems := yamlfile.Parse(file, c.files[file].Data)
	if problems.Len() > 0 {
		t.Fatalf("%s does not read", file)
	}
	return n
}

// record adds the record of one YAML file with the running text beside it. The
// guide says what is original in its directions.
func (c *catalogue) record(t testing.TB, file string, declared *schema.Record, guide *yamlfile.Node) *record {
	root := c.root(t, file)
	if guide == nil {
		guide = root
	}
	original := at(guide, "original")
	body := original
	if b := at(guide, "body_original"); b != "" {
		body = b
	}
	r := &record{dir: path.Dir(file), file: file}
	for _, l := range lang.Both {
		name := path.Join(r.dir, string(l)+".md")
		f := c.files[name]
		if f == nil {
			continue
		}
		for i, line := range strings.Split(string(f.Data), "\n") {
			if strings.TrimSpace(line) != "" {
				r.texts = append(r.texts, text{file: name, line: i + 1, words: line, lang: l,
					original: body == string(l) || body == "both", path: "body", first: i + 1, last: i + 1})
			}
		}
	}
	w := walker{r: r, original: original, body: body}
	w.mapping(root, declared, nil)
	c.records = append(c.records, r)
	return r
}

// series adds each entry of series.yaml as a record.
func (c *catalogue) series(t testing.TB) {
	const file = "content/series.yaml"
	for _, n := range c.root(t, file).Pairs[0].Value.Items {
		r := &record{dir: "content", file: file, first: n.At.Line, last: lastLine(n)}
		w := walker{r: r}
		w.mapping(n, schema.SeriesEntry, nil)
		r.texts = nil
		c.records = append(c.records, r)
	}
}

func at(n *yamlfile.Node, key string) string {
	for _, p := range n.Pairs {
		if p.Key.Value == key {
			return p.Value.Value
		}
	}
	return ""
}

func lastLine(n *yamlfile.Node) int {
	last := 0
	n.Each(func(x *yamlfile.Node) { last = max(last, x.At.Line) })
	return last
}

// walker finds the values and texts of one record.
type walker struct {
	r              *record
	original, body string
}

func (w *walker) mapping(n *yamlfile.Node, declared *schema.Record, path []*schema.Key) {
	for _, p := range n.Pairs {
		k := declared.Key(p.Key.Value)
		if k == nil {
			continue
		}
		path := append(slices.Clone(path), k)
		items := []*yamlfile.Node{p.Value}
		if k.List {
			items = p.Value.Items
		}
		for _, item := range items {
			switch {
			case k.Type == schema.Passage && item.Kind == yamlfile.Mapping:
				w.passage(item, path)
			case k.Type == schema.Object:
				w.mapping(item, k.Of, path)
			case item.Kind == yamlfile.Scalar && k.Type != schema.Passage:
				first, last := n.At.Line, lastLine(n)
				if len(path) == 1 { // of the record itself: the key's own lines
					first, last = p.Key.At.Line, lastLine(p.Value)
				}
				w.r.values = append(w.r.values, value{names(path), k, item, first, last})
			}
		}
	}
}

// passage adds both sides of a text; whose words they are is said as package
// check reads it: by the text, by its key, by the guide.
func (w *walker) passage(n *yamlfile.Node, path []*schema.Key) {
	wording := schema.Inherited
	for _, k := range path {
		if k.Wording != schema.Inherited {
			wording = k.Wording
		}
	}
	original := w.original
	switch wording {
	case schema.Ours:
		original = "none"
	case schema.Running, schema.Quoted:
		original = w.body
	}
	if own := at(n, "original"); own != "" {
		original = own
	}
	for _, p := range n.Pairs {
		k := schema.Text.Key(p.Key.Value)
		if k.Name == "original" {
			w.r.values = append(w.r.values, value{names(path) + ".original", k, p.Value, n.At.Line, lastLine(n)})
			continue
		}
		l := lang.Lang(k.Name)
		if k.Name != "zh" && k.Name != "en" {
			continue
		}
		w.r.texts = append(w.r.texts, text{file: w.r.file, line: p.Value.At.Line, node: p.Value, words: p.Value.Value, lang: l,
			original: original == k.Name || original == "both", ours: original == "none", path: names(path), first: n.At.Line, last: lastLine(n)})
	}
}

func names(path []*schema.Key) string {
	var out []string
	for _, k := range path {
		out = append(out, k.Name)
	}
	return strings.Join(out, ".")
}

// set puts another value at a node's place in a file. Where quote is set it
// stands in quotation marks, whatever it holds. It gives false where the value
// runs over several lines.
func set(data string, n *yamlfile.Node, words string, quote bool) (string, bool) {
	lines := strings.Split(data, "\n")
	line := []rune(lines[n.At.Line-1])
	from := n.At.Column - 1
	if from >= len(line) {
		return "", false
	}
	rest := string(line[from:])
	old := n.Value
	switch rest[0] {
	case '"':
		end := 1
		for end < len(rest) && rest[end] != '"' {
			if rest[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(rest) {
			return "", false
		}
		old, quote = rest[:end+1], true
	case '\'':
		old, quote = "'"+strings.ReplaceAll(n.Value, "'", "''")+"'", true
	}
	if !strings.HasPrefix(rest, old) {
		return "", false
	}
	if quote {
		words = `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(words) + `"`
	}
	lines[n.At.Line-1] = string(line[:from]) + words + rest[len(old):]
	return strings.Join(lines, "\n"), true
}

// setLine puts other words on a line of running text.
func setLine(data string, line int, words string) string {
	lines := strings.Split(data, "\n")
	lines[line-1] = words
	return strings.Join(lines, "\n")
}

func short(file string) string { return strings.TrimPrefix(filepath.ToSlash(file), "content/") }
