Instance: exa-glucose-not-measured
InstanceOf: McaGlucose
Usage: #example
Title: "2025年4月10日随访：血糖未测"
* insert ObservationOfZhang(2025-04-10)
* code = $LOINC#14770-2
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#not-performed "Not Performed"
