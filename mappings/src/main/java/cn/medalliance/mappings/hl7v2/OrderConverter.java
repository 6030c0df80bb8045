package cn.medalliance.mappings.hl7v2;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.rules.ProfileRules;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** OML^O21, OMG^O19 and ORM^O01: requests of tests, of which each order is one ServiceRequest. */
final class OrderConverter implements MessageConverter {
    private static final String REQUESTS = "urn:oid:2.16.156.10011.1.24";
    private static final String LOINC = "http://loinc.org";

    private final CodeMaps maps;
    private final ProfileRules rules;
    private final MessageHead head;
    private final ProvenanceStep provenances;

    OrderConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.maps = maps;
        this.rules = rules;
        head = new MessageHead(guide, maps);
        provenances = new ProvenanceStep(
                guide, new Bilingual("由检查检验申请消息（HL7 v2）转换", "Converted from an order message of HL7 v2"));
    }

    @Override
    public Optional<Bundle> convert(Message message, long row, String raw, Delivery delivery, IssueList issues) {
        Optional<MessageSender> known = head.sender(message, issues);
        List<OrderGroup> orders = OrderGroup.of(message, issues);
        if (issues.hasErrors() || known.isEmpty()) {
            return Optional.empty();
        }
        Reference organization = known.get().organization();
        ResidentMatch resident = known.get().resident();
        SourcedTransaction transaction = new SourcedTransaction(rules, resident, "PID", delivery, issues);
        List<CodeableConcept> reasons = head.diagnoses(message);
        for (OrderGroup order : orders) {
            ServiceRequest request = request(order, resident, organization, issues);
            reasons.forEach(reason -> request.addReasonCode(reason.copy()));
            transaction.add(request, resident.owned("ServiceRequest", REQUESTS, order.get("ORC", 2, 1)), "ORC");
        }
        return transaction.build(
                provenances,
                row,
                raw,
                orders.get(0).ordered(issues).orElseGet(DateTimeType::new),
                orders.get(0).doctor().orElse(organization),
                organization);
    }

    private ServiceRequest request(OrderGroup order, ResidentMatch resident, Reference organization, IssueList issues) {
        ServiceRequest request = new ServiceRequest();
        request.addIdentifier(
                NamingSystems.placer(REQUESTS, order.number(issues)).setAssigner(organization.copy()));
        status(order, issues).ifPresent(request::setStatus);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        priority(order).ifPresent(request::setPriority);
        String service = order.name("OBR", 4);
        if (service.isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, "OBR-4");
        }
        CodeableConcept code = new CodeableConcept().setText(service);
        if ("LN".equals(order.get("OBR", 4, 3))) {
            code.addCoding(maps.coding(LOINC, order.get("OBR", 4, 1)));
        }
        request.setCode(code);
        request.setSubject(resident.reference());
        order.ordered(issues).ifPresent(request::setAuthoredOnElement);
        request.setRequester(order.doctor().orElse(organization.copy()));
        return request;
    }

    /** What the order asks to be done with it, unless it tells that it is over. */
    private static Optional<ServiceRequestStatus> status(OrderGroup order, IssueList issues) {
        switch (order.get("ORC", 5, 1)) {
            case "CM" -> {
                return Optional.of(ServiceRequestStatus.COMPLETED);
            }
            case "CA", "DC" -> {
                return Optional.of(ServiceRequestStatus.REVOKED);
            }
            default -> {
                // The order control decides.
            }
        }
        switch (order.get("ORC", 1, 1)) {
            case "NW", "XO", "RL", "RP", "SC", "SN", "RE" -> {
                return Optional.of(ServiceRequestStatus.ACTIVE);
            }
            case "CA", "OC", "DC", "OD" -> {
                return Optional.of(ServiceRequestStatus.REVOKED);
            }
            case "HD", "OH" -> {
                return Optional.of(ServiceRequestStatus.ONHOLD);
            }
            default -> {
                issues.add(IssueCode.CODE_UNKNOWN, "ORC-1");
                return Optional.empty();
            }
        }
    }

    private static Optional<ServiceRequestPriority> priority(OrderGroup order) {
        for (String written : List.of(order.get("TQ1", 9, 1), order.get("OBR", 27, 6), order.get("ORC", 7, 6))) {
            Optional<ServiceRequestPriority> priority = priority(written);
            if (priority.isPresent()) {
                return priority;
            }
        }
        return Optional.empty();
    }

    /** Of the table 0485; what is none of these is left out. */
    static Optional<ServiceRequestPriority> priority(String written) {
        return switch (written) {
            case "S" -> Optional.of(ServiceRequestPriority.STAT);
            case "A" -> Optional.of(ServiceRequestPriority.ASAP);
            case "R" -> Optional.of(ServiceRequestPriority.ROUTINE);
            default -> Optional.empty();
        };
    }
}
