package cn.medalliance.mappings.registry;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.community.CommunitySource;
import cn.medalliance.mappings.followup.DocumentSource;
import cn.medalliance.mappings.followup.FollowUpSource;
import cn.medalliance.mappings.followup.VendorSource;
import cn.medalliance.mappings.hl7v2.MessageSource;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.vendor.ProfileFault;
import cn.medalliance.mappings.vendor.ProfileFaults;
import cn.medalliance.mappings.vendor.VendorProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every format that can be converted, by its id. Immutable; making one reads the guide and takes seconds, so keep it.
 */
public final class Sources {
    private final Map<String, Source> byId;

    private Sources(Stream<Source> sources) {
        byId = sources.collect(Collectors.toMap(
                Source::id,
                source -> source,
                (one, other) -> {
                    throw new ProfileFault(one.id(), "id", "another source has it already");
                },
                TreeMap::new));
    }

    /**
     * Makes all sources ready.
     *
     * @param guide the guide whose forms, tables and invariants they use
     * @param context an R4 context
     */
    public static Sources of(Guide guide, FhirContext context) {
        return of(guide, context, List.of());
    }

    /**
     * Makes all sources ready, and those of vendors' profiles beside them.
     *
     * @param profiles what the site adds
     * @throws ProfileFault when a profile names what there is not, or has the id of another source
     */
    public static Sources of(Guide guide, FhirContext context, List<VendorProfile> profiles) {
        CodeMaps maps = CodeMaps.of(guide, context);
        ProfileRules rules = ProfileRules.of(guide, context);
        List<Source> ofVendors = new ArrayList<>();
        ProfileFaults faults = new ProfileFaults();
        profiles.forEach(profile -> faults.check(() -> ofVendors.add(
                profile.format() == VendorProfile.Format.HL7V2
                        ? MessageSource.of(profile, guide, maps, rules)
                        : VendorSource.of(profile, guide, context, maps, rules))));
        faults.throwAny();
        return new Sources(Stream.of(
                        FollowUpSource.all(guide, context, maps, rules),
                        VendorSource.builtIn(guide, context, maps, rules),
                        CommunitySource.all(guide, maps, rules),
                        Stream.of(
                                new DocumentSource(guide, context, maps, rules), new MessageSource(guide, maps, rules)),
                        ofVendors.stream())
                .flatMap(sources -> sources));
    }

    /** The source with this id. */
    public Optional<Source> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of them, sorted by id. */
    public Collection<Source> all() {
        return byId.values();
    }
}
