package cn.medalliance.fhir.text;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.BaseHapiFhirDao;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;

/** The text of resources that are in the database, read from what is stored of them. */
final class StoredText {

    private static final String VERSIONS = """
            select history from ResourceHistoryTable history
            where history.myResourceId in :pids and history.myResourceVersion =
                (select resource.myVersion from ResourceTable resource
                 where resource.myPid.myId = history.myResourceId)""";

    private final FhirContext fhirContext;

    StoredText(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    /** Gives each of these entities its text, as HAPI would have given it while storing the resource. */
    void restore(List<ResourceTable> resources, EntityManager database) {
        List<Long> pids =
                resources.stream().map(resource -> resource.getId().getId()).toList();
        Map<Long, ResourceHistoryTable> stored = database.createQuery(VERSIONS, ResourceHistoryTable.class)
                .setParameter("pids", pids)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .collect(Collectors.toMap(
                        version -> version.getResourceId().getId(), Function.identity(), (first, second) -> first));
        IParser parser = fhirContext.newJsonParser().setParserErrorHandler(new LenientErrorHandler(false));
        for (ResourceTable resource : resources) {
            ResourceHistoryTable version = stored.get(resource.getId().getId());
            String json = version == null ? null : json(version);
            ResourceText text = json == null
                    ? new ResourceText(List.of(), List.of())
                    : ResourceText.of((Resource) parser.parseResource(json));
            resource.setContentText(text.pack());
        }
    }

    private static String json(ResourceHistoryTable version) {
        return version.getResourceTextVc() != null
                ? version.getResourceTextVc()
                : BaseHapiFhirDao.decodeResource(version.getResource(), version.getEncoding());
    }
}
