CodeSystem: McaPeopleGroupCS
Id: mca-people-group
Title: "人群分类 / People groups"
Description: "公共卫生重点人群分类。 The population groups of public health."
* insert OwnCodeSystem
* #01 "孕产妇"
* #01 insert En([[Pregnant and lying-in women]])
* #02 "0-6岁儿童"
* #02 insert En([[Children aged 0 to 6]])
* #03 "老年人"
* #03 insert En([[Elderly]])
* #04 "高血压"
* #04 insert En([[Hypertension]])
* #05 "2型糖尿病"
* #05 insert En([[Type 2 diabetes]])
* #06 "严重精神障碍"
* #06 insert En([[Severe mental disorder]])
* #07 "肺结核"
* #07 insert En([[Pulmonary tuberculosis]])
* #08 "残疾人"
* #08 insert En([[Disabled]])
* #09 "计生特殊家庭"
* #09 insert En([[Special family-planning families]])
* #10 "一般人群"
* #10 insert En([[General population]])
* #11 "低保"
* #11 insert En([[Subsistence allowance]])
* #12 "优抚"
* #12 insert En([[Entitled groups]])
* #13 "建档立卡/脱贫"
* #13 insert En([[Lifted from poverty]])
* #22 "慢阻肺"
* #22 insert En([[COPD]])
* #14 "其他"
* #14 insert En([[Other]])
