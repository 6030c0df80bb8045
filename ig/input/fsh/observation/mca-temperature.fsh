Profile: McaTemperature
Parent: McaObservation
Id: mca-temperature
Title: "体温 / Body temperature"
Description: "体温，单位 Cel。 Body temperature in Cel."
* insert PublishedProfile
* obeys mca-range-temp and mca-range-temp-soft
* insert CategoryIs(vital-signs)
* insert CodeIs($LOINC#8310-5)
* insert NationalElement(DE04.10.186.00)
* insert Measured(Cel)
