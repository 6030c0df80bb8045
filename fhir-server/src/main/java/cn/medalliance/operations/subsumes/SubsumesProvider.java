package cn.medalliance.operations.subsumes;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.server.StoredResources;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * {@code [base]/CodeSystem/$subsumes} and {@code [base]/CodeSystem/[id]/$subsumes}, read from the code system itself. HAPI
 * asks an index that this server does not keep, and then calls every pair of codes {@code not-subsumed}.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/codesystem-operation-subsumes.html">R4 $subsumes</a>.
 */
public final class SubsumesProvider {

    private final IValidationSupport terminology;
    private final StoredResources stored;

    SubsumesProvider(IValidationSupport terminology, StoredResources stored) {
        this.terminology = terminology;
        this.stored = stored;
    }

    @Operation(name = "$subsumes", typeName = "CodeSystem", idempotent = true)
    public Parameters subsumes(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "codeA", max = 1) @Nullable CodeType codeA,
            @OperationParam(name = "codeB", max = 1) @Nullable CodeType codeB,
            @OperationParam(name = "system", max = 1) @Nullable UriType system,
            @OperationParam(name = "version", max = 1) @Nullable StringType version,
            @OperationParam(name = "codingA", max = 1) @Nullable Coding codingA,
            @OperationParam(name = "codingB", max = 1) @Nullable Coding codingB,
            RequestDetails request) {
        Coding one = coding(codeA, system, codingA, "codeA");
        Coding other = coding(codeB, system, codingB, "codeB");
        CodeSystem found = id == null ? find(one, other, version) : (CodeSystem) stored.read(id, request);
        if (found.getContent() == CodeSystemContentMode.NOTPRESENT) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, "the code system's codes are not held here", "system");
        }
        CodeHierarchy hierarchy = new CodeHierarchy(found);
        checkKnown(hierarchy, one, "codeA");
        checkKnown(hierarchy, other, "codeB");
        Parameters answer = new Parameters();
        answer.addParameter("outcome", new CodeType(outcome(hierarchy, one.getCode(), other.getCode())));
        return answer;
    }

    private static String outcome(CodeHierarchy hierarchy, String one, String other) {
        if (one.equals(other)) {
            return "equivalent";
        }
        if (hierarchy.isAbove(one, other)) {
            return "subsumes";
        }
        return hierarchy.isAbove(other, one) ? "subsumed-by" : "not-subsumed";
    }

    private CodeSystem find(Coding one, Coding other, @Nullable StringType version) {
        if (!one.hasSystem() || !one.getSystem().equals(other.getSystem())) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "须给出两个代码共同的 system。 Needs the system of both codes.", "system");
        }
        String canonical = version == null ? one.getSystem() : one.getSystem() + "|" + version.getValue();
        IBaseResource found = terminology.fetchCodeSystem(canonical);
        if (found instanceof CodeSystem codeSystem) {
            return codeSystem;
        }
        throw new Refusal(ErrorCode.NOT_FOUND, "code system " + canonical, "system");
    }

    private static Coding coding(
            @Nullable CodeType code, @Nullable UriType system, @Nullable Coding coding, String name) {
        Coding whole = coding == null ? new Coding() : coding.copy();
        if (code != null) {
            whole.setCode(code.getValue());
        }
        if (system != null && !whole.hasSystem()) {
            whole.setSystem(system.getValue());
        }
        if (!whole.hasCode()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, name + " is missing", name);
        }
        return whole;
    }

    private static void checkKnown(CodeHierarchy hierarchy, Coding coding, String name) {
        if (!hierarchy.knows(coding.getCode())) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "unknown code " + coding.getCode(), name);
        }
    }
}
