Alias: $ATC = http://www.whocc.no/atc
Alias: $InsuranceDrug = http://medalliance.example/fhir/naming/insurance-drug
Alias: $NmpaDrug = http://medalliance.example/fhir/naming/nmpa-drug

// The medicine is a concept with a name; codes come from the insurance catalogue, the NMPA or ATC.
RuleSet: MedicationAsConcept
* medication[x] only CodeableConcept
* medication[x] MS
* medication[x].text 1..1
* medication[x].coding ^slicing.discriminator.type = #value
* medication[x].coding ^slicing.discriminator.path = "system"
* medication[x].coding ^slicing.rules = #open
* medication[x].coding contains insuranceDrug 0..1 and nmpaDrug 0..1 and atc 0..1
* medication[x].coding[insuranceDrug].system = $InsuranceDrug
* medication[x].coding[nmpaDrug].system = $NmpaDrug
* medication[x].coding[atc].system = $ATC
