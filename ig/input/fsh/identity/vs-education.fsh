ValueSet: McaEducationVS
Id: vs-education
Title: "学历（GB/T 4658） / Education"
Description: "学历代码的大类。 The main classes of education."
* insert Published
* include codes from system McaGbt4658CS
