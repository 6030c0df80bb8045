package cn.medalliance.story;

import cn.medalliance.TestServer;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;

/** The CDC's analysis system: it writes nothing and takes its figures from searches. */
final class DiseaseControlCentre extends Party {

    private static final String FOLLOW_UP = Terms.VISIT_WAY + "|";
    private static final String CLINIC_VISIT = Terms.VISIT_WAY + "|1";
    private static final String HOME_VISIT = Terms.VISIT_WAY + "|2";

    DiseaseControlCentre(TestServer server) {
        super(server, "12999901MEXA00051P");
    }

    LocalDate enrolledOn(Resident resident, Programme programme) {
        EpisodeOfCare file = findOne(
                EpisodeOfCare.class,
                Search.of("EpisodeOfCare")
                        .where("identifier", resident.programmeFile(programme))
                        .where("type", programme.token())
                        .where("status", "active", "onhold", "finished"));
        return LocalDate.parse(file.getPeriod().getStartElement().asStringValue());
    }

    /** Finished follow-ups of a programme in a year, by any way; a stay in hospital is none. */
    Search visits(Resident resident, Programme programme, int year) {
        return Search.of("Encounter")
                .where("episode-of-care:EpisodeOfCare.identifier", resident.programmeFile(programme))
                .where("type", FOLLOW_UP)
                .where("status", "finished")
                .between("date", year + "-01-01", year + "-12-31")
                .where("_sort", "date");
    }

    /** Those of them at which resident and doctor saw each other. */
    Search faceToFaceVisits(Resident resident, Programme programme, int year) {
        return visits(resident, programme, year).where("type", CLINIC_VISIT, HOME_VISIT);
    }

    List<LocalDate> faceToFaceDays(Resident resident, Programme programme, int year) {
        return find(Encounter.class, faceToFaceVisits(resident, programme, year)).stream()
                .map(Facts::day)
                .toList();
    }

    /** Visits of a programme in a year at which this was measured. */
    Search measuredAtVisits(Resident resident, Programme programme, int year, String code) {
        return Search.of("Observation")
                .where("code", code)
                .where(
                        "encounter:Encounter.episode-of-care:EpisodeOfCare.identifier",
                        resident.programmeFile(programme))
                .between("date", year + "-01-01", year + "-12-31");
    }

    /** The last of these in time. */
    Observation last(Search measurements) {
        return findOne(Observation.class, measurements.where("_sort", "-date").where("_count", "1"));
    }

    /** The evaluation that the clinic gave at each visit of a programme, in the order of time. */
    List<Evaluated> evaluations(Resident resident, Programme programme) {
        return find(
                        Observation.class,
                        Search.of("Observation")
                                .where("code", Terms.EVALUATION)
                                .where(
                                        "encounter:Encounter.episode-of-care:EpisodeOfCare.identifier",
                                        resident.programmeFile(programme))
                                .where("component-value-concept", programme.token())
                                .where("_sort", "date"))
                .stream()
                .map(Evaluated::of)
                .toList();
    }

    /** What was measured of a resident on a day, by whomever. */
    Observation measuredOn(String day, Resident resident, String code) {
        return findOne(
                Observation.class,
                Search.about(resident, "Observation").where("code", code).where("date", day));
    }

    /** The blood pressure of one follow-up, by the number of the follow-up as the files have it. */
    Observation pressureAt(String followUp, Resident resident) {
        return findOne(
                Observation.class,
                Search.of("Observation")
                        .where("code", Terms.BLOOD_PRESSURE)
                        .where("encounter.identifier", Terms.number("followup-no", resident.own(followUp))));
    }

    /** 1 when the resident's file of the programme is in this tier, else 0. */
    int inTier(String tier, Resident resident, Programme programme) {
        return count(Search.of("EpisodeOfCare")
                .where("identifier", resident.programmeFile(programme))
                .where("type", programme.token())
                .where("status", "active")
                .where("tier", tier));
    }

    /** One evaluation. */
    record Evaluated(LocalDate day, int grade) {

        static Evaluated of(Observation observation) {
            return new Evaluated(
                    Facts.day(observation), Integer.parseInt(Facts.code(observation.getValueCodeableConcept())));
        }
    }
}
