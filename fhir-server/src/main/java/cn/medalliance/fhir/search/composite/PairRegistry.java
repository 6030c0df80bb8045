package cn.medalliance.fhir.search.composite;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.registry.SearchParamRegistryImpl;
import cn.medalliance.fhir.search.HiddenParameters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's registry that also knows the server's own parameters, the {@link PairParameter}s among them, when it is asked
 * for one by name, as making SQL does. Lists, from which the CapabilityStatement, error texts and the check of a
 * client's parameters are made, do not hold them.
 */
final class PairRegistry extends SearchParamRegistryImpl {

    private final List<HiddenParameters> hidden;

    PairRegistry(List<HiddenParameters> hidden) {
        this.hidden = List.copyOf(hidden);
    }

    @Override
    public @Nullable RuntimeSearchParam getActiveSearchParam(
            String type, String name, SearchParamLookupContextEnum context) {
        RuntimeSearchParam known = super.getActiveSearchParam(type, name, context);
        if (known != null) {
            return known;
        }
        if (PairParameter.TYPE.equals(type)) {
            Optional<PairParameter> pair = PairParameter.byCode(name);
            if (pair.isPresent()) {
                return pair.get().definition();
            }
        }
        return hidden.stream()
                .flatMap(parameters -> parameters.find(type, name).stream())
                .findFirst()
                .orElse(null);
    }
}
