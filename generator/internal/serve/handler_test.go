package serve

import (
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"zhinan/generator/internal/output"
)

func TestBytesAreTheBuilds(t *testing.T) {
	files := map[string][2]string{ // path → URL, type
		"index.html":         {"/", "text/html; charset=utf-8"},
		"404.html":           {"/404.html", "text/html; charset=utf-8"},
		"zh/index.html":      {"/zh/", "text/html; charset=utf-8"},
		"zh/指南/index.html":   {"/zh/%E6%8C%87%E5%8D%97/", "text/html; charset=utf-8"},
		"css/a.css":          {"/css/a.css", "text/css; charset=utf-8"},
		"js/other.js":        {"/js/other.js", "text/javascript; charset=utf-8"},
		"a.svg":              {"/a.svg", "image/svg+xml"},
		"a.json":             {"/a.json", "application/json"},
		"sitemap.xml":        {"/sitemap.xml", "application/xml; charset=utf-8"},
		"a.webmanifest":      {"/a.webmanifest", "application/manifest+json"},
		"robots.txt":         {"/robots.txt", "text/plain; charset=utf-8"},
		"a b.pdf":            {"/a%20b.pdf", "application/pdf"},
		"f.woff2":            {"/f.woff2", "font/woff2"},
		"a.PNG":              {"/a.PNG", "image/png"},
		"favicon.ico":        {"/favicon.ico", "image/x-icon"},
		"CNAME":              {"/CNAME", "application/octet-stream"},
		"empty.txt":          {"/empty.txt", "text/plain; charset=utf-8"},
		".well-known/a.json": {"/.well-known/a.json", "application/json"},
	}
	data := func(name string) string {
		if name == "empty.txt" {
			return ""
		}
		return "<html>\x00\xff\r\n" + name
	}
	var pairs []string
	for name := range files {
		pairs = append(pairs, name, data(name))
	}
	p := start(t, nil, pairs...)
	for name, want := range files {
		resp, body := p.get(want[0])
		if resp.StatusCode != 200 || body != data(name) {
			t.Errorf("%s: %s %q", want[0], resp.Status, body)
		}
		h := resp.Header
		if h.Get("Content-Type") != want[1] || h.Get("Cache-Control") != "no-store" || h.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: headers %v", want[0], h)
		}
		head, body := p.do("HEAD", want[0], nil)
		if head.StatusCode != 200 || body != "" || head.ContentLength != int64(len(data(name))) || head.Header.Get("Content-Type") != want[1] {
			t.Errorf("HEAD %s: %s %q %v", want[0], head.Status, body, head.Header)
		}
	}
	p.wantBody("/zh/index.html", data("zh/index.html"))
	p.wantBody("/?q=1", data("index.html"))
}

func TestScriptIsAppendedTo(t *testing.T) {
	const script = "let a // no newline at the end"
	p := start(t, nil, "js/zhinan.js", script, "index.html", "1")
	resp, first := p.get("/js/zhinan.js")
	if !strings.HasPrefix(first, script+"\n;(function") || resp.Header.Get("Content-Type") != "text/javascript; charset=utf-8" {
		t.Errorf("%v %q", resp.Header, first)
	}
	if !regexp.MustCompile(`EventSource\("/-/events\?seen=[A-Z0-9]+-1"\)`).MatchString(first) {
		t.Errorf("no version in %q", first)
	}
	if head, body := p.do("HEAD", "/js/zhinan.js", nil); head.ContentLength != int64(len(first)) || body != "" {
		t.Errorf("HEAD: %d, want %d", head.ContentLength, len(first))
	}
	if _, second := p.get("/js/zhinan.js"); second != first {
		t.Error("the second answer differs; were the build's bytes changed?")
	}
}

// Slices of a build may have others behind them.
func TestScriptDoesNotRunOver(t *testing.T) {
	whole := []byte("script and what follows")
	s := newStage()
	s.show(newFiles([]output.File{output.Static(scriptPath, whole[:6])}))
	w := httptest.NewRecorder()
	newHandler(s, plainProblems).ServeHTTP(w, httptest.NewRequest("GET", "http://localhost/js/zhinan.js", nil))
	if !strings.HasPrefix(w.Body.String(), "script\n;(") || string(whole) != "script and what follows" {
		t.Errorf("%q, behind it %q", w.Body, whole)
	}
}

func TestRoutes(t *testing.T) {
	p := start(t, nil, "index.html", "home", "404.html", "lost", "zh/index.html", "zh", "zh/a b/index.html", "ab", "css/a.css", "css")
	tests := []struct {
		method, path string
		status       int
		location     string
		body         string
	}{
		{"GET", "/zh", 301, "/zh/", ""},
		{"HEAD", "/zh", 301, "/zh/", ""},
		{"GET", "/zh?q=a%20b", 301, "/zh/?q=a%20b", ""},
		{"GET", "/zh/a%20b", 301, "/zh/a%20b/", ""},
		{"GET", "/nothing", 404, "", "lost"},
		{"HEAD", "/nothing", 404, "", ""},
		{"GET", "/zh/nothing/", 404, "", "lost"},
		{"GET", "/css/", 404, "", "lost"}, // no listing
		{"GET", "/css", 404, "", "lost"},
		{"GET", "/index.html/", 404, "", "lost"},
		{"GET", "/-/", 404, "", "lost"},
		{"GET", "/js/zhinan.js", 404, "", "lost"},
		{"GET", "/..%2f..%2fetc/passwd", 404, "", "lost"},
		{"GET", "/%2fexample.org%2f..%2fzh", 404, "", "lost"},
		{"GET", "/%2fexample.org/..%2fzh", 404, "", "lost"},
		{"GET", "//example.org/", 307, "/example.org/", ""},
		{"GET", "/%5Cexample.org", 404, "", "lost"},
		{"POST", "/", 405, "", ""},
		{"PUT", "/index.html", 405, "", ""},
		{"DELETE", "/-/events", 405, "", ""},
		{"OPTIONS", "/", 405, "", ""},
	}
	for _, tt := range tests {
		resp, body := p.do(tt.method, tt.path, nil)
		if resp.StatusCode != tt.status || resp.Header.Get("Location") != tt.location {
			t.Errorf("%s %s: %d %q, want %d %q", tt.method, tt.path, resp.StatusCode, resp.Header.Get("Location"), tt.status, tt.location)
		}
		if tt.status == 404 && body != tt.body {
			t.Errorf("%s %s: body %q", tt.method, tt.path, body)
		}
		if tt.status == 405 && resp.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s %s: Allow %q", tt.method, tt.path, resp.Header.Get("Allow"))
		}
		if h := resp.Header; h.Get("Cache-Control") != "no-store" || h.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s %s: headers %v", tt.method, tt.path, h)
		}
	}
}

func TestNoPageForTheLost(t *testing.T) {
	p := start(t, nil, "index.html", "home")
	if resp, body := p.get("/nothing"); resp.StatusCode != 404 || body == "" {
		t.Errorf("%s %q", resp.Status, body)
	}
}

func TestHosts(t *testing.T) {
	p := start(t, nil, "index.html", "home")
	for host, want := range map[string]int{
		"localhost": 200, "LOCALHOST:1": 200, "127.0.0.1": 200, "127.9.9.9:80": 200, "[::1]": 200, "[::1]:8080": 200,
		"example.org": 403, "example.org:8080": 403, "localhost.example.org": 403, "127.0.0.1.example.org": 403,
		"192.168.0.1": 403, "0.0.0.0": 403, "[::]": 403, "localhost:1:2": 403,
	} {
		for _, path := range []string{"/", "/-/events", "//zh"} {
			resp, body := p.do("HEAD", path, func(r *http.Request) { r.Host = host })
			status := resp.StatusCode
			if path == "//zh" && want == 200 {
				continue
			}
			if status != want || strings.Contains(body, "home") {
				t.Errorf("Host %q %s: %d, want %d", host, path, status, want)
			}
		}
	}
}
