# Two commands matter: make site builds the website into public/, make test
# proves it. Only Go and make are needed for the first.
GO ?= go

.PHONY: site pdf check portable serve schemas test test-setup test-compile test-go test-browser quick shots picture audit fuzz synth bench bench-go fmt clean

# Booklets are typeset where typst or Node is there; else the site is built
# without them, and the build says so.
site:
	@sh generator/typst/setup.sh
	$(GO) run ./generator build -v -pdf

# The booklets alone, into pdf/; fails without a typesetter.
pdf:
	@sh generator/typst/setup.sh
	$(GO) run ./generator pdf -v

check:
	$(GO) run ./generator check -v

# The whole site as one zip file, for a file share or a USB stick.
portable:
	@sh generator/typst/setup.sh
	$(GO) run ./generator portable -v -pdf

serve:
	$(GO) run ./generator serve

# JSON Schemas by which an editor's program completes and explains keys
# (docs/editing.md), into .schemas/.
schemas:
	$(GO) run ./generator schema -v

# Everything. What the tests need is installed while Go compiles, one installer
# after the other since two would wait for one lock; then both parts run
# side by side, and what a command says comes in one piece once it has ended.
SIDE_BY_SIDE := --no-print-directory -j2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=line)
test:
	@$(MAKE) $(SIDE_BY_SIDE) test-setup test-compile
	@$(MAKE) $(SIDE_BY_SIDE) test-browser test-go

test-setup:
	sh generator/typst/tools.sh
	bash generator/browser/setup.sh

# With the race detector (five to ten times slower) a whole build with 1, 2, 3
# and 7 processors, and the packages that start goroutines; without it all else,
# for nothing need run twice.
INTERNAL := ./generator/internal
RACE := $(addprefix $(INTERNAL)/,check export i18n output serve source)
SAME := ^TestSameContentSameBytes$$
test-go:
	$(GO) test -timeout 10m -skip '$(SAME)' $(filter-out $(RACE:./%=zhinan/%),$(shell $(GO) list ./...))
	$(GO) test -race -timeout 10m -run '$(SAME)' $(INTERNAL)/pipeline
	$(GO) test -race -timeout 10m $(RACE)
	$(GO) test -race -timeout 5m -run '^TestProgram' $(INTERNAL)/typeset

test-compile:
	$(GO) build ./...
	$(GO) build -race $(RACE) $(INTERNAL)/typeset $(INTERNAL)/pipeline

# Installs what it needs: npm packages from the lock file, Chromium and a
# Chinese font from the system's packages.
test-browser:
	bash generator/browser/run.sh

# What one runs at each save: all tests of Go but those that take their time.
# Left out, and run by make test, are what needs a typesetter, the builds that
# are killed, the read of a site while it is exchanged, the Pages workflow, the
# site built again and again, inputs of ten thousand directions or a megabyte,
# the measure of what the checks notice, the race detector, and all browsers.
SLOW := TestBooklets TestHardContent TestCharacterWithoutAFace \
  TestKilledAtAnyMoment TestReaderSeesOneVersion TestPagesArtifact \
  TestSameContentSameBytes TestTenThousand TestBounded TestMutations
space := $(subst ,, )
quick:
	$(GO) test -timeout 2m -skip '^($(subst $(space),|,$(strip $(SLOW))))$$' ./...

# Pictures of every kind of page, to look at.
SHOTS ?= shots
shots:
	bash generator/browser/run.sh shots $(SHOTS)

# The picture in the README, from the site as it is now; wants pngquant.
picture:
	bash generator/browser/run.sh picture docs/site.png

# Lighthouse on home, list, direction and search, as a phone sees them.
audit:
	bash generator/browser/run.sh audit

# Every fuzz target for a while; findings are kept as seeds.
FUZZTIME ?= 30s
fuzz:
	@for pkg in $$($(GO) list ./...); do \
	  for f in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
	    echo "$$pkg $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) $$pkg || exit 1; \
	  done; \
	done

# A synthetic catalogue of N directions as a whole project in DIR (empty or
# absent), without a problem: make synth N=1000 DIR=../large
N ?= 1000
synth:
	@test -n "$(DIR)" || { echo 'make synth wants DIR: the folder to write, empty or absent'; exit 2; }
	$(GO) run ./generator/synth -n $(N) -out "$(DIR)" -from .

# What a build, an unchanged build and a check cost at several sizes: cpu, wall,
# peak memory, files, bytes. SIZES="66 1000" leaves the largest out.
SIZES ?= 66 1000 10000
bench:
	$(GO) run ./generator/bench -sizes "$(SIZES)" -go "$(GO)"

# The benchmarks of single packages.
bench-go:
	$(GO) test -run '^$$' -bench . -benchmem ./...

fmt:
	gofmt -w generator

clean:
	find public -mindepth 1 ! -name .gitignore -delete
