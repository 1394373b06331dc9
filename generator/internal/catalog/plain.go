package catalog

import (
	"time"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// Plain is what a record says under keys that need no resolving: texts,
// numbers, days and flags that mean what they say. Such a key is declared in
// package schema and asked for by the page that shows it; a key that refers to
// other records, or that something is worked out from, has a field of its own.
type Plain struct{ values map[string]any }

// Text returns the passage under a key; empty where it is absent.
func (p Plain) Text(key string) lang.Text { return valueOf[lang.Text](p, key) }

// String returns the text under a key; "" where it is absent.
func (p Plain) String(key string) string { return valueOf[string](p, key) }

// Bool reports whether the key says true.
func (p Plain) Bool(key string) bool { return valueOf[bool](p, key) }

// Date returns the day under a key; the zero time where it is absent.
func (p Plain) Date(key string) time.Time { return valueOf[time.Time](p, key) }

// Int returns the number under a key, and whether there is one.
func (p Plain) Int(key string) (int64, bool) {
	n, ok := p.values[key].(int64)
	return n, ok
}

func valueOf[T any](p Plain, key string) T {
	v, _ := p.values[key].(T)
	return v
}

// plain resolves nothing but which side of a text is original.
func plain(list source.Plain, original, body lang.Original) Plain {
	out := Plain{values: map[string]any{}}
	for _, p := range list {
		switch v := p.Value.(type) {
		case source.Text:
			fallback := original
			switch p.Key.Wording {
			case schema.Ours:
				fallback = lang.OriginalNone
			case schema.Running, schema.Quoted:
				fallback = body
			}
			out.values[p.Key.Name] = text(v, fallback)
		case source.String:
			out.values[p.Key.Name] = v.Value
		case source.Int:
			if v.Set() {
				out.values[p.Key.Name] = v.Value
			}
		case source.Date:
			out.values[p.Key.Name] = v.Time
		case source.Bool:
			out.values[p.Key.Name] = v.Value
		}
	}
	return out
}
