package cn.medalliance.story;

import cn.medalliance.guide.Guide;

/** The names of systems that the parties search by: the guide's own, national ones and LOINC. */
final class Terms {

    static final Guide GUIDE = Guide.load();

    static final String ID_CARD = "urn:oid:2.16.156.10011.1.3";
    static final String INPATIENT_NUMBER = "urn:oid:2.16.156.10011.1.12";
    static final String VISIT_WAY = "urn:oid:2.16.156.10011.2.3.1.183";
    static final String ICD_10_CHINA = "urn:oid:2.16.156.10011.2.3.3.11";

    static final String BLOOD_PRESSURE = loinc("85354-9");
    static final String SYSTOLIC = loinc("8480-6");
    static final String DIASTOLIC = loinc("8462-4");
    static final String FASTING_GLUCOSE = loinc("14771-0");
    static final String HBA1C = loinc("4548-4");
    static final String BODY_MASS_INDEX = loinc("39156-5");
    static final String EVALUATION = code("mca-observation", "followup-eval");

    private Terms() {}

    /** A token of LOINC. */
    static String loinc(String code) {
        return "http://loinc.org|" + code;
    }

    /** A token of one of the guide's code systems. */
    static String code(String codeSystem, String code) {
        return GUIDE.canonical("CodeSystem", codeSystem) + "|" + code;
    }

    /** A token of a business number that the alliance gives. */
    static String number(String namingSystem, String value) {
        return GUIDE.canonical("naming", namingSystem) + "|" + value;
    }

    /** The url of one of the guide's extensions. */
    static String extension(String id) {
        return GUIDE.canonical("StructureDefinition", id);
    }
}
