Invariant: mca-q-pharm
Description: "药师发现药物不良反应时，应请医师调整用药。 When a pharmacist finds an adverse drug reaction, a doctor is asked to change the medicines."
Severity: #warning
Expression: "(questionnaire.contains('/q-pharm-service|') and item.where(linkId='m').item.where(linkId='m.adr').answer.value.code.where($this = '2').exists()) implies item.where(linkId='p').item.where(linkId='p.todoctor').answer.value.where($this = true).exists()"
