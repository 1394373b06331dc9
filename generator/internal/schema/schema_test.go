package schema_test

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"zhinan/generator/internal/schema"
)

const root = "../../.."

// Every key, value and form says in both languages what it is, and no name
// stands twice.
func TestEverythingIsExplained(t *testing.T) {
	keys, values := 0, 0
	names := map[string]bool{}
	for _, r := range schema.Records() {
		if names[r.Name] {
			t.Errorf("two records are called %s", r.Name)
		}
		names[r.Name] = true
		seen := map[string]bool{}
		for _, k := range r.Keys {
			keys++
			if seen[k.Name] || k.About.ZH == "" || k.About.EN == "" {
				t.Errorf("%s.%s: twice, or not explained: %+v", r.Name, k.Name, k.About)
			}
			seen[k.Name] = true
			if k.Form != nil {
				if _, err := regexp.Compile(k.Form.Pattern); err != nil || k.Form.About.ZH == "" {
					t.Errorf("%s.%s: form %s: %v", r.Name, k.Name, k.Form.Name, err)
				}
			}
			if k.Enum == nil {
				continue
			}
			ids := k.Enum.IDs()
			for _, v := range k.Enum.Values {
				values++
				if v.About.ZH == "" || v.About.EN == "" || !k.Enum.Has(v.ID) {
					t.Errorf("%s.%s: %s is not explained", r.Name, k.Name, v.ID)
				}
			}
			if slices.Sort(ids); len(slices.Compact(ids)) != len(k.Enum.Values) {
				t.Errorf("%s.%s: a value stands twice", r.Name, k.Name)
			}
		}
	}
	if keys < 110 || values < 100 {
		t.Errorf("only %d keys and %d values", keys, values)
	}
	if schema.FileAt("partners.yaml") == nil || schema.FileAt("nothing.yaml") != nil {
		t.Error("FileAt does not tell files apart")
	}
}

// compiled are the JSON Schemas, by the path of their files.
func compiled(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	out := map[string]*jsonschema.Schema{}
	for i := range schema.Files {
		f := &schema.Files[i]
		data, err := f.JSONSchema()
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", f.JSONName(), err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource(f.JSONName(), doc); err != nil {
			t.Fatal(err)
		}
		s, err := c.Compile(f.JSONName())
		if err != nil {
			t.Fatalf("%s: %v", f.JSONName(), err)
		}
		out[f.Path] = s
	}
	return out
}

// plain is YAML as an editor's program sees it: a day is a string.
func plain(t *testing.T, text []byte) any {
	t.Helper()
	var v any
	if err := yaml.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return dayless(v)
}

func dayless(v any) any {
	switch v := v.(type) {
	case time.Time:
		return v.Format(time.DateOnly)
	case []any:
		for i := range v {
			v[i] = dayless(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = dayless(v[k])
		}
	}
	return v
}

// Every file of the real content keeps the schema an editor's program is given.
func TestRealContentKeepsTheSchemas(t *testing.T) {
	schemas := compiled(t)
	looked := map[string]int{}
	content := os.DirFS(filepath.Join(root, "content"))
	err := fs.WalkDir(content, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(p) != ".yaml" {
			return err
		}
		for pattern, s := range schemas {
			if ok, _ := path.Match(pattern, p); !ok {
				continue
			}
			looked[pattern]++
			data, err := fs.ReadFile(content, p)
			if err != nil {
				return err
			}
			if err := s.Validate(plain(t, data)); err != nil {
				t.Errorf("%s: %v", p, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if looked["guides/*/*/direction.yaml"] < 60 || looked["guides/*/guide.yaml"] < 6 || looked["partners.yaml"] != 1 {
		t.Errorf("looked at %v", looked)
	}
}

// What source would refuse, the schemas refuse too.
func TestBrokenContentBreaksTheSchemas(t *testing.T) {
	schemas := compiled(t)
	const direction = `number: "1.1"
scheme: cooperation
title: {zh: 名, en: Name}
partners: [egypt]
topics: {items: [{text: {zh: 题, en: Topic}}]}
projects: {qualifier: exact, value: 3, printed: {zh: 3个, en: "3"}}
from: ["s001:1-2"]
`
	if err := schemas["guides/*/*/direction.yaml"].Validate(plain(t, []byte(direction))); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new string }{
		{"scheme: cooperation", "scheme: cooperatoin"},
		{"scheme: cooperation\n", ""},
		{"scheme:", "sheme:"},
		{`"1.1"`, "1.1"},
		{`"1.1"`, `" 1"`},
		{"[egypt]", "egypt"},
		{"value: 3,", "value: three,"},
		{"value: 3,", "value: -3,"},
		{"exact", "exactly"},
		{"title: {zh: 名, en: Name}", "title: Name"},
		{"title: {zh: 名, en: Name}", "title: {zh: 名, en: Name, fr: Nom}"},
		{`"s001:1-2"`, `"U1:1"`},
		{"{items: [{text: {zh: 题, en: Topic}}]}", "[]"},
		{`from: ["s001:1-2"]`, `from: "s001:1-2"`},
	} {
		text := strings.Replace(direction, c.old, c.new, 1)
		if text == direction {
			t.Fatalf("%q does not stand there", c.old)
		}
		if schemas["guides/*/*/direction.yaml"].Validate(plain(t, []byte(text))) == nil {
			t.Errorf("%q in place of %q passes", c.new, c.old)
		}
	}
}
