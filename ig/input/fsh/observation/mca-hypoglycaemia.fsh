Profile: McaHypoglycaemia
Parent: McaObservation
Id: mca-hypoglycaemia
Title: "低血糖反应 / Hypoglycaemic reactions"
Description: "上次随访以来的低血糖反应。 Hypoglycaemic reactions since the last follow-up."
* insert PublishedProfile
* insert CategoryIs(survey)
* insert CodeIs(McaObservationCS#hypoglycaemia)
* insert NationalElement(DE04.50.024.00)
* insert Graded(McaHypoglycaemiaVS)
