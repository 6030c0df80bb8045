package cn.medalliance.security.deidentification;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How people are shown where resources leave by another road than HAPI's answers: as FHIR's JSON, many at a time. */
public interface PeopleShown {

    /** Whether a request's caller sees people de-identified. */
    boolean isDeidentified(RequestDetails request);

    /** Whether resources of a type are people's, to a request's caller. */
    boolean areOfPeople(String type, RequestDetails request);

    /**
     * De-identified copies of resources of people, which may leave: the way back from their ids is kept.
     *
     * @param resources with their ids and metadata
     * @return a copy for each, in their order
     */
    List<ObjectNode> deidentified(List<ObjectNode> resources);

    /** The ids under which resources of people are shown, in their order; the way back from them is kept. */
    List<String> shownIds(String type, List<String> ids);

    /**
     * The id of a resource that a request names.
     *
     * @return empty when it was not shown to the request's caller under this id
     */
    Optional<String> namedId(String type, String named, RequestDetails request);

    /**
     * Whether what was chosen of a type may be told de-identified: it concerns so many patients that it points at nobody, or counts
     * of many.
     *
     * @param patients whom it concerns
     */
    boolean areEnough(String type, int patients);

    /** A resource that is not people's, to who sees people de-identified; null when it names somebody. */
    @Nullable
    ObjectNode besidePeople(ObjectNode resource);
}
