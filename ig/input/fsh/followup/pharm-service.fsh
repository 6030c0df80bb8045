Extension: PharmService
Id: pharm-service
Title: "药师服务 / Service of the pharmacist"
Description: "家庭药师在本次随访中做了哪些步骤：咨询、指导、随访、疗效追踪、健康教育。 Which of the five steps a family pharmacist did at this visit."
Context: Encounter
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaPharmServiceVS (required)
