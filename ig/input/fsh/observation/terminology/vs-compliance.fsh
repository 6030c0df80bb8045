ValueSet: McaComplianceVS
Id: vs-compliance
Title: "遵医行为 / Compliance behaviour"
Description: "遵医行为的全部代码。 All codes of this kind: compliance behaviour."
* insert Published
* include codes from system McaCvComplianceCS
