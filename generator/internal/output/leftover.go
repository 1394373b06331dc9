package output

import (
	"path"
	"strings"
)

// Leftover reports a file, or a folder, that systems and editors leave among
// others without being asked: thumbnails, folder settings, locks, copies kept
// before saving. Such a file is no part of a project.
func Leftover(name string) bool {
	base := strings.ToLower(path.Base(name))
	switch base {
	case "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r",
		".ds_store", ".localized", ".directory", "$recycle.bin", "system volume information", "__macosx", "@eadir", ".appledouble", ".fseventsd", ".spotlight-v100", ".trashes":
		return true
	}
	for _, prefix := range []string{"._", ".#", "~$", ".~lock.", ".nfs", ".fuse_hidden", ".trash-"} {
		if strings.HasPrefix(base, prefix) {
			return true
		}
	}
	for _, suffix := range []string{"~", ".swp", ".swo", ".swx", ".bak", ".orig", ".tmp", ".lnk"} {
		if strings.HasSuffix(base, suffix) {
			return true
		}
	}
	return len(base) > 2 && base[0] == '#' && base[len(base)-1] == '#'
}
