Instance: sp-contract-term-end
InstanceOf: SearchParameter
Usage: #definition
Title: "协议到期日 / End of term"
Description: "按到期日查找签约协议。 Find contracts by the end of their term."
* insert SearchOn(Contract, term-end, date)
* url = "http://medalliance.example/fhir/SearchParameter/sp-contract-term-end"
* name = "McaContractTermEnd"
* description = "按到期日查找签约协议。 Find contracts by the end of their term."
* expression = "Contract.applies.end"
