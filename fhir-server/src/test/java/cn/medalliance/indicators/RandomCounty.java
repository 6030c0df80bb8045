package cn.medalliance.indicators;

import cn.medalliance.demo.TestCounty;
import cn.medalliance.demo.fhir.CountyResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;

/**
 * A county of the demo generator, its history until the end of 2025, with what the demo does not make strewn in: what was entered
 * in error or is not finished, deaths and removals, second enrolments, other programmes, exams, screening, answers, stays,
 * referrals and their moves, prescriptions, teams. The same seed always gives the same.
 */
final class RandomCounty {

    /** The year, asked three weeks later. */
    static final Question YEAR = Question.of("2025-01-01", "2025-12-31", "2026-01-20");

    private RandomCounty() {}

    static List<Resource> resources(long seed, int residents) {
        CountyResources county = TestCounty.resources(seed, residents);
        List<Resource> resources = new ArrayList<>(county.directory().toList());
        List<String> organizations = resources.stream()
                .filter(Organization.class::isInstance)
                .map(CountyRecords::id)
                .toList();
        resources.add(Shapes.organization("org-elsewhere", "999902", "county-hospital", "A100"));
        resources.add(Shapes.organization("org-hospital", "999901", "county-hospital", "A100"));
        resources.add(Shapes.organization("org-township", "999901101", "township"));
        resources.addAll(Shapes.posts());
        for (int number = 0; number < residents; number++) {
            Chance chance = new Chance(new Random(seed * 1_000_003 + number));
            List<Resource> own = new ArrayList<>(county.resident(number));
            new RandomPerson(chance, own).change();
            new RandomCare(chance, own).add();
            new RandomEvents(chance, own, organizations).add();
            resources.addAll(own);
        }
        return resources;
    }
}
