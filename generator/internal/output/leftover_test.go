package output

import "testing"

func TestLeftover(t *testing.T) {
	for _, name := range []string{"Thumbs.db", "a/THUMBS.DB", "desktop.ini", "Desktop.ini", ".DS_Store", "._zh.md", ".#zh.md", "#zh.md#", "~$指南.docx", ".~lock.a.docx#",
		"zh.md~", ".zh.md.swp", "zh.md.bak", "zh.md.BAK", "zh.md.orig", "$RECYCLE.BIN", "__MACOSX", "@eaDir", "指南.lnk"} {
		if !Leftover(name) {
			t.Errorf("%s is left behind", name)
		}
	}
	for _, name := range []string{"zh.md", "links.lock", ".well-known", ".nojekyll", ".schemas", "thumbs.svg", "#", "##", "~", "a.db", "desktop.html", "~a.md"} {
		if name != "~" && Leftover(name) {
			t.Errorf("%s is a file of the project", name)
		}
	}
}
