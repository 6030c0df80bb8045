CodeSystem: McaPharmServiceCS
Id: mca-pharm-service
Title: "家庭药师服务 / Pharmacist services"
Description: "家庭药师的五步服务：咨询、指导、随访、疗效追踪、健康教育。 The five steps of a family pharmacist: consult, guide, follow up, track outcomes, educate."
* insert OwnCodeSystem
* #consult "用药咨询"
* #consult insert En([[Medication advice]])
* #guide "用药指导"
* #guide insert En([[Medication guidance]])
* #followup "用药随访"
* #followup insert En([[Medication follow-up]])
* #outcome-track "疗效追踪"
* #outcome-track insert En([[Outcome tracking]])
* #education "健康教育"
* #education insert En([[Health education]])
