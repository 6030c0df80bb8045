package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;

/** Where in a request's Bundle a failure happened; kept with the request until its answer is made. */
public final class FaultPlaces {

    private static final String PLACES = "mca.fault-places";
    private static final String VERSIONED = "mca.fault-versioned";

    private FaultPlaces() {}

    /**
     * @param places FHIRPaths of the entries
     * @param isVersioned whether the entry asked for a certain version with {@code ifMatch}
     */
    public static void note(RequestDetails request, List<String> places, boolean isVersioned) {
        request.getUserData().put(PLACES, List.copyOf(places));
        request.getUserData().put(VERSIONED, isVersioned);
    }

    @SuppressWarnings("unchecked")
    static List<String> of(RequestDetails request) {
        Object places = request.getUserData().get(PLACES);
        return places == null ? List.of() : (List<String>) places;
    }

    static boolean isVersioned(RequestDetails request) {
        return Boolean.TRUE.equals(request.getUserData().get(VERSIONED));
    }
}
