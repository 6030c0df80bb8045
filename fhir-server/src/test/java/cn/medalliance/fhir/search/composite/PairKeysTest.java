package cn.medalliance.fhir.search.composite;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.fhir.search.composite.PairKeys.Keys;
import cn.medalliance.fhir.search.composite.PairKeys.Place;
import cn.medalliance.fhir.search.composite.PairKeys.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairKeysTest {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final List<@Nullable String> CODE_SYSTEMS =
            Arrays.asList(null, "http://loinc.org", "urn:oid:2.16.156.10011.2.2.1", "urn:example:local");
    private static final List<String> CODES = List.of("8480-6", "8462-4");
    private static final List<@Nullable String> UNIT_SYSTEMS = Arrays.asList(null, UCUM, "urn:example:units");
    private static final List<@Nullable String> UNITS = Arrays.asList(null, "mm[Hg]", "mmHg", "kPa");

    @Test
    void aQuantityIsFoundExactlyWhenPlaceCodeAndUnitAreTheOnesAskedFor() {
        for (Quantity written : quantities()) {
            Collection<Keys> rows =
                    PairKeys.writtenQuantity(written.place, written.codeSystem, written.code, written.unit);
            for (Question asked : questions()) {
                List<Keys> sought = PairKeys.askedQuantity(asked.place, asked.codeSystem, asked.code, asked.unit);
                assertThat(meet(rows, sought))
                        .as("%s asked of %s", asked, written)
                        .isEqualTo(asked.isMetBy(written));
            }
        }
    }

    @Test
    void aCodedValueIsFoundExactlyWhenCodeAndValueAreTheOnesAskedFor() {
        List<@Nullable String> askedSystems = Arrays.asList(null, "", "http://loinc.org", "urn:example:local");
        for (String system : CODE_SYSTEMS) {
            for (String valueSystem : CODE_SYSTEMS) {
                Collection<Keys> rows = PairKeys.writtenConcept(Place.COMPONENT, system, "8480-6", valueSystem, "high");
                for (String askedSystem : askedSystems) {
                    for (String askedValueSystem : askedSystems) {
                        List<Keys> sought =
                                PairKeys.askedConcept(Place.COMPONENT, askedSystem, "8480-6", askedValueSystem, "high");
                        assertThat(meet(rows, sought))
                                .isEqualTo(isSystem(askedSystem, system) && isSystem(askedValueSystem, valueSystem));
                        assertThat(meet(
                                        rows,
                                        PairKeys.askedConcept(
                                                Place.COMPONENT, askedSystem, "8480-6", askedValueSystem, "low")))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void theUsualPressureNeedsOneRow() {
        assertThat(PairKeys.writtenQuantity(
                        Place.COMPONENT, "http://loinc.org", "8480-6", new Unit(UCUM, "mm[Hg]", "mmHg")))
                .hasSize(1);
    }

    private record Quantity(Place place, @Nullable String codeSystem, String code, Unit unit) {}

    private record Question(Place place, @Nullable String codeSystem, String code, Unit unit) {

        boolean isMetBy(Quantity written) {
            return place == written.place
                    && code.equals(written.code)
                    && isSystem(codeSystem, written.codeSystem)
                    && isUnit(written.unit);
        }

        private boolean isUnit(Unit stored) {
            if (unit.code() == null) {
                return true;
            }
            if (unit.system() != null) {
                return unit.code().equals(stored.code()) && unit.system().equals(stored.system());
            }
            boolean isSpelling =
                    unit.code().equals("mmHg") && "mm[Hg]".equals(stored.code()) && UCUM.equals(stored.system());
            return unit.code().equals(stored.code()) || unit.code().equals(stored.text()) || isSpelling;
        }
    }

    private static boolean isSystem(@Nullable String asked, @Nullable String stored) {
        return asked == null || asked.equals(stored == null ? "" : stored);
    }

    private static boolean meet(Collection<Keys> rows, List<Keys> sought) {
        return rows.stream()
                .anyMatch(row -> sought.stream()
                        .anyMatch(keys -> keys.first().equals(row.first())
                                && (keys.second() == null || keys.second().equals(row.second()))));
    }

    private static List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>();
        for (Place place : Place.values()) {
            for (String system : CODE_SYSTEMS) {
                for (String code : CODES) {
                    for (String unitSystem : UNIT_SYSTEMS) {
                        for (String unitCode : UNITS) {
                            for (String text : UNITS) {
                                all.add(new Quantity(place, system, code, new Unit(unitSystem, unitCode, text)));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        for (Place place : Place.values()) {
            for (String system : Arrays.asList(null, "", "http://loinc.org", "urn:example:local")) {
                for (String code : CODES) {
                    for (String unitCode : UNITS) {
                        all.add(new Question(place, system, code, new Unit(null, unitCode, null)));
                        if (unitCode != null) {
                            all.add(new Question(place, system, code, new Unit(UCUM, unitCode, null)));
                            all.add(new Question(place, system, code, new Unit("urn:example:units", unitCode, null)));
                        }
                    }
                }
            }
        }
        return all;
    }
}
