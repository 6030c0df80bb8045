Profile: McaWaist
Parent: McaObservation
Id: mca-waist
Title: "腰围 / Waist circumference"
Description: "腰围，单位 cm。 Waist circumference in cm."
* insert PublishedProfile
* obeys mca-range-waist and mca-range-waist-soft
* insert CategoryIs(vital-signs)
* insert CodeIs($LOINC#8280-0)
* insert Measured(cm)
