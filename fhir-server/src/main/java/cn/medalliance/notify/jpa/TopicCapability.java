package cn.medalliance.notify.jpa;

import cn.medalliance.fhir.server.CapabilityAmendment;
import cn.medalliance.notify.model.Topic;
import cn.medalliance.notify.model.Topics;
import cn.medalliance.notify.model.WantedReader;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;

/**
 * Names the topics to which one can subscribe. See <a
 * href="https://hl7.org/fhir/uv/subscriptions-backport/STU1.1/StructureDefinition-capabilitystatement-subscriptiontopic-canonical.html">the
 * extension</a>.
 */
final class TopicCapability implements CapabilityAmendment {

    private static final String TOPIC = WantedReader.BACKPORT + "capabilitystatement-subscriptiontopic-canonical";

    private final Topics topics;

    TopicCapability(Topics topics) {
        this.topics = topics;
    }

    @Override
    public void amend(CapabilityStatement statement) {
        statement.getRest().stream()
                .flatMap(rest -> rest.getResource().stream())
                .filter(resource -> resource.getType().equals(Subscriptions.TYPE))
                .forEach(this::name);
    }

    private void name(CapabilityStatementRestResourceComponent resource) {
        topics.all().stream().map(Topic::url).forEach(url -> resource.addExtension(TOPIC, new CanonicalType(url)));
    }
}
