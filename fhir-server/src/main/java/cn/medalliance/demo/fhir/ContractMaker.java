package cn.medalliance.demo.fhir;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.county.CountySettings;
import cn.medalliance.demo.county.Role;
import cn.medalliance.demo.county.StaffMember;
import cn.medalliance.demo.people.Departure;
import cn.medalliance.demo.people.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Contracts with the family-doctor team: one in force at most, for some the one before it. */
final class ContractMaker {
    private static final String LEGAL_STATE = "http://hl7.org/fhir/contract-legalstate";
    private static final String SIGNER = "http://terminology.hl7.org/CodeSystem/contractsignertypecodes";

    private final Words words;
    private final CountySettings settings;

    ContractMaker(Words words, CountySettings settings) {
        this.words = words;
        this.settings = settings;
    }

    List<Contract> contracts(Resident resident, List<String> peopleGroups, @Nullable Departure departure) {
        List<Contract> contracts = new ArrayList<>();
        if (!resident.contracted()) {
            return contracts;
        }
        Dice dice = Dice.of(settings.seed(), "contract", resident.number());
        LocalDate last = departure == null ? settings.asOf() : departure.date();
        LocalDate start = last.minusDays(dice.between(5, 350));
        boolean renewed = dice.chance(0.4) && resident.birthDate().isBefore(start.minusYears(1));
        String channel = dice.chance(0.35) ? "app" : "paper";
        if (renewed) {
            contracts.add(contract(resident, start.minusYears(1), ContractStatus.RENEWED, channel, peopleGroups));
        }
        Contract current = contract(
                resident,
                start,
                departure == null ? ContractStatus.EXECUTED : ContractStatus.TERMINATED,
                channel,
                peopleGroups);
        if (renewed) {
            current.addExtension(
                    words.extension("renewal-of", words.to("Contract", key(resident, start.minusYears(1)))));
        }
        if (departure != null) {
            String reason = departure.reason() == Departure.Reason.DEATH ? "03" : "02";
            current.addExtension(words.extension("stop-reason", words.concept("mca-contract-stop", reason)));
        }
        contracts.add(current);
        return contracts;
    }

    private Contract contract(
            Resident resident, LocalDate start, ContractStatus status, String channel, List<String> peopleGroups) {
        Contract contract = words.begin(new Contract(), "mca-contract", key(resident, start));
        StaffMember doctor = resident.grid().familyTeam().member(Role.FAMILY_DOCTOR);
        Reference doctorReference = words.to("PractitionerRole", doctor.roleKey());
        Reference patient = words.to("Patient", resident.key());
        for (String group : peopleGroups) {
            contract.addExtension(words.extension("people-group", words.concept("mca-people-group", group)));
        }
        contract.addExtension(words.extension(
                "sign-team", words.to("CareTeam", resident.grid().familyTeam().key())));
        contract.addExtension(words.extension("signing-doctor", doctorReference));
        contract.addExtension(words.extension("sign-channel", words.concept("mca-sign-channel", channel)));
        contract.addExtension(words.extension("auto-renew", new BooleanType(true)));
        contract.addIdentifier(
                words.identifier("contract-no", "QY-%d-%07d".formatted(start.getYear(), resident.number())));
        contract.setStatus(status);
        contract.getLegalState().addCoding(new Coding(LEGAL_STATE, "executed", "Executed"));
        contract.setIssuedElement(Times.on(start));
        contract.setApplies(new Period()
                .setStartElement(Times.on(start))
                .setEndElement(Times.on(start.plusYears(1).minusDays(1))));
        contract.addSubject(patient);
        contract.addAuthority(words.to("Organization", doctor.facility().key()));
        contract.addDomain(words.to("Location", resident.grid().area().key()));
        contract.setTitle("家庭医生签约服务协议");
        contract.setType(words.concept("mca-contract-type", "family-doctor-service"));
        contract.addSubType(words.concept("mca-contract-package", "basic"));
        if (resident.managed()) {
            contract.addSubType(words.concept("mca-contract-package", "personal"));
        }
        contract.addTerm().getOffer().setText("定期随访，优先预约转诊，长期处方，用药指导和健康教育。");
        sign(contract, "PAT", "Patient", patient, start);
        sign(contract, "HPROV", "Healthcare Provider", doctorReference, start);
        return contract;
    }

    private static void sign(Contract contract, String type, String display, Reference party, LocalDate day) {
        Contract.SignatoryComponent signer = contract.addSigner();
        signer.setType(new Coding(SIGNER, type, display));
        signer.setParty(party.copy());
        signer.addSignature()
                .addType(Signatures.consent())
                .setWhenElement(Times.instant(day.atTime(10, 0)))
                .setWho(party.copy());
    }

    private static String key(Resident resident, LocalDate start) {
        return "contract/" + resident.number() + "/" + start;
    }
}
