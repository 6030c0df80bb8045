package cn.medalliance.operations.diff.jpa;

import ca.uhn.fhir.jpa.provider.DiffProvider;
import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseParameters;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's {@code $diff}, an operation of its own that the specification does not have, with a version that is a number:
 * HAPI declares it a text and fails where it is not one.
 */
public final class VersionDiffProvider {

    private final DiffProvider hapi;

    VersionDiffProvider(DiffProvider hapi) {
        this.hapi = hapi;
    }

    @Operation(name = "$diff", global = true, idempotent = true)
    @Description(
            shortDefinition = "What changed in a resource",
            value = "资源的当前版本与上一版本（或 fromVersion）之间的差异。 What changed between a resource's version before"
                    + " (or fromVersion) and its present one.")
    public IBaseParameters diff(
            @IdParam IdType id,
            @OperationParam(name = "fromVersion", max = 1) @Nullable PositiveIntType fromVersion,
            @OperationParam(name = "includeMeta", max = 1) @Nullable BooleanType includeMeta,
            RequestDetails request) {
        return hapi.diff(id, fromVersion, includeMeta, request);
    }

    @Operation(name = "$diff", idempotent = true)
    @Description(
            shortDefinition = "What is different between two resources or versions",
            value = "两个同类型资源或版本之间的差异。 What is different between two resources of a type, or two versions.")
    public IBaseParameters diff(
            @OperationParam(name = "from", min = 1, max = 1) IdType from,
            @OperationParam(name = "to", min = 1, max = 1) IdType to,
            @OperationParam(name = "includeMeta", max = 1) @Nullable BooleanType includeMeta,
            RequestDetails request) {
        return hapi.diff(from, to, includeMeta, request);
    }
}
