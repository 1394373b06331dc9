package typeset

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// Typst writes every object of the tree of tags by itself and uncompressed,
// which is more than half of a booklet. pack moves them into compressed object
// streams (ISO 32000-1, 7.5.7) with a cross-reference stream (7.5.8): nothing
// of the document changes but its size.

var (
	objectHead = regexp.MustCompile(`(?:^|\n)(\d+) 0 obj\s`)
	objectSize = regexp.MustCompile(`/Length (\d+)\b`)
	startXref  = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	trailerKey = regexp.MustCompile(`(?s)trailer\s*<<(.*)>>\s*startxref`)
	sizeKey    = regexp.MustCompile(`/Size \d+`)
)

// perStream is how many objects share a stream.
const perStream = 200

// pack gives the same document in fewer bytes. A file that is not written the
// way Typst writes is an error.
func pack(data []byte) ([]byte, error) {
	m := startXref.FindSubmatch(data)
	if m == nil {
		return nil, errors.New("pack: no cross-reference table")
	}
	table, err := strconv.Atoi(string(m[1]))
	if err != nil || table >= len(data) || !bytes.HasPrefix(data[table:], []byte("xref")) {
		return nil, errors.New("pack: no cross-reference table where the file says")
	}
	trailer := trailerKey.FindSubmatch(data[table:])
	if trailer == nil {
		return nil, errors.New("pack: no trailer")
	}
	head := bytes.Index(data, []byte(" 0 obj"))
	head = bytes.LastIndexByte(data[:max(head, 0)], '\n') + 1
	out := bytes.NewBuffer(slices.Clone(data[:head]))

	entries := map[int]entry{0: {0, 0, 65535}}
	highest := 0
	type small struct {
		id   int
		body []byte
	}
	var packed []small
	at := head
	for {
		loc := objectHead.FindSubmatchIndex(data[max(at-1, 0):table])
		if loc == nil {
			break
		}
		from := max(at-1, 0)
		id, _ := strconv.Atoi(string(data[from+loc[2] : from+loc[3]])) // digits
		start := from + loc[1]
		end, stream, err := objectEnd(data[:table], start)
		if err != nil {
			return nil, fmt.Errorf("pack: object %d: %w", id, err)
		}
		highest = max(highest, id)
		if stream {
			entries[id] = entry{1, out.Len(), 0}
			fmt.Fprintf(out, "%d 0 obj\n", id)
			out.Write(data[start:end])
			out.WriteString("\nendobj\n\n")
		} else {
			packed = append(packed, small{id, bytes.TrimSpace(data[start:end])})
		}
		at = end + len("endobj")
	}
	for group := range slices.Chunk(packed, perStream) {
		highest++
		var index, bodies bytes.Buffer
		for i, o := range group {
			fmt.Fprintf(&index, "%d %d ", o.id, bodies.Len())
			bodies.Write(o.body)
			bodies.WriteByte('\n')
			entries[o.id] = entry{2, highest, i}
		}
		first := index.Len()
		index.Write(bodies.Bytes())
		entries[highest] = entry{1, out.Len(), 0}
		if err := writeStream(out, highest, fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(group), first), index.Bytes()); err != nil {
			return nil, err
		}
	}
	highest++
	entries[highest] = entry{1, out.Len(), 0}
	start := out.Len()
	keys := sizeKey.ReplaceAllString(string(bytes.TrimSpace(trailer[1])), "/Size "+strconv.Itoa(highest+1))
	if err := writeStream(out, highest, "/Type /XRef /W [1 4 2] "+keys, crossReference(entries, highest)); err != nil {
		return nil, err
	}
	fmt.Fprintf(out, "startxref\n%d\n%%%%EOF\n", start)
	return out.Bytes(), nil
}

// entry is a line of a cross-reference stream (ISO 32000-2, 7.5.8.3): its kind
// and two numbers, whose meaning depends on the kind.
type entry struct{ kind, a, b int }

// crossReference writes the entries of objects 0 to highest. Objects that do
// not exist are free.
func crossReference(entries map[int]entry, highest int) []byte {
	var rows bytes.Buffer
	for id := range highest + 1 {
		e := entries[id]
		rows.WriteByte(byte(e.kind))
		rows.Write(binary.BigEndian.AppendUint32(nil, uint32(e.a)))
		rows.Write(binary.BigEndian.AppendUint16(nil, uint16(e.b)))
	}
	return rows.Bytes()
}

// objectEnd is where an object that starts at start ends, before "endobj".
// The length of a stream says where that is: its bytes may hold anything.
func objectEnd(data []byte, start int) (end int, stream bool, err error) {
	rest := data[start:]
	e := bytes.Index(rest, []byte("endobj"))
	if e < 0 {
		return 0, false, errors.New("no end")
	}
	s := bytes.Index(rest[:e], []byte(">>\nstream\n"))
	if s < 0 {
		return start + e, false, nil
	}
	m := objectSize.FindSubmatch(rest[:s])
	if m == nil {
		return 0, false, errors.New("a stream without a length")
	}
	n, err := strconv.Atoi(string(m[1]))
	after := s + len(">>\nstream\n") + n
	if err != nil || after > len(rest) {
		return 0, false, errors.New("a stream longer than the file")
	}
	e = bytes.Index(rest[after:], []byte("endobj"))
	if e < 0 || !bytes.Contains(rest[after:after+e], []byte("endstream")) {
		return 0, false, errors.New("a stream without an end")
	}
	return start + after + e, true, nil
}

func writeStream(out *bytes.Buffer, id int, keys string, data []byte) error {
	var z bytes.Buffer
	w, err := zlib.NewWriterLevel(&z, zlib.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	fmt.Fprintf(out, "%d 0 obj\n<< %s /Filter /FlateDecode /Length %d >>\nstream\n", id, keys, z.Len())
	out.Write(z.Bytes())
	out.WriteString("\nendstream\nendobj\n\n")
	return nil
}
