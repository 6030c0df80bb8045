package cn.medalliance.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What the indicators are tried with can be stored as it is. */
class WholeResourcesTest {

    private static final int RESIDENTS = 60;

    @Test
    void theCohortRefersToNothingThatIsNotThere() {
        refersToNothingThatIsNotThere(BoundaryCohort.resources());
    }

    @Test
    void aCountyByChanceRefersToNothingThatIsNotThere() {
        refersToNothingThatIsNotThere(RandomCounty.resources(3, RESIDENTS));
    }

    private static void refersToNothingThatIsNotThere(List<Resource> resources) {
        List<String> there = resources.stream().map(WholeResourcesTest::address).toList();
        assertThat(there).doesNotHaveDuplicates();
        Set<String> known = Set.copyOf(there);
        Set<String> missing = resources.stream()
                .flatMap(each -> FhirContext.forR4Cached().newTerser().getAllResourceReferences(each).stream())
                .map(each -> each.getResourceReference().getReferenceElement().getValue())
                .filter(each -> each != null && !known.contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    private static String address(Resource resource) {
        return resource.fhirType() + "/" + CountyRecords.id(resource);
    }
}
