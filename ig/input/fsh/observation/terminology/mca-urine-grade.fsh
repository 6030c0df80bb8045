CodeSystem: McaUrineGradeCS
Id: mca-urine-grade
Title: "尿试纸结果分级 / Grades of a urine test strip"
Description: "尿试纸半定量结果。 Semi-quantitative results of a urine test strip."
* insert OwnCodeSystem
* #neg "阴性(-)"
* #neg insert En([[Negative]])
* #trace "弱阳性(±)"
* #trace insert En([[Trace]])
* #1 "阳性(1+)"
* #1 insert En([[Positive, 1+]])
* #2 "阳性(2+)"
* #2 insert En([[Positive, 2+]])
* #3 "阳性(3+)"
* #3 insert En([[Positive, 3+]])
* #4 "阳性(4+)"
* #4 insert En([[Positive, 4+]])
