package output

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"
)

// collect asks for every file, in parallel, as many at once as there are
// processors: it notes the sum, compares with what is on disk, writes what
// differs into the staging folder and lets the bytes go. One file that cannot
// be made stops nothing but the writing, so that the error holds them all.
// The plan is complete afterwards.
func (s *stager) collect(files []File) error {
	c := collection{stager: s, conflicts: s.plan.foldersInTheWay()}
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, f := range files {
		g.Go(func() error {
			c.take(i, f)
			return nil
		})
	}
	_ = g.Wait() // nothing above returns an error
	return c.finish()
}

// collection is what the askers know together. failed holds the errors by the
// order of the files, so that they are told in that order.
type collection struct {
	*stager
	mu        sync.Mutex
	conflicts []string
	failed    []failure
}

type failure struct {
	at  int
	err error
}

// take asks for one file and deals with it.
func (c *collection) take(at int, f File) {
	data, err := f.ask()
	if err != nil {
		c.fail(at, err)
		return
	}
	sum := digest(data)
	same, conflict, err := c.plan.compare(c.stager.at.dir, f.Path, data)
	if err != nil {
		c.fail(at, err)
		return
	}
	if c.note(f.Path, sum, same, conflict) {
		if err := c.put(f.Path, data); err != nil {
			c.fail(at, fmt.Errorf("stage %s: %w", f.Path, err))
		}
	}
}

// note records what a file was found to be, and says whether it is to be
// written: not when it is there, nor when nothing will be published anyhow.
func (c *collection) note(rel, sum string, same bool, conflict string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.plan.sums[rel] = sum
	if conflict != "" {
		c.conflicts = append(c.conflicts, conflict)
	}
	if same {
		c.plan.same = append(c.plan.same, rel)
		c.plan.sum.Unchanged++
		return false
	}
	c.plan.sum.Written++
	return len(c.conflicts)+len(c.failed) == 0
}

func (c *collection) fail(at int, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.failed = append(c.failed, failure{at, err})
}

// finish joins what forbids the exchange, or completes the plan.
func (c *collection) finish() error {
	slices.SortFunc(c.failed, func(a, b failure) int { return a.at - b.at })
	var errs []error
	if len(c.conflicts) > 0 {
		slices.Sort(c.conflicts)
		errs = append(errs, &ConflictError{Paths: slices.Compact(c.conflicts)})
	}
	for _, f := range c.failed {
		errs = append(errs, f.err)
	}
	slices.Sort(c.plan.same)
	c.plan.manifest = formatManifest(c.plan.sums)
	return errors.Join(errs...)
}
