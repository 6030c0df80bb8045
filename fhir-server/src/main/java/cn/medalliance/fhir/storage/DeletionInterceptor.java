package cn.medalliance.fhir.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.delete.DeleteConflictOutcome;
import org.jspecify.annotations.Nullable;

/** Lets be deleted what only Provenances tell of. */
@Interceptor
final class DeletionInterceptor {

    /**
     * HAPI looks for one conflict first. When that is none it has to look again, for more: else one that is none would hide
     * one that is. Beyond those that it then finds, the triggers see the rest.
     */
    @Hook(Pointcut.STORAGE_PRESTORAGE_DELETE_CONFLICTS)
    public @Nullable DeleteConflictOutcome passOver(DeleteConflictList conflicts) {
        boolean wereSome = conflicts.removeIf(conflict -> ProvenanceLinks.areFree(conflict.getSourcePath()));
        return wereSome ? new DeleteConflictOutcome().setShouldRetryCount(1) : null;
    }
}
