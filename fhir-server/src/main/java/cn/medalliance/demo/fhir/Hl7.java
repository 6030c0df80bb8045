package cn.medalliance.demo.fhir;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;

/** Codes of HL7, LOINC and UCUM that the county's resources use. */
final class Hl7 {
    static final String LOINC = "http://loinc.org";

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

    private Hl7() {}

    static Coding coding(String codeSystem, String code, String display) {
        return new Coding(TERMINOLOGY + codeSystem, code, display);
    }

    static CodeableConcept concept(String codeSystem, String code, String display) {
        return new CodeableConcept(coding(codeSystem, code, display));
    }

    static CodeableConcept loinc(String code, String display) {
        return new CodeableConcept(new Coding(LOINC, code, display));
    }

    static Coding encounterClass(String code) {
        String display = switch (code) {
            case "AMB" -> "ambulatory";
            case "HH" -> "home health";
            case "VR" -> "virtual";
            case "EMER" -> "emergency";
            case "IMP" -> "inpatient encounter";
            default -> throw new IllegalArgumentException("no such class: " + code);
        };
        return coding("v3-ActCode", code, display);
    }

    static Quantity amount(Number value, String code, String unit) {
        Quantity quantity = new Quantity().setUnit(unit).setSystem(UCUM).setCode(code);
        return value instanceof BigDecimal decimal ? quantity.setValue(decimal) : quantity.setValue(value.longValue());
    }
}
