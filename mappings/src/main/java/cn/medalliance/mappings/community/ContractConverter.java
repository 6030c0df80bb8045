package cn.medalliance.mappings.community;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.OrganizationCells;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.resident.ResidentStep;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.table.RowMemory;
import cn.medalliance.mappings.text.LooseDate;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/**
 * A contract of the vendor to one transaction. One whose term is over is only told of: what it has become by then, renewed or ended, the
 * server knows better.
 */
final class ContractConverter implements RowConverter {
    private static final String ENDED = "2";
    private static final String RENEWAL = "3";

    private final CodeMaps maps;
    private final ProfileRules rules;
    private final NamingSystems systems;
    private final CodedCells codes;
    private final DateCells dates;
    private final OrganizationCells organizations;
    private final ResidentStep residents;
    private final ContractSigners signers;
    private final ProvenanceStep provenances;
    private final CodeMap states;
    private final CodeMap stopReasons;
    private final CodeMap groups;
    private final CodeMap packages;
    private final CodeMap channels;
    private final Extensions extensions;

    private record Extensions(
            String peopleGroup, String team, String doctor, String stopReason, String renewalOf, String channel) {}

    ContractConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.maps = maps;
        this.rules = rules;
        systems = new NamingSystems(guide);
        Absences absences = new Absences(maps);
        codes = new CodedCells(absences);
        dates = new DateCells(absences);
        organizations = new OrganizationCells(guide, absences);
        residents = new ResidentStep(guide, maps, absences, dates);
        signers = new ContractSigners(codes);
        provenances = new ProvenanceStep(
                guide, new Bilingual("由基层系统签约记录转换", "Converted from a contract of a community system"));
        states = maps.map("cm-contract-status", "CodeSystem/mca-sign-status");
        stopReasons = maps.map("cm-stop-reason", "CodeSystem/src-bsoft-stop-reason");
        groups = maps.map("cm-peopleflag", "CodeSystem/src-bsoft-people-flag");
        packages = maps.map("cm-contract-package-text", "source/community-words");
        channels = maps.map("cm-sign-channel-text", "source/community-words");
        extensions = new Extensions(
                guide.canonical("StructureDefinition", "people-group"),
                guide.canonical("StructureDefinition", "sign-team"),
                guide.canonical("StructureDefinition", "signing-doctor"),
                guide.canonical("StructureDefinition", "stop-reason"),
                guide.canonical("StructureDefinition", "renewal-of"),
                guide.canonical("StructureDefinition", "sign-channel"));
    }

    @Override
    public Optional<Bundle> convert(CommunityRow row, Delivery delivery, RowMemory<Long> seen, IssueList issues) {
        LocalDate today = delivery.receivedOn();
        Optional<Reference> organization =
                organizations.organization(row.cell("manaUnitId"), row.cell("manaUnitName"), issues);
        Optional<ResidentMatch> known =
                residents.match(row.resident("favoreePhrId"), organization.orElseGet(Reference::new), issues);
        Optional<String> number = codes.needed(row.cell("SCID"), issues).map(LooseText::halfWidth);
        Optional<String> team = codes.needed(row.cell("createUnit"), issues).map(LooseText::halfWidth);
        Optional<ContractStatus> status = codes.neededCode(row.cell("signFlag"), states, issues)
                .map(coding -> ContractStatus.fromCode(coding.getCode()));
        Optional<Period> term = term(row, today, issues);
        Optional<LocalDate> signed =
                status.filter(ContractStatus.OFFERED::equals).isPresent()
                        ? dates.optionalPast(row.cell("scDate"), today, issues)
                        : dates.past(row.cell("scDate"), today, issues).map(LooseDate::date);
        if (organization.isEmpty()
                || known.isEmpty()
                || number.isEmpty()
                || team.isEmpty()
                || status.isEmpty()
                || term.isEmpty()
                || issues.hasErrors()) {
            return Optional.empty();
        }
        ResidentMatch resident = known.get();
        String key = resident.value() + "|" + number.get();
        seen.get(key).ifPresent(earlier -> issues.add(IssueCode.NUMBER_CONFLICT, "SCID", Bilingual.same(earlier)));
        Contract contract = new Contract();
        contract.addIdentifier().setSystem(systems.contract()).setValue(number.get());
        contract.setStatus(status.get());
        contract.setApplies(term.get());
        contract.addSubject(resident.reference());
        contract.addAuthority(organization.get());
        contract.setType(new CodeableConcept(maps.coding("CodeSystem/mca-contract-type", "family-doctor-service")));
        signed.ifPresent(day -> contract.setIssuedElement(new DateTimeType(day.toString())));
        describe(contract, row, team.get(), issues);
        renewal(contract, row, resident, issues);
        signers.sign(contract, row, resident, signed);
        Optional<String> doctor = codes.said(row.cell("createUser"));
        SourcedTransaction transaction = new SourcedTransaction(rules, resident, "", delivery, issues);
        MatchUrl condition = condition(resident, number.get());
        if (isOver(contract, today)) {
            issues.add(IssueCode.CONTRACT_OVER, "endDate");
            transaction.addUnlessThere(contract, condition, "SCID");
        } else {
            transaction.add(contract, condition, "SCID");
        }
        Optional<Bundle> bundle = transaction.build(
                provenances,
                row.number(),
                row.raw(),
                new DateTimeType(signed.map(LocalDate::toString)
                        .orElseGet(() -> contract.getApplies().getStartElement().getValueAsString())),
                doctor.map(ContractSigners::doctor).orElse(organization.get()),
                organization.get());
        bundle.ifPresent(whole -> seen.put(key, row.number()));
        return bundle;
    }

    private MatchUrl condition(ResidentMatch resident, String number) {
        return resident.owned("Contract", systems.contract(), number);
    }

    /** The term: to the day on which it was ended where it was. */
    private Optional<Period> term(CommunityRow row, LocalDate today, IssueList issues) {
        Optional<LocalDate> begin = day(row.cell("beginDate"), issues);
        Optional<LocalDate> end = day(row.cell("endDate"), issues);
        Cell stop = row.cell("stopDate");
        boolean isEnded = row.cell("signFlag").key().equals(ENDED);
        Optional<LocalDate> stopped = isEnded ? dates.past(stop, today, issues).map(LooseDate::date) : Optional.empty();
        if (!isEnded) {
            codes.uncalledFor(stop, issues);
        }
        if (begin.isEmpty() || end.isEmpty() || (isEnded && stopped.isEmpty())) {
            return Optional.empty();
        }
        agrees(row.cell("year"), begin.get(), issues);
        notBefore(row.cell("endDate"), end.get(), "beginDate", begin.get(), issues);
        stopped.ifPresent(day -> {
            notBefore(stop, day, "beginDate", begin.get(), issues);
            notBefore(row.cell("endDate"), end.get(), "stopDate", day, issues);
        });
        return Optional.of(new Period()
                .setStartElement(new DateTimeType(begin.get().toString()))
                .setEndElement(new DateTimeType(stopped.orElse(end.get()).toString())));
    }

    private Optional<LocalDate> day(Cell cell, IssueList issues) {
        Optional<LocalDate> day = dates.optional(cell, Severity.ERROR, issues);
        if (day.isEmpty() && !issues.hasErrors()) {
            issues.add(IssueCode.DATE_MISSING, cell.column());
        }
        return day;
    }

    private static void notBefore(Cell cell, LocalDate day, String other, LocalDate earlier, IssueList issues) {
        if (day.isBefore(earlier)) {
            issues.add(IssueCode.DATES_REVERSED, cell.column(), Bilingual.same(other));
        }
    }

    /** The year is said a second time by the begin. */
    private void agrees(Cell year, LocalDate begin, IssueList issues) {
        codes.said(year)
                .filter(said -> !LooseText.key(said).equals(Integer.toString(begin.getYear())))
                .ifPresent(said -> issues.add(
                        IssueCode.COLUMNS_DISAGREE, Severity.WARNING, year.column(), Bilingual.same("beginDate")));
    }

    private void describe(Contract contract, CommunityRow row, String team, IssueList issues) {
        for (Coding group : codes.codes(row.cell("peopleFlag"), groups, issues)) {
            contract.addExtension(extensions.peopleGroup(), new CodeableConcept(group));
        }
        contract.addExtension(
                extensions.team(),
                new Reference(MatchUrl.byIdentifier("CareTeam", systems.careTeam(), team)
                        .toString()));
        codes.said(row.cell("createUser"))
                .ifPresent(name -> contract.addExtension(extensions.doctor(), ContractSigners.doctor(name)));
        codes.code(row.cell("app"), channels, Severity.ERROR, issues)
                .ifPresent(channel -> contract.addExtension(extensions.channel(), new CodeableConcept(channel)));
        List<Coding> said = codes.codes(row.cell("signServicePackages"), packages, issues);
        if (said.isEmpty()) {
            codes.needed(row.cell("signServicePackages"), issues);
        }
        said.forEach(each -> contract.addSubType(new CodeableConcept(each)));
        if (contract.getStatus() == ContractStatus.TERMINATED) {
            codes.neededCode(row.cell("stopReason"), stopReasons, issues)
                    .ifPresent(reason -> contract.addExtension(extensions.stopReason(), new CodeableConcept(reason)));
        } else {
            codes.uncalledFor(row.cell("stopReason"), issues);
        }
        codes.said(row.cell("agreement"))
                .ifPresent(text -> contract.addLegal()
                        .setContent(new Attachment()
                                .setContentType("text/plain; charset=utf-8")
                                .setData(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** A renewal is a contract of its own; the server makes the one before renewed when that is over. */
    private void renewal(Contract contract, CommunityRow row, ResidentMatch resident, IssueList issues) {
        Optional<String> former = codes.said(row.cell("lastSCID")).map(LooseText::halfWidth);
        former.ifPresent(number -> contract.addExtension(
                extensions.renewalOf(),
                new Reference(condition(resident, number).toString())));
        if (former.isEmpty() && row.cell("signFlag").key().equals(RENEWAL)) {
            issues.add(IssueCode.RENEWED_UNKNOWN, "lastSCID");
        }
    }

    private static boolean isOver(Contract contract, LocalDate today) {
        return contract.getStatus() == ContractStatus.EXECUTED
                && LocalDate.parse(contract.getApplies().getEndElement().getValueAsString())
                        .isBefore(today);
    }
}
