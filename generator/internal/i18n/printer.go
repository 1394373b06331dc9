package i18n

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"sync"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"zhinan/generator/internal/lang"
)

// Printer writes in one language. Safe for concurrent use.
type Printer struct {
	bundle    *Bundle
	lang      lang.Lang
	messages  map[string]message
	plural    map[string]bool // keys with plural forms in either language
	localizer *goi18n.Localizer
	fixed     sync.Map  // key → wording, of messages that are always the same
	recorder  *recorder // nil but in tests
}

// Lang is the language the printer writes.
func (p *Printer) Lang() lang.Lang { return p.lang }

// T returns the message key. args are placeholder names and values by turns:
// T("updated", "Date", p.Date(t)). Values are texts, numbers, booleans,
// errors or fmt.Stringers, written as fmt does: numbers are not grouped.
//
// A message with plural forms needs a whole number under "Count"; it is then
// printed as N does.
//
// An unknown key, or one without a usable value for each of its placeholders,
// gives ⟦key⟧ and is recorded in Bundle.Missing.
func (p *Printer) T(key string, args ...any) string {
	if p.plural[key] {
		count, ok := countArg(args)
		if !ok {
			return p.lost(key)
		}
		return p.N(key, count, args...)
	}
	data, ok := values(args)
	if !ok {
		return p.lost(key)
	}
	return p.localize(key, nil, data)
}

// N returns the message key in the plural form for count, which also fills
// {{.Count}}, grouped as Number does. args are as in T. A message without
// plural forms is printed as it is.
func (p *Printer) N(key string, count int, args ...any) string {
	data, ok := values(args)
	if !ok {
		return p.lost(key)
	}
	data[countName] = p.Number(int64(count))
	return p.localize(key, count, data)
}

// localize prints the message; count is nil or an int. The data is checked
// first, because go-i18n prints <no value> for what it lacks; and a count is
// kept from a plain text, where go-i18n would look for a form "one".
func (p *Printer) localize(key string, count any, data map[string]string) string {
	if p.recorder != nil {
		p.recorder.note(key, data)
	}
	m, ok := p.messages[key]
	if !ok {
		return p.lost(key)
	}
	if s, ok := p.fixed.Load(key); ok {
		return s.(string)
	}
	for _, name := range m.names {
		if _, ok := data[name]; !ok {
			return p.lost(key)
		}
	}
	if !m.plural {
		count = nil
	}
	s, err := p.localizer.Localize(&goi18n.LocalizeConfig{MessageID: key, TemplateData: data, PluralCount: count})
	if err != nil {
		return p.lost(key) // s may be a fallback in the other language
	}
	if !m.plural && len(m.names) == 0 {
		p.fixed.Store(key, s)
	}
	return s
}

func (p *Printer) lost(key string) string {
	p.bundle.miss(key)
	return "⟦" + key + "⟧"
}

// values pairs args up. It fails on an odd number and on names that are no
// strings; values that cannot be written are left out.
func values(args []any) (map[string]string, bool) {
	if len(args)%2 != 0 {
		return nil, false
	}
	out := make(map[string]string, len(args)/2+1)
	for i := 0; i < len(args); i += 2 {
		name, ok := args[i].(string)
		if !ok {
			return nil, false
		}
		if s, ok := text(args[i+1]); ok {
			out[name] = s
		} else {
			delete(out, name)
		}
	}
	return out, true
}

// text writes v as a reader may see it; Go syntax and addresses may not.
func text(v any) (string, bool) {
	if v == nil {
		return "", false
	}
	rv := reflect.ValueOf(v)
	switch v.(type) {
	case fmt.Stringer, error:
		if rv.Kind() == reflect.Pointer && rv.IsNil() {
			return "", false
		}
		return fmt.Sprint(v), true
	}
	switch rv.Kind() {
	case reflect.String:
		return rv.String(), true
	case reflect.Bool:
		return strconv.FormatBool(rv.Bool()), true
	case reflect.Float32, reflect.Float64:
		return strconv.FormatFloat(rv.Float(), 'f', -1, rv.Type().Bits()), true
	}
	if rv.CanInt() || rv.CanUint() {
		return fmt.Sprint(v), true
	}
	return "", false
}

// countArg returns the whole number given under Count.
func countArg(args []any) (int, bool) {
	n, found := 0, false
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] != countName {
			continue
		}
		found = false
		switch v := reflect.ValueOf(args[i+1]); {
		case !v.IsValid():
		case v.CanInt() && v.Int() >= math.MinInt && v.Int() <= math.MaxInt:
			n, found = int(v.Int()), true
		case v.CanUint() && v.Uint() <= math.MaxInt:
			n, found = int(v.Uint()), true
		}
	}
	return n, found
}

// Number returns n in digits, grouped by thousands in both languages: 1,080.
// A minus is U+2212.
func (p *Printer) Number(n int64) string {
	minus, abs := magnitude(n)
	return minus + grouped(abs)
}
