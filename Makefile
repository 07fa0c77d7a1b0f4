# make start   set up, build, make a default cohort, open the workshop on this machine
# make test    set up and run the tests
# make test-slow  those that start much or take long: rehearsals, kills, databases, most pages
# make build   rebuild the notebooks of both editions from their sources
# make translate  bring the Thai catalogues up to the sources
# make docs    build the handbook in both languages: docs/_build/html/index.html
# make pictures  take its pictures anew, from the real screens (needs Chromium)
# make bench   measure grading on this machine, against plain nbgrader and the floor
# make lock    choose dependency versions anew (needs the network)

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
COHORT ?= cohorts/default
EDITION  ?= th
PYTEST ?=
BENCH  ?=
PICTURES := tests/browser/test_pictures_at_work.py tests/hub/test_pictures_of_the_day.py \
  tests/report/test_pictures_of_results.py tests/proposal/test_proposal_printed.py

.PHONY: start test test-slow build translate docs pictures bench lock lint clean

start: $(VENV)/.ready
	$(BIN)/workshop --lang $(EDITION) build
	$(BIN)/workshop --lang $(EDITION) new $(COHORT)
	$(BIN)/workshop --lang $(EDITION) serve $(COHORT) --try

test: $(VENV)/.ready-dev
	$(BIN)/ruff check .
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder -m "not slow" $(PYTEST)

test-slow: $(VENV)/.ready-dev
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n 2 --dist loadfile -m slow $(PYTEST)

build: $(VENV)/.ready
	$(BIN)/workshop build

translate: $(VENV)/.ready
	$(BIN)/workshop translate

docs: $(VENV)/.ready-dev
	for edition in th en; do \
	  $(BIN)/sphinx-build --quiet -W --keep-going -n -D language=$$edition \
	    -c docs docs/$$edition docs/_build/html/$$edition || exit 1; \
	done
	cp docs/index.html docs/_build/html/index.html

pictures: $(VENV)/.ready-dev
	PYTHONDONTWRITEBYTECODE= WORKSHOP_PICTURES=1 $(BIN)/pytest -n 2 --dist loadfile $(PICTURES)

bench: $(VENV)/.ready-dev
	$(BIN)/python -m benchmarks.engine $(BENCH)

lint: $(VENV)/.ready-dev
	$(BIN)/ruff check .

# the environment: exact versions, checked by hash, byte-compiled (a third of the start-up time)
$(VENV)/.ready: requirements.lock requirements-uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "This needs Python 3.11 or newer. Name one with: make start PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
	$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes --compile-bytecode requirements.lock requirements-uv.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --compile-bytecode -r requirements-dev.lock
	touch $@

lock: $(VENV)/.ready
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --group build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --group dev -c requirements.lock -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links -c requirements.lock hub/kubernetes/requirements.in -o hub/kubernetes/requirements.lock
	echo uv | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links - -o requirements-uv.lock

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache
