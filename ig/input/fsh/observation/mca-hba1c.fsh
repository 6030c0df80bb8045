Profile: McaHbA1c
Parent: McaObservation
Id: mca-hba1c
Title: "糖化血红蛋白 / HbA1c"
Description: "糖化血红蛋白，单位 %；IFCC 单位 mmol/mol 的值须先换算，原值放入 value-original。 HbA1c in %; an IFCC value in mmol/mol is converted first and kept in value-original."
* insert PublishedProfile
* obeys mca-range-hba1c and mca-range-hba1c-soft
* insert CategoryIs(laboratory)
* insert CodeIs($LOINC#4548-4)
* insert NationalElement(DE04.50.083.00)
* insert Measured(%)
