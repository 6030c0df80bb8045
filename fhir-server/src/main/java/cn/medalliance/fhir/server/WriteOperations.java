package cn.medalliance.fhir.server;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The interactions that store something; a batch and a transaction may. */
public final class WriteOperations {

    private static final Set<RestOperationTypeEnum> WRITES = EnumSet.of(
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.DELETE,
            RestOperationTypeEnum.TRANSACTION);

    private WriteOperations() {}

    /** Whether an interaction is one of them. */
    public static boolean contains(@Nullable RestOperationTypeEnum operation) {
        return operation != null && WRITES.contains(operation);
    }
}
