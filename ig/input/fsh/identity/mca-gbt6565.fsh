CodeSystem: McaGbt6565CS
Id: mca-gbt6565
Title: "职业（GB/T 6565） / Occupation"
Description: "职业分类的大类。 The main classes of occupations."
* insert NationalFragment(2.16.156.10011.2.3.3.7)
* #0 "国家机关、党群组织、企业、事业单位负责人"
* #0 insert En([[Heads of government, party, enterprise and institution]])
* #1 "专业技术人员"
* #1 insert En([[Professionals and technicians]])
* #3 "办事人员和有关人员"
* #3 insert En([[Clerks]])
* #4 "商业、服务业人员"
* #4 insert En([[Commerce and services]])
* #5 "农、林、牧、渔、水利业生产人员"
* #5 insert En([[Agriculture, forestry, fishery and water]])
* #6 "生产、运输设备操作人员及有关人员"
* #6 insert En([[Production and transport]])
* #X "军人"
* #X insert En([[Military]])
* #Y "不便分类的其他从业人员"
* #Y insert En([[Other]])
