package cn.medalliance.security.deidentification.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.deidentification.IdentifiedPurpose;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which requests are of those who see people de-identified: by the matrix, and unless they said for what they do not. */
final class Viewers {

    private static final String PURPOSE = IdentifiedPurpose.HEADER;

    private final ClientRegistry registry;
    private final Map<CallerKind, Set<String>> types = new EnumMap<>(CallerKind.class);

    Viewers(AccessMatrix matrix, ClientRegistry registry) {
        this.registry = registry;
        for (CallerKind kind : CallerKind.values()) {
            types.put(
                    kind,
                    matrix.types().stream()
                            .map(AccessType::name)
                            .filter(type -> matrix.permitting(kind, type, Interaction.READ)
                                    .contains(Relation.POPULATION))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** The types of which a caller sees everybody's resources; none for whom relations decide. */
    Set<String> types(Caller caller) {
        return types.getOrDefault(caller.kind(), Set.of());
    }

    /** All types that somebody sees of everybody. */
    Set<String> types() {
        return types.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The caller of a request who may look at everybody, de-identified or not; the server's own work has none. */
    Optional<Caller> of(@Nullable RequestDetails request) {
        return request == null || request instanceof SystemRequestDetails
                ? Optional.empty()
                : CallerToken.current().filter(caller -> !types(caller).isEmpty());
    }

    /** The caller of a request who sees people de-identified. */
    Optional<Caller> deidentified(@Nullable RequestDetails request) {
        return of(request)
                .filter(caller ->
                        request != null && IdentifiedPurpose.of(request).isEmpty());
    }

    /** Whether resources of a type are shown to a request's caller de-identified. */
    boolean areDeidentified(String type, RequestDetails request) {
        return deidentified(request)
                .filter(caller -> types(caller).contains(type))
                .isPresent();
    }

    /**
     * Notes for what a request sees people as they are, if it says so.
     *
     * @throws Refusal 403 when the client was not registered for that
     */
    void checkPurpose(Caller caller, RequestDetails request) {
        List<String> named = request.getHeaders(PURPOSE);
        if (named.isEmpty()) {
            return;
        }
        if (named.size() > 1) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "one purpose for one request", PURPOSE);
        }
        String purpose = named.get(0);
        String role = registry.find(caller.client())
                .filter(client -> client.maySeeFor(purpose))
                .flatMap(client -> Optional.ofNullable(client.role()))
                .orElseThrow(() -> new Refusal(
                        ErrorCode.FORBIDDEN, "this client was not registered to see people for this purpose", PURPOSE));
        new IdentifiedPurpose(purpose, role).noteOn(request);
    }
}
