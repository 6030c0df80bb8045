ValueSet: McaHypoglycaemiaVS
Id: vs-hypoglycaemia
Title: "低血糖反应 / Hypoglycaemic reactions"
Description: "低血糖反应的全部代码。 All codes of this kind: hypoglycaemic reactions."
* insert Published
* include codes from system McaCvHypoglycaemiaCS
