package cn.medalliance.answers;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import cn.medalliance.TestServer;
import cn.medalliance.demo.TestCounty;
import cn.medalliance.demo.fhir.CountyResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** A small demo county as the test holds it, and how one looks at it without a server. */
final class KnownCounty {

    static final int RESIDENTS = 60;
    private static final long SEED = 31;
    private static final int ENTRIES = 300;

    private final List<Resource> resources = new ArrayList<>();

    KnownCounty() {
        CountyResources county = TestCounty.resources(SEED, RESIDENTS);
        county.directory().forEach(resources::add);
        for (int resident = 0; resident < RESIDENTS; resident++) {
            resources.addAll(county.resident(resident));
        }
    }

    /** Writes them as files to load, those of a type in one. */
    void writeTo(Path folder) {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        Map<String, List<String>> lines = resources.stream()
                .collect(Collectors.groupingBy(
                        Resource::fhirType,
                        TreeMap::new,
                        Collectors.mapping(parser::encodeResourceToString, Collectors.toList())));
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, List<String>> type : lines.entrySet()) {
                Files.write(folder.resolve(type.getKey() + ".ndjson"), type.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void sendTo(TestServer server) {
        for (int from = 0; from < resources.size(); from += ENTRIES) {
            Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            for (Resource each : resources.subList(from, Math.min(from + ENTRIES, resources.size()))) {
                bundle.addEntry()
                        .setResource(each)
                        .getRequest()
                        .setMethod(Bundle.HTTPVerb.PUT)
                        .setUrl(address(each));
            }
            TestServer.Answer answer = server.post("/", bundle);
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.status() + " " + answer.body());
            }
        }
    }

    Stream<Resource> all() {
        return resources.stream();
    }

    <R extends Resource> Stream<R> all(Class<R> type) {
        return resources.stream().filter(type::isInstance).map(type::cast);
    }

    Set<String> types() {
        return resources.stream().map(Resource::fhirType).collect(Collectors.toSet());
    }

    <R extends Resource> R get(Class<R> type, Reference reference) {
        return find(type, reference).orElseThrow();
    }

    <R extends Resource> Optional<R> find(Class<R> type, Reference reference) {
        return all(type)
                .filter(each -> address(each).equals(reference.getReference()))
                .findFirst();
    }

    /** The middle one of the values that some observations have, so that a comparison with it tells something. */
    String median(Function<Observation, Stream<BigDecimal>> values) {
        List<BigDecimal> sorted = all(Observation.class)
                .flatMap(values)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.get(sorted.size() / 2).toPlainString();
    }

    boolean anyObservation(Patient patient, Predicate<Observation> wanted) {
        return all(Observation.class)
                .filter(each -> each.getSubject().getReference().equals(address(patient)))
                .anyMatch(wanted);
    }

    static String address(Resource resource) {
        return resource.fhirType() + "/" + id(resource);
    }

    static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    static boolean has(CodeableConcept concept, String system, String code) {
        return concept.hasCoding(system, code);
    }

    static boolean has(List<CodeableConcept> concepts, String system, String code) {
        return concepts.stream().anyMatch(each -> has(each, system, code));
    }

    static Stream<BigDecimal> value(Observation observation, String code) {
        return has(observation.getCode(), Codes.LOINC, code) && observation.hasValueQuantity()
                ? Stream.of(observation.getValueQuantity().getValue())
                : Stream.empty();
    }

    static Stream<BigDecimal> component(Observation observation, String code) {
        return observation.getComponent().stream()
                .filter(each -> has(each.getCode(), Codes.LOINC, code))
                .map(each -> each.getValueQuantity().getValue());
    }

    /** The day on the clock of the place, which is how the county writes its times. */
    static LocalDate day(PrimitiveType<?> time) {
        return LocalDate.parse(time.getValueAsString().substring(0, "2025-01-01".length()));
    }

    static LocalDate day(Observation observation) {
        return day(observation.getEffectiveDateTimeType());
    }

    static Stream<String> nameParts(Patient patient) {
        return patient.getName().stream().flatMap(KnownCounty::parts);
    }

    private static Stream<String> parts(HumanName name) {
        return Stream.of(
                        Stream.of(name.getText(), name.getFamily()),
                        name.getGiven().stream().map(PrimitiveType::getValue))
                .flatMap(part -> part)
                .filter(part -> part != null);
    }

    static String tier(EpisodeOfCare episode) {
        return coded(episode.getExtensionByUrl(Codes.CANONICAL + "/StructureDefinition/management-tier")
                .getValue());
    }

    static String followUpStatus(Encounter encounter) {
        var extension = encounter.getExtensionByUrl(Codes.CANONICAL + "/StructureDefinition/followup-status");
        return extension == null ? "" : coded(extension.getValue());
    }

    private static String coded(Type concept) {
        return ((CodeableConcept) concept).getCodingFirstRep().getCode();
    }

    /** What the guide calls things. */
    static final class Codes {
        static final String CANONICAL = TestCounty.guide().canonical();
        static final String LOINC = "http://loinc.org";
        static final String UCUM = "http://unitsofmeasure.org";
        static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";
        static final String PROGRAMME = CANONICAL + "/CodeSystem/mca-programme";
        static final String PEOPLE_GROUP = CANONICAL + "/CodeSystem/mca-people-group";
        static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
        static final String ID_CARD = "urn:oid:2.16.156.10011.1.3";

        private Codes() {}
    }
}
