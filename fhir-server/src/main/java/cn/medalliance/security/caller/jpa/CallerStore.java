package cn.medalliance.security.caller.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import cn.medalliance.fhir.server.BackgroundRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is stored, for work in the background that is a caller's: every search, read and write is held to the rules of the caller
 * of {@code CallerToken}, and what is written is validated. Who calls has no token any more, so that no request can be made.
 */
public final class CallerStore {

    private final DaoRegistry daos;
    private final Supplier<RestfulServer> server;

    public CallerStore(DaoRegistry daos, Supplier<RestfulServer> server) {
        this.daos = daos;
        this.server = server;
    }

    /** What a search finds; the first ones of its order when there are more than {@code most}. */
    public <T extends Resource> List<T> search(Class<T> type, SearchParameterMap search, int most) {
        search.setLoadSynchronousUpTo(most);
        search.setOffset(0);
        search.setCount(most);
        return daos
                .getResourceDao(type)
                .search(search, request(type.getSimpleName(), RestOperationTypeEnum.SEARCH_TYPE))
                .getResources(0, most)
                .stream()
                .map(type::cast)
                .toList();
    }

    /** The resource of this type and id, when it is there and the caller may see it. */
    public <T extends Resource> Optional<T> read(Class<T> type, String id) {
        try {
            return Optional.of(daos.getResourceDao(type)
                    .read(
                            new IdType(type.getSimpleName(), id),
                            request(type.getSimpleName(), RestOperationTypeEnum.READ)));
        } catch (ResourceNotFoundException | ResourceGoneException none) {
            return Optional.empty();
        }
    }

    /** Writes a resource that has an id. */
    public void update(Resource resource) {
        daos.getResourceDao(resource.fhirType())
                .update(cast(resource), request(resource.fhirType(), RestOperationTypeEnum.UPDATE));
    }

    private BackgroundRequest request(String type, RestOperationTypeEnum operation) {
        return BackgroundRequest.of(server.get(), type, operation);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Resource> T cast(Resource resource) {
        return (T) resource;
    }
}
