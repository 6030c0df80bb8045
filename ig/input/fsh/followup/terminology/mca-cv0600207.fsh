CodeSystem: McaCv0600207CS
Id: mca-cv0600207
Title: "CV06.00.207 随访方式 / Follow-up way"
Description: "随访方式代码；1与2为面对面。 Codes of the follow-up way; 1 and 2 are face to face."
* insert NationalFragment(2.16.156.10011.2.3.1.183)
* #1 "门诊"
* #1 insert En([[At the clinic]])
* #2 "家庭"
* #2 insert En([[At home]])
* #3 "电话"
* #3 insert En([[By telephone]])
* #4 "短信"
* #4 insert En([[By text message]])
* #5 "网络"
* #5 insert En([[Online]])
* #9 "其他"
* #9 insert En([[Other]])
