# The commands of this project.  They need git, make and Python 3.11 or later; everything else goes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CODE := src tests benchmarks training

DEMO := examples/silent-satellite/pages
REPORT := out/demo.html
FOLDER ?= $(DEMO)
OUT ?= out

.DEFAULT_GOAL := help
.PHONY: help setup demo test bench bench-stories clean

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
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy
	$(BIN)/pytest

bench: $(STAMP) ## speed of each stage on FOLDER=... (default: the example story)
	$(BIN)/python -m benchmarks.speed $(FOLDER)

bench-stories: $(STAMP) ## trace and score STORIES=a folder of stories with gold beside an eval folder
	@test -n '$(STORIES)' || { echo 'make bench-stories: say where the stories are, STORIES=...' >&2; exit 2; }
	$(BIN)/python -m benchmarks.stories $(STORIES) --out $(OUT)

clean: ## remove .venv, out and caches
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
