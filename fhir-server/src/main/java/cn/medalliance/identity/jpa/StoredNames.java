package cn.medalliance.identity.jpa;

import cn.medalliance.identity.ResidentNames;
import cn.medalliance.security.caller.jpa.OwnStore;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;

/** Reads them from the residents' records. */
final class StoredNames implements ResidentNames {

    private final OwnStore store;

    StoredNames(OwnStore store) {
        this.store = store;
    }

    @Override
    public Set<String> of(String resident) {
        return store.read(Patient.class, resident).stream()
                .flatMap(patient -> patient.getName().stream())
                .flatMap(StoredNames::written)
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }

    private static Stream<String> written(HumanName name) {
        String parts = Stream.concat(
                        Stream.of(name.hasFamily() ? name.getFamily() : ""),
                        name.getGiven().stream().map(PrimitiveType::getValueAsString))
                .collect(Collectors.joining());
        return Stream.of(name.hasText() ? name.getText() : "", parts);
    }
}
