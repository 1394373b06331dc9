package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"slices"
)

// fullAt is how large a source document grows, in bytes, before a next one is
// begun: a long guide, as real ones go.
const fullAt = 240 << 10

// passage is what a record prints in its source: lines, in both languages.
type passage []text

func (p *passage) add(t text) { *p = append(*p, t) }

// labels are the printed words that carry no content of their own: those of
// calls, those of the dates at the head of a guide, those of a plan.
var labels = map[string][]string{
	"zh": {"合作国别：", "合作依据：", "合作机构：", "领域方向：", "拟支持项目数：", "拟支持经费：", "另列：", "平均资助金额（万元）：", "执行期：", "其他要求："},
	"en": {"Partner:", "Basis:", "Agencies:", "Topics:", "Number of projects:", "Funds:", "Also:", "Implementation period:", "Other requirements:"},

	"zh head": {"申报截止日期：", "开放申报日期：", "单位内部截止日期：", "推荐截止日期：", "外方截止日期：",
		"注册截止日期：", "意向书截止日期：", "预申报书截止日期：", "外方预申报书截止日期：", "征求意见截止日期：", "正式指南预计发布日期：", "结果公布日期：", "项目开始日期：", "项目结束日期："},
	"en head": {"Submission deadline:", "Opening date:", "Internal deadline:", "Recommendation deadline:", "Foreign side's deadline:",
		"Registration deadline:", "Deadline for expressions of interest:", "Deadline for outline proposals:", "Foreign side's deadline for outline proposals:", "Deadline for comments:", "Final guide expected:", "Results:", "Projects start:", "Projects end:"},

	"plan": {"&"},
}

// library writes the source documents and sources.yaml.
type library struct {
	project *project
	list    sheet
	count   int
}

// shelf is where one guide's text in one language goes: a document, and the
// next ones when it is full.
type shelf struct {
	lib            *library
	lang, status   string
	title          text
	plan           bool
	part           int
	id             string
	file           *os.File
	w              *bufio.Writer
	lines, written int
}

// place writes the lines of a record, each followed by a blank one, and
// returns the reference to them and the number of the first.
func (s *shelf) place(lines []string) (id string, first, last int) {
	size := 0
	for _, l := range lines {
		size += len(l) + 2
	}
	if s.file == nil || s.written+size > fullAt {
		s.next()
	}
	if s.file == nil {
		return "", 0, 0 // the project keeps the error
	}
	first = s.lines + 1
	for _, l := range lines {
		if _, err := s.w.WriteString(l + "\n\n"); err != nil && s.lib.project.err == nil {
			s.lib.project.err = fmt.Errorf("write %s: %w", s.id, err)
		}
		s.lines += 2
	}
	s.written += size
	return s.id, first, s.lines - 1
}

// next begins a document.
func (s *shelf) next() {
	s.close()
	l := s.lib
	s.id = fmt.Sprintf("s%03d", l.count)
	l.count++
	s.part++
	s.lines, s.written = 0, 0
	title, names := s.title, labels[s.lang]
	if s.part == 1 {
		names = slices.Concat(names, labels[s.lang+" head"])
	} else {
		title = text{fmt.Sprintf("%s（第%d部分）", title.zh, s.part), fmt.Sprintf("%s (part %d)", title.en, s.part)}
	}
	if s.plan {
		names = labels["plan"]
	}
	if l.count == 1 {
		l.list.line(0, "sources:")
	}
	l.list.line(1, "- id: %s", s.id)
	l.list.line(2, "file: sources/%s.txt", s.id)
	l.list.line(2, "language: %s", s.lang)
	l.list.line(2, "title: %s", title)
	l.list.line(2, "status: %s", s.status)
	l.list.line(2, "labels: %s", quoted(names))
	if s.file = l.project.create("content/sources/" + s.id + ".txt"); s.file != nil {
		s.w = bufio.NewWriter(s.file)
	}
}

func (s *shelf) close() {
	if s.file == nil {
		return
	}
	if err := errors.Join(s.w.Flush(), s.file.Close()); err != nil && s.lib.project.err == nil {
		s.lib.project.err = fmt.Errorf("write %s: %w", s.id, err)
	}
	s.file = nil
}

// close writes the list of documents.
func (l *library) close() { l.project.write("content/sources.yaml", l.list.String()) }
