Profile: McaSpo2
Parent: McaObservation
Id: mca-spo2
Title: "血氧饱和度 / Oxygen saturation"
Description: "血氧饱和度，单位 %。 Oxygen saturation in %."
* insert PublishedProfile
* obeys mca-range-spo2 and mca-range-spo2-soft
* insert CategoryIs(vital-signs)
* insert CodeIs($LOINC#59408-5)
* insert NationalElement(DE04.50.149.00)
* insert Measured(%)
* code.coding contains general 0..1
* code.coding[general] = $LOINC#2708-6
* code.coding[general] ^short = "R4 vital signs also name the general code / R4 生命体征规范同时要求的通用编码"
