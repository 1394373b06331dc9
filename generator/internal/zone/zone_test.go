package zone

import (
	"strings"
	"testing"
	"time"
)

// Every name of the table is one that Go's own zone data knows, and has a
// name in both languages or in neither.
func TestTable(t *testing.T) {
	if n := len(Names()); n < 590 {
		t.Fatalf("only %d zones", n)
	}
	for _, name := range Names() {
		if _, ok := Load(name); !ok {
			t.Errorf("%s is not known", name)
		}
		c, _ := City(name)
		if (c.ZH == "") != (c.EN == "") || strings.Contains(c.EN+c.ZH, "_") {
			t.Errorf("%s: %+v", name, c)
		}
	}
	for _, name := range []string{"", "Local", "Beijing", "asia/shanghai", "Mars/Base", "../etc/passwd"} {
		if _, ok := Load(name); ok {
			t.Errorf("%q is taken for a zone", name)
		}
	}
	for city, want := range map[string]string{"vienna": "Europe/Vienna", "维也纳": "Europe/Vienna", "New York": "America/New_York", "北京时间": "Asia/Shanghai", "Beijing time": "Asia/Shanghai", "asia/shanghai": "Asia/Shanghai", "Atlantis": "", "": ""} {
		if got := ByCity(city); got != want {
			t.Errorf("%q: %q, want %q", city, got, want)
		}
	}
}

func zoneOf(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, ok := Load(name)
	if !ok {
		t.Fatal(name)
	}
	return loc
}

// Which instants a wall clock means, where clocks are put forward and back, on
// both hemispheres, in half hours, and across the day line.
func TestWall(t *testing.T) {
	for _, c := range []struct{ zone, wall, want string }{
		{"Asia/Shanghai", "2030-07-15 17:00", "2030-07-15T17:00:00+08:00"},
		{"Europe/Vienna", "2030-07-15 17:00", "2030-07-15T17:00:00+02:00"},
		{"Europe/Vienna", "2030-01-15 17:00", "2030-01-15T17:00:00+01:00"},
		{"Europe/Vienna", "2030-03-31 02:30", ""},
		{"Europe/Vienna", "2030-03-31 03:00", "2030-03-31T03:00:00+02:00"},
		{"Europe/Vienna", "2030-10-27 02:30", "2030-10-27T02:30:00+02:00 2030-10-27T02:30:00+01:00"},
		{"Europe/Vienna", "2030-10-27 03:00", "2030-10-27T03:00:00+01:00"},
		{"America/Sao_Paulo", "2018-11-04 00:00", ""},
		{"America/Santiago", "2030-12-01 23:59", "2030-12-01T23:59:00-03:00"},
		{"Australia/Adelaide", "2030-01-01 12:00", "2030-01-01T12:00:00+10:30"},
		{"Australia/Lord_Howe", "2030-04-07 01:45", "2030-04-07T01:45:00+11:00 2030-04-07T01:45:00+10:30"},
		{"Asia/Kolkata", "2030-06-01 00:00", "2030-06-01T00:00:00+05:30"},
		{"Pacific/Apia", "2011-12-30 12:00", ""},
		{"Pacific/Kiritimati", "2030-06-01 00:00", "2030-06-01T00:00:00+14:00"},
		{"UTC", "2030-06-01 20:00", "2030-06-01T20:00:00Z"},
	} {
		at, err := time.Parse("2006-01-02 15:04", c.wall)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, x := range Wall(zoneOf(t, c.zone), at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute()) {
			got = append(got, x.Format(time.RFC3339))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s %s: %q, want %q", c.zone, c.wall, s, c.want)
		}
	}
}

// Where an hour is left out, the clock goes on at the change; a day begins
// there too, and one that was left out begins where it ends.
func TestNext(t *testing.T) {
	if got := Next(zoneOf(t, "Europe/Vienna"), 2030, 3, 31, 2, 30).Format(time.RFC3339); got != "2030-03-31T03:00:00+02:00" {
		t.Error(got)
	}
	if got := Begin(zoneOf(t, "America/Sao_Paulo"), 2018, 11, 4).Format(time.RFC3339); got != "2018-11-04T01:00:00-02:00" {
		t.Error(got)
	}
	apia := zoneOf(t, "Pacific/Apia")
	if a, b := Begin(apia, 2011, 12, 30), Begin(apia, 2011, 12, 31); !a.Equal(b) {
		t.Errorf("%s and %s", a, b)
	}
	if got := Begin(zoneOf(t, "America/Havana"), 2030, 11, 3).Format(time.RFC3339); got != "2030-11-03T00:00:00-04:00" {
		t.Error(got)
	}
}
