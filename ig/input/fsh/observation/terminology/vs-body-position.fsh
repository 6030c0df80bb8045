ValueSet: McaBodyPositionVS
Id: vs-body-position
Title: "测量体位 / Body positions"
Description: "测量体位的全部代码。 All codes of this kind: body positions."
* insert Published
* include codes from system McaBodyPositionCS
