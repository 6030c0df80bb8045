package cn.medalliance.intake;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.registry.Sources;
import cn.medalliance.mappings.vendor.ProfileReader;
import cn.medalliance.mappings.vendor.VendorProfile;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * The formats of vendors that this process can convert; made at the first use, which takes seconds that a start need not wait for.
 * Where vendors have profiles they are made at the start, so that a fault in one is found then.
 */
public final class VendorFormats {

    private final Supplier<Sources> sources;

    VendorFormats(Guide guide, FhirContext fhir, FormatProperties properties) {
        List<VendorProfile> profiles =
                properties.profiles() == null ? List.of() : ProfileReader.readAll(properties.profiles());
        sources = profiles.isEmpty()
                ? SingletonSupplier.of(() -> Sources.of(guide, fhir, profiles))
                : SingletonSupplier.of(Sources.of(guide, fhir, profiles));
    }

    /**
     * The format with this id.
     *
     * @param unknown how one is refused that there is not
     * @throws Refusal which names those that there are
     */
    public Source find(String id, ErrorCode unknown) {
        return sources.get()
                .find(id)
                .orElseThrow(() -> new Refusal(
                        unknown,
                        "unknown source; known are "
                                + sources.get().all().stream().map(Source::id).toList(),
                        "source"));
    }
}
