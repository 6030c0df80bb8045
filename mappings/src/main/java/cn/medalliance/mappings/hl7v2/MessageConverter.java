package cn.medalliance.mappings.hl7v2;

import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueList;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/** Makes a transaction of one kind of message. Holds no state of a conversion. */
interface MessageConverter {

    /**
     * The transaction of a message; empty when it cannot be converted, which is then an error, or when it asks for nothing.
     *
     * @param row the message's number in its file
     * @param raw the message as it came
     */
    Optional<Bundle> convert(Message message, long row, String raw, Delivery delivery, IssueList issues);
}
