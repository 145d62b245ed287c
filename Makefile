# What is done every day. Each target installs what it lacks, and says so.
#   demo     the incident, from a recorded account: no AWS account, no network after the build
#   test     every test; the servers they talk to are started from a virtual environment in .venv
#   check    what must pass before a change lands: format, module walls, tests
#   build, release, golden, bench, fuzz

SWIFT ?= swift
# Keeps the walls between the modules: each imports only what Package.swift declares for it.
WALLS = --explicit-target-dependency-import-check error
LIBRARIES = libcurl4-openssl-dev libssl-dev
PYTHON = .venv/bin/python3
SWIFT_SOURCES = Package.swift Sources Tests

# The tests start their servers with it.
export HEADROOM_PYTHON = $(CURDIR)/$(PYTHON)

build: packages
	$(SWIFT) build $(WALLS) --product headroom

release: packages
	$(SWIFT) build $(WALLS) --product headroom --configuration release --static-swift-stdlib

demo: build
	@echo
	@status=0; \
	.build/debug/headroom check Examples/healthcare-pipeline/preview.json \
	  --snapshot Examples/healthcare-pipeline/account.json || status=$$?; \
	echo; \
	echo "headroom ended with exit status $$status; 2 means blocked, as it should be here."; \
	test $$status -eq 2

test: packages python
	@.ci/install-packages shellcheck
	$(SWIFT) build $(WALLS) --build-tests
	$(SWIFT) test --skip-build

check: packages python
	@.ci/install-packages shellcheck
	$(SWIFT) format lint --strict --recursive $(SWIFT_SOURCES)
	$(SWIFT) build $(WALLS) --build-tests
	$(SWIFT) test --skip-build

# Writes the files that tests compare the output with. The tests of that run fail by design; read
# the difference before committing it.
golden: packages python
	-HEADROOM_WRITE_GOLDEN=1 $(SWIFT) test --filter Golden
	git status --short Tests/Fixtures/golden

# The recorded accounts of the examples, anew.
example: build python
	$(PYTHON) Examples/record.py

bench: release python
	.ci/install-packages jq curl
	.ci/install-python Benchmarks/.venv Benchmarks/requirements.txt
	$(PYTHON) Benchmarks/run.py

# Feeds every reader with texts that libFuzzer makes up, for a minute each.
fuzz: packages
	$(SWIFT) package resolve
	Tests/Fuzzing/run.sh 60

packages:
	@.ci/install-packages $(LIBRARIES)

python:
	@.ci/install-python .venv Tests/Servers/requirements.txt

.PHONY: build release demo test check golden example bench fuzz packages python
