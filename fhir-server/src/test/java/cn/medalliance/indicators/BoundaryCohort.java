package cn.medalliance.indicators;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;

/**
 * People on both sides of each condition that an indicator has, with what the document says of them, worked out by hand.
 *
 * <p>The ids of what belongs to a person begin with the person's id and {@code --}. A person says something of some indicators
 * only: see {@link Expected}.
 */
final class BoundaryCohort {

    private static final Cohort COHORT = make();

    private BoundaryCohort() {}

    /** Everybody, everything about them, and the organisations. */
    static List<Resource> resources() {
        return COHORT.resources();
    }

    /** Of those alone of whom a variant says something. */
    static List<Resource> resources(Variant variant) {
        Set<String> people = expected().stream()
                .filter(each -> each.variant() == variant)
                .map(Expected::person)
                .collect(Collectors.toSet());
        return resources().stream()
                .filter(each -> each.fhirType().equals("Organization")
                        || each.fhirType().equals("CareTeam")
                        || people.contains(Expected.owner(each.getIdElement().getIdPart())))
                .toList();
    }

    /** What each variant of the question should find. */
    static List<Expected> expected() {
        return COHORT.expected();
    }

    private static Cohort make() {
        Cohort cohort = new Cohort();
        cohort.add(Shapes.organization("org-township", "999901101", "township", "C220"));
        cohort.add(Shapes.organization("org-community", "999901100", "community-centre"));
        cohort.add(Shapes.organization("org-village", "999901101201", "village-clinic"));
        cohort.add(Shapes.organization("org-class-b", "999901100", "B200"));
        cohort.add(Shapes.organization("org-class-c", "999901100", "C100"));
        cohort.add(Shapes.organization("org-hospital", "999901", "county-hospital", "A100"));
        cohort.add(Shapes.organization("org-elsewhere", "999902", "county-hospital", "A100"));
        cohort.add(Shapes.organization("org-township-elsewhere", "999902101", "township"));
        cohort.add(Shapes.organization("org-of-the-province", "99", "A100"));
        Shapes.posts().forEach(cohort::add);
        NormCases.add(cohort);
        PressureCases.add(cohort);
        GlucoseCases.add(cohort);
        OtherDiseaseCases.add(cohort);
        ReferralCases.add(cohort);
        EncounterCases.add(cohort);
        ResidentCases.add(cohort);
        PrescriptionCases.add(cohort);
        ManagementCases.add(cohort);
        DataCases.add(cohort);
        return cohort;
    }
}
