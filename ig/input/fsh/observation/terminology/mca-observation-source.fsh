CodeSystem: McaObservationSourceCS
Id: mca-observation-source
Title: "数据来源方式 / How the value came in"
Description: "观察值如何进入系统。 How the value entered the system."
* insert OwnCodeSystem
* #device "设备采集"
* #device insert En([[Device]])
* #manual "人工录入"
* #manual insert En([[Typed in]])
* #imported "系统导入"
* #imported insert En([[Imported]])
