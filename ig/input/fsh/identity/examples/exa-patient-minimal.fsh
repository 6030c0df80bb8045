Instance: exa-patient-minimal
InstanceOf: McaPatient
Usage: #example
Title: "居民（最小） / Minimal resident"
Description: "只有必填项的居民。 A resident with the required elements only."
* identifier[residentId].value = "999901196107250027"
* active = true
* name.text = "李秀兰"
* gender = #female
