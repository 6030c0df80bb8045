package cn.medalliance.story;

import cn.medalliance.TestServer;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;

/** The app on a resident's telephone: reads that resident's own record and tells what was measured at home. */
final class ResidentsApp extends Party {

    static final String SOURCE = "http://resident-app.example";
    private final Resident resident;

    ResidentsApp(TestServer server, Resident resident) {
        super(server);
        this.resident = resident;
    }

    /** The plans in force, with their goals and what they prescribe. */
    Bundle plansInForce() {
        return page(Search.about(resident, "CarePlan")
                .where("status", "active")
                .where("_include", "CarePlan:goal")
                .where("_include", "CarePlan:activity-reference"));
    }

    List<Appointment> appointmentsOn(String day) {
        return find(Appointment.class, Search.about(resident, "Appointment").where("date", day));
    }

    List<Communication> advice() {
        return find(
                Communication.class,
                Search.about(resident, "Communication")
                        .where("status", "completed")
                        .where("_sort", "-sent"));
    }

    /** Sends what was measured at home. */
    Bundle report(String file) {
        return send(resident, file);
    }
}
