package mutation

import (
	"fmt"
	"maps"
	"path"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/pipeline"
)

// edit is one change of one record: what it makes of the files it touches, and
// where that stands.
type edit struct {
	kind    string
	path    string // the keys that lead to a value
	what    string // old → new
	record  *record
	files   map[string]string // what becomes of files, or
	changes map[int]string    // of single lines of the record's own
	places  []place
}

// place is some lines of a file.
type place struct {
	file        string
	first, last int
}

// verdict is what the checks said of an edit.
type verdict struct {
	edit
	caught, file, line bool
	quiet              bool // nothing was said of the record, whatever was changed in it
	said               []string
}

// judge runs the checks over all edits, many a run: first with several of one
// record, of the same key and not on the same lines, which are caught where a
// problem stands on their lines; then those that are not yet, though something
// is reported of their record, again, one a record: there whatever is reported
// in the record's folder counts.
func judge(t testing.TB, c *catalogue, edits []edit, most int) []verdict {
	t.Helper()
	out := make([]verdict, len(edits))
	var left []int
	for i := range edits {
		left = append(left, i)
	}
	runs := 0
	if most > 1 {
		first := pack(edits, left, most)
		left, runs = nil, len(first)
		c.runAll(t, edits, first, out)
		for i, v := range out {
			if !v.line && !v.quiet {
				left = append(left, i)
			}
		}
	}
	second := pack(edits, left, 1)
	c.runAll(t, edits, second, out)
	t.Logf("%d edits in %d runs", len(edits), runs+len(second))
	return out
}

// pack divides edits into runs with at most so many of one record. What stands
// in a guide holds for its directions, so guides have runs of their own.
func pack(edits []edit, list []int, most int) [][]int {
	var out [][]int
	for _, guides := range []bool{false, true} {
		first := len(out)
		in := []map[*record][]int{} // of each run
		full := map[*record]int{}   // runs that have no room for more of a record
		for _, i := range list {
			e := edits[i]
			if e.record.guide != guides {
				continue
			}
			run := full[e.record]
			for run < len(in) && !fits(edits, in[run][e.record], e, most) {
				run++
			}
			if run == len(in) {
				in, out = append(in, map[*record][]int{}), append(out, nil)
			}
			in[run][e.record] = append(in[run][e.record], i)
			out[first+run] = append(out[first+run], i)
			for full[e.record] < len(in) && len(in[full[e.record]][e.record]) >= most {
				full[e.record]++
			}
		}
	}
	return out
}

// fits reports whether an edit can be judged beside others of its record: they
// change one line each of one file, of the same key, in other items.
func fits(edits []edit, others []int, e edit, most int) bool {
	if len(others) >= most {
		return false
	}
	for _, o := range others {
		x := edits[o]
		if x.key() != e.key() || len(x.changes) == 0 || len(e.changes) == 0 || x.places[0].first <= e.places[0].last && e.places[0].first <= x.places[0].last {
			return false
		}
	}
	return true
}

// key is the key of the record an edit is in.
func (e edit) key() string {
	key, _, _ := strings.Cut(e.path, ".")
	return key
}

func (c *catalogue) runAll(t testing.TB, edits []edit, runs [][]int, out []verdict) {
	jobs := make(chan []int)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for run := range jobs {
				for i, v := range c.run(t, edits, run) {
					out[run[i]] = v
				}
			}
		})
	}
	for _, r := range runs {
		jobs <- r
	}
	close(jobs)
	wg.Wait()
}

// run checks the content with the edits of one run.
func (c *catalogue) run(t testing.TB, edits []edit, run []int) []verdict {
	files := maps.Clone(c.files)
	for _, i := range run {
		for name, data := range edits[i].files {
			files[name] = &fstest.MapFile{Data: []byte(data)}
		}
		for line, words := range edits[i].changes {
			name := edits[i].record.file
			files[name] = &fstest.MapFile{Data: []byte(setLine(string(files[name].Data), line, words))}
		}
	}
	_, found, err := pipeline.Content(files)
	if err != nil {
		t.Error(err)
		return make([]verdict, len(run))
	}
	problems := found.Sorted()
	if len(run) == 0 {
		c.problems = len(problems)
	}
	var out []verdict
	for _, i := range run {
		v := verdict{edit: edits[i]}
		for _, p := range problems {
			if v.record.holds(p.At) {
				v.weigh(p)
			}
		}
		v.quiet = !v.caught
		out = append(out, v)
	}
	return out
}

// holds reports whether a place is one of the record's.
func (r *record) holds(at diag.Position) bool {
	if r.last > 0 {
		return at.File == r.file && at.Line >= r.first && at.Line <= r.last
	}
	return path.Dir(at.File) == r.dir
}

// weigh notes a problem of the record. The two sides of a text are one place:
// a difference between them is told at either.
func (v *verdict) weigh(p diag.Problem) {
	v.caught = true
	v.said = append(v.said, fmt.Sprintf("%s: %s [%s]", p.At, p.Message.EN, p.Rule))
	for _, at := range v.places {
		if twin(at.file) != twin(p.At.File) {
			continue
		}
		v.file = true
		v.line = v.line || p.At.Line >= at.first && p.At.Line <= at.last
	}
}

func twin(file string) string {
	return strings.Replace(strings.Replace(file, "/zh.md", "/body", 1), "/en.md", "/body", 1)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
