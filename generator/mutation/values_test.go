package mutation

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"zhinan/generator/internal/schema"
)

// judgement are keys whose values no wording can prove: the editors' own names
// and choices, not facts of a source.
var judgement = []string{
	"notes.id", "notes.code", "notes.weight", // what the editors call a note, and how much it matters
	"changes", "formerly", "former_clauses", // the catalogue's own log
	"differences",    // excuses, not facts
	"id", "inferred", // of a series: ours
	"members.inferred", // likewise
	"moments.inferred", // says that the source does not
}

// wide are keys that say something of the whole record: what does not agree with
// them is reported where it stands.
var wide = map[string]bool{"from": true, "original": true, "body_original": true}

func judged(path string) bool {
	return slices.ContainsFunc(judgement, func(j string) bool { return path == j || strings.HasPrefix(path, j+".") })
}

// valueEdits changes every structured value, one at a time: a number by one and
// tenfold, a date by a day and a year, a word of an enumeration for another, an
// id for another that exists, an address by a letter.
func valueEdits(c *catalogue) []edit {
	var out []edit
	for _, r := range c.records {
		for i, v := range r.values {
			if judged(v.path) {
				continue
			}
			for _, to := range c.others(v, i) {
				data, ok := set(string(c.files[r.file].Data), v.node, to, false)
				if !ok || to == v.node.Value {
					continue
				}
				name := v.path
				if r.last > 0 {
					name = "series." + name
				}
				line := strings.Split(data, "\n")[v.node.At.Line-1]
				at := place{r.file, v.first, v.last}
				if wide[v.path] {
					at = place{r.file, 1, 1 << 20}
				}
				out = append(out, edit{kind: v.kind(), path: name, what: name + ": " + v.node.Value + " → " + to, record: r,
					changes: map[int]string{v.node.At.Line: line}, places: []place{at}})
			}
		}
	}
	return out
}

// kind is what sort of value it is: the enumeration its words are of, the file
// its ids are of, how it is written, or the key of a free text.
func (v value) kind() string {
	last := v.path[strings.LastIndexByte(v.path, '.')+1:]
	switch k := v.key; {
	case k.Enum != nil:
		return "word: " + k.Enum.Name
	case k.Ref == "guides":
		return "id of a direction: " + last
	case k.Ref != "":
		return "id of " + k.Ref + ": " + last
	case k.Type == schema.Int:
		return "number: " + last
	case k.Type == schema.Bool:
		return "yes or no: " + last
	case k.Type == schema.Date, k.Type == schema.When:
		return "date: " + last
	}
	return "text: " + last
}

var (
	digit = regexp.MustCompile(`[0-9]`)
	span  = regexp.MustCompile(`^([a-z][a-z0-9-]*:)([0-9]+)(?:-([0-9]+))?(.*)$`)
)

// others are the values tried in place of one; i varies the choice where there
// are many.
func (c *catalogue) others(v value, i int) []string {
	k, old := v.key, v.node.Value
	switch {
	case k.Enum != nil:
		return otherWords(k.Enum, old, i)
	case k.Ref != "":
		return c.otherIDs(k.Ref, old, i)
	case k.Type == schema.Int:
		n, _ := strconv.Atoi(old)
		return []string{strconv.Itoa(n + 1), strconv.Itoa(max(n-1, 0)), strconv.Itoa(n * 10)}
	case k.Type == schema.Bool:
		return []string{map[string]string{"true": "false", "false": "true"}[old]}
	case k.Type == schema.Date, k.Type == schema.When:
		day, err := time.Parse(time.DateOnly, old)
		if err != nil {
			return []string{"2021-03-04"}
		}
		return []string{day.AddDate(0, 0, 1).Format(time.DateOnly), day.AddDate(-1, 0, 0).Format(time.DateOnly), day.AddDate(0, 1, 0).Format(time.DateOnly)}
	case k.Form == schema.Zone:
		return []string{"Europe/Vienna", "UTC"}
	case k.Form == schema.Currency:
		return []string{"EUR", "GBP"}
	case k.Form == schema.Span, k.Form == schema.Quote:
		m := span.FindStringSubmatch(old)
		first, _ := strconv.Atoi(m[2])
		if last, err := strconv.Atoi(m[3]); err == nil {
			return []string{m[1] + strconv.Itoa(first+2) + "-" + strconv.Itoa(last+2) + m[4]}
		}
		return []string{m[1] + strconv.Itoa(first+2) + m[4]}
	case digit.MatchString(old): // a number as printed, an hour, a ratio, a telephone
		at := digit.FindAllStringIndex(old, -1)
		j := at[i%len(at)][0]
		next := string('0' + (old[j]-'0'+1)%10)
		return []string{old[:j] + next + old[j+1:]}
	case len(old) > 1 && old[0] < 0x80: // an address, a short name: a letter
		j := len(old) / 2
		letter := "e"
		if old[j] == 'e' {
			letter = "a"
		}
		return []string{old[:j] + letter + old[j+1:]}
	}
	return nil
}

// otherWords are two other words of an enumeration, of those that want the same
// keys beside them where there are such.
func otherWords(e *schema.Enum, old string, i int) []string {
	var same, rest []string
	for _, v := range e.Values {
		switch {
		case v.ID == old:
		case slices.Equal(v.Needs, e.Needs(old)):
			same = append(same, v.ID)
		default:
			rest = append(rest, v.ID)
		}
	}
	if len(same) == 0 {
		same = rest
	}
	if len(same) < 3 {
		return same
	}
	return []string{same[i%len(same)], same[(i+1+i/len(same)%(len(same)-1))%len(same)]}
}

// otherIDs is another id that exists.
func (c *catalogue) otherIDs(ref, old string, i int) []string {
	all := c.ids[ref]
	for j := range all {
		if id := all[(7*i+j)%len(all)]; id != old {
			return []string{id}
		}
	}
	return nil
}
