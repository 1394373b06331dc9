package schema_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
)

var update = flag.Bool("update", false, "write docs/format.md and docs/format.zh.md anew")

// The reference is what the declarations say, and holds every key, value and
// form of them.
func TestReferenceIsUpToDate(t *testing.T) {
	for l, name := range map[lang.Lang]string{lang.EN: "format.md", lang.ZH: "format.zh.md"} {
		file, want := filepath.Join(root, "docs", name), string(schema.Reference(l))
		if *update {
			if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		have, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if string(have) != want {
			t.Errorf("docs/%s is not what the declarations say; run go test ./generator/internal/schema -update", name)
		}
		for _, r := range schema.Records() {
			for _, k := range r.Keys {
				if !strings.Contains(want, "| `"+k.Name+"` |") || !strings.Contains(want, strings.ReplaceAll(k.About.Side(l), "|", `\|`)) {
					t.Errorf("docs/%s says nothing of %s.%s", name, r.Name, k.Name)
				}
				if k.Enum != nil {
					for _, v := range k.Enum.Values {
						if !strings.Contains(want, "- `"+v.ID+"`") || !strings.Contains(want, v.About.Side(l)) {
							t.Errorf("docs/%s says nothing of the value %s", name, v.ID)
						}
					}
				}
			}
		}
	}
}
