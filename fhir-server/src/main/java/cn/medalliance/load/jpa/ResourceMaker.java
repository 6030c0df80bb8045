package cn.medalliance.load.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.cache.IResourceTypeCacheSvc;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.EntityIndexStatusEnum;
import ca.uhn.fhir.jpa.model.entity.ResourceEncodingEnum;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.jpa.model.entity.ResourceLink;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractorSvc;
import ca.uhn.fhir.jpa.searchparam.extractor.ResourceIndexedSearchParams;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.IMetaTagSorter;
import ca.uhn.fhir.util.MetaUtil;
import cn.medalliance.fhir.search.extraction.SparingParameters;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.fhir.text.TextExtraction;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.lang3.StringUtils;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;

/**
 * Makes the entities that HAPI would store when a client creates a resource, and with the index rows that HAPI's own extraction
 * finds: what {@code BaseHapiFhirDao.updateEntity} does, without its questions to the database. Safe for many threads.
 */
final class ResourceMaker {

    private final FhirContext fhir;
    private final ISearchParamExtractorSvc extraction;
    private final SparingParameters parameters;
    private final IResourceTypeCacheSvc types;
    private final Map<String, Short> typeNumbers = new ConcurrentHashMap<>();
    private final IMetaTagSorter sorter;
    private final TextExtraction text;
    private final Labels labels;
    private final String requestId;

    ResourceMaker(
            FhirContext fhir,
            ISearchParamExtractorSvc extraction,
            SparingParameters parameters,
            IResourceTypeCacheSvc types,
            IMetaTagSorter sorter,
            TextExtraction text,
            Labels labels,
            String requestId) {
        this.fhir = fhir;
        this.extraction = extraction;
        this.parameters = parameters;
        this.types = types;
        this.sorter = sorter;
        this.text = text;
        this.labels = labels;
        this.requestId = StringUtils.left(requestId, Constants.REQUEST_ID_LENGTH);
    }

    /**
     * A resource as HAPI stores it.
     *
     * @param resource its row
     * @param version the row of its first version
     * @param indexed what finds it
     */
    record Made(ResourceTable resource, ResourceHistoryTable version, ResourceIndexedSearchParams indexed) {}

    /**
     * Makes the entities. The resource is changed by it.
     *
     * @param pid its internal id
     * @param ids the internal ids of others
     * @throws RuntimeException HAPI's, when it refuses the resource
     */
    Made make(Resource resource, long pid, ChunkIds ids) {
        String type = resource.fhirType();
        ResourceTable row = new ResourceTable();
        row.initializeVersion();
        row.setId(JpaPid.fromId(pid));
        row.setResourceType(type);
        row.setResourceTypeId(typeNumber(type));
        row.setFhirId(resource.getIdElement().getIdPart());
        row.setFhirVersion(FhirVersionEnum.R4);
        row.setPublished(ids.getTransactionDate());
        row.setUpdated(ids.getTransactionDate());
        row.setIndexStatus(
                text.keeps(type) ? EntityIndexStatusEnum.INDEXED_ALL : EntityIndexStatusEnum.INDEXED_RDBMS_ONLY);
        sorter.sort(resource.getMeta());
        ResourceIndexedSearchParams indexed = index(resource, row, ids);
        String json = encode(resource);
        row.setHashSha256(Hashing.sha256().hashUnencodedChars(json).toString());
        labels.of(resource.getMeta(), row::addTag);
        row.setHasTags(!row.getTags().isEmpty());
        indexed.populateResourceTableSearchParamsPresentFlags(row);
        return new Made(row, version(row, resource.getMeta(), json), indexed);
    }

    private Short typeNumber(String type) {
        Short known = typeNumbers.get(type);
        return known == null ? typeNumbers.computeIfAbsent(type, types::getResourceTypeId) : known;
    }

    private ResourceIndexedSearchParams index(Resource resource, ResourceTable row, ChunkIds ids) {
        RequestDetails request = TrustedWrite.newRequest();
        ResourceIndexedSearchParams indexed = ResourceIndexedSearchParams.withSets();
        parameters.begin(resource);
        extraction.extractFromResource(
                RequestPartitionId.allPartitions(),
                request,
                indexed,
                ResourceIndexedSearchParams.empty(),
                row,
                resource,
                ids,
                true,
                ISearchParamExtractor.ALL_PARAMS);
        parameters.end();
        for (ResourceLink link : indexed.myLinks) {
            if (link.getTargetResourceType() != null) {
                link.setTargetResourceTypeId(typeNumber(link.getTargetResourceType()));
            }
        }
        return indexed;
    }

    /** Without what stands in columns of its own ({@code BaseHapiFhirDao.getExcludedElements}). */
    private String encode(Resource resource) {
        String meta = resource.fhirType() + ".meta";
        List<String> left = new ArrayList<>(List.of("id"));
        if (resource.getMeta().hasExtension()) {
            List.of("profile", "tag", "security", "versionId", "lastUpdated", "source")
                    .forEach(element -> left.add(meta + "." + element));
        } else {
            left.add(meta);
        }
        IParser parser = ResourceEncodingEnum.JSON.newParser(fhir);
        parser.setDontEncodeElements(left);
        return parser.encodeResourceToString(resource);
    }

    private ResourceHistoryTable version(ResourceTable row, Meta meta, String json) {
        ResourceHistoryTable version = row.toHistory(false);
        version.setEncoding(ResourceEncodingEnum.JSON);
        version.setResourceTextVc(json);
        version.setRequestId(requestId);
        String source = MetaUtil.extractSourceUriOrEmpty(MetaUtil.getSource(fhir, meta));
        if (StringUtils.isNotBlank(source)) {
            version.setSourceUri(StringUtils.left(source, ResourceHistoryTable.SOURCE_URI_LENGTH));
        }
        return version;
    }
}
