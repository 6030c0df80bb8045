package cn.medalliance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.ResidentId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of divisions change from year to year: what was sent is kept and found, and what is no code is told. */
@ServerIT
class DivisionCodesIT {

    private static final Guide GUIDE = Guide.load();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestServer server;

    DivisionCodesIT(TestServer server) {
        this.server = server;
    }

    /** The guide lists none of them: the town was called so until it became a part of another. */
    @Test
    void aCodeOfAnotherYearIsKeptAndFoundAtEachLevel() {
        Patient resident = resident("999901", "999901907", "999901907401");
        assertThat(server.post("Patient", resident).status()).isEqualTo(201);

        for (String code : List.of("999901907", "999901907401")) {
            assertThat(server.get("Patient?division=" + code).resources().map(Patient.class::cast))
                    .as(code)
                    .singleElement()
                    .satisfies(found -> assertThat(found.getAddressFirstRep().getExtension())
                            .extracting(each -> ((Coding) each.getValue()).getCode())
                            .containsExactly("999901", "999901907", "999901907401"));
        }
        assertThat(server.get("Patient?division=999901908").resources()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99990190740", "9999019074010", "99990", "和平社区"})
    void aCodeOfAnotherLengthIsRefusedByItsRule(String code) {
        Answer answer = server.post("Patient", resident("999901", code));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("mca-pat-3");
    }

    private static Patient resident(String... divisions) {
        String first17 = "99990119580409%03d".formatted(NUMBER.incrementAndGet() * 2 + 501);
        Patient resident = new Patient();
        resident.addIdentifier()
                .setSystem("urn:oid:2.16.156.10011.1.3")
                .setValue(first17 + ResidentId.checkCharacter(first17))
                .getType()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v2-0203")
                .setCode("NI");
        resident.setActive(true).addName().setText("测试区划");
        resident.setGender(org.hl7.fhir.r4.model.Enumerations.AdministrativeGender.MALE);
        Address address = resident.addAddress().setText("示例县旧镇");
        for (String division : divisions) {
            address.addExtension(
                    GUIDE.canonical("StructureDefinition", "administrative-division"),
                    new Coding()
                            .setSystem(GUIDE.canonical("CodeSystem", "gbt-2260"))
                            .setCode(division));
        }
        return resident;
    }
}
