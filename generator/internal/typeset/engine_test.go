package typeset

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zhinan/generator/internal/booklet"
)

// fake lays down a program typst that says it is of a version and then does
// what script says.
func fake(t *testing.T, version, script string) {
	t.Helper()
	dir := t.TempDir()
	text := "#!/bin/sh\nif [ \"$1\" = --version ]; then echo '" + version + "'; exit 0; fi\n" + script + "\n"
	if err := os.WriteFile(filepath.Join(dir, "typst"), []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":/bin:/usr/bin")
}

func layout() *Layout { return &Layout{files: map[string][]byte{main: []byte("x")}} }

// The program typst comes first, from 0.14 on; with neither it nor npm's
// there is no engine.
func TestFind(t *testing.T) {
	for version, want := range map[string]bool{"typst 0.14.0 (abc)": true, "typst 0.14.2": true, "typst 0.20.1": true, "typst 1.0.0": true,
		"typst 0.13.1 (abc)": false, "typst": false, "other 0.14.0": false} {
		fake(t, version, "exit 1")
		e, err := Find(t.TempDir())
		if _, ok := e.(program); ok != want || want == (err != nil) || !want && err != ErrNone {
			t.Errorf("%s: %v, %v", version, e, err)
		}
	}
}

// The program is told where everything is, and its PDF is taken.
func TestProgram(t *testing.T) {
	fake(t, "typst 0.14.2", `[ "$1 $2 $4 $6 $7 $8 $9" = "compile --root --font-path --ignore-system-fonts --pdf-standard ua-1 --creation-timestamp" ] || { echo "bad: $*"; exit 2; }
shift 9
[ "$1 $2 $3" = "1893456000 --input data=/2030-zh.json" ] || { echo "bad: $*"; exit 2; }
printf '%%PDF-1.7\n1 0 obj\n<< /Type /Pages\n  /Count 12 >>\nendobj\n' > "$5"`)
	e, err := Find(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	files, err := Typeset(t.Context(), e, layout(), []booklet.Booklet{{Year: 2030, Edition: "zh", Date: [3]int{2030, 1, 1}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 1 {
		t.Fatalf("%+v", files)
	}
	data, err := files[0].Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if files[0].Pages != 12 || files[0].Size != len(data) || files[0].Path != "pdf/2030-zh.pdf" || files[0].Edition != "zh" {
		t.Errorf("%+v", files)
	}
}

// A typesetter that fails, or writes nothing, or no PDF, leaves no booklet
// and says why.
func TestProgramFails(t *testing.T) {
	for script, want := range map[string]string{
		"echo 'error: out of ink' >&2; exit 3": "out of ink",
		"exit 0":                               "left no 2030-zh.pdf",
		`for o; do :; done; echo hello > "$o"`: "without pages",
		"kill -9 $$":                           "killed",
	} {
		fake(t, "typst 0.14.2", script)
		e, err := Find(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		files, err := Typeset(t.Context(), e, layout(), []booklet.Booklet{{Year: 2030, Edition: "zh", Date: [3]int{2030, 1, 1}}})
		if err == nil || files != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, %v", script, files, err)
		}
	}
}

// A list is a list even where it is empty.
func TestEncodeHasNoNull(t *testing.T) {
	b := booklet.Booklet{Guides: []booklet.Guide{{Directions: []booklet.Direction{{Link: "https://example.org/go/x.html", Absolute: true}}}}}
	data, err := encode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if s := strings.ReplaceAll(string(data), `"Other":null`, ""); strings.Contains(s, "null") || !strings.Contains(s, `"Sources":[]`) {
		t.Errorf("%s", data)
	}
	if !strings.Contains(b.Guides[0].Directions[0].QR, "<svg") {
		t.Error("no QR code")
	}
}

// What is not written as Typst writes is refused, and Typeset then keeps it as
// it is.
func TestPackRefuses(t *testing.T) {
	for _, s := range []string{"", "%PDF-1.7\n", "startxref\n99999\n%%EOF", "xref\nstartxref\n0\n%%EOF", "xref\ntrailer\n<< /Size 1 >>\nstartxref\nx\n%%EOF"} {
		if out, err := pack([]byte(s)); err == nil {
			t.Errorf("%q gave %q", s, out)
		}
	}
}

func FuzzPack(f *testing.F) {
	f.Add([]byte("%PDF-1.7\n\n1 0 obj\n<< /A /B >>\nendobj\n\n2 0 obj\n<< /Length 3 >>\nstream\nabc\nendstream\nendobj\n\nxref\n0 3\ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n97\n%%EOF"))
	f.Fuzz(func(t *testing.T, data []byte) { pack(data) })
}
