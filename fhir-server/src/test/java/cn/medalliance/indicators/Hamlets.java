package cn.medalliance.indicators;

import static cn.medalliance.security.Alliance.example;

import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Places of few at every level of the alliance, so that of the places of a suite none is left out only because there is one place of few
 * beside it. Of each resident an alert was raised in {@link #YEAR} and another one last month; of those of the first level the pressure was
 * taken in some years.
 */
final class Hamlets {

    /** Of which no suite has contracts, so that indicators of them count residents only. */
    static final int YEAR = 2015;

    static final YearMonth MONTH = YearMonth.from(ManagedResident.TODAY).minusMonths(1);

    /** When the pressures of those who stand beside the alliance were taken. */
    private static final int[] MEASURED = {YEAR, 2024};

    private static final int BESIDE_EACH = 3;
    private static final int RESIDENTS = 4;

    private static final AtomicInteger BORN = new AtomicInteger();
    private static final AtomicReference<@Nullable Alliance> AROUND = new AtomicReference<>();

    private Hamlets() {}

    /** Stores them, once. */
    static void around(Alliance alliance) {
        if (AROUND.getAndSet(alliance) == alliance) {
            return;
        }
        for (String above : Arrays.asList(null, alliance.office, alliance.township, alliance.village)) {
            for (int number = 0; number < BESIDE_EACH; number++) {
                hamlet(alliance, alliance.newClinic(above), above == null);
            }
        }
    }

    private static void hamlet(Alliance alliance, String clinic, boolean isMeasured) {
        for (int number = 0; number < RESIDENTS; number++) {
            Patient resident = ManagedResident.patient(LocalDate.of(1911, 1, 1).plusDays(BORN.getAndIncrement()));
            resident.setGender(number % 2 == 0 ? AdministrativeGender.FEMALE : AdministrativeGender.MALE);
            resident.setManagingOrganization(new Reference("Organization/" + clinic));
            String id = alliance.store(resident);
            for (LocalDate day : List.of(LocalDate.of(YEAR, 6, 10), MONTH.atDay(10))) {
                alliance.store(alert(id, clinic, day));
            }
            for (int year : isMeasured ? MEASURED : new int[0]) {
                alliance.store(pressure(id, clinic, year));
            }
        }
    }

    /** A pressure taken in June. */
    static Observation pressure(String resident, String performer, int year) {
        Observation pressure = Alliance.pressure(resident, performer);
        pressure.setEffective(new DateTimeType(LocalDate.of(year, 6, 10) + "T09:00:00+08:00"));
        return pressure;
    }

    /** An alert of high risk, raised on a day. */
    static Flag alert(String resident, String author, LocalDate day) {
        Flag alert = example("Flag-exa-alert-high-risk-htn", Flag.class);
        alert.getIdentifier().forEach(each -> each.setValue(UUID.randomUUID().toString()));
        alert.getExtension().removeIf(each -> !each.getUrl().endsWith("/alert-level"));
        alert.setSubject(new Reference("Patient/" + resident));
        alert.setPeriod(new Period().setStartElement(new DateTimeType(day + "T09:00:00+08:00")));
        alert.setAuthor(new Reference("Organization/" + author));
        return alert;
    }
}
