package cn.medalliance.intake.delivery;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.intake.delivery.QuarantinedRow.State;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Rows that could not be stored, which their vendor looks at and corrects. They stand here as they came and name people; only systems
 * of the organisation that sent them may see them, and each look is audited.
 *
 * <p>{@code GET /intake/quarantine?delivery=…&state=open} lists them, {@code GET /intake/quarantine/[id]} tells one of them (as an
 * OperationOutcome, to who accepts {@code application/fhir+json}). {@code PUT} brings the row as it should have been, which is taken
 * at once: it is stored, or kept with new reasons. {@code POST …/[id]/$discard} with {@code {"reason": "…"}} gives it up.
 */
@RestController
class QuarantineController {

    private static final int LONGEST_ROW = 256 * 1024;
    private static final int LONGEST_REASON = 2_000;
    private static final String FHIR_JSON = "application/fhir+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final QuarantineTable quarantine;
    private final Corrections corrections;
    private final FhirContext fhir;

    QuarantineController(QuarantineTable quarantine, Corrections corrections, FhirContext fhir) {
        this.quarantine = quarantine;
        this.corrections = corrections;
        this.fhir = fhir;
    }

    @GetMapping(Told.QUARANTINE)
    Told.Page<Told.OfRow> list(
            @RequestParam(required = false) @Nullable String delivery,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "50") int _count,
            @RequestParam(defaultValue = "0") long behind) {
        String owner = IntakeRights.owner(IntakeRights.require());
        UUID of = delivery == null
                ? null
                : DeliveriesController.number(delivery)
                        .orElseThrow(() -> new Refusal(ErrorCode.INVALID_REQUEST, "not the id of a delivery"));
        int most = DeliveriesController.most(_count);
        List<QuarantinedRow> found = quarantine.of(owner, of, state(state), behind, most);
        String next = found.size() < most
                ? null
                : Told.QUARANTINE + "?_count=" + most + (of == null ? "" : "&delivery=" + of)
                        + (state.isEmpty() ? "" : "&state=" + state) + "&behind="
                        + found.get(most - 1).id();
        return new Told.Page<>(found.stream().map(Told.OfRow::of).toList(), next);
    }

    private static @Nullable State state(String word) {
        try {
            return word.isEmpty() ? null : State.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "unknown state; known are open, corrected, discarded");
        }
    }

    @GetMapping(Told.QUARANTINE + "/{id}")
    ResponseEntity<?> one(@PathVariable long id, @RequestHeader(value = "Accept", defaultValue = "") String accepted) {
        QuarantinedRow row = own(id, IntakeRights.require());
        if (!accepted.contains(FHIR_JSON)) {
            return told(row);
        }
        return ResponseEntity.ok()
                .eTag(tag(row))
                .header("Content-Type", FHIR_JSON + ";charset=UTF-8")
                .body(fhir.newJsonParser().encodeResourceToString(outcome(row)).getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping(Told.QUARANTINE + "/{id}")
    ResponseEntity<?> correct(
            @PathVariable long id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String match,
            HttpServletRequest request)
            throws IOException {
        Optional<Caller> caller = IntakeRights.require();
        QuarantinedRow row = open(id, caller, match);
        String type = FileBody.type(request);
        if (!type.startsWith("text/") && !type.equals("application/octet-stream")) {
            throw new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "the row comes as text/plain or text/csv in UTF-8");
        }
        String raw = withoutLineEnd(FileBody.text(request, LONGEST_ROW));
        if (raw.isBlank()) {
            throw new Refusal(ErrorCode.EMPTY_BODY, "the row is empty");
        }
        corrections.correct(row, raw, caller, request.getRemoteAddr());
        return told(own(id, caller));
    }

    private static String withoutLineEnd(String text) {
        String line = text.startsWith("\uFEFF") ? text.substring(1) : text;
        while (line.endsWith("\n") || line.endsWith("\r")) {
            line = line.substring(0, line.length() - 1);
        }
        return line;
    }

    @PostMapping(Told.QUARANTINE + "/{id}/$discard")
    ResponseEntity<?> discard(
            @PathVariable long id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String match,
            HttpServletRequest request)
            throws IOException {
        Optional<Caller> caller = IntakeRights.require();
        QuarantinedRow row = open(id, caller, match);
        String reason = reason(FileBody.text(request, LONGEST_REASON * 4));
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    "{\"reason\": \"…\"} is needed, of " + LONGEST_REASON + " characters at the most");
        }
        if (!quarantine.discard(row, reason)) {
            throw Corrections.dealtWith();
        }
        return told(own(id, caller));
    }

    private static String reason(String body) {
        try {
            return JSON.readTree(body).path("reason").asText();
        } catch (JsonProcessingException malformed) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, "{\"reason\": \"…\"} is needed");
        }
    }

    private static ResponseEntity<Told.OfRow> told(QuarantinedRow row) {
        return ResponseEntity.ok().eTag(tag(row)).body(Told.OfRow.of(row));
    }

    private static String tag(QuarantinedRow row) {
        return "W/\"" + row.version() + "\"";
    }

    private static OperationOutcome outcome(QuarantinedRow row) {
        OperationOutcome outcome = new OperationOutcome();
        for (RowIssue issue : row.issues()) {
            OperationOutcome.OperationOutcomeIssueComponent told = outcome.addIssue()
                    .setSeverity(IssueSeverity.ERROR)
                    .setCode(IssueType.INVALID)
                    .setDiagnostics("row " + row.row() + (issue.field().isEmpty() ? "" : ", " + issue.field()));
            boolean isOneText = issue.reason().equals(issue.reasonEnglish());
            told.getDetails()
                    .setText(isOneText ? issue.reason() : issue.reason() + " " + issue.reasonEnglish())
                    .addCoding()
                    .setCode(issue.code());
        }
        return outcome;
    }

    /** One of the caller's organisation that nobody has dealt with. */
    private QuarantinedRow open(long id, Optional<Caller> caller, @Nullable String match) {
        QuarantinedRow row = own(id, caller);
        if (match != null && !match.equals(tag(row))) {
            throw new Refusal(ErrorCode.PRECONDITION_FAILED, "the row has version " + row.version());
        }
        if (row.state() != State.OPEN) {
            throw Corrections.dealtWith();
        }
        return row;
    }

    private QuarantinedRow own(long id, Optional<Caller> caller) {
        return quarantine
                .find(IntakeRights.owner(caller), id)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no such row"));
    }
}
