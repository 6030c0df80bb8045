CodeSystem: McaDrugRelationCS
Id: mca-drug-relation
Title: "药品关系 / Relations of medicines"
Description: "目录中两种药品的关系。 How two medicines of a formulary stand to each other."
* insert OwnCodeSystem
* #substitute "可替代"
* #substitute insert En([[May be given instead]])
* #same-class "同类药"
* #same-class insert En([[Of the same class]])
