package serve

import (
	"context"
	"errors"
	"fmt"
	"html"
	"strings"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/output"
)

const (
	// quiet is how long there must be no change before a build: editors write
	// a file in several steps, and a branch switch changes many files.
	quiet = 80 * time.Millisecond
	// patience is how long changes without a pause may put a build off.
	patience = time.Second
)

// pause says when changes are to be built: when none has come for quiet or, if
// they keep coming, at the latest patience and quiet after the first. The zero
// value has seen none.
type pause struct {
	first time.Time // of the changes not yet built; zero: none
	over  <-chan time.Time
}

func (p *pause) change() {
	if p.first.IsZero() {
		p.first = time.Now()
	}
	if time.Since(p.first) < patience {
		p.over = time.After(quiet)
	}
}

// builder turns changes into builds, one at a time.
type builder struct {
	Options
	stage   *stage
	watcher *watcher
	behind  *background // of the build that is shown; nil when it has ended
	running sync.WaitGroup
}

type outcome struct {
	result Result
	took   time.Duration
	err    error
	watch  []error // what could not be watched
	cut    bool    // cut short: it tells nothing
}

// loop builds once, and again after changes, until ctx ends. It returns when
// no build is under way any more.
//
// Builds run beside it so that changes during a build are seen. All else,
// Report included, happens in this goroutine, while no build runs. A change
// ends the making of files behind the last build at once.
func (b *builder) loop(ctx context.Context) {
	done := make(chan outcome, 1)
	building := false
	start := func() {
		building = true
		go func() { done <- b.build() }()
	}
	start()

	var pending pause
	touch := func() {
		b.overtaken()
		pending.change()
	}
	var trouble []error
	for {
		// Changes wait for a build under way, then for the pause to end.
		ready := pending.over
		if building {
			ready = nil
		}
		select {
		case <-ctx.Done():
			b.drain(building, done)
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
			pending = pause{}
			start()
		case o := <-done:
			building = false
			b.take(ctx, o, pending.first.IsZero())
			trouble = append(trouble, o.watch...)
		case o := <-b.behind.outcomes():
			b.behind = nil
			b.checked(o)
		}
		if !building {
			for _, err := range trouble {
				b.report(outcome{err: err})
			}
			trouble = nil
		}
	}
}

// drain waits for what is under way, taking events meanwhile: see build.
func (b *builder) drain(building bool, done <-chan outcome) {
	for building {
		select {
		case <-done:
			building = false
		case <-b.watcher.Events:
		case <-b.watcher.Errors:
		}
	}
	b.overtaken()
	b.running.Wait()
}

// overtaken cuts short the making of files behind the build that is shown. It
// does not wait for those under way, whose outcome nobody hears of.
func (b *builder) overtaken() {
	if b.behind != nil {
		b.behind.cancel()
		b.behind = nil
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
	return outcome{result: result, took: time.Since(begin), err: err, watch: watch}
}

func (b *builder) report(o outcome) {
	if b.Report != nil {
		b.Report(o.result, o.took, o.err)
	}
}

// take shows a good build, and has every file of it made behind that unless a
// change has come already; after a bad one the last good one stays.
func (b *builder) take(ctx context.Context, o outcome, newest bool) {
	b.overtaken()
	if o.err == nil && o.result.Problems.Len() == 0 {
		f := newFiles(o.result.Files)
		b.stage.show(f)
		if newest {
			b.behind = behind(ctx, &b.running, o.result, f)
		}
	} else {
		b.stage.showProblem(func() []byte { return b.page(o.result, o.err) })
	}
	b.report(o)
}

// checked tells what showed when every file was made.
func (b *builder) checked(o outcome) {
	if o.cut {
		return
	}
	b.stage.remark(remarks(o.result.Problems, o.err))
	if b.Checked != nil {
		b.Checked(o.result, o.took, o.err)
	}
}

// remarks are problems as lines for the box in the pages.
func remarks(problems diag.List, err error) []string {
	var out []string
	for _, p := range problems.Sorted() {
		out = append(out, fmt.Sprintf("%s: %s / %s [%s]", p.At, p.Message.ZH, p.Message.EN, p.Rule))
	}
	if err != nil {
		out = append(out, err.Error())
	}
	return out
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
