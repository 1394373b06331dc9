package output

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

func TestValidate(t *testing.T) {
	tests := []struct {
		name  string
		paths []string
		want  []string // one fragment for each error; none: valid
	}{
		{"empty site", nil, nil},
		{"usual paths", []string{"index.html", "zh/index.html", "zh/a b.html", "js/zhinan.js", "CNAME", ".nojekyll", ".well-known/x"}, nil},
		{"letters of any script", []string{"zh/指南.html", "é.html", "com10.txt", "console.txt", "comx", "a..b"}, nil},
		{"same name in other folders", []string{"a/index.html", "b/index.html"}, nil},
		{"go.mod and .git deeper down", []string{"a/go.mod", "a/.git"}, nil},
		{"empty", []string{""}, []string{"empty"}},
		{"absolute", []string{"/a"}, []string{"absolute"}},
		{"drive", []string{"C:/a"}, []string{`':'`}},
		{"alternate stream", []string{"a.html:b"}, []string{`':'`}},
		{"climbing", []string{"../a", "a/../../b", "a/.."}, []string{`".."`, `".."`, `".."`}},
		{"dot", []string{".", "./a", "a/./b"}, []string{`"."`, `"."`, `"."`}},
		{"not clean", []string{"a//b", "a/"}, []string{"empty part", "empty part"}},
		{"backslash", []string{`a\b`, `..\b`}, []string{`'\\'`, `'\\'`}},
		{"control", []string{"a\x00b", "a\nb", "a\x7f", "a\u0085b"}, []string{"U+0000", "U+000A", "U+007F", "U+0085"}},
		{"not UTF-8", []string{"a\xff"}, []string{"UTF-8"}},
		{"wild cards", []string{"a*", "a?", `a"`, "a<", "a>", "a|"}, []string{"'*'", "'?'", `'"'`, "'<'", "'>'", "'|'"}},
		{"devices", []string{"con", "a/NUL.html", "Com1.txt", "lpt¹", "aux .x/b", "CONIN$"}, []string{"device", "device", "device", "device", "device", "device"}},
		{"trailing", []string{"a.", "a ", "b./c"}, []string{"dot or a space", "dot or a space", "dot or a space"}},
		{"twice", []string{"a", "a"}, []string{"given twice"}},
		{"case", []string{"A.html", "a.html"}, []string{`"a.html": differs from "A.html"`}},
		{"case beyond ASCII", []string{"É.html", "é.html"}, []string{"only in case"}},
		{"case of sigma", []string{"σ.html", "ς.html"}, []string{"only in case"}},
		{"case of a folder", []string{"EN/a.html", "en/b.html"}, []string{`folder "en" differs from "EN"`}},
		{"file and folder", []string{"a", "a/b"}, []string{`"a": is also a folder`}},
		{"folder and file", []string{"a/b/c", "a"}, []string{`"a": is also a folder`}},
		{"file and folder by case", []string{"A", "a/b"}, []string{`"A": is also a folder`}},
		{"manifest", []string{ManifestName, ".ZHINAN-manifest", ManifestName + "/a"}, []string{"manifest", "manifest", "manifest"}},
		{"project", []string{".git/config", "go.mod"}, []string{"never published", "never published"}},
		{"all at once", []string{"", "/", "ok", "OK"}, []string{"empty", "absolute", "only in case"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var files []File
			for _, p := range tt.paths {
				files = append(files, File{Path: p})
			}
			var got []string
			if err := Validate(files); err != nil {
				got = strings.Split(err.Error(), "\n")
			}
			if len(got) != len(tt.want) {
				t.Fatalf("got %d errors %q, want %d", len(got), got, len(tt.want))
			}
			for i, want := range tt.want {
				if !strings.Contains(got[i], want) {
					t.Errorf("error %d is %q, want it to say %q", i, got[i], want)
				}
			}
		})
	}
}

// Whatever a manifest claims, and whatever a site asks for, stays inside.
func FuzzCheckPath(f *testing.F) {
	for _, p := range []string{"a/b.html", "../a", "a/..", `a\..\b`, "/", "zh/指南"} {
		f.Add(p)
	}
	f.Fuzz(func(t *testing.T, p string) {
		if checkPath(p) != nil {
			return
		}
		if !filepath.IsLocal(p) || !fs.ValidPath(p) {
			t.Errorf("checkPath accepts %q, which is not local", p)
		}
	})
}
