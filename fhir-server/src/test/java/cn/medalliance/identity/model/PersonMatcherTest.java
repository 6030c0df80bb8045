package cn.medalliance.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.identity.model.Match.Grade;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class PersonMatcherTest {

    private static final String ID = "urn:oid:2.16.156.10011.1.3";
    private static final String HEALTH_RECORD = "urn:oid:2.16.156.10011.1.2";
    private static final String CARD = "urn:oid:2.16.156.10011.1.19";

    private final PersonMatcher matcher = new PersonMatcher();

    private static Patient person(Consumer<Patient> more) {
        Patient person = new Patient();
        more.accept(person);
        return person;
    }

    private static Patient someone() {
        return person(it -> it.setGender(AdministrativeGender.FEMALE)
                .setBirthDateElement(new DateType("1961-07-25"))
                .addName()
                .setText("李秀兰"));
    }

    private static Patient with(Patient person, Consumer<Patient> more) {
        more.accept(person);
        return person;
    }

    private Grade grade(Patient wanted, Patient record) {
        assertThat(matcher.compare(record, wanted)).as("either way").isEqualTo(matcher.compare(wanted, record));
        return matcher.compare(wanted, record).grade();
    }

    @Test
    void anEqualIdentityNumberIsCertainHoweverItIsWritten() {
        Patient record = with(someone(), it -> it.addIdentifier().setSystem(ID).setValue("999901196107250027"));
        Patient wanted = person(it -> it.addIdentifier().setSystem(ID).setValue("９９９９０１ 19610725 0027"));
        wanted.addName().setText("李秀蓝");
        assertThat(grade(wanted, record)).isEqualTo(Grade.CERTAIN);
    }

    @Test
    void twoIdentityNumbersAreTwoPeopleWhateverElseIsEqual() {
        Patient one = with(someone(), it -> it.addIdentifier().setSystem(ID).setValue("999901196107250027"));
        Patient other = with(someone(), it -> it.addIdentifier().setSystem(ID).setValue("999901195803120010"));
        assertThat(grade(one, other)).isEqualTo(Grade.CERTAINLY_NOT);
    }

    @Test
    void aWrongIdentityNumberSaysNothing() {
        Patient one = with(someone(), it -> it.addIdentifier().setSystem(ID).setValue("999901196107250028"));
        Patient other = with(someone(), it -> it.addIdentifier().setSystem(ID).setValue("999901196107250028"));
        assertThat(grade(one, other)).isEqualTo(Grade.PROBABLE);
    }

    @Test
    void aHealthRecordNumberIsCertainWithNameAndBirth() {
        Consumer<Patient> number =
                it -> it.addIdentifier().setSystem(HEALTH_RECORD).setValue("99990100100100123");
        assertThat(grade(with(someone(), number), with(someone(), number))).isEqualTo(Grade.CERTAIN);
        Patient sister = with(someone(), number);
        sister.getNameFirstRep().setText("李秀英");
        assertThat(grade(with(someone(), number), sister)).isEqualTo(Grade.POSSIBLE);
    }

    @Test
    void nameBirthAndSexAreProbable() {
        assertThat(grade(someone(), someone())).isEqualTo(Grade.PROBABLE);
        assertThat(matcher.compare(someone(), someone()).score())
                .isBetween(new BigDecimal("0.98"), new BigDecimal("0.99"));
    }

    @Test
    void aNameAloneIsNobody() {
        Patient named = person(it -> it.addName().setText("李秀兰"));
        assertThat(grade(named, someone())).isEqualTo(Grade.CERTAINLY_NOT);
    }

    @Test
    void twinsWhoShareEverythingButTheNameAreNoMoreThanPossible() {
        Consumer<Patient> home = it -> {
            it.addTelecom().setValue("13900000001");
            it.addAddress().setText("某县某村3组12号");
        };
        Patient twin = with(someone(), home);
        twin.getNameFirstRep().setText("李秀英");
        assertThat(grade(with(someone(), home), twin)).isEqualTo(Grade.POSSIBLE);
    }

    @Test
    void husbandAndWifeAreNotOne() {
        Consumer<Patient> home = it -> {
            it.addTelecom().setValue("+86 139-0000-0001");
            it.addAddress().setText("某县某村3组12号");
        };
        Patient husband = person(it -> it.setGender(AdministrativeGender.MALE)
                .setBirthDateElement(new DateType("1958-03-12"))
                .addName()
                .setText("张建国"));
        assertThat(grade(with(someone(), home), with(husband, home))).isEqualTo(Grade.CERTAINLY_NOT);
    }

    @Test
    void anotherCardOfTheSamePersonSaysNothingAnEqualOneMuch() {
        Patient one = person(it -> it.addName().setText("李秀兰"));
        one.addIdentifier().setSystem(CARD).setValue("A001");
        Patient record =
                with(someone(), it -> it.addIdentifier().setSystem(CARD).setValue("A001"));
        assertThat(grade(one, record)).isEqualTo(Grade.PROBABLE);
        record.getIdentifierFirstRep().setValue("B002");
        assertThat(grade(one, record)).isEqualTo(Grade.CERTAINLY_NOT);
    }

    @Test
    void aPhoneIsTheSameWithAndWithoutTheCountry() {
        Patient one = someone().setBirthDate(null);
        one.addTelecom().setValue("139 0000 0001");
        Patient record = with(someone(), it -> it.addTelecom().setValue("+8613900000001"));
        assertThat(grade(one, record)).isEqualTo(Grade.PROBABLE);
    }
}
