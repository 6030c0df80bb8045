CodeSystem: McaOrgTypeCS
Id: mca-org-type
Title: "机构类型 / Organisation types"
Description: "卫生机构类别（WS 218 中用到的部分）和医联体内的机构类型。 Kinds of health organisations: those of WS 218 that are used, and the alliance types."
* insert OwnCodeSystem
* #A100 "综合医院"
* #A100 insert En([[General hospital]])
* #B100 "社区卫生服务中心"
* #B100 insert En([[Community health centre]])
* #B200 "社区卫生服务站"
* #B200 insert En([[Community health station]])
* #C100 "街道卫生院"
* #C100 insert En([[Street health centre]])
* #C210 "中心卫生院"
* #C210 insert En([[Central township health centre]])
* #C220 "乡卫生院"
* #C220 insert En([[Township health centre]])
* #county-hospital "县级医院"
* #county-hospital insert En([[County hospital]])
* #township "乡镇卫生院"
* #township insert En([[Township hospital]])
* #community-centre "社区卫生服务机构"
* #community-centre insert En([[Community health service]])
* #village-clinic "村卫生室"
* #village-clinic insert En([[Village clinic]])
* #cdc "疾病预防控制中心"
* #cdc insert En([[Centre for disease control]])
* #pharmacy "药店"
* #pharmacy insert En([[Pharmacy]])
* #referral-centre "双向转诊中心"
* #referral-centre insert En([[Referral coordination centre]])
* #support-centre "慢病支持中心"
* #support-centre insert En([[Chronic-disease support centre]])
* #alliance "医联体"
* #alliance insert En([[Medical alliance]])
