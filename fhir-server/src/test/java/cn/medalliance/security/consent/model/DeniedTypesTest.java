package cn.medalliance.security.consent.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

/** The guide's rule about what a Consent may deny names the types that the access rules know to be patients'. */
class DeniedTypesTest {

    private static final String RULE = "mca-cns-8";
    private static final Pattern TYPES = Pattern.compile("code\\.matches\\('\\^\\(([A-Za-z|]+)\\)\\$'\\)");

    @Test
    void theGuideNamesTheTypesOfPatients() {
        String profile =
                Guide.load().resource("StructureDefinition", "mca-consent").orElseThrow();
        Set<String> named = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(StructureDefinition.class, profile)
                .getSnapshot()
                .getElement()
                .stream()
                .flatMap(element -> element.getConstraint().stream())
                .filter(constraint -> constraint.getKey().equals(RULE))
                .map(constraint -> TYPES.matcher(constraint.getExpression()))
                .filter(Matcher::find)
                .flatMap(found -> Arrays.stream(found.group(1).split("\\|")))
                .collect(Collectors.toCollection(TreeSet::new));
        AccessMatrix matrix = AccessMatrix.load();

        assertThat(named)
                .isEqualTo(matrix.types().stream()
                        .filter(type -> type.isOfPatients() && !matrix.isKept(type))
                        .map(AccessType::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
