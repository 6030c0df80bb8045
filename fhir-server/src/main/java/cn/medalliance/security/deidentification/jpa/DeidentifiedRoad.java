package cn.medalliance.security.deidentification.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.deidentification.model.Deidentifier;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same copies as {@link DeidentifiedCopies}, of JSON. */
final class DeidentifiedRoad implements PeopleShown {

    private static final String LAST_UPDATED = "lastUpdated";
    private static final int DATE = "2026-01-01".length();
    private static final String ITS_BEGIN = "T00:00:00.000";

    private final Viewers viewers;
    private final Deidentifier deidentifier;
    private final PseudonymTable pseudonyms;
    private final Set<String> ofPeople;

    DeidentifiedRoad(Viewers viewers, Deidentifier deidentifier, PseudonymTable pseudonyms) {
        this.viewers = viewers;
        this.deidentifier = deidentifier;
        this.pseudonyms = pseudonyms;
        this.ofPeople = viewers.types();
    }

    @Override
    public boolean isDeidentified(RequestDetails request) {
        return viewers.deidentified(request).isPresent();
    }

    @Override
    public boolean areOfPeople(String type, RequestDetails request) {
        return CallerToken.current()
                .filter(caller -> viewers.types(caller).contains(type))
                .isPresent();
    }

    @Override
    public List<ObjectNode> deidentified(List<ObjectNode> resources) {
        PseudonymTable.Names names = pseudonyms.names();
        Deidentifier named = deidentifier.under((type, id) -> ofPeople.contains(type) ? names.apply(type, id) : id);
        List<ObjectNode> copies = new ArrayList<>();
        for (ObjectNode resource : resources) {
            ObjectNode copy = named.of(resource);
            if (copy.get("meta") instanceof ObjectNode meta && meta.has(LAST_UPDATED)) {
                meta.put(LAST_UPDATED, coarse(meta.get(LAST_UPDATED).asText()));
            }
            copies.add(copy);
        }
        names.keep();
        return copies;
    }

    /** To the millisecond it would say which resource of another's answer this is. */
    private static String coarse(String instant) {
        int zone = Math.max(instant.lastIndexOf('+'), Math.max(instant.lastIndexOf('-'), instant.lastIndexOf('Z')));
        return instant.substring(0, DATE) + ITS_BEGIN + instant.substring(zone);
    }

    @Override
    public List<String> shownIds(String type, List<String> ids) {
        PseudonymTable.Names names = pseudonyms.names();
        List<String> shown = ids.stream().map(id -> names.apply(type, id)).toList();
        names.keep();
        return shown;
    }

    @Override
    public Optional<String> namedId(String type, String named, RequestDetails request) {
        if (!areOfPeople(type, request)) {
            return Optional.of(named);
        }
        Optional<String> shown = pseudonyms.find(type, named);
        return isDeidentified(request) ? shown : Optional.of(shown.orElse(named));
    }

    @Override
    public boolean areEnough(String type, int patients) {
        return patients >= SmallNumbers.FEWEST || patients == 0 && SmallNumbers.COUNTS.contains(type);
    }

    @Override
    public @Nullable ObjectNode besidePeople(ObjectNode resource) {
        boolean namesPeople = resource.findValuesAsText("reference").stream().anyMatch(this::isOfPeople);
        for (JsonNode contained : resource.path("contained")) {
            namesPeople |= ofPeople.contains(contained.path("resourceType").asText());
        }
        return namesPeople ? null : resource;
    }

    private boolean isOfPeople(String reference) {
        String[] parts = reference.split("/");
        for (String part : parts) {
            if (ofPeople.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
