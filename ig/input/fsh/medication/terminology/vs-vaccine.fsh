ValueSet: McaVaccineVS
Id: vs-vaccine
Title: "疫苗 / Vaccines"
Description: "疫苗的全部代码。 All vaccines."
* insert Published
* include codes from system McaVaccineCS
