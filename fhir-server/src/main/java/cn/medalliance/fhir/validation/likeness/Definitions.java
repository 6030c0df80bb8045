package cn.medalliance.fhir.validation.likeness;

import ca.uhn.fhir.context.FhirContext;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/** What profiles, extensions and data types say about values; each is read when it is first met. */
final class Definitions {

    private static final int MOST_KNOWN = 2_000;

    /** A client may name as many profiles and extensions as it likes, with whichever versions. */
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    private final Map<String, Known> ofTypes = new ConcurrentHashMap<>();
    private final Function<String, @Nullable StructureDefinition> source;
    private final RuleReader reader;

    Definitions(FhirContext fhir, ElementTypes types, Function<String, @Nullable StructureDefinition> source) {
        this.source = source;
        this.reader = new RuleReader(fhir, types);
    }

    /**
     * One definition.
     *
     * @param type what it defines
     * @param partProfiles of the data types within
     */
    record Known(String type, Rules rules, Set<String> partProfiles) {

        static final Known NOTHING = new Known("", Rules.UNKNOWN, Set.of());
    }

    /** {@link Rules#UNKNOWN} of what nobody defines. */
    Known of(String url) {
        Known found = known.getIfPresent(url);
        if (found == null) {
            StructureDefinition definition = url.isBlank() || url.endsWith("/") ? null : source.apply(url);
            if (definition == null) {
                return Known.NOTHING;
            }
            found = new Known(definition.getType(), reader.read(definition), partProfiles(definition));
            known.put(url, found);
        }
        return found;
    }

    /** Of a type of R4; there are only so many. */
    Known ofType(String type) {
        Known found = ofTypes.get(type);
        if (found == null) {
            found = of(RuleReader.addressOf(type));
            ofTypes.put(type, found);
        }
        return found;
    }

    private static Set<String> partProfiles(StructureDefinition definition) {
        Set<String> profiles = new HashSet<>();
        for (ElementDefinition element : definition.getSnapshot().getElement()) {
            element.getType().stream()
                    .filter(type -> !type.getWorkingCode().equals("Extension"))
                    .flatMap(type -> type.getProfile().stream())
                    .map(CanonicalType::getValue)
                    .forEach(profiles::add);
        }
        return Set.copyOf(profiles);
    }
}
