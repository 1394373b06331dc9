package main

import (
	"fmt"
	"time"
)

const isoDate = time.DateOnly

// contentDate is the day the catalogue speaks for, always the same.
var contentDate = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

// mostYears is how many years a catalogue covers, at most.
const mostYears = 16

// layout is a guide before it is filled: where it stands in the catalogue.
type layout struct {
	year, batch int // batch 0: an annual plan
	size        int // directions
	first       int // how many calls come before it in the catalogue
	slot        int // how many calls come before it in its year
	rows        int // directions of the year's plan
	draft       bool
	original    string // zh, en, both
	programme   string
	published   time.Time
}

func (l layout) plan() bool { return l.batch == 0 }

func (l layout) id() string {
	if l.plan() {
		return fmt.Sprintf("%d-plan", l.year)
	}
	return fmt.Sprintf("%d-%d", l.year, l.batch)
}

// layouts spreads n directions over years and guides, the oldest first: two
// fifths of a year are its plan, the rest one to four batches of calls. Some
// batches are drafts, among them the newest; a plan is in English, some batches
// have an English text beside the Chinese one.
func layouts(n int) []layout {
	var out []layout
	years := min(max(1, n/22), mostYears)
	calls := 0
	for y := range years {
		size := n*(y+1)/years - n*y/years
		year := contentDate.Year() - years + 1 + y
		rows := 0
		if size >= 5 {
			rows = size * 2 / 5
			out = append(out, layout{year: year, size: rows, original: "en", programme: programmes[0].id,
				published: time.Date(year, 1, 10, 0, 0, 0, 0, time.UTC)})
		}
		batches := min(max(1, (size-rows+6)/10), 4)
		slot := 0
		for b := range batches {
			l := layout{year: year, batch: b + 1, first: calls, slot: slot, rows: rows, original: "zh", programme: programmes[0].id,
				published: time.Date(year, time.Month(10-9*(batches-1-b)/batches), 10, 0, 0, 0, 0, time.UTC)}
			l.size = (size-rows)*(b+1)/batches - (size-rows)*b/batches
			l.draft = len(out)%6 == 4 || years > 1 && y == years-1 && b == batches-1
			if len(out)%4 == 2 {
				l.original = "both"
			}
			if len(out)%5 == 3 {
				l.programme = programmes[1].id
			}
			calls, slot = calls+l.size, slot+l.size
			out = append(out, l)
		}
	}
	return out
}

// onDay prints a date in both languages.
func onDay(t time.Time) text {
	return text{fmt.Sprintf("%d年%d月%d日", t.Year(), t.Month(), t.Day()), t.Format("2 January 2006")}
}

// line is a scheme with a partner, which comes again through the years.
type line struct{ partner, scheme int }

// member is a direction of a line.
type member struct {
	id   string
	year int
	plan bool
}

// lineage collects series: the directions of each line.
type lineage struct{ members map[line][]member }

// Bounds that keep series.yaml within a file's limits.
const (
	mostSeries  = 300
	mostMembers = 12
)

// add keeps one call and one plan row of a line a year.
func (s *lineage) add(l line, m member) {
	list := s.members[l]
	for _, old := range list[max(0, len(list)-2):] {
		if old.year == m.year && old.plan == m.plan {
			return
		}
	}
	if len(list) < mostMembers {
		s.members[l] = append(list, m)
	}
}

// write makes series.yaml of the lines with two members or more.
func (s *lineage) write(p *project) {
	var y sheet
	count := 0
	for i, x := range partners {
		for j, scheme := range schemes {
			list := s.members[line{i, j}]
			if len(list) < 2 || count == mostSeries {
				continue
			}
			if count++; count == 1 {
				y.line(0, "series:")
			}
			y.line(1, "- id: %s-%s", x.id, scheme.id)
			y.line(2, "name: %s", scheme.title.of(x.name))
			y.line(2, "members:")
			for k, m := range list {
				y.line(3, "- direction: %q", m.id)
				if k == 1 {
					y.line(4, "why: %s", text{"合作方和项目类型相同。", "The partner and the kind of project are the same."})
					y.line(4, "inferred: true")
				}
			}
		}
	}
	if count > 0 {
		p.write("content/series.yaml", y.String())
	}
}
