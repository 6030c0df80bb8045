package cn.medalliance.identity.model;

import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.identity.model.Match.Grade;
import cn.medalliance.mappings.text.LooseText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is known of a person with a record (DOMAIN 4.1-1, 5.8 trap 14). An equal identity number is certain, and so is an
 * equal health-record number together with name and day of birth. Anything else is weighed as Fellegi and Sunter do (A Theory for
 * Record Linkage, 1969): each element adds the logarithm of how much oftener it agrees in records of one person than of two. Two
 * different identity numbers are two people, and of different names no more than a possible match is made: those who live
 * together share number and address, and twins the day of birth. Immutable.
 */
public final class PersonMatcher {

    static final String RESIDENT_ID = "urn:oid:2.16.156.10011.1.3";
    static final String HEALTH_RECORD = "urn:oid:2.16.156.10011.1.2";

    /** One record in a county of about a hundred thousand is of the person, before anything is compared. */
    private static final double PRIOR = Math.log(1e-5);

    private static final BigDecimal MOST_OF_OTHER_NAMES = new BigDecimal("0.60");
    private static final BigDecimal PROBABLE = new BigDecimal("0.90");
    private static final BigDecimal POSSIBLE = new BigDecimal("0.30");
    private static final int DECIMALS = 2;

    /**
     * How often an element agrees.
     *
     * @param same in two records of one person
     * @param other in records of two people by chance
     */
    private record Agreement(double same, double other) {

        double weigh(boolean agrees) {
            return agrees ? Math.log(same / other) : Math.log((1 - same) / (1 - other));
        }

        /** Nothing when one side does not know it. */
        double weigh(Collection<String> one, Collection<String> two) {
            return one.isEmpty() || two.isEmpty() ? 0 : weigh(!Collections.disjoint(one, two));
        }
    }

    /** The commonest full names of China stand for two or three in ten thousand people. */
    private static final Agreement NAME = new Agreement(0.95, 0.001);
    /** One day of some seventy years. */
    private static final Agreement BIRTH = new Agreement(0.97, 1.0 / (365 * 70));

    private static final Agreement GENDER = new Agreement(0.99, 0.5);
    private static final Agreement PHONE = new Agreement(0.6, 5e-5);
    private static final Agreement ADDRESS = new Agreement(0.4, 5e-4);
    /** A card or hospital number; several are usual, so that another one says little. */
    private static final Agreement NUMBER = new Agreement(0.7, 1e-6);

    /** Compares; {@code wanted} is what is known, {@code record} what is stored. */
    public Match compare(Patient wanted, Patient record) {
        Set<ResidentId> wantedIds = residentIds(wanted);
        Set<ResidentId> recordIds = residentIds(record);
        boolean haveIds = !wantedIds.isEmpty() && !recordIds.isEmpty();
        if (haveIds && Collections.disjoint(wantedIds, recordIds)) {
            return new Match(Grade.CERTAINLY_NOT, BigDecimal.ZERO.setScale(DECIMALS));
        }
        boolean isNamed = !Collections.disjoint(names(wanted), names(record));
        boolean isRecord = !Collections.disjoint(healthRecords(wanted), healthRecords(record))
                && isNamed
                && !Collections.disjoint(births(wanted), births(record));
        if (haveIds || isRecord) {
            return new Match(Grade.CERTAIN, BigDecimal.ONE.setScale(DECIMALS));
        }
        return graded(weigh(wanted, record), isNamed);
    }

    private static double weigh(Patient wanted, Patient record) {
        return PRIOR
                + NAME.weigh(names(wanted), names(record))
                + BIRTH.weigh(births(wanted), births(record))
                + GENDER.weigh(genders(wanted), genders(record))
                + PHONE.weigh(phones(wanted), phones(record))
                + ADDRESS.weigh(addresses(wanted), addresses(record))
                + (Collections.disjoint(otherNumbers(wanted), otherNumbers(record)) ? 0 : NUMBER.weigh(true));
    }

    private static Match graded(double logOdds, boolean isNamed) {
        BigDecimal score = BigDecimal.valueOf(1 / (1 + Math.exp(-logOdds))).setScale(DECIMALS, RoundingMode.DOWN);
        if (!isNamed) {
            score = score.min(MOST_OF_OTHER_NAMES);
        }
        if (score.compareTo(PROBABLE) >= 0) {
            return new Match(Grade.PROBABLE, score);
        }
        return new Match(score.compareTo(POSSIBLE) >= 0 ? Grade.POSSIBLE : Grade.CERTAINLY_NOT, score);
    }

    /** Right ones, however they are written; one with a mistake says nothing about anybody. */
    private static Set<ResidentId> residentIds(Patient patient) {
        return values(patient, RESIDENT_ID)
                .flatMap(value -> ResidentId.parse(value).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> healthRecords(Patient patient) {
        return values(patient, HEALTH_RECORD).map(LooseText::key).collect(Collectors.toSet());
    }

    private static Stream<String> values(Patient patient, String system) {
        return patient.getIdentifier().stream()
                .filter(identifier -> system.equals(identifier.getSystem()) && identifier.getValue() != null)
                .map(Identifier::getValue);
    }

    private static Set<String> otherNumbers(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(identifier -> identifier.getSystem() != null && identifier.getValue() != null)
                .filter(identifier -> !RESIDENT_ID.equals(identifier.getSystem()))
                .map(identifier -> identifier.getSystem() + "|" + LooseText.key(identifier.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Patient patient) {
        return patient.getName().stream()
                .flatMap(name -> text(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> text(HumanName name) {
        String text = Stream.of(name.getText(), name.getFamily(), name.getGivenAsSingleString())
                .filter(part -> part != null && !part.isEmpty())
                .limit(name.getText() == null ? 2 : 1)
                .collect(Collectors.joining());
        return Optional.of(LooseText.key(text)).filter(key -> !key.isEmpty());
    }

    /** As it is recorded and as the identity number says. */
    private static Set<String> births(Patient patient) {
        Set<String> births = new TreeSet<>();
        if (patient.hasBirthDate()
                && patient.getBirthDateElement().getValueAsString().length() == "yyyy-MM-dd".length()) {
            births.add(patient.getBirthDateElement().getValueAsString());
        }
        residentIds(patient).forEach(id -> births.add(id.birthDate().toString()));
        return births;
    }

    private static Set<String> genders(Patient patient) {
        @Nullable AdministrativeGender gender = patient.getGender();
        return gender == AdministrativeGender.MALE || gender == AdministrativeGender.FEMALE
                ? Set.of(gender.toCode())
                : Set.of();
    }

    private static Set<String> phones(Patient patient) {
        return patient.getTelecom().stream()
                .filter(point -> point.getValue() != null)
                .map(point -> LooseText.key(point.getValue()).replaceAll("[^0-9]", ""))
                .map(digits -> digits.startsWith("86") && digits.length() > 11 ? digits.substring(2) : digits)
                .filter(digits -> digits.length() >= 7)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> addresses(Patient patient) {
        return patient.getAddress().stream()
                .filter(address -> address.getText() != null)
                .map(address -> LooseText.key(address.getText()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
