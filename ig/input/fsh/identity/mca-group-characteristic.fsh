CodeSystem: McaGroupCharacteristicCS
Id: mca-group-characteristic
Title: "入组条件 / Criteria of groups"
Description: "条件人群的条件；每项条件查什么，见表 group-characteristics。 The criteria of a group whose members are who meets them; what each of them looks for is in the table group-characteristics."
* insert OwnCodeSystem
* #programme "在管病种"
* #programme insert En([[Managed in the programme]])
* #tier "管理分级"
* #tier insert En([[Management tier]])
* #risk-level "风险分层"
* #risk-level insert En([[Risk level]])
* #enrolment-organization "专项管理机构"
* #enrolment-organization insert En([[Organisation that manages the programme]])
* #managing-organization "建档机构"
* #managing-organization insert En([[Organisation that keeps the record]])
* #general-practitioner "责任医生"
* #general-practitioner insert En([[Responsible doctor]])
* #grid "网格"
* #grid insert En([[Grid]])
* #division "行政区划"
* #division insert En([[Administrative division]])
* #people-group "重点人群"
* #people-group insert En([[Key population]])
* #sex "性别"
* #sex insert En([[Sex]])
* #age "年龄"
* #age insert En([[Age]])
