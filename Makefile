# Each chore is one word and needs Python and make alone: the first one to run creates .venv.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test check bench fuzz docs man clean

demo: $(READY)
	@$(BIN)/draftdiff compare --no-pager april12 april15

test: $(READY)
	$(BIN)/python -m pytest --cov --cov-report=term

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	$(BIN)/python -m tests.benchmarks

# Ten minutes of a coverage-guided fuzzer over every reader; atheris is installed for this alone.
fuzz: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[fuzz]'
	$(BIN)/python -m tests.fuzz --seconds 600

# The pages that repeat the code, then the site in site/; nothing is fetched. Not --quiet: that would quiet --strict too.
docs: $(READY)
	$(BIN)/python -m tests.generate_docs
	$(BIN)/properdocs build --config-file mkdocs.yml --strict --site-dir site

# One page a command, from its help; read one with `man -l build/man/draftdiff.1`.
man: $(READY)
	$(BIN)/python -m tests.generate_man

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage site build/man

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("draftdiff needs Python 3.11 or newer; try: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@echo "setting up .venv (once)" >&2
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@$(BIN)/python -m compileall -q src
	@touch $(READY)
