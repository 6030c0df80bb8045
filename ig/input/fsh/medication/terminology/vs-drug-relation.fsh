ValueSet: McaDrugRelationVS
Id: vs-drug-relation
Title: "药品关系 / Relations of medicines"
Description: "药品关系的全部代码。 All relations of medicines."
* insert Published
* include codes from system McaDrugRelationCS
