CodeSystem: McaCvHypoglycaemiaCS
Id: mca-cv-hypoglycaemia
Title: "低血糖反应 / Hypoglycaemic reactions"
Description: "低血糖反应代码。 Codes of hypoglycaemic reactions."
* insert NationalFragment(2.16.156.10011.2.3.2.28)
* #1 "无"
* #1 insert En([[None]])
* #2 "偶尔"
* #2 insert En([[Occasional]])
* #3 "频繁"
* #3 insert En([[Frequent]])
