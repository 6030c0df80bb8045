package cn.medalliance.story;

import cn.medalliance.TestServer;
import org.hl7.fhir.r4.model.Task;

/** The hospital information system of the county hospital, where the specialist 周强 works. */
final class HospitalVendor extends Party {

    static final String SOURCE = "http://hospital-vendor.example/his";
    static final String ORGANIZATION = "Organization/exa-organization-county-hospital";

    HospitalVendor(TestServer server) {
        super(server, "12999901MEXA00019C");
    }

    /** Referrals of a resident that wait for the hospital's answer, each with its request and the resident. */
    Search newReferrals(Resident resident) {
        return Search.about(resident, "Task")
                .where("owner", ORGANIZATION)
                .where("status", "requested")
                .where("code", Terms.code("mca-task-code", "referral-fulfil"))
                .where("_include", "Task:focus")
                .where("_include", "Task:patient");
    }

    Task fulfilment(Resident resident, Referral referral) {
        return findOne(Task.class, referral.fulfilment(resident));
    }
}
