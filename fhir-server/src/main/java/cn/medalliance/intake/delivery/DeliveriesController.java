package cn.medalliance.intake.delivery;

import cn.medalliance.intake.delivery.StoredDelivery.Sent;
import cn.medalliance.intake.delivery.StoredDelivery.State;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /intake/[source]}: the body is a vendor's file, as it is or packed with gzip. Each row is stored as if its vendor had
 * sent it as a transaction. A small file is answered 200 with what became of its rows; a longer one 202 with the address, in {@code
 * Content-Location}, that tells how far it is. A file may be sent any number of times: what is there already is left as it is.
 *
 * <p>{@code GET /intake/deliveries} and {@code GET /intake/deliveries/[id]} tell of those of the caller's organisation; {@code DELETE}
 * ends one, which takes nothing back.
 *
 * <p>Refused as a whole: 400 an empty file or a broken packing, 403 who is no vendor, 404 an unknown format, 413 a file that is too
 * long, 415 what is no file, 422 a header without a column that is needed.
 */
@RestController
class DeliveriesController {

    static final String UNNAMED_SYSTEM = "urn:medalliance:intake";
    static final int LONGEST_NAME = 200;
    private static final int MOST = 100;

    private final DeliveryTable deliveries;
    private final NoteTable notes;
    private final FileParts parts;
    private final Receiving receiving;

    DeliveriesController(DeliveryTable deliveries, NoteTable notes, FileParts parts, Receiving receiving) {
        this.deliveries = deliveries;
        this.notes = notes;
        this.parts = parts;
        this.receiving = receiving;
    }

    @PostMapping("/intake/{source}")
    ResponseEntity<Told.OfDelivery> receive(
            @PathVariable String source,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = UNNAMED_SYSTEM) String system,
            HttpServletRequest request)
            throws IOException {
        Optional<Caller> caller = IntakeRights.require();
        if (document.indexOf('\0') >= 0) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "a character that cannot be stored: document");
        }
        Sent sent = new Sent(
                IntakeRights.owner(caller),
                caller.orElse(null),
                request.getRemoteAddr(),
                source,
                document.isBlank() ? source : document.substring(0, Math.min(document.length(), LONGEST_NAME)),
                uri(system),
                null);
        StoredDelivery delivery;
        try (InputStream file = FileBody.of(request)) {
            delivery = receiving.receive(sent, file);
        }
        return ResponseEntity.status(Receiving.isOver(delivery) ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .header(HttpHeaders.CONTENT_LOCATION, Told.DELIVERIES + "/" + delivery.id())
                .body(Told.OfDelivery.of(delivery, notes.of(delivery.id())));
    }

    private static String uri(String text) {
        try {
            URI uri = new URI(text);
            if (uri.isAbsolute() && text.length() <= LONGEST_NAME) {
                return text;
            }
        } catch (URISyntaxException notOne) {
            // As one that is not absolute.
        }
        throw new Refusal(ErrorCode.INVALID_REQUEST, "not a URI: system");
    }

    @GetMapping(Told.DELIVERIES)
    Told.Page<Told.OfDelivery> list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "50") int _count,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        String owner = IntakeRights.owner(IntakeRights.require());
        int most = most(_count);
        List<StoredDelivery> found = deliveries.of(owner, state(state), before, most);
        String next = found.size() < most
                ? null
                : Told.DELIVERIES + "?_count=" + most + (state.isEmpty() ? "" : "&state=" + state) + "&before="
                        + found.get(most - 1).number();
        return new Told.Page<>(
                found.stream()
                        .map(delivery -> Told.OfDelivery.of(delivery, null))
                        .toList(),
                next);
    }

    /** How many a page has: more than there may be are as many as there may be. */
    static int most(int count) {
        if (count < 1) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "_count is at least 1");
        }
        return Math.min(count, MOST);
    }

    private static @Nullable State state(String word) {
        try {
            return word.isEmpty() ? null : State.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "unknown state; known are receiving, running, done, failed, cancelled");
        }
    }

    @GetMapping(Told.DELIVERIES + "/{id}")
    ResponseEntity<Told.OfDelivery> one(@PathVariable String id) {
        StoredDelivery delivery = own(id);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (!Receiving.isOver(delivery)) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.body(Told.OfDelivery.of(delivery, notes.of(delivery.id())));
    }

    @DeleteMapping(Told.DELIVERIES + "/{id}")
    ResponseEntity<Void> cancel(@PathVariable String id) {
        StoredDelivery delivery = own(id);
        if (deliveries.cancel(delivery.id())) {
            parts.delete(delivery.id());
        }
        return ResponseEntity.noContent().build();
    }

    /** One of the caller's organisation; that of another is as if it never was. */
    private StoredDelivery own(String id) {
        String owner = IntakeRights.owner(IntakeRights.require());
        return number(id)
                .flatMap(deliveries::find)
                .filter(delivery -> delivery.sent().owner().equals(owner))
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no such delivery"));
    }

    static Optional<UUID> number(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
