package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each actor of the alliance has its requirements, which ask for nothing that there is not and say how binding they are. */
class ActorsTest {
    private static final String EXPECTATION = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation";
    private static final Set<String> ACTORS = Set.of(
            "actor-primary-care-vendor",
            "actor-hospital-vendor",
            "actor-alliance-server",
            "actor-cdc-client",
            "actor-patient-app",
            "actor-third-party-app",
            "actor-insurance-system",
            "actor-directory-source",
            "actor-terminology-service");

    private static final String OBLIGATION = "http://hl7.org/fhir/StructureDefinition/obligation";
    private static final Set<String> OBLIGATIONS = Set.of("SHALL:populate-if-known", "SHALL:persist", "SHALL:no-error");

    private final BuiltGuide guide = BuiltGuide.get();
    private final KnownParameters parameters = KnownParameters.of(guide.guide());

    @Test
    void everyActorHasItsStatementAndNobodyElse() {
        assertThat(guide.guide().ids("CapabilityStatement")).isEqualTo(new TreeSet<>(ACTORS));
        assertThat(statements()).allSatisfy(statement -> {
            assertThat(statement.getKind()).isEqualTo(CapabilityStatementKind.REQUIREMENTS);
            assertThat(statement.getRest()).hasSize(1);
            assertThat(statement.getRestFirstRep().getResource()).isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyProfileSaysToWhatItBindsWhom() {
        return guide.profiles().stream()
                .map(profile -> dynamicTest(profile.getId(), () -> {
                    Set<String> bound = new TreeSet<>();
                    for (Extension obligation : profile.getExtensionsByUrl(OBLIGATION)) {
                        assertThat(OBLIGATIONS).contains(obligation.getExtensionString("code"));
                        obligation
                                .getExtensionsByUrl("actor")
                                .forEach(actor -> bound.add(actor.getValue()
                                        .primitiveValue()
                                        .replace(guide.guide().canonical("CapabilityStatement", ""), "")));
                    }
                    // A terminology service keeps no profiled data.
                    assertThat(bound).isEqualTo(without(ACTORS, "actor-terminology-service"));
                }));
    }

    private static Set<String> without(Set<String> all, String one) {
        Set<String> rest = new TreeSet<>(all);
        assertThat(rest.remove(one)).isTrue();
        return rest;
    }

    @TestFactory
    Stream<DynamicTest> everyProfileThatAnActorNeedsIsOfItsType() {
        return resources((statement, resource) -> {
            for (CanonicalType profile : resource.getSupportedProfile()) {
                assertThat(guide.definitions())
                        .extractingByKey(profile.getValue())
                        .as(profile.getValue())
                        .extracting(StructureDefinition::getType)
                        .isEqualTo(resource.getType());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everySearchParameterThatAnActorNeedsIsDefined() {
        return resources((statement, resource) -> {
            for (CapabilityStatementRestResourceSearchParamComponent parameter : resource.getSearchParam()) {
                assertThat(parameters.typeOf(resource.getType(), parameter.getName()))
                        .as("%s?%s", resource.getType(), parameter.getName())
                        .contains(parameter.getType().toCode());
                assertThat(parameters.isOurs(resource.getType(), parameter.getName()))
                        .as("%s?%s names its definition", resource.getType(), parameter.getName())
                        .isEqualTo(parameter.hasDefinition());
                if (parameter.hasDefinition()) {
                    assertThat(parameter.getDefinition())
                            .isEqualTo(parameters.definitionOf(resource.getType(), parameter.getName()));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyLineSaysHowBindingItIs() {
        return statements().stream()
                .map(statement -> dynamicTest(statement.getIdPart(), () -> {
                    CapabilityStatementRestComponent rest = statement.getRestFirstRep();
                    rest.getInteraction().forEach(ActorsTest::isBinding);
                    statement.getFormat().forEach(ActorsTest::isBinding);
                    for (CapabilityStatementRestResourceComponent resource : rest.getResource()) {
                        isBinding(resource);
                        assertThat(resource.getInteraction())
                                .as(resource.getType())
                                .isNotEmpty();
                        resource.getInteraction().forEach(ActorsTest::isBinding);
                        resource.getSearchParam().forEach(ActorsTest::isBinding);
                        resource.getOperation().forEach(ActorsTest::isBinding);
                    }
                }));
    }

    /** What a client must find in a profile, the alliance's server must offer. */
    @Test
    void theServerOffersTheProfilesOfItsClients() {
        Set<String> offered = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        for (CapabilityStatement statement : statements()) {
            CapabilityStatementRestComponent rest = statement.getRestFirstRep();
            boolean isServer = statement.getIdPart().equals("actor-alliance-server");
            if (isServer || rest.getMode() == CapabilityStatement.RestfulCapabilityMode.CLIENT) {
                rest.getResource()
                        .forEach(resource -> resource.getSupportedProfile()
                                .forEach(profile -> (isServer ? offered : needed).add(profile.getValue())));
            }
        }
        assertThat(needed).isNotEmpty();
        assertThat(offered).containsAll(needed);
    }

    private static void isBinding(Element element) {
        assertThat(element.getExtensionString(EXPECTATION))
                .as(element.fhirType() + " " + element.getNamedProperty("code"))
                .isIn("SHALL", "SHOULD", "MAY", "SHALL-NOT");
    }

    private interface Check {
        void of(CapabilityStatement statement, CapabilityStatementRestResourceComponent resource);
    }

    private Stream<DynamicTest> resources(Check check) {
        return statements().stream()
                .flatMap(statement -> statement.getRestFirstRep().getResource().stream()
                        .map(resource -> dynamicTest(
                                statement.getIdPart() + " " + resource.getType(),
                                () -> check.of(statement, resource))));
    }

    private List<CapabilityStatement> statements() {
        return guide.guide().resources("CapabilityStatement").stream()
                .map(json -> FhirContext.forR4Cached().newJsonParser().parseResource(CapabilityStatement.class, json))
                .toList();
    }
}
