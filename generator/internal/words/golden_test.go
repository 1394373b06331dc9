package words_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// The tests of this package say facts made here in both languages, one theme a
// file of testdata/golden: what is said stands there as "fact: Chinese ¦
// English". -update writes the files anew; read what has changed.

// voices are the two voices, on pages that are each other's twins.
type voices struct{ zh, en *words.Voice }

func both(t *testing.T) voices {
	t.Helper()
	b := testcontent.Messages(t)
	opt := words.Options{Today: time.Date(2030, 6, 30, 0, 0, 0, 0, beijing)}
	return voices{words.New(nil, nil, b, lang.ZH, "zh/guides/x.html", opt), words.New(nil, nil, b, lang.EN, "en/guides/x.html", opt)}
}

var beijing = time.FixedZone("Asia/Shanghai", 8*60*60)

// page is a section of a golden file: facts said side by side, a line each.
type page struct {
	v     voices
	name  string
	lines strings.Builder
}

func (v voices) page(name string) *page { return &page{v: v, name: name} }

func (p *page) say(fact string, say func(w *words.Voice) string) {
	fmt.Fprintln(&p.lines, strings.TrimRight(fact+": "+say(p.v.zh)+" ¦ "+say(p.v.en), " "))
}

func (p *page) file() txtar.File { return txtar.File{Name: p.name, Data: []byte(p.lines.String())} }

// dumps are a value in each language, in full.
func (v voices) dumps(name string, make func(w *words.Voice) any) []txtar.File {
	return []txtar.File{
		{Name: name + ", zh", Data: golden.Dump(make(v.zh), nil)},
		{Name: name + ", en", Data: golden.Dump(make(v.en), nil)},
	}
}

func text(zh, en string) lang.Text { return lang.Text{ZH: zh, EN: en, Original: lang.OriginalZH} }

func quantity(q catalog.Qualifier, lo, hi int64) catalog.Quantity {
	return catalog.Quantity{Qualifier: q, Min: lo, Max: hi}
}

// number is a quantity of one number.
func number(q catalog.Qualifier, n int64) catalog.Quantity { return quantity(q, n, n) }

func day(month time.Month, d, hour, minute int) time.Time {
	return time.Date(2030, month, d, hour, minute, 0, 0, beijing)
}
