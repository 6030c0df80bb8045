package cn.medalliance.mappings.prescription;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.MedicationExtraction;
import cn.medalliance.mappings.prescription.SentPrescription.Amount;
import cn.medalliance.mappings.prescription.SentPrescription.Directions;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;

/**
 * The MedicationRequest of one medicine of a prescription. The name is kept as written, never coded; dose, frequency and route are told as
 * far as they can be read, and always in words. Immutable.
 */
public final class PrescriptionStep {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(36_500);

    private final CodeMaps maps;
    private final NamingSystems systems;
    private final MedicationExtraction medicines;

    public PrescriptionStep(Guide guide, CodeMaps maps) {
        this.maps = maps;
        systems = new NamingSystems(guide);
        medicines = new MedicationExtraction(guide, maps);
    }

    /** How the prescription of a resident is found again, whichever format it came in. */
    public MatchUrl condition(ResidentMatch resident, String number) {
        return resident.owned("MedicationRequest", systems.prescription(), number);
    }

    /**
     * The MedicationRequest; what is needed and was not sent is left out of it, so that it breaks the profile's rules.
     *
     * @param organization whose number it bears
     * @param reasons the diagnoses that it is for
     * @param place where it stands in its source
     */
    public MedicationRequest request(
            SentPrescription sent,
            ResidentMatch resident,
            Reference organization,
            List<CodeableConcept> reasons,
            String place,
            IssueList issues) {
        MedicationRequest request = new MedicationRequest();
        request.addIdentifier()
                .setSystem(systems.prescription())
                .setValue(sent.number())
                .setAssigner(organization.copy());
        if (!sent.group().isEmpty()) {
            request.getGroupIdentifier().setSystem(systems.prescription()).setValue(sent.group());
        }
        Optional.ofNullable(sent.status()).ifPresent(request::setStatus);
        request.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
        Optional.ofNullable(sent.category())
                .ifPresent(code -> request.addCategory(
                        new CodeableConcept(maps.coding("CodeSystem/mca-medication-category", code))));
        request.setMedication(new CodeableConcept().setText(sent.medicine()));
        request.setSubject(resident.reference());
        Optional.ofNullable(sent.authored()).ifPresent(request::setAuthoredOnElement);
        Optional.ofNullable(sent.doctor()).ifPresent(request::setRequester);
        reasons.forEach(reason -> request.addReasonCode(reason.copy()));
        request.addDosageInstruction(dosage(sent.dosage(), place, issues));
        Optional.ofNullable(sent.supply())
                .ifPresent(amount -> request.getDispenseRequest().setQuantity(quantity(amount)));
        Optional.ofNullable(sent.days())
                .ifPresent(days -> request.getDispenseRequest().setExpectedSupplyDuration(days(days)));
        return request;
    }

    /** For how many whole days an amount lasts when it is taken as directed; empty where that cannot be told. */
    public Optional<Integer> lasts(Amount supply, Directions taken) {
        Amount dose = taken.dose();
        if (dose == null || !LooseText.key(dose.unit()).equals(LooseText.key(supply.unit()))) {
            return Optional.empty();
        }
        return medicines
                .frequency(taken.frequency())
                .flatMap(medicines::times)
                .map(times -> supply.value()
                        .divideToIntegralValue(dose.value().multiply(BigDecimal.valueOf(times)))
                        .min(LONGEST)
                        .intValue())
                .filter(days -> days > 0);
    }

    /** An amount in UCUM where its unit is one. */
    private Quantity quantity(Amount amount) {
        return medicines.quantity(amount.value(), amount.unit());
    }

    /** A time for which a supply lasts. */
    public static Duration days(int days) {
        Duration duration = new Duration();
        duration.setValue(days)
                .setUnit("天")
                .setSystem("http://unitsofmeasure.org")
                .setCode("d");
        return duration;
    }

    private Dosage dosage(Directions sent, String place, IssueList issues) {
        Dosage dosage = new Dosage();
        Optional<Coding> frequency =
                sent.frequency().isEmpty() ? Optional.empty() : medicines.frequency(sent.frequency());
        frequency.ifPresent(coding -> {
            Timing timing = new Timing().setCode(new CodeableConcept(coding));
            medicines
                    .times(coding)
                    .ifPresent(times ->
                            timing.getRepeat().setFrequency(times).setPeriod(1).setPeriodUnit(Timing.UnitsOfTime.D));
            dosage.setTiming(timing);
        });
        Optional<Quantity> dose = Optional.ofNullable(sent.dose()).map(this::quantity);
        dose.ifPresent(quantity -> dosage.addDoseAndRate().setDose(quantity));
        if (!sent.route().isEmpty()) {
            dosage.setRoute(new CodeableConcept().setText(sent.route()));
        }
        String words = sent.inWords();
        if (!words.isEmpty() && (dose.isEmpty() || frequency.isEmpty())) {
            issues.add(IssueCode.DRUG_AS_TEXT, place);
        }
        return dosage.setText(words);
    }
}
