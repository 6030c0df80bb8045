Extension: AdministrativeDivision
Id: administrative-division
Title: "行政区划 / Administrative division"
Description: "地址的行政区划代码，每级一个：2位省、4位市、6位县、9位乡镇、12位村。 The division codes of an address, one for each level: 2 digits province, 4 city, 6 county, 9 town, 12 village."
Context: Address
* insert Published
* value[x] 1..1
* value[x] only Coding
* valueCoding from McaDivisionVS (preferred)
