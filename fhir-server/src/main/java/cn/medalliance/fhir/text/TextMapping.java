package cn.medalliance.fhir.text;

import ca.uhn.fhir.jpa.entity.TermConcept;
import ca.uhn.fhir.jpa.entity.TermConceptProperty;
import ca.uhn.fhir.jpa.model.dao.JpaPidIdentifierBridge;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;

/**
 * What Lucene holds: of resources the text of the named types, and the concepts of the stored code systems the way HAPI
 * maps them, which {@code $expand} reads. HAPI's own mapping of resources is not used: it gives every resource of every
 * type a document and deletes one at every update.
 */
final class TextMapping implements HibernateOrmSearchMappingConfigurer {

    private final TextProperties properties;
    private final StoredText storedText;

    TextMapping(TextProperties properties, StoredText storedText) {
        this.properties = properties;
        this.storedText = storedText;
    }

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        context.annotationMapping()
                .discoverAnnotationsFromReferencedTypes(false)
                .add(TermConcept.class)
                .add(TermConceptProperty.class);
        TypeMappingStep resource = context.programmaticMapping().type(ResourceTable.class);
        resource.indexed().index(TextFields.INDEX).routingBinder(binding -> {
            binding.dependencies().use("myDeleted");
            binding.bridge(ResourceTable.class, new NamedTypes(properties));
        });
        resource.property("myPid").documentId().identifierBridge(new JpaPidIdentifierBridge());
        resource.binder(binding -> TextDocument.bind(binding, storedText));
    }

    /** Only named types have a document, and only while they are not deleted. */
    private record NamedTypes(TextProperties properties) implements RoutingBridge<ResourceTable> {

        @Override
        public void route(DocumentRoutes routes, Object id, ResourceTable resource, RoutingBridgeRouteContext context) {
            if (properties.names(resource.getResourceType()) && resource.getDeleted() == null) {
                routes.addRoute();
            } else {
                routes.notIndexed();
            }
        }

        @Override
        public void previousRoutes(
                DocumentRoutes routes, Object id, ResourceTable resource, RoutingBridgeRouteContext context) {
            if (properties.names(resource.getResourceType())) {
                routes.addRoute();
            } else {
                routes.notIndexed();
            }
        }
    }
}
