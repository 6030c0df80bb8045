package cn.medalliance.demo.fhir;

import cn.medalliance.demo.course.Course;
import cn.medalliance.demo.course.Drug;
import cn.medalliance.demo.course.Examination;
import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.referral.Story;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Resource;

/** Everything that belongs to a resident's referrals, each resource after those that it refers to. */
final class ReferralMaker {
    private static final int DISCHARGE_DAYS = 28;

    private final Words words;
    private final StayMaker stays;
    private final DocumentMaker documents;
    private final RequestMaker requests;
    private final TaskMaker tasks;
    private final MedicationMaker medications;

    ReferralMaker(
            Words words, DocumentMaker documents, RequestMaker requests, TaskMaker tasks, MedicationMaker medications) {
        this.words = words;
        this.stays = new StayMaker(words);
        this.documents = documents;
        this.requests = requests;
        this.tasks = tasks;
        this.medications = medications;
    }

    void make(Course course, Consumer<Resource> sink) {
        for (Visit visit : course.visits()) {
            Story story = visit.story();
            Examination examination = visit.examination();
            if (story != null && examination != null) {
                make(new Referral(course, visit, examination, story), sink);
            }
        }
    }

    private void make(Referral referral, Consumer<Resource> sink) {
        stays.makeStay(referral, sink);
        if (referral.returned()) {
            referral.examination().drugs().forEach(drug -> sink.accept(discharge(referral, drug)));
        }
        documents.make(referral, sink);
        requests.make(referral, sink);
        stays.makeAppointment(referral, sink);
        tasks.make(referral, sink);
    }

    private MedicationRequest discharge(Referral referral, Drug drug) {
        LocalDateTime at = referral.up().last().at().minusMinutes(30);
        MedicationRequest request = medications.request(
                referral.resident(), drug, referral.discharge(drug.atc()), at.toLocalDate(), DISCHARGE_DAYS);
        request.addIdentifier(
                words.identifier("prescription-no", "RX-" + referral.up().number() + "-" + drug.atc()));
        request.addCategory(words.concept("mca-medication-category", "discharge"));
        request.setEncounter(words.to("Encounter", referral.stay()));
        request.setAuthoredOnElement(Times.at(at));
        request.setRequester(
                words.to("PractitionerRole", referral.up().receiver().roleKey()));
        return request;
    }
}
