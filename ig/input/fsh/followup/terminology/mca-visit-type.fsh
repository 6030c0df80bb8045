CodeSystem: McaVisitTypeCS
Id: mca-visit-type
Title: "就诊类型 / Visit type"
Description: "医院就诊类型。 Kinds of hospital visit."
* insert OwnCodeSystem
* #outpatient "门诊"
* #outpatient insert En([[Outpatient]])
* #emergency "急诊"
* #emergency insert En([[Emergency]])
* #inpatient "住院"
* #inpatient insert En([[Inpatient]])
