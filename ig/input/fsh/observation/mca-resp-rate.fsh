Profile: McaRespRate
Parent: McaObservation
Id: mca-resp-rate
Title: "呼吸频率 / Respiratory rate"
Description: "呼吸频率，单位 /min。 Respiratory rate in /min."
* insert PublishedProfile
* obeys mca-range-rr and mca-range-rr-soft
* insert CategoryIs(vital-signs)
* insert CodeIs($LOINC#9279-1)
* insert NationalElement(DE04.10.081.00)
* insert Measured(/min)
