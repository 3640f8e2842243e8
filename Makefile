# make run   does the main job: the app on http://127.0.0.1:7860
# make test  lint, types, import layers, tests
PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
PIP    := $(PY) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: setup run test check lint clean demo

setup: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Gọn needs Python 3.11 or newer; $$($(PYTHON) --version) was found. Name another: make PYTHON=python3.12"; exit 1; }
	@echo "Installing into $(VENV) (first time: some minutes)"
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	$(PIP) --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(PIP) --editable '.[test]'
	@touch $@

run: setup
	@$(PY) -m assistant serve

test: $(VENV)/.installed-test lint
	$(PY) -m pytest

check: lint

lint: $(VENV)/.installed-test
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-cache

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache
