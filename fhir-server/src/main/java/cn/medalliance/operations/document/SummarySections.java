package cn.medalliance.operations.document;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.bundle.QueryText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** The sections of a chronic summary, each with what searches find for its caller, the newest first. */
final class SummarySections {

    private static final String LOINC = "http://loinc.org";
    private static final int MOST = 200;

    /** What is measured for a programme: signs, then results. */
    private static final Map<String, List<String>> SIGNS = new TreeMap<>(Map.of(
            "htn", List.of("85354-9", "8867-4", "29463-7", "39156-5"),
            "t2dm", List.of("85354-9", "29463-7", "39156-5"),
            "copd", List.of("59408-5", "9279-1", "8867-4")));

    private static final Map<String, List<String>> RESULTS = new TreeMap<>(Map.of(
            "htn", List.of("2093-3", "13457-7", "14682-9"),
            "t2dm", List.of("14770-2", "14771-0", "14743-9", "15074-8", "4548-4", "17856-6"),
            "copd", List.of("20150-9", "19868-9", "19926-5")));

    /** The programmes that a summary may be limited to. */
    static final Set<String> PROGRAMMES = SIGNS.keySet();

    private final CallerCalls calls;
    private final String canonical;

    /** @param canonical the guide's */
    SummarySections(CallerCalls calls, String canonical) {
        this.calls = calls;
        this.canonical = canonical;
    }

    /**
     * All sections, those without anything too.
     *
     * @param from measurements, visits and referrals from this day
     * @param programmes these only; all when there are none
     */
    List<SectionComponent> of(String patient, LocalDate from, Set<String> programmes, RequestDetails caller) {
        Found found = new Found("?patient=Patient/" + patient + "&_count=" + MOST, programmes, caller);
        String since = "ge" + from;
        List<Resource> enrolments = found.ofProgrammes("EpisodeOfCare", "&status=active");
        Set<String> chief = enrolments.stream()
                .flatMap(each -> ((EpisodeOfCare) each).getDiagnosis().stream())
                .map(diagnosis -> diagnosis.getCondition().getReferenceElement().getIdPart())
                .collect(Collectors.toCollection(TreeSet::new));
        String categories = Stream.of("chronic-primary", "complication", "comorbidity")
                .map(code -> QueryText.token(canonical + "/CodeSystem/mca-condition-category", code))
                .collect(Collectors.joining(","));
        List<Resource> problems = found.of(
                "Condition",
                "&verification-status:not=entered-in-error&category=" + categories,
                problem -> programmes.isEmpty()
                        || chief.contains(problem.getIdElement().getIdPart()));
        List<Resource> medication = new ArrayList<>(found.of("MedicationStatement", "&status=active"));
        medication.addAll(found.of("MedicationRequest", "&status=active"));
        List<Resource> plan = new ArrayList<>(found.ofProgrammes("CarePlan", "&status=active"));
        List<Resource> team = new ArrayList<>(enrolments);
        team.addAll(found.of("Contract", "&status=executed"));
        team.addAll(found.of("CareTeam", "&status=active"));
        String seen = "&status=final,amended,corrected&_sort=-date&date=" + since + "&code=";
        return List.of(
                section("问题 Problems", "11450-4", problems),
                section("用药 Medicines", "10160-0", medication),
                section("体征 Signs", "8716-3", found.of("Observation", seen + measures(SIGNS, programmes))),
                section("检验 Results", "30954-2", found.of("Observation", seen + measures(RESULTS, programmes))),
                section(
                        "就诊与随访 Visits",
                        "46240-8",
                        found.of(
                                "Encounter",
                                "&status=finished&_sort=-date&date=" + since,
                                visit -> isSince((Encounter) visit, from))),
                section("方案 Plan", "18776-5", plan),
                section("团队与签约 Team and contract", "85847-2", team),
                section(
                        "转诊 Referrals",
                        "57133-1",
                        found.of(
                                "ServiceRequest",
                                "&_sort=-authored&status=active,completed&authored=" + since + "&category="
                                        + referralCategories())));
    }

    /** A search also finds what began before and says no end. */
    private static boolean isSince(Encounter visit, LocalDate from) {
        return Stream.of(visit.getPeriod().getStartElement(), visit.getPeriod().getEndElement())
                .map(PrimitiveType::getValueAsString)
                .anyMatch(time -> time != null && time.compareTo(from.toString()) >= 0);
    }

    private String referralCategories() {
        return Stream.of("up", "down", "lateral", "tele", "exam")
                .map(code -> QueryText.token(canonical + "/CodeSystem/mca-referral-category", code))
                .collect(Collectors.joining(","));
    }

    private static String measures(Map<String, List<String>> byProgramme, Set<String> programmes) {
        return byProgramme.entrySet().stream()
                .filter(entry -> programmes.isEmpty() || programmes.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .map(code -> QueryText.token(LOINC, code))
                .collect(Collectors.joining(","));
    }

    /** Searches about one resident. */
    private final class Found {
        private final String of;
        private final Set<String> programmes;
        private final RequestDetails caller;

        Found(String of, Set<String> programmes, RequestDetails caller) {
            this.of = of;
            this.programmes = programmes;
            this.caller = caller;
        }

        List<Resource> of(String type, String question) {
            return of(type, question, resource -> true);
        }

        List<Resource> of(String type, String question, Predicate<Resource> isMeant) {
            String query = type.equals("Contract") ? of.replace("?patient=", "?subject=") : of;
            return calls.search(caller, type + query + question).getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .filter(resource -> !(resource instanceof OperationOutcome))
                    .filter(isMeant)
                    .toList();
        }

        List<Resource> ofProgrammes(String type, String question) {
            return of(
                    type,
                    question,
                    resource -> programmes.isEmpty()
                            || codes(resource)
                                    .anyMatch(code -> code.getSystem().equals(canonical + "/CodeSystem/mca-programme")
                                            && programmes.contains(code.getCode())));
        }
    }

    private static Stream<Coding> codes(Resource resource) {
        List<CodeableConcept> concepts = resource instanceof EpisodeOfCare enrolment
                ? enrolment.getType()
                : resource instanceof CarePlan plan ? plan.getCategory() : List.of();
        return concepts.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(Coding::hasSystem);
    }

    private static SectionComponent section(String title, String loinc, List<Resource> entries) {
        SectionComponent section = new SectionComponent();
        section.setTitle(title);
        section.setCode(new CodeableConcept(new Coding(LOINC, loinc, null)));
        XhtmlNode text = new XhtmlNode(NodeType.Element, "div");
        text.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
        if (entries.isEmpty()) {
            text.addTag("p").addText("无记录。 Nothing on record.");
            section.setEmptyReason(new CodeableConcept(
                    new Coding("http://terminology.hl7.org/CodeSystem/list-empty-reason", "nilknown", "Nil Known")));
        } else {
            XhtmlNode list = text.addTag("ul");
            for (Resource entry : entries) {
                list.addTag("li").addText(SummaryLine.of(entry));
                section.addEntry(new Reference(
                        entry.fhirType() + "/" + entry.getIdElement().getIdPart()));
            }
        }
        Narrative narrative = new Narrative();
        narrative.setStatus(NarrativeStatus.GENERATED);
        narrative.setDiv(text);
        section.setText(narrative);
        return section;
    }
}
