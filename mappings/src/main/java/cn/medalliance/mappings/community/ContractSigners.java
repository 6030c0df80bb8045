package cn.medalliance.mappings.community;

import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.resident.ResidentMatch;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Signature;

/**
 * Who signs a contract. In the contracts of all provinces the first party is who gives the service and the second the resident; another
 * name there is somebody who signs for the resident. A day of signing stands for its beginning; before it, nobody has signed.
 */
final class ContractSigners {
    private static final String KINDS = "http://terminology.hl7.org/CodeSystem/contractsignertypecodes";
    private static final String SIGNATURES = "urn:iso-astm:E1762-95:2013";
    private static final String DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final CodedCells codes;

    ContractSigners(CodedCells codes) {
        this.codes = codes;
    }

    /** A doctor by name alone. */
    static Reference doctor(String name) {
        return new Reference().setType("Practitioner").setDisplay(name);
    }

    void sign(Contract contract, CommunityRow row, ResidentMatch resident, Optional<LocalDate> signed) {
        Coding consent = new Coding(SIGNATURES, "1.2.840.10065.1.12.1.7", "Consent Signature");
        Coding author = new Coding(SIGNATURES, "1.2.840.10065.1.12.1.1", "Author's Signature");
        Optional<String> name = codes.said(row.cell("personName"));
        Optional<String> proxy =
                codes.said(row.cell("secondParty")).filter(second -> name.isPresent() && !second.equals(name.get()));
        add(
                contract,
                proxy.isPresent() ? new Coding(KINDS, "AGNT", "Agent") : new Coding(KINDS, "PAT", "Patient"),
                proxy.map(who -> new Reference().setType("RelatedPerson").setDisplay(who))
                        .orElseGet(resident::reference),
                consent,
                signed);
        Coding provider = new Coding(KINDS, "HPROV", "Healthcare Provider");
        codes.said(row.cell("firstParty"))
                .ifPresent(party -> add(
                        contract,
                        provider.copy(),
                        new Reference().setType("Organization").setDisplay(party),
                        author.copy(),
                        signed));
        codes.said(row.cell("createUser"))
                .ifPresent(user -> add(contract, provider.copy(), doctor(user), author.copy(), signed));
    }

    private static void add(
            Contract contract, Coding kind, Reference party, Coding meaning, Optional<LocalDate> signed) {
        InstantType when = new InstantType();
        if (signed.isPresent()) {
            when.setValueAsString(
                    signed.get().atStartOfDay().atOffset(Delivery.ZONE).format(SECONDS));
        } else {
            when.addExtension(DATA_ABSENT_REASON, new CodeType("not-performed"));
        }
        Signature signature = new Signature();
        signature.addType(meaning);
        signature.setWhenElement(when);
        signature.setWho(party.copy());
        contract.addSigner().setType(kind).setParty(party).addSignature(signature);
    }
}
