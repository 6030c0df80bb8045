package cn.medalliance.operations.breakglass;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.caller.PurposeOfUse;
import cn.medalliance.security.emergency.BreakGlass;
import cn.medalliance.security.emergency.model.BreakGlassFilter;
import cn.medalliance.security.emergency.model.BreakGlassUse;
import cn.medalliance.security.emergency.model.BreakGlassUse.State;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [base]/Patient/$break-glass} and {@code [base]/Patient/[id]/$break-glass} give access in an emergency; {@code
 * GET [base]/Patient/$break-glass-list} tells who did that to the patients whose records one keeps; {@code POST
 * [base]/Patient/$break-glass-review} closes such a use.
 */
public final class BreakGlassProvider {

    private static final String DEFAULT_PURPOSE = "ETREAT";
    private static final int DEFAULT_COUNT = 100;
    private static final int LARGEST_COUNT = 1000;

    private final BreakGlass breakGlass;

    BreakGlassProvider(BreakGlass breakGlass) {
        this.breakGlass = breakGlass;
    }

    @Operation(name = "$break-glass", typeName = "Patient")
    @Description(
            shortDefinition = "Access to a resident in an emergency, by an identifier",
            value = "紧急情况下按证件号（系统与号码须完全一致）取得该居民档案的限时访问权；须写明理由，留痕并接受核查。 Access for a limited"
                    + " time, in an emergency, to the resident with exactly this identifier; the reason is recorded and"
                    + " reviewed.")
    public Parameters ofIdentified(
            @OperationParam(name = "identifier", min = 1, max = 1) Identifier identifier,
            @OperationParam(name = "reason", min = 1, max = 1) StringType reason,
            @OperationParam(name = "purpose", max = 1) @Nullable CodeType purpose,
            RequestDetails request) {
        if (isBlank(identifier.getSystem()) || isBlank(identifier.getValue())) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "须有 system 与 value。 It needs a system and a value.", "identifier");
        }
        List<BreakGlassUse> uses = breakGlass.breakBy(
                caller(), identifier.getSystem(), identifier.getValue(), code(purpose), text(reason));
        return answer(uses, request);
    }

    @Operation(name = "$break-glass", typeName = "Patient")
    @Description(
            shortDefinition = "Access to a resident in an emergency",
            value = "紧急情况下取得该居民档案的限时访问权；须写明理由，留痕并接受核查。 Access to the resident for a limited time, in an"
                    + " emergency; the reason is recorded and reviewed.")
    public Parameters ofOne(
            @IdParam IdType id,
            @OperationParam(name = "reason", min = 1, max = 1) StringType reason,
            @OperationParam(name = "purpose", max = 1) @Nullable CodeType purpose,
            RequestDetails request) {
        List<BreakGlassUse> uses = breakGlass.breakById(caller(), id.getIdPart(), code(purpose), text(reason));
        return answer(uses, request);
    }

    @Operation(name = "$break-glass-list", typeName = "Patient", idempotent = true)
    @Description(
            shortDefinition = "Who broke the glass",
            value = "对本机构（及下级）所保管档案的紧急访问，新的在前；state 为 open 或 reviewed，after 为上页最后一项的 id。 The uses of break-glass"
                    + " on the records that the caller's organisation keeps, the newest first; state is open or"
                    + " reviewed, after is the id of the last one of the page before.")
    public Parameters list(
            @OperationParam(name = "state", max = 1) @Nullable CodeType state,
            @OperationParam(name = "patient", max = 1) @Nullable IdType patient,
            @OperationParam(name = "after", max = 1) @Nullable IdType after,
            @OperationParam(name = "count", max = 1) @Nullable PositiveIntType count) {
        int most = count == null ? DEFAULT_COUNT : Math.min(count.getValue(), LARGEST_COUNT);
        List<BreakGlassUse> found = breakGlass.list(
                caller(),
                new BreakGlassFilter(
                        patient == null ? null : patient.getIdPart(),
                        state == null ? null : state(state.getValue()),
                        after == null ? null : number(after),
                        most + 1));
        return BreakGlassAnswers.ofList(found.subList(0, Math.min(most, found.size())), found.size() > most);
    }

    @Operation(name = "$break-glass-review", typeName = "Patient")
    @Description(
            shortDefinition = "Closes a use of break-glass",
            value = "核查一次紧急访问并写明结论；不能核查本机构自己的访问。 Marks a use of break-glass as reviewed, with a remark; nobody"
                    + " reviews his own.")
    public Parameters review(
            @OperationParam(name = "id", min = 1, max = 1) IdType id,
            @OperationParam(name = "remark", min = 1, max = 1) StringType remark) {
        return BreakGlassAnswers.ofList(List.of(breakGlass.review(caller(), number(id), text(remark))), false);
    }

    private static Parameters answer(List<BreakGlassUse> uses, RequestDetails request) {
        PurposeOfUse.note(request.getUserData(), uses.get(0).purpose());
        return BreakGlassAnswers.ofBroken(uses);
    }

    private static Caller caller() {
        return CallerToken.current()
                .orElseThrow(() -> new Refusal(ErrorCode.UNAUTHORIZED, "nobody is known to ask", null));
    }

    private static String code(@Nullable CodeType purpose) {
        return purpose == null || purpose.getValue() == null ? DEFAULT_PURPOSE : purpose.getValue();
    }

    private static String text(StringType text) {
        return text.getValue() == null ? "" : text.getValue();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static State state(String word) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(ErrorCode.INVALID_REQUEST, "open or reviewed", "state"));
    }

    private static UUID number(IdType id) {
        try {
            return UUID.fromString(id.getIdPart());
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(ErrorCode.NOT_FOUND, "there is no such use", null);
        }
    }
}
