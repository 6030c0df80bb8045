CodeSystem: McaCommunicationCategoryCS
Id: mca-communication-category
Title: "沟通类别 / Communication category"
Description: "对居民的沟通类别。 The category of a communication with a resident."
* insert OwnCodeSystem
* #education "健康教育"
* #education insert En([[Education]])
* #reminder "提醒"
* #reminder insert En([[Reminder]])
* #alert "预警"
* #alert insert En([[Alert]])
