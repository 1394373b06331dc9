package pipeline

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"zhinan/generator/internal/export"
)

// deadlines are days and hours in ten zones, with summer time on both
// hemispheres, half and quarter hours, and both sides of the day line, and the
// instant each means: worked out by another program from the IANA rules.
var deadlines = []struct{ zone, date, clock, closes string }{
	{"Asia/Shanghai", "2030-03-31", "", "2030-03-31T16:00:00Z"},
	{"Asia/Shanghai", "2030-01-15", "00:00", "2030-01-14T16:00:00Z"},
	{"Asia/Shanghai", "2030-07-15", "24:00", "2030-07-15T16:00:00Z"},
	{"Asia/Shanghai", "2030-10-27", "16:30", "2030-10-27T08:30:00Z"},
	{"Asia/Shanghai", "2030-12-31", "23:59", "2030-12-31T15:59:00Z"},
	{"Europe/Vienna", "2030-03-31", "", "2030-03-31T22:00:00Z"},
	{"Europe/Vienna", "2030-01-15", "00:00", "2030-01-14T23:00:00Z"},
	{"Europe/Vienna", "2030-07-15", "24:00", "2030-07-15T22:00:00Z"},
	{"Europe/Vienna", "2030-10-27", "16:30", "2030-10-27T15:30:00Z"},
	{"Europe/Vienna", "2030-12-31", "23:59", "2030-12-31T22:59:00Z"},
	{"America/New_York", "2030-03-31", "", "2030-04-01T04:00:00Z"},
	{"America/New_York", "2030-01-15", "00:00", "2030-01-15T05:00:00Z"},
	{"America/New_York", "2030-07-15", "24:00", "2030-07-16T04:00:00Z"},
	{"America/New_York", "2030-10-27", "16:30", "2030-10-27T20:30:00Z"},
	{"America/New_York", "2030-12-31", "23:59", "2031-01-01T04:59:00Z"},
	{"Australia/Adelaide", "2030-03-31", "", "2030-03-31T13:30:00Z"},
	{"Australia/Adelaide", "2030-01-15", "00:00", "2030-01-14T13:30:00Z"},
	{"Australia/Adelaide", "2030-07-15", "24:00", "2030-07-15T14:30:00Z"},
	{"Australia/Adelaide", "2030-10-27", "16:30", "2030-10-27T06:00:00Z"},
	{"Australia/Adelaide", "2030-12-31", "23:59", "2030-12-31T13:29:00Z"},
	{"America/Santiago", "2030-03-31", "", "2030-04-01T03:00:00Z"},
	{"America/Santiago", "2030-01-15", "00:00", "2030-01-15T03:00:00Z"},
	{"America/Santiago", "2030-07-15", "24:00", "2030-07-16T04:00:00Z"},
	{"America/Santiago", "2030-10-27", "16:30", "2030-10-27T19:30:00Z"},
	{"America/Santiago", "2030-12-31", "23:59", "2031-01-01T02:59:00Z"},
	{"Asia/Kolkata", "2030-03-31", "", "2030-03-31T18:30:00Z"},
	{"Asia/Kolkata", "2030-01-15", "00:00", "2030-01-14T18:30:00Z"},
	{"Asia/Kolkata", "2030-07-15", "24:00", "2030-07-15T18:30:00Z"},
	{"Asia/Kolkata", "2030-10-27", "16:30", "2030-10-27T11:00:00Z"},
	{"Asia/Kolkata", "2030-12-31", "23:59", "2030-12-31T18:29:00Z"},
	{"Asia/Kathmandu", "2030-03-31", "", "2030-03-31T18:15:00Z"},
	{"Asia/Kathmandu", "2030-01-15", "00:00", "2030-01-14T18:15:00Z"},
	{"Asia/Kathmandu", "2030-07-15", "24:00", "2030-07-15T18:15:00Z"},
	{"Asia/Kathmandu", "2030-10-27", "16:30", "2030-10-27T10:45:00Z"},
	{"Asia/Kathmandu", "2030-12-31", "23:59", "2030-12-31T18:14:00Z"},
	{"UTC", "2030-03-31", "", "2030-04-01T00:00:00Z"},
	{"UTC", "2030-01-15", "00:00", "2030-01-15T00:00:00Z"},
	{"UTC", "2030-07-15", "24:00", "2030-07-16T00:00:00Z"},
	{"UTC", "2030-10-27", "16:30", "2030-10-27T16:30:00Z"},
	{"UTC", "2030-12-31", "23:59", "2030-12-31T23:59:00Z"},
	{"Pacific/Kiritimati", "2030-03-31", "", "2030-03-31T10:00:00Z"},
	{"Pacific/Kiritimati", "2030-01-15", "00:00", "2030-01-14T10:00:00Z"},
	{"Pacific/Kiritimati", "2030-07-15", "24:00", "2030-07-15T10:00:00Z"},
	{"Pacific/Kiritimati", "2030-10-27", "16:30", "2030-10-27T02:30:00Z"},
	{"Pacific/Kiritimati", "2030-12-31", "23:59", "2030-12-31T09:59:00Z"},
	{"Pacific/Pago_Pago", "2030-03-31", "", "2030-04-01T11:00:00Z"},
	{"Pacific/Pago_Pago", "2030-01-15", "00:00", "2030-01-15T11:00:00Z"},
	{"Pacific/Pago_Pago", "2030-07-15", "24:00", "2030-07-16T11:00:00Z"},
	{"Pacific/Pago_Pago", "2030-10-27", "16:30", "2030-10-28T03:30:00Z"},
	{"Pacific/Pago_Pago", "2030-12-31", "23:59", "2031-01-01T10:59:00Z"},
}

// datedProject has a call for each of the deadlines, numbered in their order.
func datedProject(t *testing.T) project {
	p := base(t)
	number := func(i int) string { return fmt.Sprintf("%d.%d", 1+i/10, i%10+1) }
	var numbers, lines []string
	for i, d := range deadlines {
		numbers = append(numbers, fmt.Sprintf("%q", number(i)))
		lines = append(lines, number(i)+" 中国和埃及联合研究项目", "领域方向：氢能", "")
		clock := ""
		if d.clock != "" {
			clock = fmt.Sprintf(", time: %q", d.clock)
		}
		p.write("content/guides/2031-1/"+number(i)+"/direction.yaml", fmt.Sprintf(`number: %q
scheme: joint-research
title: {zh: 中国和埃及联合研究项目, en: China–Egypt Joint Research Projects}
partners: [egypt]
topics: {items: [{text: {zh: 氢能, en: Hydrogen}, fields: [hydrogen]}]}
moments:
  - {role: full, date: %s%s, zone: %s}
from: ["s003:%d-%d"]
`, number(i), d.date, clock, d.zone, 3*i+3, 3*i+4))
	}
	p.write("content/sources/s003.txt", "2031年度项目申报指南\n\n"+strings.Join(lines, "\n"))
	p.replace(t, "content/sources.yaml", "  - id: s002\n", `  - id: s003
    file: sources/s003.txt
    language: zh
    title: {zh: 2031年度项目申报指南, en: Application guide of 2031}
    status: official
    labels: [领域方向]
  - id: s002
`)
	p.write("content/guides/2031-1/guide.yaml", fmt.Sprintf(`programme: igc
type: call
year: 2031
state: final
original: zh
title: {zh: 2031年度项目申报指南, en: Application guide of 2031}
short: {zh: 2031年度, en: "2031"}
directions: [%s]
from: ["s003:1"]
`, strings.Join(numbers, ", ")))
	return p
}

// dated is one call of that project and the instant it closes.
type dated struct {
	id, number, zone, date, clock string
	closes                        time.Time
}

func datedCalls(t *testing.T) []dated {
	var out []dated
	for i, d := range deadlines {
		at, err := time.Parse(time.RFC3339, d.closes)
		if err != nil {
			t.Fatal(err)
		}
		n := fmt.Sprintf("%d.%d", 1+i/10, i%10+1)
		out = append(out, dated{"2031-1-" + n, n, d.zone, d.date, d.clock, at})
	}
	return out
}

// rendered gives some files of a prepared site as they are on a day.
func (w *work) rendered(t *testing.T, today time.Time, wanted ...string) map[string][]byte {
	t.Helper()
	x, s := *w, *w.Site
	s.Today, x.Site = today, &s
	x.exports = export.Files(export.Input{Catalog: s.Catalog, Plan: s.Plan, Bundle: s.Bundle, BaseURL: s.BaseURL, Today: today})
	out := map[string][]byte{}
	for _, f := range x.files() {
		for _, path := range wanted {
			if f.Path == path {
				data, err := f.Bytes()
				if err != nil {
					t.Fatal(err)
				}
				out[path] = data
			}
		}
	}
	for _, path := range wanted {
		if out[path] == nil {
			t.Fatalf("no file %s", path)
		}
	}
	return out
}

func prepared(t *testing.T, p project) *work {
	t.Helper()
	var r Result
	w, err := prepare(p, Options{Today: time.Date(2029, 1, 1, 0, 0, 0, 0, time.UTC)}, &r)
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	return w
}

func sameInstant(t *testing.T, where, got string, want time.Time) {
	t.Helper()
	if at, err := time.Parse(time.RFC3339, got); err != nil || !at.Equal(want) {
		t.Errorf("%s: %q, want %s", where, got, want.Format(time.RFC3339))
	}
}

var (
	tagOfHeader = regexp.MustCompile(`(?s)<span class="tag tag-([a-z]+)"([^>]*)>([^<]*)</span>`)
	turnOfTag   = regexp.MustCompile(`data-at-0="([^"]+)" data-key-0="([a-z]+)"`)
	timeElement = regexp.MustCompile(`<time datetime="([^"]+)" data-local`)
)

// TestInstantsOnPages: before, at and after its instant, each call is open and
// closed, on its page, in the words for the browser, and in CommonGrants.
func TestInstantsOnPages(t *testing.T) {
	t.Parallel()
	w := prepared(t, datedProject(t))
	for i, d := range datedCalls(t) {
		for _, step := range []time.Duration{-time.Second, 0, time.Second} {
			page, grants := "en/directions/"+d.id+".html", "data/commongrants.json"
			files := w.rendered(t, d.closes.Add(step), page, grants)
			text := html.UnescapeString(string(files[page]))
			tag := tagOfHeader.FindStringSubmatch(text)
			want, standard := "closed", "closed"
			if step < 0 {
				want, standard = "open", "open"
			}
			where := fmt.Sprintf("%s %s %s %s at %v", d.id, d.zone, d.date, d.clock, step)
			if tag == nil || tag[1] != want {
				t.Errorf("%s: tag %q, want %s", where, tag, want)
				continue
			}
			turn := turnOfTag.FindStringSubmatch(tag[2])
			if (turn != nil) != (step < 0) {
				t.Errorf("%s: turns %q", where, turn)
			}
			if turn != nil {
				sameInstant(t, where+": turn", turn[1], d.closes)
				if turn[2] != "closed" {
					t.Errorf("%s: turns to %s", where, turn[2])
				}
			}
			element := timeElement.FindStringSubmatch(text)
			if (element != nil) != (d.clock != "") {
				t.Errorf("%s: time element %q", where, element)
			}
			if element != nil {
				sameInstant(t, where+": time element", element[1], d.closes)
			}
			var g struct {
				Items []struct {
					Status struct{ Value string }
				}
			}
			if err := json.Unmarshal(files[grants], &g); err != nil {
				t.Fatal(err)
			}
			if got := g.Items[i].Status.Value; got != standard {
				t.Errorf("%s: CommonGrants says %s", where, got)
			}
		}
	}
}

// TestInstantsInData: the same instant stands in the table, the workbook, the
// catalogue, CommonGrants, the rows of lists and the calendar.
func TestInstantsInData(t *testing.T) {
	t.Parallel()
	w := prepared(t, datedProject(t))
	files := w.rendered(t, time.Date(2029, 1, 1, 0, 0, 0, 0, time.UTC), "data/directions.csv", "data/catalogue.json", "data/commongrants.json",
		"data/directions-en.xlsx", "feeds/en/all.ics", "en/guides/2031-1.html", "css/filter.css")
	calls := datedCalls(t)
	t.Run("table", func(t *testing.T) {
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(files["data/directions.csv"], []byte("\ufeff")))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		at := map[string]int{}
		for i, name := range rows[0] {
			at[name] = i
		}
		byID := map[string][]string{}
		for _, r := range rows[1:] {
			byID[r[at["id"]]] = r
		}
		for _, d := range calls {
			r := byID[d.id]
			sameInstant(t, d.id, r[at["closes"]], d.closes)
			if r[at["deadline"]] != d.date || r[at["deadline_time"]] != d.clock || r[at["deadline_zone"]] != d.zone || r[at["deadline_role"]] != "full" {
				t.Errorf("%s: %q", d.id, r[at["deadline"]:])
			}
		}
	})
	t.Run("workbook", func(t *testing.T) {
		f, err := excelize.OpenReader(bytes.NewReader(files["data/directions-en.xlsx"]))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := f.GetRows("All calls and planned calls")
		if err != nil {
			t.Fatal(err)
		}
		byID := map[string][]string{}
		for _, r := range rows[1:] {
			byID[r[19]] = r
		}
		for _, d := range calls {
			day, _ := time.Parse(time.DateOnly, d.date)
			r, want := byID[d.id], strings.TrimSpace(d.date+" "+d.clock)
			if d.clock == "24:00" {
				want = day.Format("2 January 2006") + ", 24:00"
			}
			clock, zone := "", ""
			if len(r) > 21 {
				clock, zone = r[20], r[21]
			}
			if r[11] != want || clock != d.clock || (zone != "") != (d.clock != "") {
				t.Errorf("%s: %q %q %q", d.id, r[11], clock, zone)
			}
		}
	})
	t.Run("catalogue", func(t *testing.T) {
		var c struct {
			Directions []struct {
				ID, Closes string
				Moments    []struct{ Date, Time, Zone, At string }
			}
		}
		if err := json.Unmarshal(files["data/catalogue.json"], &c); err != nil {
			t.Fatal(err)
		}
		for i, d := range calls {
			x := c.Directions[i]
			sameInstant(t, x.ID, x.Closes, d.closes)
			if m := x.Moments[0]; x.ID != d.id || m.Date != d.date || m.Time != d.clock || m.Zone != d.zone {
				t.Errorf("%s: %+v", d.id, x)
			} else if d.clock != "" {
				sameInstant(t, x.ID, m.At, d.closes)
			}
		}
	})
	t.Run("CommonGrants", func(t *testing.T) {
		var g struct {
			Items []struct {
				KeyDates struct {
					CloseDate struct{ Date, Time, Description string }
				}
				CustomFields struct{ ClosesAt struct{ Value string } }
			}
		}
		if err := json.Unmarshal(files["data/commongrants.json"], &g); err != nil {
			t.Fatal(err)
		}
		for i, d := range calls {
			x := g.Items[i]
			sameInstant(t, d.id, x.CustomFields.ClosesAt.Value, d.closes)
			close, zone := x.KeyDates.CloseDate, location(t, d.zone)
			want := d.closes.In(zone)
			if d.clock == "" {
				if close.Date != d.date || close.Time != "" {
					t.Errorf("%s: %+v", d.id, close)
				}
			} else if close.Date != want.Format(time.DateOnly) || close.Time != want.Format(time.TimeOnly) {
				t.Errorf("%s: %+v, want %s", d.id, close, want)
			}
		}
	})
	t.Run("calendar", func(t *testing.T) { calendarKeeps(t, files["feeds/en/all.ics"], calls) })
}

func location(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// calendarKeeps reads the events' instants as a calendar program does: by what
// the calendar itself says of its zones.
func calendarKeeps(t *testing.T, data []byte, calls []dated) {
	root := parseICS(t, "all", data)
	zones := map[string]*component{}
	events := map[string]*component{}
	for _, c := range root.parts {
		switch c.name {
		case "VTIMEZONE":
			zones[c.values("TZID")[0]] = c
		case "VEVENT":
			for _, d := range calls {
				if strings.Contains(c.values("SUMMARY")[0], "2031") && strings.Contains(c.values("DESCRIPTION")[0], "\\n"+d.number+" China") {
					events[d.id] = c
				}
			}
		}
	}
	const wall = "20060102T150405"
	for _, d := range calls {
		e := events[d.id]
		if e == nil {
			t.Errorf("%s has no event", d.id)
			continue
		}
		var start string
		for _, l := range e.lines {
			if strings.HasPrefix(l, "DTSTART") {
				start = l
			}
		}
		name, value, _ := strings.Cut(start, ":")
		switch zone, zoned := strings.CutPrefix(name, "DTSTART;TZID="); {
		case d.clock == "":
			if start != "DTSTART;VALUE=DATE:"+strings.ReplaceAll(d.date, "-", "") {
				t.Errorf("%s: %s", d.id, start)
			}
		case !zoned:
			if at, err := time.Parse(wall+"Z", value); err != nil || !at.Equal(d.closes) {
				t.Errorf("%s: %s", d.id, start)
			}
		default:
			at, err := time.Parse(wall, value)
			if err != nil || zones[zone] == nil {
				t.Errorf("%s: %s", d.id, start)
				continue
			}
			if got := at.Add(-offsetIn(t, zones[zone], value)); !got.Equal(d.closes) {
				t.Errorf("%s: %s is %s, want %s", d.id, start, got, d.closes)
			}
		}
	}
}

// offsetIn is how far a clock is from UTC at a wall time, by a VTIMEZONE.
func offsetIn(t *testing.T, zone *component, at string) time.Duration {
	last, offset := "", ""
	for _, c := range zone.parts {
		if onset := c.values("DTSTART")[0]; onset <= at && onset >= last {
			last, offset = onset, c.values("TZOFFSETTO")[0]
		}
	}
	var h, m int
	var sign rune
	if _, err := fmt.Sscanf(offset, "%c%02d%02d", &sign, &h, &m); err != nil {
		t.Fatalf("%v at %s: %q", zone.values("TZID"), at, offset)
	}
	d := time.Duration(h)*time.Hour + time.Duration(m)*time.Minute
	if sign == '-' {
		return -d
	}
	return d
}
