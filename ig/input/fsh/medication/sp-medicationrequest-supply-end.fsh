Instance: sp-medicationrequest-supply-end
InstanceOf: SearchParameter
Usage: #definition
Title: "供药截止日 / End of supply"
Description: "供药截止日。 The day on which the supply of a prescription ends."
* insert SearchOn(MedicationRequest, supply-end, date)
* id = "sp-medicationrequest-supply-end"
* url = "http://medalliance.example/fhir/SearchParameter/sp-medicationrequest-supply-end"
* name = "McaMedicationRequestSupplyEnd"
* description = "供药截止日。 The day on which the supply of a prescription ends."
* expression = "MedicationRequest.dispenseRequest.validityPeriod.end"
* insert DateComparators
