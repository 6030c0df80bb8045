Profile: McaBmi
Parent: McaObservation
Id: mca-bmi
Title: "体质指数 / Body mass index"
Description: "体质指数，单位 kg/m2。 Body mass index in kg/m2."
* insert PublishedProfile
* obeys mca-range-bmi and mca-range-bmi-soft
* insert CategoryIs(vital-signs)
* insert CodeIs($LOINC#39156-5)
* insert NationalElement(DE05.10.075.00)
* insert Measured(kg/m2)
