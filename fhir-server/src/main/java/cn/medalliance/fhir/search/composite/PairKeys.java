package cn.medalliance.fhir.search.composite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the index rows in which a code and its value stand together; the one place that writing and asking share.
 *
 * <p>A row can be found by its code key alone, or by its code key with one more key (of the unit or of the value's
 * system). A code is kept with its system. What is asked without a system is sought in the few systems that nearly all
 * codes come from, one by one; only a code of another system gets a second row without the system. Units do the same
 * with UCUM. Keys are digests: short, without characters that would need escaping, and of one length.
 *
 * <p>Whoever changes anything here must re-index the Observations.
 */
final class PairKeys {

    private static final List<String> USUAL_CODE_SYSTEMS =
            List.of("http://loinc.org", "urn:oid:2.16.156.10011.2.2.1", "http://snomed.info/sct");
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Map<String, String> USUAL_SPELLINGS = Map.of(
            "mmHg", "mm[Hg]",
            "毫米汞柱", "mm[Hg]",
            "℃", "Cel",
            "°C", "Cel",
            "kg/m²", "kg/m2",
            "次/分", "/min",
            "µmol/L", "umol/L",
            "μmol/L", "umol/L");
    private static final String NO_SYSTEM = "-";
    private static final int DIGEST_BYTES = 15;

    private PairKeys() {}

    /** Where the code and its value stand. */
    enum Place {
        OBSERVATION,
        COMPONENT
    }

    /**
     * Two keys of a row.
     *
     * @param first found alone or with the second
     * @param second only found with the first
     */
    record Keys(String first, @Nullable String second) {}

    /**
     * A unit as stored or as asked.
     *
     * @param system its code system; as asked: null for any
     * @param code its code; as asked: code or text
     * @param text as people read it; as asked: always null
     */
    record Unit(
            @Nullable String system,
            @Nullable String code,
            @Nullable String text) {}

    /** Under which keys a quantity is written. */
    static Set<Keys> writtenQuantity(Place place, @Nullable String codeSystem, String code, Unit unit) {
        Set<Keys> keys = new LinkedHashSet<>();
        for (String codeKey : writtenCodes(place, codeSystem, code)) {
            keys.add(new Keys(codeKey, unit.code() == null ? null : unitKey(unit.system(), unit.code())));
            for (String name : unitsWithoutSystem(unit)) {
                keys.add(new Keys(withUnitRow(codeKey), unitNameKey(name)));
            }
        }
        return keys;
    }

    /** Under which keys a quantity is sought; any of them will do. */
    static List<Keys> askedQuantity(Place place, @Nullable String codeSystem, String code, Unit unit) {
        List<Keys> keys = new ArrayList<>();
        for (String codeKey : askedCodes(place, codeSystem, code)) {
            if (unit.code() == null) {
                keys.add(new Keys(codeKey, null));
            } else if (unit.system() != null) {
                keys.add(new Keys(codeKey, unitKey(unit.system(), unit.code())));
            } else {
                keys.add(new Keys(codeKey, unitKey(UCUM, unit.code())));
                String spelled = USUAL_SPELLINGS.get(unit.code());
                if (spelled != null) {
                    keys.add(new Keys(codeKey, unitKey(UCUM, spelled)));
                }
                keys.add(new Keys(withUnitRow(codeKey), unitNameKey(unit.code())));
            }
        }
        return keys;
    }

    /** Under which keys a coded value is written. */
    static Set<Keys> writtenConcept(
            Place place, @Nullable String codeSystem, String code, @Nullable String valueSystem, String value) {
        Set<Keys> keys = new LinkedHashSet<>();
        for (String codeKey : writtenCodes(place, codeSystem, code)) {
            keys.add(new Keys(conceptKey(codeKey, value), systemKey(valueSystem)));
        }
        return keys;
    }

    /**
     * Under which keys a coded value is sought.
     *
     * @param valueSystem null for any, empty for none
     */
    static List<Keys> askedConcept(
            Place place, @Nullable String codeSystem, String code, @Nullable String valueSystem, String value) {
        return askedCodes(place, codeSystem, code).stream()
                .map(codeKey ->
                        new Keys(conceptKey(codeKey, value), valueSystem == null ? null : systemKey(valueSystem)))
                .toList();
    }

    /** What stands before a text in its row. */
    static List<String> writtenCodes(Place place, @Nullable String system, String code) {
        String known = blankAsEmpty(system);
        String withSystem = codeKey(place, known, code);
        return USUAL_CODE_SYSTEMS.contains(known) ? List.of(withSystem) : List.of(withSystem, codeNameKey(place, code));
    }

    /**
     * Keys of a code that is asked for.
     *
     * @param system null for any, empty for none
     */
    static List<String> askedCodes(Place place, @Nullable String system, String code) {
        if (system != null) {
            return List.of(codeKey(place, system, code));
        }
        List<String> keys = new ArrayList<>();
        USUAL_CODE_SYSTEMS.forEach(usual -> keys.add(codeKey(place, usual, code)));
        keys.add(codeNameKey(place, code));
        return keys;
    }

    private static Set<String> unitsWithoutSystem(Unit unit) {
        Set<String> names = new LinkedHashSet<>();
        boolean ucum = UCUM.equals(unit.system());
        if (unit.code() != null && !ucum) {
            names.add(unit.code());
        }
        String text = unit.text();
        if (text != null && !text.equals(unit.code())) {
            boolean spellsTheCode = ucum && text.length() > 0 && isUsualSpelling(text, unit.code());
            if (!spellsTheCode) {
                names.add(text);
            }
        }
        return names;
    }

    private static boolean isUsualSpelling(String text, @Nullable String code) {
        return code != null && code.equals(USUAL_SPELLINGS.get(text));
    }

    private static String codeKey(Place place, String system, String code) {
        return digest(place.name(), "code", system, code);
    }

    private static String codeNameKey(Place place, String code) {
        return digest(place.name(), "code-name", code);
    }

    private static String unitKey(@Nullable String system, String code) {
        return digest("unit", blankAsEmpty(system), code);
    }

    private static String unitNameKey(String name) {
        return digest("unit-name", name);
    }

    private static String withUnitRow(String codeKey) {
        return codeKey + "u";
    }

    private static String conceptKey(String codeKey, String value) {
        return digest(codeKey, "value", value);
    }

    private static String systemKey(@Nullable String system) {
        return system == null || system.isBlank() ? NO_SYSTEM : digest("system", system);
    }

    private static String blankAsEmpty(@Nullable String system) {
        return system == null || system.isBlank() ? "" : system;
    }

    private static String digest(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
