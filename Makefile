# Thin words for the project's commands. Each sets up what it needs; see CONTRIBUTING.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev

export NO_MKDOCS_2_WARNING = 1

.DEFAULT_GOAL := help
.PHONY: help serve build check report quality test lint bench lock clean

help: ## List the commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/'

serve: $(READY) ## Serve the site with live reload on http://127.0.0.1:8000
	$(BIN)/mkdocs serve --livereload

build: $(READY) ## Build the site into site/
	$(BIN)/mkdocs build

check: $(READY) ## Report every problem in the content
	$(BIN)/syllabus check

report: $(READY) ## Report what is due for review
	$(BIN)/syllabus report currency

quality: $(READY) ## Report the questions of each quiz in figures
	$(BIN)/syllabus report quality

test: $(READY_DEV) lint ## Run every check and test, a real browser included
	$(BIN)/python scripts/find_browser.py --install
	$(BIN)/pytest

lint: $(READY_DEV) ## Check style, types and spelling
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/codespell README.md CHANGELOG.md CONTRIBUTING.md docs quizzes curricula plugins overrides scripts

bench: $(READY_DEV) ## Measure this site and a generated one against plain Material, and both searches
	$(BIN)/python scripts/find_browser.py --install
	$(BIN)/python scripts/bench.py
	$(BIN)/python scripts/bench_search.py $(if $(LARGE),--large)

lock: $(READY_DEV) ## Write the lock files anew from pyproject.toml
	$(BIN)/python scripts/lock.py

clean: ## Remove everything that was built or installed here
	rm -rf $(VENV) site .cache .mypy_cache .ruff_cache .pytest_cache

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(READY): $(BIN)/python requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(READY_DEV): $(BIN)/python requirements-dev.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@ $(READY)
