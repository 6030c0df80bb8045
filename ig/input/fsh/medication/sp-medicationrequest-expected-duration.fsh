Instance: sp-medicationrequest-expected-duration
InstanceOf: SearchParameter
Usage: #definition
Title: "预计供药天数 / Expected duration of supply"
Description: "预计供药天数。 How many days a prescription is meant to last."
* insert SearchOn(MedicationRequest, expected-duration, quantity)
* id = "sp-medicationrequest-expected-duration"
* url = "http://medalliance.example/fhir/SearchParameter/sp-medicationrequest-expected-duration"
* name = "McaMedicationRequestExpectedDuration"
* description = "预计供药天数。 How many days a prescription is meant to last."
* expression = "MedicationRequest.dispenseRequest.expectedSupplyDuration"
* insert DateComparators
