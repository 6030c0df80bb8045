ValueSet: McaListKindVS
Id: vs-list-kind
Title: "清单种类 / Kinds of list"
Description: "清单种类的全部代码。 All kinds of list."
* insert Published
* include codes from system McaListKindCS
