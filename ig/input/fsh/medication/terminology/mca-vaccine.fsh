CodeSystem: McaVaccineCS
Id: mca-vaccine
Title: "疫苗 / Vaccines"
Description: "慢病患者随访所问的疫苗。 The vaccines that the follow-up of chronic patients asks about."
* insert OwnCodeSystem
* #influenza "流感疫苗"
* #influenza insert En([[Influenza vaccine]])
* #pneumococcal "肺炎球菌疫苗"
* #pneumococcal insert En([[Pneumococcal vaccine]])
* #covid "新冠疫苗"
* #covid insert En([[COVID-19 vaccine]])
