package main

import (
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"gopkg.in/yaml.v3"
)

// The tests in this file hold .github/workflows/pages.yml to what GitHub Pages
// wants, as far as can be told without the service.

type workflow struct {
	Name        string
	On          map[string]yaml.Node
	Permissions map[string]string
	Concurrency struct {
		Group  string
		Cancel string `yaml:"cancel-in-progress"`
	}
	Jobs map[string]job
}

type job struct {
	If          string
	Needs       string
	RunsOn      string `yaml:"runs-on"`
	Timeout     int    `yaml:"timeout-minutes"`
	Permissions map[string]string
	Environment struct{ Name, URL string }
	Steps       []step
}

type step struct {
	ID, Name, Uses, Run string
	With, Env           map[string]string
}

func readWorkflow(t *testing.T) workflow {
	t.Helper()
	f, err := os.Open("../.github/workflows/pages.yml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var w workflow
	d := yaml.NewDecoder(f)
	d.KnownFields(true)
	if err := d.Decode(&w); err != nil {
		t.Fatal(err)
	}
	return w
}

func (j job) step(action string) (step, int) {
	for i, s := range j.Steps {
		if s.Name == action || strings.HasPrefix(s.Uses, action+"@") {
			return s, i
		}
	}
	return step{}, -1
}

var pinned = regexp.MustCompile(`^actions/[a-z-]+@(?:[0-9a-f]{40}|v[0-9]+)$`)

func TestWorkflow(t *testing.T) {
	w := readWorkflow(t)
	if len(w.Permissions) != 1 || w.Permissions["contents"] != "read" {
		t.Errorf("permissions of all jobs: %v", w.Permissions)
	}
	var push struct{ Branches []string }
	var nightly []struct{ Cron string }
	on, schedule := w.On["push"], w.On["schedule"]
	if err := on.Decode(&push); err != nil || len(push.Branches) != 1 || push.Branches[0] != "main" {
		t.Errorf("on push: %v %v", push, err)
	}
	if err := schedule.Decode(&nightly); err != nil || len(nightly) != 1 || !regexp.MustCompile(`^[0-5]?\d (?:[01]?\d|2[0-3]) \* \* \*$`).MatchString(nightly[0].Cron) {
		t.Errorf("on schedule: %v %v", nightly, err)
	}
	for _, name := range []string{"pull_request", "workflow_dispatch"} {
		if _, ok := w.On[name]; !ok {
			t.Errorf("it does not run on %s", name)
		}
	}
	if w.Concurrency.Cancel != "${{ github.event_name == 'pull_request' }}" || !strings.Contains(w.Concurrency.Group, "github.ref") {
		t.Errorf("concurrency: %+v: a deployment could be cancelled", w.Concurrency)
	}
	for name, j := range w.Jobs {
		if j.RunsOn == "" || j.Timeout == 0 {
			t.Errorf("%s: runs on %q for %d minutes", name, j.RunsOn, j.Timeout)
		}
		for _, s := range j.Steps {
			if s.Uses != "" && !pinned.MatchString(s.Uses) {
				t.Errorf("%s: %q is pinned neither by commit nor by major version", name, s.Uses)
			}
			if strings.Contains(s.Run, "${{") {
				t.Errorf("%s: an expression stands in a script: %s", name, s.Run)
			}
		}
	}
	test, build, deploy := w.Jobs["test"], w.Jobs["build"], w.Jobs["deploy"]
	if test.If != "" || build.Needs != "test" || deploy.Needs != "build" {
		t.Error("what is deployed is not what was tested")
	}
	for name, j := range map[string]job{"build": build, "deploy": deploy} {
		if j.If != "github.event_name != 'pull_request'" {
			t.Errorf("%s: a pull request could deploy", name)
		}
	}
	if p := deploy.Permissions; len(p) != 2 || p["pages"] != "write" || p["id-token"] != "write" || deploy.Environment.Name != "github-pages" {
		t.Errorf("deploy: %v in %q", p, deploy.Environment.Name)
	}
	last := -1
	for _, action := range []string{"actions/checkout", "actions/setup-go", "actions/configure-pages", "build", "actions/upload-pages-artifact"} {
		_, at := build.step(action)
		if at <= last {
			t.Errorf("build: %s is at place %d", action, at)
		}
		last = at
	}
	if s, _ := build.step("actions/setup-go"); s.With["go-version-file"] != "go.mod" || s.With["cache"] != "true" {
		t.Errorf("setup-go: %v", s.With)
	}
	if _, at := deploy.step("actions/deploy-pages"); at < 0 {
		t.Error("nothing is deployed")
	}
}

// TestPagesArtifact does what the build job does, with the variables it would
// have: it runs the step's script in a copy of the project, packs the folder
// as upload-pages-artifact does, serves it under /repo/ as GitHub Pages does,
// and follows every link from the first page on.
func TestPagesArtifact(t *testing.T) {
	const base = "https://owner.github.io/repo"
	w := readWorkflow(t)
	s, at := w.Jobs["build"].step("build")
	upload, _ := w.Jobs["build"].step("actions/upload-pages-artifact")
	if at < 0 || upload.With["path"] == "" {
		t.Fatal("no build step")
	}
	dir := t.TempDir()
	copyProject(t, dir)
	run := func(name string, args ...string) {
		t.Helper()
		cmd := exec.Command(name, args...)
		cmd.Dir, cmd.Env = dir, os.Environ()
		for k, v := range s.Env {
			v = strings.ReplaceAll(v, "${{ steps.pages.outputs.base_url }}", base)
			if strings.Contains(v, "${{") {
				t.Fatalf("%s: %s", k, v)
			}
			cmd.Env = append(cmd.Env, k+"="+v)
		}
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s %v: %v\n%s", name, args, err, out)
		}
	}
	run("bash", "-e", "-o", "pipefail", "-c", s.Run)
	run("tar", "--dereference", "--hard-dereference", "--directory", upload.With["path"], "-cf", "artifact.tar",
		"--exclude=.git", "--exclude=.github", "--exclude=.[^/]*", ".")
	served := filepath.Join(dir, "served")
	if err := os.Mkdir(served, 0o755); err != nil {
		t.Fatal(err)
	}
	run("tar", "-xf", "artifact.tar", "-C", "served")

	server := httptest.NewServer(http.HandlerFunc(func(out http.ResponseWriter, in *http.Request) {
		name, ok := strings.CutPrefix(in.URL.Path, "/repo/")
		if ok && (name == "" || strings.HasSuffix(name, "/")) {
			name += "index.html"
		}
		data, err := os.ReadFile(filepath.Join(served, filepath.FromSlash(path.Clean("/"+name))))
		if !ok || err != nil {
			out.Header().Set("Content-Type", "text/html; charset=utf-8")
			out.WriteHeader(http.StatusNotFound)
			data, _ = os.ReadFile(filepath.Join(served, "404.html"))
		}
		_, _ = out.Write(data) // the test reads it
	}))
	defer server.Close()

	c := crawler{t: t, seen: map[string]bool{}, local: func(to *url.URL) string {
		if rest, ok := strings.CutPrefix(to.String(), base+"/"); ok {
			return server.URL + "/repo/" + rest
		}
		if strings.HasPrefix(to.String(), server.URL) {
			return to.String()
		}
		return ""
	}}
	c.get(server.URL+"/repo/", http.StatusOK)
	c.get(server.URL+"/repo/zh/no/such/page/at/any/depth.html", http.StatusNotFound)
	for len(c.queue) > 0 {
		to := c.queue[0]
		c.queue = c.queue[1:]
		c.get(to, http.StatusOK)
	}
	var unreached []string
	err := filepath.WalkDir(served, func(p string, d fs.DirEntry, err error) error {
		if rel, _ := filepath.Rel(served, p); err == nil && !d.IsDir() && strings.HasSuffix(p, ".html") && rel != "404.html" && rel != "index.html" &&
			!c.seen[server.URL+"/repo/"+filepath.ToSlash(rel)] {
			unreached = append(unreached, rel)
		}
		return err
	})
	if err != nil || len(unreached) > 0 {
		t.Errorf("pages no link leads to: %v %v", unreached, err)
	}
	if len(c.seen) < 1000 {
		t.Errorf("only %d addresses were followed", len(c.seen))
	}
}

type crawler struct {
	t     *testing.T
	seen  map[string]bool
	queue []string
	local func(*url.URL) string // where to find an address of the site; "" for others
}

// get wants a status of an address, and queues what it links to.
func (c *crawler) get(to string, status int) {
	c.seen[to] = true
	resp, err := http.Get(to)
	if err != nil {
		c.t.Fatal(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != status {
		c.t.Errorf("%s: %s", to, resp.Status)
		return
	}
	if !strings.HasSuffix(to, ".html") && !strings.HasSuffix(to, "/") {
		return
	}
	doc, err := html.Parse(resp.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	here, err := url.Parse(to)
	if err != nil {
		c.t.Fatal(err)
	}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if n.Type != html.ElementNode || a.Key != "href" && a.Key != "src" {
				continue
			}
			ref, err := url.Parse(a.Val)
			if err != nil {
				c.t.Errorf("%s: %v", to, err)
				continue
			}
			next := here.ResolveReference(ref)
			next.Fragment = ""
			if at := c.local(next); at != "" && !c.seen[at] {
				c.seen[at] = true
				c.queue = append(c.queue, at)
			} else if at == "" && next.Scheme == "http" {
				c.t.Errorf("%s: link %q leaves the site", to, a.Val)
			}
		}
	}
}

// copyProject copies what a checkout would have for the build.
func copyProject(t *testing.T, dir string) {
	t.Helper()
	for _, name := range []string{"content", "templates", "static", "generator", "go.mod", "go.sum"} {
		err := filepath.WalkDir(filepath.Join("..", name), func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.Name() == "node_modules" {
				if d != nil && d.Name() == "node_modules" {
					return fs.SkipDir
				}
				return err
			}
			rel, err := filepath.Rel("..", p)
			if err != nil {
				return err
			}
			to := filepath.Join(dir, rel)
			if d.IsDir() {
				return os.MkdirAll(to, 0o755)
			}
			data, err := os.ReadFile(p)
			if err != nil {
				return err
			}
			return os.WriteFile(to, data, 0o644)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
