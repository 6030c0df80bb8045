package cn.medalliance.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

/** A day without a zone is a day of the county, on a machine of any zone (CI's are set to UTC). */
@ServerIT
class CountyDaysIT {

    private final TestServer server;
    private final Alliance alliance;

    CountyDaysIT(SecuredServer secured) {
        this.alliance = secured.alliance();
        this.server = alliance.open;
    }

    private String measured(String patient, String when) {
        Observation pressure = Alliance.pressure(patient, alliance.village);
        pressure.setEffective(new DateTimeType(when));
        return alliance.store(pressure);
    }

    @Test
    void aTimeIsFoundByTheDayThatItIsInTheCounty() {
        String patient = alliance.patient(alliance.village);
        String evening = measured(patient, "2026-03-01T23:59:59+08:00");
        String morning = measured(patient, "2026-03-01T23:30:00Z");
        String undated = measured(patient, "2026-03-02");
        String found = "Observation?patient=" + patient + "&date=";
        assertThat(server.get(found + "2026-03-01").ids()).containsExactly(evening);
        assertThat(server.get(found + "2026-03-02").ids()).containsExactlyInAnyOrder(morning, undated);
        assertThat(server.get(found + "lt2026-03-02").ids()).containsExactly(evening);
        assertThat(server.get(found + "ge2026-03-02T00:00:00%2B08:00").ids())
                .containsExactlyInAnyOrder(morning, undated);
    }

    @Test
    void theServersOwnTimesAreWrittenInTheCountysZone() {
        String id = alliance.store(Alliance.pressure(alliance.villager, alliance.village));
        assertThat(server.get("Observation/" + id)
                        .as(Observation.class)
                        .getMeta()
                        .getLastUpdatedElement()
                        .getValueAsString())
                .endsWith("+08:00");
    }
}
