Profile: McaCyanosis
Parent: McaObservation
Id: mca-cyanosis
Title: "口唇紫绀 / Cyanosis"
Description: "口唇有无紫绀。 Whether the lips are cyanotic."
* insert PublishedProfile
* insert CategoryIs(exam)
* insert CodeIs(McaObservationCS#cyanosis)
* value[x] only boolean
* value[x] MS
* component 0..0
