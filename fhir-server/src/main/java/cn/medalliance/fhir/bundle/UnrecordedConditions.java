package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.data.IResourceSearchUrlDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.search.ResourceSearchUrlSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import jakarta.persistence.EntityManager;

/**
 * HAPI writes each condition that created something into a table for an hour, whose key lets nobody create by the same
 * condition again. {@link ConditionLocks} lets equal writes wait for each other instead; the table would tell one caller of
 * another's resource, which it may not find, and keep it from storing its own.
 */
class UnrecordedConditions extends ResourceSearchUrlSvc {

    UnrecordedConditions(
            EntityManager entityManager,
            IResourceSearchUrlDao conditions,
            MatchUrlService addresses,
            FhirContext fhir,
            PartitionSettings partitions) {
        super(entityManager, conditions, addresses, fhir, partitions);
    }

    @Override
    public void enforceMatchUrlResourceUniqueness(String type, String condition, ResourceTable created) {
        // Nothing is written down.
    }
}
