# The only commands a newcomer needs; `make help` lists them.

PREFIX ?= /usr/local
SCRATCH ?= .build
RELEASE := .build-release
SWIFT_BUILD := swift build --scratch-path
PROGRAMS := sdg sdg-dedupe sdg-validate

.PHONY: help run test check docs bench install bootstrap release tsan asan format fuzz \
	schema-suite

help: ## Show these lines.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: release ## Install what is missing, build, and check the sample data.
	@echo '$$ sdg-validate --profile customer-support examples/support.jsonl'
	@$(RELEASE)/release/sdg-validate --profile customer-support examples/support.jsonl || [ $$? -eq 1 ]

test: bootstrap schema-suite ## Install what is missing and run all tests.
	@$(SWIFT_BUILD) $(SCRATCH) --build-tests
	@swift test --scratch-path $(SCRATCH) --skip-build --disable-xctest

check: bootstrap ## Everything that CI checks beside the tests.
	@scripts/check

docs: bootstrap schema-suite ## Write docs/rules.md anew from the rules and their fixtures.
	@UPDATE_SNAPSHOTS=1 swift test --scratch-path $(SCRATCH) --disable-xctest --filter DocsTests

bench: release ## Measure speed and memory beside the peers (needs PyPI; see Benchmarks/README.md).
	@Benchmarks/run

install: release ## Install the programs and their rules under PREFIX (/usr/local).
	@install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/sdg
	@for program in $(PROGRAMS); do install $(RELEASE)/release/$$program $(DESTDIR)$(PREFIX)/bin/; done
	@cp -R rules fixtures LICENSE NOTICE $(DESTDIR)$(PREFIX)/share/sdg/
	@echo 'installed under $(DESTDIR)$(PREFIX): $(PROGRAMS)'

tsan: bootstrap schema-suite
	@swift test --scratch-path .build-tsan --disable-xctest --sanitize=thread

asan: bootstrap schema-suite
	@LSAN_OPTIONS=suppressions=$(CURDIR)/scripts/leaks.supp:print_suppressions=0 \
	  ASAN_OPTIONS=suppressions=$(CURDIR)/scripts/asan.supp \
	  swift test --scratch-path .build-asan --disable-xctest --sanitize=address

fuzz: ## Feed the readers and the schema engine with made-up input, a minute each.
	@for target in parser scanner locator schema; do scripts/fuzz $$target 60 || exit 1; done

format: ## Format all Swift sources.
	@swift format -i -p -r Package.swift Sources Tests Fuzz

release: bootstrap
	@for program in $(PROGRAMS); do \
	  $(SWIFT_BUILD) $(RELEASE) -c release --static-swift-stdlib --product $$program || exit 2; done

bootstrap:
	@scripts/bootstrap

schema-suite:
	@scripts/fetch-schema-suite
