CodeSystem: McaCvComplianceCS
Id: mca-cv-compliance
Title: "遵医行为 / Compliance behaviour"
Description: "遵医行为评价代码。 Codes of compliance behaviour."
* insert NationalFragment(2.16.156.10011.2.3.2.27)
* #1 "良好"
* #1 insert En([[Good]])
* #2 "一般"
* #2 insert En([[Fair]])
* #3 "差"
* #3 insert En([[Poor]])
