ValueSet: McaEthnicityVS
Id: vs-ethnicity
Title: "民族（GB/T 3304） / Ethnic groups"
Description: "民族代码中用到的部分。 The codes of ethnic groups that are used."
* insert Published
* include codes from system McaGbt3304CS
