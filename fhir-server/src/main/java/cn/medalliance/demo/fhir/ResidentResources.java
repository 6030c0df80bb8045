package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.County;
import cn.medalliance.demo.county.CountySettings;
import cn.medalliance.demo.county.FacilityKind;
import cn.medalliance.demo.course.ControlRule;
import cn.medalliance.demo.course.Course;
import cn.medalliance.demo.people.Resident;
import cn.medalliance.guide.table.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;

/** Everything about one resident, each resource after those that it refers to. Safe for several threads. */
final class ResidentResources {
    private final PatientMaker patients;
    private final ContractMaker contracts;
    private final DiseaseMaker diseases;
    private final VisitMaker visits;
    private final RiskMaker risks;
    private final MedicationMaker medications;
    private final PlanMaker plans;
    private final ReferralMaker referrals;
    private final WorkMaker work;

    ResidentResources(Words words, County county, Thresholds thresholds) {
        CountySettings settings = county.settings();
        this.patients = new PatientMaker(words, settings.asOf());
        this.contracts = new ContractMaker(words, settings);
        this.diseases = new DiseaseMaker(words, county.facility(FacilityKind.COUNTY_HOSPITAL));
        this.visits = new VisitMaker(words);
        this.risks = new RiskMaker(words, settings.asOf());
        this.medications = new MedicationMaker(words, settings.asOf());
        this.plans = new PlanMaker(words, new GoalMaker(words, new ControlRule(thresholds)));
        RequestMaker requests = new RequestMaker(words, medications, thresholds);
        this.referrals = new ReferralMaker(
                words,
                new DocumentMaker(words, medications),
                requests,
                new TaskMaker(words, requests, thresholds, settings),
                medications);
        this.work = new WorkMaker(words, settings.asOf());
    }

    List<Resource> all(Course course) {
        List<Resource> all = new ArrayList<>();
        Consumer<Resource> sink = all::add;
        Resident resident = course.resident();
        sink.accept(patients.patient(resident, course.departure()));
        contracts
                .contracts(resident, patients.peopleGroups(resident), course.departure())
                .forEach(sink);
        course.enrolments().forEach(enrolment -> sink.accept(diseases.condition(resident, enrolment)));
        course.enrolments().forEach(enrolment -> sink.accept(diseases.enrolment(course, enrolment)));
        course.visits().forEach(visit -> visits.make(course, visit, sink));
        risks.make(course, sink);
        medications.make(course, sink);
        plans.make(course, sink);
        referrals.make(course, sink);
        work.make(course, sink);
        return all;
    }
}
