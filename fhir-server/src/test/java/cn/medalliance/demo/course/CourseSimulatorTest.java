package cn.medalliance.demo.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.medalliance.demo.TestCounty;
import cn.medalliance.demo.county.County;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Population;
import cn.medalliance.demo.people.Resident;
import cn.medalliance.demo.referral.Story;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseSimulatorTest {
    private static final int RESIDENTS = 6_000;

    private final List<Course> courses = courses();

    @Test
    void theEvaluationFollowsTheRule() {
        ControlRule rule = TestCounty.rule();
        for (Course course : courses) {
            for (Visit visit : course.examined()) {
                Examination examination = examination(visit);
                int age = course.resident().ageOn(visit.day());
                for (Map.Entry<Disease, Evaluation> each :
                        examination.evaluations().entrySet()) {
                    Evaluation ruled = rule.evaluate(each.getKey(), age, examination.readings());
                    assertThat(each.getValue())
                            .isEqualTo(examination.adverseReaction() ? Evaluation.ADVERSE_REACTION : ruled);
                }
            }
        }
    }

    @Test
    void whoIsOutOfControlIsSeenAgainWithinTwoWeeksAndEverybodyWithin92Days() {
        for (Course course : courses) {
            for (Visit visit : course.examined()) {
                long days = ChronoUnit.DAYS.between(visit.day(), visit.next());
                assertThat(days).isBetween(1L, examination(visit).controlled() ? 92L : 14L);
            }
        }
    }

    @Test
    void visitsFollowEachOtherWithinTheHistory() {
        for (Course course : courses) {
            for (int i = 1; i < course.visits().size(); i++) {
                assertThat(course.visits().get(i).day())
                        .isAfter(course.visits().get(i - 1).day())
                        .isBeforeOrEqualTo(TestCounty.AS_OF);
            }
        }
    }

    @Test
    void nobodyIsVisitedAfterTheEndOfCare() {
        for (Course course : courses) {
            if (course.departure() != null) {
                assertThat(course.visits())
                        .allMatch(
                                visit -> visit.day().isBefore(course.departure().date()));
            }
        }
    }

    @Test
    void nobodyIsVisitedAtHomeWhileInHospital() {
        for (Course course : courses) {
            for (Story story : course.stories()) {
                story.leaves()
                        .ifPresent(left -> assertThat(course.visits())
                                .noneMatch(visit -> visit.day().isAfter(left)
                                        && visit.day()
                                                .isBefore(story.discharged().orElse(TestCounty.AS_OF))));
            }
        }
    }

    @Test
    void aReferralForUncontrolledPressureFollowsTwoVisitsOutOfControl() {
        for (Course course : courses) {
            List<Visit> visits = course.examined();
            for (int i = 0; i < visits.size(); i++) {
                Story story = visits.get(i).story();
                if (story != null && story.up().reason().equals("htn-1")) {
                    assertThat(examination(visits.get(i)).evaluations().get(Disease.HYPERTENSION))
                            .isNotEqualTo(Evaluation.SATISFIED);
                    assertThat(examination(visits.get(i - 1)).evaluations().get(Disease.HYPERTENSION))
                            .isNotEqualTo(Evaluation.SATISFIED);
                }
            }
        }
    }

    @Test
    void mostVisitsFindTheDiseaseInControl() {
        double controlled = courses.stream()
                .flatMap(course -> course.examined().stream())
                .mapToInt(visit -> examination(visit).controlled() ? 1 : 0)
                .average()
                .orElseThrow();
        assertThat(controlled).isCloseTo(0.8, within(0.08));
    }

    @Test
    void visitsAreMadeInEveryWayAndSomeAreMissed() {
        List<Visit> visits =
                courses.stream().flatMap(course -> course.visits().stream()).toList();
        assertThat(visits).extracting(Visit::way).contains(VisitWay.values());
        assertThat(visits).extracting(Visit::status).contains(VisitStatus.values());
    }

    @Test
    void everyTierIsInUseAndTheHistoryOfTiersIsInOrder() {
        List<Enrolment> enrolments =
                courses.stream().flatMap(course -> course.enrolments().stream()).toList();
        assertThat(enrolments).extracting(enrolment -> enrolment.tier().tier()).contains(Tier.values());
        assertThat(enrolments)
                .allMatch(enrolment -> enrolment.tiers().get(0).date().equals(enrolment.start()));
    }

    private static Examination examination(Visit visit) {
        Examination examination = visit.examination();
        assertThat(examination).isNotNull();
        return examination;
    }

    private static List<Course> courses() {
        County county = TestCounty.plan(RESIDENTS);
        Population population = TestCounty.population(county);
        CourseSimulator simulator = TestCounty.simulator(county);
        return IntStream.range(0, RESIDENTS)
                .mapToObj(population::resident)
                .filter(Resident::managed)
                .map(simulator::simulate)
                .toList();
    }
}
