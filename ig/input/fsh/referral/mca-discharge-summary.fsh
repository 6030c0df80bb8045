Profile: McaDischargeSummary
Parent: Composition
Id: mca-discharge-summary
Title: "出院小结 / Discharge summary"
Description: "住院下转所附的出院小结：入院与出院诊断、诊疗经过、出院医嘱与带药、康复与随访建议。 The discharge summary that a down-referral carries: diagnoses at admission and discharge, course, orders and medication at discharge, advice for rehabilitation and follow-up."
* insert DocumentOfReferral(18842-5)
* section contains admissionDiagnosis 0..1 MS and dischargeDiagnosis 1..1 MS and course 1..1 MS and results 0..1 MS and medication 0..1 MS and instructions 1..1 MS and plan 0..1 MS
* insert DocumentSection(admissionDiagnosis, 46241-6)
* insert DocumentSection(dischargeDiagnosis, 11535-2)
* insert DocumentSection(course, 8648-8)
* insert DocumentSection(results, 30954-2)
* insert DocumentSection(medication, 10183-2)
* insert DocumentSection(instructions, 8653-8)
* insert DocumentSection(plan, 18776-5)
