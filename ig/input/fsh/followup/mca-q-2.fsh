Invariant: mca-q-2
Description: "面对面随访(门诊、家庭)必须测量血压；慢阻肺随访表没有血压。 A face-to-face follow-up (clinic, home) carries a blood pressure; the COPD form has none."
Severity: #error
Expression: "(item.where(linkId='h').item.where(linkId='h.way').answer.value.where(code = '1' or code = '2').exists() and item.where(linkId='v').exists() and questionnaire.contains('/q-followup-copd|').not()) implies (item.where(linkId='v').item.where(linkId='v.sbp').answer.value.exists() and item.where(linkId='v').item.where(linkId='v.dbp').answer.value.exists())"
