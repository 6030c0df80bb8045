package cn.medalliance.mappings.hl7v2;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.rules.ProfileRules;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;

/** ADT: a visit or a stay. A01, A04 and A08 begin or change one, A03 ends it, A11 cancels it, A13 takes the end back. */
final class VisitConverter implements MessageConverter {
    private static final String OUTPATIENT_NUMBER = "urn:oid:2.16.156.10011.1.10";
    private static final String INPATIENT_NUMBER = "urn:oid:2.16.156.10011.1.12";
    private static final Map<String, String> TYPES =
            Map.of("AMB", "outpatient", "EMER", "emergency", "IMP", "inpatient");

    private final CodeMaps maps;
    private final ProfileRules rules;
    private final MessageHead head;
    private final CodeMap classes;
    private final ProvenanceStep provenances;

    VisitConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.maps = maps;
        this.rules = rules;
        head = new MessageHead(guide, maps);
        classes = maps.map("cm-v2-patient-class", "http://terminology.hl7.org/CodeSystem/v2-0004");
        provenances = new ProvenanceStep(
                guide, new Bilingual("由就诊消息（HL7 v2 ADT）转换", "Converted from an ADT message of HL7 v2"));
    }

    @Override
    public Optional<Bundle> convert(Message message, long row, String raw, Delivery delivery, IssueList issues) {
        Optional<MessageSender> known = head.sender(message, issues);
        String number = message.get("PV1", 19, 1);
        if (number.isEmpty()) {
            issues.add(IssueCode.MESSAGE_UNNUMBERED, "PV1-19");
        }
        Optional<Coding> visitClass = visitClass(message, issues);
        Optional<DateTimeType> begin = MessageHead.time(message.get("PV1", 44, 1), "PV1-44", issues);
        Optional<DateTimeType> end = MessageHead.time(message.get("PV1", 45, 1), "PV1-45", issues);
        if (begin.isEmpty()) {
            issues.add(IssueCode.DATE_MISSING, "PV1-44");
        }
        if (begin.isPresent() && end.filter(time -> isBefore(time, begin.get())).isPresent()) {
            issues.add(IssueCode.DATES_REVERSED, "PV1-45", Bilingual.same("PV1-44"));
        }
        String event = message.get("MSH", 9, 2);
        if ("A03".equals(event) && end.isEmpty()) {
            issues.add(IssueCode.DATE_MISSING, "PV1-45");
        }
        if (issues.hasErrors() || known.isEmpty() || visitClass.isEmpty() || begin.isEmpty()) {
            return Optional.empty();
        }
        Reference organization = known.get().organization();
        ResidentMatch resident = known.get().resident();
        Encounter visit = new Encounter();
        String system = "IMP".equals(visitClass.get().getCode()) ? INPATIENT_NUMBER : OUTPATIENT_NUMBER;
        visit.addIdentifier().setSystem(system).setValue(number).setAssigner(organization.copy());
        visit.setStatus(status(event, end.isPresent()));
        visit.setClass_(visitClass.get());
        visit.addType(new CodeableConcept(maps.coding(
                "CodeSystem/mca-visit-type", TYPES.getOrDefault(visitClass.get().getCode(), "outpatient"))));
        visit.setSubject(resident.reference());
        Optional<Reference> doctor = MessageHead.doctor(message, "PV1", 7);
        doctor.ifPresent(reference -> visit.addParticipant().setIndividual(reference));
        visit.getPeriod().setStartElement(begin.get());
        if (!"A13".equals(event)) {
            end.ifPresent(time -> visit.getPeriod().setEndElement(time));
        }
        head.diagnoses(message).forEach(visit::addReasonCode);
        visit.setServiceProvider(organization.copy());
        SourcedTransaction transaction = new SourcedTransaction(rules, resident, "PID", delivery, issues);
        transaction.add(visit, resident.owned("Encounter", system, number), "PV1");
        return transaction.build(provenances, row, raw, begin.get(), doctor.orElse(organization), organization);
    }

    /** Whether a time is before another as far as both are told: days of which one has no time of day are compared as days. */
    private static boolean isBefore(DateTimeType time, DateTimeType other) {
        String one = time.getValueAsString();
        String two = other.getValueAsString();
        int told = Math.min(one.length(), two.length());
        return one.substring(0, told).compareTo(two.substring(0, told)) < 0;
    }

    private Optional<Coding> visitClass(Message message, IssueList issues) {
        String code = message.get("PV1", 2, 1);
        Translation translation = classes.translate(code);
        if (translation instanceof Translation.Match match
                && TYPES.containsKey(match.coding().getCode())) {
            return Optional.of(match.coding());
        }
        if (translation instanceof Translation.NoMatch none) {
            issues.add(IssueCode.CODE_NO_MATCH, "PV1-2", Bilingual.of(none.reason()));
        } else {
            issues.add(code.isEmpty() ? IssueCode.ANSWER_NEEDED : IssueCode.CODE_UNKNOWN, "PV1-2");
        }
        return Optional.empty();
    }

    /** A change that comes after the end, with the end in it, does not begin the visit again. */
    private static EncounterStatus status(String event, boolean ended) {
        return switch (event) {
            case "A11" -> EncounterStatus.CANCELLED;
            case "A13" -> EncounterStatus.INPROGRESS;
            default -> ended ? EncounterStatus.FINISHED : EncounterStatus.INPROGRESS;
        };
    }
}
