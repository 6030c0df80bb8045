.PHONY: fmt test verify ig run bench bench-report bench-test jmh
# What to measure, see docs/performance.md.
BENCH ?= open guide access start load
JMH ?= .*
fmt:
	mvn -q spotless:apply
test:
	mvn -B test
verify:
	mvn -B verify
ig:
	mvn -B -pl ig verify
run:
	mvn -q -Prun package
bench:
	mvn -q -DskipTests -Dspotless.check.skip -Dcyclonedx.skip package
	node fhir-server/bench/bench.mjs $(BENCH)
bench-report:
	node fhir-server/bench/bench.mjs report
bench-test:
	cd fhir-server/bench && node --test
jmh:
	mvn -q -Pjmh -pl fhir-server -am package -Djmh='$(JMH)'
