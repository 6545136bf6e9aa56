# Every task is packaging/set_up.py's: where there is no make, run `python packaging/set_up.py run` (and so on).
PYTHON ?= python3

TASKS = run demo test bench hear judge pictures lint unit voice careful setup bundle constraints help

.DEFAULT_GOAL := help
.PHONY: $(TASKS)

$(TASKS):
	@$(PYTHON) packaging/set_up.py $@ $(ARGS)
