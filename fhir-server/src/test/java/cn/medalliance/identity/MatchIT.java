package cn.medalliance.identity;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.identifier.ResidentId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** Records that may be one person, written by several vendors. */
@ServerIT
class MatchIT {

    private static final AtomicInteger NUMBER =
            new AtomicInteger((int) (ProcessHandle.current().pid() % 400));

    private final TestServer server;
    /** Of this test alone. */
    private final String number;

    private final String name;

    MatchIT(TestServer server) {
        this.server = server;
        int own = NUMBER.incrementAndGet();
        String first17 = "99990119330415" + String.format("%03d", own * 2);
        number = first17 + ResidentId.checkCharacter(first17);
        name = "欧阳试" + Character.toString(0x4E00 + own);
    }

    private Patient resident() {
        Patient resident = example("Patient-exa-patient-minimal", Patient.class);
        resident.getIdentifierFirstRep().setValue(number);
        resident.getNameFirstRep().setText(name);
        resident.setBirthDateElement(new DateType("1933-04-15"));
        return resident;
    }

    private String stored(Patient resident) {
        Answer answer = server.post("Patient", resident);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.as(Patient.class).getIdElement().getIdPart();
    }

    private Answer match(Patient wanted, boolean isCertain, int count) {
        Parameters asked = new Parameters();
        asked.addParameter().setName("resource").setResource(wanted);
        asked.addParameter().setName("onlyCertainMatches").setValue(new BooleanType(isCertain));
        asked.addParameter().setName("count").setValue(new IntegerType(count));
        return server.post("Patient/$match", asked);
    }

    private static List<String> grades(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.bundle().getEntry().stream()
                .filter(entry -> entry.getResource() instanceof Patient)
                .map(entry -> entry.getSearch()
                        .getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/match-grade")
                        .getValue()
                        .primitiveValue())
                .toList();
    }

    @Test
    void theSameIdentityNumberIsFirstAndCertain() {
        String id = stored(resident());
        Patient namesake = resident();
        String first17 = "99990119330415" + number.substring(14, 16) + "1";
        namesake.getIdentifierFirstRep().setValue(first17 + ResidentId.checkCharacter(first17));
        namesake.setGender(AdministrativeGender.MALE);
        stored(namesake);
        Patient wanted = new Patient();
        wanted.addIdentifier().setSystem("urn:oid:2.16.156.10011.1.3").setValue(number);
        wanted.addName().setText(name);
        Answer answer = match(wanted, false, 10);
        assertThat(answer.ids()).containsExactly(id);
        assertThat(grades(answer)).containsExactly("certain");
        assertThat(answer.bundle().getEntryFirstRep().getSearch().getScore()).isEqualByComparingTo("1");
        Patient spaced = new Patient();
        spaced.addIdentifier()
                .setSystem("urn:oid:2.16.156.10011.1.3")
                .setValue(number.substring(0, 6) + " " + number.substring(6));
        assertThat(match(spaced, true, 10).ids()).containsExactly(id);
    }

    @Test
    void withoutANumberTheyAreProbableOrNot() {
        String id = stored(resident());
        Patient wanted = new Patient().setGender(resident().getGender());
        wanted.addName().setText(name);
        assertThat(match(wanted, false, 10).ids()).as("a name alone").isEmpty();
        wanted.setBirthDateElement(new DateType("1933-04-15"));
        Answer answer = match(wanted, false, 10);
        assertThat(answer.ids()).containsExactly(id);
        assertThat(grades(answer)).containsExactly("probable");
        assertThat(match(wanted, true, 10).ids()).isEmpty();
    }

    @Test
    void ofSeveralThatAreCertainNoneIsAnswered() {
        stored(resident());
        stored(resident());
        assertThat(match(resident(), false, 10).ids()).hasSize(2);
        assertThat(match(resident(), false, 1).ids()).hasSize(1);
        Answer answer = match(resident(), true, 10);
        assertThat(answer.ids()).isEmpty();
        Bundle bundle = answer.bundle();
        assertThat(bundle.getTotal()).isZero();
        assertThat(answer.body()).contains("multiple-matches");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(match(new Patient(), false, 10).status()).isEqualTo(400);
        assertThat(match(new Patient().setActive(true), false, 10).status()).isEqualTo(422);
        assertThat(match(resident(), false, 0).status()).isEqualTo(400);
        assertThat(match(resident(), false, 101).status()).isEqualTo(400);
        assertThat(server.post("Patient/$match", new Parameters()).status()).isEqualTo(400);
    }
}
