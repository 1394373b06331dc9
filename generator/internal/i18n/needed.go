package i18n

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"

	"zhinan/generator/internal/lang"
)

// keysText lists what the program itself asks of the message files: a key a
// line, and the placeholders it gives each time. Keys that templates name are
// not in it: they are the templates' own. It is made by rendering everything:
//
//	go test ./generator/internal/build -run TestNeededMessages -update
//
//go:embed keys.txt
var keysText string

// Need is a message the program asks for, and the placeholders it gives.
type Need struct {
	Key   string
	Names []string
}

// Needed lists the messages the program asks for, in order of key.
func Needed() []Need {
	var out []Need
	for line := range strings.Lines(keysText) {
		if words := strings.Fields(line); len(words) > 0 && words[0] != "#" {
			out = append(out, Need{words[0], words[1:]})
		}
	}
	return out
}

// FormatNeeded writes a list as Needed reads it.
func FormatNeeded(needs []Need) string {
	var b strings.Builder
	b.WriteString("# Made by go test ./generator/internal/build -run TestNeededMessages -update\n")
	for _, n := range needs {
		b.WriteString(strings.Join(append([]string{n.Key}, n.Names...), " ") + "\n")
	}
	return b.String()
}

// Unmet returns the keys of needs that the bundle cannot print in one of the
// languages: they do not exist there, or have a placeholder that is not given.
// A bundle with faults of its own is not judged. Sorted, each once.
func (b *Bundle) Unmet(needs []Need) []string {
	out := map[string]bool{}
	for _, n := range needs {
		for _, l := range lang.Both {
			p := b.printers[l]
			m, ok := p.messages[n.Key]
			if !ok || p.plural[n.Key] && !slices.Contains(n.Names, countName) || !containsAll(n.Names, m.names) {
				out[n.Key] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(out))
}

func containsAll(have, want []string) bool {
	for _, w := range want {
		if !slices.Contains(have, w) {
			return false
		}
	}
	return true
}

// recorder notes what printers are asked for.
type recorder struct {
	mu    sync.Mutex
	asked map[string][]string // by key, the names every call gave
}

// Record has the bundle note from now on what its printers are asked for;
// call it before they are used. The function gives what was noted.
func (b *Bundle) Record() func() []Need {
	r := &recorder{asked: map[string][]string{}}
	for _, p := range b.printers {
		p.recorder = r
	}
	return func() []Need {
		r.mu.Lock()
		defer r.mu.Unlock()
		var out []Need
		for _, key := range slices.Sorted(maps.Keys(r.asked)) {
			out = append(out, Need{key, r.asked[key]})
		}
		return out
	}
}

// note keeps the names that were given each time.
func (r *recorder) note(key string, data map[string]string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	names, before := r.asked[key]
	if !before {
		r.asked[key] = slices.Sorted(maps.Keys(data))
		return
	}
	r.asked[key] = slices.DeleteFunc(names, func(n string) bool { _, given := data[n]; return !given })
}
