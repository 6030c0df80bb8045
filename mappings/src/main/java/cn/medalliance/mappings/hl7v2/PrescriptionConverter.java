package cn.medalliance.mappings.hl7v2;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.prescription.PrescriptionStep;
import cn.medalliance.mappings.prescription.SentPrescription;
import cn.medalliance.mappings.prescription.SentPrescription.Amount;
import cn.medalliance.mappings.prescription.SentPrescription.Directions;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.rules.ProfileRules;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** RDE^O11: a prescription, of which each order is one medicine. */
final class PrescriptionConverter implements MessageConverter {
    private final ProfileRules rules;
    private final MessageHead head;
    private final PrescriptionStep prescriptions;
    private final ProvenanceStep provenances;

    PrescriptionConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.rules = rules;
        head = new MessageHead(guide, maps);
        prescriptions = new PrescriptionStep(guide, maps);
        provenances = new ProvenanceStep(
                guide, new Bilingual("由处方消息（HL7 v2 RDE）转换", "Converted from an RDE message of HL7 v2"));
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
            SentPrescription sent = sent(message, order, issues);
            transaction.add(
                    prescriptions.request(sent, resident, organization, reasons, "RXE", issues),
                    prescriptions.condition(resident, sent.number()),
                    "RXE");
        }
        return transaction.build(
                provenances,
                row,
                raw,
                orders.get(0).ordered(issues).orElseGet(DateTimeType::new),
                orders.get(0).doctor().orElse(organization),
                organization);
    }

    private static SentPrescription sent(Message message, OrderGroup order, IssueList issues) {
        String number = order.number(issues);
        Optional<MedicationRequestStatus> status = status(order, issues);
        Optional<String> category = category(message, order, issues);
        String medicine = medicine(order, "RXE", issues);
        Optional<DateTimeType> ordered = order.ordered(issues);
        Optional<Reference> doctor = order.doctor();
        if (doctor.isEmpty()) {
            issues.add(IssueCode.DOCTOR_MISSING, "ORC-12");
        }
        return new SentPrescription(
                number,
                order.get("ORC", 4, 1),
                status.orElse(null),
                category.orElse(null),
                medicine,
                ordered.orElse(null),
                doctor.orElse(null),
                directions(order, issues),
                amount(order, 10, 11, issues),
                order.days().orElse(null));
    }

    /** The medicine by name; without one it is none. */
    static String medicine(OrderGroup order, String segment, IssueList issues) {
        String name = order.name(segment, 2);
        if (name.isEmpty()) {
            issues.add(IssueCode.DRUG_WITHOUT_NAME, segment + "-2");
        }
        return name;
    }

    private static Optional<MedicationRequestStatus> status(OrderGroup order, IssueList issues) {
        if ("CM".equals(order.get("ORC", 5, 1))) {
            return Optional.of(MedicationRequestStatus.COMPLETED);
        }
        return switch (order.get("ORC", 1, 1)) {
            case "NW", "XO", "RL", "RP" -> Optional.of(MedicationRequestStatus.ACTIVE);
            case "CA", "OC" -> Optional.of(MedicationRequestStatus.CANCELLED);
            case "DC", "OD" -> Optional.of(MedicationRequestStatus.STOPPED);
            case "HD", "OH" -> Optional.of(MedicationRequestStatus.ONHOLD);
            default -> {
                issues.add(IssueCode.CODE_UNKNOWN, "ORC-1");
                yield Optional.empty();
            }
        };
    }

    /** Where it was prescribed. Of an inpatient only what is for after the discharge is a prescription (table 0482). */
    private static Optional<String> category(Message message, OrderGroup order, IssueList issues) {
        switch (message.get("PV1", 2, 1)) {
            case "O", "R" -> {
                return Optional.of("community");
            }
            case "E" -> {
                return Optional.of("emergency");
            }
            case "I" -> {
                if ("O".equals(order.get("ORC", 29, 1))) {
                    return Optional.of("discharge");
                }
                issues.add(IssueCode.INPATIENT_ORDER, "ORC-29");
            }
            case "" -> issues.add(IssueCode.ANSWER_NEEDED, "PV1-2");
            default -> issues.add(IssueCode.CODE_UNKNOWN, "PV1-2");
        }
        return Optional.empty();
    }

    private static Directions directions(OrderGroup order, IssueList issues) {
        String often = order.get("TQ1", 3, 1).isEmpty() ? order.get("RXE", 1, 2) : order.get("TQ1", 3, 1);
        Directions directions =
                new Directions(amount(order, 3, 5, issues), often, order.name("RXR", 1), order.name("RXE", 7));
        if (directions.inWords().isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, "RXE-7");
        }
        return directions;
    }

    private static @Nullable Amount amount(OrderGroup order, int field, int unitField, IssueList issues) {
        return order.amount("RXE", field, issues)
                .map(value -> new Amount(value, order.name("RXE", unitField)))
                .orElse(null);
    }
}
