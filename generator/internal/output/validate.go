package output

import (
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Validate checks the paths of files without touching the disk and returns
// everything it finds wrong, joined; nil when all is well.
//
// A path must be usable on every common file system and on a web host:
// relative, clean, slash-separated, without control characters or any of
// \ : * ? " < > |, without names Windows reserves or trims, and apart from
// every other path even where case does not count. A file's path cannot be a
// folder of another path, and the names the publisher itself relies on (the
// manifest, .git and go.mod at the root) are not to be had.
func Validate(files []File) error {
	var errs []error
	// By folded spelling: the folders and files met so far, as first spelled.
	folders, names := map[string]string{}, map[string]string{}
	for _, f := range files {
		if err := checkPath(f.Path); err != nil {
			errs = append(errs, err)
			continue
		}
		key := fold(f.Path)
		if first, ok := names[key]; ok {
			if first == f.Path {
				errs = append(errs, fmt.Errorf("path %q: given twice", f.Path))
			} else {
				errs = append(errs, fmt.Errorf("path %q: differs from %q only in case", f.Path, first))
			}
			continue
		}
		names[key] = f.Path
		for folder := path.Dir(f.Path); folder != "."; folder = path.Dir(folder) {
			key := fold(folder)
			first, ok := folders[key]
			if !ok {
				folders[key] = folder
				continue
			}
			if first != folder {
				errs = append(errs, fmt.Errorf("path %q: its folder %q differs from %q only in case", f.Path, folder, first))
			}
			break // The folders above were seen when this one was.
		}
	}
	for _, f := range files {
		if key := fold(f.Path); names[key] == f.Path && folders[key] != "" {
			errs = append(errs, fmt.Errorf("path %q: is also a folder of another path", f.Path))
		}
	}
	return errors.Join(errs...)
}

// fold gives spellings that a case-insensitive file system takes for one name
// the same key. Going up first catches letters with two lower-case forms.
func fold(s string) string { return strings.ToLower(strings.ToUpper(s)) }

// checkPath judges one path by itself.
func checkPath(p string) error {
	bad := func(format string, args ...any) error {
		return fmt.Errorf("path %q: "+format, append([]any{p}, args...)...)
	}
	switch {
	case p == "":
		return errors.New("path is empty")
	case !utf8.ValidString(p):
		return bad("is not valid UTF-8")
	case strings.HasPrefix(p, "/"):
		return bad("is absolute")
	}
	for _, r := range p {
		if unicode.IsControl(r) {
			return bad("holds the control character %U", r)
		}
		if strings.ContainsRune(`\:*?"<>|`, r) {
			return bad("holds %q, which not every system allows", r)
		}
	}
	for name := range strings.SplitSeq(p, "/") {
		switch {
		case name == "":
			return bad("has an empty part")
		case name == "." || name == "..":
			return bad("has the part %q", name)
		case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " "):
			return bad("the part %q ends in a dot or a space", name)
		case reservedOnWindows(name):
			return bad("the part %q is a device on Windows", name)
		}
	}
	root, _, _ := strings.Cut(p, "/")
	switch fold(root) {
	case ManifestName:
		return bad("this name belongs to the manifest")
	case ".git", "go.mod":
		return bad("a folder holding %s is never published into", root)
	}
	return nil
}

// reservedOnWindows reports device names; an extension does not help.
func reservedOnWindows(name string) bool {
	stem, _, _ := strings.Cut(name, ".")
	stem = strings.ToUpper(strings.TrimRight(stem, " "))
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	for _, device := range []string{"COM", "LPT"} {
		if digit, ok := strings.CutPrefix(stem, device); ok && utf8.RuneCountInString(digit) == 1 {
			return strings.ContainsAny(digit, "0123456789¹²³")
		}
	}
	return false
}
