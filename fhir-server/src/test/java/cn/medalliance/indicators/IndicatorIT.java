package cn.medalliance.indicators;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupPopulationComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** {@code $evaluate-measure}: numbers that follow what is written, of whom the caller may ask. */
@ServerIT
class IndicatorIT {

    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(5);
    private static final String YEAR = "periodStart=2025-01-01&periodEnd=2025-12-31";
    private static final String AS_OF = "http://medalliance.example/fhir/StructureDefinition/report-as-of";
    private static final String CONTROL = "Measure/mca-m02/$evaluate-measure?" + YEAR;

    private final SecuredServer secured;
    private final TestServer open;

    IndicatorIT(SecuredServer secured) {
        this.secured = secured;
        this.open = secured.alliance().open;
    }

    @Test
    void aFollowUpChangesTheNumberWithinFiveSeconds() {
        ManagedResident resident = new ManagedResident(open, LocalDate.of(1958, 3, 1), "htn", "routine");
        String ofClinic = CONTROL + "&subject=Organization/" + resident.clinic;
        assertThat(soon(() -> counts(open.get(ofClinic)), List.of(1, 1, 0, 0))).containsExactly(1, 1, 0, 0);

        String visit = followUp(resident);
        Observation pressure = pressure(resident, visit, 149, 89);
        String id = secured.alliance().store(pressure);
        assertThat(soon(() -> counts(open.get(ofClinic)), List.of(1, 1, 0, 1))).containsExactly(1, 1, 0, 1);

        pressure.setId(id);
        pressure.getComponent().get(0).getValueQuantity().setValue(150);
        assertThat(open.put("Observation/" + id, pressure).status()).isEqualTo(200);
        assertThat(soon(() -> counts(open.get(ofClinic)), List.of(1, 1, 0, 0))).containsExactly(1, 1, 0, 0);

        assertThat(open.delete("Observation/" + id).status()).isEqualTo(200);
        assertThat(open.delete("Encounter/" + visit).status()).isEqualTo(200);
    }

    @Test
    void aReportOfOnePersonHasWhatWasWrittenAtOnce() {
        ManagedResident resident = new ManagedResident(open, LocalDate.of(1958, 3, 2), "htn", "routine");
        String ofResident = CONTROL + "&subject=Patient/" + resident.id;
        assertThat(counts(open.get(ofResident))).containsExactly(1, 1, 0, 0);

        Observation pressure = pressure(resident, followUp(resident), 149, 89);
        String id = secured.alliance().store(pressure);
        Instant written = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        MeasureReport report = open.get(ofResident).as(MeasureReport.class);
        assertThat(counts(report)).containsExactly(1, 1, 0, 1);
        assertThat(((DateTimeType) report.getExtensionByUrl(AS_OF).getValue())
                        .getValue()
                        .toInstant())
                .isAfterOrEqualTo(written);

        pressure.setId(id);
        pressure.getComponent().get(0).getValueQuantity().setValue(150);
        assertThat(open.put("Observation/" + id, pressure).status()).isEqualTo(200);
        assertThat(counts(open.get(ofResident))).containsExactly(1, 1, 0, 0);
        pressure.getComponent().get(0).getValueQuantity().setValue(120);
        assertThat(open.put("Observation/" + id, pressure).status()).isEqualTo(200);
        assertThat(counts(open.get(ofResident))).containsExactly(1, 1, 0, 1);
        assertThat(open.delete("Observation/" + id).status()).isEqualTo(200);
        assertThat(counts(open.get(ofResident))).containsExactly(1, 1, 0, 0);
    }

    @Test
    void aReportSaysWhatItIsOfAndFitsItsProfile() {
        ManagedResident resident = new ManagedResident(open, LocalDate.of(1958, 4, 1), "htn", "routine");
        String ofClinic = CONTROL + "&subject=Organization/" + resident.clinic;
        soon(() -> counts(open.get(ofClinic)), List.of(1, 1, 0, 0));
        MeasureReport summary = open.get(ofClinic).as(MeasureReport.class);
        assertThat(summary.getMeasure()).startsWith("http://medalliance.example/fhir/Measure/mca-m02|");
        assertThat(summary.getExtensionString("http://medalliance.example/fhir/StructureDefinition/report-edition"))
                .contains("2020");
        assertThat(summary.getGroupFirstRep().getStratifier())
                .extracting(each -> each.getCodeFirstRep().getCodingFirstRep().getCode())
                .containsExactlyInAnyOrder("organization", "grid", "tier", "sex", "age-band", "programme");
        MeasureReport list = open.get(ofClinic + "&reportType=subject-list").as(MeasureReport.class);
        assertThat(((ListResource) list.getContained().get(0)).getEntry())
                .extracting(entry -> entry.getItem().getReference())
                .containsExactly("Patient/" + resident.id);
        MeasureReport individual =
                open.get(CONTROL + "&subject=Patient/" + resident.id).as(MeasureReport.class);
        assertThat(counts(individual)).containsExactly(1, 1, 0, 0);
        for (MeasureReport report : List.of(summary, list, individual)) {
            OperationOutcome outcome =
                    open.post("MeasureReport/$validate", report).as(OperationOutcome.class);
            assertThat(outcome.getIssue())
                    .filteredOn(issue -> issue.getSeverity().compareTo(OperationOutcome.IssueSeverity.ERROR) <= 0)
                    .extracting(OperationOutcome.OperationOutcomeIssueComponent::getDiagnostics)
                    .isEmpty();
        }
    }

    @Test
    void whoMissesAnIndicatorIsNamedWithIt() {
        ManagedResident resident = new ManagedResident(open, LocalDate.of(1958, 6, 1), "htn", "routine");
        String ofClinic = "&subject=Organization/" + resident.clinic;
        soon(() -> counts(open.get(CONTROL + ofClinic)), List.of(1, 1, 0, 0));
        Bundle gaps =
                open.get("Measure/$care-gaps?topic=htn&" + YEAR + ofClinic).as(Bundle.class);
        Composition of = (Composition) gaps.getEntryFirstRep().getResource();
        assertThat(of.getSubject().getReference()).isEqualTo("Patient/" + resident.id);
        assertThat(gaps.getEntry())
                .filteredOn(entry -> entry.getResource() instanceof DetectedIssue)
                .extracting(
                        entry -> ((DetectedIssue) entry.getResource()).getCode().getText())
                .contains("M01", "M02", "M02b", "M25")
                .doesNotContain("M03", "M18");
        assertThat(open.get("Measure/$care-gaps?topic=M13b&" + YEAR + ofClinic).status())
                .isEqualTo(422);
        assertThat(open.get("Measure/$care-gaps?topic=hypertension&" + YEAR + ofClinic)
                        .status())
                .isEqualTo(400);
        String cdc = secured.token("centre-for-disease-control", "system/*.rs");
        assertThat(as(cdc, "Measure/$care-gaps?topic=htn&" + YEAR + ofClinic).status())
                .isEqualTo(403);
    }

    @Test
    void anOrganisationAsksOfItselfAndThoseBelow() {
        Alliance alliance = secured.alliance();
        String vendor = secured.token("hospital", "system/*.rs");
        assertThat(as(vendor, CONTROL + "&subject=Organization/" + alliance.hospital)
                        .status())
                .isEqualTo(200);
        Answer other = as(vendor, CONTROL + "&subject=Organization/" + alliance.township);
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.body()).doesNotContain("Exception");
        assertThat(as(vendor, CONTROL + "&subject=Patient/" + alliance.villager).status())
                .isEqualTo(404);
        assertThat(as(secured.token("hospital", "system/Observation.rs"), CONTROL)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoMayReadAResidentIsAnsweredAndItIsRecorded() {
        Alliance alliance = secured.alliance();
        String newcomer = alliance.patient(alliance.village);
        String contracts = "Measure/mca-m18/$evaluate-measure?" + YEAR + "&subject=Patient/";
        assertThat(as(secured.token("hospital", "system/*.rs"), contracts + newcomer)
                        .status())
                .isEqualTo(404);
        assertThat(evaluationsOf(newcomer)).as("nothing was told of").isZero();
        Answer own = as(secured.token("village", "system/*.rs"), contracts + newcomer);
        assertThat(counts(own)).as(own.body()).containsExactly(1, 1, 0, 0);
        assertThat(evaluationsOf(newcomer)).isPositive();

        String resident = secured.tokenOfPerson("villager", "user/*.rs", null);
        assertThat(as(resident, contracts + alliance.villager).status()).isEqualTo(200);
        assertThat(as(resident, contracts + newcomer).status()).isEqualTo(404);
    }

    /** How many reports were of a resident, as the office is told. */
    private long evaluationsOf(String patient) {
        return as(
                        secured.token("console", "system/*.rs"),
                        "AuditEvent?_count=50&subtype=operation&outcome=0&patient=" + patient)
                .resources()
                .filter(event -> TestServer.json(event).contains("$evaluate-measure"))
                .count();
    }

    @Test
    void aCensusIsTheDenominatorOfThoseWhoAreExamined() {
        ManagedResident resident = new ManagedResident(open, LocalDate.of(1980, 7, 1), "htn", "routine");
        Patient old = ManagedResident.patient(LocalDate.of(1940, 7, 1));
        old.setManagingOrganization(new Reference("Organization/" + resident.clinic));
        secured.alliance().store(old);
        String examined = "Measure/mca-m26/$evaluate-measure?" + YEAR + "&subject=Organization/" + resident.clinic;
        assertThat(soon(() -> counts(open.get(examined)), List.of(1, 1, 0, 0))).containsExactly(1, 1, 0, 0);
        MeasureReport report = open.get(examined + "&census=40").as(MeasureReport.class);
        assertThat(counts(report)).containsExactly(40, 40, 0, 0);
        assertThat(report.getGroupFirstRep().getMeasureScore().getValue()).isEqualByComparingTo("0");
        assertThat(report.getGroupFirstRep().getStratifier()).isEmpty();
        assertThat(report.getExtensionByUrl("http://medalliance.example/fhir/StructureDefinition/report-census")
                        .getValue()
                        .primitiveValue())
                .isEqualTo("40");
        assertThat(open.post("MeasureReport/$validate", report)
                        .as(OperationOutcome.class)
                        .getIssue())
                .filteredOn(issue -> issue.getSeverity().compareTo(OperationOutcome.IssueSeverity.ERROR) <= 0)
                .isEmpty();
        Answer ofFew = as(secured.token("centre-for-disease-control", "system/*.rs"), examined + "&census=40");
        assertThat(ofFew.status()).as(ofFew.body()).isEqualTo(200);
        MeasureReport hidden = ofFew.as(MeasureReport.class);
        assertThat(hidden.getGroupFirstRep().getPopulation())
                .as("of few, whatever the census says")
                .isNotEmpty()
                .allSatisfy(population ->
                        assertThat(population.getCountElement().hasValue()).isFalse());
        for (String wrong : List.of(
                examined + "&census=0",
                examined + "&census=40&stratifier=sex",
                examined + "&census=40&reportType=subject-list",
                CONTROL + "&census=40&subject=Organization/" + resident.clinic,
                "Measure/mca-m26/$evaluate-measure?" + YEAR + "&census=40&subject=Patient/" + resident.id)) {
            assertThat(open.get(wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void theCentreForDiseaseControlSeesNoCountsOfFewAndNobodysName() {
        ManagedResident resident = new ManagedResident(open, LocalDate.of(1958, 5, 1), "htn", "routine");
        String ofClinic = CONTROL + "&subject=Organization/" + resident.clinic;
        soon(() -> counts(open.get(ofClinic)), List.of(1, 1, 0, 0));
        String cdc = secured.token("centre-for-disease-control", "system/*.rs");
        Answer summary = as(cdc, ofClinic);
        assertThat(summary.status()).isEqualTo(200);
        MeasureReport report = summary.as(MeasureReport.class);
        assertThat(report.getGroupFirstRep().getPopulation()).isNotEmpty().allSatisfy(population -> {
            assertThat(population.getCountElement().hasValue()).isFalse();
            assertThat(population.getCountElement().getExtension()).isNotEmpty();
        });
        assertThat(report.getGroupFirstRep().hasMeasureScore()).isFalse();
        assertThat(as(cdc, ofClinic + "&reportType=subject-list").status()).isEqualTo(403);
        assertThat(as(cdc, CONTROL + "&subject=Patient/" + resident.id).status())
                .isEqualTo(403);
    }

    @Test
    void whatCannotBeAnsweredIsRefusedWithItsReason() {
        assertThat(open.get("Measure/mca-m02/$evaluate-measure?periodStart=2025-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(open.get("Measure/mca-m02/$evaluate-measure?periodStart=2025-01-01&periodEnd=2024-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(open.get("Measure/mca-m02/$evaluate-measure?periodStart=2025-01&periodEnd=2025-12-31")
                        .status())
                .isEqualTo(400);
        assertThat(open.get("Measure/mca-m99/$evaluate-measure?" + YEAR).status())
                .isEqualTo(404);
        assertThat(open.get("Measure/mca-m30/$evaluate-measure?" + YEAR).status())
                .isEqualTo(422);
        assertThat(open.get(CONTROL + "&subject=Device/1").status()).isEqualTo(400);
        assertThat(open.get(CONTROL + "&subject=Organization/nobody").status()).isEqualTo(404);
        assertThat(open.get(CONTROL + "&reportType=subject").status()).isEqualTo(400);
        assertThat(open.get(CONTROL + "&norm=lenient").status()).isEqualTo(400);
        assertThat(open.get(CONTROL + "&stratifier=blood-group").status()).isEqualTo(400);
    }

    private Answer as(String token, String path) {
        return secured.http().send("GET", path, null, "Authorization", "Bearer " + token);
    }

    private String followUp(ManagedResident resident) {
        Encounter visit = example("Encounter-exa-encounter-followup-minimal", Encounter.class);
        visit.getIdentifierFirstRep().setValue("F-" + UUID.randomUUID());
        visit.setSubject(new Reference("Patient/" + resident.id));
        visit.setEpisodeOfCare(List.of(new Reference("EpisodeOfCare/" + resident.enrolment)));
        visit.getParticipantFirstRep().setIndividual(new Reference("PractitionerRole/" + resident.doctor));
        visit.setServiceProvider(new Reference("Organization/" + resident.clinic));
        visit.getPeriod().setStartElement(new DateTimeType("2025-11-20T10:00:00+08:00"));
        return secured.alliance().store(visit);
    }

    private static Observation pressure(ManagedResident resident, String visit, int systolic, int diastolic) {
        Observation pressure = Alliance.pressure(resident.id, resident.clinic);
        pressure.setEncounter(new Reference("Encounter/" + visit));
        pressure.setEffective(new DateTimeType("2025-11-20T10:05:00+08:00"));
        pressure.getComponent().get(0).getValueQuantity().setValue(systolic);
        pressure.getComponent().get(1).getValueQuantity().setValue(diastolic);
        return pressure;
    }

    private static List<Integer> counts(Answer answer) {
        return answer.status() == 200 ? counts(answer.as(MeasureReport.class)) : List.of(answer.status());
    }

    private static List<Integer> counts(MeasureReport report) {
        return report.getGroupFirstRep().getPopulation().stream()
                .map(MeasureReportGroupPopulationComponent::getCount)
                .toList();
    }

    /** What it says in the end: as soon as it says this. */
    private static <T> T soon(Supplier<T> says, T expected) {
        Instant end = Instant.now().plus(COUNTED_WITHIN);
        T said = says.get();
        while (!said.equals(expected) && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            said = says.get();
        }
        return said;
    }
}
