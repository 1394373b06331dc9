package serve

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"zhinan/generator/internal/diag"
)

const (
	scriptPath = "js/zhinan.js" // the one response that is not the build's bytes
	eventsPath = "/-/events"
)

//go:embed reload.js
var reloadScript string

// handler answers from the stage. problem is the page for what is not to be had.
type handler struct {
	stage   *stage
	problem func(Result, error) []byte
}

func newHandler(s *stage, problem func(Result, error) []byte) http.Handler {
	h := &handler{s, problem}
	mux := http.NewServeMux()
	mux.HandleFunc(eventsPath, h.events)
	mux.HandleFunc("/", h.page)
	return h.admit(mux)
}

// admit turns away what no author's browser asks for, before any routing.
func (h *handler) admit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		// A foreign name that resolves to this machine would let any web page
		// read the drafts (DNS rebinding).
		if !isLoopback(hostname(r.Host)) {
			http.Error(w, "this preview answers to loopback names only", http.StatusForbidden)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// hostname is the Host header without its port.
func hostname(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	return strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
}

func (h *handler) page(w http.ResponseWriter, r *http.Request) {
	select {
	case <-h.stage.started:
	case <-r.Context().Done():
		// Only on the way out: the author gave up, or the server ends.
		http.Error(w, "the preview ends", http.StatusServiceUnavailable)
		return
	}
	now, _ := h.stage.look()
	name := strings.TrimPrefix(r.URL.Path, "/")
	if now.files == nil {
		if name == scriptPath {
			send(w, r, http.StatusOK, name, reloader(now.version))
			return
		}
		send(w, r, http.StatusInternalServerError, "problem.html", now.problem)
		return
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	switch {
	case now.files.has(name):
		h.file(w, r, http.StatusOK, now, name)
	case now.files.has(name + "/index.html"):
		to := url.URL{Path: "/" + name + "/", RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, to.String(), http.StatusMovedPermanently)
	case now.files.has("404.html"):
		h.file(w, r, http.StatusNotFound, now, "404.html")
	default:
		http.Error(w, "not found", http.StatusNotFound)
	}
}

// file has one file made and sends it; one that cannot be made is answered
// with what is wrong.
func (h *handler) file(w http.ResponseWriter, r *http.Request, status int, now shown, name string) {
	data, err := now.files.bytes(name)
	if err != nil {
		problems, rest := diag.Split(err)
		send(w, r, http.StatusInternalServerError, "problem.html", h.problem(Result{Problems: problems}, rest))
		return
	}
	if name == scriptPath {
		// A fresh slice: the build's bytes are not to be changed.
		data = append(append(data[:len(data):len(data)], '\n'), reloader(now.version)...)
	}
	send(w, r, status, name, data)
}

// reloader is the script that waits for a version other than the given one.
func reloader(version string) []byte {
	return []byte(strings.ReplaceAll(reloadScript, "VERSION", version))
}

func send(w http.ResponseWriter, r *http.Request, status int, name string, data []byte) {
	w.Header().Set("Content-Type", contentType(name))
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(data) // A reader that has gone is no one's problem.
	}
}

// events streams a message whenever what is shown differs from what the page
// was made of, and another with the problems that showed since. The page says that itself: so no change is lost between its
// loading and its listening, nor while it was hidden, nor by a new start of
// the server.
func (h *handler) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.WriteHeader(http.StatusOK)
	if r.Method == http.MethodHead {
		return
	}
	now, changed := h.stage.look()
	seen := now.version
	if v := r.URL.Query().Get("seen"); v != "" {
		seen = v
	}
	control := http.NewResponseController(w)
	message := ": listening\n\n"
	told := false // the remarks of the version that was seen
	for {
		if now.version != seen {
			message += "data: reload\n\n"
			seen, told = now.version, false
		}
		if !told && len(now.remarks) > 0 {
			message += "event: problems\ndata: " + asJSON(now.remarks) + "\n\n"
			told = true
		}
		if _, err := fmt.Fprint(w, message); err != nil {
			return
		}
		if control.Flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
		message = ""
		now, changed = h.stage.look()
	}
}

// asJSON is one line: JSON knows no other line break than \n in a string.
func asJSON(lines []string) string {
	data, err := json.Marshal(lines)
	if err != nil {
		return "[]" // strings can always be written
	}
	return string(data)
}
