Instance: mca-recorded-diseases
InstanceOf: Library
Usage: #definition
Title: "诊断与事实 / Diagnoses as facts"
Description: "规则表中的事实由哪些诊断得出；ICD-10 按前缀。 Which diagnoses give the facts of the decision tables; ICD-10 by its beginning."
* insert Table(mca-recorded-diseases, recorded-diseases, McaRecordedDiseases, [[诊断与事实 / Diagnoses as facts]])
