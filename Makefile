# The commands of this project.  They need git, make and Python 3.11 or later; everything else goes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CODE := src tests benchmarks training

# The browser tests need Debian's chromium; `make test` installs it where it is missing and root asks.
BROWSER := command -v chromium chromium-browser >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	&& { apt-get install -qq -y chromium || { apt-get update -qq && apt-get install -qq -y chromium; }; } >/dev/null 2>&1; }

DEMO := examples/silent-satellite/pages
REPORT := out/demo.html
FOLDER ?= $(DEMO)
OUT ?= out
PAGES ?= 1000,10000,100000
MUTATED ?= 10000

.DEFAULT_GOAL := help
.PHONY: help setup demo test workbench check-workbench bench bench-quick bench-scale bench-copies bench-stories bench-fuzz bench-desk bench-kills
.PHONY: bench-api clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

setup: $(STAMP) ## create .venv and install the package with its tools

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "make: Python 3.11 or later is needed, $(PYTHON) is " + sys.version.split()[0] + " (set PYTHON=...)")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(STAMP) ## trace an example story; the last line is the path of its HTML report
	@echo
	$(BIN)/accordingto trace $(DEMO) --html $(CURDIR)/$(REPORT)

test: $(STAMP) ## lint, types, tests, the docs' samples, the quality gate
	@$(BROWSER) || echo 'make: no chromium here, so browser tests will be skipped (Debian: apt-get install chromium)' >&2
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy
	$(BIN)/pytest

workbench: frontend/node_modules ## build the workbench's page from frontend/ into the package (needs node and npm)
	cd frontend && npm run --silent build

check-workbench: frontend/node_modules ## types and unit tests of frontend/, and that the committed bundle is what it builds
	cd frontend && npm run --silent check && npm run --silent test
	@before=$$(cat src/accordingto/desk/static/* | sha256sum); $(MAKE) --no-print-directory workbench; \
	test "$$before" = "$$(cat src/accordingto/desk/static/* | sha256sum)" || { echo 'make: the committed workbench is not what its sources build; run make workbench and commit' >&2; exit 1; }

frontend/node_modules: frontend/package-lock.json
	cd frontend && npm ci --silent --ignore-scripts
	@touch $@

bench: $(STAMP) ## speed of each stage on FOLDER=... (default: the example story)
	$(BIN)/python -m benchmarks.speed $(FOLDER)

bench-quick: $(STAMP) ## reading in full against reading quickly: what is found, how fast, by language
	$(BIN)/python -m benchmarks.quick

bench-scale: $(STAMP) ## time, memory and what is right for PAGES=1000,10000,100000 invented pages
	$(BIN)/python -m benchmarks.scale --pages $(PAGES)

bench-copies: $(STAMP) ## copy detection beside datasketch, which is installed for it
	$(BIN)/python -m pip install --quiet --disable-pip-version-check datasketch
	$(BIN)/python -m benchmarks.copies

bench-stories: $(STAMP) ## trace and score STORIES=a folder of stories with gold beside an eval folder
	@test -n '$(STORIES)' || { echo 'make bench-stories: say where the stories are, STORIES=...' >&2; exit 2; }
	$(BIN)/python -m benchmarks.stories $(STORIES) --out $(OUT)

bench-fuzz: $(STAMP) ## read MUTATED=10000 mutated pages: no crash, no hang, no leak
	$(BIN)/python -m benchmarks.fuzz --pages $(MUTATED)

bench-desk: $(STAMP) ## the desk: build one of a million statements in OUT (minutes, 3 GB), measure its views, search and adding
	@mkdir -p $(OUT)
	$(BIN)/python -m benchmarks.desk views $(OUT)/million.db
	$(BIN)/python -m benchmarks.desk add $(OUT)/ten-thousand.db $(FOLDER)

bench-kills: $(STAMP) ## the desk: kill whoever writes to it a hundred times
	$(BIN)/python -m benchmarks.kills

bench-api: $(STAMP) ## the desk: fuzz its API by its OpenAPI document (installs schemathesis)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'schemathesis>=4,<5'
	$(BIN)/python -m benchmarks.api

clean: ## remove .venv, out and caches
	rm -rf $(VENV) out build frontend/node_modules frontend/.tests dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
