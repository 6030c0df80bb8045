package cn.medalliance.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** An address that is one line of text is found, as one that has parts is. */
@ServerIT
class AddressTextIT {

    private final TestServer server;
    private final Alliance alliance;

    AddressTextIT(SecuredServer secured) {
        this.alliance = secured.alliance();
        this.server = alliance.open;
    }

    private String living(Address address) {
        String id = alliance.patient(alliance.village);
        Patient patient = server.get("Patient/" + id).as(Patient.class);
        patient.getAddress().clear();
        patient.addAddress(address);
        Answer stored = server.put("Patient/" + id, patient);
        assertThat(stored.status()).as(stored.body()).isEqualTo(200);
        return id;
    }

    private static String address(String words) {
        return "address=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void anAddressIsFoundByItsText() {
        String text = living(new Address().setText("示例县柳溪镇前进村三组17号"));
        String parts =
                living(new Address().setText("详见村委会登记").setDistrict("示例县柳溪镇").addLine("前进村三组18号"));
        String elsewhere = living(new Address().setText("示例县桃源镇"));
        assertThat(server.get("Patient?" + address("示例县柳溪")).ids())
                .contains(text, parts)
                .doesNotContain(elsewhere);
        assertThat(server.get("Patient?address:contains=" + address("前进村三组").substring("address=".length()))
                        .ids())
                .containsExactlyInAnyOrder(text, parts);
        assertThat(server.get("Patient?" + address("前进村三组17")).ids()).isEmpty();
        assertThat(server.get("Patient?address-city=" + address("示例县柳溪").substring("address=".length()))
                        .ids())
                .isEmpty();
    }
}
