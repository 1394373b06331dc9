package pipeline

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// component is a component of a calendar: its properties, as name;params →
// values, and what is in it.
type component struct {
	name  string
	lines []string
	parts []*component
}

func (c *component) values(name string) []string {
	var out []string
	for _, l := range c.lines {
		head, value, _ := strings.Cut(l, ":")
		if n, _, _ := strings.Cut(head, ";"); n == name {
			out = append(out, value)
		}
	}
	return out
}

// parseICS holds the bytes to RFC 5545, section 3.1: CRLF, 75 octets, whole
// characters on each line, balanced components.
func parseICS(t *testing.T, path string, data []byte) *component {
	t.Helper()
	if !bytes.HasSuffix(data, []byte("\r\n")) {
		t.Fatalf("%s does not end in CRLF", path)
	}
	var lines []string
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") || strings.ContainsFunc(line, unicode.IsControl) {
			t.Errorf("%s: line %q", path, line)
		}
		if rest, ok := strings.CutPrefix(line, " "); ok && len(lines) > 0 {
			lines[len(lines)-1] += rest
		} else {
			lines = append(lines, line)
		}
	}
	root := &component{}
	stack := []*component{root}
	for _, l := range lines {
		top := stack[len(stack)-1]
		switch name, value, _ := strings.Cut(l, ":"); name {
		case "BEGIN":
			c := &component{name: value}
			top.parts = append(top.parts, c)
			stack = append(stack, c)
		case "END":
			if top.name != value {
				t.Fatalf("%s: %s ends in %s", path, top.name, value)
			}
			stack = stack[:len(stack)-1]
		default:
			if !regexp.MustCompile(`^[A-Z-]+(?:;[A-Z-]+=[^:;,"]+)*$`).MatchString(name) {
				t.Errorf("%s: property %q", path, l)
			}
			top.lines = append(top.lines, l)
		}
	}
	if len(stack) != 1 || len(root.parts) != 1 || root.parts[0].name != "VCALENDAR" || len(root.lines) > 0 {
		t.Fatalf("%s is no calendar", path)
	}
	return root.parts[0]
}

// calendar checks a calendar's components and returns its events.
func calendar(t *testing.T, path string, data []byte) []*component {
	t.Helper()
	c := parseICS(t, path, data)
	once := func(c *component, names ...string) {
		t.Helper()
		for _, n := range names {
			if v := c.values(n); len(v) != 1 || v[0] == "" {
				t.Errorf("%s: %s has %d %s", path, c.name, len(v), n)
			}
		}
	}
	once(c, "VERSION", "PRODID", "CALSCALE", "NAME")
	var events []*component
	zones, uids := map[string]bool{}, map[string]bool{}
	for _, x := range c.parts {
		switch x.name {
		case "VTIMEZONE":
			once(x, "TZID")
			zones[x.values("TZID")[0]] = true
			for _, s := range x.parts {
				once(s, "DTSTART", "TZOFFSETFROM", "TZOFFSETTO")
			}
		case "VEVENT":
			once(x, "UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "SEQUENCE", "STATUS")
			uid := x.values("UID")[0]
			if uids[uid] {
				t.Errorf("%s: UID %s twice", path, uid)
			}
			uids[uid] = true
			if !regexp.MustCompile(`^\d{8}T\d{6}Z$`).MatchString(x.values("DTSTAMP")[0]) {
				t.Errorf("%s: DTSTAMP %s is not UTC", path, x.values("DTSTAMP")[0])
			}
			for _, l := range x.lines {
				if rest, ok := strings.CutPrefix(l, "DTSTART;"); ok {
					if m := regexp.MustCompile(`^(?:VALUE=DATE:\d{8}|TZID=([^:]+):\d{8}T\d{6})$`).FindStringSubmatch(rest); m == nil || m[1] != "" && !zones[m[1]] {
						t.Errorf("%s: %s", path, l)
					}
				}
			}
			triggers := []string{}
			for _, a := range x.parts {
				once(a, "ACTION", "TRIGGER", "DESCRIPTION")
				triggers = append(triggers, a.values("TRIGGER")...)
			}
			if !slices.Equal(triggers, []string{"-P14D", "-P3D"}) {
				t.Errorf("%s: alarms %q", path, triggers)
			}
			events = append(events, x)
		default:
			t.Errorf("%s: component %s", path, x.name)
		}
	}
	if !zones["Asia/Shanghai"] {
		t.Errorf("%s has no zone", path)
	}
	return events
}

func TestCalendars(t *testing.T) {
	for _, files := range []map[string][]byte{withBase(t), theSite(t)} {
		n, zh := 0, map[string]bool{}
		for path, data := range files {
			if strings.HasSuffix(path, ".ics") {
				n++
				calendar(t, path, data)
			}
		}
		if n < 200 {
			t.Errorf("only %d calendars", n)
		}
		for _, e := range calendar(t, "zh", files["feeds/zh/all.ics"]) {
			zh[e.values("UID")[0]] = true
		}
		events := calendar(t, "en", files["feeds/en/all.ics"])
		if len(events) != 2 || len(zh) != 2 {
			t.Fatalf("%d and %d events", len(events), len(zh))
		}
		for i, want := range [][]string{
			{"20221225", "Internal deadline (presumably of the publisher of the notice): 2023\\, batch 1", "an inference of this catalogue"},
			{"20221230", "Submission deadline: 2023\\, batch 1", "December 30\\, 2022"},
		} {
			e := events[i]
			if !zh[e.values("UID")[0]] {
				t.Error("an event has another UID in the other language")
			}
			if e.values("DTSTART")[0] != want[0] || e.values("SUMMARY")[0] != want[1] || !strings.Contains(e.values("DESCRIPTION")[0], want[2]) {
				t.Errorf("event %q", e.lines)
			}
		}
		if got := calendar(t, "korea", files["feeds/zh/partners/korea.ics"]); len(got) != 2 {
			t.Errorf("Korea has %d dates", len(got))
		}
		if got := calendar(t, "egypt", files["feeds/zh/partners/egypt.ics"]); len(got) != 0 {
			t.Errorf("Egypt has %d dates", len(got))
		}
	}
}
