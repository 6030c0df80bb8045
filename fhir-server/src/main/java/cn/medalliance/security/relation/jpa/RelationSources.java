package cn.medalliance.security.relation.jpa;

import org.hl7.fhir.r4.model.Resource;

/** For a feature that changes whose relations count for whom, beside the resources that found them. */
public interface RelationSources {

    /** Derives the relations that a stored resource founds anew, at the end of the transaction that runs. */
    void again(Resource resource);
}
