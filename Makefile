.PHONY: fmt test verify ig run
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
