package export

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/source"
)

// Written bit by bit, JSON is what encoding/json writes.
func TestIndentedJSON(t *testing.T) {
	type item struct {
		A string         `json:"a"`
		B []int          `json:"b"`
		C *item          `json:"c,omitempty"`
		D map[string]any `json:"d,omitempty"`
	}
	type outer struct {
		Schema string    `json:"$schema"`
		Items  []item    `json:"items"`
		Nil    []item    `json:"nil"`
		None   []item    `json:"none,omitempty"`
		Zero   int       `json:"zero,omitempty"`
		One    struct{}  `json:"one,omitempty"`
		Inner  item      `json:"inner"`
		Lists  [][]int   `json:"lists"`
		Ptr    *item     `json:"ptr"`
		Gone   *item     `json:"gone,omitempty"`
		On     bool      `json:"on,omitempty"`
		Many   []*string `json:"many"`
	}
	word := "<词> & \u2028 \"x\""
	full := outer{Schema: word, Items: []item{{A: word, B: []int{}}, {B: []int{1, 2}, C: &item{}, D: map[string]any{"y": 1, "x": nil}}},
		Inner: item{A: "x"}, Lists: [][]int{{}, {1}}, Many: []*string{nil, &word}, On: true}
	records, problems, err := source.Read(os.DirFS("../../.."), "content")
	if err != nil || problems.Len() > 0 {
		t.Fatal(err, problems.Sorted())
	}
	c, _ := catalog.Assemble(records)
	for _, v := range []any{full, outer{}, struct{}{}, map[string]int{"a": 1}, []int{}, NewCatalogue(Input{Catalog: c}), newSchema(""), newTableSchema(),
		newSplitter(Input{Catalog: c}).file(c.Directions[0])} {
		var want bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		if err := enc.Encode(v); err != nil {
			t.Fatal(err)
		}
		got, err := indentedJSON(v)
		if err != nil || string(got) != want.String() {
			t.Errorf("%T: %v\n got %.300s\nwant %.300s", v, err, got, want.String())
		}
	}
	if _, err := indentedJSON(struct{ A int }{1}); err == nil {
		t.Error("a field without a name was written")
	}
}
