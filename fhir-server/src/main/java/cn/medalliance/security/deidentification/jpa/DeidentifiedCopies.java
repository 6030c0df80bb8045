package cn.medalliance.security.deidentification.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import ca.uhn.fhir.parser.IParser;
import cn.medalliance.security.deidentification.model.Deidentifier;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.time.DateUtils;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;

/** Makes de-identified copies of resources; what is stored, or kept in memory, is never changed. */
final class DeidentifiedCopies {

    private static final String MARK = "mca.deidentified";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final FhirContext fhir;
    private final Deidentifier deidentifier;
    private final PseudonymTable pseudonyms;
    private final Set<String> ofPeople;

    /** @param ofPeople the types whose ids are exchanged */
    DeidentifiedCopies(FhirContext fhir, Deidentifier deidentifier, PseudonymTable pseudonyms, Set<String> ofPeople) {
        this.fhir = fhir;
        this.ofPeople = ofPeople;
        this.deidentifier = deidentifier;
        this.pseudonyms = pseudonyms;
    }

    /** Whether a resource is one of these copies. */
    static boolean isOne(Resource resource) {
        return resource.hasUserData(MARK);
    }

    /** A copy of each resource, in their order; their ids are known when they are given out. */
    List<Resource> of(List<Resource> resources) {
        PseudonymTable.Names names = pseudonyms.names();
        Deidentifier named = deidentifier.under((type, id) -> ofPeople.contains(type) ? names.apply(type, id) : id);
        List<Resource> copies = new ArrayList<>();
        for (Resource resource : resources) {
            copies.add(isOne(resource) ? resource : copy(resource, named));
        }
        names.keep();
        return copies;
    }

    private Resource copy(Resource resource, Deidentifier named) {
        IParser parser = fhir.newJsonParser();
        parser.setStripVersionsFromReferences(false);
        try {
            ObjectNode whole = (ObjectNode) JSON.readTree(parser.encodeResourceToString(resource));
            Resource copy = (Resource)
                    fhir.newJsonParser().parseResource(resource.getClass(), JSON.writeValueAsString(named.of(whole)));
            copy.setUserData(MARK, true);
            coarsen(copy.getMeta());
            keepForHapi(resource, copy);
            return copy;
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A resource that was encoded cannot be read", failure);
        }
    }

    /** To the millisecond it would say which resource of another's answer this is. */
    private static void coarsen(Meta meta) {
        if (meta.hasLastUpdated()) {
            meta.setLastUpdated(DateUtils.truncate(meta.getLastUpdated(), Calendar.DATE));
        }
    }

    /** What HAPI notes beside a resource: where it is stored, and how it came into the answer. */
    private static void keepForHapi(Resource resource, Resource copy) {
        JpaPid pid = IDao.RESOURCE_PID.get(resource);
        if (pid != null) {
            IDao.RESOURCE_PID.put(copy, pid);
        }
        BundleEntrySearchModeEnum mode = ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.get(resource);
        if (mode != null) {
            ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.put(copy, mode);
        }
    }
}
