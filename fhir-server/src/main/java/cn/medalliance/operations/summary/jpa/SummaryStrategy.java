package cn.medalliance.operations.summary.jpa;

import ca.uhn.fhir.jpa.ips.api.IpsContext;
import ca.uhn.fhir.jpa.ips.jpa.DefaultJpaIpsGenerationStrategy;
import cn.medalliance.shared.CountyTime;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;
import org.hl7.fhir.r4.model.IdType;

/**
 * HAPI's sections of the summary, with our author, title and narrative. HAPI names a university as the author, and its
 * templates ask for Java classes, which the template engine of today forbids.
 *
 * <p>See <a href="https://hl7.org/fhir/uv/ips/STU1.1/OperationDefinition-summary.html">IPS $summary</a>.
 */
final class SummaryStrategy extends DefaultJpaIpsGenerationStrategy {

    private static final String NARRATIVES = "classpath:cn/medalliance/operations/summary/narratives.properties";

    @Override
    public List<String> getNarrativePropertyFiles() {
        return List.of(NARRATIVES);
    }

    /** The server itself: no person wrote it. */
    @Override
    public IBaseResource createAuthor() {
        Device server = new Device();
        server.setId(IdType.newRandomUuid());
        server.addDeviceName().setName("Medalliance").setType(DeviceNameType.MANUFACTURERNAME);
        return server;
    }

    @Override
    public String createTitle(IpsContext context) {
        return "健康摘要 Patient summary " + LocalDate.now(CountyTime.ZONE);
    }
}
