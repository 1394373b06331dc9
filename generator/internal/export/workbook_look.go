package export

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"zhinan/generator/internal/lang"
)

// font is one that office programs have for the language.
func (w *book) font() string {
	if w.l == lang.ZH {
		return "微软雅黑"
	}
	return "Calibri"
}

// The colours of the workbook: ink, the head of a table, bands and lines.
const (
	ink, faint  = "1F2933", "5F6B76"
	head, paper = "1F4E5F", "FFFFFF"
	band, rule  = "E3EEF1", "B8C4CC"
	linked      = "0B5394"
)

// look is how a cell looks.
type look struct {
	format             string // number format; empty for text
	bold, link, border bool
	size               float64
	color, fill        string
	across             string // horizontal alignment
	down               string // vertical alignment; top where empty
}

// indent keeps words off the lines of a table; a number has a space for it in
// its format.
func (k look) indent() int {
	if k.border && k.across != "center" && k.format == "" {
		return 1
	}
	return 0
}

func (w *book) style(k look) int {
	key := fmt.Sprintf("%+v", k)
	if id, ok := w.styles[key]; ok {
		return id
	}
	s := &excelize.Style{Font: &excelize.Font{Family: w.font(), Size: k.size, Bold: k.bold, Color: k.color},
		Alignment: &excelize.Alignment{Horizontal: k.across, Vertical: k.down, WrapText: true, Indent: k.indent()}}
	if k.indent() > 0 && k.across == "" {
		s.Alignment.Horizontal = "left" // where there is none there is no indent
	}
	if k.size == 0 {
		s.Font.Size = 10
	}
	if k.color == "" {
		s.Font.Color = ink
	}
	if k.link {
		s.Font.Color, s.Font.Underline = linked, "single"
	}
	if k.down == "" {
		s.Alignment.Vertical = "top"
	}
	if k.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{k.fill}}
	}
	if k.border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: rule, Style: 1})
		}
	}
	if k.format != "" {
		s.CustomNumFmt = &k.format
	}
	id, err := w.f.NewStyle(s)
	w.do(err)
	w.styles[key] = id
	return id
}
