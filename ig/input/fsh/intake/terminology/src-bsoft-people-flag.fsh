CodeSystem: SrcBsoftPeopleFlagCS
Id: src-bsoft-people-flag
Title: "厂家人群分类 / People groups of a vendor"
Description: "基层系统（BSoft）签约的人群分类。 The people groups of a contract of the vendor BSoft."
* insert OwnCodeSystem
* #01 "孕产妇"
* #01 insert En([[Pregnant and lying-in women]])
* #02 "0-6岁儿童"
* #02 insert En([[Children up to six]])
* #03 "老年人"
* #03 insert En([[Elderly]])
* #04 "高血压"
* #04 insert En([[Hypertension]])
* #05 "2型糖尿病"
* #05 insert En([[Type 2 diabetes]])
* #06 "严重精神障碍"
* #06 insert En([[Severe mental disorder]])
* #07 "肺结核"
* #07 insert En([[Tuberculosis]])
* #08 "残疾人"
* #08 insert En([[Disabled]])
* #09 "计生特殊家庭"
* #09 insert En([[Special family]])
* #10 "一般人群"
* #10 insert En([[General population]])
* #11 "低保"
* #11 insert En([[Subsistence allowance]])
* #12 "优抚"
* #12 insert En([[Special care]])
* #13 "建档立卡/脱贫"
* #13 insert En([[Lifted out of poverty]])
* #14 "其他"
* #14 insert En([[Other]])
* #22 "慢阻肺"
* #22 insert En([[COPD]])
