Profile: McaBodyWeight
Parent: McaObservation
Id: mca-body-weight
Title: "体重 / Body weight"
Description: "体重，单位 kg。 Body weight in kg."
* insert PublishedProfile
* obeys mca-range-weight and mca-range-weight-soft
* insert CategoryIs(vital-signs)
* insert CodeIs($LOINC#29463-7)
* insert NationalElement(DE04.10.188.00)
* insert Measured(kg)
