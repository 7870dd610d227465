# Two commands set up all they need, on a machine with Python 3.11 and make: `make verify` and `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
TYPESPEC := tests/benchmarks/typespec

.PHONY: verify test tools compile manual site power peers tmf generators witness injuries mutants proof-speed fuzz schemathesis bench clean

verify: $(VENV)/kit.stamp
	$(BIN)/merestone verify

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n 2

compile: $(VENV)/dev.stamp
	$(BIN)/merestone compile

# The grammar, the readers and the card in docs/language/.
manual: $(VENV)/dev.stamp
	cd tests && ../$(BIN)/python -m language.manual

site: $(VENV)/dev.stamp
	$(BIN)/merestone docs build

power: $(VENV)/dev.stamp
	$(BIN)/merestone power

# Java and Go clients of every system by openapi-generator, and what it said, in docs/generators.md; needs a Java development kit.
generators: $(VENV)/dev.stamp
	PYTHONPATH=tests $(BIN)/python -m generators

# Every proof put to Spin as well: some minutes of processor; fewer where tcc is at hand beside gcc.
witness: $(VENV)/dev.stamp
	PYTHONPATH=tests $(BIN)/python tests/prove/witness.py

# What each clause protects: each taken out by itself, which takes about two minutes.
injuries: $(VENV)/dev.stamp
	PYTHONPATH=tests $(BIN)/python tests/prove/injuries.py

# What is said of each injury of the specification; most of an hour on two cores. `ARGUMENTS="--every 8"` looks at an eighth.
mutants: $(VENV)/dev.stamp
	PYTHONPATH=tests $(BIN)/python -m mutants.table $(ARGUMENTS)

# How fast the proof is, beside Spin and a plain search.
proof-speed: $(VENV)/dev.stamp
	PYTHONPATH=tests $(BIN)/python tests/prove/speed.py

# The lifecycles of spec/ beside those of TM Forum and MEF, with the reason for each difference.
peers: $(VENV)/dev.stamp
	cd tests && ../$(BIN)/python -m peers.page

# What of our boundaries stands where in TM Forum's APIs, field by field.
tmf: $(VENV)/dev.stamp
	cd tests && ../$(BIN)/python -m peers.official_pages

# Twenty thousand spoilt specs, each asked what must hold of any input; takes about ten minutes on two cores.
fuzz: $(VENV)/dev.stamp
	cd tests && ../$(BIN)/python -m hostile.fuzz

# Schemathesis asks every system as it is played, and the page is told; some ten minutes. `ARGUMENTS=Billing` asks one and writes nothing.
schemathesis: $(VENV)/dev.stamp
	cd tests && ../$(BIN)/python -m loopback.schemathesis_run $(ARGUMENTS)

# How fast specs of several sizes are checked and compiled, beside TypeSpec.
bench: $(VENV)/dev.stamp $(TYPESPEC)/node_modules/.package-lock.json
	PYTHONPATH=tests $(BIN)/python -m benchmarks.check
	PYTHONPATH=tests $(BIN)/python -m benchmarks.compile

$(TYPESPEC)/node_modules/.package-lock.json: $(TYPESPEC)/package-lock.json
	cd $(TYPESPEC) && npm ci --no-audit --no-fund

# Tools of others that the suite runs where Node and npm are at hand.
tools: tests/tools/node_modules/.package-lock.json

tests/tools/node_modules/.package-lock.json: tests/tools/package-lock.json
	cd tests/tools && npm ci --no-audit --no-fund

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/kit.stamp: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[kit,clients]'
	touch $@

$(VENV)/dev.stamp: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@ $(VENV)/kit.stamp

clean:
	rm -rf $(VENV) build dist reports site tests/tools/node_modules
