# Two commands for everybody: `make demo` and `make test`. The rest is for developers.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
# Long steps show that they move: one number that grows.
COUNT = awk -v what="$(1)" '/$(2)/ { printf "\r  %d %s", ++n, what; fflush() } END { if (n) print "" }'
PIP := $(PY) -m pip install --disable-pip-version-check --no-color --progress-bar off
DEMO := DEBUG=1 SITE_URL=http://127.0.0.1:$(PORT)

.PHONY: demo test check fuzz servers bench-pages bench-search bench-orders chaos pins messages words screenshots clean help

help:  ## List the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(VENV)/.site: requirements.txt
	@test -d $(VENV) || { echo "Making .venv …"; $(PYTHON) -m venv $(VENV); }
	@echo "Installing what the site needs (a minute or two the first time) …"
	@$(PIP) -r requirements.txt | $(call COUNT,packages,^Collecting)
	@touch $@

$(VENV)/.tests: requirements-dev.txt $(VENV)/.site
	@echo "Installing what the tests need …"
	@$(PIP) -r requirements-dev.txt | $(call COUNT,packages,^Collecting)
	@touch $@

demo: $(VENV)/.site words  ## Install, fill and serve the demo at http://127.0.0.1:8000 (PORT changes it)
	@$(DEMO) $(PY) manage.py migrate | $(call COUNT,steps to make the database,Applying)
	@$(DEMO) $(PY) manage.py load_demo
	@$(DEMO) PY=$(PY) tests/servers/with_stripe.sh $(PY) $(SHELL) -c '\
		$$PY manage.py work & worker=$$!; trap "kill $$worker 2>/dev/null" EXIT; \
		$$PY manage.py runserver --noreload 127.0.0.1:$(PORT)'

words: $(VENV)/.site  ## Compile the translations
	@DEBUG=1 $(PY) manage.py compile_words

test: $(VENV)/.tests words  ## Run the tests (ARGS="tests/orders -k basket" for some of them)
	@$(PY) -m pytest $(ARGS)

check: $(VENV)/.tests words  ## Lint, format, templates, migrations, deploy check, translations
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@git ls-files 'templates/*.html' | xargs $(VENV)/bin/djhtml --check --tabwidth 4
	@DEBUG=1 $(PY) manage.py makemigrations --check --dry-run
	@SECRET_KEY=$$($(PY) -c "import secrets; print(secrets.token_urlsafe(50))") ALLOWED_HOSTS=example.org \
		SITE_URL=https://example.org $(PY) manage.py check --deploy --fail-level WARNING
	@DEBUG=1 $(PY) manage.py check_words

.venv-fuzz/.done: requirements-fuzz.txt
	@test -d .venv-fuzz || { echo "Making .venv-fuzz …"; $(PYTHON) -m venv .venv-fuzz; }
	@.venv-fuzz/bin/python -m pip install --disable-pip-version-check --no-color --progress-bar off \
		-r requirements-fuzz.txt | $(call COUNT,packages,^Collecting)
	@touch $@

fuzz: $(VENV)/.site .venv-fuzz/.done words  ## Throw nonsense at the open API for a minute (FOR=300 for five)
	@tests/servers/fuzz.sh $(PY) .venv-fuzz/bin/schemathesis $(or $(FOR),60)

servers:  ## Start PostgreSQL, Redis, OpenSearch and stripe-mock for tests on loopback and print their URLs
	@tests/servers/start.sh

bench-pages: $(VENV)/.tests words  ## Measure pages against bare Django views (SIZE=100000 for a large site)
	@$(PY) -m marketplace.bench.pages --size $(or $(SIZE),10000)

bench-search: $(VENV)/.tests words  ## Measure search (SIZES="10000 100000 1000000"; with SEARCH_URL the server too)
	@$(PY) -m marketplace.bench.search --sizes $(or $(SIZES),10000 100000)

bench-orders: $(VENV)/.tests words  ## Measure orders a second (CLIENTS="1 4 16"; DATABASE_URL=postgres://… for PostgreSQL)
	@$(PY) -m marketplace.bench.orders --clients $(or $(CLIENTS),1 2 4 8 16)

chaos: $(VENV)/.tests words  ## Kill the site at random while people order and pay (ORDERS=60, SEED=7)
	@$(PY) -m tests.proof.chaos --orders $(or $(ORDERS),500) --seed $(or $(SEED),1)

screenshots: $(VENV)/.tests  ## Take the README's pictures from the running demo
	@$(PY) docs/screenshots.py http://127.0.0.1:$(PORT)

pins: $(VENV)/.site  ## Make requirements*.txt from requirements*.in
	@$(PIP) --quiet uv
	@$(VENV)/bin/uv pip compile --quiet --upgrade --no-header --no-annotate requirements.in -o requirements.txt
	@$(VENV)/bin/uv pip compile --quiet --upgrade --no-header --no-annotate requirements-dev.in -o requirements-dev.txt
	@$(VENV)/bin/uv pip compile --quiet --upgrade --no-header --no-annotate requirements-fuzz.in -o requirements-fuzz.txt

messages: $(VENV)/.tests  ## Collect new words to translate (needs gettext)
	@DEBUG=1 $(PY) manage.py makemessages --locale vi --locale de --locale ar --locale hi --no-location --no-wrap \
		--ignore '.venv/*' --ignore 'var/*' --ignore 'tests/*' --ignore 'art/*'

clean:  ## Forget the demo: database, uploads, collected files
	rm -rf var staticfiles
