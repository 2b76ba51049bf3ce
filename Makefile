# Everything starts here; `make help` lists it. Nothing but Python 3.11+, pip and make is needed.
PYTHON ?= python3
VENV := .venv/bin/python
export DEMO HOST PORT

.DEFAULT_GOAL := help
.PHONY: help run setup test check fix bench lock reset environment

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: environment ## the whole product with its demo, in this terminal (DEMO=, HOST=, PORT=)
	@$(VENV) -m devstack.run

setup: environment ## everything a machine needs, and a migrated database
	@$(VENV) -m devstack.setup

test: environment ## the whole suite, browser included (ARGS= for pytest)
	@$(VENV) -m devstack.setup --browser
	@$(VENV) -m pytest -n 2 $(ARGS)

check: environment ## lint, types, walls between rooms, templates, migrations, dependencies
	@$(VENV) -m devstack.check

fix: environment ## what ruff can put right by itself
	@$(VENV) -m ruff check --fix .
	@$(VENV) -m ruff format .

bench: environment ## the figures of DEVELOPERS.md, measured here (ARGS=)
	@$(VENV) -m devstack.setup
	@$(VENV) -m bench $(ARGS)

lock: environment ## resolve requirements/*.in anew into the lock files with hashes (ARGS=--upgrade)
	@$(VENV) -m devstack.lock $(ARGS)

reset: environment ## forget the demo and its database
	@$(VENV) -m devstack.reset

environment:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is %d.%d: try make PYTHON=python3.12" % sys.version_info[:2])'
	@$(PYTHON) -m devstack.environment
