Instance: mca-form-visits
InstanceOf: Library
Usage: #definition
Title: "各表单所记的病种与就诊 / The programmes and the visit that each form records"
Description: "各表单所记的病种与就诊。 The programmes and the visit that each form records."
* insert Table(mca-form-visits, form-visits, McaFormVisits, [[各表单所记的病种与就诊 / The programmes and the visit that each form records]])
