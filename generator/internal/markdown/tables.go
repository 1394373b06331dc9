package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"zhinan/generator/internal/diag"
)

// boundedTable looks at a paragraph before it may become a table: short rows
// are filled up, so a few wide lines could otherwise make millions of cells,
// and cells beyond the header's would vanish without a word.
type boundedTable struct{ parser.ParagraphTransformer }

func (b boundedTable) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	s, lines := stateOf(pc), node.Lines()
	for i := 1; s != nil && i < lines.Len(); i++ {
		seg := lines.At(i)
		line := seg.Value(reader.Source())
		if !delimiterRow(line) {
			continue
		}
		head := lines.At(i - 1)
		columns := cells(line)
		if columns != cells(head.Value(reader.Source())) {
			break // no table, says the parser as well
		}
		pipes := 0
		for j := i - 1; j < lines.Len(); j++ {
			row := lines.At(j)
			pipes += bytes.Count(row.Value(reader.Source()), []byte(`\|`))
		}
		s.cells += columns * (lines.Len() - i)
		if s.cells > maxCells || pipes > maxPipes {
			s.report(head.Start, "too-large",
				diag.Say("more than %d table cells", "表格超过 %d 个单元格", maxCells),
				diag.Say("split the table over several files", "请把表格拆到几个文件"))
			return
		}
		for j := i + 1; j < lines.Len(); j++ {
			row := lines.At(j)
			if n := cells(row.Value(reader.Source())); n > columns {
				s.report(row.Start, "table-cells",
					diag.Say("cells in this row: %d, in the header: %d", "这一行有 %d 格，表头只有 %d 格", n, columns),
					diag.Say("the cells beyond the header are lost; write \\| for a bar within a cell", "多出的格会丢失；格内的竖线请写成 \\|"))
			}
		}
		break
	}
	b.ParagraphTransformer.Transform(node, reader, pc)
}

// delimiterRow reports a line like |---|:--:|.
func delimiterRow(line []byte) bool {
	dash, other := false, false
	for _, c := range bytes.TrimSpace(line) {
		switch c {
		case '-':
			dash = true
		case '|', ':', ' ', '\t':
			other = true
		default:
			return false
		}
	}
	return dash && other
}

// cells counts the cells of a row.
func cells(line []byte) int {
	line = bytes.TrimSpace(line)
	line = bytes.TrimPrefix(line, []byte("|"))
	line = bytes.TrimSuffix(line, []byte("|"))
	n := 1
	for i, c := range line {
		if c == '|' && (i == 0 || line[i-1] != '\\') {
			n++
		}
	}
	return n
}
