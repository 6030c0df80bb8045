package cn.medalliance.fhir.search.composite;

import cn.medalliance.fhir.server.CapabilityAmendment;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** The CapabilityStatement promises only the composites that are answered rightly. */
final class CompositeCapability implements CapabilityAmendment {

    @Override
    public void amend(CapabilityStatement statement) {
        statement.getRest().stream()
                .flatMap(rest -> rest.getResource().stream())
                .forEach(resource -> resource.getSearchParam()
                        .removeIf(parameter -> parameter.getType() == SearchParamType.COMPOSITE
                                && !isAnswered(resource.getType(), parameter.getName())));
    }

    private static boolean isAnswered(String type, String name) {
        return PairParameter.TYPE.equals(type) && PairedComposite.byCode(name).isPresent();
    }
}
