package cn.medalliance.mappings.hl7v2;

import ca.uhn.hl7v2.model.Segment;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.DocumentTimes;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentCells;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.resident.ResidentStep;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;

/** What every kind of message says of the sending organisation and of the resident. */
final class MessageHead {
    private static final String DIAGNOSES = "urn:oid:2.16.156.10011.2.3.3.11";

    private final NamingSystems systems;
    private final CodeMaps maps;
    private final ResidentStep residents;

    MessageHead(Guide guide, CodeMaps maps) {
        systems = new NamingSystems(guide);
        this.maps = maps;
        Absences absences = new Absences(maps);
        residents = new ResidentStep(guide, maps, absences, new DateCells(absences));
    }

    /** The organisation that sends and the resident; empty when one of them is not known, which is an issue. */
    Optional<MessageSender> sender(Message message, IssueList issues) {
        Optional<Reference> organization = organization(message, issues);
        Optional<ResidentMatch> resident = resident(message, organization.orElseGet(Reference::new), issues);
        return organization.flatMap(own -> resident.map(match -> new MessageSender(own, match)));
    }

    /** The organisation that sends, by its unified social credit code in MSH-4. */
    private Optional<Reference> organization(Message message, IssueList issues) {
        for (int component = 1; component <= 2; component++) {
            Optional<UnifiedSocialCreditCode> code = UnifiedSocialCreditCode.parse(message.get("MSH", 4, component));
            if (code.isPresent()) {
                return Optional.of(new Reference(MatchUrl.byIdentifier(
                                "Organization",
                                systems.organization(),
                                code.get().value())
                        .toString()));
            }
        }
        issues.add(
                message.get("MSH", 4, 1).isEmpty() ? IssueCode.ORGANIZATION_MISSING : IssueCode.ORGANIZATION_INVALID,
                "MSH-4");
        return Optional.empty();
    }

    /** The resident of PID. */
    private Optional<ResidentMatch> resident(Message message, Reference organization, IssueList issues) {
        Segment pid = message.segment("PID").orElse(null);
        if (pid == null) {
            issues.add(IssueCode.PATIENT_UNIDENTIFIED, "PID");
            return Optional.empty();
        }
        ResidentCells cells = new ResidentCells(
                cell("PID-3", number(pid, 3, "NI", NamingSystems.RESIDENT_ID)),
                cell("PID-3", number(pid, 3, "JHN", NamingSystems.RECORD_NUMBER)),
                cell("PID-5", Message.get(pid, 5, 0, 1) + Message.get(pid, 5, 0, 2)),
                cell("PID-8", Message.get(pid, 8, 0, 1)),
                cell("PID-7", DocumentTimes.local(Message.get(pid, 7, 0, 1))),
                cell("PID-13", phone(pid)),
                cell("PID-11", address(pid)));
        return residents.match(cells, organization, issues);
    }

    /** The diagnoses as the sender has them; which of the resident's conditions they are cannot be told. */
    List<CodeableConcept> diagnoses(Message message) {
        return message.segments().stream()
                .filter(segment -> segment.getName().equals("DG1"))
                .map(this::diagnosis)
                .toList();
    }

    private CodeableConcept diagnosis(Segment diagnosis) {
        CodeableConcept concept = new CodeableConcept();
        String code = Message.get(diagnosis, 3, 0, 1);
        if (!code.isEmpty()) {
            concept.addCoding(maps.coding(DIAGNOSES, code));
        }
        String text = Message.get(diagnosis, 3, 0, 2);
        return concept.setText(text.isEmpty() ? Message.get(diagnosis, 4, 0, 1) : text);
    }

    /** A time of HL7 as FHIR writes one; empty when it cannot be read, which is an issue. */
    static Optional<DateTimeType> time(String text, String place, IssueList issues) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<DateTimeType> read = DocumentTimes.read(text);
        if (read.isEmpty()) {
            issues.add(IssueCode.DATE_UNREADABLE, place);
        }
        return read;
    }

    /** A person of XCN by name; the number is the sender's own. */
    static Optional<Reference> doctor(Message message, String segment, int field) {
        return message.segment(segment).flatMap(found -> doctor(found, field));
    }

    /** The same of one segment among several. */
    static Optional<Reference> doctor(Segment segment, int field) {
        String name = Message.get(segment, field, 0, 2) + Message.get(segment, field, 0, 3);
        String whole = name.isEmpty() ? Message.get(segment, field, 0, 1) : name;
        return whole.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reference().setType("Practitioner").setDisplay(whole));
    }

    private static Cell cell(String place, String text) {
        return new Cell(place, "", text);
    }

    /** The record that was merged away (MRG-1), by a number that the alliance keeps; empty when there is only one of the sender's own. */
    static Optional<ResidentMatch> mergedAway(Segment merge, IssueList issues) {
        return ResidentStep.known(
                cell("MRG-1", number(merge, 1, "NI", NamingSystems.RESIDENT_ID)),
                cell("MRG-1", number(merge, 1, "JHN", NamingSystems.RECORD_NUMBER)),
                issues);
    }

    /** Whether the resident of PID has this number, too. */
    static boolean bears(Message message, ResidentMatch other) {
        IssueList unheard = new IssueList(0);
        return message.segments("PID").stream()
                .flatMap(pid -> Stream.of(
                        ResidentStep.known(
                                cell("", number(pid, 3, "NI", NamingSystems.RESIDENT_ID)), cell("", ""), unheard),
                        ResidentStep.known(
                                cell("", ""), cell("", number(pid, 3, "JHN", NamingSystems.RECORD_NUMBER)), unheard)))
                .flatMap(Optional::stream)
                .anyMatch(other::isNumberOf);
    }

    /** A number of a resident by its type, or by the system that assigned it. */
    private static String number(Segment segment, int field, String type, String system) {
        String oid = system.replace("urn:oid:", "");
        return IntStream.range(0, Message.repetitions(segment, field))
                .filter(repetition -> type.equals(Message.get(segment, field, repetition, 5))
                        || oid.equals(Message.get(segment, field, repetition, 4)))
                .mapToObj(repetition -> Message.get(segment, field, repetition, 1))
                .findFirst()
                .orElse("");
    }

    private static String phone(Segment pid) {
        String whole = Message.get(pid, 13, 0, 1);
        return whole.isEmpty() ? Message.get(pid, 13, 0, 12) : whole;
    }

    private static String address(Segment pid) {
        return IntStream.of(4, 3, 2, 1)
                .mapToObj(component -> Message.get(pid, 11, 0, component))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining());
    }
}
