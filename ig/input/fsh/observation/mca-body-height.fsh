Profile: McaBodyHeight
Parent: McaObservation
Id: mca-body-height
Title: "身高 / Body height"
Description: "身高，单位 cm。 Body height in cm."
* insert PublishedProfile
* obeys mca-range-height and mca-range-height-soft
* insert CategoryIs(vital-signs)
* insert CodeIs($LOINC#8302-2)
* insert NationalElement(DE04.10.167.00)
* insert Measured(cm)
