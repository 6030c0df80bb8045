package cn.medalliance.outreach.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.storage.LaterWork;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.outreach.model.ContactRules;
import cn.medalliance.outreach.model.Message;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** Refuses education for a resident who did not agree to be sent it ({@code mca-com-2}); not what a loader brings in. */
@Interceptor
final class OutreachInterceptor extends WriteListener {

    private final OwnStore store;
    private final ContactRules rules;
    private final Clock clock;

    OutreachInterceptor(OwnStore store, ContactRules rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    protected void written(Change change) {
        if (change.isDeleted() || isLoader() || !(change.resource() instanceof Resource resource)) {
            return;
        }
        Optional<Message> message = rules.pushed(resource);
        Set<String> before = change.before() instanceof Resource former
                ? rules.pushed(former).map(OutreachInterceptor::recipients).orElse(Set.of())
                : Set.of();
        if (message.isPresent() && !before.equals(recipients(message.get()))) {
            LaterWork.atTheEnd(
                    "contact " + resource.fhirType() + "/"
                            + resource.getIdElement().getIdPart(),
                    () -> check(message.get(), resource.fhirType()));
        }
    }

    private static Set<String> recipients(Message message) {
        return message.recipients().stream()
                .map(recipient -> String.valueOf(recipient.getReference()))
                .collect(Collectors.toSet());
    }

    private void check(Message message, String type) {
        store.flush();
        Instant at = Objects.requireNonNullElseGet(message.at(), clock::instant);
        for (String resident : residents(message, type)) {
            if (!rules.isAgreed(store.ofPatients(Consent.class, Set.of(resident)), at)) {
                throw Refusal.ofRule(
                        ErrorCode.UNPROCESSABLE,
                        "mca-com-2",
                        "居民未同意接收健康信息（contact 类授权），不得推送健康教育。 The resident did not agree to be sent health information (a"
                                + " Consent of the kind contact).",
                        type + ".recipient");
            }
        }
    }

    /** Those whom it goes to; their relatives stand for them. */
    private Set<String> residents(Message message, String type) {
        Set<String> residents = new HashSet<>();
        for (Reference recipient : message.recipients()) {
            String kind = recipient.getReferenceElement().getResourceType();
            switch (kind == null ? "" : kind) {
                case "Patient" -> residents.add(recipient.getReferenceElement().getIdPart());
                case "RelatedPerson" ->
                    store.read(RelatedPerson.class, recipient)
                            .map(relative ->
                                    relative.getPatient().getReferenceElement().getIdPart())
                            .ifPresent(residents::add);
                case "Group" ->
                    throw Refusal.ofRule(
                            ErrorCode.UNPROCESSABLE,
                            "mca-com-3",
                            "健康教育推送须逐人发送，一组居民不能代为同意。 Education is sent to each resident; a group does not agree for its"
                                    + " members.",
                            type + ".recipient");
                default -> {
                    // Staff and organisations.
                }
            }
        }
        return residents;
    }

    private static boolean isLoader() {
        return CallerToken.current()
                .filter(caller -> caller.kind() == CallerKind.LOADER)
                .isPresent();
    }
}
