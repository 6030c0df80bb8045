ValueSet: McaProgrammeVS
Id: vs-programme
Title: "病种 / Programmes"
Description: "病种。 Programmes."
* insert Published
* include codes from system McaProgrammeCS
