# FairDesk: `make run` opens it, `make test` proves it. Everything they need they install
# themselves; .stamps/ remembers what is done, so the second call is quick.

SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:

OUT ?= out
# Left empty, the first Python of 3.11 or newer; `make PYTHON=/path/to/python3` to choose.
PYTHON ?=
export PYTHON

BIN := .venv/bin
PY := $(BIN)/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input install --require-hashes --only-binary :all: $(if $(CI),-q)
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: help run setup test lint format shots demo bench bench-fuzz bench-crash i18n lock licences sbom advisories clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' Makefile

run: .stamps/packages ## open the window (without a display: write the demo to out/)
	@packaging/run.sh "$(OUT)"

setup: .stamps/tools ## install system packages, a virtual environment and the locked packages

test: setup ## the whole suite, without a display
	$(OFFSCREEN) $(PY) -m pytest -n 2

lint: setup ## ruff, mypy and the import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy packaging
	$(BIN)/lint-imports

format: setup ## let ruff put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

shots: .stamps/packages ## pictures of every screen, Chinese and English, light and dark
	$(OFFSCREEN) $(PY) main.py shots --out "$(OUT)/shots"

demo: .stamps/packages ## the whole fair without a window: papers and pictures
	$(OFFSCREEN) $(PY) main.py demo --out "$(OUT)"

bench: setup ## print the figures of tests/bench (fuzz and crash have targets of their own)
	@set -e; for file in $(filter-out %/fuzz.py %/crash.py,$(wildcard tests/bench/[a-z]*.py)); do \
	    name=$${file##*/}; echo "== $${name%.py}"; \
	    $(OFFSCREEN) $(PY) -m "tests.bench.$${name%.py}"; \
	done

bench-crash: setup ## kill the program a thousand times at every kind of work (KILLS=n)
	@$(OFFSCREEN) $(PY) -m tests.bench.crash $(or $(KILLS),1000)

bench-fuzz: .stamps/fuzz ## fuzz every parser a million times (RUNS=n, SECONDS=most for each)
	@$(PY) -m tests.bench.fuzz --runs $(or $(RUNS),1000000) --seconds $(or $(SECONDS),0)

i18n: setup ## collect and compile the translations
	$(PY) resources/i18n/compile.py

lock: setup ## renew the locked requirements (UPGRADE=1: to the newest releases)
	$(PY) packaging/lock.py $(if $(UPGRADE),--upgrade)

licences: .stamps/packages ## what each locked package is licensed under
	@$(PY) packaging/licences.py

sbom: setup ## write the bill of materials (CycloneDX) to out/sbom.json
	@$(PY) packaging/sbom.py "$(OUT)/sbom.json"

advisories: setup ## look the locked packages up in a copy of the OSV database (OSV=all.zip)
	@$(PY) packaging/advisories.py "$(OSV)"

clean: ## remove what was generated; the virtual environment stays
	rm -rf .stamps .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage "$(OUT)"
	find app tests resources packaging -name __pycache__ -type d -prune -exec rm -rf {} +

.stamps/system: packaging/debian-packages.txt packaging/system-packages.sh packaging/find-python.sh
	@packaging/system-packages.sh packaging/debian-packages.txt
	@mkdir -p $(@D) && touch $@

# pip is the last thing a virtual environment gets, so its presence means a whole one.
$(BIN)/pip: | .stamps/system
	@python=$$(packaging/find-python.sh) && echo "Making .venv with $$python" && "$$python" -m venv .venv

.stamps/packages: requirements.txt $(BIN)/pip | .stamps/system
	$(PIP) -r requirements.txt
	@$(OFFSCREEN) $(PY) -c 'from PySide6.QtWidgets import QApplication; QApplication([])'
	@mkdir -p $(@D) && touch $@

.stamps/tools: requirements-dev.txt .stamps/packages
	$(PIP) -r requirements-dev.txt
	@mkdir -p $(@D) && touch $@

.stamps/fuzz: requirements-fuzz.txt .stamps/tools
	$(PIP) -r requirements-fuzz.txt
	@mkdir -p $(@D) && touch $@
