ValueSet: McaPsychVS
Id: vs-psych
Title: "心理调整 / Psychological adjustment"
Description: "心理调整的全部代码。 All codes of this kind: psychological adjustment."
* insert Published
* include codes from system McaCvPsychCS
