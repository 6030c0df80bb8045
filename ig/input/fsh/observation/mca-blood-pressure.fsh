Profile: McaBloodPressure
Parent: McaObservation
Id: mca-blood-pressure
Title: "血压 / Blood pressure"
Description: "一次血压：收缩压与舒张压各一。 One blood pressure: systolic and diastolic once each."
* insert PublishedProfile
* obeys mca-bp-1 and mca-range-bp and mca-range-bp-soft
* insert CategoryIs(vital-signs)
* insert CodeIs($LOINC#85354-9)
* extension contains MeanOfReadings named meanOfReadings 0..1 and http://hl7.org/fhir/StructureDefinition/observation-bodyPosition named bodyPosition 0..1
* extension[bodyPosition].valueCodeableConcept from McaBodyPositionVS (preferred)
* value[x] 0..0
* method from McaBpMethodVS (preferred)
* bodySite from McaBpSiteVS (preferred)
* component MS
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains systolic 1..1 and diastolic 1..1
* component[systolic].code = $LOINC#8480-6
* component[systolic].value[x] only Quantity
* component[systolic].value[x] ^short = "mm[Hg]"
* component[diastolic].code = $LOINC#8462-4
* component[diastolic].value[x] only Quantity
* component[diastolic].value[x] ^short = "mm[Hg]"
