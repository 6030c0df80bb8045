package cn.medalliance.demo.fhir;

import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;

/** The keys of a resident's resources, from which their ids are made. */
final class Keys {
    private Keys() {}

    static String condition(Resident resident, Disease disease) {
        return "condition/" + resident.number() + "/" + disease.programme();
    }

    static String enrolment(Resident resident, Disease disease) {
        return "enrolment/" + resident.number() + "/" + disease.programme();
    }

    static String visit(Resident resident, Visit visit) {
        return "visit/" + resident.number() + "/" + visit.number();
    }

    static String response(Resident resident, Visit visit) {
        return "response/" + resident.number() + "/" + visit.number();
    }

    static String observation(Resident resident, Visit visit, String linkId) {
        return "observation/" + resident.number() + "/" + visit.number() + "/" + linkId;
    }

    static String statement(Resident resident, Visit visit, String atc) {
        return "statement/" + resident.number() + "/" + visit.number() + "/" + atc;
    }

    static String prescription(Resident resident, Visit visit, String atc) {
        return "prescription/" + resident.number() + "/" + visit.number() + "/" + atc;
    }

    static String goal(Resident resident, String category) {
        return "goal/" + resident.number() + "/" + category;
    }

    static String plan(Resident resident, String version) {
        return "plan/" + resident.number() + "/" + version;
    }
}
