package i18n

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"sync"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// Bundle holds the messages of both languages. Its methods are safe for
// concurrent use.
type Bundle struct {
	keys     []string
	sound    bool
	printers map[lang.Lang]*Printer

	mu      sync.Mutex
	missing map[string]struct{}
}

// Load reads <dir>/zh.yaml and <dir>/en.yaml from fsys. They are message files
// of go-i18n: flat keys with a text, or with the plural forms of the language
// (one, other). The only template syntax is the placeholder {{.Name}}.
//
// The bundle is never nil: it holds every sound message. Each fault is in the
// list, at its place in the file.
func Load(fsys fs.FS, dir string) (*Bundle, diag.List) {
	var faults diag.List
	files := map[lang.Lang]*messageFile{}
	for _, l := range lang.Both {
		f := readFile(fsys, path.Join(dir, string(l)+".yaml"), l)
		files[l] = f
	}
	compare(files[lang.ZH], files[lang.EN])
	compare(files[lang.EN], files[lang.ZH])
	for _, l := range lang.Both {
		faults.Merge(files[l].faults)
	}
	b := newBundle(files)
	b.sound = faults.Len() == 0
	return b, faults
}

// Sound reports whether the message files had no fault.
func (b *Bundle) Sound() bool { return b.sound }

func newBundle(files map[lang.Lang]*messageFile) *Bundle {
	b := &Bundle{printers: map[lang.Lang]*Printer{}, missing: map[string]struct{}{}}
	all := map[string]bool{}
	plural := map[string]bool{}
	for _, l := range lang.Both {
		f := files[l]
		for key := range f.found {
			all[key] = true
		}
		for key, m := range f.messages {
			// Chinese may write a counted message as a plain text, having one form.
			plural[key] = plural[key] || m.plural
		}
	}
	b.keys = slices.Sorted(maps.Keys(all))

	store := goi18n.NewBundle(language.Chinese)
	for _, l := range lang.Both {
		p := &Printer{bundle: b, lang: l, messages: files[l].messages, plural: plural}
		b.printers[l] = p
		tag := tags[l]
		// Added even when empty, so that the matcher knows the language.
		if err := store.AddMessages(tag); err != nil {
			panic(err) // go-i18n ships rules for both languages
		}
		for key, m := range p.messages {
			store.MustAddMessages(tag, &goi18n.Message{ID: key, One: m.forms["one"], Other: m.forms["other"]})
		}
	}
	// Localizers come last: they may only read a finished store.
	for l, p := range b.printers {
		p.localizer = goi18n.NewLocalizer(store, string(l))
	}
	return b
}

var tags = map[lang.Lang]language.Tag{lang.ZH: language.Chinese, lang.EN: language.English}

// Keys returns the keys that stand in at least one of the files, sorted.
func (b *Bundle) Keys() []string { return slices.Clone(b.keys) }

// Has reports whether key stands in at least one of the files. A key in one
// file only is already a fault of Load.
func (b *Bundle) Has(key string) bool {
	_, ok := slices.BinarySearch(b.keys, key)
	return ok
}

// Printer returns the printer for l; anything but zh is English, as in lang.
func (b *Bundle) Printer(l lang.Lang) *Printer {
	if l != lang.ZH {
		l = lang.EN
	}
	return b.printers[l]
}

// Missing returns the keys printers were asked for in vain so far: keys that
// do not exist in the language, or whose placeholders got no usable value.
// Sorted, each once.
func (b *Bundle) Missing() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Sorted(maps.Keys(b.missing))
}

func (b *Bundle) miss(key string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.missing[key] = struct{}{}
}
