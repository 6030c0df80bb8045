CodeSystem: McaCvSaltCS
Id: mca-cv-salt
Title: "摄盐量分级 / Salt intake grade"
Description: "摄盐量分级代码。 Codes of the salt intake grade."
* insert NationalFragment(2.16.156.10011.2.3.2.25)
* #1 "轻"
* #1 insert En([[Light]])
* #2 "中"
* #2 insert En([[Medium]])
* #3 "重"
* #3 insert En([[Heavy]])
