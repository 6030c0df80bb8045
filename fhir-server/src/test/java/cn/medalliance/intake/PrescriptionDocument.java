package cn.medalliance.intake;

/** A prescription in CDA (WS/T 500), of one medicine for the resident of a row. */
final class PrescriptionDocument {

    private PrescriptionDocument() {}

    /** The prescription's number is the row's. */
    static String of(FollowUpFile.Row row, String medicine) {
        return """
                <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <id root="2.16.156.10011.1.1" extension="%1$s-%4$s"/><code code="C0004" codeSystem="2.16.156.10011.2.4"/>
                <title>西药处方</title><effectiveTime value="20250410100000+0800"/>
                <recordTarget><patientRole>
                  <id root="2.16.156.10011.1.3" extension="%2$s"/><id root="2.16.156.10011.1.20" extension="%1$s"/>
                  <patient><name>测试甲</name><administrativeGenderCode code="1" codeSystem="2.16.156.10011.2.3.3.4"/></patient>
                </patientRole></recordTarget>
                <author><time value="20250410093000+0800"/><assignedAuthor><assignedPerson><name>周强</name></assignedPerson></assignedAuthor></author>
                <custodian><assignedCustodian><representedCustodianOrganization>
                  <id extension="%3$s"/><name>社区</name>
                </representedCustodianOrganization></assignedCustodian></custodian>
                <component><structuredBody>
                <component><section><code code="29548-5" codeSystem="2.16.840.1.113883.6.1"/><text/>
                  <entry><observation classCode="OBS" moodCode="EVN"><code code="DE05.01.024.00" codeSystem="2.16.156.10011.2.2.1"/>
                  <value xsi:type="CD" code="I10.x00" displayName="高血压病" codeSystem="2.16.156.10011.2.3.3.11"/></observation></entry>
                </section></component>
                <component><section><code code="10160-0" codeSystem="2.16.840.1.113883.6.1"/><text/>
                  <entry><substanceAdministration classCode="SBADM" moodCode="EVN">
                  <text/><routeCode code="1" displayName="口服" codeSystem="2.16.156.10011.2.3.1.158"/>
                  <doseQuantity value="5" unit="mg"/><rateQuantity value="01" unit="qd"/>
                  <consumable><manufacturedProduct><manufacturedLabeledDrug><code/><name>%4$s</name></manufacturedLabeledDrug></manufacturedProduct></consumable>
                  </substanceAdministration></entry>
                </section></component>
                </structuredBody></component></ClinicalDocument>
                """.formatted(row.number(), row.resident(), row.organization(), medicine);
    }
}
