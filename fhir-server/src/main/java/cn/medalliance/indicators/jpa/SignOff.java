package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.provenance.CallerAgents;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs a stored summary off: the report says who and when, and a signed Provenance is stored with it. Once. */
final class SignOff {

    private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String COMPLETION = "http://terminology.hl7.org/CodeSystem/v3-DocumentCompletion";
    private static final Coding VERIFICATION =
            new Coding("urn:iso-astm:E1762-95:2013", "1.2.840.10065.1.12.1.5", "Verification Signature");

    private final OwnStore store;
    private final TransactionTemplate transaction;
    private final SignedReports signed;
    private final Signers signers;
    private final CallerAgents agents;
    private final GuideWords words;
    private final Clock clock;

    SignOff(
            OwnStore store,
            TransactionTemplate transaction,
            SignedReports signed,
            Signers signers,
            CallerAgents agents,
            GuideWords words,
            Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.signed = signed;
        this.signers = signers;
        this.agents = agents;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Signs it off, unless the same post did already.
     *
     * @param version the only one that is signed; null for any
     * @throws Refusal when there is no such summary, the signer may not, it is another version, or another post signed it
     */
    MeasureReport sign(String id, Reference signer, @Nullable String version) {
        PractitionerRole post = signers.post(signer);
        transaction.executeWithoutResult(status -> signNow(id, post, version));
        return read(id);
    }

    private void signNow(String id, PractitionerRole post, @Nullable String version) {
        store.lock(List.of("sign-off MeasureReport/" + id));
        MeasureReport report = store.renewed(MeasureReport.class, id).orElseThrow(() -> notFound(id));
        signers.check(report, post);
        Reference by = new Reference("PractitionerRole/" + post.getIdElement().getIdPart());
        if (signed.isSigned(report)) {
            if (!Objects.equals(signed.signer(report), by.getReference())) {
                throw new Refusal(ErrorCode.REPORT_SIGNED, "another one signed it off", "signer");
            }
            return;
        }
        if (version != null && !version.equals(report.getIdElement().getVersionIdPart())) {
            throw new Refusal(
                    ErrorCode.PRECONDITION_FAILED,
                    "the current version is " + report.getIdElement().getVersionIdPart(),
                    "If-Match");
        }
        DateTimeType now = FigureWriter.moment(clock.instant());
        signed.sign(report, by, now);
        report.setId(report.getIdElement().toUnqualifiedVersionless());
        IdType written = store.put(report);
        store.put(provenance(written, by, report.getReporter(), now));
    }

    private Provenance provenance(IdType report, Reference by, Reference reporter, DateTimeType now) {
        Provenance provenance = new Provenance();
        provenance.getMeta().addProfile(words.structure("mca-provenance"));
        provenance.addTarget(new Reference(report.getValue()));
        provenance.setRecorded(Date.from(clock.instant()));
        provenance.setActivity(new CodeableConcept(new Coding(COMPLETION, "LA", null)));
        agents.agents().forEach(provenance::addAgent);
        provenance
                .addAgent()
                .setType(new CodeableConcept(new Coding(PARTICIPANT, "attester", null)))
                .setWho(by)
                .setOnBehalfOf(new Reference(reporter.getReference()));
        Signature signature = new Signature();
        signature.addType(VERIFICATION).setWho(by).setWhen(now.getValue());
        provenance.addSignature(signature);
        return provenance;
    }

    private MeasureReport read(String id) {
        return store.read(MeasureReport.class, id).orElseThrow(() -> notFound(id));
    }

    private static Refusal notFound(String id) {
        return new Refusal(ErrorCode.NOT_FOUND, "there is no MeasureReport/" + id, null);
    }
}
