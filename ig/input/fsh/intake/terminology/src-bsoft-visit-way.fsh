CodeSystem: SrcBsoftVisitWayCS
Id: src-bsoft-visit-way
Title: "厂家随访方式 / Follow-up ways of a vendor"
Description: "基层系统（BSoft）的随访方式代码；5是电话，与国家代码不同。 The follow-up ways of the vendor BSoft; 5 is the telephone, unlike in the national codes."
* insert OwnCodeSystem
* #1 "门诊就诊"
* #1 insert En([[Visit to the clinic]])
* #2 "站点就诊"
* #2 insert En([[Visit to a station]])
* #3 "社区随访"
* #3 insert En([[Follow-up in the community]])
* #4 "上门随访"
* #4 insert En([[Home visit]])
* #5 "电话随访"
* #5 insert En([[Telephone]])
* #6 "群组随访"
* #6 insert En([[Group]])
* #9 "其他"
* #9 insert En([[Other]])
