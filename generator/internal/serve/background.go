package serve

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"zhinan/generator/internal/diag"
)

// background is the run that makes every file of one build, to see what shows.
type background struct {
	cancel context.CancelFunc
	done   chan outcome // gives one outcome, whole or cut short
}

// behind begins such a run; running counts it. A processor is left free for
// whoever looks at pages, where there is more than one.
func behind(ctx context.Context, running *sync.WaitGroup, r Result, f *files) *background {
	ctx, cancel := context.WithCancel(ctx)
	b := &background{cancel, make(chan outcome, 1)}
	running.Go(func() {
		defer cancel()
		begin := time.Now()
		problems, err := makeAll(ctx, f)
		b.done <- outcome{result: Result{Files: r.Files, Problems: problems}, took: time.Since(begin), err: err, cut: ctx.Err() != nil}
	})
	return b
}

// makeAll makes every file and lets it go. It ends after the files under way
// when ctx does.
func makeAll(ctx context.Context, f *files) (diag.List, error) {
	var mu sync.Mutex
	var problems diag.List
	var errs []error
	var g errgroup.Group
	g.SetLimit(max(1, runtime.GOMAXPROCS(0)-1))
	for _, x := range f.list {
		if ctx.Err() != nil {
			break
		}
		g.Go(func() error {
			if ctx.Err() != nil {
				return nil
			}
			_, err := x.Bytes()
			found, rest := diag.Split(err)
			mu.Lock()
			defer mu.Unlock()
			problems.Merge(found)
			if rest != nil {
				errs = append(errs, fmt.Errorf("%s: %w", x.Path, rest))
			}
			return nil
		})
	}
	_ = g.Wait() // nothing above returns an error
	return problems, errors.Join(errs...)
}

// outcomes is where the run tells how it ended; a nil one never does.
func (b *background) outcomes() <-chan outcome {
	if b == nil {
		return nil
	}
	return b.done
}
