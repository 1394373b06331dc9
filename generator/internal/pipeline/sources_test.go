package pipeline

import (
	"strings"
	"testing"

	"zhinan/generator/internal/lines"
)

// TestSourceIDOfWords: a source may be called by more than a number; its page,
// the links to its lines and what readers are told follow.
func TestSourceIDOfWords(t *testing.T) {
	t.Parallel()
	p := base(t)
	for name, f := range p.MapFS {
		if text := string(f.Data); strings.HasSuffix(name, ".yaml") && strings.Contains(text, "s002") && strings.HasPrefix(name, "content/") {
			text = strings.ReplaceAll(text, "id: s002", "id: most-2023-48")
			p.write(name, strings.ReplaceAll(text, "s002:", "most-2023-48:"))
		}
	}
	r, err := makeSite(p.MapFS, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range r.Problems.Sorted() {
		t.Error(describe(x))
	}
	wanted := map[string][]string{
		"zh/sources/most-2023-48.html":   {"来源文件most-2023-48：年度计划", `id="L2"`},
		"en/sources/most-2023-48.html":   {"Source document most-2023-48: Annual plan"},
		"zh/directions/2030-plan-1.html": {`href="../sources/most-2023-48.html#L2"`, `>文件<span lang="en">most-2023-48</span>第2行<`},
		"en/directions/2030-plan-1.html": {"document most-2023-48, line 2"},
		"zh/directions/2030-2-1.1.html":  {"文件001第5–12行"},
	}
	for _, f := range r.Files {
		if _, ok := wanted[f.Path]; !ok {
			continue
		}
		data, err := f.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		for _, words := range wanted[f.Path] {
			if !strings.Contains(string(data), words) {
				t.Errorf("%s does not hold %s", f.Path, words)
			}
		}
		delete(wanted, f.Path)
	}
	for name := range wanted {
		t.Errorf("there is no %s", name)
	}
}

// TestSizeOfSources: a source is larger than what people write by hand, and
// has a bound all the same.
func TestSizeOfSources(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, more, want string
	}{
		{"three megabytes", strings.Repeat(strings.Repeat(" ", 49)+"\n", 60_000), ""},
		{"too many bytes", strings.Repeat(" ", lines.MaxSize), "file is larger than 16384 KiB [too-large]"},
		{"too many lines", strings.Repeat("\n", lines.MaxLines), "file has more than 999999 lines [too-large]"},
	} {
		p := base(t)
		p.write("content/sources/s002.txt", p.read(t, "content/sources/s002.txt")+c.more)
		_, problems, err := Content(p.MapFS)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, x := range problems.Sorted() {
			got = append(got, describe(x))
		}
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || !strings.Contains(got[0], c.want)) {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
}
