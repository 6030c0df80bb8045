package cn.medalliance.interactions;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;

/** Judges an answer: accepted as the specification says, or refused in our words and without a word of our inside. */
final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

    private static final String ERRORS = "/CodeSystem/mca-error";
    private static final String RULES = "/CodeSystem/mca-rule";
    private static final Pattern INSIDE = Pattern.compile("\\tat [\\w.$]+\\("
            + "|\\b(?:java|javax|jakarta|ca\\.uhn|org\\.(?:hibernate|postgresql|springframework)"
            + "|com\\.(?:fasterxml|github|sun))\\.[\\w$]+"
            + "|Exception\\b|REDACTED|\\bselect .{1,200} from\\b");
    private static final int SHOWN = 600;

    private AnswerAssert(Answer answer) {
        super(answer, AnswerAssert.class);
    }

    static AnswerAssert assertThatAnswer(Answer answer) {
        return new AnswerAssert(answer);
    }

    /** The status is this one, and an outcome, if there is any, holds no error. */
    AnswerAssert isAccepted(int status) {
        if (actual.status() != status) {
            throw fail("accepted with " + status);
        }
        return this;
    }

    /** Refused with the code's status, as an OperationOutcome with the code. */
    AnswerAssert isRefused(ErrorCode code) {
        if (actual.status() != code.status() || !codes(ERRORS).contains(code.code())) {
            throw fail("refused with " + code.status() + " " + code.code());
        }
        return saysNothingOfTheInside();
    }

    /** Refused with this status, as an OperationOutcome with one of our codes. */
    AnswerAssert isRefused(int status) {
        if (actual.status() != status || codes(ERRORS).isEmpty()) {
            throw fail("refused with " + status);
        }
        return saysNothingOfTheInside();
    }

    /** Refused because the resource breaks this rule: an invariant of the guide or a message of the validator. */
    AnswerAssert breaksRule(String rule) {
        if (actual.status() != ErrorCode.VALIDATION_FAILED.status()
                || !codes(RULES).contains(rule)) {
            throw fail("refused with " + ErrorCode.VALIDATION_FAILED.status() + " " + rule);
        }
        return saysNothingOfTheInside();
    }

    /** An issue tells these words: in its diagnostics, its text or its expression. */
    AnswerAssert names(String... words) {
        for (String word : words) {
            boolean told = issues().anyMatch(issue ->
                    issue.getDiagnostics() != null && issue.getDiagnostics().contains(word)
                            || issue.getDetails().getText() != null
                                    && issue.getDetails().getText().contains(word)
                            || issue.getExpression().stream()
                                    .anyMatch(place -> place.getValue().contains(word)));
            if (!told) {
                throw fail("to name " + word);
            }
        }
        return this;
    }

    /** Every issue that refuses tells where, as the element's FHIRPath or the text's line and column. */
    AnswerAssert tellsPlace(String place) {
        List<String> places = refusals()
                .flatMap(issue -> issue.getExpression().stream())
                .map(StringType::getValue)
                .toList();
        if (!places.contains(place)) {
            throw fail("to tell the place " + place);
        }
        return this;
    }

    AnswerAssert saysNothingOfTheInside() {
        if (INSIDE.matcher(actual.body()).find()) {
            throw fail("to say nothing of the server's inside");
        }
        return this;
    }

    private List<String> codes(String system) {
        return refusals()
                .flatMap(issue -> issue.getDetails().getCoding().stream())
                .filter(coding ->
                        coding.getSystem() != null && coding.getSystem().endsWith(system))
                .map(Coding::getCode)
                .toList();
    }

    private Stream<OperationOutcomeIssueComponent> refusals() {
        return issues().filter(issue ->
                issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL);
    }

    private Stream<OperationOutcomeIssueComponent> issues() {
        String body = actual.body().strip();
        if (body.startsWith("{\"resourceType\":\"OperationOutcome\"")) {
            return actual.outcome().getIssue().stream();
        }
        if (body.startsWith("<OperationOutcome")) {
            return FhirContext.forR4Cached()
                    .newXmlParser()
                    .parseResource(OperationOutcome.class, body)
                    .getIssue()
                    .stream();
        }
        return Stream.empty();
    }

    private AssertionError fail(String expected) {
        String told = issues().map(issue -> issue.getDetails().getCoding().stream()
                                .map(Coding::getCode)
                                .collect(Collectors.joining(","))
                        + " " + issue.getDiagnostics() + " " + issue.getExpression())
                .collect(Collectors.joining(" | "));
        String body = told.isEmpty() ? actual.body() : told;
        return failure(
                "%n%s %s%nexpected: %s%n but was: %s %s",
                actual.response().request().method(),
                actual.response().request().uri(),
                expected,
                actual.status(),
                body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body);
    }
}
