Profile: McaHeartRate
Parent: McaObservation
Id: mca-heart-rate
Title: "心率 / Heart rate"
Description: "心率，单位 /min。 Heart rate in /min."
* insert PublishedProfile
* obeys mca-range-hr and mca-range-hr-soft
* insert CategoryIs(vital-signs)
* insert CodeIs($LOINC#8867-4)
* insert NationalElement(DE04.10.206.00)
* insert Measured(/min)
