package cn.medalliance.outreach.model;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A message that goes out, or that somebody is asked to send.
 *
 * @param recipients whom it goes to
 * @param at when it was sent; null when it is yet to be
 */
public record Message(List<Reference> recipients, @Nullable Instant at) {

    public Message {
        recipients = List.copyOf(recipients);
    }
}
