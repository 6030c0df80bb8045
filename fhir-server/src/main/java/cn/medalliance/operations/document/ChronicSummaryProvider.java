package cn.medalliance.operations.document;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.operation.DayParameter;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET [base]/Patient/[id]/$chronic-summary}: one document (profile {@code mca-chronic-summary}) of what the caller may see of a
 * resident's chronic diseases, made when it is asked for and not stored.
 */
public final class ChronicSummaryProvider {

    private final CallerCalls calls;
    private final SummarySections sections;
    private final Documents documents;
    private final String canonical;
    private final Clock clock;

    /** @param canonical the guide's */
    ChronicSummaryProvider(
            CallerCalls calls, SummarySections sections, Documents documents, String canonical, Clock clock) {
        this.calls = calls;
        this.sections = sections;
        this.documents = documents;
        this.canonical = canonical;
        this.clock = clock;
    }

    @Operation(name = "$chronic-summary", typeName = "Patient", idempotent = true)
    @Description(
            shortDefinition = "A document of a resident's chronic diseases",
            value = "居民的慢病概要文档：问题、用药、血压与血糖趋势、随访、方案、签约与转诊。 A document of a resident's chronic diseases: problems,"
                    + " medicines, pressure and glucose over time, follow-ups, plan, contract and referrals.")
    public Bundle summarise(
            @IdParam IdType id,
            @OperationParam(name = "programme") @Nullable List<CodeType> programmes,
            @OperationParam(name = "start", max = 1) @Nullable DateType start,
            RequestDetails request) {
        Patient patient = calls.read(request, Patient.class, id.getIdPart())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "Patient/" + id.getIdPart()));
        LocalDate today = CountyTime.today(clock);
        Composition summary = new Composition();
        String uuid = UUID.randomUUID().toString();
        summary.setId("Composition/" + uuid);
        summary.getMeta().addProfile(canonical + "/StructureDefinition/mca-chronic-summary");
        summary.getIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + uuid);
        summary.setStatus(CompositionStatus.FINAL);
        summary.setType(new CodeableConcept(new Coding("http://loinc.org", "60591-5", "Patient summary Document")));
        summary.setSubject(new Reference("Patient/" + id.getIdPart()));
        summary.setDate(Date.from(clock.instant()));
        summary.setTitle("慢病概要");
        summary.addAuthor(
                patient.getManagingOrganization().hasReference()
                        ? patient.getManagingOrganization().copy()
                        : new Reference().setDisplay("医联体数据平台 Medalliance"));
        summary.setSection(sections.of(id.getIdPart(), from(start, today), codes(programmes), request));
        return documents.of(summary, request);
    }

    private static LocalDate from(@Nullable DateType start, LocalDate today) {
        return start == null ? today.minusYears(1) : DayParameter.of(start, "start");
    }

    private Set<String> codes(@Nullable List<CodeType> programmes) {
        Set<String> codes = new TreeSet<>();
        if (programmes != null) {
            programmes.forEach(programme -> codes.add(String.valueOf(programme.getValue())));
        }
        if (!SummarySections.PROGRAMMES.containsAll(codes)) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "病种为 " + SummarySections.PROGRAMMES + " 之一。 A programme is one of these.",
                    "programme");
        }
        return codes;
    }
}
