package cn.medalliance.mappings.hl7v2;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.MedicationExtraction;
import cn.medalliance.mappings.prescription.PrescriptionStep;
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
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.Reference;

/**
 * RDS^O13: medicines that were handed over, each on a prescription that is here already. It is the one of RXD-7, else of ORC-2; what is
 * handed over on it another time has another RXD-1.
 */
final class DispenseConverter implements MessageConverter {
    private final ProfileRules rules;
    private final MessageHead head;
    private final NamingSystems systems;
    private final MedicationExtraction medicines;
    private final ProvenanceStep provenances;

    DispenseConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.rules = rules;
        head = new MessageHead(guide, maps);
        systems = new NamingSystems(guide);
        medicines = new MedicationExtraction(guide, maps);
        provenances = new ProvenanceStep(
                guide, new Bilingual("由发药消息（HL7 v2 RDS）转换", "Converted from an RDS message of HL7 v2"));
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
        DateTimeType occurred = new DateTimeType();
        for (OrderGroup order : orders) {
            String prescription = order.get("RXD", 7, 1).isEmpty() ? order.number(issues) : order.get("RXD", 7, 1);
            String number = prescription + "#" + (order.get("RXD", 1, 1).isEmpty() ? "1" : order.get("RXD", 1, 1));
            MedicationDispense dispense = dispense(order, prescription, resident, organization, issues);
            dispense.addIdentifier()
                    .setSystem(systems.prescription())
                    .setValue(number)
                    .setAssigner(organization.copy());
            transaction.add(dispense, resident.owned("MedicationDispense", systems.prescription(), number), "RXD");
            if (dispense.hasWhenHandedOver()) {
                occurred = dispense.getWhenHandedOverElement().copy();
            }
        }
        return transaction.build(provenances, row, raw, occurred, organization, organization);
    }

    private MedicationDispense dispense(
            OrderGroup order, String prescription, ResidentMatch resident, Reference organization, IssueList issues) {
        MedicationDispense dispense = new MedicationDispense();
        status(order, issues).ifPresent(dispense::setStatus);
        dispense.setMedication(new CodeableConcept().setText(PrescriptionConverter.medicine(order, "RXD", issues)));
        dispense.setSubject(resident.reference());
        dispense.addPerformer()
                .setActor(order.segment("RXD")
                        .flatMap(rxd -> MessageHead.doctor(rxd, 10))
                        .orElse(organization.copy()));
        dispense.addAuthorizingPrescription(
                new Reference(resident.owned("MedicationRequest", systems.prescription(), prescription)
                        .toString()));
        order.amount("RXD", 4, issues)
                .ifPresentOrElse(
                        amount -> dispense.setQuantity(medicines.quantity(amount, order.name("RXD", 5))),
                        () -> issues.add(IssueCode.ANSWER_NEEDED, "RXD-4"));
        order.days()
                .ifPresentOrElse(
                        days -> dispense.setDaysSupply(PrescriptionStep.days(days)),
                        () -> issues.add(IssueCode.ANSWER_NEEDED, "TQ1-6"));
        MessageHead.time(order.get("RXD", 3, 1), "RXD-3", issues)
                .ifPresentOrElse(dispense::setWhenHandedOverElement, () -> issues.add(IssueCode.DATE_MISSING, "RXD-3"));
        String note = order.get("RXD", 9, 1);
        if (!note.isEmpty()) {
            dispense.addNote().setText(note);
        }
        return dispense;
    }

    private static Optional<MedicationDispenseStatus> status(OrderGroup order, IssueList issues) {
        return switch (order.get("ORC", 1, 1)) {
            case "NW", "RE", "XO" -> Optional.of(MedicationDispenseStatus.COMPLETED);
            case "CA", "OC", "DC", "OD" -> Optional.of(MedicationDispenseStatus.CANCELLED);
            default -> {
                issues.add(IssueCode.CODE_UNKNOWN, "ORC-1");
                yield Optional.empty();
            }
        };
    }
}
