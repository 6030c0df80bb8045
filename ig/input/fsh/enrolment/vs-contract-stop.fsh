ValueSet: McaContractStopVS
Id: vs-contract-stop
Title: "解约原因 / Reasons of ending a contract"
Description: "解约原因。 Reasons of ending a contract."
* insert Published
* include codes from system McaContractStopCS
