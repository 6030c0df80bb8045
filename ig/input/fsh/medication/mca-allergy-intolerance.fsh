Profile: McaAllergyIntolerance
Parent: AllergyIntolerance
Id: mca-allergy-intolerance
Title: "过敏 / Allergy"
Description: "居民的过敏或不耐受，供处方审核与转诊使用；确认没有过敏也要记录。 An allergy or intolerance, for the review of prescriptions and for referrals; that there is none is recorded, too."
* insert PublishedProfile
* identifier MS
* clinicalStatus MS
* verificationStatus 1..1 MS
* category MS
* criticality MS
* code 1..1 MS
* code from McaAllergenVS (extensible)
* code.text MS
* patient MS
* patient only Reference(McaPatient)
* onset[x] MS
* recordedDate 1..1 MS
* recorder only Reference(McaPractitionerRole or McaPractitioner or McaPatient or McaRelatedPerson)
* reaction MS
* reaction.manifestation MS
* reaction.severity MS
* obeys mca-al-1
