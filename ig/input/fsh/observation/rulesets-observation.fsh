// Lines that many observation profiles need, written once.

// The Chinese name of a concept whose display is English.
RuleSet: Zh(chinese)
* ^designation[+].language = #zh
* ^designation[=].value = "{chinese}"

// One category slice that must be there; others may stand beside it.
RuleSet: CategoryIs(code)
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains main 1..1
* category[main] = $ObservationCategory#{code}

// One coding that must be there; others may stand beside it.
RuleSet: CodeIs(coding)
* code.coding ^slicing.discriminator.type = #pattern
* code.coding ^slicing.discriminator.path = "$this"
* code.coding ^slicing.rules = #open
* code.coding contains main 1..1 MS
* code.coding[main] = {coding}

// The value is one number. Which unit belongs to which code stands in mca-obs-2 alone, so that a wrong unit is told once.
RuleSet: Measured(unit)
* value[x] only Quantity
* value[x] MS
* value[x] ^short = "{unit}"
* component 0..0

// The value is one code.
RuleSet: Graded(valueset)
* value[x] only CodeableConcept
* value[x] MS
* value[x] from {valueset} (required)

// The national data element that names the same thing, beside the LOINC or local code.
RuleSet: NationalElement(code)
* code.coding contains nationalElement 0..1 MS
* code.coding[nationalElement] = $DE#{code}

// Wrong and minimal examples: what every observation of 张建国 has.
RuleSet: ObservationOfZhang(date)
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* effectiveDateTime = "{date}"
* performer = Reference(exa-role-wang-yue)

// The observations taken out of the follow-up form of 2025-01-20, found again by form number and linkId.
RuleSet: ExtractedFromFollowUp(linkId)
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250120-0001#{linkId}"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-followup-zhang)
* effectiveDateTime = "2025-01-20T09:30:00+08:00"
* performer = Reference(exa-role-li-min)
* derivedFrom = Reference(exa-followup-response-htn)
* extension[collectionPlace].valueCodeableConcept = McaCollectionPlaceCS#clinic
* extension[source].valueCodeableConcept = McaObservationSourceCS#manual

// A number with its UCUM unit.
RuleSet: Amount(value, code, unit)
* valueQuantity.value = {value}
* valueQuantity.unit = "{unit}"
* valueQuantity.system = $UCUM
* valueQuantity.code = #{code}

RuleSet: BloodPressure(systolic, diastolic)
* component[systolic].code.coding[1] = $DE#DE04.10.174.00 "收缩压(mmHg)"
* component[systolic].valueQuantity.value = {systolic}
* component[systolic].valueQuantity.unit = "mmHg"
* component[systolic].valueQuantity.system = $UCUM
* component[systolic].valueQuantity.code = #mm[Hg]
* component[diastolic].code.coding[1] = $DE#DE04.10.176.00 "舒张压(mmHg)"
* component[diastolic].valueQuantity.value = {diastolic}
* component[diastolic].valueQuantity.unit = "mmHg"
* component[diastolic].valueQuantity.system = $UCUM
* component[diastolic].valueQuantity.code = #mm[Hg]
