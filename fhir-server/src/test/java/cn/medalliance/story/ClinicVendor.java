package cn.medalliance.story;

import cn.medalliance.TestServer;
import java.util.List;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** The public-health system of the community centre, where the family doctor 李敏 works. */
final class ClinicVendor extends Party {

    static final String SOURCE = "http://clinic-vendor.example/public-health-system";
    static final String ORGANIZATION = "Organization/exa-organization-community-centre";
    static final String FAMILY_DOCTOR = "PractitionerRole/exa-role-li-min";

    ClinicVendor(TestServer server) {
        super(server, "12999901MEXA00043W");
    }

    /** Tasks the family doctor still has to do for a resident. */
    List<Task> duties(Resident resident, String code) {
        return find(
                Task.class,
                Search.about(resident, "Task")
                        .where("owner", FAMILY_DOCTOR)
                        .where("status", "requested")
                        .where("code", Terms.code("mca-task-code", code)));
    }

    /** Down-referrals that wait for the centre's answer, each with its request. */
    Search referralsToTakeOver(Resident resident) {
        return Search.about(resident, "Task")
                .where("owner", ORGANIZATION)
                .where("status", "requested")
                .where("code", Terms.code("mca-task-code", "referral-fulfil"))
                .where("_include", "Task:focus");
    }

    Task fulfilment(Resident resident, Referral referral) {
        return findOne(Task.class, referral.fulfilment(resident));
    }

    Task tracking(Resident resident, Referral referral) {
        return findOne(Task.class, referral.tracking(resident));
    }

    ServiceRequest request(Resident resident, Referral referral) {
        return findOne(ServiceRequest.class, referral.request(resident));
    }

    EpisodeOfCare enrolment(Resident resident, Programme programme) {
        return findOne(
                EpisodeOfCare.class, Search.of("EpisodeOfCare").where("identifier", resident.programmeFile(programme)));
    }
}
