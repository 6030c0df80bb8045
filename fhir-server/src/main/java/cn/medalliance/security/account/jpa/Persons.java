package cn.medalliance.security.account.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import cn.medalliance.security.account.Account;
import cn.medalliance.security.account.Accounts;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.Person;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Who stands behind an account, as a caller. What was found is remembered for seconds. */
public final class Persons {

    private static final Duration STALE = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private final Accounts accounts;
    private final DaoRegistry daos;
    private final Cache<String, Optional<Known>> known = Caffeine.newBuilder()
            .expireAfterWrite(STALE)
            .maximumSize(REMEMBERED)
            .build();

    Persons(Accounts accounts, DaoRegistry daos) {
        this.accounts = accounts;
        this.daos = daos;
    }

    /**
     * A person who may call.
     *
     * @param displayName how pages address the person
     * @param organization the practitioner's organisation by its unified social credit code
     */
    public record Known(Person person, String displayName, Optional<String> organization) {

        /** As which kind of caller the person calls. */
        public CallerKind kind() {
            return person.isResident() ? CallerKind.RESIDENT : CallerKind.PRACTITIONER;
        }
    }

    /** The person of an account; empty when there is none, it is out of use, or its resource is not there. */
    public Optional<Known> find(String username) {
        return known.get(username, name -> accounts.find(name).flatMap(this::toKnown));
    }

    private Optional<Known> toKnown(Account account) {
        return account.isDisabled()
                ? Optional.empty()
                : reference(account.person())
                        .map(reference -> new Known(
                                new Person(account.username(), reference),
                                account.displayName(),
                                Optional.ofNullable(account.organization())));
    }

    /**
     * A reference by id; of a search, the resource that was there first: whoever stores another one with the same number
     * must not keep the person out.
     */
    private Optional<String> reference(String person) {
        int mark = person.indexOf('?');
        if (mark < 0) {
            return Optional.of(person);
        }
        String type = person.substring(0, mark);
        String[] identifier = person.substring(person.indexOf('=') + 1).split("\\|", 2);
        SearchParameterMap map = new SearchParameterMap("identifier", new TokenParam(identifier[0], identifier[1]));
        List<IBaseResource> found = daos.getResourceDao(type)
                .search(
                        map.setSort(new SortSpec(Constants.PARAM_PID, SortOrderEnum.ASC))
                                .setLoadSynchronous(true),
                        new SystemRequestDetails())
                .getResources(0, 1);
        return found.stream()
                .findFirst()
                .map(first -> type + "/" + first.getIdElement().getIdPart());
    }
}
