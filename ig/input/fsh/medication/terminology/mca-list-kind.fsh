CodeSystem: McaListKindCS
Id: mca-list-kind
Title: "清单种类 / Kinds of list"
Description: "清单的种类。 Kinds of list."
* insert OwnCodeSystem
* #formulary "慢病药品目录"
* #formulary insert En([[Formulary of chronic diseases]])
* #medications "用药清单"
* #medications insert En([[List of medicines in use]])
