ValueSet: McaSaltVS
Id: vs-salt
Title: "摄盐量分级 / Salt intake grades"
Description: "摄盐量分级的全部代码。 All codes of this kind: salt intake grades."
* insert Published
* include codes from system McaCvSaltCS
