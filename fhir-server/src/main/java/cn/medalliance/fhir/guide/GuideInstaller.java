package cn.medalliance.fhir.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.guide.Guide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts the guide's resources into the database, once for each content: clients can read and search them, and the search
 * parameters and code systems work. A start with the same content writes nothing.
 */
final class GuideInstaller implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(GuideInstaller.class);
    private static final int CHUNK = 100;

    private final Guide guide;
    private final FhirContext fhirContext;
    private final IFhirSystemDao<Bundle, Meta> systemDao;
    private final ISearchParamRegistry searchParameters;
    private final JdbcTemplate database;

    GuideInstaller(
            Guide guide,
            FhirContext fhirContext,
            IFhirSystemDao<Bundle, Meta> systemDao,
            ISearchParamRegistry searchParameters,
            JdbcTemplate database) {
        this.guide = guide;
        this.fhirContext = fhirContext;
        this.systemDao = systemDao;
        this.searchParameters = searchParameters;
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> installed = database.queryForList(
                "select content_sha256 from mca.guide where package_id = ?", String.class, guide.packageId());
        if (installed.contains(guide.contentSha256())) {
            LOG.info("Guide {} {} is installed", guide.packageId(), guide.version());
            return;
        }
        long begun = System.nanoTime();
        int count = install("SearchParameter");
        searchParameters.forceRefresh();
        for (String type : new TreeSet<>(guide.types())) {
            if (!type.equals("SearchParameter")) {
                count += install(type);
            }
        }
        // Written last: an installation that was cut short is done again, and doing it again changes nothing.
        database.update(
                "insert into mca.guide (package_id, version, content_sha256) values (?, ?, ?)"
                        + " on conflict (package_id) do update set version = excluded.version,"
                        + " content_sha256 = excluded.content_sha256, installed_at = now()",
                guide.packageId(),
                guide.version(),
                guide.contentSha256());
        LOG.info(
                "Guide {} {}: {} resources installed in {} ms",
                guide.packageId(),
                guide.version(),
                count,
                (System.nanoTime() - begun) / 1_000_000);
    }

    private int install(String type) {
        Collection<String> texts = guide.resources(type);
        List<Resource> chunk = new ArrayList<>();
        for (String text : texts) {
            chunk.add((Resource) fhirContext.newJsonParser().parseResource(text));
            if (chunk.size() == CHUNK) {
                store(chunk);
                chunk.clear();
            }
        }
        store(chunk);
        return texts.size();
    }

    private void store(List<Resource> resources) {
        if (resources.isEmpty()) {
            return;
        }
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (Resource resource : resources) {
            bundle.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        systemDao.transaction(TrustedWrite.newRequest(), bundle);
    }
}
