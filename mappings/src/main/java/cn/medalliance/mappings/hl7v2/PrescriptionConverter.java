package cn.medalliance.mappings.hl7v2;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.MedicationExtraction;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.rules.ProfileRules;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;

/** RDE^O11: a prescription, of which each order is one medicine. A name is kept as written, never coded. */
final class PrescriptionConverter implements MessageConverter {
    private final CodeMaps maps;
    private final ProfileRules rules;
    private final MessageHead head;
    private final NamingSystems systems;
    private final MedicationExtraction medicines;
    private final ProvenanceStep provenances;

    PrescriptionConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.maps = maps;
        this.rules = rules;
        head = new MessageHead(guide, maps);
        systems = new NamingSystems(guide);
        medicines = new MedicationExtraction(guide, maps);
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
        MessageTransaction transaction = new MessageTransaction(rules, resident, delivery, issues);
        List<CodeableConcept> reasons = head.diagnoses(message);
        for (OrderGroup order : orders) {
            MedicationRequest request = request(message, order, resident, organization, issues);
            reasons.forEach(reason -> request.addReasonCode(reason.copy()));
            transaction.add(
                    request,
                    resident.owned("MedicationRequest", systems.prescription(), order.get("ORC", 2, 1)),
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

    private MedicationRequest request(
            Message message, OrderGroup order, ResidentMatch resident, Reference organization, IssueList issues) {
        MedicationRequest request = new MedicationRequest();
        request.addIdentifier()
                .setSystem(systems.prescription())
                .setValue(order.number(issues))
                .setAssigner(organization.copy());
        String whole = order.get("ORC", 4, 1);
        if (!whole.isEmpty()) {
            request.getGroupIdentifier().setSystem(systems.prescription()).setValue(whole);
        }
        status(order, issues).ifPresent(request::setStatus);
        request.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
        category(message, order, issues)
                .ifPresent(code -> request.addCategory(
                        new CodeableConcept(maps.coding("CodeSystem/mca-medication-category", code))));
        request.setMedication(medicine(order, "RXE", issues));
        request.setSubject(resident.reference());
        order.ordered(issues).ifPresent(request::setAuthoredOnElement);
        order.doctor().ifPresentOrElse(request::setRequester, () -> issues.add(IssueCode.DOCTOR_MISSING, "ORC-12"));
        request.addDosageInstruction(dosage(order, issues));
        order.amount("RXE", 10, issues)
                .ifPresent(amount ->
                        request.getDispenseRequest().setQuantity(medicines.quantity(amount, order.name("RXE", 11))));
        order.days().ifPresent(days -> request.getDispenseRequest().setExpectedSupplyDuration(days(days)));
        return request;
    }

    /** The medicine by name; without one it is none. */
    static CodeableConcept medicine(OrderGroup order, String segment, IssueList issues) {
        String name = order.name(segment, 2);
        if (name.isEmpty()) {
            issues.add(IssueCode.DRUG_WITHOUT_NAME, segment + "-2");
        }
        return new CodeableConcept().setText(name);
    }

    /** A time for which a supply lasts. */
    static Duration days(int days) {
        Duration duration = new Duration();
        duration.setValue(days)
                .setUnit("天")
                .setSystem("http://unitsofmeasure.org")
                .setCode("d");
        return duration;
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

    /** Dose, frequency and route as far as they can be read, and always in words. */
    private Dosage dosage(OrderGroup order, IssueList issues) {
        Dosage dosage = new Dosage();
        String often = order.get("TQ1", 3, 1).isEmpty() ? order.get("RXE", 1, 2) : order.get("TQ1", 3, 1);
        String route = order.name("RXR", 1);
        Optional<Quantity> dose =
                order.amount("RXE", 3, issues).map(amount -> medicines.quantity(amount, order.name("RXE", 5)));
        Optional<Coding> frequency = often.isEmpty() ? Optional.empty() : medicines.frequency(often);
        frequency.ifPresent(coding -> {
            Timing timing = new Timing().setCode(new CodeableConcept(coding));
            medicines
                    .times(coding)
                    .ifPresent(times ->
                            timing.getRepeat().setFrequency(times).setPeriod(1).setPeriodUnit(Timing.UnitsOfTime.D));
            dosage.setTiming(timing);
        });
        dose.ifPresent(quantity -> dosage.addDoseAndRate().setDose(quantity));
        if (!route.isEmpty()) {
            dosage.setRoute(new CodeableConcept().setText(route));
        }
        StringBuilder words = new StringBuilder(order.name("RXE", 7));
        if (words.isEmpty()) {
            words.append(route);
            dose.ifPresent(quantity -> words.append(words.isEmpty() ? "" : "，")
                    .append("每次")
                    .append(quantity.getValue().toPlainString())
                    .append(quantity.getUnit()));
            words.append(words.isEmpty() || often.isEmpty() ? "" : "，").append(often);
        }
        if (words.isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, "RXE-7");
        } else if (dose.isEmpty() || frequency.isEmpty()) {
            issues.add(IssueCode.DRUG_AS_TEXT, "RXE");
        }
        return dosage.setText(words.toString());
    }
}
