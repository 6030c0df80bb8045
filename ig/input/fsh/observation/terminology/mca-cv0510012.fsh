CodeSystem: McaCv0510012CS
Id: mca-cv0510012
Title: "CV05.10.012 随访评价结果 / Follow-up evaluation"
Description: "随访评价结果代码。 Codes of the follow-up evaluation."
* insert NationalFragment(2.16.156.10011.2.3.1.150)
* #1 "控制满意"
* #1 insert En([[Controlled]])
* #2 "控制不满意"
* #2 insert En([[Not controlled]])
* #3 "不良反应"
* #3 insert En([[Adverse drug reaction]])
* #4 "并发症"
* #4 insert En([[Complication]])
