package cn.medalliance.fhir.server;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.guide.Guide;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ReferenceHandlingPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.jspecify.annotations.Nullable;

/** What HAPI says of itself, put right: only what is served, as it is served here. */
final class CapabilityProvider extends JpaCapabilityStatementProvider {

    /** HAPI would look through all definitions for profiles. */
    private static final @Nullable IValidationSupport NO_PROFILES = null;

    private final SupportedProfiles profiles;
    private final ServedOperations operations;
    private final Guide guide;
    private final StoredResources stored;
    private final List<CapabilityAmendment> amendments;
    private final Date started = new Date();

    CapabilityProvider(
            RestfulServer server,
            IFhirSystemDao<?, ?> systemDao,
            JpaStorageSettings settings,
            ISearchParamRegistry searchParameters,
            SupportedProfiles profiles,
            ServedOperations operations,
            Guide guide,
            StoredResources stored,
            List<CapabilityAmendment> amendments) {
        super(server, systemDao, settings, searchParameters, NO_PROFILES);
        this.profiles = profiles;
        this.operations = operations;
        this.guide = guide;
        this.stored = stored;
        this.amendments = List.copyOf(amendments);
    }

    @Override
    @Metadata
    public IBaseConformance getServerConformance(HttpServletRequest servletRequest, RequestDetails request) {
        CapabilityStatement statement = (CapabilityStatement) super.getServerConformance(servletRequest, request);
        statement.setId("medalliance");
        statement.setDate(started);
        statement.setName("Medalliance");
        statement.setTitle("医联体慢病数据交换服务器 / Medalliance FHIR server");
        statement.setPublisher("Medalliance");
        statement.setText(null);
        statement.getSoftware().setName("Medalliance").setVersion(guide.version());
        statement.addImplementationGuide(guide.canonical() + "/ImplementationGuide/" + guide.packageId());
        statement.getFormat().removeIf(format -> !FormatRules.isSpoken(format.getValue()));
        Map<String, SortedSet<String>> known = profiles.byType();
        statement.getRest().forEach(rest -> putRight(rest, known));
        amendments.forEach(amendment -> amendment.amend(statement));
        return statement;
    }

    /** The definition of an operation that is served, or one that a client has stored. */
    @Override
    @Read(typeName = "OperationDefinition")
    public IBaseResource readOperationDefinition(@IdParam IIdType id, RequestDetails request) {
        try {
            return super.readOperationDefinition(id, request);
        } catch (ResourceNotFoundException notServed) {
            return stored.read(id.withResourceType("OperationDefinition"), request);
        }
    }

    private void putRight(CapabilityStatementRestComponent rest, Map<String, SortedSet<String>> known) {
        rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        rest.getOperation().removeIf(operation -> !operations.serves(operation.getName()));
        rest.getResource().forEach(this::putRight);
        rest.getResource()
                .forEach(resource -> known.getOrDefault(resource.getType(), Collections.emptySortedSet())
                        .forEach(resource::addSupportedProfile));
    }

    private void putRight(CapabilityStatementRestResourceComponent resource) {
        resource.setExtension(null);
        resource.setConditionalDelete(ConditionalDeleteStatus.SINGLE);
        resource.addReferencePolicy(ReferenceHandlingPolicy.LITERAL);
        resource.addReferencePolicy(ReferenceHandlingPolicy.ENFORCED);
        resource.getOperation().removeIf(operation -> !operations.serves(operation.getName()));
        resource.getSearchParam().removeIf(parameter -> HiddenNames.isHidden(parameter.getName()));
    }
}
