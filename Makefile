# `make play` and `make test` are all that a fresh machine needs.

BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup play desktop test check bench fuzz examples claims screenshots translations format clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

setup: ## make .venv and install what is missing; the others do this first
	@.ci/setup

play: setup ## play Quorum
	@.ci/play

test: check ## check the code and run all tests
	@$(BIN)/python -m pytest -m "not thorough" -n auto --maxprocesses 4 --dist worksteal

check: setup ## lint, formatting and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: setup ## measure the rules, the start-up, stops and memory
	@$(BIN)/python -m tests.bench

fuzz: setup ## look at length for inputs that break a rule
	@$(BIN)/python -m pytest -m "hypothesis or fuzz or thorough" --hypothesis-profile thorough -n auto --maxprocesses 4

examples: setup ## play the example games in saves/ again
	@$(BIN)/python -m tests.examples

claims: setup ## write docs/claims.md again: where each claim lives in the scenario
	@$(BIN)/python -m engine.report.claims

screenshots: setup ## draw every screen again, in both themes and languages and at three sizes
	@$(BIN)/python -m gui.screenshots docs/screenshots --all

translations: setup ## gather the interface's texts and compile the French ones
	@$(BIN)/pyside6-lupdate -locations none -no-obsolete $$(find gui -name '*.py' | sort) \
		-ts assets/translations/quorum_fr.ts
	@$(BIN)/pyside6-lrelease assets/translations/quorum_fr.ts

desktop: setup ## into the menu of a Linux desktop; a double click opens .quorum files
	@.ci/desktop

format: setup ## put the code into its format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

clean: ## remove what was made, but neither .venv nor saved games
	@rm -rf build dist demo-pictures .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find engine gui tests -name __pycache__ -type d -prune -exec rm -rf {} +
