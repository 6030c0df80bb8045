ValueSet: McaFamilyRelationVS
Id: vs-family-relation
Title: "家庭关系（GB/T 4761） / Family relations"
Description: "家庭关系代码的大类。 The main classes of family relations."
* insert Published
* include codes from system McaGbt4761CS
