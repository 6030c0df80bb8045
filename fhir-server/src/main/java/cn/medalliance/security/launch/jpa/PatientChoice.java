package cn.medalliance.security.launch.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.RestfulServer;
import cn.medalliance.fhir.server.BackgroundRequest;
import cn.medalliance.security.account.jpa.Persons.Known;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.scope.SmartScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Patient;

/** The patients whom a person may see, searched as that person: by the same rules as any search. */
public final class PatientChoice {

    private static final int MOST = 50;
    private static final SortSpec NEWEST_FIRST = new SortSpec("_lastUpdated", SortOrderEnum.DESC);
    private static final String CLIENT = "patient-picker";
    private static final String ID = "_id";

    private final DaoRegistry daos;
    private final RestfulServer server;

    PatientChoice(DaoRegistry daos, RestfulServer server) {
        this.daos = daos;
        this.server = server;
    }

    /**
     * A patient to choose.
     *
     * @param id the resource's id
     * @param birthDate as it is written in the resource; empty when unknown
     * @param gender FHIR's code; empty when unknown
     */
    public record Choice(String id, String name, String birthDate, String gender) {

        private static Choice of(Patient patient) {
            return new Choice(
                    patient.getIdElement().getIdPart(),
                    name(patient),
                    patient.hasBirthDate() ? patient.getBirthDateElement().getValueAsString() : "",
                    patient.hasGender() ? patient.getGender().toCode() : "");
        }

        private static String name(Patient patient) {
            var name = patient.getNameFirstRep();
            return name.hasText() ? name.getText() : name.getFamily() + name.getGivenAsSingleString();
        }
    }

    /**
     * What a search found.
     *
     * @param patients those that changed last come first
     * @param hasMore whether there are others
     */
    public record Found(List<Choice> patients, boolean hasMore) {}

    /**
     * Searches by the beginning of a name, or by an identifier in full; without either gives all. Fifty at the most.
     *
     * @param text what the person typed
     */
    public Found search(Known person, String text) {
        String asked = text.trim();
        boolean isIdentifier = asked.chars().anyMatch(Character::isDigit);
        SearchParameterMap map = new SearchParameterMap();
        if (!asked.isEmpty() && isIdentifier) {
            map.add("identifier", new TokenParam(null, asked));
        } else if (!asked.isEmpty()) {
            map.add("name", new StringParam(asked));
        }
        List<Choice> found = as(person, () -> find(map.setSort(NEWEST_FIRST)));
        return new Found(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }

    /** One patient, if the person may see it. */
    public Optional<Choice> find(Known person, String id) {
        return as(person, () -> find(new SearchParameterMap(ID, new TokenParam(null, id)))).stream()
                .findFirst();
    }

    private List<Choice> find(SearchParameterMap map) {
        IFhirResourceDao<Patient> patients = daos.getResourceDao("Patient");
        BackgroundRequest request = BackgroundRequest.of(server, "Patient", RestOperationTypeEnum.SEARCH_TYPE);
        return patients.search(map.setLoadSynchronousUpTo(MOST + 1), request).getResources(0, MOST + 1).stream()
                .map(Patient.class::cast)
                .map(Choice::of)
                .toList();
    }

    private static <T> T as(Known person, Supplier<T> work) {
        Set<SmartScope> toSearch = Set.of(SmartScope.parse("user/Patient.rs").orElseThrow());
        return CallerToken.as(
                new Caller(
                        person.kind(),
                        CLIENT,
                        person.organization(),
                        toSearch,
                        Optional.of(person.person()),
                        Optional.empty()),
                work);
    }
}
