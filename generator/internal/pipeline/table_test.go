package pipeline

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// The table has the columns of its Table Schema, each cell of its type.
func TestTableMeetsItsSchema(t *testing.T) {
	for base, files := range bothSites(t) {
		var schema struct {
			Fields []struct {
				Name, Title, Description, Type string
				Constraints                    struct {
					Required, Unique bool
					Enum             []string
				}
			}
			PrimaryKey    string
			MissingValues []string
		}
		if err := json.Unmarshal(files[site.TableSchemaPath], &schema); err != nil {
			t.Fatal(err)
		}
		head, _, _ := strings.Cut(strings.TrimPrefix(string(files[site.CSVPath]), "\uFEFF"), "\r\n")
		var names []string
		types := map[string]*regexp.Regexp{"string": regexp.MustCompile(`(?s).`), "integer": regexp.MustCompile(`^-?[0-9]+$`), "year": regexp.MustCompile(`^[0-9]{4}$`),
			"boolean": regexp.MustCompile(`^(true|false)$`), "date": regexp.MustCompile(`^[0-9]{4}-[01][0-9]-[0-3][0-9]$`)}
		rows := rowsOf(t, files[site.CSVPath])
		if len(rows) != 66 {
			t.Errorf("%d rows, want 66", len(rows))
		}
		for _, f := range schema.Fields {
			names = append(names, f.Name)
			if types[f.Type] == nil || f.Title == "" || f.Description == "" {
				t.Errorf("column %+v", f)
				continue
			}
			seen := map[string]bool{}
			for _, row := range rows {
				cell := row[f.Name]
				switch {
				case cell == "" && f.Constraints.Required:
					t.Errorf("%s of %s is empty", f.Name, row["id"])
				case cell != "" && !types[f.Type].MatchString(cell):
					t.Errorf("%s of %s: %q is no %s", f.Name, row["id"], cell, f.Type)
				case cell != "" && f.Constraints.Enum != nil && !slices.Contains(f.Constraints.Enum, cell):
					t.Errorf("%s of %s: %q is none of %v", f.Name, row["id"], cell, f.Constraints.Enum)
				case f.Constraints.Unique && seen[cell]:
					t.Errorf("%s: %q stands twice", f.Name, cell)
				}
				seen[cell] = true
				if f.Type == "string" && cell != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", []rune(cell)[0]) {
					t.Errorf("%s of %s would be a formula: %q", f.Name, row["id"], cell)
				}
			}
		}
		if strings.Join(names, ",") != head || schema.PrimaryKey != "id" {
			t.Errorf("columns %q, schema %q", head, names)
		}
		for _, row := range rows {
			for _, l := range lang.Both {
				inside, ok := strings.CutPrefix(row["page_"+string(l)], base)
				if !ok || files[inside] == nil {
					t.Errorf("%s: page %q", row["id"], row["page_"+string(l)])
				}
			}
		}
	}
}
