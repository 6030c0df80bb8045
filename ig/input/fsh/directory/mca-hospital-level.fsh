CodeSystem: McaHospitalLevelCS
Id: mca-hospital-level
Title: "医院等级 / Hospital levels"
Description: "医院的等级和等次，三级特等到未定级。 Grade and class of hospitals, from level three special to no level."
* insert OwnCodeSystem
* #1 "三级特等"
* #1 insert En([[Level three, special class]])
* #2 "三级甲等"
* #2 insert En([[Level three, class A]])
* #3 "三级乙等"
* #3 insert En([[Level three, class B]])
* #4 "三级丙等"
* #4 insert En([[Level three, class C]])
* #5 "三级未定等"
* #5 insert En([[Level three, no class]])
* #6 "二级甲等"
* #6 insert En([[Level two, class A]])
* #7 "二级乙等"
* #7 insert En([[Level two, class B]])
* #8 "二级丙等"
* #8 insert En([[Level two, class C]])
* #9 "二级未定等"
* #9 insert En([[Level two, no class]])
* #10 "一级甲等"
* #10 insert En([[Level one, class A]])
* #11 "一级乙等"
* #11 insert En([[Level one, class B]])
* #12 "一级丙等"
* #12 insert En([[Level one, class C]])
* #13 "一级未定等"
* #13 insert En([[Level one, no class]])
* #14 "未定级"
* #14 insert En([[No level]])
