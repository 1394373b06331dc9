// Package zone knows the time zones of the world: which names there are, what
// people call their time, and which instant a wall clock in one of them means,
// including the days on which clocks are put forward or back.
//
// The rules of the Go release (time/tzdata) are built in, so that a machine
// without zone data answers as one with it. The names and the cities (zones.tsv:
// IANA name, English and Chinese name of its city) are from the IANA database
// and from Unicode CLDR; a name that begins with "=" is said as it stands, not
// as the time of a city. China's zone is called after Beijing, as there.
package zone

import (
	_ "embed"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // for machines without zone data

	"zhinan/generator/internal/lang"
)

//go:embed zones.tsv
var table string

type entry struct {
	names []string // in the order of the table
	city  map[string]lang.Text
}

var zones = sync.OnceValue(func() entry {
	out := entry{city: map[string]lang.Text{}}
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		out.names = append(out.names, cells[0])
		out.city[cells[0]] = lang.Text{EN: cells[1], ZH: cells[2]}
	}
	return out
})

// Load returns the zone of an IANA name, spelt exactly so.
func Load(name string) (*time.Location, bool) {
	if _, known := zones().city[name]; !known {
		return nil, false
	}
	loc, err := time.LoadLocation(name)
	return loc, err == nil
}

// Names lists the names of all zones.
func Names() []string { return zones().names }

// ByCity returns the zone whose city is called so, in any spelling of case and
// blanks: "vienna", "维也纳", "New York". "" where there is none.
func ByCity(city string) string {
	want := fold(city)
	for _, name := range zones().names {
		c := zones().city[name]
		last := name[strings.LastIndexByte(name, '/')+1:]
		for _, s := range []string{name, last, c.EN, c.ZH} {
			if want != "" && fold(s) == want {
				return name
			}
		}
	}
	return ""
}

func fold(s string) string {
	s = strings.NewReplacer("_", "", " ", "", "=", "").Replace(strings.ToLower(s))
	return strings.TrimSuffix(strings.TrimSuffix(s, "时间"), "time")
}

// City is what the time of a zone is called after: a city, or with asIs a name
// that is said as it stands (UTC). It is empty for zones that have neither.
func City(name string) (city lang.Text, asIs bool) {
	c := zones().city[name]
	if strings.HasPrefix(c.EN, "=") {
		return lang.Text{EN: c.EN[1:], ZH: strings.TrimPrefix(c.ZH, "=")}, true
	}
	return c, false
}
