package serve

import (
	"context"
	"errors"
	"fmt"
	"html"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"zhinan/generator/internal/output"
)

const (
	// quiet is how long there must be no change before a build: editors write
	// a file in several steps, and a branch switch changes many files.
	quiet = 80 * time.Millisecond
	// patience is how long changes without a pause may put a build off.
	patience = time.Second
)

// builder turns changes into builds, one at a time.
type builder struct {
	Options
	stage   *stage
	watcher *watcher
}

type outcome struct {
	result Result
	took   time.Duration
	err    error
	watch  []error // what could not be watched
}

// loop builds once, and again after changes, until ctx ends. It returns when
// no build is under way any more.
//
// Builds run beside it so that changes during a build are seen. All else,
// Report included, happens in this goroutine, while no build runs.
func (b *builder) loop(ctx context.Context) {
	done := make(chan outcome, 1)
	building := false
	start := func() {
		building = true
		go func() { done <- b.build() }()
	}
	start()

	var dirty time.Time // of the first change not yet built; zero: none
	var due <-chan time.Time
	touch := func() {
		if dirty.IsZero() {
			dirty = time.Now()
		}
		if time.Since(dirty) < patience {
			due = time.After(quiet)
		}
	}
	var trouble []error
	for {
		// Changes wait for a build under way, then for the pause to end.
		ready := due
		if building {
			ready = nil
		}
		select {
		case <-ctx.Done():
			for building {
				select {
				case <-done:
					building = false
				case <-b.watcher.Events: // see build
				case <-b.watcher.Errors:
				}
			}
			return
		case event := <-b.watcher.Events:
			if b.watcher.concerns(event) {
				touch()
			}
		case err := <-b.watcher.Errors:
			// Too many changes at once, as a rule, and some of them lost. The
			// build looks at everything anyhow, so that is no one's concern.
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				trouble = append(trouble, fmt.Errorf("watch for changes: %w", err))
			}
			touch()
		case <-ready:
			dirty, due = time.Time{}, nil
			start()
		case o := <-done:
			building = false
			b.take(o)
			trouble = append(trouble, o.watch...)
		}
		if !building {
			for _, err := range trouble {
				b.report(outcome{err: err})
			}
			trouble = nil
		}
	}
}

// build first watches what is new, so that a change after it was read is
// noticed. It is done here because on some systems adding a watch waits until
// events are taken, which the loop does meanwhile.
func (b *builder) build() outcome {
	watch := b.watcher.addAll()
	begin := time.Now()
	result, err := b.Build()
	if err == nil && result.Problems.Len() == 0 {
		// What could not be published is not to look fine in the preview.
		err = output.Validate(result.Files)
	}
	return outcome{result, time.Since(begin), err, watch}
}

func (b *builder) report(o outcome) {
	if b.Report != nil {
		b.Report(o.result, o.took, o.err)
	}
}

// take shows a good build; after a bad one the last good one stays.
func (b *builder) take(o outcome) {
	if o.err == nil && o.result.Problems.Len() == 0 {
		files := make(map[string][]byte, len(o.result.Files))
		for _, f := range o.result.Files {
			files[f.Path] = f.Data
		}
		b.stage.show(files)
	} else {
		b.stage.showProblem(func() []byte {
			if b.ProblemPage != nil {
				return b.ProblemPage(o.result, o.err)
			}
			return plainProblems(o.result, o.err)
		})
	}
	b.report(o)
}

// plainProblems is the page for callers that have none.
func plainProblems(r Result, err error) []byte {
	var list strings.Builder
	if err != nil {
		fmt.Fprintln(&list, err)
	}
	_ = r.Problems.Print(&list, false, nil) // A Builder takes everything.
	return []byte(`<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>The site cannot be built</title>
<script src="/` + scriptPath + `" defer></script>
<h1>The site cannot be built</h1>
<pre>` + html.EscapeString(list.String()) + `</pre>
</html>
`)
}
