package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import cn.medalliance.TestServer;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** Every search parameter that the capability statement lists for a type, with a value of the right form. */
final class SearchTour extends Tour {

    private static final String REVERSE_CHAIN = "_has:Provenance:target:_id";

    private final CapabilityStatementRestResourceComponent listed;

    SearchTour(TestServer server, CapabilityStatementRestResourceComponent listed) {
        super(server);
        this.listed = listed;
    }

    @Override
    protected void callAll() {
        for (CapabilityStatementRestResourceSearchParamComponent parameter : listed.getSearchParam()) {
            String name = parameter.getName().equals("_has") ? REVERSE_CHAIN : parameter.getName();
            String value = value(parameter);
            step(
                    name + "=" + value,
                    () -> assertThatAnswer(server.get(
                                    listed.getType() + "?_count=1&" + name + "=" + URLEncoder.encode(value, UTF_8)))
                            .isAccepted(200));
        }
    }

    private String value(CapabilityStatementRestResourceSearchParamComponent parameter) {
        return switch (parameter.getName()) {
            case "near" -> "31.23|121.47|10|km";
            case "_filter" -> "_id eq none";
            default ->
                parameter.getType() == SearchParamType.COMPOSITE
                        ? composite(parameter.getName())
                        : value(parameter.getType());
        };
    }

    private String composite(String name) {
        List<RuntimeSearchParam.Component> components = Optional.ofNullable(FhirContext.forR4Cached()
                        .getResourceDefinition(listed.getType())
                        .getSearchParam(name))
                .map(RuntimeSearchParam::getComponents)
                .orElse(List.of());
        return components.stream()
                .map(component -> component.getReference())
                .map(url -> url.substring(url.lastIndexOf('-') + 1))
                .map(SearchTour::valueOfPart)
                .collect(Collectors.joining("$"));
    }

    private static String valueOfPart(String lastWordOfDefinition) {
        return switch (lastWordOfDefinition) {
            case "quantity" -> "ge5";
            case "date" -> "2025-06-15";
            default -> "http://loinc.org|85354-9";
        };
    }

    private static String value(SearchParamType type) {
        return switch (type) {
            case NUMBER -> "0.5";
            case DATE -> "ge2025-06-15";
            case TOKEN -> "http://loinc.org|85354-9";
            case REFERENCE -> "exa-patient-minimal";
            case QUANTITY -> "lt5.4|http://unitsofmeasure.org|mmol/L";
            case URI -> "http://minimal.example/1";
            case STRING, SPECIAL, COMPOSITE, NULL -> "张";
        };
    }
}
