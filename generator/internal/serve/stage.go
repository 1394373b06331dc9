package serve

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"sync"
)

// stage holds what is shown now, and tells those who wait when that changes.
type stage struct {
	mu      sync.Mutex
	now     shown
	changed chan struct{} // closed at the next change
	started chan struct{} // closed when the first build has ended
	run     string        // tells this run from the one before
	states  int
}

// shown is one state of the site. It is not changed once made.
type shown struct {
	files   *files   // nil while no build has been good
	version string   // differs between states, and between runs
	problem []byte   // the page to show while there are no files
	remarks []string // problems that showed when every file was made
}

func newStage() *stage {
	run := rand.Text()
	return &stage{
		now:     shown{version: run + "-0"},
		changed: make(chan struct{}),
		started: make(chan struct{}),
		run:     run,
	}
}

// show makes a good build visible.
func (s *stage) show(f *files) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.change(shown{files: f})
}

// remark adds problems to what is shown, without making it another: pages show
// them and need not be loaded anew.
func (s *stage) remark(lines []string) {
	if len(lines) == 0 {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now.remarks = lines
	s.wake()
}

// showProblem shows a page if there is nothing good to show. A page that says
// something new is a change too: else the author would read old complaints.
func (s *stage) showProblem(page func() []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.now.files != nil {
		return
	}
	if problem := page(); s.now.problem == nil || !bytes.Equal(problem, s.now.problem) {
		s.change(shown{problem: problem})
	}
}

// change needs the lock.
func (s *stage) change(to shown) {
	s.states++
	to.version = fmt.Sprintf("%s-%d", s.run, s.states)
	s.now = to
	s.wake()
	if s.states == 1 {
		close(s.started)
	}
}

// wake tells those who wait; it needs the lock.
func (s *stage) wake() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// look returns what is shown, and a channel that closes when that is no
// longer so.
func (s *stage) look() (shown, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now, s.changed
}
