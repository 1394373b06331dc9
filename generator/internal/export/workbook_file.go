package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"time"

	"github.com/xuri/excelize/v2"
)

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
