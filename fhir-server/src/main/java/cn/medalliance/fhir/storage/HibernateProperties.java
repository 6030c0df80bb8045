package cn.medalliance.fhir.storage;

import java.util.Map;

/** Hibernate settings that another part of {@code fhir} needs; collected when the entity manager factory is made. */
public record HibernateProperties(Map<String, Object> values) {

    public HibernateProperties {
        values = Map.copyOf(values);
    }
}
