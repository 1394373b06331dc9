package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"gopkg.in/yaml.v3"
)

// issueForm is what GitHub reads of a form; a key it does not know makes it
// refuse the form.
type issueForm struct {
	Name, Description, Title string
	Body                     []struct {
		Type, ID   string
		Attributes struct {
			Label, Description, Placeholder, Value string
			Options                                []yaml.Node
		}
		Validations struct{ Required bool }
	}
}

var formID = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

// bilingual tells whether a text speaks both languages.
func bilingual(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) }) >= 0 &&
		regexp.MustCompile(`[A-Za-z]{2}`).MatchString(s)
}

func decodeStrictly(t *testing.T, name string, into any) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d := yaml.NewDecoder(f)
	d.KnownFields(true)
	if err := d.Decode(into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

func TestIssueForms(t *testing.T) {
	var config struct {
		Blank bool `yaml:"blank_issues_enabled"`
	}
	const folder = "../.github/ISSUE_TEMPLATE"
	decodeStrictly(t, filepath.Join(folder, "config.yml"), &config)
	if !config.Blank {
		t.Error("faults of the program have no form, and CONTRIBUTING says to report them without one")
	}
	names, err := filepath.Glob(filepath.Join(folder, "[0-9]-*.yml"))
	if err != nil || len(names) != 3 {
		t.Fatalf("forms: %v %v", names, err)
	}
	for _, name := range names {
		var form issueForm
		decodeStrictly(t, name, &form)
		if !bilingual(form.Name) || !bilingual(form.Description) || form.Title == "" || len(form.Body) == 0 {
			t.Errorf("%s: name %q, description %q, title %q, %d elements", name, form.Name, form.Description, form.Title, len(form.Body))
		}
		ids, labels, required := map[string]bool{}, map[string]bool{}, 0
		for i, e := range form.Body {
			a := e.Attributes
			if e.Validations.Required {
				required++
			}
			switch e.Type {
			case "markdown":
				if !bilingual(a.Value) || e.ID != "" {
					t.Errorf("%s: element %d: %+v", name, i, e)
				}
				continue
			case "dropdown", "checkboxes":
				checkOptions(t, name, a.Options)
			case "input", "textarea":
				if len(a.Options) > 0 {
					t.Errorf("%s: %s has options", name, e.ID)
				}
			default:
				t.Errorf("%s: GitHub knows no element %q", name, e.Type)
			}
			if !formID.MatchString(e.ID) || ids[e.ID] {
				t.Errorf("%s: id %q is missing, wrong or there twice", name, e.ID)
			}
			if !bilingual(a.Label) || labels[a.Label] || a.Description != "" && !bilingual(a.Description) {
				t.Errorf("%s: %s: label %q, description %q", name, e.ID, a.Label, a.Description)
			}
			ids[e.ID], labels[a.Label] = true, true
		}
		if required < 3 {
			t.Errorf("%s asks for %d things only", name, required)
		}
	}
}

// checkOptions wants different options in both languages: plain ones of a
// list, or mappings with a label of check boxes.
func checkOptions(t *testing.T, name string, options []yaml.Node) {
	t.Helper()
	seen := map[string]bool{}
	for _, o := range options {
		var box struct{ Label string }
		text := o.Value
		if o.Kind == yaml.MappingNode {
			if err := o.Decode(&box); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			text = box.Label
		}
		if !bilingual(text) || seen[text] {
			t.Errorf("%s:%d: option %q", name, o.Line, text)
		}
		seen[text] = true
	}
	if len(seen) < 2 {
		t.Errorf("%s: a list of %d options", name, len(seen))
	}
}
