package lines

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
)

// TestLockRoundTrip: what is written is read back, and an inserted line
// changes the rows around it only.
func TestLockRoundTrip(t *testing.T) {
	data, err := os.ReadFile("../../../content/sources/s002.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Split(string(data), "\n")
	file := Format([]Document{{ID: "s002", Prints: Of(text)}, {ID: "b-1", Prints: Of([]string{""})}})
	list, problems := Parse("anchors.lock", file)
	if problems.Len() > 0 || len(list) != 2 || list[0].ID != "b-1" {
		t.Fatal(problems.Sorted(), len(list))
	}
	if !reflect.DeepEqual(list[1].Prints, Of(text)) || !bytes.Equal(Format(list), file) {
		t.Error("what was read back is not what was written")
	}
	if len(file) > len(data)/2 {
		t.Errorf("a lock of %d bytes for a document of %d", len(file), len(data))
	}
	more := Format([]Document{{ID: "s002", Prints: Of(append([]string{"new words"}, text...))}})
	kept := 0
	for line := range bytes.Lines(more) {
		if bytes.Contains(file, line) {
			kept++
		}
	}
	if n := bytes.Count(more, []byte("\n")); n-kept > 4 {
		t.Errorf("%d of %d rows changed", n-kept, n)
	}
}

// TestBadLock: each fault at its line.
func TestBadLock(t *testing.T) {
	for _, c := range []struct {
		text string
		line int
		rule string
	}{
		{"s001 1\n 0000002a.3\n", 0, ""},
		{"s001 4\r\n -3\r\n 0000002a.3\r\n", 0, ""},
		{"s001\n", 1, "anchors"},
		{"s001 0\n", 1, "anchors"},
		{"S001 1\n -\n", 1, "anchors"},
		{"../x 1\n -\n", 1, "anchors"},
		{"# words\n -\n", 2, "anchors"},
		{"s002 1\n -\ns001 1\n -\n", 3, "anchors"},
		{"s002 1\n -\ns002 1\n -\n", 3, "anchors"},
		{"s001 3\n - -\n", 1, "anchors"},
		{"s001 1\n - -\n", 2, "anchors"},
		{"s001 1\n -2\n", 2, "anchors"},
		{"s001 1\n -0\n", 2, "anchors"},
		{"s001 1\n 2a.3\n", 2, "anchors"},
		{"s001 1\n 0000002a.0\n", 2, "anchors"},
		{"s001 1\n ffffffff.4\n", 2, "anchors"},
		{"s001 1\n 0000002a.99999999\n", 2, "anchors"},
		{"s001 1\n<<<<<<< ours\n -\n", 2, "anchors"},
		{"s001 1\n \x00\xff\n", 2, "anchors"},
		{"s001 99999999\n -99999999\n", 1, "too-large"},
		{"s001 4000000\n -4000000\ns002 1\n -\n", 3, "too-large"},
		{strings.Repeat("#", maxLock+1), 1, "too-large"},
	} {
		list, problems := Parse("anchors.lock", []byte(c.text))
		found := problems.Sorted()
		if c.line == 0 {
			if len(found) > 0 || len(list) != 1 {
				t.Errorf("%q: %v", c.text, found)
			}
			continue
		}
		if len(found) == 0 || found[0].At.Line != c.line || found[0].Rule != c.rule || list != nil {
			t.Errorf("%.60q: %v, want [%s] at line %d", c.text, found, c.rule, c.line)
		}
	}
}

// FuzzLock: whatever stands in the lock, reading it ends soon and does not
// panic; what is read without a problem is written as one would write it.
func FuzzLock(f *testing.F) {
	for _, s := range []string{"", "#\n", "s001 1\n 0000002a.3\n", "s001 4\n -3\n 0000002a.3\n", "s001 2\n - -\n", "a-b 1\n -\nb 1\n -\n", "<<<<<<<\n", "s001 99999999\n -9999999\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		list, problems := Parse("anchors.lock", data)
		lines := bytes.Count(data, []byte("\n")) + 1
		for _, p := range problems.Sorted() {
			if p.At.Line < 1 || p.At.Line > lines || p.Message.EN == "" || p.Message.ZH == "" {
				t.Fatalf("%+v", p)
			}
		}
		if problems.Len() == 0 {
			again, found := Parse("anchors.lock", Format(list))
			if found.Len() > 0 || len(again) != len(list) {
				t.Fatalf("%v", found.Sorted())
			}
			for i := range list {
				if list[i].ID != again[i].ID || !reflect.DeepEqual(list[i].Prints, again[i].Prints) {
					t.Fatalf("%s is read otherwise", list[i].ID)
				}
			}
		}
		for _, d := range list {
			m := Follow(d.Prints, []string{"a", "", "b"})
			m.Span(1, len(d.Prints))
		}
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%d bytes took %v", len(data), d)
		}
	})
}
