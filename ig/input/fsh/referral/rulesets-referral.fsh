Alias: $TaskStatus = http://hl7.org/fhir/task-status

// The comparisons of an ordered search parameter.
RuleSet: DateComparators
* comparator[+] = #eq
* comparator[+] = #ne
* comparator[+] = #gt
* comparator[+] = #lt
* comparator[+] = #ge
* comparator[+] = #le
* comparator[+] = #sa
* comparator[+] = #eb
* comparator[+] = #ap

// What the tasks of a referral have in common: the loop they belong to, whom they are for, when they are due.
RuleSet: TaskOfReferral
* groupIdentifier 1..1 MS
* groupIdentifier.system 1..1
* groupIdentifier.system = "http://medalliance.example/fhir/naming/loop-id"
* groupIdentifier.value 1..1
* status MS
* status from McaReferralTaskStatusVS (required)
* statusReason MS
* statusReason from McaTaskStatusReasonVS (extensible)
* intent = #order (exactly)
* focus 1..1 MS
* for 1..1 MS
* for only Reference(McaPatient)
* authoredOn 1..1 MS
* lastModified 1..1 MS
* requester 1..1 MS
* requester only Reference(McaPractitionerRole or McaOrganization)
* owner MS
* owner only Reference(McaOrganization or McaHealthcareService or McaPractitionerRole)
* restriction.period.end MS
* obeys mca-ref-5

// A section of a document is known by its LOINC code and bears a title.
RuleSet: DocumentSection(slice, loinc)
* section[{slice}].title 1..1
* section[{slice}].code 1..1
* section[{slice}].code = $LOINC#{loinc}

// What the documents of a referral have in common.
RuleSet: DocumentOfReferral(loinc)
* insert PublishedProfile
* identifier MS
* status MS
* type = $LOINC#{loinc}
* subject 1..1 MS
* subject only Reference(McaPatient)
* encounter only Reference(McaEncounterFollowUp or McaEncounterClinical)
* date MS
* author only Reference(McaPractitionerRole or McaPractitioner or McaOrganization)
* author MS
* title MS
* custodian MS
* custodian only Reference(McaOrganization)
* section 1..* MS
* section ^slicing.discriminator.type = #pattern
* section ^slicing.discriminator.path = "code"
* section ^slicing.rules = #open
