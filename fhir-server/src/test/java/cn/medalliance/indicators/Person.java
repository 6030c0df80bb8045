package cn.medalliance.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Somebody of the boundary cohort: a resident, born in 1965 unless told otherwise. */
final class Person {

    private static final List<String> QUARTERS = List.of("2025-02-10", "2025-05-10", "2025-08-10", "2025-11-10");

    private final String id;
    private final Cohort cohort;
    private final Patient patient = new Patient();
    private int visits;
    private int enrolments;

    Person(String id, Cohort cohort) {
        this.id = id;
        this.cohort = cohort;
        patient.setId(id);
        patient.setActive(true);
        patient.setBirthDateElement(new DateType("1965-01-01"));
        patient.setManagingOrganization(Shapes.to("Organization", "org-township"));
        patient.addAddress()
                .addExtension(Shapes.extension("administrative-division", Shapes.coding("gbt-2260", "999901")))
                .addExtension(Shapes.extension("administrative-division", Shapes.coding("gbt-2260", "999901100201")));
        cohort.add(patient);
    }

    String id() {
        return id;
    }

    /** The id of a resource of this person. */
    String id(String suffix) {
        return id + "--" + suffix;
    }

    Person born(@Nullable String day) {
        patient.setBirthDateElement(day == null ? null : new DateType(day));
        return this;
    }

    Person died(String at) {
        patient.setDeceased(new DateTimeType(at));
        return this;
    }

    Person deceased() {
        patient.setDeceased(new BooleanType(true));
        return this;
    }

    Person is(Consumer<Patient> twist) {
        twist.accept(patient);
        return this;
    }

    Person has(Resource resource) {
        cohort.add(resource);
        return this;
    }

    Person enrolled(String programme, String start) {
        return enrolled(programme, start, enrolment -> {});
    }

    Person enrolled(String programme, String start, Consumer<EpisodeOfCare> twist) {
        enrolments++;
        EpisodeOfCare enrolment = Shapes.enrolment(id("e" + enrolments), id, programme, start);
        twist.accept(enrolment);
        return has(enrolment);
    }

    /** A visit face to face with a form in which each of the programmes is evaluated as controlled. */
    Person visit(String at, String programmes) {
        return visit(at, programmes, visit -> {});
    }

    Person visit(String at, String programmes, Consumer<Visit> twist) {
        visits++;
        Visit visit = new Visit(id("v" + visits), id, at, List.of(programmes.split("\\+", -1)));
        twist.accept(visit);
        visit.resources().forEach(cohort::add);
        return this;
    }

    /** A visit in each quarter. */
    Person quarterly(String programmes, Consumer<Visit> twist) {
        QUARTERS.forEach(day -> visit(day, programmes, twist));
        return this;
    }

    Person quarterly(String programmes) {
        return quarterly(programmes, visit -> {});
    }

    /** The first visits of {@link #quarterly}. */
    Person visits(int count, String programmes, Consumer<Visit> twist) {
        QUARTERS.subList(0, count).forEach(day -> visit(day, programmes, twist));
        return this;
    }

    /** The last visits of {@link #quarterly}. */
    Person lastVisits(int count, String programmes, Consumer<Visit> twist) {
        QUARTERS.subList(QUARTERS.size() - count, QUARTERS.size()).forEach(day -> visit(day, programmes, twist));
        return this;
    }

    Person visits(int count, String programmes) {
        return visits(count, programmes, visit -> {});
    }

    Person expect(Outcome outcome, String... indicators) {
        return expect(Variant.YEAR, outcome, indicators);
    }

    Person expect(Variant variant, Outcome outcome, String... indicators) {
        for (String indicator : indicators) {
            expect(variant, outcome, indicator, id, null);
        }
        return this;
    }

    /** Of an indicator that counts for each programme. */
    Person expectFor(String programme, Outcome outcome, String... indicators) {
        return expectFor(Variant.YEAR, programme, outcome, indicators);
    }

    Person expectFor(Variant variant, String programme, Outcome outcome, String... indicators) {
        for (String indicator : indicators) {
            expect(variant, outcome, indicator, id + "/" + programme, null);
        }
        return this;
    }

    /** Of an indicator whose unit is this resource. */
    Person expectOf(String suffix, Outcome outcome, String... indicators) {
        for (String indicator : indicators) {
            expect(Variant.YEAR, outcome, indicator, id(suffix), null);
        }
        return this;
    }

    Person expectAmount(String suffix, String indicator, String amount) {
        expect(Variant.YEAR, Outcome.MET, indicator, id(suffix), new BigDecimal(amount));
        return this;
    }

    private void expect(Variant variant, Outcome outcome, String indicator, String key, @Nullable BigDecimal amount) {
        Set<Unit> units = cohort.units(variant, id, indicator);
        if (outcome != Outcome.OUT) {
            units.add(Unit.of(
                    indicator,
                    key,
                    outcome != Outcome.NOT_COUNTED,
                    outcome == Outcome.EXCLUDED,
                    outcome == Outcome.MET,
                    amount));
        }
    }
}
