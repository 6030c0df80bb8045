package cn.medalliance.demo.fhir;

import java.time.LocalDateTime;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Signature;

/** Signatures that state consent. */
final class Signatures {
    private Signatures() {}

    static Coding consent() {
        return new Coding("urn:iso-astm:E1762-95:2013", "1.2.840.10065.1.12.1.7", "Consent Signature");
    }

    static Signature by(Reference who, LocalDateTime when) {
        return new Signature()
                .addType(consent())
                .setWhenElement(Times.instant(when))
                .setWho(who);
    }
}
