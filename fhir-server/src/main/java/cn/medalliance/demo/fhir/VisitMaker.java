package cn.medalliance.demo.fhir;

import cn.medalliance.demo.course.Course;
import cn.medalliance.demo.course.Examination;
import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.course.VisitStatus;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;

/** A follow-up visit: the encounter, the form when it took place, and what is taken out of the form. */
final class VisitMaker {
    private static final int MINUTES = 20;

    private final Words words;
    private final FormMaker forms;
    private final ObservationMaker observations;

    VisitMaker(Words words) {
        this.words = words;
        this.forms = new FormMaker(words);
        this.observations = new ObservationMaker(words);
    }

    void make(Course course, Visit visit, Consumer<Resource> sink) {
        Resident resident = course.resident();
        String number = number(resident, visit);
        sink.accept(encounter(resident, visit, number));
        Examination examination = visit.examination();
        if (examination != null) {
            sink.accept(forms.response(resident, visit, examination, number));
            observations.observations(resident, visit, examination, number).forEach(sink);
        }
    }

    private static String number(Resident resident, Visit visit) {
        return "F%s-%07d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(visit.day()), resident.number());
    }

    private Encounter encounter(Resident resident, Visit visit, String number) {
        Encounter encounter = words.begin(new Encounter(), "mca-encounter-followup", Keys.visit(resident, visit));
        boolean done = visit.status() == VisitStatus.DONE;
        addExtensions(encounter, visit);
        Identifier identifier = words.identifier("followup-no", number);
        encounter.addIdentifier(identifier.setAssigner(
                words.to("Organization", resident.grid().area().manager().key())));
        encounter.setStatus(done ? EncounterStatus.FINISHED : EncounterStatus.CANCELLED);
        encounter.setClass_(Hl7.encounterClass(visit.way().encounterClass()));
        encounter.addType(words.concept("mca-cv0600207", visit.way().code()));
        CodeableConcept programmes = new CodeableConcept();
        for (Disease disease : visit.diseases()) {
            programmes.addCoding(words.coding("mca-programme", disease.programme()));
            encounter.addEpisodeOfCare(words.to("EpisodeOfCare", Keys.enrolment(resident, disease)));
        }
        encounter.setServiceType(programmes);
        encounter.setSubject(words.to("Patient", resident.key()));
        encounter
                .addParticipant()
                .setIndividual(
                        words.to("PractitionerRole", resident.grid().visitor().roleKey()));
        Period period = new Period().setStartElement(Times.at(visit.at()));
        encounter.setPeriod(done ? period.setEndElement(Times.at(visit.at().plusMinutes(MINUTES))) : period);
        encounter.setServiceProvider(
                words.to("Organization", resident.grid().visitor().facility().key()));
        return encounter;
    }

    private void addExtensions(Encounter encounter, Visit visit) {
        encounter.addExtension(words.extension(
                "followup-status",
                words.concept("mca-followup-status", visit.status().code())));
        if (visit.status() != VisitStatus.DONE) {
            String reason = visit.status() == VisitStatus.LOST ? "lost" : "refused";
            encounter.addExtension(words.extension("no-visit-reason", words.concept("mca-no-visit-reason", reason)));
        }
        String outcome = visit.status() == VisitStatus.LOST ? "temporary-lost" : "continue";
        encounter.addExtension(words.extension("followup-outcome", words.concept("mca-outcome", outcome)));
        encounter.addExtension(words.extension("next-visit-date", Times.day(visit.next())));
    }
}
