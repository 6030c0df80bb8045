CodeSystem: McaStratifierCS
Id: mca-stratifier
Title: "分层 / Stratifiers"
Description: "指标按什么分层。 By what the counts of an indicator are broken down."
* insert OwnCodeSystem
* #organization "机构"
* #organization insert En([[Organisation]])
* #grid "网格"
* #grid insert En([[Grid]])
* #tier "管理级别"
* #tier insert En([[Tier]])
* #sex "性别"
* #sex insert En([[Sex]])
* #age-band "年龄段"
* #age-band insert En([[Age band]])
* #programme "病种"
* #programme insert En([[Programme]])
* #priority "优先级"
* #priority insert En([[Priority]])
* #month "月"
* #month insert En([[Month]])
