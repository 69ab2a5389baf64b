# Every command we type. `make run` and `make test` begin from nothing and are quick the second time.
SHELL := /bin/bash
.DEFAULT_GOAL := help
VENV := .venv
PY := $(VENV)/bin/python
# The first of these that is Python 3.11 or 3.12; `make run PYTHON=…` names another.
PYTHON ?= $(shell for p in python3.11 python3.12 python3 python; do $$p -c 'import sys; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))' 2>/dev/null && echo $$p && break; done)
DEMO ?= 1
PIP := $(PY) -m pip install --quiet --disable-pip-version-check

.PHONY: help run setup test lint format bench model messages screenshots reset pin

help:  ## what each command does
	@sed -n 's/^\([a-z]*\):.*##/\1\t/p' $(MAKEFILE_LIST) | expand -t 10

run: $(VENV)/.run  ## everything from nothing: servers, demo newsroom, web, workers (DEMO=0: empty)
	@$(PY) -m config.launcher $(if $(filter 0,$(DEMO)),,--demo)

setup: $(VENV)/.dev  ## the environment only, with the tools for tests and checks

test: $(VENV)/.dev  ## the whole test suite, real browser included
	@$(PY) -m tests.browser.chromium
	@$(PY) -m pytest -n 2 --dist loadgroup $(PYTEST)

lint: $(VENV)/.dev  ## style, types, layers, templates, missing migrations
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/djlint --lint --quiet templates
	$(PY) manage.py makemigrations --check --dry-run

format: $(VENV)/.dev  ## put code in order
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

bench: $(VENV)/.dev  ## accuracy beside other libraries, and timings
	$(PY) -m benchmarks

model: $(VENV)/.dev  ## train the language pipeline anew from the corpora in $CORPORA
	$(PY) -m training --corpora "$(CORPORA)"

messages: $(VENV)/.dev  ## collect what is to be translated into locale/, and compile it (needs gettext)
	@command -v msgfmt xgettext >/dev/null || { echo "This needs gettext (Debian: apt-get install gettext). To run, nothing needs it: locale/ holds the compiled catalogues."; exit 1; }
	@$(PY) manage.py makemessages --no-location --no-wrap --locale de --locale zh_Hans --ignore ".venv/*" --ignore "tests/*" --ignore "var/*" --ignore "benchmarks/*" --ignore "training/*" --ignore "demo/*"
	@$(PY) manage.py compilemessages --locale de --locale zh_Hans
	@for po in locale/*/LC_MESSAGES/django.po; do echo "$$po: $$(msgfmt --statistics --check -o /dev/null $$po 2>&1)"; done

screenshots: $(VENV)/.dev  ## draw the pages of the demo newsroom into docs/images
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.browser.screenshots

reset:  ## throw the data away (asks first; SURE=1 does not)
	@$(PYTHON) -m servers.reset $(if $(filter 1,$(SURE)),--sure,)

pin: $(VENV)/.dev  ## write constraints.txt anew from what is installed
	@{ sed -n 1p constraints.txt; $(PY) -m pip freeze; } > constraints.new && mv constraints.new constraints.txt

$(VENV)/bin/python:
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.11 or 3.12 is needed. Install it, or name it: make run PYTHON=/path/to/python3.11"; exit 1; fi
	@echo "Making the environment in $(VENV)…"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) "pip==26.3" # the pip that comes with Python 3.11 trips over extras that are constrained twice

$(VENV)/.run: $(VENV)/bin/python requirements.txt constraints.txt
	@echo "Installing what the application needs (once; about a minute)…"
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	@echo "Installing what tests and checks need (once)…"
	@$(PIP) -r requirements-dev.txt
	@touch $@
