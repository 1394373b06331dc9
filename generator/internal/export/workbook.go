package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// workbook is data/directions-<language>.xlsx: a sheet a year, with the table
// a guide prints; a sheet of all directions with filters; a sheet that
// explains them. Numbers are numbers: what qualifies one stands in its format,
// so that it can be added up and is never shown bare.
func workbook(in Input, l lang.Lang) ([]File, error) {
	w := &book{in: in, l: l, p: in.Bundle.Printer(l), f: excelize.NewFile(), path: site.WorkbookPath(l), styles: map[string]int{}}
	defer w.f.Close()
	for _, y := range in.Catalog.Years {
		w.year(y)
	}
	w.all()
	w.about()
	w.do(w.f.DeleteSheet("Sheet1"))
	w.properties()
	if w.err != nil {
		return nil, fmt.Errorf("%s: %w", w.path, w.err)
	}
	data, err := w.bytes()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", w.path, err)
	}
	return []File{{w.path, data, len(in.Catalog.Directions)}}, nil
}

// book writes one workbook. The first error stops it.
type book struct {
	in     Input
	l      lang.Lang
	p      *i18n.Printer
	f      *excelize.File
	path   string
	styles map[string]int // by what they look like
	err    error

	// Of the sheet that is being written:
	sheet  string
	widths []float64
	links  int
	tall   int       // lines of the tallest cell of the row
	broad  []float64 // width in pixels of the broadest number of each column
}

func (w *book) do(err error) {
	if w.err == nil {
		w.err = err
	}
}

// bytes packs the file. Every entry has the content's date, so that the same
// content gives the same bytes.
func (w *book) bytes() ([]byte, error) {
	day := w.in.Catalog.Site.ContentDate
	w.f.SetZipWriter(func(out io.Writer) excelize.ZipWriter { return dated{zip.NewWriter(out), day} })
	var b bytes.Buffer
	err := w.f.Write(&b)
	return b.Bytes(), err
}

// dated is a zip.Writer that gives every entry one date.
type dated struct {
	*zip.Writer
	day time.Time
}

// Create begins an entry.
func (d dated) Create(name string) (io.Writer, error) {
	return d.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: d.day})
}

// core are a workbook's properties (ECMA-376, part 2, 11), with the prefixes
// office programs write: some readers know no others.
type core struct {
	XMLName  xml.Name `xml:"cp:coreProperties"`
	CP       string   `xml:"xmlns:cp,attr"`
	DC       string   `xml:"xmlns:dc,attr"`
	Terms    string   `xml:"xmlns:dcterms,attr"`
	XSI      string   `xml:"xmlns:xsi,attr"`
	Title    string   `xml:"dc:title"`
	Subject  string   `xml:"dc:subject"`
	Creator  string   `xml:"dc:creator"`
	Language string   `xml:"dc:language"`
	Created  coreDate `xml:"dcterms:created"`
	Modified coreDate `xml:"dcterms:modified"`
}

type coreDate struct {
	Type string `xml:"xsi:type,attr"`
	Date string `xml:",chardata"`
}

// properties say what the workbook is; its dates are the content's.
func (w *book) properties() {
	day := coreDate{"dcterms:W3CDTF", w.in.Catalog.Site.ContentDate.UTC().Format(time.RFC3339)}
	data, err := xml.Marshal(core{CP: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		DC: "http://purl.org/dc/elements/1.1/", Terms: "http://purl.org/dc/terms/", XSI: "http://www.w3.org/2001/XMLSchema-instance",
		Title: w.side(w.in.Catalog.Site.Title), Subject: w.side(w.in.Catalog.Site.Tagline), Creator: w.side(w.in.Catalog.Site.Publisher),
		Language: w.l.Tag(), Created: day, Modified: day})
	w.do(err)
	w.f.Pkg.Store("docProps/core.xml", append([]byte(xml.Header), data...))
	w.f.SetActiveSheet(0)
}

func (w *book) side(t lang.Text) string { s, _ := t.In(w.l); return printable(s) }

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

func at(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return "A1" // columns and rows are counted here, from 1
	}
	return name
}

// words writes a text, never a formula.
func (w *book) words(column, row int, s string, k look) {
	cell := at(column, row)
	s = literal(clipped(printable(s)))
	w.tall = max(w.tall, lines(s, w.widths[column-1], w.l))
	w.do(w.f.SetCellStr(w.sheet, cell, s))
	w.do(w.f.SetCellStyle(w.sheet, cell, cell, w.style(k)))
}

// endRow gives a row the height its text needs.
func (w *book) endRow(row int) {
	w.do(w.f.SetRowHeight(w.sheet, row, min(tallest, float64(w.tall)*lineHeight(w.l)+4)))
	w.tall = 0
}

func (w *book) number(column, row int, n float64, k look) {
	cell := at(column, row)
	shown := strings.NewReplacer(`"`, "", "#,##0", w.p.Number(int64(n))).Replace(k.format)
	w.broad[column-1] = max(w.broad[column-1], pixels(shown, w.l))
	w.do(w.f.SetCellFloat(w.sheet, cell, n, -1, 64))
	w.do(w.f.SetCellStyle(w.sheet, cell, cell, w.style(k)))
}

// linkLimit is how many links a sheet holds at most.
const linkLimit = 65_530

// linkTo makes a written cell a link to a page: absolute where the site's
// address is known, else relative to the workbook, which lies in the site.
func (w *book) linkTo(column, row int, page string) {
	if w.links++; w.links > linkLimit {
		return
	}
	to := site.Rel(w.path, page)
	if w.in.BaseURL.Known() {
		to = w.in.BaseURL.Address(page)
	}
	w.do(w.f.SetCellHyperLink(w.sheet, at(column, row), to, "External"))
}

// newSheet begins a sheet with its columns' widths, in characters of the
// default font. A4 across, one page wide.
func (w *book) newSheet(name, heading string, widths []float64) {
	w.sheet, w.widths, w.links, w.tall, w.broad = name, widths, 0, 0, make([]float64, len(widths))
	_, err := w.f.NewSheet(name)
	w.do(err)
	for i, width := range widths {
		c, err := excelize.ColumnNumberToName(i + 1)
		w.do(err)
		w.do(w.f.SetColWidth(name, c, c, width))
	}
	a4, wide, tall, yes := 9, 1, 0, true
	across := "landscape"
	w.do(w.f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &across, FitToWidth: &wide, FitToHeight: &tall}))
	edge, top, foot := 0.5, 0.6, 0.3
	w.do(w.f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &edge, Right: &edge, Top: &top, Bottom: &top, Header: &foot, Footer: &foot, Horizontally: &yes}))
	w.do(w.f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{
		OddFooter: "&L&8" + codes(w.side(w.in.Catalog.Site.Title)+" · "+heading) + "&C&8&P / &N&R&8" + codes(w.asOf())}))
}

// endSheet says how far the sheet reaches, and fits it to the paper's width.
// It comes last: a filter would undo it.
func (w *book) endSheet(columns, rows int) {
	yes := true
	w.do(w.f.SetSheetProps(w.sheet, &excelize.SheetPropsOptions{FitToPage: &yes}))
	for i, broad := range w.broad { // a number that does not fit is shown as ####
		if need := (broad + padding) / columnUnit; need > w.widths[i] {
			c, err := excelize.ColumnNumberToName(i + 1)
			w.do(err)
			w.do(w.f.SetColWidth(w.sheet, c, c, need))
		}
	}
	w.do(w.f.SetSheetDimension(w.sheet, "A1:"+at(columns, rows)))
}

// codes keeps an ampersand of a text from being a code of the footer.
func codes(s string) string { return strings.ReplaceAll(s, "&", "&&") }

func (w *book) asOf() string {
	return strings.TrimSpace(w.p.T("content-as-of")) + " " + w.p.Date(w.in.Catalog.Site.ContentDate)
}

// heads writes the row of column heads, which stays in sight and is printed
// on every page. columns are those kept in sight on the left.
func (w *book) heads(row, columns int, names []string) {
	for i, n := range names {
		w.words(i+1, row, n, look{bold: true, color: paper, fill: head, border: true, across: "center", down: "center"})
	}
	w.do(w.f.SetRowHeight(w.sheet, row, float64(w.tall)*lineHeight(w.l)+10))
	w.tall = 0
	w.do(w.f.SetPanes(w.sheet, &excelize.Panes{Freeze: true, XSplit: columns, YSplit: row, TopLeftCell: at(columns+1, row+1), ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: at(columns+1, row+1), ActiveCell: at(columns+1, row+1), Pane: "bottomRight"}}}))
	w.define("_xlnm.Print_Titles", fmt.Sprintf("'%s'!$%d:$%d", w.sheet, row, row))
}

func (w *book) define(name, refers string) {
	w.do(w.f.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: refers, Scope: w.sheet}))
}

// merged writes a text across columns.
func (w *book) merged(row, columns int, s string, height float64, k look) {
	width := 0.0
	for _, n := range w.widths[:columns] {
		width += n
	}
	height = max(height, float64(lines(s, width, w.l))*lineHeight(w.l)*max(k.size, 10)/10+4)
	for c := 2; c <= columns; c++ {
		w.words(c, row, "", k)
	}
	w.words(1, row, s, k)
	w.do(w.f.MergeCell(w.sheet, at(1, row), at(columns, row)))
	w.do(w.f.SetRowHeight(w.sheet, row, height))
	w.tall = 0
}

// year is the table of a year's guides: number, title, topics, total funds,
// projects, average.
func (w *book) year(y *catalog.Year) {
	title := w.p.T("xlsx-year-heading", "Year", y.Year)
	w.newSheet(w.p.T("xlsx-year", "Year", y.Year), title, []float64{9, 34, 72, 15, 15, 15})
	const columns = 6
	w.merged(1, columns, title, 30, look{bold: true, size: 16, down: "center", color: head})
	w.merged(2, columns, w.asOf()+" · "+w.side(w.in.Catalog.Site.Notice), 18, look{size: 9, color: faint, down: "center"})
	w.heads(3, 2, []string{w.p.T("col-number"), w.p.T("col-title"), w.p.T("col-topics"), w.p.T("xlsx-funds"), w.p.T("xlsx-projects"), w.p.T("xlsx-average")})
	row := 4
	for _, g := range y.Guides {
		w.merged(row, columns, w.guideName(g), 22, look{bold: true, fill: band, border: true, down: "center"})
		row++
		for _, d := range g.Directions {
			w.words(1, row, d.Number, look{border: true, across: "center", link: true})
			w.linkTo(1, row, site.DirectionPath(w.l, d))
			w.words(2, row, w.side(d.Title), look{border: true})
			w.words(3, row, w.topics(d), look{border: true})
			w.money(4, row, d)
			w.projects(5, row, d)
			w.average(6, row, d)
			w.endRow(row)
			row++
		}
		if !g.Plan {
			w.total(row, g)
			row++
		}
	}
	w.define("_xlnm.Print_Area", fmt.Sprintf("'%s'!$A$1:$F$%d", w.sheet, row-1))
	w.endSheet(columns, row-1)
}

// topics are the topics as a table prints them: those with labels one a line,
// the others one behind the other.
func (w *book) topics(d *catalog.Direction) string {
	if len(d.Topics) > 0 && (!d.Topics[0].Label.IsZero() || len(d.Topics[0].Parts) > 0) {
		return strings.Join(topics(d, w.l), "\n")
	}
	return strings.Join(topics(d, w.l), w.p.T("figure-separator"))
}

// guideName is a guide with what must be known of it: its status, and that
// this side is a translation.
func (w *book) guideName(g *catalog.Guide) string {
	s := w.side(g.Title)
	if draft := w.p.T("status-draft"); g.Draft && !strings.Contains(strings.ToLower(s), strings.ToLower(draft)) {
		s += w.p.Parens(draft)
	}
	if g.Title.Translated(w.l) {
		s += w.p.Parens(w.p.T("mark-translation"))
	}
	if g.Plan {
		s += " · " + w.p.T("plan-no-figures")
	}
	return s
}

// total is what a guide's directions come to and how the sums are to be read.
func (w *book) total(row int, g *catalog.Guide) {
	projects, funds := catalog.FigureSums(g.Directions)
	k := look{bold: true, border: true, fill: band}
	w.words(1, row, w.p.T("xlsx-total"), k)
	w.words(2, row, w.p.N("xlsx-directions", len(g.Directions)), k)
	w.words(3, row, w.p.T("xlsx-sums", "Funds", w.reading(funds), "Projects", w.reading(projects)), look{border: true, fill: band, size: 9})
	k.across = "right"
	w.yuan(4, row, funds.Total, "", "", k)
	k.format = format("", "#,##0", "")
	w.number(5, row, float64(projects.Total), k)
	w.words(6, row, "", k)
	w.endRow(row)
}

// voice says in words what the pages say.
func (w *book) voice() *words.Voice {
	return words.New(w.in.Catalog, w.in.Plan, w.in.Bundle, w.l, w.path, words.Options{BaseURL: w.in.BaseURL, Today: w.in.Today})
}

// reading says of what kind a sum is.
func (w *book) reading(s catalog.Sum) string {
	if s.Kind() == catalog.SumNone {
		return w.p.T("q-unstated")
	}
	return w.voice().SumNote(s)
}

// qualifier is the words before and after a number: "不超过", "generally about".
func (w *book) qualifier(q catalog.Quantity) (before, after string) {
	const number = "\x00"
	s := number
	switch q.Qualifier {
	case catalog.AtMost, catalog.AtLeast, catalog.About:
		s = w.p.T("q-"+string(q.Qualifier), "X", s)
	case catalog.Range:
		s = strconv.FormatInt(q.Min, 10) + "–" + s
	}
	if q.Hedge != catalog.NoHedge {
		s = w.p.T("hedge-"+string(q.Hedge), "X", s)
	}
	before, after, _ = strings.Cut(s, number)
	return before, after
}

// format is a number format with words around it, and room for a blank
// behind.
func format(before, digits, after string) string {
	quoted := func(s string) string {
		if s == "" {
			return ""
		}
		return `"` + strings.ReplaceAll(s, `"`, "”") + `"`
	}
	return quoted(before) + digits + quoted(after) + "_ "
}

// none writes why there is no number.
func (w *book) none(column, row int, q catalog.Quantity, d *catalog.Direction) {
	key := "q-unstated"
	switch {
	case d.Guide.Plan:
		key = "q-none"
	case q.Qualifier == catalog.TBD:
		key = "q-tbd"
	}
	w.words(column, row, w.p.T(key), look{border: true, across: "right", color: faint})
}

func (w *book) money(column, row int, d *catalog.Direction) {
	q := d.Funds
	if !q.Known() {
		w.none(column, row, q, d)
		return
	}
	w.amount(column, row, q)
}

// amount writes a known amount of money with its qualifier.
func (w *book) amount(column, row int, q catalog.Quantity) {
	before, after := w.qualifier(q)
	if q.Qualifier == catalog.Range {
		least := strconv.FormatInt(q.Min, 10)
		before = strings.Replace(before, least, strconv.FormatFloat(float64(q.Min)/float64(w.unit()), 'f', -1, 64), 1)
	}
	w.yuan(column, row, q.Max, before, after, look{border: true, across: "right"})
}

// unit is how many yuan one of the money columns is: 万元 or a million.
func (w *book) unit() int64 {
	if w.l == lang.ZH {
		return 10_000
	}
	return 1_000_000
}

// yuan writes an amount in the unit of its column, with as many decimals as
// it has; millions have one at least.
func (w *book) yuan(column, row int, amount int64, before, after string, k look) {
	digits := "#,##0"
	if _, fraction, ok := strings.Cut(strconv.FormatFloat(float64(amount)/float64(w.unit()), 'f', -1, 64), "."); ok {
		digits += "." + strings.Repeat("0", len(fraction))
	} else if w.l == lang.EN {
		digits += ".0"
	}
	k.format = format(before, digits, after)
	w.number(column, row, float64(amount)/float64(w.unit()), k)
}

func (w *book) projects(column, row int, d *catalog.Direction) {
	w.count(column, row, d.Projects, d)
}

func (w *book) count(column, row int, q catalog.Quantity, d *catalog.Direction) {
	if !q.Known() {
		w.none(column, row, q, d)
		return
	}
	before, after := w.qualifier(q)
	w.number(column, row, float64(q.Max), look{border: true, across: "right", format: format(before, "#,##0", after)})
}

// average is what a project gets, as the site shows it; averages printed topic
// by topic are not made one.
func (w *book) average(column, row int, d *catalog.Direction) {
	averages := d.ProjectAverages()
	switch len(averages) {
	case 0:
		w.none(column, row, d.Funds, d)
		return
	case 1:
		w.amount(column, row, averages[0])
		return
	}
	var list []string
	for _, a := range averages {
		list = append(list, w.p.MoneyDigits(a.Max))
	}
	w.words(column, row, strings.Join(list, w.p.T("figure-separator")), look{border: true, across: "right"})
}

// all is every direction with filters. What does not fit on paper stands to
// the right of what is printed.
func (w *book) all() {
	name := w.p.T("xlsx-all")
	printed := []string{"col-year", "col-guide", "col-state", "col-number", "col-title", "col-partner", "col-topics", "xlsx-funds", "xlsx-projects", "xlsx-average", "xlsx-duration", "xlsx-deadline"}
	widths := []float64{8, 18, 12, 9, 34, 18, 60, 14, 14, 14, 14, 13}
	beside := []string{"xlsx-agencies", "xlsx-fields", "xlsx-funds-printed", "xlsx-projects-printed", "xlsx-other-title", "xlsx-wording", "xlsx-sources", "xlsx-id"}
	if slices.ContainsFunc(w.in.Catalog.Guides, func(g *catalog.Guide) bool {
		return slices.ContainsFunc(g.Deadlines, func(d catalog.Deadline) bool { return d.Role == "submission" && d.Hour })
	}) {
		widths[11] = 18 // room for the hour: a date too wide for its cell is shown as ####
	}
	widths = append(widths, 60, 60, 40, 60, 60, 18, 24, 20)
	w.newSheet(name, name, widths)
	var names []string
	for _, key := range append(printed, beside...) {
		names = append(names, w.p.T(key))
	}
	w.heads(1, 5, names)
	cell := look{border: true}
	center := look{border: true, across: "center"}
	row := 1
	for _, d := range w.in.Catalog.Directions {
		row++
		w.number(1, row, float64(d.Guide.Year), look{border: true, across: "center", format: "0"})
		w.words(2, row, w.side(d.Guide.Short), cell)
		w.words(3, row, w.p.T("status-"+d.Guide.Status(w.in.Today)), center)
		w.words(4, row, d.Number, look{border: true, across: "center", link: true})
		w.linkTo(4, row, site.DirectionPath(w.l, d))
		w.words(5, row, w.side(d.Title), cell)
		w.words(6, row, w.p.Sequence(each(d.Partners, func(p *catalog.Partner) string { return w.side(p.Name) })), cell)
		w.words(7, row, w.topics(d), cell)
		w.money(8, row, d)
		w.projects(9, row, d)
		w.average(10, row, d)
		w.count(11, row, d.Duration, d)
		w.deadline(12, row, d.Guide)
		w.words(13, row, strings.Join(agencies(d, w.l), "\n"), cell)
		w.words(14, row, w.p.Sequence(each(d.Fields, func(f *catalog.Field) string { return w.side(f.Name) })), cell)
		w.words(15, row, d.Funds.Printed.Side(w.l), cell)
		w.words(16, row, d.Projects.Printed.Side(w.l), cell)
		w.words(17, row, d.Title.Side(w.l.Other()), cell)
		wording := "mark-original"
		if d.Title.Translated(w.l) {
			wording = "mark-translation"
		}
		w.words(18, row, w.p.T(wording), center)
		w.words(19, row, strings.Join(each(d.From, func(s catalog.Span) string { return fmt.Sprintf("%s:%d-%d", s.Document.ID, s.First, s.Last) }), "\n"), cell)
		w.words(20, row, d.ID, cell)
		w.endRow(row)
	}
	w.do(w.f.AutoFilter(name, "A1:"+at(len(names), max(row, 2)), nil))
	w.define("_xlnm.Print_Area", fmt.Sprintf("'%s'!$A$1:$L$%d", name, row))
	w.endSheet(len(names), row)
}

// deadline is the day by which to submit: a date, or that none is stated.
func (w *book) deadline(column, row int, g *catalog.Guide) {
	for _, x := range g.Deadlines {
		if x.Role == "submission" {
			day := time.Date(x.Time.Year(), x.Time.Month(), x.Time.Day(), x.Time.Hour(), x.Time.Minute(), 0, 0, time.UTC)
			shape := "yyyy-mm-dd"
			if x.Hour {
				shape += " hh:mm"
			}
			cell := at(column, row)
			w.do(w.f.SetCellValue(w.sheet, cell, day))
			w.do(w.f.SetCellStyle(w.sheet, cell, cell, w.style(look{border: true, across: "center", format: shape})))
			return
		}
	}
	w.words(column, row, w.p.T("q-unstated"), look{border: true, across: "center", color: faint})
}

// about says how the sheets are to be read, and names the guides.
func (w *book) about() {
	name := w.p.T("xlsx-about")
	w.newSheet(name, name, []float64{40, 90, 24})
	const columns = 3
	w.merged(1, columns, w.side(w.in.Catalog.Site.Title)+" · "+w.side(w.in.Catalog.Site.Tagline), 30, look{bold: true, size: 14, color: head, down: "center"})
	row := 2
	for _, s := range []string{w.asOf() + " · " + w.side(w.in.Catalog.Site.Publisher), w.side(w.in.Catalog.Site.Notice), w.p.T("footer-unofficial"),
		w.p.T("xlsx-about-numbers"), w.p.T("xlsx-about-average"), w.p.T("xlsx-about-plan"), w.p.T("xlsx-about-links"), w.voice().Licence()} {
		w.merged(row, columns, s, 0, look{})
		row++
	}
	row++
	for i, key := range []string{"col-guide", "col-title", "col-state"} {
		w.words(i+1, row, w.p.T(key), look{bold: true, fill: band, border: true})
	}
	w.endRow(row)
	for _, g := range w.in.Catalog.Guides {
		row++
		w.words(1, row, w.side(g.Short), look{border: true, link: true})
		w.linkTo(1, row, site.GuidePath(w.l, g))
		w.words(2, row, w.side(g.Title), look{border: true})
		w.words(3, row, w.p.T("status-"+g.Status(w.in.Today)), look{border: true})
		w.endRow(row)
	}
	w.endSheet(columns, row)
}
