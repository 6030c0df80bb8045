ValueSet: McaGroupCharacteristicVS
Id: vs-group-characteristic
Title: "入组条件 / Criteria of groups"
Description: "入组条件。 Criteria of groups."
* insert Published
* include codes from system McaGroupCharacteristicCS
