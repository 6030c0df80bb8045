package cn.medalliance.mappings.hl7v2;

import ca.uhn.hl7v2.model.Segment;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/** ORU^R01: a report for each order, with the results that are exchanged for chronic diseases. */
final class ResultsConverter implements MessageConverter {
    private static final String REPORTS = "urn:oid:2.16.156.10011.1.32";

    private final ProfileRules rules;
    private final MessageHead head;
    private final ResultReader reader;
    private final ProvenanceStep provenances;

    ResultsConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.rules = rules;
        head = new MessageHead(guide, maps);
        reader = new ResultReader(guide, maps);
        provenances = new ProvenanceStep(
                guide, new Bilingual("由检验结果消息（HL7 v2 ORU）转换", "Converted from an ORU message of HL7 v2"));
    }

    /** One order and its results. */
    private record Order(Segment obr, List<Segment> results) {}

    @Override
    public Optional<Bundle> convert(Message message, long row, String raw, Delivery delivery, IssueList issues) {
        Optional<MessageSender> known = head.sender(message, issues);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Reference organization = known.get().organization();
        ResidentMatch resident = known.get().resident();
        SourcedTransaction transaction = new SourcedTransaction(rules, resident, "PID", delivery, issues);
        DateTimeType occurred = null;
        for (Order order : orders(message)) {
            String number = Message.get(order.obr(), 3, 0, 1);
            Optional<DateTimeType> taken = MessageHead.time(Message.get(order.obr(), 7, 0, 1), "OBR-7", issues);
            if (number.isEmpty()) {
                issues.add(IssueCode.MESSAGE_UNNUMBERED, "OBR-3");
            }
            if (taken.isEmpty()) {
                issues.add(IssueCode.DATE_MISSING, "OBR-7");
            }
            if (number.isEmpty() || taken.isEmpty()) {
                continue;
            }
            if (report(order, number, taken.get(), resident, organization, transaction, delivery, issues)) {
                occurred = taken.get();
            }
        }
        if (occurred == null) {
            if (!issues.hasErrors()) {
                issues.add(IssueCode.RESULT_NONE, "OBX");
            }
            return Optional.empty();
        }
        return transaction.build(provenances, row, raw, occurred, organization, organization);
    }

    private boolean report(
            Order order,
            String number,
            DateTimeType taken,
            ResidentMatch resident,
            Reference organization,
            SourcedTransaction transaction,
            Delivery delivery,
            IssueList issues) {
        List<MatchUrl> results = new ArrayList<>();
        for (Segment obx : order.results()) {
            Observation observation = reader.read(obx, delivery, issues).orElse(null);
            if (observation == null) {
                continue;
            }
            String identifier = number + "#" + Message.get(obx, 3, 0, 1) + suffix(Message.get(obx, 4, 0, 1));
            observation.addIdentifier().setSystem(REPORTS).setValue(identifier);
            observation.setSubject(resident.reference());
            if (!observation.hasEffective()) {
                observation.setEffective(taken.copy());
            }
            observation.addPerformer(organization.copy());
            MatchUrl condition = resident.owned("Observation", REPORTS, identifier);
            transaction.add(observation, condition, "OBX " + Message.get(obx, 3, 0, 1));
            results.add(condition);
        }
        if (results.isEmpty()) {
            return false;
        }
        DiagnosticReport report = new DiagnosticReport();
        report.addIdentifier().setSystem(REPORTS).setValue(number).setAssigner(organization.copy());
        report.setStatus(status(Message.get(order.obr(), 25, 0, 1)));
        report.addCategory(
                new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v2-0074", "LAB", "Laboratory")));
        report.setCode(new CodeableConcept().setText(Message.name(order.obr(), 4)));
        report.setSubject(resident.reference());
        report.setEffective(taken.copy());
        MessageHead.time(Message.get(order.obr(), 22, 0, 1), "OBR-22", issues)
                .filter(DateTimeType::hasTime)
                .ifPresent(issued -> report.setIssuedElement(new InstantType(issued.getValueAsString())));
        report.addPerformer(organization.copy());
        results.forEach(result -> report.addResult(TransactionBuilder.referenceTo(result)));
        transaction.add(report, resident.owned("DiagnosticReport", REPORTS, number), "OBR");
        return true;
    }

    /** Several results of one item in a report are told apart by OBX-4. */
    private static String suffix(String subId) {
        return subId.isEmpty() ? "" : "." + subId;
    }

    private static DiagnosticReport.DiagnosticReportStatus status(String code) {
        return switch (code) {
            case "C" -> DiagnosticReport.DiagnosticReportStatus.CORRECTED;
            case "P" -> DiagnosticReport.DiagnosticReportStatus.PRELIMINARY;
            case "A", "R" -> DiagnosticReport.DiagnosticReportStatus.PARTIAL;
            case "X" -> DiagnosticReport.DiagnosticReportStatus.CANCELLED;
            case "F" -> DiagnosticReport.DiagnosticReportStatus.FINAL;
            default -> DiagnosticReport.DiagnosticReportStatus.UNKNOWN;
        };
    }

    private static List<Order> orders(Message message) {
        List<Order> orders = new ArrayList<>();
        for (Segment segment : message.segments()) {
            if (segment.getName().equals("OBR")) {
                orders.add(new Order(segment, new ArrayList<>()));
            } else if (segment.getName().equals("OBX") && !orders.isEmpty()) {
                orders.get(orders.size() - 1).results().add(segment);
            }
        }
        return orders;
    }
}
