package cn.medalliance.identity;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.identity.model.GoldenRecord;
import cn.medalliance.identity.model.Match;
import cn.medalliance.identity.model.Match.Grade;
import cn.medalliance.identity.model.PersonMatcher;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [base]/Patient/$match} (FHIR R4, Patient-match): the residents who may be the one who is described, the best first,
 * each with its score and grade, of those whom the caller may see. With {@code onlyCertainMatches} one record or none: when
 * several are certain, an outcome says so in their place.
 */
public final class MatchProvider {

    private static final String GRADE = "http://hl7.org/fhir/StructureDefinition/match-grade";
    private static final int USUAL = 10;
    private static final int MOST = 100;

    private final Candidates candidates;
    private final PersonMatcher matcher = new PersonMatcher();

    MatchProvider(Candidates candidates) {
        this.candidates = candidates;
    }

    private record Found(Patient patient, Match match) {}

    @Operation(name = "$match", typeName = "Patient")
    @Description(
            shortDefinition = "Finds who may be the same person",
            value = "按身份信息查找可能是同一人的居民；证件号一致者为确定匹配。 Finds residents who may be the same person; an equal identity"
                    + " number is a certain match.")
    public Bundle match(
            @OperationParam(name = "resource", min = 1, max = 1) Patient resource,
            @OperationParam(name = "onlyCertainMatches", max = 1) @Nullable BooleanType onlyCertainMatches,
            @OperationParam(name = "count", max = 1) @Nullable IntegerType count,
            RequestDetails request) {
        int most = most(count);
        boolean isCertain = onlyCertainMatches != null && Boolean.TRUE.equals(onlyCertainMatches.getValue());
        List<Found> found = new ArrayList<>(candidates.of(resource, request).stream()
                .filter(patient -> !GoldenRecord.isReplaced(patient))
                .map(patient -> new Found(patient, matcher.compare(resource, patient)))
                .filter(each -> each.match().grade() != Grade.CERTAINLY_NOT)
                .filter(each -> !isCertain || each.match().grade() == Grade.CERTAIN)
                .sorted(Comparator.comparing((Found each) -> each.match().score())
                        .reversed()
                        .thenComparing(each -> each.patient().getIdElement().getIdPart()))
                .toList());
        Bundle answer = new Bundle().setType(BundleType.SEARCHSET);
        if (isCertain && found.size() > 1) {
            answer.addEntry().setResource(several(found.size())).getSearch().setMode(SearchEntryMode.OUTCOME);
            found.clear();
        }
        answer.setTotal(found.size());
        found.stream().limit(most).forEach(each -> add(answer, each, request));
        return answer;
    }

    private static int most(@Nullable IntegerType count) {
        if (count == null) {
            return USUAL;
        }
        if (count.getValue() < 1 || count.getValue() > MOST) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "count 为 1 至 " + MOST + "。 count is 1 to " + MOST + ".", "count");
        }
        return count.getValue();
    }

    private static void add(Bundle answer, Found found, RequestDetails request) {
        BundleEntryComponent entry = answer.addEntry()
                .setFullUrl(request.getFhirServerBase() + "/Patient/"
                        + found.patient().getIdElement().getIdPart())
                .setResource(found.patient());
        entry.getSearch()
                .setMode(SearchEntryMode.MATCH)
                .setScore(found.match().score())
                .addExtension(GRADE, new CodeType(found.match().grade().code()));
    }

    private static OperationOutcome several(int number) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.WARNING)
                .setCode(IssueType.MULTIPLEMATCHES)
                .getDetails()
                .setText("有 " + number + " 份档案确定匹配，须人工合并。 " + number
                        + " records match for certain; people must merge them.");
        return outcome;
    }
}
